using System.CommandLine;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Query;
using Extractor.Store;

namespace Extractor.Cli.Verbs;

internal sealed class QueryCommand : VerbCommand
{
    private readonly Argument<string[]> _query = new("QUERY")
    {
        Description = "What to look for; empty for everything. Several arguments are read as one query.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string> _format = CommonOptions.Format("How rows are printed.", "table", RowPrinter.Formats);
    private readonly Option<int?> _limit = new("--limit") { Description = "At most so many rows; “limit:N” in the query says the same.", HelpName = "N" };
    private readonly Option<int?> _offset = new("--offset") { Description = "Passes over so many rows; “offset:N” in the query says the same.", HelpName = "N" };
    private readonly Option<string?> _columns = new("--columns")
    {
        Description = $"Only these, in this order: {string.Join(", ", ClaimRowColumns.All.Select(column => column.Name))}.",
        HelpName = "NAME,NAME",
    };

    private readonly Option<string?> _asOf = new("--as-of") { Description = "Only what was published on or before this day.", HelpName = "DATE" };
    private readonly Option<string?> _knownAt = new("--known-at") { Description = "What the store held at this moment.", HelpName = "TIME" };

    public QueryCommand(Terminal terminal)
        : base(
            "query", "Asks the store: the claims that fit a query of fields and words, with where each stands.", terminal,
            "extractor query \"company:SAIC metric:sales year:2021 modality:target\"",
            "extractor query \"company:SAIC metric:sales year:2018\" --format json",
            "extractor query \"status:disputed sort:company\"",
            "extractor query \"metric:sales sort:period\" --columns subject,to,value,unit --limit 20 --offset 20",
            "extractor query \"metric:profit\" --as-of 2022-06-30 --format csv > profits.csv")
    {
        Arguments.Add(_query);
        Options.Add(_format);
        Options.Add(_limit);
        Options.Add(_offset);
        Options.Add(_columns);
        Options.Add(_asOf);
        Options.Add(_knownAt);
    }

    public override IReadOnlyList<HelpList> HelpLists => [HelpList.Query];

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var text = Text(arguments);
        var parsed = QueryParser.Parse(text);
        if (parsed.Error is { } error)
        {
            Terminal.Message(error.Print(text));
            return Task.FromResult(ExitCode.Usage);
        }
        var columns = arguments.GetValue(_columns) is { } names ? ClaimRowColumns.Pick(names) : null;
        using var store = new Workspace(arguments).OpenStoreToAsk();
        var page = store.Query(parsed.Query);
        new RowPrinter(Terminal, columns).Print(page.Rows, arguments.GetRequiredValue(_format));
        if (page.More)
            TellMore(parsed.Query.Offset, page.Rows.Count);
        return Task.FromResult(ExitCode.Success);
    }

    private void TellMore(int offset, int shown)
    {
        var which = (offset, shown) switch
        {
            (0, 1) => "Only the first row is shown",
            (0, _) => $"Only the first {shown} rows are shown",
            (_, 1) => FormattableString.Invariant($"Only row {offset + 1} is shown"),
            _ => FormattableString.Invariant($"Only rows {offset + 1} to {offset + shown} are shown"),
        };
        Terminal.Message(FormattableString.Invariant($"{which}; --limit N shows more, --offset {offset + shown} the next."));
    }

    /// <summary>The query with the options as settings of its own language, so that there is one check and one meaning.</summary>
    private string Text(ParseResult arguments)
    {
        List<string> parts = [.. arguments.GetValue(_query)!.Where(part => part.Length > 0)];
        if (arguments.GetValue(_limit) is { } limit)
            parts.Add(FormattableString.Invariant($"limit:{limit}"));
        if (arguments.GetValue(_offset) is { } offset)
            parts.Add(FormattableString.Invariant($"offset:{offset}"));
        if (arguments.GetValue(_asOf) is { } day)
            parts.Add($"as-of:{day}");
        if (arguments.GetValue(_knownAt) is { } moment)
            parts.Add($"known-at:{moment}");
        return string.Join(' ', parts);
    }
}
