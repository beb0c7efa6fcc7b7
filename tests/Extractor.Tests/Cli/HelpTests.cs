using System.CommandLine;
using Extractor.Cli;
using Extractor.Cli.Verbs;

namespace Extractor.Tests.Cli;

public sealed class HelpTests
{
    private static readonly RootCommand Root = CommandLine.Root(new Terminal(TextWriter.Null, TextWriter.Null, () => Stream.Null));

    public static TheoryData<string> Verbs => [.. Root.Subcommands.Select(verb => verb.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Help_of_every_verb_has_examples_and_exit_codes(string verb)
    {
        var run = await CommandRun.Of(verb, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"Examples:\n  extractor {verb}", run.Out, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0 done, 1 findings or a part failed, 2 wrong usage or configuration.", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Messages);
    }

    [Fact]
    public void Examples_can_be_parsed()
    {
        foreach (var verb in Root.Subcommands.Cast<VerbCommand>())
        {
            foreach (var example in verb.Examples)
            {
                var command = example[example.IndexOf("extractor ", StringComparison.Ordinal)..].Split(" > ")[0].Split(" < ")[0];
                Assert.Empty(Root.Parse(command["extractor ".Length..]).Errors);
            }
        }
    }

    [Fact]
    public void Every_option_and_argument_is_described() =>
        Assert.All(
            Root.Subcommands,
            verb => Assert.All(verb.Options.Select(option => option.Description).Concat(verb.Arguments.Select(argument => argument.Description)), text => Assert.False(string.IsNullOrEmpty(text))));

    [Theory]
    [InlineData("extract")]
    [InlineData("fetchh", "x")]
    [InlineData("extract", "a.txt", "--format", "xml")]
    [InlineData("extract", "a.txt", "--published", "13.07.2021")]
    [InlineData("evaluate", "gold.jsonl", "--misses", "many")]
    [InlineData]
    public async Task Wrong_usage_is_2_with_a_hint_and_no_result(params string[] args)
    {
        var run = await CommandRun.Of(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("--help", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extractor: There is no verb “qeury”. Did you mean “query”?", "qeury", "company:SAIC")]
    [InlineData("extractor decide: There is no verb “udno”. Did you mean “undo”?", "decide", "udno")]
    [InlineData("extractor: There is no option “--frob”.", "--frob")]
    [InlineData("extractor query: There is no option “--formt”. Did you mean “--format”?", "query", "company:SAIC", "--formt", "json")]
    [InlineData("extractor run: There is no option “--purne”. Did you mean “--prune”?", "run", "--purne")]
    [InlineData("extractor export: There is no option “--fulll”. Did you mean “--full”?", "export", "--fulll")]
    [InlineData("extractor export: “out.jsonl” is one word too many. Put what belongs together in quotation marks.", "export", "out.jsonl")]
    [InlineData("extractor query: --limit: “x” is no whole number, or one that is too large.", "query", "--limit", "x")]
    [InlineData("extractor query: --limit is given more than once.", "query", "--limit", "1", "--limit", "2")]
    [InlineData("extractor query: --limit N is missing: At most so many rows; “limit:N” in the query says the same.", "query", "--limit")]
    [InlineData("extractor query: --format: “xml” is none of table, json, jsonl, csv, markdown.", "query", "--format", "xml")]
    [InlineData("extractor show: CLAIM is missing: The claim's id as “query” prints it; its beginning is enough.", "show")]
    [InlineData("extractor decide undo: GROUP: “99999999999999999999” is no whole number, or one that is too large.", "decide", "undo", "99999999999999999999")]
    [InlineData("extractor backup: FILE: “” is no path of a file or folder.", "backup", "")]
    [InlineData("extractor extract: “13.07.2021” is not a date; write it as 2021-07-13.", "extract", "a.txt", "--published", "13.07.2021")]
    public async Task Wrong_usage_is_told_in_a_sentence(string sentence, params string[] args)
    {
        var run = await CommandRun.Of(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(sentence, run.MessageLines[0]);
        Assert.StartsWith("Try “extractor", Assert.Single(run.MessageLines.Skip(1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-kind:change")]
    [InlineData("--", "--kind")]
    public async Task Words_of_a_query_may_begin_with_a_minus(params string[] query)
    {
        using TemporaryFolder folder = new();

        var run = await CommandRun.Of(["query", "--config", folder.File("pipeline.json", "{}"), .. query]);

        Assert.Contains("There is no store yet.", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query", "has:")]
    [InlineData("review", "r")]
    [InlineData("decide", "correct", "spans.speaker")]
    public async Task Words_of_a_verbs_language_are_folded_in_their_column(params string[] words)
    {
        var run = await CommandRun.InColumns(60, [.. words[..^1], "--help"]);

        var lines = run.Out.Split('\n').SkipWhile(line => line is not ("Query:" or "Keys:" or "Fields:")).TakeWhile(line => line != "Examples:").ToList();
        Assert.Contains(lines, line => line.StartsWith($"  {words[^1]} ", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 60));
    }

    [Fact]
    public async Task Help_of_review_tells_keys_from_fields()
    {
        var help = (await CommandRun.Of("review", "--help")).Out;

        Assert.InRange(help.IndexOf("\n  a              accept", StringComparison.Ordinal), help.IndexOf("\nKeys:\n", StringComparison.Ordinal), help.IndexOf("\nQuery:\n", StringComparison.Ordinal));
    }
}
