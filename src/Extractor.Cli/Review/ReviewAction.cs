namespace Extractor.Cli.Review;

/// <summary>What a key does.</summary>
internal enum ReviewAction
{
    Accept,
    Reject,
    Edit,
    Note,
    Skip,
    Undo,
    Next,
    Previous,
    NextArticle,
    PreviousArticle,

    /// <summary>All reasons and checks, or only as much of them as the window holds.</summary>
    Details,
    Help,
    Quit,
}
