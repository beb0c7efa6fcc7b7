using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Extractor.Tests.Cli;

public sealed class ExplainChecksTests
{
    private const string Right = "In 2021 Volvo Cars’ revenue rose 10% to $5.50bn from $5.00bn in 2020.";
    private const string Wrong = "In 2021 Volvo Cars’ revenue rose 30% to $5.50bn from $5.00bn in 2020.";
    private const string Verdict = "inconsistent by at least 19.29 percentage points: 5.5 billion USD after 5 billion USD is +10 %, but up 30 % is stated.";

    [Fact]
    public async Task Checks_stand_beside_each_of_their_claims_and_at_the_end()
    {
        var run = await Explain(Right);

        var printed = run.OutLines.Count(line => line.Contains("consistent: 5.5 billion USD after 5 billion USD is +10 %", StringComparison.Ordinal));
        Assert.True(printed == 4, run.Out);
    }

    [Fact]
    public async Task Page_has_the_checks_beside_their_claims_and_at_the_end()
    {
        var run = await Explain(Wrong, "--format", "html");

        Assert.Equal(4, Texts(run.Out, "<li>(<span class=\"outcome inconsistent\">.*?)(?: <span class=\"operands\">.*)?</li>").Count(text => text == Verdict));
        Assert.Contains("1 check: 1 inconsistent", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_link_of_the_page_has_its_target()
    {
        var run = await Explain(Wrong + " It employs 40,000 people. In 2022 it aims at more than 3 plants.", "--format", "html");

        var ids = Regex.Matches(run.Out, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        var targets = Regex.Matches(run.Out, " href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.NotEmpty(targets);
        Assert.Subset(ids.ToHashSet(), targets.ToHashSet());
    }

    [Fact]
    public async Task Json_has_each_check_once_with_the_places_of_its_numbers()
    {
        var article = JsonDocument.Parse((await Explain(Wrong, "--json")).Out).RootElement;

        var check = Assert.Single(article.GetProperty("checks").EnumerateArray());
        Assert.Equal(("change_against_levels", "inconsistent", 10m, 30m, "percentage_point"), (
            check.GetProperty("kind").GetString(), check.GetProperty("outcome").GetString(),
            check.GetProperty("expected").GetDecimal(), check.GetProperty("found").GetDecimal(), check.GetProperty("difference_unit").GetString()));
        Assert.Equal(JsonValueKind.Null, check.GetProperty("derived").ValueKind);
        Assert.All(check.GetProperty("numbers").EnumerateArray(), number =>
            Assert.Equal(number.GetProperty("number").GetString(), Wrong[number.GetProperty("start").GetInt32()..number.GetProperty("end").GetInt32()]));
        Assert.Equal(3, article.GetProperty("numbers").EnumerateArray().Count(number => number.GetProperty("checks").EnumerateArray().Any(index => index.GetInt32() == 0)));
    }

    [Fact]
    public async Task Json_keeps_derived_figures_apart()
    {
        var article = JsonDocument.Parse((await Explain("In 2021 Volvo Cars’ revenue rose 10% to $5.50bn.", "--json")).Out).RootElement;

        var derived = Assert.Single(article.GetProperty("checks").EnumerateArray()).GetProperty("derived");
        Assert.Equal((5_000_000_000m, "USD", "2020-01-01"), (derived.GetProperty("value").GetDecimal(), derived.GetProperty("unit").GetString(), derived.GetProperty("from").GetString()));
        Assert.DoesNotContain(article.GetProperty("numbers").EnumerateArray().SelectMany(number => number.GetProperty("claims").EnumerateArray()), claim => claim.GetProperty("value").GetDecimal() == 5_000_000_000m);
    }

    [Fact]
    public async Task Show_prints_the_check_as_explain_does()
    {
        using TemporaryFolder folder = new();
        var config = folder.File("pipeline.json", "{}");
        folder.File("corpus/volvo.md", $"---\ntitle: \"A year\"\npublished: 2022-02-01\n---\n\n{Wrong}\n");
        Assert.Equal(0, (await CommandRun.Of("run", "--config", config)).ExitCode);
        var claim = JsonDocument.Parse((await CommandRun.Of("query", "company:Volvo kind:change", "--format", "json", "--config", config)).Out).RootElement[0].GetProperty("claim").GetString()!;

        var shown = await CommandRun.Of("show", claim, "--config", config);
        var json = JsonDocument.Parse((await CommandRun.Of("show", claim, "--json", "--config", config)).Out).RootElement;

        Assert.Contains(Verdict, (await Explain(Wrong)).Out, StringComparison.Ordinal);
        Assert.Contains(Verdict, shown.Out, StringComparison.Ordinal);
        Assert.Equal("inconsistent", Assert.Single(json.GetProperty("checks").EnumerateArray()).GetProperty("outcome").GetString());
    }

    private static async Task<CommandRun> Explain(string text, params string[] format)
    {
        var run = await CommandRun.WithInput(text, ["explain", "-", "--published", "2022-02-01", .. format]);
        Assert.Equal(0, run.ExitCode);
        return run;
    }

    private static IEnumerable<string> Texts(string html, string pattern) =>
        Regex.Matches(html, pattern).Select(match => WebUtility.HtmlDecode(Regex.Replace(match.Groups[1].Value, "<[^>]+>", "")));
}
