using Extractor.Claims;
using Extractor.Text;

namespace Extractor.Store;

/// <summary>What every stored occurrence must fulfil: its spans lie in the article's text and hold what they say.</summary>
public static class OccurrenceCheck
{
    /// <exception cref="StoreRefusal">One of them does not.</exception>
    public static void Verify(StoredArticle article, IReadOnlyList<ClaimOccurrence> occurrences, IReadOnlyList<UnclaimedNumber> unclaimed)
    {
        foreach (var occurrence in occurrences)
            Verify(article, occurrence);
        foreach (var number in unclaimed)
            Verbatim(article, "the unclaimed number", number.Number, number.Text);
    }

    private static void Verify(StoredArticle article, ClaimOccurrence occurrence)
    {
        if (occurrence.Article != article.Id)
            throw Refusal(article, $"an occurrence of article “{occurrence.Article}” was handed over with it");
        Verbatim(article, "the sentence", occurrence.Sentence, occurrence.SentenceText);
        Verbatim(article, "the number", occurrence.Number, occurrence.NumberText);
        if (occurrence.Number.Length == 0)
            throw Refusal(article, $"the number at {occurrence.Number} is empty");
        if (!occurrence.Sentence.Contains(occurrence.Number))
            throw Refusal(article, $"the number at {occurrence.Number} does not lie in its sentence {occurrence.Sentence}");
        Inside(article, "the subject", occurrence.Spans.Subject);
        Inside(article, "the unit", occurrence.Spans.Unit);
        Inside(article, "the metric", occurrence.Spans.Metric);
        Inside(article, "the period", occurrence.Spans.Period);
        Inside(article, "the speaker", occurrence.Spans.Speaker);
    }

    private static void Verbatim(StoredArticle article, string field, TextSpan span, string text)
    {
        if (span.End > article.Text.Length)
            throw Refusal(article, $"{field} at {span} lies behind the end of the text, which has {article.Text.Length} characters");
        if (!article.Text.AsSpan(span.Start, span.Length).SequenceEqual(text))
            throw Refusal(article, $"{field} at {span} reads “{Short(span.Of(article.Text))}”, not “{Short(text)}”");
    }

    private static void Inside(StoredArticle article, string field, TextSpan? span)
    {
        if (span is not { } known)
            return;
        if (known.Length == 0)
            throw Refusal(article, $"{field} at {known} is empty");
        if (known.End > article.Text.Length)
            throw Refusal(article, $"{field} at {known} lies behind the end of the text, which has {article.Text.Length} characters");
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..57] + "…";

    private static StoreRefusal Refusal(StoredArticle article, string what)
        => new(article.Id, $"The store refuses article “{article.Id}”: {what}. Nothing of it was stored.");
}
