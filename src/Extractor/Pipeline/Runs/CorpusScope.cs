namespace Extractor.Pipeline.Runs;

/// <summary>Which stored articles a run speaks for: only those that came from its files and folders can be missing from them.</summary>
/// <param name="Places">Full paths of the folders and files that are read whole.</param>
/// <param name="IncludesUnknown">Whether articles of which the store does not know the file belong there, too.</param>
public sealed record CorpusScope(IReadOnlyList<string> Places, bool IncludesUnknown)
{
    /// <summary>Whether an article belongs to these places.</summary>
    /// <param name="file">Full path of the file that it came from; null when it is not known.</param>
    public bool Holds(string? file) => file is null ? IncludesUnknown : Places.Any(place => file == place || IsInside(file, place));

    internal static bool IsInside(string file, string folder) =>
        file.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.EndsInDirectorySeparator(folder) && file.StartsWith(folder, StringComparison.Ordinal);
}
