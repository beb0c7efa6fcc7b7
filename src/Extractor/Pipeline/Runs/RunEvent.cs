namespace Extractor.Pipeline.Runs;

public enum RunOutcome
{
    New,

    /// <summary>The text or its metadata changed.</summary>
    Changed,

    /// <summary>The same text was read again by other rules or lexicons.</summary>
    Reread,
    Unchanged,
    Failed,

    /// <summary>The store has the article and the corpus has not; its claims stand.</summary>
    Missing,

    /// <summary>A missing article whose claims were taken out.</summary>
    Retired,
}

/// <summary>What became of one article.</summary>
/// <param name="Article">Its id; for a failure the path of the file.</param>
/// <param name="Claims">Claims that were stored; 0 when nothing was written.</param>
/// <param name="Unclaimed">Numbers without a claim that were stored.</param>
/// <param name="Message">For failures: what, where, and what to do. Otherwise null.</param>
/// <param name="File">The path that was read; null for articles that are missing.</param>
/// <param name="EndsFile">The last of its file: nothing more of it is waited for.</param>
public sealed record RunEvent(string Article, RunOutcome Outcome, int Claims = 0, int Unclaimed = 0, string? Message = null, string? File = null, bool EndsFile = false);
