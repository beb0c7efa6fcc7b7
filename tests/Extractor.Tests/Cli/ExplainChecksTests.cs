namespace Extractor.Tests.Cli;

public sealed class ExplainChecksTests
{
    [Fact]
    public async Task Checks_stand_beside_each_of_their_claims_and_at_the_end()
    {
        var run = await CommandRun.WithInput("In 2021 Volvo Cars’ revenue rose 10% to $5.50bn from $5.00bn in 2020.", "explain", "-", "--published", "2022-02-01");

        var printed = run.OutLines.Count(line => line.Contains("consistent: 5.5 billion USD after 5 billion USD is +10 %", StringComparison.Ordinal));
        Assert.True(printed == 4, run.Out);
    }
}
