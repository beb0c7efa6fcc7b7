namespace Extractor.Pipeline.Runs;

/// <summary>What a run does about articles that are in the store and not among its files.</summary>
public enum AbsentArticles
{
    /// <summary>Nothing: the files are not the whole corpus.</summary>
    Keep,

    /// <summary>Notes that they are gone; their claims stand.</summary>
    Mark,

    /// <summary>Takes their claims out.</summary>
    Retire,
}
