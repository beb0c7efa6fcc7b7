using System.Text;
using Extractor.Cli;

namespace Extractor.Tests.Cli;

/// <summary>A command run inside the test process.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Messages)
{
    public IReadOnlyList<string> OutLines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> MessageLines => Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<CommandRun> Of(params string[] args) => WithInput("", args);

    public static Task<CommandRun> WithInput(string input, params string[] args) => Of(input, (output, messages, source) => new Terminal(output, messages, source), args);

    /// <summary>As somebody sees it whose window has so many columns.</summary>
    public static Task<CommandRun> InColumns(int columns, params string[] args) =>
        Of("", (output, messages, source) => new Terminal(output, messages, source, widthOfFiles: columns), args);

    private static async Task<CommandRun> Of(string input, Func<TextWriter, TextWriter, Func<Stream>, Terminal> make, string[] args)
    {
        StringWriter output = new() { NewLine = "\n" }, messages = new() { NewLine = "\n" };
        int exitCode;
        using (var terminal = make(output, messages, () => new MemoryStream(Encoding.UTF8.GetBytes(input))))
            exitCode = await CommandLine.RunAsync(args, terminal);
        return new CommandRun(exitCode, output.ToString(), messages.ToString());
    }
}
