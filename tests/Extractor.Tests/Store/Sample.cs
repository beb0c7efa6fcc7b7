using Extractor.Claims;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Store;
using Extractor.Text;

namespace Extractor.Tests.Store;

/// <summary>Articles of one sentence and one claim: “Acme Motor aims to sell 550,000 cars in 2025.”</summary>
internal sealed record Sample
{
    public string Article { get; init; } = "a1";

    public string? Published { get; init; } = "2025-01-10";

    public string? Publisher { get; init; } = "Daily Wheel";

    public string Number { get; init; } = "550,000";

    public decimal Value { get; init; } = 550_000;

    public decimal? High { get; init; }

    public decimal Step { get; init; } = 1;

    public Bound Bound { get; init; } = Bound.Exact;

    public string? Subject { get; init; } = "Acme Motor";

    public string Metric { get; init; } = "overseas sales";

    public string MetricKey { get; init; } = "sales";

    public IReadOnlyList<string> Scope { get; init; } = ["overseas"];

    public ClaimKind Kind { get; init; } = ClaimKind.Level;

    public Direction? Direction { get; init; }

    public Basis? Basis { get; init; }

    public string? Unit { get; init; } = "vehicle";

    public string? From { get; init; } = "2025-01-01";

    public string? To { get; init; } = "2025-12-31";

    public Modality Modality { get; init; } = Modality.Target;

    public string? SaidBy { get; init; }

    /// <summary>What follows the claim's words in its sentence.</summary>
    public string Tail { get; init; } = "this year.";

    public double Confidence { get; init; } = 0.9;

    public string Text => $"A headline\n\n{Sentence} More follows.";

    public string Sentence => $"{Subject ?? "Somebody"} speaks of {Number} for {Metric} {Tail}";

    public StoredArticle Stored => new(
        Article, $"hash-{Article}-{Text}-{Published}", "A headline",
        Published is null ? null : new(DateOnly.Parse(Published), "front matter", Published, 1, "stated"),
        Publisher, "https://example.org/" + Article, "A. Writer", Text, [new("Image: a car", "Caption")]);

    public ClaimOccurrence Occurrence
    {
        get
        {
            var sentence = Find(Sentence);
            var subject = Subject is null ? (TextSpan?)null : Find(Subject);
            return new(
                Article, sentence, Sentence, Find(Number), Number, Value, High, Bound, Step, Unit, Subject, EntityKind.Company,
                Metric, MetricKey, Scope, Kind, Direction, Basis, Day(From), Day(To), Modality, SaidBy,
                new(subject, null, Find(Metric), null, null), "sample-rule", ["first step", "second step"], Confidence);
        }
    }

    private TextSpan Find(string part)
    {
        var start = Text.IndexOf(part, StringComparison.Ordinal);
        return new(start, start + part.Length);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);
}
