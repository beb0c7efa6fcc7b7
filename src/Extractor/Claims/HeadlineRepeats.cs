using Extractor.Recognition;
using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>
/// A headline repeats what the body tells in full: a number in it takes the period, and where it has no better one the
/// subject, of the body's claim with the same number.
/// </summary>
internal static class HeadlineRepeats
{
    public static void Complete(Mentions mentions, List<ClaimOccurrence> claims, List<UnclaimedNumber> unclaimed)
    {
        var headlineEnd = mentions.Source.HeadlineEnd;
        for (var i = 0; i < claims.Count && claims[i].Number.Start < headlineEnd; i++)
        {
            if (Body(claims, headlineEnd, twin => IsSame(claims[i], twin)) is { } body)
                claims[i] = Completed(claims[i], body);
        }
        for (var i = 0; i < unclaimed.Count; i++)
        {
            if (unclaimed[i] is not { Reason: UnclaimedReason.NoMetric or UnclaimedReason.NoSubject } number || number.Number.Start >= headlineEnd || QuantityAt(mentions, number.Number) is not { } quantity)
                continue;
            if (Body(claims, headlineEnd, twin => twin.Unit == quantity.Unit && twin.High == quantity.High && AreEqual(twin.Value, twin.Step, quantity.Value, quantity.Step)) is not { } body)
                continue;
            claims.Insert(Place(claims, number.Number), Repeated(mentions.Source, quantity, body));
            unclaimed.RemoveAt(i--);
        }
    }

    /// <summary>The first claim behind the headline that fits.</summary>
    private static ClaimOccurrence? Body(List<ClaimOccurrence> claims, int headlineEnd, Predicate<ClaimOccurrence> fits)
    {
        foreach (var claim in claims)
        {
            if (claim.Number.Start >= headlineEnd && fits(claim))
                return claim;
        }
        return null;
    }

    private static bool IsSame(ClaimOccurrence headline, ClaimOccurrence body) =>
        headline.Kind == body.Kind && headline.Direction == body.Direction && headline.Unit == body.Unit && headline.High == body.High && AreEqual(headline.Value, headline.Step, body.Value, body.Step);

    /// <summary>Equal within what was printed: “2.8bn” is “2.78bn” in short.</summary>
    private static bool AreEqual(decimal one, decimal oneStep, decimal other, decimal otherStep) => Math.Abs(one - other) <= Math.Max(oneStep, otherStep) / 2;

    private static ClaimOccurrence Completed(ClaimOccurrence headline, ClaimOccurrence body)
    {
        var same = headline.Subject == body.Subject;
        if (!same && headline.Confidence >= body.Confidence)
            return headline;
        var completed = headline.Spans.Period is null && body.Spans.Period is not null && headline.Modality == body.Modality ? headline with { From = body.From, To = body.To, Why = [.. headline.Why, $"the period is that of “{body.NumberText}” in the text below"] } : headline;
        return same ? completed : completed with { Subject = body.Subject, SubjectKind = body.SubjectKind, Spans = headline.Spans with { Subject = body.Spans.Subject }, Why = [.. completed.Why, $"the text below says it of {body.Subject}"] };
    }

    private static ClaimOccurrence Repeated(SourceText source, QuantityMention quantity, ClaimOccurrence body)
    {
        var sentence = source.Sentences[0];
        foreach (var other in source.Sentences)
        {
            if (other.Span.Start <= quantity.NumberSpan.Start)
                sentence = other;
        }
        return body with
        {
            Sentence = sentence.Span,
            SentenceText = source.Slice(sentence.Span),
            Number = quantity.NumberSpan,
            NumberText = source.Slice(quantity.NumberSpan),
            Value = quantity.Value,
            Step = quantity.Step,
            Bound = quantity.Bound,
            Spans = body.Spans with { Unit = quantity.UnitSpan },
            Rule = "headline-repeat",
            Why = [$"the headline repeats “{body.NumberText}” of the text below", .. body.Why],
        };
    }

    private static QuantityMention? QuantityAt(Mentions mentions, TextSpan number)
    {
        foreach (var quantity in mentions.Quantities)
        {
            if (quantity.NumberSpan == number)
                return quantity;
            if (quantity.NumberSpan.Start > number.Start)
                break;
        }
        return null;
    }

    private static int Place(List<ClaimOccurrence> claims, TextSpan number)
    {
        var place = claims.FindIndex(claim => claim.Number.Start > number.Start);
        return place < 0 ? claims.Count : place;
    }
}
