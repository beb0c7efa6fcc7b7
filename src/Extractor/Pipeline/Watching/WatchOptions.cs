namespace Extractor.Pipeline.Watching;

/// <param name="Poll">How often the folder is looked through even if the system tells of no change; network shares tell of none.</param>
/// <param name="Prune">Take the claims of deleted files out, instead of only marking their articles.</param>
public sealed record WatchOptions(TimeSpan Poll, bool Prune)
{
    /// <summary>Only look through the folder, and do not ask the system about changes.</summary>
    internal bool PollOnly { get; init; }
}
