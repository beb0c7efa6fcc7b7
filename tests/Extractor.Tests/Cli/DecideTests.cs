using System.Text.Json;

namespace Extractor.Tests.Cli;

public sealed class DecideTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _config;

    public DecideTests()
    {
        _config = _folder.File("pipeline.json", "{}");
        _folder.File("corpus/early.md", "---\ntitle: \"Northwind plans\"\npublished: 2022-02-14\n---\n\nNorthwind Motors aims to sell 120,000 vehicles abroad in 2023, chief executive Ana Lind said.\n");
    }

    public async Task InitializeAsync() => Assert.Equal(0, (await Run("run")).ExitCode);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Claim_is_corrected_shown_exported_as_gold_and_undone()
    {
        var item = JsonDocument.Parse((await Run("decide", "queue", "--json")).OutLines.Single()).RootElement;
        var claim = item.GetProperty("claim").GetString()!;

        var corrected = await Run("decide", "correct", claim, "--set", "unit=car", "--reviewer", "Ann", "--comment", "cars only");
        Assert.Equal((0, "Group 1: corrected 1 claim. “extractor decide undo 1” takes it back."), (corrected.ExitCode, corrected.MessageLines.Single()));
        var query = JsonDocument.Parse((await Run("query", "review:corrected", "--format", "jsonl")).OutLines.Single()).RootElement;
        Assert.Equal("car", query.GetProperty("unit").GetString());
        Assert.Contains("Ann: correct “120,000” in early, unit from vehicle to car: cars only", (await Run("show", query.GetProperty("claim").GetString()!)).Out, StringComparison.Ordinal);

        var gold = (await Run("export", "--gold")).Out;
        var line = JsonDocument.Parse(gold).RootElement;
        Assert.Equal(("early", "120,000", "car"), (line.GetProperty("article").GetString(), line.GetProperty("number").GetString(), line.GetProperty("unit")[0].GetString()));
        Assert.Contains("120,000 vehicles", line.GetProperty("quote").GetString(), StringComparison.Ordinal);
        var evaluated = await Run("evaluate", _folder.File("gold.jsonl", gold), "--articles", _folder.At("corpus"), "--json");
        Assert.Equal((0, 1), (evaluated.ExitCode, JsonDocument.Parse(evaluated.Out).RootElement.GetProperty("articles").GetInt32()));

        Assert.Equal(0, (await Run("decide", "undo", "1", "--reviewer", "Ben")).ExitCode);
        Assert.Contains("claim_gone", (await Run("query", "review:corrected")).Messages.Replace("No claim fits.", "claim_gone", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("taken back", (await Run("decide", "log")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_rejects_many_and_a_refused_decision_says_what_to_do()
    {
        var rejected = await Run("decide", "reject", "--query", "company:Northwind", "--reviewer", "Ann");
        Assert.Equal(0, rejected.ExitCode);
        Assert.Contains("rejected 1 claim", rejected.Messages, StringComparison.Ordinal);
        Assert.Equal((2, true), await Refusal("decide", "reject", "--query", "company:Northwind"));
        Assert.Equal((2, true), await Refusal("decide", "correct", "zzzz", "--set", "unit=car"));
        Assert.Equal((2, true), await Refusal("decide", "add", "early", "--number", "7,000", "--set", "value=7000", "--set", "metric=sales"));
        Assert.Equal((2, true), await Refusal("decide"));
        Assert.Equal((2, true), await Refusal("decide", "queue", "compny:Northwind"));
        Assert.Equal((1, true), await Refusal("decide", "redo"));
        Assert.Equal((1, true), await Refusal("entity", "undo"));
        Assert.Equal((2, true), await Refusal("entity", "undo", "7"));
    }

    private async Task<(int ExitCode, bool Says)> Refusal(params string[] args)
    {
        var run = await Run(args);
        Assert.Empty(run.Out);
        return (run.ExitCode, run.Messages.TrimEnd()[^1] is '.' or '?' && !run.Messages.Contains("fault of the program", StringComparison.Ordinal));
    }

    private Task<CommandRun> Run(params string[] args) => CommandRun.Of([.. args, "--config", _config]);
}
