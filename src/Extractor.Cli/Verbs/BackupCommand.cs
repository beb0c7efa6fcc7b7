using System.CommandLine;
using Extractor.Pipeline;
using Extractor.Store.Care;

namespace Extractor.Cli.Verbs;

internal sealed class BackupCommand : VerbCommand
{
    private readonly Argument<FileInfo> _file = new("FILE") { Description = "The file to make." };
    private readonly Option<bool> _replace = new("--replace") { Description = "A file of this name may be replaced." };

    public BackupCommand(Terminal terminal)
        : base(
            "backup", "Copies the store, with the filters that reviewers saved, into one file; runs and queries may go on meanwhile.", terminal,
            "extractor backup claims-backup.db",
            "extractor backup --replace /media/disk/claims.db")
    {
        Arguments.Add(_file);
        Options.Add(_replace);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        Workspace workspace = new(arguments);
        workspace.RequireStore();
        var file = arguments.GetRequiredValue(_file).FullName;
        var bytes = StoreBackup.Make(workspace.Options.Store, file, arguments.GetValue(_replace), TimeProvider.System);
        Terminal.Message(FormattableString.Invariant($"{file}: {bytes / 1e6:0.0} MB, whole and checked. “extractor restore” puts it back."));
        return Task.FromResult(ExitCode.Success);
    }
}
