using System.Buffers.Binary;
using System.IO.Compression;

namespace Extractor.Ingestion.Archives;

/// <summary>A ZIP archive as a folder of article files. Entries are read from memory or the file itself, never unpacked to disk.</summary>
/// <param name="inside">Reads an entry.</param>
internal sealed class ZipFormat(IngestionOptions options, Func<SourceContent, IEnumerable<PendingArticle>> inside)
{
    /// <summary>Of the list of entries; more than 100,000 of them need no more.</summary>
    private const long LongestDirectory = 64L << 20;

    private const int FileTypeMask = 0xF000;
    private const int SymbolicLink = 0xA000;

    public IEnumerable<PendingArticle> Articles(SourceContent source)
    {
        ArchiveDepth.Check(source, options.Archives);
        using var stream = Seekable(source);
        CheckDirectory(stream);
        using var archive = OpenArchive(stream);
        if (archive.Entries.Count > options.Archives.MaxEntries)
            throw new BrokenContentException(ReadFailureKind.ArchiveLimit, $"holds {archive.Entries.Count} files, the limit is {options.Archives.MaxEntries}; unpack it, or split it.");
        if (DocumentKind(archive) is { } document)
            throw new BrokenContentException(ReadFailureKind.UnsupportedFormat, $"is {document}, which is not read; save the article as .txt or .html.");
        ExpansionMeter meter = new(options.Archives, () => stream.Length);
        PartIds ids = new(source.Id);
        SavedPages pages = new(archive.Entries.Select(entry => entry.FullName));
        var found = false;
        foreach (var entry in archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            if (IsPassedOver(entry, pages))
                continue;
            found = true;
            foreach (var article in Entry(source, entry, meter, ids))
                yield return article;
            if (meter.IsOver)
                yield break;
        }
        if (!found)
            yield return PendingArticle.Failed(source.Id, ReadFailureKind.NoText, source.Place, $"{source.Place} holds no article files; they end in {string.Join(", ", options.Extensions)}.");
    }

    private IEnumerable<PendingArticle> Entry(SourceContent source, ZipArchiveEntry entry, ExpansionMeter meter, PartIds ids)
    {
        var place = $"{source.Place}: {entry.FullName.Replace('\0', '_')}";
        var id = ids.Next(EntryName.IdOf(entry.FullName));
        var refusal = EntryName.Refusal(entry.FullName)
            ?? (((entry.ExternalAttributes >> 16) & FileTypeMask) == SymbolicLink ? "is a symbolic link" : null);
        if (refusal is not null)
            return [PendingArticle.Failed(id, ReadFailureKind.UnsafeEntry, place, $"{place} {refusal} and is not read; pack the archive anew with plain files and relative names.")];
        if (entry.IsEncrypted)
            return [PendingArticle.Failed(id, ReadFailureKind.Unreadable, place, $"{place} is encrypted; unpack the archive with its password.")];
        return Content(source with { Id = id, Name = entry.FullName, Place = place, Depth = source.Depth + 1 }, entry, meter);
    }

    private IEnumerable<PendingArticle> Content(SourceContent source, ZipArchiveEntry entry, ExpansionMeter meter)
    {
        Stream? stream = null;
        ReadFailure? failure = null;
        try
        {
            stream = entry.Open();
        }
        catch (InvalidDataException error)
        {
            failure = new ReadFailure(ReadFailureKind.Malformed, source.Place, $"{source.Place} is damaged or packed by a method that is not known: {error.Message.TrimEnd('.')}; pack the archive anew.");
        }
        if (stream is null)
        {
            yield return PendingArticle.Rest(source.Id, failure!);
            yield break;
        }
        using ByteReader bytes = new(new MeteredStream(stream, meter));
        foreach (var article in inside(source with { Bytes = bytes }))
            yield return article;
    }

    private bool IsPassedOver(ZipArchiveEntry entry, SavedPages pages)
    {
        // Names that lead astray are told, whatever they end in.
        if (EntryName.Refusal(entry.FullName) is not null)
            return false;
        var parts = entry.FullName.Split('/', '\\');
        return parts[^1].Length == 0 || parts[..^1].Any(CorpusFolder.IsHiddenOrTemporary) || parts.Contains("__MACOSX") || pages.IsAttachment(entry.FullName) || !CorpusFolder.IsArticleName(parts[^1], options);
    }

    /// <summary>The list of entries stands at the end: an archive within another is held in memory, up to the limit of a file.</summary>
    private Stream Seekable(SourceContent source)
    {
        if (source.Bytes.Seekable is { } stream)
            return stream;
        var (bytes, isWhole) = source.Bytes.ReadToEnd(options.MaxFileBytes);
        return isWhole ? new MemoryStream(bytes, writable: false) : throw new BrokenContentException(ReadFailureKind.TooLarge, $"is an archive of more than {FileBytes.Megabytes(options.MaxFileBytes)} MB inside another stream; unpack the outer one.");
    }

    /// <summary>An archive of millions of empty entries is small, and its list alone would fill the memory.</summary>
    private static void CheckDirectory(Stream stream)
    {
        var tail = new byte[Math.Min(stream.Length, 65_557)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        stream.Position = 0;
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end >= 0 && end + 16 <= tail.Length && BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12)) > LongestDirectory)
            throw new BrokenContentException(ReadFailureKind.ArchiveLimit, "has a list of entries longer than 64 MB and is not read; unpack it, or split it.");
    }

    private static ZipArchive OpenArchive(Stream stream)
    {
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (InvalidDataException error)
        {
            archive?.Dispose();
            throw new BrokenContentException(ReadFailureKind.Malformed, $"is a damaged ZIP archive: {error.Message.TrimEnd('.')}; get it anew, or unpack it with a program that repairs.", error);
        }
    }

    private static string? DocumentKind(ZipArchive archive) => archive switch
    {
        _ when archive.GetEntry("word/document.xml") is not null => "a Word document",
        _ when archive.GetEntry("[Content_Types].xml") is not null => "an Office document",
        _ when archive.GetEntry("mimetype") is not null && archive.GetEntry("META-INF/container.xml") is not null => "an e-book (EPUB)",
        _ when archive.GetEntry("mimetype") is not null && archive.GetEntry("content.xml") is not null => "an OpenDocument text",
        _ => null,
    };
}
