namespace Extractor.Ingestion;

/// <summary>Finds the article files below a folder. Hidden and half-written files are passed over in silence; nothing outside the folder is ever reached.</summary>
public sealed class CorpusFolder
{
    private readonly string _root;
    private readonly IngestionOptions _options;

    /// <param name="root">The folder; it need not exist yet.</param>
    /// <param name="options">Validated here.</param>
    public CorpusFolder(string root, IngestionOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(root);
        options.Validate();
        (_root, _options) = (root, options);
    }

    /// <summary>Whether a file of this name is to be opened: a known extension, neither hidden nor temporary. PDF and Office files are, so that somebody is told why they give nothing.</summary>
    public static bool IsArticleName(string fileName, IngestionOptions options) =>
        !IsHiddenOrTemporary(fileName) && options.IsOpened(Path.GetExtension(fileName).ToLowerInvariant());

    /// <summary>All article files at this moment.</summary>
    public CorpusListing List()
    {
        List<string> found = [];
        List<ReadFailure> failures = [];
        if (Directory.Exists(_root))
            Walk(found, failures);
        else
            failures.Add(new ReadFailure(ReadFailureKind.NotFound, _root, $"{_root} is not a folder; create it, or name another in pipeline.json."));
        found.Sort(string.CompareOrdinal);
        return new CorpusListing(WithUniqueIds(found, failures), failures);
    }

    private void Walk(List<string> found, List<ReadFailure> failures)
    {
        Stack<string> folders = new([_root]);
        var inside = RealPath(_root) + Path.DirectorySeparatorChar;
        while (folders.TryPop(out var folder))
        {
            try
            {
                WalkFolder(folder, inside, folders, found, failures);
            }
            catch (UnauthorizedAccessException)
            {
                failures.Add(new ReadFailure(ReadFailureKind.Unreadable, folder, $"{folder} may not be read by this user; change its permissions (chmod u+rx) or its owner."));
            }
            catch (IOException e)
            {
                failures.Add(new ReadFailure(ReadFailureKind.Unreadable, folder, $"{folder} cannot be listed: {e.Message.TrimEnd('.')}; check that it is still there, then try again."));
            }
        }
    }

    private void WalkFolder(string folder, string inside, Stack<string> folders, List<string> found, List<ReadFailure> failures)
    {
        var first = found.Count;
        List<string> below = [];
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            Visit(entry, Path.Combine(folder, entry.Name), inside, below, found, failures);
        if (below.Count == 0)
            return;
        SavedPages pages = new(found.Skip(first));
        foreach (var path in below.Where(path => !pages.IsFolderOfPage(path.Replace('\\', '/'))))
            folders.Push(path);
    }

    private void Visit(FileSystemInfo entry, string path, string inside, List<string> folders, List<string> found, List<ReadFailure> failures)
    {
        if (IsHiddenOrTemporary(entry.Name))
            return;
        if (entry.LinkTarget is not null)
        {
            if (LinkFailure(entry, path, inside) is { } failure)
                failures.Add(failure);
            else if (IsArticleName(entry.Name, _options))
                Take(path, found, failures);
        }
        else if (entry is DirectoryInfo)
            folders.Add(path);
        else if (IsArticleName(entry.Name, _options))
            Take(path, found, failures);
    }

    private static void Take(string path, List<string> found, List<ReadFailure> failures)
    {
        if (FileNature.Special(path) is { } special)
            failures.Add(new ReadFailure(ReadFailureKind.Unreadable, path, $"{path} is {special}, not a file, and is not read; remove it, or write its content into a file."));
        else
            found.Add(path);
    }

    /// <summary>Null for a link to a file inside the folder. A linked folder inside is listed at its own place already.</summary>
    private static ReadFailure? LinkFailure(FileSystemInfo link, string path, string inside)
    {
        FileSystemInfo? target;
        try
        {
            target = link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            return new ReadFailure(ReadFailureKind.LinkLoop, path, $"{path} is a link that leads back to itself; remove it.");
        }
        if (target is null || !target.Exists)
            return new ReadFailure(ReadFailureKind.NotFound, path, $"{path} is a link to nothing; remove it or restore its target.");
        var real = RealPath(target.FullName);
        if (!(real + Path.DirectorySeparatorChar).StartsWith(inside, StringComparison.Ordinal))
            return new ReadFailure(ReadFailureKind.LinkOutside, path, $"{path} is a link out of the folder and is not followed; copy its target into the folder.");
        return target is DirectoryInfo
            ? new ReadFailure(ReadFailureKind.LinkLoop, path, $"{path} is a link back into the folder and is not followed, since its target is read already; remove it.")
            : null;
    }

    /// <summary>The path without links in any of its parts, so that “inside” cannot be feigned by a linked parent.</summary>
    private static string RealPath(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var real = Path.GetPathRoot(full) ?? "";
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            if (Directory.Exists(real) && new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } target)
                real = Path.TrimEndingDirectorySeparator(target.FullName);
        }
        return real;
    }

    private static List<CorpusFile> WithUniqueIds(List<string> paths, List<ReadFailure> failures)
    {
        List<CorpusFile> files = [];
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var id = ArticleId.OfFile(path);
            if (owners.TryAdd(id, path))
                files.Add(new CorpusFile(path, id));
            else
                failures.Add(new ReadFailure(ReadFailureKind.DuplicateId, path, $"{path} has the same id, “{id}”, as {owners[id]} and is not read; rename one of the two."));
        }
        return files;
    }

    internal static bool IsHiddenOrTemporary(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name.EndsWith('~')
        || Path.GetExtension(name).ToLowerInvariant() is ".part" or ".tmp" or ".crdownload" or ".swp";
}
