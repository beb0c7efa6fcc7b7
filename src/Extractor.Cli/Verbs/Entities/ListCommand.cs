using System.CommandLine;
using System.Globalization;
using Extractor.Pipeline.Output;
using Spectre.Console;

namespace Extractor.Cli.Verbs.Entities;

internal sealed class ListCommand : VerbCommand
{
    private readonly Argument<string[]> _words = new("WORDS") { Description = "Words that a name contains; empty for all.", Arity = ArgumentArity.ZeroOrMore, DefaultValueFactory = _ => [] };
    private readonly Option<int> _limit = new("--limit") { Description = "At most so many.", HelpName = "N", DefaultValueFactory = _ => 100 };
    private readonly Option<bool> _json = CommonOptions.Json("One JSON object a line.");
    private readonly EntityOptions _options;

    public ListCommand(Terminal terminal)
        : base("list", "Companies, or metrics, with their names, those with the most claims first.", terminal, "extractor entity list", "extractor entity list motor", "extractor entity list sales --metric --json")
    {
        Arguments.Add(_words);
        Options.Add(_limit);
        Options.Add(_json);
        _options = new(this);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        using var store = new Workspace(arguments).OpenStoreToAsk();
        var words = string.Join(' ', arguments.GetValue(_words)!);
        var entities = store.Entities.List(_options.Kind(arguments), words.Length == 0 ? null : words, Math.Max(1, arguments.GetValue(_limit)));
        if (arguments.GetValue(_json))
        {
            foreach (var entity in entities)
                Terminal.Out.WriteLine(ClaimJson.Line(json => EntityJson.Write(json, entity)));
            return Task.FromResult(ExitCode.Success);
        }
        if (entities.Count == 0)
        {
            Terminal.Message("No name fits.");
            return Task.FromResult(ExitCode.Success);
        }
        var table = ClaimTables.Table(null, "Name", "Other names", "Claims");
        foreach (var entity in entities)
            table.AddRow(ClaimTables.Cells(entity.Name, string.Join(", ", entity.Names.Select(name => name.Text)), entity.Claims.ToString("#,0", CultureInfo.InvariantCulture)));
        Terminal.Tables.Write(table);
        return Task.FromResult(ExitCode.Success);
    }
}
