using Extractor.Ingestion.Dates;

namespace Extractor.Ingestion.Html;

/// <summary>The language that a page says it is in, and what order of day and month goes with it.</summary>
internal static class PageLanguage
{
    /// <summary>A BCP 47 tag such as “en-GB”; of two that agree the one with a region. Null when the page says nothing usable.</summary>
    public static string? Of(PageHead head, StructuredData structured)
    {
        string? found = null;
        foreach (var stated in (string?[])[head.Language, head.Meta("og:locale"), structured.Language, head.Meta("content-language", "language", "dc.language", "dcterms.language")])
        {
            if (Tag(stated) is { } tag && (found is null || (!found.Contains('-') && tag.StartsWith(found + "-", StringComparison.Ordinal))))
                found = tag;
        }
        return found;
    }

    public static DateOrder OrderOf(string? language)
    {
        if (language is null)
            return DateOrder.Unknown;
        var region = language.Length >= 5 && language[^3] == '-' ? language[^2..] : "";
        return (language[..2], region) switch
        {
            (_, "US" or "PH") => DateOrder.MonthFirst,
            ("en", "" or "CA") or ("ja" or "zh" or "ko" or "hu" or "lt" or "mn", _) => DateOrder.Unknown,
            _ => DateOrder.DayFirst,
        };
    }

    /// <summary>“en_us” and “EN-us” are “en-US”; a name such as “English” is no tag.</summary>
    private static string? Tag(string? stated)
    {
        if (stated is null || stated.Trim().Replace('_', '-').Split('-') is not [{ Length: 2 or 3 } primary, .. var rest] || !primary.All(char.IsAsciiLetter))
            return null;
        var region = rest.FirstOrDefault(part => part.Length == 2 && part.All(char.IsAsciiLetter));
        return region is null ? primary.ToLowerInvariant() : $"{primary.ToLowerInvariant()}-{region.ToUpperInvariant()}";
    }
}
