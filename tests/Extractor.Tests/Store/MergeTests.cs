using Extractor.Claims;
using Extractor.Recognition.Numbers;
using Extractor.Store;
using Extractor.Store.Merging;

namespace Extractor.Tests.Store;

public sealed class MergeTests
{
    private static readonly Sample Target = new();

    private static readonly Sample Fact = new() { Modality = Modality.Reported };

    [Fact]
    public void Same_value_is_more_evidence()
        => Assert.Equal("1 Current 550000 evidence 2 sources 2", Merge(Target, Target with { Article = "a2", Published = "2025-02-01", Tail = "in all." }));

    [Theory]
    [InlineData(1_500_000, 100_000, 1_530_000, 10_000, "1 Current 1530000 evidence 2 sources 2")]
    [InlineData(1_500_000, 100_000, 1_550_000, 10_000, "1 Current 1550000 evidence 2 sources 2")]
    [InlineData(1_500_000, 100_000, 1_560_000, 10_000, "1 Superseded 1500000 evidence 1 sources 1; 2 Current 1560000 evidence 1 sources 1")]
    [InlineData(1_530_000, 10_000, 1_500_000, 100_000, "1 Current 1530000 evidence 2 sources 2")]
    [InlineData(0.5, 0, 0.52, 0.01, "1 Superseded 0.5 evidence 1 sources 1; 2 Current 0.52 evidence 1 sources 1")]
    [InlineData(0.5, 0, 0.5, 0, "1 Current 0.5 evidence 2 sources 2")]
    public void Rounded_value_is_the_same(double first, double firstStep, double second, double secondStep, string expected)
        => Assert.Equal(expected, Merge(
            Target with { Value = (decimal)first, Step = (decimal)firstStep },
            Target with { Article = "a2", Published = "2025-02-01", Value = (decimal)second, Step = (decimal)secondStep, Tail = "in all." }));

    [Theory]
    [InlineData(Bound.Over, 1_500_000, Bound.Exact, 1_530_000, 1)]
    [InlineData(Bound.Over, 1_500_000, Bound.Exact, 1_470_000, 2)]
    [InlineData(Bound.Under, 1_500_000, Bound.Exact, 1_470_000, 1)]
    [InlineData(Bound.Under, 1_500_000, Bound.About, 1_530_000, 2)]
    [InlineData(Bound.Over, 1_500_000, Bound.Under, 1_500_000, 2)]
    [InlineData(Bound.About, 1_500_000, Bound.Exact, 1_530_000, 1)]
    [InlineData(Bound.Over, 1_500_000, Bound.Over, 1_500_000, 1)]
    public void Bounds_must_not_exclude_the_other_value(Bound bound, int value, Bound otherBound, int other, int versions)
    {
        var first = Target with { Value = value, Bound = bound, Step = 100_000 };
        var second = Target with { Article = "a2", Published = "2025-02-01", Value = other, Bound = otherBound, Step = 10_000 };

        Assert.Equal(versions, Versions(first, second).Count);
    }

    [Fact]
    public void Ends_of_ranges_are_compared_both()
    {
        var range = Target with { Value = 3, High = 6, Bound = Bound.Between };

        Assert.Single(Versions(range, range with { Article = "a2", Published = "2025-02-01" }));
        Assert.Equal(2, Versions(range, range with { Article = "a2", Published = "2025-02-01", High = 7 }).Count);
        Assert.Equal(2, Versions(range, range with { Article = "a2", Published = "2025-02-01", High = null }).Count);
    }

    [Fact]
    public void Rise_and_fall_of_one_size_differ()
    {
        var rise = Target with { Kind = ClaimKind.Change, Direction = Direction.Up };

        Assert.Equal(2, Versions(rise, rise with { Article = "a2", Published = "2025-02-01", Direction = Direction.Down }).Count);
    }

    [Fact]
    public void Copies_of_one_sentence_are_one_source()
        => Assert.Equal("1 Current 550000 evidence 3 sources 2", Merge(
            Target, Target with { Article = "copy", Publisher = "Other Post", Published = "2025-01-11" }, Target with { Article = "own", Tail = "in its own words." }));

    [Fact]
    public void Repetition_within_one_article_is_one_source()
        => Assert.Equal("1 Current 550000 evidence 2 sources 1", Merge(Target, Target with { Tail = "as said above." }));

    [Fact]
    public void Target_raised_later_replaces_the_older_whoever_tells_it()
        => Assert.Equal(
            "1 Superseded 550000 evidence 1 sources 1; 2 Current 600000 evidence 1 sources 1",
            Merge(Target, Target with { Article = "a2", Published = "2025-02-01", Value = 600_000, Publisher = "Other Post" }));

    [Fact]
    public void Target_lowered_again_is_a_third_version()
        => Assert.Equal(
            "1 Superseded 550000 evidence 1 sources 1; 2 Superseded 600000 evidence 1 sources 1; 3 Current 550000 evidence 1 sources 1",
            Merge(Target, Target with { Article = "a2", Published = "2025-02-01", Value = 600_000 }, Target with { Article = "a3", Published = "2025-03-01" }));

    [Fact]
    public void Fact_restated_by_its_source_is_a_new_version()
        => Assert.Equal(
            "1 Superseded 550000 evidence 1 sources 1; 2 Current 560000 evidence 1 sources 1",
            Merge(Fact, Fact with { Article = "a2", Published = "2025-02-01", Value = 560_000 }));

