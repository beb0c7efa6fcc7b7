namespace Extractor.Tests.Claims;

public class HeadlineRepeatsTests
{
    private static readonly DateOnly Published = new(2022, 6, 15);

    [Fact]
    public void Number_of_the_headline_has_the_period_that_the_text_names_for_it()
    {
        var claims = Claims("Telora revenue reaches $91.8 billion", "Telora Corp. said revenue reached $91.8 billion in the first quarter of 2022.");
        Assert.Equal(2, claims.Count);
        Assert.All(claims, claim => Assert.Equal((new DateOnly(2022, 1, 1), new DateOnly(2022, 3, 31)), (claim.From, claim.To)));
    }

    [Fact]
    public void Number_that_only_the_text_explains_is_a_claim_of_the_headline_too()
    {
        var claims = Claims("A hole of $625 billion", "Telora Corp. said its debt was $625 billion at the end of 2021.");
        Assert.Equal(["headline-repeat", "debt"], [claims[0].Rule, claims[0].Metric]);
        Assert.Equal("$625 billion", claims[0].NumberText);
        Assert.Equal("A hole of $625 billion", claims[0].SentenceText);
        Assert.Equal(claims[1].Subject, claims[0].Subject);
    }

    [Fact]
    public void Rounded_number_of_the_headline_is_the_exact_one_below_and_keeps_its_own_value()
    {
        var claims = Claims("Telora profit hits $2.8 billion", "Telora Corp. said profit hit $2.78 billion in 2021.");
        Assert.Equal(2_800_000_000, claims[0].Value);
        Assert.Equal(2021, claims[0].To?.Year);
    }

    [Fact]
    public void Other_number_of_the_text_dates_nothing_of_the_headline()
    {
        var claims = Claims("Telora profit hits $3 billion", "Telora Corp. said profit hit $2 billion in 2019.");
        Assert.NotEqual(2019, claims[0].To?.Year);
    }

    private static IReadOnlyList<Extractor.Claims.ClaimOccurrence> Claims(string headline, string text) =>
        TestPipeline.Read($"{headline}\n\n{text}", Published, headline.Length).Claims;
}
