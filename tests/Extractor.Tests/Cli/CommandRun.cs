using System.Text;
using Extractor.Cli;
using Extractor.Cli.Review;

namespace Extractor.Tests.Cli;

/// <summary>A command run inside the test process.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Messages)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public IReadOnlyList<string> OutLines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> MessageLines => Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<CommandRun> Of(params string[] args) => WithInput("", args);

    public static Task<CommandRun> WithInput(string input, params string[] args) => Of(input, (output, messages, source) => new Terminal(output, messages, source), args);

    /// <summary>As somebody sees it whose window has so many columns.</summary>
    public static Task<CommandRun> InColumns(int columns, params string[] args) =>
        Of("", (output, messages, source) => new Terminal(output, messages, source, widthOfFiles: columns), args);

    /// <summary>As somebody works who presses these keys in a window of 80 columns.</summary>
    public static Task<CommandRun> WithKeys(IKeySource keys, CancellationToken cancellation, params string[] args) =>
        Of("", (output, messages, source) => new Terminal(output, messages, source, widthOfFiles: 80, keys: keys), args, cancellation);

    /// <summary>A command that goes on until it is stopped, which it is once it has printed a line.</summary>
    public static async Task<CommandRun> UntilItPrints(params string[] args)
    {
        using CancellationTokenSource stop = new();
        using FirstLine output = new();
        using StringWriter messages = new() { NewLine = "\n" };
        using Terminal terminal = new(output, messages, () => Stream.Null);
        var command = CommandLine.RunAsync(args, terminal, stop.Token);
        await Task.WhenAny(output.Written, command, Task.Delay(Patience, CancellationToken.None));
        await stop.CancelAsync();
        return new CommandRun(await command, output.ToString(), messages.ToString());
    }

    private static async Task<CommandRun> Of(string input, Func<TextWriter, TextWriter, Func<Stream>, Terminal> make, string[] args, CancellationToken cancellation = default)
    {
        StringWriter output = new() { NewLine = "\n" }, messages = new() { NewLine = "\n" };
        int exitCode;
        using (var terminal = make(output, messages, () => new MemoryStream(Encoding.UTF8.GetBytes(input))))
            exitCode = await CommandLine.RunAsync(args, terminal, cancellation);
        return new CommandRun(exitCode, output.ToString(), messages.ToString());
    }
}
