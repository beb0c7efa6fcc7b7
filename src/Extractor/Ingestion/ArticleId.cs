using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Extractor.Ingestion;

/// <summary>
/// How articles are named: a file with one article by the file's name, one of many in a file by that name, “/” and its
/// own id or place there. A file's name holds no “/”, so the part before the first one is always the file.
/// </summary>
public static class ArticleId
{
    private const int LongestPart = 200;

    private static readonly string[] InnerExtensions = [".warc", ".json", ".jsonl", ".ndjson", ".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".eml", ".mbox", ".mht", ".mhtml", ".xml", ".rss", ".atom", ".zip"];

    /// <summary>The name without its extension; of compressed files without both: “news” for “news.warc.gz”.</summary>
    public static string OfFile(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var isCompressed = Path.GetExtension(path).Equals(".gz", StringComparison.OrdinalIgnoreCase);
        return isCompressed && InnerExtensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) ? Path.GetFileNameWithoutExtension(name) : name;
    }

    /// <summary>The id of the file that an article came from.</summary>
    public static string FileOf(string articleId) => articleId.IndexOf('/') is >= 0 and var slash ? articleId[..slash] : articleId;

    /// <summary>An article of many in a file. Characters that cannot be shown become “_”; what is too long is cut and told apart by a digest.</summary>
    internal static string Join(string file, string part)
    {
        var clean = string.Create(part.Length, part, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = char.IsControl(from[i]) || char.IsSurrogate(from[i]) || char.GetUnicodeCategory(from[i]) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? '_' : from[i];
        }).Trim();
        if (clean.Length > LongestPart)
            clean = $"{clean[..LongestPart]}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(part)).AsSpan(0, 6))}";
        return $"{file}/{clean}";
    }
}
