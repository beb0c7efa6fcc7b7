using System.CommandLine;
using System.Globalization;
using Extractor.Pipeline.Output;
using Extractor.Store.Entities;
using Spectre.Console;

namespace Extractor.Cli.Verbs.Entities;

internal sealed class NameLogCommand : VerbCommand
{
    private readonly Option<bool> _json = CommonOptions.Json("One JSON object an entry, a line each.");

    public NameLogCommand(Terminal terminal)
        : base("log", "All changes of names in their order, those that were taken back included.", terminal, "extractor entity log")
        => Options.Add(_json);

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        using var store = new Workspace(arguments).OpenStoreToAsk();
        var entries = store.Entities.Log();
        var standing = NameEntry.Standing(entries).Select(entry => entry.Id).ToHashSet();
        foreach (var entry in entries)
        {
            var line = Markup.Escape(PlainText.Visible(string.Create(CultureInfo.InvariantCulture, $"{entry.Id}  {entry.At:yyyy-MM-dd HH:mm} {entry.Reviewer}: {entry.Label}")));
            if (arguments.GetValue(_json))
                Terminal.Out.WriteLine(ClaimJson.Line(json => EntityJson.Write(json, entry)));
            else
                Terminal.Line(standing.Contains(entry.Id) ? line : $"[dim]{line}, taken back[/]");
        }
        return Task.FromResult(ExitCode.Success);
    }
}
