using System.Collections.Frozen;
using Extractor.Claims.Checks.Figures;

namespace Extractor.Claims.Checks.Rules;

/// <summary>What adds up over time cannot be more in a month than in the half-year that holds it. Profits can: a loss may follow.</summary>
internal sealed class PeriodWithinPeriodRule : ICheckRule
{
    /// <summary>Metrics that never fall below nothing.</summary>
    internal static readonly FrozenSet<string> OneWay = ["sales", "revenue", "deliveries", "shipments", "exports", "imports", "production", "registrations", "orders"];

    public CheckKind Kind => CheckKind.PeriodWithinPeriod;

    public void Find(ArticleFigures article, List<ClaimCheck> checks)
    {
        var flows = article.Agreed.Where(pair => IsFlow(article, pair.Value)).GroupBy(pair => pair.Key.Timeless(), pair => pair.Value);
        foreach (var series in flows)
            Nest([.. series], checks);
    }

    private static bool IsFlow(ArticleFigures article, Figure figure) =>
        figure is { IsPercent: false, IsRate: false, Unit: not null, Claim: { Modality: Modality.Reported, From: { } from, To: { } to } }
        && from < to && article.Words.Flows.Contains(figure.Claim.MetricKey);

    /// <summary>Each period against the nearest that holds it: sorted by start, the longer first, the open ones are a stack.</summary>
    private void Nest(List<Figure> series, List<ClaimCheck> checks)
    {
        series.Sort((a, b) => a.Claim.From!.Value.CompareTo(b.Claim.From!.Value) is var order and not 0 ? order : b.Claim.To!.Value.CompareTo(a.Claim.To!.Value));
        Stack<Figure> open = [];
        foreach (var figure in series)
        {
            while (open.TryPeek(out var outer) && outer.Claim.To < figure.Claim.To)
                open.Pop();
            if (open.TryPeek(out var whole))
                Compare(figure, whole, checks);
            open.Push(figure);
        }
    }

    /// <summary>Profits of divisions are told in the same words as those of the whole: only sentences that name company and period themselves are sure.</summary>
    private static bool IsNamed(Figure figure) => figure.Claim.Spans is { Subject: { } subject, Period: { } period } && figure.Claim.Sentence.Contains(subject) && figure.Claim.Sentence.Contains(period);

    private void Compare(Figure part, Figure whole, List<ClaimCheck> checks)
    {
        var share = part.Value / whole.Value * 100;
        if (part.Range.High <= whole.Range.Low && (OneWay.Contains(part.Claim.MetricKey) || IsNamed(part) && IsNamed(whole)))
            checks.Add(Checks.Consistent(Kind, null, part.Value, $"{NumberText.Of(part)} lies within {NumberText.Of(whole)} of the longer period: {NumberText.Amount(share, "percent")} of it.", part, whole));
        else if (!part.Range.Meets(whole.Range) && OneWay.Contains(part.Claim.MetricKey) && part.Claim.Spans.Period is not null && whole.Claim.Spans.Period is not null)
        {
            var distance = part.Range.Distance(whole.Range);
            checks.Add(Checks.Inconsistent(Kind, whole.Value, part.Value, distance, part.Unit, CauseGuess.Of(whole.Value, part.Value, distance, part.Step) ?? CheckCause.OtherPeriod,
                $"{NumberText.Of(part)} is more than the {NumberText.Of(whole)} of the longer period that holds it.", part, whole));
        }
    }
}
