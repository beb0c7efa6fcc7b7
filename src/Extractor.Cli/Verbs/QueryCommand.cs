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

    private readonly Option<string> _format = CommonOptions.Format("How rows are printed.", "table", "table", "json", "jsonl", "csv", "markdown");
    private readonly Option<int?> _limit = new("--limit") { Description = "At most so many rows; “limit:N” in the query says the same.", HelpName = "N" };
    private readonly Option<string?> _asOf = new("--as-of") { Description = "Only what was published on or before this day.", HelpName = "DATE" };
    private readonly Option<string?> _knownAt = new("--known-at") { Description = "What the store held at this moment.", HelpName = "TIME" };

    public QueryCommand(Terminal terminal)
        : base(
            "query", "Asks the store.", terminal,
            "extractor query \"company:SAIC metric:sales year:2021 modality:target\"",
            "extractor query \"company:SAIC metric:sales year:2018\" --format json",
            "extractor query \"status:disputed sort:company\"",
            "extractor query \"metric:profit\" --as-of 2022-06-30 --format csv > profits.csv")
    {
        Arguments.Add(_query);
        Options.Add(_format);
        Options.Add(_limit);
        Options.Add(_asOf);
        Options.Add(_knownAt);
    }

    public override IEnumerable<(string Term, string Meaning)> HelpTerms =>
        QueryHelp.Fields.Select(help => ($"{help.Field}:", $"{help.Help}; {help.Example}"));

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var text = Text(arguments);
        var parsed = QueryParser.Parse(text);
        if (parsed.Error is { } error)
        {
            Terminal.Message(error.Print(text));
            return Task.FromResult(ExitCode.Usage);
        }
        using var store = new Workspace(arguments).OpenExistingStore();
        var page = store.Query(parsed.Query);
        Write(page.Rows, arguments.GetRequiredValue(_format));
        if (page.More)
            Terminal.Message($"Only the first {page.Rows.Count} rows are shown; --limit N shows more.");
        return Task.FromResult(ExitCode.Success);
    }

    /// <summary>The query with the options as settings of its own language, so that there is one check and one meaning.</summary>
    private string Text(ParseResult arguments)
    {
        List<string> parts = [.. arguments.GetValue(_query)!.Where(part => part.Length > 0)];
        if (arguments.GetValue(_limit) is { } limit)
            parts.Add(FormattableString.Invariant($"limit:{limit}"));
        if (arguments.GetValue(_asOf) is { } day)
            parts.Add($"as-of:{day}");
        if (arguments.GetValue(_knownAt) is { } moment)
            parts.Add($"known-at:{moment}");
        return string.Join(' ', parts);
    }

    private void Write(IReadOnlyList<ClaimRow> rows, string format)
    {
        var output = Terminal.Out;
        switch (format)
        {
            case "json":
                output.WriteLine(ClaimJson.Text(json => RowList.WriteJson(json, rows), ClaimJson.Indented));
                break;
            case "jsonl":
                foreach (var row in rows)
                    output.WriteLine(ClaimJson.Line(json => ClaimRowJson.Write(json, row)));
                break;
            case "csv":
                RowList.WriteCsv(output, ClaimRowColumns.All, rows);
                break;
            case "markdown":
                RowList.WriteMarkdown(output, rows);
                break;
            default:
                if (rows.Count == 0)
                    Terminal.Message("No claim fits.");
                else
                    ClaimTables.Write(Terminal, rows);
                break;
        }
    }
}
