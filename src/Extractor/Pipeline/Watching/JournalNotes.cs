using System.Collections.Concurrent;
using Extractor.Pipeline.Runs;

namespace Extractor.Pipeline.Watching;

/// <summary>Puts the stamps that files had when they were listed together with what became of them.</summary>
internal sealed class JournalNotes(string extractor)
{
    // Only of files that are being read: it stays as small as the run's channels.
    private readonly ConcurrentDictionary<string, FileStamp> _stamps = new(StringComparer.Ordinal);
    private readonly SeenArticles _listed = new();

    // What is known so far of files that hold several articles.
    private readonly Dictionary<string, FileParts> _parts = new(StringComparer.Ordinal);

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

    /// <returns>The file's entry once all of it is through; null before, and for what is no file that was read: a missing article, a folder that may not be listed.</returns>
    public FileEntry? Add(RunEvent happened)
    {
        if (happened.File is null || Path.GetFullPath(happened.File) is var path && !_stamps.ContainsKey(path))
            return null;
        if (!_parts.TryGetValue(path, out var parts))
            _parts.Add(path, parts = new FileParts());
        parts.Add(happened);
        if (!happened.EndsFile)
            return null;
        _parts.Remove(path);
        return _stamps.TryRemove(path, out var stamp) ? new FileEntry(path, stamp, extractor, parts.Failure, parts.Articles) { Notes = parts.Notes } : null;
    }
}
