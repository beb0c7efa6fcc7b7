using System.Security.Cryptography;
using System.Text.Json;

namespace Extractor.Ingestion.Web.Pages;

/// <summary>
/// Fetched pages in the corpus folder: <c>fetched/HOST/NAME.html</c>, and beside each the hidden file <c>.NAME.html.fetch.json</c> with its
/// <see cref="PageRecord"/>. Names follow from addresses, so that a fetch that was cut off goes on where it was.
/// </summary>
public sealed class PageFolder
{
    /// <summary>The folder below the corpus folder.</summary>
    public const string Name = "fetched";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    private readonly string _root;

    internal PageFolder(string corpusFolder) => _root = Path.Combine(corpusFolder, Name);

    /// <summary>The record of a page that was fetched.</summary>
    /// <param name="page">Path of the page.</param>
    /// <returns>Null for a file that was not fetched, or whose record is damaged.</returns>
    public static PageRecord? RecordOf(string page)
    {
        try
        {
            var path = RecordPath(page);
            return File.Exists(path) ? JsonSerializer.Deserialize<PageRecord>(File.ReadAllBytes(path)) : null;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The page that is kept of an address, with its record; null when there is none, or somebody changed the file.</summary>
    internal (string Path, PageRecord Record)? Find(PageAddress address)
    {
        foreach (var extension in PageContent.Extensions)
        {
            var path = PathOf(address, extension);
            if (File.Exists(path) && RecordOf(path) is { } record)
                return record.Digest == Digest(File.ReadAllBytes(path)) ? (path, record) : null;
        }
        return null;
    }

    internal string PathOf(PageAddress address, string extension)
    {
        var (folder, name) = address.FileName();
        return Path.Combine(_root, folder, name + extension);
    }

    /// <summary>
    /// Keeps a page. Both files appear whole or not at all; the record first, so that no page is ever without its address. A record whose
    /// page did not follow is told by the digest.
    /// </summary>
    internal static void Save(string path, byte[] content, PageRecord record)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        SaveRecord(path, record);
        Replace(path, content);
    }

    internal static void SaveRecord(string path, PageRecord record) => Replace(RecordPath(path), JsonSerializer.SerializeToUtf8Bytes(record, Json));

    internal static string Digest(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static string RecordPath(string page) => Path.Combine(Path.GetDirectoryName(page)!, $".{Path.GetFileName(page)}.fetch.json");

    private static void Replace(string path, byte[] content)
    {
        var part = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Environment.ProcessId}.part");
        try
        {
            using (FileStream file = new(part, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
