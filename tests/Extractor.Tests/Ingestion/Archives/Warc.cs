using System.Globalization;
using System.Text;

namespace Extractor.Tests.Ingestion.Archives;

/// <summary>Writes records of web archives.</summary>
internal static class Warc
{
    public static byte[] Record(string type, string? uri, byte[] block, string contentType = "application/http; msgtype=response")
    {
        var address = uri is null ? "" : $"WARC-Target-URI: {uri}\r\n";
        return [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: {type}\r\n{address}Content-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n")), .. block, .. "\r\n\r\n"u8];
    }

    public static byte[] Response(string uri, byte[] body, string headers = "Content-Type: text/html; charset=utf-8", int status = 200) =>
        Record("response", uri, [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} X\r\n{headers}\r\n\r\n")), .. body]);

    public static byte[] Page(string sentence) => Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>News</title></head><body><article><h1>Ships of the year</h1><p>{sentence}</p></article></body></html>");

    public static byte[] Chunked(byte[] body, int size)
    {
        List<byte> chunks = [];
        foreach (var chunk in body.Chunk(size))
            chunks.AddRange([.. Encoding.ASCII.GetBytes(chunk.Length.ToString("x", CultureInfo.InvariantCulture)), .. "\r\n"u8, .. chunk, .. "\r\n"u8]);
        return [.. chunks, .. "0\r\n\r\n"u8];
    }
}
