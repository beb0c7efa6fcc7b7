using Extractor.Claims.Checks.Figures;
using Extractor.Recognition.Numbers;

namespace Extractor.Claims.Checks.Rules;

/// <summary>A figure that several sentences give must be the same in all, rounding aside; the headline against the body above all.</summary>
internal sealed class RepeatedFigureRule : ICheckRule
{
    /// <summary>Small counts agree by chance.</summary>
    private const decimal Telling = 10;

    /// <summary>Farther apart, headline and text rather speak of two things.</summary>
    private const decimal Comparable = 0.2m;

    public CheckKind Kind => CheckKind.RepeatedFigure;

    public void Find(ArticleFigures article, List<ClaimCheck> checks)
    {
        var usable = article.All.Where(figure => figure is { IsUsable: true, IsShared: false, Claim.Subject: not null } && (figure.IsMoney || figure.IsPercent || figure.Value >= Telling));
        foreach (var group in usable.GroupBy(figure => (figure.Subject, figure.Claim.MetricKey, figure.Claim.Kind, figure.Claim.Direction, figure.Claim.Basis, figure.Claim.From, figure.Claim.To, IsCount(figure) ? "" : figure.Unit)))
        {
            List<Figure> figures = [.. group];
            if (figures[^1].Sentence != figures[0].Sentence)
            {
                FindHeadline(figures, checks);
                FindRepetitions(figures, checks);
            }
        }
    }

    private void FindRepetitions(List<Figure> figures, List<ClaimCheck> checks)
    {
        List<Figure> run = [];
        foreach (var figure in figures.OrderBy(figure => figure.Value).ThenBy(figure => figure.Index))
        {
            if (run.Count > 0 && !Agrees(run[^1], figure))
            {
                Add(run, checks);
                run.Clear();
            }
            run.Add(figure);
        }
        Add(run, checks);
    }

    private void Add(List<Figure> run, List<ClaimCheck> checks)
    {
        List<Figure> places = [.. run.OrderBy(figure => figure.Index).DistinctBy(figure => figure.Sentence)];
        if (places.Count < 2)
            return;
        var (first, other) = (places[0], places.Find(place => place.Value != places[0].Value) ?? places[1]);
        var text = first.Value == other.Value ? $"{NumberText.Of(first)} is stated {places.Count} times, always the same." : $"{NumberText.Of(first)} and {NumberText.Of(other)} are one figure, rounded.";
        checks.Add(Checks.Consistent(Kind, first.Value, other.Value, text, places));
    }

    /// <summary>Only where the body has one value to hold against the headline, of the very same measure.</summary>
    private void FindHeadline(List<Figure> figures, List<ClaimCheck> checks)
    {
        var headline = figures[0];
        if (headline.Claim.Sentence.Start != 0 || headline.Claim.SentenceText.TrimEnd() is [.., '.'])
            return;
        var body = figures.Where(figure => figure.Sentence != headline.Sentence && figure.Wording == headline.Wording && figure.Unit == headline.Unit && figure.Claim.Modality == headline.Claim.Modality && figure.Claim.Scope.SequenceEqual(headline.Claim.Scope)).ToList();
        if (body.Count == 0 || !body.TrueForAll(figure => figure.Value == body[0].Value && !Agrees(figure, headline)) || headline.Claim.From is null)
            return;
        var distance = headline.Range.Distance(body[0].Range);
        if (distance > 0 && distance < Math.Max(headline.Value, body[0].Value) * Comparable && !figures.Exists(figure => figure.Sentence != headline.Sentence && Agrees(figure, headline)))
            checks.Add(Checks.Inconsistent(Kind, body[0].Value, headline.Value, distance, headline.Unit, CauseGuess.Of(body[0].Value, headline.Value, distance, headline.Step) ?? CheckCause.OtherScope,
                $"The headline says {NumberText.Of(headline)}, the text {NumberText.Of(body[0])}.", headline, body[0]));
    }

    private static bool Agrees(Figure a, Figure b) => a.Value == b.Value
        || a.Claim.Bound is Bound.Exact or Bound.About && b.Claim.Bound is Bound.Exact or Bound.About && Printed(a).Meets(Printed(b)) && a.Claim.Step != b.Claim.Step;

    /// <summary>By printed digits alone: 12 % and 13 % are two figures.</summary>
    private static Interval Printed(Figure figure) => new(figure.Value - figure.Claim.Step / 2, figure.Value + figure.Claim.Step / 2);

    private static bool IsCount(Figure figure) => figure.Claim.Kind == ClaimKind.Level && figure.Unit is [>= 'a' and <= 'z', _, _, ..] unit && unit is not ("percent" or "times" or "percentage_point" or "basis_point") && !unit.Contains('/', StringComparison.Ordinal);
}
