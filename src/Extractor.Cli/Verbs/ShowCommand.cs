using System.CommandLine;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Query;

namespace Extractor.Cli.Verbs;

internal sealed class ShowCommand : VerbCommand
{
    private readonly Argument<string> _claim = new("CLAIM") { Description = "The claim's id as “query” prints it; its beginning is enough." };
    private readonly Option<bool> _json = CommonOptions.Json("One JSON object.");

    public ShowCommand(Terminal terminal)
        : base(
            "show", "A claim's versions with their evidence in context, and the checks that it takes part in.", terminal,
            "extractor show 3f9a2c",
            "extractor show 3f9a2c --json")
    {
        Arguments.Add(_claim);
        Options.Add(_json);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        using var store = new Workspace(arguments).OpenStoreToAsk();
        var id = arguments.GetRequiredValue(_claim);
        var history = ClaimById.Find(store, id);
        var checks = HistoryChecks.Of(store, history);
        if (arguments.GetValue(_json))
            Terminal.Out.WriteLine(ClaimJson.Text(json => ClaimHistoryJson.Write(json, history, checks), ClaimJson.Indented));
        else
            new HistoryPrinter(Terminal, store.Review).Print(history, checks);
        return Task.FromResult(ExitCode.Success);
    }
}
