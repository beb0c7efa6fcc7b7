using System.Text.Json;

namespace Extractor.Tests.Cli;

public sealed class RunTests : IDisposable
{
    private const string Text = "Northwind Motors sold {0} vehicles abroad in 2022, chief executive Ana Lind said.\n";

    private readonly TemporaryFolder _folder = new();
    private readonly string _config;

    public RunTests()
    {
        _config = _folder.File("pipeline.json", "{}");
        Write("one", "128,400");
        Write("two", "95,000");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task First_run_is_new_and_the_second_changes_nothing()
    {
        var first = await Run("run", "--json");
        var second = await Run("run", "--json");
        var table = await Run("run");

        Assert.Equal((0, 2, 0), Counts(first, "new", "unchanged"));
        Assert.Equal((0, 0, 2), Counts(second, "new", "unchanged"));
        Assert.Equal(0, Number(second, "claims_written"));
        Assert.Contains("Nothing changed.", table.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edited_article_is_read_again_and_only_that()
    {
        await Run("run");
        Write("one", "130,000");

        var run = await Run("run", "--json");

        Assert.Equal((0, 1, 1), Counts(run, "changed", "unchanged"));
        Assert.Contains("130000", (await Run("export")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("128400", (await Run("export")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gone_article_is_marked_once_and_its_claims_stand_until_pruned()
    {
        await Run("run");
        File.Delete(_folder.At("corpus/one.txt"));

        Assert.Equal(1, Number(await Run("run", "--json"), "missing"));
        Assert.Equal(0, Number(await Run("run", "--json"), "missing"));
        Assert.Contains("128400", (await Run("export")).Out, StringComparison.Ordinal);

        Assert.Equal(1, Number(await Run("run", "--prune", "--json"), "retired"));
        Assert.DoesNotContain("128400", (await Run("export")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Article_that_comes_back_counts_again()
    {
        await Run("run");
        File.Delete(_folder.At("corpus/one.txt"));
        await Run("run", "--prune");
        Write("one", "128,400");

        var run = await Run("run", "--json");

        Assert.Equal((0, 1, 1), Counts(run, "new", "unchanged"));
        Assert.Contains("128400", (await Run("export")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Single_file_is_added_and_nothing_else_is_missing()
    {
        await Run("run");
        var third = _folder.File("elsewhere/three.txt", string.Format(null, Text, "7,700"));

        var run = await Run("run", third, "--json");

        Assert.Equal((0, 1, 0), Counts(run, "new", "missing"));
    }

    [Fact]
    public async Task Another_folder_leaves_the_articles_of_the_first_alone()
    {
        await Run("run");
        _folder.File("may/three.txt", string.Format(null, Text, "7,700"));
        _folder.File("may/four.txt", string.Format(null, Text, "8,800"));

        Assert.Equal((0, 2, 0), Counts(await Run("run", _folder.At("may"), "--json"), "new", "missing"));

        File.Delete(_folder.At("may/four.txt"));
        Assert.Equal((0, 0, 1), Counts(await Run("run", _folder.At("may"), "--json"), "new", "missing"));
        Assert.Equal((0, 2, 0), Counts(await Run("run", "--json"), "unchanged", "missing"));
        Assert.Equal((0, 1, 0), Counts(await Run("run", _folder.At("may"), "--prune", "--json"), "retired", "missing"));
        Assert.Contains("128400", (await Run("export")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Article_that_moves_to_another_folder_belongs_to_that_from_then_on()
    {
        await Run("run");
        Directory.CreateDirectory(_folder.At("may"));
        File.Move(_folder.At("corpus/one.txt"), _folder.At("may/one.txt"));

        Assert.Equal((0, 0, 1), Counts(await Run("run", _folder.At("may"), "--json"), "missing", "unchanged"));
        Assert.Equal((0, 0, 1), Counts(await Run("run", "--json"), "missing", "unchanged"));
    }

    [Fact]
    public async Task Record_that_leaves_its_file_is_missing_and_a_broken_one_is_not()
    {
        const string a = """{"id": "a", "text": "Northwind Motors sold 1,000 vehicles in 2022."}""", b = """{"id": "b", "text": "Northwind Motors sold 2,000 vehicles in 2021."}""";
        var file = _folder.File("corpus/list.jsonl", $"{a}\n{b}\n");
        Assert.Equal((0, 4, 0), Counts(await Run("run", "--json"), "new", "missing"));

        File.WriteAllText(file, $"{a}\n{b[..^3]}\n");
        Assert.Equal((1, 1, 0), Counts(await Run("run", "--json"), "failed", "missing"));

        File.WriteAllText(file, $"{a}\n");
        Assert.Equal((0, 1, 1), Counts(await Run("run", file, "--json"), "missing", "unchanged"));
    }

    [Fact]
    public async Task Of_files_with_one_name_the_first_is_read_and_the_others_are_told()
    {
        _folder.File("corpus/one.md", string.Format(null, Text, "9,100"));
        _folder.File("corpus/later/one.txt", string.Format(null, Text, "9,200"));

        var run = await Run("run", "--json");

        Assert.Equal((1, 2, 2), Counts(run, "new", "failed"));
        Assert.All(run.MessageLines, line => Assert.Contains("has the same id, “one”", line, StringComparison.Ordinal));
        Assert.Contains("9200", (await Run("export")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_with_a_failure_does_not_say_that_all_is_as_before()
    {
        await Run("run");
        _folder.File("corpus/three.txt", "");

        var run = await Run("run");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 file or record could not be read", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing changed", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pruning_with_single_files_is_refused()
    {
        var run = await Run("run", _folder.At("corpus/one.txt"), "--prune");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--prune needs the whole corpus", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Absent_corpus_folder_is_told_with_its_key()
    {
        Directory.Delete(_folder.At("corpus"), recursive: true);

        var run = await Run("run");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("corpus.folder", Assert.Single(run.MessageLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_run_stops_with_a_sentence()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        StringWriter messages = new();
        using Extractor.Cli.Terminal terminal = new(TextWriter.Null, messages, () => Stream.Null);

        var exitCode = await Extractor.Cli.CommandLine.RunAsync(["run", "--config", _config], terminal, cancelled.Token);

        Assert.Equal(1, exitCode);
        Assert.Equal("extractor run: stopped. What was stored stays; run it again to go on.", messages.ToString().Trim());
    }

    [Fact]
    public async Task Verbs_on_the_store_ask_for_a_run_first()
    {
        foreach (var verb in new[] { new[] { "query", "" }, ["show", "abc"], ["export"] })
        {
            var run = await Run(verb);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("Run “extractor run” first", Assert.Single(run.MessageLines), StringComparison.Ordinal);
        }
    }

    private void Write(string id, string number) => _folder.File($"corpus/{id}.txt", string.Format(null, Text, number));

    private Task<CommandRun> Run(params string[] args) => CommandRun.Of([.. args, "--config", _config]);

    private static int Number(CommandRun run, string name) => JsonDocument.Parse(run.Out).RootElement.GetProperty(name).GetInt32();

    private static (int ExitCode, int First, int Second) Counts(CommandRun run, string first, string second) => (run.ExitCode, Number(run, first), Number(run, second));
}
