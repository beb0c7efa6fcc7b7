using Extractor.Claims;

namespace Extractor.Tests.Claims;

public class ResultTableTests
{
    private const string Headline = "ZORBLAX INDUSTRIES INC <ZRBX.O> YEAR";
    private const string Head = Headline + "\n\nYear to December 31\n\nTurnover 64.1 mln stg vs 63.7 mln\n\n";

    [Fact]
    public void Rows_of_a_breakdown_have_the_measure_of_their_heading_and_are_about_the_company()
    {
        var claims = Claims("Operating profits, geographic breakdown:\n\nBritain 5.4 mln stg vs 4.3 mln\n\nAfrica 3.3 mln stg vs 3.4 mln");
        Assert.Equal(["5.4 mln 1986", "4.3 mln 1985", "3.3 mln 1986", "3.4 mln 1985"], claims.Select(claim => $"{claim.NumberText} {claim.To?.Year}"));
        Assert.All(claims, claim => Assert.Equal(("Zorblax Industries", "operating profits"), (claim.Subject, claim.Metric)));
    }

    [Fact]
    public void Row_without_a_known_measure_is_named_by_its_label()
    {
        var claims = Claims("Minorities debit 1.6 mln stg vs debit 1.4 mln");
        Assert.Equal(["1.6 mln 1986", "1.4 mln 1985"], claims.Select(claim => $"{claim.NumberText} {claim.To?.Year}"));
        Assert.All(claims, claim => Assert.Equal("minorities debit", claim.Metric));
    }

    [Fact]
    public void Rows_in_small_letters_are_read_one_by_one()
    {
        var claims = Claims("paints 5.4 mln stg vs 4.3 mln\nhead office 2.3 mln stg vs 1.4 mln\nvarnish 3.1 mln stg vs 3.2 mln");
        Assert.Equal(["paints", "paints", "head office", "head office", "varnish", "varnish"], claims.Select(claim => claim.Metric));
        Assert.All(claims, claim => Assert.Equal("GBP", claim.Unit));
    }

    [Fact]
    public void Figure_of_the_year_before_keeps_its_own_sign()
    {
        var claims = Claims("Shr profit seven cts vs loss 32 cts\n\nNet profit 154,398 vs loss 694,521\n\nOper shr loss 50 cts vs profit 12 cts");
        Assert.Equal(
            ["earnings per share 0.07 USD/share 1986", "loss per share 0.32 USD/share 1985", "net profit 154398 GBP 1986", "net loss 694521 GBP 1985", "loss per share 0.5 USD/share 1986", "earnings per share 0.12 USD/share 1985"],
            claims.Select(claim => FormattableString.Invariant($"{claim.Metric} {claim.Value:0.##} {claim.Unit} {claim.To?.Year}")));
    }

    [Fact]
    public void Prose_that_compares_is_no_row()
    {
        var claims = Claims("The paints division earned 5.4 mln stg vs 4.3 mln and will be sold this year, its chairman told shareholders who had come to London to hear how the group would go on without it.");
        Assert.All(claims, claim => Assert.Equal("profit", claim.Metric));
    }

    private static IEnumerable<ClaimOccurrence> Claims(string table) =>
        TestPipeline.Read(Head + table, new DateOnly(1987, 3, 3), Headline.Length).Claims.Where(claim => claim.Number.Start >= Head.Length);
}
