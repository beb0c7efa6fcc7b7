using System.CommandLine;
using Extractor.Cli.Review;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Store.Decisions;

namespace Extractor.Cli.Verbs;

internal sealed class ReviewCommand : VerbCommand
{
    private readonly Argument<string[]> _query = new("QUERY")
    {
        Description = "What to review, in the language of “query”; without it all that waits.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _fromStart = new("--from-start") { Description = "Begin with the riskiest, not where you stopped: what you skipped comes again." };
    private readonly Option<string?> _reviewer = CommonOptions.Reviewer();

    public ReviewCommand(Terminal terminal)
        : base(
            "review", "The review queue in the terminal, claim by claim, by keys; ? lists them.", terminal,
            "extractor review",
            "extractor review \"company:SAIC confidence:<0.7\"",
            "extractor review --from-start --reviewer \"A. Reader\"")
    {
        Arguments.Add(_query);
        Options.Add(_fromStart);
        Options.Add(_reviewer);
    }

    public override IReadOnlyList<HelpList> HelpLists => [new("Keys", [.. ReviewKey.All.Select(key => (key.Key.ToString(), key.Help))]), HelpList.Query];

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var query = string.Join(' ', arguments.GetValue(_query)!).Trim();
        var filter = CommonOptions.Query(query).Filter;
        var reviewer = CommonOptions.ReviewerName(arguments, _reviewer).Trim();
        Workspace workspace = new(arguments);
        workspace.RequireStore();
        if (Terminal.Keys is not { } keys)
        {
            throw new InputException(
                "Review needs a terminal to read keys from and to draw on, and here input or output is a pipe or a file.",
                remedy: "Run it in a terminal (over SSH with “ssh -t”); scripts use “extractor decide”, and “extractor serve” shows the queue in the browser.");
        }
        using var store = workspace.OpenExistingStore();
        PlaceFile places = new(workspace.Options.Store.Path);
        ReviewSession session = new(store.Review, reviewer, filter);
        session.Begin(arguments.GetValue(_fromStart) ? null : places.Find(reviewer, query));
        if (places.Trouble is { } trouble)
            session.Say(trouble);
        Work(keys, session, new ReviewScreen(Terminal.Tables, store, filter, query), Keep, cancellation);
        Tell(store, filter, query, places);
        return Task.FromResult(ExitCode.Success);

        void Keep(ReviewSession now) => places.Keep(reviewer, query, now.Current is { } item ? ReviewPlace.Of(reviewer, query, item) : null);
    }

    private void Work(IKeySource keys, ReviewSession session, ReviewScreen screen, Action<ReviewSession> keep, CancellationToken cancellation)
    {
        try
        {
            new ReviewLoop(Terminal.Tables, keys, session, screen, keep).Run(cancellation);
        }
        catch (Exception end) when (end is OperationCanceledException or EndOfStreamException)
        {
            // Ctrl-C, or a connection that is gone, ends a review like its key does: every decision was stored when it was made.
            Terminal.Line("");
        }
    }

    private void Tell(IClaimStore store, ClaimFilter? filter, string query, PlaceFile places)
    {
        var counts = store.Review.Counts(filter);
        var waiting = counts[ReviewState.Open] + counts[ReviewState.Conflict];
        var again = query.Length == 0 ? "extractor review" : $"extractor review {Quoted(query)}";
        Terminal.Message($"Every decision is in the store. {(counts.Capped ? "At least " : "")}{PlainText.Count(waiting, "claim")} wait{(waiting == 1 ? "s" : "")}{(waiting == 0 ? "" : $"; “{again}” goes on here")}.");
        if (places.Trouble is { } trouble)
            Terminal.Message(trouble);
    }

    // As one argument of a shell.
    private static string Quoted(string query)
        => query.All(c => char.IsLetterOrDigit(c) || c is ':' or '-' or '_' or '.') ? query : $"'{query.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
