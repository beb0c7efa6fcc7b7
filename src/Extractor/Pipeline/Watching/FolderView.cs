using Extractor.Ingestion;

namespace Extractor.Pipeline.Watching;

/// <summary>What an event about a path calls for.</summary>
internal enum PathChange
{
    /// <summary>Nothing: it is no article file.</summary>
    None,

    /// <summary>An article file is there, new or changed.</summary>
    Present,

    /// <summary>An article file is gone.</summary>
    Gone,

    /// <summary>Only listing the folder tells.</summary>
    Unclear,
}

/// <summary>The article files of a folder, as far as they are known between two listings.</summary>
internal sealed class FolderView(string root, IngestionOptions options)
{
    private readonly CorpusFolder _folder = new(root, options);
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private IReadOnlyList<ReadFailure> _failures = [];

    public CorpusListing List()
    {
        var listing = _folder.List();
        _failures = listing.Failures;
        _owners.Clear();
        _files.Clear();
        _folders.Clear();
        _folders.Add(root);
        foreach (var file in listing.Files)
            Note(file.Path, file.Id);
        return listing;
    }

    /// <summary>Whether the file was there when it was last looked for, or whether it could not be looked for.</summary>
    public bool MayHold(string path) =>
        _files.Contains(path) || _failures.Any(failure => path == failure.Place || path.StartsWith(failure.Place + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    /// <summary>Whether another file has taken the article's id.</summary>
    public bool IsOwnedByOther(string id, string path) => _owners.TryGetValue(id, out var owner) && owner != path && File.Exists(owner);

    public PathChange Look(string path)
    {
        if (IsHidden(path))
            return PathChange.None;
        if (!CorpusFolder.IsArticleName(Path.GetFileName(path), options))
            return File.Exists(path) || Path.HasExtension(path) ? PathChange.None : PathChange.Unclear;
        if (!File.Exists(path))
            return Forget(path);
        var id = ArticleId.OfFile(path);
        if (!_folders.Contains(Path.GetDirectoryName(path)!) || IsOwnedByOther(id, path) || new FileInfo(path).LinkTarget is not null || FileNature.Special(path) is not null)
            return PathChange.Unclear;
        Note(path, id);
        return PathChange.Present;
    }

    private PathChange Forget(string path)
    {
        if (!_files.Remove(path))
            return PathChange.None;
        var id = ArticleId.OfFile(path);
        if (_owners.TryGetValue(id, out var owner) && owner == path)
            _owners.Remove(id);
        // Another file may have waited for the id.
        return _failures.Any(failure => failure.Kind == ReadFailureKind.DuplicateId) ? PathChange.Unclear : PathChange.Gone;
    }

    private void Note(string path, string id)
    {
        _files.Add(path);
        _owners[id] = path;
        _folders.Add(Path.GetDirectoryName(path)!);
    }

    private bool IsHidden(string path) => Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.'));
}
