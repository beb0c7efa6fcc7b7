using System.Text.Json;
using Extractor.Tests.Ingestion;
using Extractor.Tests.Ingestion.Archives;

namespace Extractor.Tests.Cli;

/// <summary>Files of many articles, through the verbs.</summary>
public sealed class FormatTests : IDisposable
{
    private const string Lines =
        """
        {"id": "a", "title": "First", "date": "2023-01-05", "text": "Northwind Motors sold 128,400 vehicles abroad in 2022."}
        {"id": "b", "title": "Second", "text": "Northwind Motors sold 95,000 vehicles abroad in 2021.
        {"id": "c", "title": "Third", "text": "Northwind Motors sold 77,000 vehicles abroad in 2020."}
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _config;

    public FormatTests() => _config = _folder.File("pipeline.json", "{}");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_stores_every_article_and_tells_every_broken_record()
    {
        _folder.File("corpus/list.jsonl", Lines);
        File.WriteAllBytes(_folder.At("corpus/crawl.warc.gz"), Opened.Gzip(Warc.Response("https://example.com/x", Warc.Page("Northwind Motors built 700 vehicles in 2021, the company said on Tuesday in a statement."))));
        File.WriteAllBytes(_folder.At("corpus/pack.zip"), Opened.Zip(("may/one.txt", "Northwind Motors sold 9,000 vehicles in 2019."u8.ToArray()), ("../evil.txt", [1])));
        _folder.File("corpus/paper.pdf", "%PDF-1.7");

        var run = await Run("run", "--json");

        Assert.Equal(1, run.ExitCode);
        var counts = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal((4, 3), (counts.GetProperty("new").GetInt32(), counts.GetProperty("failed").GetInt32()));
        Assert.Equal(3, run.MessageLines.Count);
        Assert.Contains(run.MessageLines, line => line.StartsWith($"{_folder.At("corpus/list.jsonl")}:2 is not valid JSON", StringComparison.Ordinal));
        var export = (await Run("export")).Out;
        Assert.All(["list/a", "list/c", "crawl/https://example.com/x", "pack/may/one"], id => Assert.Contains($"\"article\":\"{id}\"", export, StringComparison.Ordinal));

        Assert.Equal(4, JsonDocument.Parse((await Run("run", "--json")).Out).RootElement.GetProperty("unchanged").GetInt32());
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("mentions")]
    public async Task Verbs_for_scripts_go_through_all_articles(string verb)
    {
        var file = _folder.File("list.jsonl", Lines);

        var run = await Run(verb, file, "--format", "jsonl");

        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.MessageLines);
        Assert.Equal(["list/a", "list/c"], run.OutLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("article").GetString()).Distinct());
    }

    [Fact]
    public async Task Explain_tells_of_all_articles_of_a_file()
    {
        var run = await Run("explain", _folder.File("list.jsonl", Lines), "--json");

        Assert.Equal((1, 2), (run.ExitCode, run.OutLines.Count));
    }

    [Fact]
    public async Task Standard_input_is_told_by_its_content_and_an_id_names_the_file()
    {
        var run = await CommandRun.WithInput(Lines, "extract", "-", "--id", "mine", "--format", "jsonl", "--config", _config);

        // Several objects one behind the other, each on its line.
        Assert.Equal(["mine/a", "mine/c"], run.OutLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("article").GetString()).Distinct());
    }

    [Fact]
    public async Task Names_of_fields_can_be_configured()
    {
        File.WriteAllText(_config, """{ "fields": { "text": ["inhalt"], "id": ["nummer"] } }""");
        var file = _folder.File("x.jsonl", """{"nummer": 12, "inhalt": "Northwind Motors sold 128,400 vehicles abroad in 2022."}""");

        Assert.Contains("\"article\":\"x/12\"", (await Run("extract", file, "--format", "jsonl")).Out, StringComparison.Ordinal);
    }

    private Task<CommandRun> Run(params string[] args) => CommandRun.Of([.. args, "--config", _config]);
}
