namespace Extractor.Ingestion.Cleaning;

/// <summary>Splits “Headline - Site”, as pages title their windows.</summary>
internal static class SiteTitle
{
    private const int LongestSite = 40;

    /// <summary>The headline and the site; null when the line does not end in what can be a site's name.</summary>
    public static (string Title, string Site)? Split(string line)
    {
        for (var at = line.Length - 2; at > 10 && line.Length - at < LongestSite + 4; at--)
        {
            if (line[at] is not ('-' or '–' or '—' or '|' or '·' or '•' or '»' or '/'))
                continue;
            string title = line[..at].Trim(), site = line[(at + 1)..].Trim();
            var spaced = char.IsWhiteSpace(line[at - 1]) && char.IsWhiteSpace(line[at + 1]);
            if (spaced ? IsName(site) : line[at] == '|' || (line[at] == '-' && HasInnerCapitalOrDomain(site)))
                return LineShape.Words(title) >= 3 ? (title, site) : null;
            if (spaced)
                return null;
        }
        return null;
    }

    /// <summary>One to five words, the first capitalised or a domain; digits are the mark of a headline's second half.</summary>
    private static bool IsName(string site) =>
        site.Length is > 1 and <= LongestSite && LineShape.Words(site) <= 5 && (char.IsUpper(site[0]) || site.Contains('.')) && !LineShape.EndsSentence(site) && EachWordCapitalised(site);

    private static bool EachWordCapitalised(string site)
    {
        foreach (var range in site.AsSpan().Split(' '))
        {
            var word = site.AsSpan()[range];
            if (word.Length > 0 && char.IsLower(word[0]) && !word.Contains('.') && word is not ("of" or "the" or "and" or "for"))
                return false;
        }
        return true;
    }

    /// <summary>Without blanks around it a hyphen mostly joins a word; a site's name behind it shows by CamelCase or a domain.</summary>
    private static bool HasInnerCapitalOrDomain(string site)
    {
        if (site.Length < 3 || site.Contains(' '))
            return false;
        var dot = site.IndexOf('.', 1);
        if (dot > 1 && dot < site.Length - 2)
            return true;
        var inner = false;
        var lower = false;
        for (var i = 1; i < site.Length; i++)
        {
            inner |= char.IsUpper(site[i]);
            lower |= char.IsLower(site[i]);
        }
        return inner && lower && char.IsUpper(site[0]);
    }
}
