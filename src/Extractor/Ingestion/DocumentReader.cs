using Extractor.Ingestion.Cleaning;
using Extractor.Ingestion.Dates;
using Extractor.Ingestion.Formats;
using Extractor.Ingestion.Html;

namespace Extractor.Ingestion;

/// <summary>Reads one document, of text, Markdown or markup, into an article.</summary>
internal sealed class DocumentReader(IngestionOptions options, TimeProvider time)
{
    private readonly Cleaner _cleaner = new();
    private readonly PublicationDateFinder _dates = new(time);

    public IngestionOptions Options { get; } = options;

    /// <param name="nameHint">Its extension helps where the content leaves its kind open.</param>
    /// <param name="charset">What the transport says of the bytes; null when it says nothing.</param>
    /// <param name="stated">What is known beside the document; it outranks what the document says of itself.</param>
    public ReadResult Read(string id, string place, ReadOnlySpan<byte> bytes, string nameHint, string? charset = null, Metadata? stated = null)
    {
        var (lent, failure) = TextDecoder.Lend(bytes, place, Options.CharsetSearchBytes, charset);
        if (lent is null)
            return ReadResult.Of(failure!);
        using var text = lent;
        return ContentSniffer.IsHtml(text.Span, nameHint) && !text.Span.IsWhiteSpace()
            ? Assemble(id, place, WithStated(HtmlFormat.Read(text), stated))
            : Read(id, place, text.Span.ToString(), nameHint, stated);
    }

    public ReadResult Read(string id, string place, string text, string nameHint, Metadata? stated = null)
    {
        if (string.IsNullOrWhiteSpace(text))
            return ReadResult.Fail(ReadFailureKind.Empty, place, $"{place} is empty; put the article's text into it, or remove it.");
        return Assemble(id, place, WithStated(Draft(text, nameHint), stated));
    }

    /// <summary>Reads text that stands inside another file in an encoded form; the article's origins are places in that file.</summary>
    public ReadResult Read(string id, string place, MappedText text, string nameHint, Metadata stated)
    {
        if (text.IsBlank)
            return ReadResult.Fail(ReadFailureKind.Empty, place, $"{place} has no text; nothing can be read from it.");
        var draft = new OuterPlaces(text.Origin).Of(Draft(text.Text, nameHint));
        return Assemble(id, place, WithStated(draft, stated));
    }

    private static Draft Draft(string text, string nameHint) => ContentSniffer.KindOf(text, nameHint) switch
    {
        ContentKind.Html => OfPage(text),
        ContentKind.Markdown => MarkdownFormat.Read(text),
        _ => PlainTextFormat.Read(text),
    };

    private static Draft OfPage(string text)
    {
        using var lent = LentText.Of(text);
        return HtmlFormat.Read(lent);
    }

    private static Draft WithStated(Draft draft, Metadata? stated) => stated is null ? draft : draft with { Metadata = stated.Over(draft.Metadata) };

    private ReadResult Assemble(string id, string place, Draft draft)
    {
        if (draft.Refusal is { } refusal)
            return ReadResult.Fail(ReadFailureKind.NoText, place, $"{place} {refusal}");
        var cleaned = _cleaner.Clean(draft);
        if (cleaned.Body.Count == 0 && cleaned.Headline is null)
            return ReadResult.Fail(ReadFailureKind.NoText, place, $"{place} holds no article text; save the whole page, or paste the article into a .txt file.");
        var published = _dates.Find(draft.Metadata, cleaned);
        return ReadResult.Of(ArticleAssembler.Assemble(id, draft.Metadata, cleaned, published));
    }
}
