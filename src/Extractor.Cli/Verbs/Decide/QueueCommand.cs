using System.CommandLine;
using System.Globalization;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Store.Decisions;

namespace Extractor.Cli.Verbs.Decide;

internal sealed class QueueCommand : VerbCommand
{
    private readonly Argument<string[]> _query = new("QUERY")
    {
        Description = "What to show of the queue, in the language of “query”; without review:STATE what is open or in conflict.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<int> _limit = new("--limit") { Description = "At most so many.", HelpName = "N", DefaultValueFactory = _ => ReviewQuery.DefaultLimit };
    private readonly Option<string?> _after = new("--after") { Description = "Go on behind the item with this cursor, as --json prints it.", HelpName = "CURSOR" };
    private readonly Option<bool> _json = CommonOptions.Json("One JSON object an item, a line each.");

    public QueueCommand(Terminal terminal)
        : base(
            "queue", "What waits for a decision, the riskiest first.", terminal,
            "extractor decide queue", "extractor decide queue \"company:SAIC confidence:<0.7\" --limit 10", "extractor decide queue review:rejected --json")
    {
        Arguments.Add(_query);
        Options.Add(_limit);
        Options.Add(_after);
        Options.Add(_json);
    }

    public override IReadOnlyList<HelpList> HelpLists => [HelpList.Query];

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var filter = CommonOptions.Query(string.Join(' ', arguments.GetValue(_query)!)).Filter;
        using var store = new Workspace(arguments).OpenStoreToAsk();
        ReviewPage page;
        try
        {
            page = store.Review.Queue(new(filter, Limit: arguments.GetValue(_limit), After: arguments.GetValue(_after)));
        }
        catch (ArgumentException error)
        {
            throw new InputException(error.Message, inner: error);
        }
        var list = new ItemList(Terminal);
        foreach (var item in page.Items)
        {
            if (arguments.GetValue(_json))
                Terminal.Out.WriteLine(ClaimJson.Line(json => DecisionJson.Write(json, item)));
            else
                list.Write(item);
        }
        var counts = store.Review.Counts(filter);
        Terminal.Message($"{(counts.Capped ? "At least: " : "")}{string.Join(", ", counts.ByState.Select(state => string.Create(CultureInfo.InvariantCulture, $"{state.Value:#,0} {FieldName.Of(state.Key)}")))}.");
        return Task.FromResult(ExitCode.Success);
    }
}
