using System.Collections.Frozen;

namespace Extractor.Ingestion;

/// <summary>Browsers save a page as “name.html” with all that belongs to it in a folder “name_files” beside it, which holds no articles.</summary>
internal sealed class SavedPages
{
    private static readonly string[] Suffixes = ["_files", ".files", "-Dateien", "_fichiers", "-filer", "_archivos", "_bestanden"];
    private static readonly string[] Pages = [".html", ".htm", ".xhtml", ".mht"];

    private readonly FrozenSet<string> _stems;

    /// <param name="files">Paths parted by “/” or “\”.</param>
    public SavedPages(IEnumerable<string> files) =>
        _stems = files.Where(file => Pages.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Select(Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a file lies in the folder of a page.</summary>
    public bool IsAttachment(string file)
    {
        if (_stems.Count == 0)
            return false;
        var path = file.Replace('\\', '/');
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (IsFolderOfPage(path[..slash]))
                return true;
        }
        return false;
    }

    public bool IsFolderOfPage(string folder)
    {
        foreach (var suffix in Suffixes)
        {
            if (folder.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && _stems.Contains(folder[..^suffix.Length]))
                return true;
        }
        return false;
    }

    private static string Stem(string file) => file[..^Path.GetExtension(file).Length].Replace('\\', '/');
}
