namespace Extractor.Tests.Cli;

public sealed class QueryOptionTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _config;

    public QueryOptionTests()
    {
        _config = _folder.File("pipeline.json", "{}");
        _folder.File(
            "corpus/sales.md",
            "---\ntitle: \"Northwind | sales\"\npublished: 2022-02-14\n---\n\nNorthwind Motors sold 150,000 vehicles in 2021, up 10 percent from 100,000 vehicles in 2020.\n\nNorthwind Motors sold 90,000 vehicles in 2019.\n");
    }

    public async Task InitializeAsync() => Assert.Equal(0, (await Run("run")).ExitCode);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("csv", "value,from\r\n150000,2021-01-01\r\n100000,2020-01-01\r\n90000,2019-01-01\r\n")]
    [InlineData("jsonl", "{\"value\":150000,\"from\":\"2021-01-01\"}\n{\"value\":100000,\"from\":\"2020-01-01\"}\n{\"value\":90000,\"from\":\"2019-01-01\"}\n")]
    [InlineData("markdown", "| value | from |\n| --- | --- |\n| 150000 | 2021-01-01 |\n| 100000 | 2020-01-01 |\n| 90000 | 2019-01-01 |\n")]
    public async Task Columns_are_those_asked_for_in_their_order(string format, string expected)
        => Assert.Equal(expected, (await Run("query", "unit:vehicle sort:value-desc", "--columns", "value, From", "--format", format)).Out);

    [Fact]
    public async Task Table_has_the_columns_asked_for()
    {
        var run = await CommandRun.InColumns(60, "query", "unit:vehicle sort:value", "--columns", "subject,value", "--config", _config);

        Assert.Equal("│ subject          │ value  │", run.OutLines[1].TrimEnd());
        Assert.Equal("│ Northwind Motors │ 90000  │", run.OutLines[3].TrimEnd());
    }

    [Theory]
    [InlineData("value,statsu", "There is no column “statsu”. Did you mean “status”? The columns are claim, version, status,")]
    [InlineData("value,,unit", "A column has no name. The columns are claim,")]
    [InlineData("value,value", "The column “value” is named twice. Leave one out.")]
    public async Task Wrong_column_is_a_usage_error(string columns, string message)
    {
        var run = await Run("query", "--columns", columns);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_overlap()
    {
        var whole = (await Run("query", "unit:vehicle sort:value", "--format", "jsonl")).OutLines;
        var first = await Run("query", "unit:vehicle sort:value", "--limit", "2", "--format", "jsonl");
        var second = await Run("query", "unit:vehicle sort:value", "--limit", "2", "--offset", "2", "--format", "jsonl");
        var middle = await Run("query", "unit:vehicle sort:value limit:1 offset:1", "--format", "jsonl");

        Assert.Equal(whole, [.. first.OutLines, .. second.OutLines]);
        Assert.Equal(whole[1], Assert.Single(middle.OutLines));
        Assert.Equal("Only the first 2 rows are shown; --limit N shows more, --offset 2 the next.\n", first.Messages);
        Assert.Empty(second.Messages);
        Assert.Equal("Only row 2 is shown; --limit N shows more, --offset 2 the next.\n", middle.Messages);
    }

    [Fact]
    public async Task Claims_that_fail_a_check_are_found()
    {
        var failing = await Run("query", "has:check sort:value-desc", "--columns", "value,from", "--format", "csv");
        var sound = await Run("query", "-has:check", "--columns", "value,from", "--format", "csv");

        Assert.Equal("value,from\r\n150000,2021-01-01\r\n100000,2020-01-01\r\n10,2021-01-01\r\n", failing.Out);
        Assert.Equal("value,from\r\n90000,2019-01-01\r\n", sound.Out);
    }

    private Task<CommandRun> Run(params string[] args) => CommandRun.Of([.. args, "--config", _config]);
}
