namespace Extractor.Ingestion.Web;

public enum FetchOutcome
{
    New,

    /// <summary>Another content than the one that is kept.</summary>
    Changed,

    /// <summary>The server said, or its answer showed, that the page is as it was.</summary>
    Unchanged,

    /// <summary>The page is kept and nothing says that it has changed; it was not asked for.</summary>
    Known,
    Failed,
}

/// <summary>What became of one address.</summary>
/// <param name="File">Where the page is kept; null when there is none.</param>
/// <param name="Message">For failures: what, where, and what to do. Otherwise null.</param>
public sealed record FetchResult(string Url, FetchOutcome Outcome, string? File = null, string? Message = null);
