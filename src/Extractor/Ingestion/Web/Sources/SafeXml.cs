using System.Xml;

namespace Extractor.Ingestion.Web.Sources;

/// <summary>XML from strangers: no DTD and so no entities, nothing loaded from elsewhere, bounded.</summary>
internal static class SafeXml
{
    /// <summary>Blanks, and the bytes of a UTF-8 byte order mark.</summary>
    public static ReadOnlySpan<byte> Blank => [(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0xEF, 0xBB, 0xBF];

    /// <summary>Reads as far as the document is well-formed.</summary>
    /// <returns>What is wrong with it, in words; null when nothing is.</returns>
    public static string? Read(byte[] document, Action<XmlReader> element)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true,
            MaxCharactersInDocument = document.Length + 1L,
        };
        var start = document.AsSpan().IndexOfAnyExcept(Blank);
        if (start < 0)
            return "it is empty";
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(document, start, document.Length - start), settings);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                    element(reader);
            }
            return null;
        }
        catch (XmlException error)
        {
            return Fault(error, document);
        }
    }

    /// <summary>What is wrong with a document, in words.</summary>
    public static string Fault(XmlException error, ReadOnlySpan<byte> document) => document[..Math.Min(document.Length, 4096)].IndexOf("<!DOCTYPE"u8) >= 0
        ? "it has a document type declaration (DTD), which is not read, since entities in it can be used for attacks"
        : $"it is not well-formed in line {error.LineNumber}, column {error.LinePosition}";
}