    [Fact]
    public void Fact_restated_by_the_subject_is_a_new_version()
        => Assert.Equal(
            "1 Superseded 550000 evidence 1 sources 1; 2 Current 560000 evidence 1 sources 1",
            Merge(Fact, Fact with { Article = "a2", Published = "2025-02-01", Value = 560_000, Publisher = "Other Post", SaidBy = "Acme Motor Inc." }));

    [Fact]
    public void Fact_told_otherwise_by_another_source_is_disputed()
        => Assert.Equal(
            "1 Disputed 550000 evidence 1 sources 1; 2 Disputed 560000 evidence 1 sources 1",
            Merge(Fact, Fact with { Article = "a2", Published = "2025-02-01", Value = 560_000, Publisher = "Other Post" }));

    [Fact]
    public void Fact_without_period_is_of_another_time_and_not_disputed()
        => Assert.Equal(
            "1 Superseded 550000 evidence 1 sources 1; 2 Current 560000 evidence 1 sources 1",
            Merge(Fact with { From = null, To = null }, Fact with { Article = "a2", Published = "2025-02-01", Value = 560_000, Publisher = "Other Post", From = null, To = null }));

    [Fact]
    public void Two_values_of_one_day_are_disputed()
        => Assert.Equal(
            "1 Disputed 550000 evidence 1 sources 1; 2 Disputed 600000 evidence 1 sources 1",
            Merge(Target, Target with { Article = "a2", Value = 600_000 }));

    [Fact]
    public void Later_target_ends_the_dispute()
        => Assert.Equal(
            "1 Superseded 550000 evidence 1 sources 1; 2 Superseded 600000 evidence 1 sources 1; 3 Current 650000 evidence 1 sources 1",
            Merge(Target, Target with { Article = "a2", Value = 600_000 }, Target with { Article = "a3", Published = "2025-03-01", Value = 650_000 }));

    [Fact]
    public void Undated_value_replaces_nothing()
        => Assert.Equal(
            "1 Disputed 550000 evidence 1 sources 1; 2 Disputed 600000 evidence 1 sources 1",
            Merge(Target, Target with { Article = "a2", Published = null, Value = 600_000 }));

    [Fact]
    public void Most_precise_occurrence_is_shown()
    {
        var version = Assert.Single(Versions(
            Target with { Value = 1_500_000, Step = 100_000 }, Target with { Article = "a2", Published = "2025-02-01", Value = 1_487_345, Step = 1 }));

        Assert.Equal((1_487_345m, new DateOnly(2025, 1, 10)), (version.Shown.Value, version.Since));
    }

    [Theory]
    [InlineData("Acme Motor", "ACME Motor Co., Ltd.", true)]
    [InlineData("Acme Motor", "Acme Motor Corp", true)]
    [InlineData("Bolt", "Bolt S.A.", true)]
    [InlineData("Acme Motor", "Acme Motors", false)]
    [InlineData("Co", "Co", true)]
    [InlineData("Acme", "Acme Group", false)]
    public void Names_are_one_subject_without_case_and_legal_form(string first, string second, bool same)
        => Assert.Equal(same, ClaimKey.Of((Target with { Subject = first }).Occurrence) == ClaimKey.Of((Target with { Subject = second }).Occurrence));

    [Fact]
    public void Each_part_of_the_key_makes_another_claim()
    {
        Sample[] samples =
        [
            Target, Target with { Subject = null }, Target with { MetricKey = "output" }, Target with { Scope = ["Europe", "overseas"] }, Target with { Kind = ClaimKind.Share },
            Target with { Basis = Basis.Year }, Target with { Unit = "USD" }, Target with { Unit = null }, Target with { From = null }, Target with { To = "2026-12-31" },
            Target with { Modality = Modality.Possible },
        ];

        Assert.Equal(samples.Length, samples.Select(sample => ClaimKey.Of(sample.Occurrence).Id).Distinct().Count());
    }

    [Fact]
    public void Value_metric_words_and_order_of_scope_are_no_part_of_the_key()
    {
        var other = Target with { Value = 1, Metric = "sales abroad", Scope = ["Overseas"], SaidBy = "Yu Li", Direction = Direction.Up, Bound = Bound.Over };

        Assert.Equal(ClaimKey.Of(Target.Occurrence), ClaimKey.Of(other.Occurrence));
    }

    [Fact]
    public void Claim_id_stays_the_same_for_ever()
        => Assert.Equal("0k7sny2y54041", ClaimKey.Of(Target.Occurrence).Id);

    [Theory]
    [InlineData("after a strong second half in which demand for small vans rose in Chile and Peru.", "after a strong second half, as demand for small vans rose in Chile and in Peru.", 1)]
    [InlineData("after a strong second half in which demand for small vans rose in Chile and Peru.", "because its dealers in South America have asked for more cars than the plant can build.", 2)]
    public void Lightly_edited_copies_of_a_sentence_are_one_source(string tail, string other, int sources)
        => Assert.Equal(sources, Versions(Target with { Tail = tail }, Target with { Article = "a2", Published = "2025-01-11", Publisher = "Market Post", Tail = other })[0].Sources);

    private static IReadOnlyList<MergedVersion> Versions(params Sample[] samples)
    {
        var (modality, period) = (samples[0].Modality, samples[0].To is not null);
        return ClaimMerge.Merge(modality, period, [.. samples.Select(sample => MergeItem.Of(sample.Occurrence, sample.Stored.Published?.Date, sample.Publisher))]);
    }

    private static string Merge(params Sample[] samples)
        => string.Join("; ", Versions(samples).Select(version => FormattableString.Invariant(
            $"{version.Ordinal} {version.Status} {version.Shown.Value:0.##} evidence {version.Distinct} sources {version.Sources}")));
}
