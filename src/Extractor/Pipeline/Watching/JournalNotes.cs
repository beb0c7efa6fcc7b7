using System.Collections.Concurrent;
using Extractor.Pipeline.Runs;

namespace Extractor.Pipeline.Watching;

/// <summary>Puts the stamps that files had when they were listed together with what became of them.</summary>
internal sealed class JournalNotes(string extractor)
{
    // Only of files that are being read: it stays as small as the run's channels.
    private readonly ConcurrentDictionary<string, FileStamp> _stamps = new(StringComparer.Ordinal);
    private readonly SeenArticles _listed = new();

    /// <summary>Passes files on and notes how each looks before it is read: a change while it is read must count as one.</summary>
    public IEnumerable<CorpusItem> Listed(IEnumerable<CorpusItem> files)
    {
        foreach (var file in files)
        {
            var path = Path.GetFullPath(file.Path);
            _listed.Add(path);
            if (file.Failure is null && FileStamp.Of(path) is { } stamp)
                _stamps[path] = stamp;
            yield return file;
        }
    }

    public bool WasListed(string path) => _listed.Contains(path);

    /// <returns>Null for what is no file that was read: a missing article, a folder that may not be listed.</returns>
    public FileEntry? Add(RunEvent happened)
    {
        if (happened.File is null || !_stamps.TryRemove(Path.GetFullPath(happened.File), out var stamp))
            return null;
        var failed = happened.Outcome == RunOutcome.Failed;
        return new FileEntry(Path.GetFullPath(happened.File), stamp, extractor, failed ? happened.Message : null, failed ? [] : [happened.Article]);
    }
}
