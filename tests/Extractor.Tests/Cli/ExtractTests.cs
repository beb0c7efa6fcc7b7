using System.Text.Json;

namespace Extractor.Tests.Cli;

public sealed class ExtractTests
{
    private const string Text = "Northwind Motors sold 128,400 vehicles abroad in 2022, chief executive Zoë Lind said on Tuesday. Its revenue rose 12.5 percent to €4.20 billion in 2022.\n";

    [Fact]
    public async Task Jsonl_has_the_guides_fields_in_order()
    {
        var run = await CommandRun.WithInput(Text, "extract", "-", "--format", "jsonl", "--published", "2023-02-14", "--id", "nw");

        Assert.Equal((0, ""), (run.ExitCode, run.Messages));
        Assert.NotEmpty(run.OutLines);
        foreach (var line in run.OutLines)
        {
            var claim = JsonDocument.Parse(line).RootElement;
            Assert.Equal(
                [
                    "article", "sentence", "start", "end", "number", "value", "high", "bound", "unit", "subject", "subject_kind", "metric", "scope", "kind", "direction",
                    "basis", "from", "to", "modality", "said_by", "spans", "rule", "why", "confidence",
                ],
                claim.EnumerateObject().Select(field => field.Name));
            Assert.Equal("nw", claim.GetProperty("article").GetString());
            Assert.Equal(claim.GetProperty("number").GetString(), Text[claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()]);
            Assert.Contains(claim.GetProperty("sentence").GetString()!, Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Letters_are_not_escaped_and_decimals_have_no_trailing_zeros()
    {
        var run = await CommandRun.WithInput(Text, "extract", "-", "--format", "jsonl", "--published", "2023-02-14");

        Assert.Contains("Zoë", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"value\":4200000000,", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"value\":12.5,", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_input_gives_the_same_bytes()
    {
        var first = await CommandRun.WithInput(Text, "extract", "-", "--format", "jsonl");
        var second = await CommandRun.WithInput(Text, "extract", "-", "--format", "jsonl");

        Assert.Equal(first.Out, second.Out);
    }

    [Fact]
    public async Task Every_number_is_claimed_or_explained_once()
    {
        var run = await CommandRun.WithInput(Text, "explain", "-", "--json", "--published", "2023-02-14");

        var numbers = JsonDocument.Parse(run.Out).RootElement.GetProperty("numbers").EnumerateArray().ToList();
        Assert.All(numbers, number => Assert.Equal(number.GetProperty("claims").GetArrayLength() == 0, number.GetProperty("reason").ValueKind == JsonValueKind.String));
        Assert.All(new[] { "128,400", "12.5", "€4.20 billion" }, text => Assert.Single(numbers, number => number.GetProperty("number").GetString()!.StartsWith(text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Explanation_marks_the_numbers_in_their_sentence()
    {
        var run = await CommandRun.WithInput(Text, "explain", "-", "--published", "2023-02-14");

        Assert.Contains("sold ‹128,400", run.Out, StringComparison.Ordinal);
        Assert.Contains("Published 2023-02-14", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unreadable_file_is_told_and_the_others_are_read()
    {
        using TemporaryFolder folder = new();
        var good = folder.File("good.txt", Text);

        var run = await CommandRun.Of("extract", folder.At("absent.txt"), good, "--format", "jsonl");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("absent.txt", Assert.Single(run.MessageLines), StringComparison.Ordinal);
        Assert.All(run.OutLines, line => Assert.Contains("\"article\":\"good\"", line, StringComparison.Ordinal));
        Assert.NotEmpty(run.OutLines);
    }

    [Fact]
    public async Task Minimum_confidence_turns_claims_into_explained_numbers()
    {
        using TemporaryFolder folder = new();
        var config = folder.File("pipeline.json", "{ \"claims\": { \"minimumConfidence\": 1 } }");

        var run = await CommandRun.WithInput(Text, "explain", "-", "--json", "--config", config);

        var reasons = JsonDocument.Parse(run.Out).RootElement.GetProperty("numbers").EnumerateArray().Select(number => number.GetProperty("reason").GetString());
        Assert.Contains("low_confidence", reasons);
        Assert.Contains("\"claims\":[]", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_configuration_stops_with_key_and_line()
    {
        using TemporaryFolder folder = new();
        var config = folder.File("pipeline.json", "{\n  \"corpsu\": {}\n}");

        var run = await CommandRun.WithInput(Text, "extract", "-", "--config", config);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"extractor extract: {config}:2: corpsu: There is no such key. Is “corpus” meant?", Assert.Single(run.MessageLines));
    }

    [Fact]
    public async Task Broken_lexicon_row_stops_with_file_and_line()
    {
        using TemporaryFolder folder = new();
        var lexicon = folder.File("mine.tsv", "one\ttwo\nonly one cell\n");
        var config = folder.File("pipeline.json", "{ \"lexicons\": { \"metrics\": [\"mine.tsv\"] } }");

        var run = await CommandRun.WithInput(Text, "extract", "-", "--config", config);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(lexicon, Assert.Single(run.MessageLines), StringComparison.Ordinal);
        Assert.Contains("line 2", run.Messages, StringComparison.Ordinal);
    }
}
