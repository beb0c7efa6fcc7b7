using System.CommandLine;
using Extractor.Pipeline;

namespace Extractor.Cli.Verbs.Entities;

/// <summary>Which names stand for one company or metric.</summary>
internal sealed class EntityCommand : VerbCommand
{
    public EntityCommand(Terminal terminal)
        : base(
            "entity", "Shows, merges, splits and renames companies and, with --metric, metrics; claims follow, and everything can be taken back.", terminal,
            "extractor entity list \"motor\"",
            "extractor entity show SAIC",
            "extractor entity merge \"Dongfeng Sokon\" Seres",
            "extractor entity merge deliveries sales --metric",
            "extractor entity undo")
    {
        VerbCommand[] verbs =
        [
            new ListCommand(terminal), new ShowEntityCommand(terminal), new MergeCommand(terminal), new SplitCommand(terminal), new RenameCommand(terminal),
            new UndoNameCommand(terminal), new NameLogCommand(terminal),
        ];
        foreach (var verb in verbs)
            Subcommands.Add(verb);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
        => throw new InputException("What is to be done with names is missing.", remedy: "“extractor entity --help” lists what can be.");
}
