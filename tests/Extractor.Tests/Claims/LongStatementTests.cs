namespace Extractor.Tests.Claims;

public class LongStatementTests
{
    private const int Repeats = 300;

    [Fact]
    public void Every_number_of_a_run_without_end_is_claimed_or_left_once()
    {
        var text = string.Concat(Enumerable.Repeat("and Volkswagen sales rose 7 percent ", Repeats));
        var read = TestPipeline.Read(text, new DateOnly(2020, 1, 1));
        int[] starts = [.. read.Claims.Select(claim => claim.Number.Start).Concat(read.Unclaimed.Select(number => number.Number.Start)).Distinct().Order()];
        Assert.Equal(Repeats, starts.Length);
    }

    [Fact]
    public void The_sentence_of_a_claim_from_a_run_without_end_is_short_and_holds_its_number()
    {
        var text = string.Concat(Enumerable.Repeat("and Volkswagen sales rose 7 percent ", Repeats));
        var claims = TestPipeline.Claims(text, new DateOnly(2020, 1, 1));
        Assert.True(claims.Count > Repeats / 2);
        Assert.All(claims, claim =>
        {
            Assert.InRange(claim.Sentence.Length, 1, text.Length / 3);
            Assert.InRange(claim.Number.Start, claim.Sentence.Start, claim.Sentence.End - 1);
            Assert.InRange(claim.Number.End, claim.Sentence.Start + 1, claim.Sentence.End);
        });
    }
}
