using Extractor.Claims;
using Extractor.Claims.Checks;

namespace Extractor.Tests.Claims.Checks;

public sealed class CrossCheckerTests
{
    private static readonly DateOnly Published = new(2022, 2, 1);

    [Fact]
    public void No_claims_give_no_checks() => Assert.Empty(new CrossChecker().Check([], null));

    [Fact]
    public void Without_a_publication_date_no_period_is_unfinished() =>
        Assert.Empty(new CrossChecker().Check(SampleText.Claims("It sold [40,000|unit=car 2022] cars this year."), null));

    [Fact]
    public void Derived_figures_are_never_among_the_claims()
    {
        var claims = SampleText.Claims("Sales reached [265,000|unit=car 2021H1] cars, up [112.8|change up year unit=percent 2021H1] percent.");
        var check = Assert.Single(new CrossChecker().Check(claims, Published));

        Assert.Equal(2, claims.Count);
        Assert.Equal([0, 1], check.Claims);
        Assert.Equal((124_530m, new DateOnly(2020, 1, 1), new DateOnly(2020, 6, 30)), (check.Derived!.Value, check.Derived.From, check.Derived.To));
    }

    [Fact]
    public void Checks_point_at_claims_and_only_inconsistent_ones_have_a_cause()
    {
        var claims = SampleText.Claims("Sales rose [30|change up year unit=percent 2021] percent to [5,500|unit=car 2021] cars from [5,000|unit=car 2020]. | Sales were [5,500|unit=car 2021] cars.");
        foreach (var check in new CrossChecker().Check(claims, Published))
        {
            Assert.NotEmpty(check.Claims);
            Assert.All(check.Claims, index => Assert.InRange(index, 0, claims.Count - 1));
            Assert.True(check.Outcome == CheckOutcome.Inconsistent || check.Cause is null);
            Assert.Equal(check.Outcome == CheckOutcome.Derived, check.Derived is not null);
        }
    }

    [Fact]
    public void Claims_from_real_text_are_checked()
    {
        var claims = TestPipeline.Claims("In 2021 Volvo Cars’ revenue rose 10% to $5.50bn from $5.00bn in 2020.", Published);
        Assert.Contains(new CrossChecker().Check(claims, Published), check => check is { Kind: CheckKind.ChangeAgainstLevels, Outcome: CheckOutcome.Consistent });
    }

    [Theory]
    [InlineData(79228162514264337593543950335.0, 1)]
    [InlineData(0, 0.0000000000000000000000000001)]
    public void Extreme_numbers_do_no_harm(double first, double second)
    {
        var sample = SampleText.Claims("Sales rose [10|change up year unit=percent 2021] percent to [5,500|unit=car 2021] cars, or [7|unit=USD/share 2021], from [5,000|unit=car 2020].");
        decimal[] values = [first > 1e27 ? decimal.MaxValue : 0, (decimal)second];
        foreach (var value in values)
        {
            foreach (var other in values)
            {
                ClaimOccurrence[] claims = [.. sample.Select((claim, i) => claim with { Value = i % 2 == 0 ? value : other, Step = i % 2 == 0 ? value : 1 })];
                Assert.NotNull(new CrossChecker().Check(claims, Published));
            }
        }
    }

    /// <summary>Eight times the claims must not cost sixty-four times the work: measured in allocated bytes, which do not depend on the machine's load.</summary>
    [Theory]
    [InlineData("one sentence", false)]
    [InlineData("many sentences", true)]
    public void Work_grows_with_the_number_of_claims(string shape, bool split)
    {
        CrossChecker checker = new();
        _ = Work(checker, 100, split);
        var (few, many) = (Work(checker, 500, split), Work(checker, 4000, split));
        Assert.True(many < few * 16, $"{shape}: {few} bytes for 500 groups, {many} for 4000");
    }

    private static long Work(CrossChecker checker, int groups, bool split)
    {
        var text = string.Join(split ? " | " : ", ", Enumerable.Range(0, groups).Select(i =>
            $"sales rose [10|change up year unit=percent {1900 + i % 100}] percent to [5,500|unit=car {1900 + i % 100}] from [5,000|unit=car {1899 + i % 100}]"));
        var claims = SampleText.Claims(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotEmpty(checker.Check(claims, Published));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
