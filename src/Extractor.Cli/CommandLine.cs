using System.CommandLine;
using System.CommandLine.Help;
using Extractor.Cli.Verbs;
using Extractor.Cli.Verbs.Decide;
using Extractor.Cli.Verbs.Entities;

namespace Extractor.Cli;

/// <summary>The verbs together. Parsing errors and help are the same for all of them.</summary>
internal static class CommandLine
{
    /// <summary>How long a verb may take to finish what it is writing once it is told to stop.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    // Letters behind one minus are no options in a row: “-has:check” is a condition of a query and not “-h”.
    private static readonly ParserConfiguration Reading = new() { EnablePosixBundling = false };

    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation = default)
    {
        var parsed = Root(terminal, args).Parse(args, Reading);
        if (parsed.Action is not HelpWithExamples && UsageErrors.Of(parsed) is { Count: > 0 } errors)
        {
            var path = Path(parsed.CommandResult.Command);
            foreach (var error in errors)
                terminal.Message($"{path}: {error}");
            terminal.Message($"Try “{path} --help”.");
            return ExitCode.Usage;
        }
        InvocationConfiguration invocation = new() { Output = terminal.Out, Error = terminal.Messages, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop };
        return await parsed.InvokeAsync(invocation, cancellation);
    }

    /// <summary>All verbs, in the order in which the help lists them, or the one that the arguments begin with: a short command would make the others in vain.</summary>
    private static RootCommand Root(Terminal terminal, string[] args) =>
        args.Length > 0 && Verb(args[0], terminal) is { } verb ? Root(terminal, [verb]) : Root(terminal);

    /// <summary>All verbs, in the order in which the help lists them.</summary>
    public static RootCommand Root(Terminal terminal) => Root(terminal, Verbs(terminal));

    private static RootCommand Root(Terminal terminal, VerbCommand[] verbs)
    {
        RootCommand root = new("Reads the numbers in news articles as claims, each tied to the characters it came from.");
        root.Options.Add(CommonOptions.Config);
        foreach (var verb in verbs)
            root.Subcommands.Add(verb);
        root.SetAction(_ =>
        {
            terminal.Message("extractor: a verb is missing. Try “extractor --help”.");
            return ExitCode.Usage;
        });
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, terminal);
        return root;
    }

    /// <summary>Verbs that scripts call for one article after the other.</summary>
    private static VerbCommand? Verb(string name, Terminal terminal) => name switch
    {
        "extract" => new ExtractCommand(terminal),
        "mentions" => new MentionsCommand(terminal),
        "explain" => new ExplainCommand(terminal),
        _ => null,
    };

    private static VerbCommand[] Verbs(Terminal terminal) =>
    [
        new RunCommand(terminal),
        new WatchCommand(terminal),
        new StatusCommand(terminal),
        new FetchCommand(terminal),
        new ExtractCommand(terminal),
        new MentionsCommand(terminal),
        new ExplainCommand(terminal),
        new QueryCommand(terminal),
        new ShowCommand(terminal),
        new TrackCommand(terminal),
        new ChartCommand(terminal),
        new DiffCommand(terminal),
        new DecideCommand(terminal),
        new ReviewCommand(terminal),
        new EntityCommand(terminal),
        new ServeCommand(terminal),
        new ExportCommand(terminal),
        new ImportCommand(terminal),
        new BackupCommand(terminal),
        new RestoreCommand(terminal),
        new DoctorCommand(terminal),
        new EvaluateCommand(terminal),
    ];

    private static string Path(Command command)
        => command is RootCommand ? "extractor" : $"{(command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? Path(parent) : "extractor")} {command.Name}";
}
