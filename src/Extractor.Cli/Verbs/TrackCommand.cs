using System.CommandLine;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Query.Stories;
using Spectre.Console;

namespace Extractor.Cli.Verbs;

internal sealed class TrackCommand : VerbCommand
{
    private readonly Argument<string[]> _query = new("QUERY")
    {
        Description = "Whose targets and forecasts, in the language of “query”; empty for all.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _json = CommonOptions.Json("One JSON object a story, a line each.");

    public TrackCommand(Terminal terminal)
        : base(
            "track", "What became of targets and forecasts: set, repeated, raised, cut, met or missed, and how far along.", terminal,
            "extractor track company:SAIC", "extractor track \"company:BYD year:2024 modality:target\"", "extractor track metric:profit --json")
    {
        Arguments.Add(_query);
        Options.Add(_json);
    }

    public override IReadOnlyList<HelpList> HelpLists => [HelpList.Query];

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var query = CommonOptions.Query(string.Join(' ', arguments.GetValue(_query)!));
        using var store = new Workspace(arguments).OpenStoreToAsk();
        var stories = StoryTeller.Tell(store, query);
        if (stories.Count == 0)
            Terminal.Message("No target or forecast fits.");
        foreach (var story in stories)
        {
            cancellation.ThrowIfCancellationRequested();
            if (arguments.GetValue(_json))
                Terminal.Out.WriteLine(ClaimJson.Line(json => StoryJson.Write(json, story)));
            else
                Print(story);
        }
        return Task.FromResult(ExitCode.Success);
    }

    private void Print(Story story)
    {
        Terminal.Line($"[bold]{Escape(StoryText.Title(story))}[/] [dim](claim {story.Last.ClaimId})[/]");
        foreach (var line in StoryText.Lines(story))
            Terminal.Line($"  {Escape(line)}");
        Terminal.Line("");
    }

    private static string Escape(string text) => Markup.Escape(PlainText.Visible(text));
}
