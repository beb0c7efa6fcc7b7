using System.Text.Json;

namespace Extractor.Tests.Cli;

public sealed class StoreVerbTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _config;

    public StoreVerbTests()
    {
        _config = _folder.File("pipeline.json", "{}");
        _folder.File("corpus/early.md", "---\ntitle: \"Northwind | plans\"\npublished: 2022-02-14\n---\n\nNorthwind Motors aims to sell 120,000 vehicles abroad in 2023, chief executive Ana Lind said.\n");
        _folder.File("corpus/late.md", "---\ntitle: \"Northwind aims higher\"\npublished: 2022-09-01\n---\n\nNorthwind Motors aims to sell 150,000 vehicles abroad in 2023, \"more than ever\", Ana Lind said.\n");
    }

    public async Task InitializeAsync() => Assert.Equal(0, (await Run("run")).ExitCode);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Query_prints_the_same_rows_in_every_format()
    {
        var rows = JsonDocument.Parse((await Run("query", "company:Northwind", "--format", "json")).Out).RootElement.EnumerateArray().ToList();
        var lines = (await Run("query", "company:Northwind", "--format", "jsonl")).OutLines;
        var csv = (await Run("query", "company:Northwind", "--format", "csv")).Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var markdown = (await Run("query", "company:Northwind", "--format", "markdown")).OutLines;
        var table = await Run("query", "company:Northwind");

        Assert.Equal([120_000m, 150_000m], rows.Select(row => row.GetProperty("value").GetDecimal()).Order());
        Assert.Equal(rows.Select(row => JsonSerializer.Serialize(row)), lines.Select(line => JsonSerializer.Serialize(JsonDocument.Parse(line).RootElement)));
        Assert.Equal(rows.Count + 1, csv.Length);
        Assert.Equal(rows[0].EnumerateObject().Select(field => field.Name), csv[0].Split(','));
        Assert.Contains(csv, line => line.Contains("\"Northwind Motors aims to sell 150,000 vehicles abroad in 2023, \"\"more than ever\"\", Ana Lind said.\"", StringComparison.Ordinal));
        Assert.Equal(rows.Count + 2, markdown.Count);
        Assert.Contains("150,000 vehicle", table.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("query", "company:Northwind")]
    [InlineData("extract", "corpus/early.md")]
    [InlineData("mentions", "corpus/early.md")]
    [InlineData("explain", "corpus/early.md")]
    public async Task Output_fits_a_window_of_80_columns(params string[] args)
    {
        string[] given = [.. args.Select(arg => arg.StartsWith("corpus/", StringComparison.Ordinal) ? _folder.At(arg) : arg), "--config", _config];

        var run = await CommandRun.InColumns(80, given);

        Assert.NotEmpty(run.OutLines);
        Assert.All(run.OutLines, line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task Query_shows_the_sentence_in_narrow_and_in_wide_windows()
    {
        var narrow = await CommandRun.InColumns(120, "query", "company:Northwind year:2023", "--config", _config);
        var wide = await Run("query", "company:Northwind year:2023");

        Assert.Contains(narrow.OutLines, line => line.TrimEnd().EndsWith(": 150,000 vehicles", StringComparison.Ordinal));
        Assert.Contains("“Northwind Motors aims to sell 150,000 vehicles abroad in 2023", narrow.Out, StringComparison.Ordinal);
        Assert.Contains(wide.OutLines, line => line.Contains("│ 150,000 vehicles │", StringComparison.Ordinal) && line.Contains("Ana Lind said.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gone_article_is_told_wherever_its_claim_is_shown()
    {
        File.Delete(_folder.At("corpus/late.md"));
        await Run("run");

        var row = JsonDocument.Parse((await Run("query", "value:150000", "--format", "json")).Out).RootElement[0];
        var show = await Run("show", row.GetProperty("claim").GetString()!);

        Assert.True(row.GetProperty("article_missing").GetBoolean());
        Assert.Contains("current, article gone", (await Run("query", "value:150000")).Out, StringComparison.Ordinal);
        Assert.Contains("the article is no longer in the corpus", Assert.Single(show.OutLines, line => line.Contains("no longer", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_of_shows_what_the_world_knew_then()
    {
        var run = await Run("query", "company:Northwind", "--as-of", "2022-03-01", "--format", "jsonl");

        Assert.Contains("\"value\":120000,", Assert.Single(run.OutLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_query_is_everything_and_limit_says_that_there_is_more()
    {
        var all = await Run("query", "--format", "jsonl");
        var one = await Run("query", "--limit", "1", "--format", "jsonl");

        Assert.Equal(2, all.OutLines.Count);
        Assert.Single(one.OutLines);
        Assert.Contains("--limit N", one.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_query_is_pointed_at()
    {
        var run = await Run("query", "compny:SAIC");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal("compny:SAIC", run.MessageLines[0]);
        Assert.StartsWith("^", run.MessageLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_is_said_on_the_message_side()
    {
        var run = await Run("query", "company:Nobody");

        Assert.Equal((0, "", "No claim fits.\n"), (run.ExitCode, run.Out, run.Messages));
    }

    [Fact]
    public async Task Show_has_both_versions_with_their_evidence_in_context()
    {
        var row = JsonDocument.Parse((await Run("query", "--limit", "1", "--format", "jsonl")).OutLines[0]).RootElement;
        var id = row.GetProperty("claim").GetString()!;

        var run = await Run("show", id);
        var history = JsonDocument.Parse((await Run("show", id[..^1], "--json")).Out).RootElement;

        Assert.Contains("aims to sell ‹120,000› vehicles", run.Out, StringComparison.Ordinal);
        Assert.Contains("aims to sell ‹150,000› vehicles", run.Out, StringComparison.Ordinal);
        Assert.Equal(["superseded", "current"], history.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("status").GetString()));
        Assert.All(history.GetProperty("versions").EnumerateArray(), version => Assert.Equal(1, version.GetProperty("occurrences").GetArrayLength()));
    }

    [Fact]
    public async Task Show_holds_a_claim_against_the_others_of_its_article()
    {
        _folder.File("corpus/result.md", "---\ntitle: \"Northwind sales\"\npublished: 2023-02-01\n---\n\nNorthwind Motors sold 150,000 vehicles in 2022, up 25 percent from a year earlier.\n");
        await Run("run");
        var claim = JsonDocument.Parse((await Run("query", "article:result value:150000", "--format", "json")).Out).RootElement[0].GetProperty("claim").GetString()!;

        Assert.Contains("implies 120,000 vehicles a year earlier", (await Run("show", claim)).Out, StringComparison.Ordinal);
        var check = JsonDocument.Parse((await Run("show", claim, "--json")).Out).RootElement.GetProperty("checks")[0];
        Assert.Equal(("result", "derived"), (check.GetProperty("article").GetString(), check.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task Unknown_claim_is_wrong_usage()
    {
        var run = await Run("show", "zzzz");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("No claim has the id “zzzz”", Assert.Single(run.MessageLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beginning_of_several_ids_is_told_with_them()
    {
        _folder.File("corpus/more.md", "Contoso Motors sold 1,200 vehicles in 2021. Contoso Motors sold 1,300 vans in 2021. " + string.Concat(Enumerable.Range(0, 40).Select(i => $"Contoso Motors sold 1,{i + 100} vehicles in {1950 + i}. ")));
        await Run("run");
        var ids = (await Run("query", "--columns", "claim", "--format", "csv")).Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        var beginning = ids.GroupBy(id => id[..1]).First(group => group.Count() > 1).Key;

        foreach (var verb in (string[][])[["show"], ["decide", "accept"]])
        {
            var run = await Run([.. verb, beginning]);

            Assert.Equal(2, run.ExitCode);
            Assert.Contains($"Several claims have ids that begin with “{beginning}”: {ids.Where(id => id.StartsWith(beginning, StringComparison.Ordinal)).Order(StringComparer.Ordinal).First()}", run.Messages, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Gold is written as jsonl.", "--gold", "--format", "csv")]
    [InlineData("--partial says of which articles --gold is, and --gold is missing.", "--partial")]
    [InlineData("--full and --gold contradict each other.", "--full", "--gold")]
    public async Task Options_of_an_export_that_do_not_go_together_are_told(string words, params string[] options)
    {
        var run = await Run(["export", .. options]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(words, Assert.Single(run.MessageLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_has_the_fields_of_extract_and_its_own_in_front()
    {
        var exported = JsonDocument.Parse((await Run("export")).OutLines[0]).RootElement.EnumerateObject().ToList();
        var extracted = JsonDocument.Parse((await Run("extract", _folder.At("corpus/early.md"), "--format", "jsonl")).OutLines[0]).RootElement.EnumerateObject().ToList();

        Assert.Equal(["claim", "version", "status"], exported.Take(3).Select(field => field.Name));
        Assert.Equal(extracted.Select(field => field.ToString()), exported.Skip(3).Select(field => field.ToString()));
        Assert.Equal(3, (await Run("export", "--format", "csv")).Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("2 occurrences")]
    [InlineData("2 occurrences", "--format", "csv")]
    [InlineData("0 claims", "--gold")]
    [InlineData("6 records", "--full")]
    public async Task Export_into_a_file_is_what_it_prints(string written, params string[] options)
    {
        var path = _folder.File("out.txt", "before");

        var printed = await Run(["export", .. options]);
        var run = await Run(["export", .. options, "--output", path]);

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.Equal($"{path}: {written}", run.MessageLines[^1]);
        Assert.Equal(printed.Out, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Import_of_a_full_export_makes_the_folder_of_the_store_and_exports_the_same()
    {
        var ledger = _folder.At("ledger.jsonl");
        await Run("export", "--full", "--output", ledger);
        var other = _folder.File("other/pipeline.json", "{}");

        var import = await CommandRun.Of("import", ledger, "--config", other);

        Assert.Equal((0, $"{_folder.At("other/.extractor/claims.db")}: 2 editions of articles imported.\n"), (import.ExitCode, import.Messages));
        Assert.Equal(await File.ReadAllTextAsync(ledger), (await CommandRun.Of("export", "--full", "--config", other)).Out);
    }

    [Fact]
    public async Task Export_into_the_store_or_nowhere_is_refused()
    {
        var store = _folder.At(".extractor/claims.db");
        var bytes = await File.ReadAllBytesAsync(store);

        var over = await Run("export", "--output", store);
        var none = await Run("export", "--output", _folder.At("none/claims.jsonl"));

        Assert.Equal((2, 2), (over.ExitCode, none.ExitCode));
        Assert.Equal($"extractor export: {store}: The output would replace the store, or a part of it. Name another file with --output.", over.Messages.Trim());
        Assert.Contains("There is no such folder to write the file into.", none.Messages, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(store));
    }

    private Task<CommandRun> Run(params string[] args) => CommandRun.Of([.. args, "--config", _config]);
}
