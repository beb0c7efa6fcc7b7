using Extractor.Ingestion;

namespace Extractor.Pipeline.Watching;

/// <summary>Why a file waits to be read.</summary>
public enum WaitReason
{
    New,
    Changed,

    /// <summary>It was read by another version of the program or of its lexicons.</summary>
    OtherVersion,
}

/// <summary>A file that the next run reads.</summary>
public sealed record WaitingFile(string Path, WaitReason Reason);

/// <summary>What limits how far an article of a file can be relied on, in a sentence that begins with its id.</summary>
public sealed record FileNote(string Path, string Note);

/// <summary>How a folder stands to the store, without reading the files.</summary>
/// <param name="Waiting">By path.</param>
/// <param name="Failed">Files that could not be read and have not changed since, and what in the folder cannot be reached.</param>
/// <param name="Notes">What limits how far articles of unchanged files can be relied on.</param>
public sealed record FolderStatus(IReadOnlyList<WaitingFile> Waiting, IReadOnlyList<ReadFailure> Failed, IReadOnlyList<FileNote> Notes)
{
    /// <param name="entries">The journal's.</param>
    /// <param name="extractor">The pipeline's version.</param>
    public static FolderStatus Of(CorpusListing listing, IReadOnlyDictionary<string, FileEntry> entries, string extractor)
    {
        List<WaitingFile> waiting = [];
        foreach (var file in listing.Files)
        {
            var path = Path.GetFullPath(file.Path);
            if (Reason(entries.GetValueOrDefault(path), FileStamp.Of(path), extractor) is { } reason)
                waiting.Add(new WaitingFile(file.Path, reason));
        }
        var told = entries.Values.Where(entry => (entry.Failure is not null || entry.Notes.Count > 0) && FileStamp.Of(entry.Path) == entry.Stamp).OrderBy(entry => entry.Path, StringComparer.Ordinal).ToList();
        var failed = told.Where(entry => entry.Failure is not null).Select(entry => new ReadFailure(ReadFailureKind.Unreadable, entry.Path, entry.Failure!));
        return new FolderStatus(
            waiting,
            [.. listing.Failures.Concat(failed).OrderBy(failure => failure.Place, StringComparer.Ordinal)],
            [.. told.SelectMany(entry => entry.Notes, (entry, note) => new FileNote(entry.Path, note))]);
    }

    private static WaitReason? Reason(FileEntry? entry, FileStamp? stamp, string extractor) => (entry, stamp) switch
    {
        (_, null) => null,
        (null, _) => WaitReason.New,
        _ when entry.Stamp != stamp => WaitReason.Changed,
        _ when entry.Extractor != extractor => WaitReason.OtherVersion,
        _ => null,
    };
}
