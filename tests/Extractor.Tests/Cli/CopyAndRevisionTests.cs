using System.Text.Json;

namespace Extractor.Tests.Cli;

/// <summary>Copies and revisions are states that a user is told of, and no errors.</summary>
public sealed class CopyAndRevisionTests : IDisposable
{
    private const string Text = """
        Northwind Motors sold {0} vehicles abroad in 2022, chief executive Ana Lind said on Tuesday.
        The carmaker from Gothenburg opened 14 dealerships in Chile and Peru and plans to build a second assembly line near Santiago.
        Demand for its small vans was strong in the second half, while sales of sedans fell for the third year in a row, she added.

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _config;

    public CopyAndRevisionTests()
    {
        _config = _folder.File("pipeline.json", "{}");
        Write("origin", "128,400", "2023-02-01");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Same_content_under_another_name_is_told_and_counts_as_one_source()
    {
        Write("carrier", "128,400", "2023-02-02");

        var run = await Run("run");
        var status = await Run("status");

        Assert.Equal((0, 0), (run.ExitCode, status.ExitCode));
        Assert.Contains("same text as", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 article with the text of another one", status.Out, StringComparison.Ordinal);
        Assert.Contains("carrier: same text as origin", status.Out, StringComparison.Ordinal);
        var claims = JsonDocument.Parse((await Run("query", "metric:sales", "--format", "json")).Out).RootElement.EnumerateArray().ToList();
        Assert.NotEmpty(claims);
        Assert.All(claims, claim => Assert.Equal(1, claim.GetProperty("sources").GetInt32()));
    }

    [Fact]
    public async Task Copy_is_told_in_json()
    {
        await Run("run");
        Write("carrier", "128,400", "2023-02-02");

        var notable = Assert.Single(JsonDocument.Parse((await Run("run", "--json")).Out).RootElement.GetProperty("notable").EnumerateArray());

        Assert.Equal(("carrier", "origin", 1.0), (notable.GetProperty("article").GetString(), notable.GetProperty("same_text_as").GetString(), notable.GetProperty("share").GetDouble()));
        Assert.Equal("origin", JsonDocument.Parse((await Run("status", "--json")).Out).RootElement.GetProperty("copies")[0].GetProperty("same_text_as").GetString());
    }

    [Fact]
    public async Task Revised_article_shows_what_its_claims_said_and_say()
    {
        await Run("run");
        Write("origin", "131,200", "2023-02-01");

        var run = await Run("run");

        var lines = run.OutLines.SkipWhile(line => line != "Revised: origin").ToList();
        Assert.StartsWith("  - ", lines[1], StringComparison.Ordinal);
        Assert.Contains("128,400", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("  + ", lines[2], StringComparison.Ordinal);
        Assert.Contains("131,200", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Article_that_is_read_again_as_it_was_shows_no_changes()
    {
        await Run("run");
        _folder.File("pipeline.json", "{ \"claims\": { \"minimumConfidence\": 0.01 } }");

        var run = await Run("run");

        Assert.Contains("reread", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Revised", run.Out, StringComparison.Ordinal);
    }

    private void Write(string name, string number, string published) =>
        _folder.File($"corpus/{name}.md", $"---\ntitle: Sales\npublished: {published}\n---\n\n{string.Format(null, Text, number)}");

    private Task<CommandRun> Run(params string[] args) => CommandRun.Of([.. args, "--config", _config]);
}
