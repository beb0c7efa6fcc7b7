using Extractor.Pipeline.Evaluation;

namespace Extractor.Tests.Pipeline;

public sealed class EvaluatorTests
{
    private static readonly GoldClaim Gold = new(
        "a", "Acme Motor sold 12,000 vans abroad in 2020", "12,000", 12000, null, "exact", ["vehicle", "van"], ["Acme Motor", "Acme"], ["overseas sales", "sales"],
        "level", null, null, "2020-01-01", "2020-12-31", "reported", Core: true);

    private static readonly FoundClaim Found = new(
        "a", "Acme Motor sold 12,000 vans abroad in 2020, it said.", "12,000", 12000, null, "exact", "vans", "Acme Motor Corp", "sold vans",
        "level", null, null, "2020-01-01", "2020-12-31", "reported", 0.9);

    [Fact]
    public void Equal_claim_is_right_at_every_level()
    {
        var scores = Evaluator.Compare([Gold], [Found]);

        Assert.All(scores.Levels, score => Assert.Equal((1, 1.0, 1.0, 1.0), (score.Hits, score.Precision, score.Recall, score.F1)));
        Assert.Empty(scores.Misses);
        Assert.Empty(scores.Spurious);
    }

    public static TheoryData<string, Level> FirstLevelsLost => new()
    {
        { "value", Level.Quantity },
        { "unit", Level.Quantity },
        { "subject", Level.Company },
        { "year", Level.Year },
        { "metric", Level.Full },
        { "kind", Level.Full },
        { "modality", Level.Full },
        { "bound", Level.Exact },
        { "day", Level.Exact },
    };

    [Theory]
    [MemberData(nameof(FirstLevelsLost))]
    public void Wrong_field_loses_its_level(string field, Level lost)
    {
        var wrong = field switch
        {
            "value" => Found with { Value = 12001 },
            "unit" => Found with { Unit = "t" },
            "subject" => Found with { Subject = "Other Motor" },
            "year" => Found with { To = "2019-12-31" },
            "metric" => Found with { Metric = "stake" },
            "kind" => Found with { Kind = "change" },
            "modality" => Found with { Modality = "target" },
            "bound" => Found with { Bound = "about" },
            _ => Found with { From = "2020-01-02" },
        };

        var scores = Evaluator.Compare([Gold], [wrong]);

        Assert.Equal(0, scores[lost].Hits);
        Assert.All(Enum.GetValues<Level>().Where(level => level < lost), level => Assert.Equal(1, scores[level].Hits));
        Assert.Equal(lost == Level.Exact ? 0 : 1, scores.Misses.Count);
    }

    [Fact]
    public void Claim_elsewhere_is_spurious_and_the_gold_missed()
    {
        var scores = Evaluator.Compare([Gold], [Found with { Sentence = "Something else was 12,000." }]);

        Assert.Null(Assert.Single(scores.Misses).Found);
        Assert.Single(scores.Spurious);
        Assert.Equal(0, scores[Level.Quantity].Hits);
    }

    [Fact]
    public void Claim_on_an_extra_counts_neither_way()
    {
        var scores = Evaluator.Compare([Gold with { Core = false }], [Found, Found with { Subject = "It" }]);

        Assert.Equal((0, 0), (scores.Gold, scores.Extracted));
    }

    [Fact]
    public void Claims_of_articles_without_gold_do_not_count()
    {
        var scores = Evaluator.Compare([Gold], [Found, Found with { Article = "b" }]);

        Assert.Equal((1, 1), (scores.Articles, scores.Extracted));
    }

    [Fact]
    public void Gold_takes_the_claim_that_agrees_best_whatever_the_order()
    {
        var scores = Evaluator.Compare([Gold], [Found with { Metric = "stake" }, Found]);

        Assert.Equal(1, scores[Level.Exact].Hits);
        Assert.Equal("stake", Assert.Single(scores.Spurious).Metric);
    }

    [Fact]
    public void Reliability_counts_what_is_right_in_each_tenth()
    {
        var scores = Evaluator.Compare([Gold], [Found with { Confidence = 1 }, Found with { Confidence = 0.95, Subject = "Other" }, Found with { Confidence = 0.05, Subject = "Other" }]);

        Assert.Equal([(0.0, 1, 0), (0.9, 2, 1)], scores.Reliability.Select(bucket => (bucket.From, bucket.Claims, bucket.Right)));
    }
}
