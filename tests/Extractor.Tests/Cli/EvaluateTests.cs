namespace Extractor.Tests.Cli;

public sealed class EvaluateTests
{
    private const string Gold =
        """{"article": "nw", "quote": "Northwind Motors sold 128,400 vehicles abroad in 2022", "number": "128,400", "value": 128400, "high": null, "bound": "exact", "unit": ["vehicle"], "subject": ["Northwind Motors"], "subject_kind": "company", "metric": ["sales"], "kind": "level", "direction": null, "basis": null, "from": "2022-01-01", "to": "2022-12-31", "modality": "reported", "said_by": null, "grade": "core"}""";

    private const string Found =
        """{"article": "nw", "sentence": "Northwind Motors sold 128,400 vehicles abroad in 2022.", "number": "128,400", "value": 128400, "high": null, "bound": "exact", "unit": "vehicle", "subject": "Southwind", "metric": "sales", "kind": "level", "direction": null, "basis": null, "from": "2022-01-01", "to": "2022-12-31", "modality": "reported", "confidence": 0.73}""";

    [Fact]
    public async Task Scores_misses_and_reliability_are_printed()
    {
        using TemporaryFolder folder = new();

        var run = await CommandRun.Of("evaluate", folder.File("gold.jsonl", Gold), "--claims", folder.File("claims.jsonl", Found), "--misses", "5", "--by-article");

        Assert.Equal((0, ""), (run.ExitCode, run.Messages));
        Assert.Contains("articles 1  gold core claims 1  extracted 1\nquantity  P 1.000  R 1.000  F1 1.000\ncompany   P 0.000  R 0.000  F1 0.000\nyear      P 1.000", run.Out, StringComparison.Ordinal);
        Assert.Contains("lacks company, core, full", run.Out, StringComparison.Ordinal);
        Assert.Contains("0.7 to 0.8           1   0.73    0.00", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_same_scores()
    {
        using TemporaryFolder folder = new();

        var run = await CommandRun.Of("evaluate", folder.File("gold.jsonl", Gold), "--claims", folder.File("claims.jsonl", Found), "--json");

        var scores = System.Text.Json.JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(1, scores.GetProperty("levels").GetProperty("quantity").GetProperty("f1").GetDouble());
        Assert.Equal(0, scores.GetProperty("levels").GetProperty("core").GetProperty("f1").GetDouble());
        Assert.Equal(1, scores.GetProperty("reliability").GetArrayLength());
    }

    [Fact]
    public async Task Articles_are_extracted_when_they_are_given_instead_of_claims()
    {
        using TemporaryFolder folder = new();
        folder.File("articles/nw.txt", "Northwind Motors sold 128,400 vehicles abroad in 2022.\n");

        var run = await CommandRun.Of("evaluate", folder.File("gold.jsonl", Gold), "--articles", folder.At("articles"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("quantity  P 1.000  R 1.000  F1 1.000", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"article\": \"nw\"", ":1: This is not one claim as a JSON object")]
    [InlineData("\n{\"article\": \"nw\"}", ":2: This is not one claim as a JSON object: the field “quote” is missing.")]
    public async Task Broken_gold_line_is_named(string gold, string message)
    {
        using TemporaryFolder folder = new();

        var run = await CommandRun.Of("evaluate", folder.File("gold.jsonl", gold), "--claims", folder.File("claims.jsonl", Found));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, Assert.Single(run.MessageLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_of_articles_that_is_not_there_is_wrong_usage_and_no_score_of_zero()
    {
        using TemporaryFolder folder = new();

        var run = await CommandRun.Of("evaluate", folder.File("gold.jsonl", Gold), "--articles", folder.At("none"));

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("There is no such folder.", Assert.Single(run.MessageLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_or_articles_must_be_given()
    {
        using TemporaryFolder folder = new();

        var run = await CommandRun.Of("evaluate", folder.File("gold.jsonl", Gold));

        Assert.Equal(2, run.ExitCode);
    }
}
