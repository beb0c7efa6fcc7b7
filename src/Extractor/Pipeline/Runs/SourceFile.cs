namespace Extractor.Pipeline.Runs;

/// <summary>How the store names the file of an article: below the configuration's folder relative to it, so that the whole can be moved; with “/”.</summary>
internal static class SourceFile
{
    public static string Name(string path, string folder)
    {
        var full = Path.GetFullPath(path);
        var name = CorpusScope.IsInside(full, folder) ? Path.GetRelativePath(folder, full) : full;
        return name.Replace(Path.DirectorySeparatorChar, '/');
    }

    public static string? FullPath(string? name, string folder) => name is null ? null : Path.GetFullPath(name.Replace('/', Path.DirectorySeparatorChar), folder);
}
