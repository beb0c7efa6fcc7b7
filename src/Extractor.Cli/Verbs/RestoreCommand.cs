using System.CommandLine;
using Extractor.Store.Care;

namespace Extractor.Cli.Verbs;

internal sealed class RestoreCommand : VerbCommand
{
    private readonly Argument<FileInfo> _file = new("FILE") { Description = "A copy that “backup” made; it stays as it is." };

    public RestoreCommand(Terminal terminal)
        : base(
            "restore", "Puts a copy of the store, and the saved filters in it, in its place; what was there is kept beside it.", terminal,
            "extractor restore claims-backup.db")
        => Arguments.Add(_file);

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        Workspace workspace = new(arguments);
        var kept = StoreBackup.Restore(workspace.Options.Store, arguments.GetRequiredValue(_file).FullName, TimeProvider.System);
        Terminal.Message($"The store {workspace.Options.Store.Path} is that of the copy." + (kept is null ? "" : $" The one that was there is now {kept}."));
        return Task.FromResult(ExitCode.Success);
    }
}
