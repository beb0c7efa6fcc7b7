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
}
