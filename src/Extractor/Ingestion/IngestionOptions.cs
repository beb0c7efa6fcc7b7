using Extractor.Ingestion.Archives;
using Extractor.Ingestion.Formats.Json;

namespace Extractor.Ingestion;

/// <summary>What files are read and how large they may be.</summary>
public sealed record IngestionOptions
{
    /// <summary>Formats that are not read, but that people drop into the folder: they are told about, with what to do.</summary>
    private static readonly string[] RefusedExtensions = [".pdf", ".doc", ".docx", ".rtf", ".odt", ".epub", ".pages"];

    /// <summary>Largest document that is held in memory, in bytes; 64 MiB unless set. A larger one is refused without being read. Files that hold many articles may be larger: it bounds each of them.</summary>
    public long MaxFileBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>File name endings that a folder is searched for, lower-case with the leading dot. A single file that is named directly is read whatever its ending.</summary>
    public IReadOnlyList<string> Extensions { get; init; } =
        [".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".eml", ".mbox", ".mht", ".mhtml", ".xml", ".rss", ".atom", ".warc", ".zip", ".gz"];

    /// <summary>Most bytes of decoded markup that are searched for a page's declared character set; 4,096 unless set.</summary>
    public int CharsetSearchBytes { get; init; } = 4096;

    /// <summary>Names of the fields of JSON records.</summary>
    public RecordFields Fields { get; init; } = new();

    /// <summary>When an archive counts as a bomb.</summary>
    public ArchiveLimits Archives { get; init; } = new();

    /// <summary>Whether a file of this ending is to be opened: to be read, or to be refused in words.</summary>
    internal bool IsOpened(string extension) => Extensions.Contains(extension) || RefusedExtensions.Contains(extension);

    /// <exception cref="ArgumentException">A value cannot work; the message names it and says what would.</exception>
    public void Validate()
    {
        if (MaxFileBytes is <= 0 or > int.MaxValue)
            throw new ArgumentException($"MaxFileBytes is {MaxFileBytes}; it must lie between 1 and {int.MaxValue}.");
        if (CharsetSearchBytes < 0)
            throw new ArgumentException($"CharsetSearchBytes is {CharsetSearchBytes}; it must not be negative.");
        if (Extensions.Count == 0)
            throw new ArgumentException("Extensions is empty; name at least one, such as “.txt”.");
        foreach (var extension in Extensions)
        {
            if (extension.Length < 2 || extension[0] != '.' || extension != extension.ToLowerInvariant())
                throw new ArgumentException($"Extensions holds “{extension}”; write it in lower case with its dot, such as “.txt”.");
        }
        Archives.Validate();
    }
}
