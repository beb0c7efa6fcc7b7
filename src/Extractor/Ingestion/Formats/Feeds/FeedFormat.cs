using System.Globalization;
using System.Xml;
using Extractor.Ingestion.Dates;

namespace Extractor.Ingestion.Formats.Feeds;

/// <summary>Feeds that were saved as a file: each item with text is an article, its id the file's with the item's own id or address.</summary>
internal sealed class FeedFormat(DocumentReader documents)
{
    public IEnumerable<PendingArticle> Articles(SourceContent source, string text)
    {
        using FeedReader feed = new(text);
        PartIds ids = new(source.Id);
        int number = 0, empty = 0;
        while (true)
        {
            var (item, fault) = Next(source, text, feed, number);
            if (fault is not null)
            {
                yield return PendingArticle.Rest(source.Id, fault);
                yield break;
            }
            if (item is null)
                break;
            number++;
            if (item.Content.IsBlank)
                empty++;
            else
                yield return Article(source, ids.Next(item.Id ?? item.Link ?? number.ToString(CultureInfo.InvariantCulture)), item, feed.Title);
        }
        if (number == 0)
            yield return PendingArticle.Failed(source.Id, ReadFailureKind.NoText, source.Place, $"{source.Place} is a feed without items; remove it, or fetch it anew.");
        else if (empty > 0)
            yield return PendingArticle.Failed(source.Id, ReadFailureKind.NoText, source.Place, $"{source.Place}: {empty} of {number} items are headlines without text; “extractor fetch” brings the pages that they link to.");
    }

    private static (FeedItem? Item, ReadFailure? Fault) Next(SourceContent source, string text, FeedReader feed, int number)
    {
        try
        {
            return (feed.Next(), null);
        }
        catch (XmlException error)
        {
            var declaration = error.Message.Contains("DTD", StringComparison.Ordinal) ? text.IndexOf("<!DOCTYPE", StringComparison.Ordinal) : -1;
            var line = declaration < 0 ? error.LineNumber : text.AsSpan(0, declaration).Count('\n') + 1;
            var place = FormattableString.Invariant($"{source.Place}:{line}");
            var what = declaration < 0
                ? $"is not well-formed: {Reason(error)}; fetch the feed anew, or mend it there"
                : "defines entities of its own (a DTD), which feeds may not do here; take the <!DOCTYPE …> out";
            return (null, new ReadFailure(ReadFailureKind.Malformed, place, $"{place} {what}. {(number == 1 ? "1 item before it was" : $"{number} items before it were")} read."));
        }
    }

    private PendingArticle Article(SourceContent source, string id, FeedItem item, string? feedTitle)
    {
        var place = FormattableString.Invariant($"{source.Place}:{item.Line}");
        Metadata stated = new()
        {
            Title = item.Title.IsBlank ? null : Plain(item.Title.Text),
            TitleInFile = item.Title.IsBlank || Plain(item.Title.Text) != item.Title.Text ? null : item.Title,
            Publisher = feedTitle,
            Author = item.Author is { } author && !author.Contains('@', StringComparison.Ordinal) ? Plain(author) : null,
            Url = item.Link is { } link && link.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? link : null,
            Dates = [.. Dates(item)],
        };
        return PendingArticle.Of(id, place, () => documents.Read(id, place, item.Content, item.IsMarkup ? "item.html" : "item.txt", stated));
    }

    private static IEnumerable<PublicationDate> Dates(FeedItem item)
    {
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("published", item.Published), ("updated", item.Updated)])
        {
            if (value is not null && DateText.Parse(value) is { } day)
                return [new PublicationDate(day, DateSource.Record, value, name == "published" ? 1 : 0.9, $"the feed's item states when it was {name}")];
        }
        return [];
    }

    /// <summary>Titles hold escaped markup at times.</summary>
    private static string Plain(string text)
    {
        var decoded = text.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : text;
        System.Text.StringBuilder plain = new(decoded.Length);
        for (var i = 0; i < decoded.Length; i++)
        {
            var close = decoded[i] == '<' && i + 1 < decoded.Length && (char.IsAsciiLetter(decoded[i + 1]) || decoded[i + 1] == '/') ? decoded.IndexOf('>', i) : -1;
            if (close > 0)
                i = close;
            else
                plain.Append(decoded[i]);
        }
        return string.Join(' ', plain.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Reason(XmlException error)
    {
        var end = error.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (end < 0 ? error.Message : error.Message[..end]).TrimEnd('.', ' ');
    }
}
