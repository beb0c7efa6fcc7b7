using Extractor.Ingestion;
using Extractor.Pipeline.Duplicates;

namespace Extractor.Pipeline.Runs;

/// <summary>An article on its way from the readers to the writer: exactly one of extraction, failure and unchanged.</summary>
/// <param name="Id">The article's id; for a failure its place.</param>
/// <param name="File">The path that was read.</param>
internal sealed record RunWork(string Id, string File, Extraction? Extraction, string? Failure)
{
    /// <summary>By which copies of the text are found; null without an extraction.</summary>
    public TextSketch? Sketch { get; init; }

    /// <summary>What a revised article says differently; empty for others.</summary>
    public IReadOnlyList<ClaimChange> Changes { get; init; } = [];

    /// <summary>What limits how far the article can be relied on, in a sentence; null when nothing does.</summary>
    public string? Note { get; init; }

    public bool IsUnchanged => Extraction is null && Failure is null;

    public static RunWork Failed(string place, string message) => new(place, place, null, message);

    public static RunWork Failed(ReadFailure failure) => new(failure.Place, failure.Place, null, failure.Message);

    /// <summary>A fault of the program: the file is told, and the others go on.</summary>
    public static RunWork Faulted(string file, string place, Exception error) =>
        new(place, file, null, $"{place} could not be processed: {error.Message} ({error.GetType().Name}); the other articles are not affected. This is a fault of the program, please report it.");
}
