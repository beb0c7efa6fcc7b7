using System.CommandLine;
using Extractor.Pipeline;

namespace Extractor.Cli.Verbs.Decide;

/// <summary>Review from scripts: the same decisions as in the browser and the terminal.</summary>
internal sealed class DecideCommand : VerbCommand
{
    public DecideCommand(Terminal terminal)
        : base(
            "decide", "Accepts, rejects, corrects, notes on or adds claims, takes that back, and shows what is left to decide.", terminal,
            "extractor decide queue \"company:SAIC\"",
            "extractor decide accept 3f9a2c",
            "extractor decide reject --query \"rule:counted-noun confidence:<0.3\" --comment \"not a business figure\"",
            "extractor decide correct 3f9a2c --set unit=vehicle --set to=2021-12-31",
            "extractor decide undo")
    {
        VerbCommand[] decisions =
        [
            new QueueCommand(terminal), new AcceptCommand(terminal), new RejectCommand(terminal), new ReopenCommand(terminal), new CorrectCommand(terminal),
            new NoteCommand(terminal), new AddCommand(terminal), new DismissCommand(terminal), new UndoCommand(terminal), new RedoCommand(terminal), new LogCommand(terminal),
        ];
        foreach (var decision in decisions)
            Subcommands.Add(decision);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
        => throw new InputException("What is to be decided is missing.", remedy: "“extractor decide --help” lists the kinds of decisions.");
}
