namespace Extractor.Ingestion.Archives;

/// <summary>Judges the names that archives give their entries. Nothing is ever written to disk, but an id made of such a name must not lead anywhere either.</summary>
internal static class EntryName
{
    /// <summary>Why an entry is refused; null when its name is a plain path below the archive.</summary>
    public static string? Refusal(string name) => name switch
    {
        _ when name.Contains('\0') => "has a name with a null character",
        _ when name.StartsWith('/') || name.StartsWith('\\') || (name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0])) => "has an absolute path as its name",
        _ when name.Split('/', '\\').Contains("..") => "has a name that leads out of the archive (“..”)",
        _ => null,
    };

    /// <summary>Path without the last part's extension, parted by “/”.</summary>
    public static string IdOf(string name)
    {
        var path = name.Replace('\\', '/');
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return folder + ArticleId.OfFile(path[folder.Length..]);
    }
}
