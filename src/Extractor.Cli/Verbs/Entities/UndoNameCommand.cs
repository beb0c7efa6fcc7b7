using System.CommandLine;
using Extractor.Store.Entities;

namespace Extractor.Cli.Verbs.Entities;

internal sealed class UndoNameCommand : NameVerb
{
    private readonly Argument<long?> _entry = new("ENTRY")
    {
        Description = "The entry; without it the last one that stands. An undo is an entry too: undoing it does the change again.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public UndoNameCommand(Terminal terminal)
        : base("undo", "Takes a change of names back; again and again, down to the first.", terminal, "extractor entity undo", "extractor entity undo 3")
        => Arguments.Add(_entry);

    protected override NameEntry Change(ParseResult arguments, IEntityStore entities, string reviewer) => entities.Undo(reviewer, arguments.GetValue(_entry));
}
