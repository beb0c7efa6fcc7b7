using System.CommandLine;
using Extractor.Pipeline;
using Extractor.Store;

namespace Extractor.Cli.Verbs;

/// <summary>A verb: its options, its examples and what it does. Whatever the user can mend is told in a sentence, never as a stack trace.</summary>
internal abstract class VerbCommand : Command
{
    protected VerbCommand(string name, string description, Terminal terminal, params string[] examples)
        : base(name, description)
    {
        Terminal = terminal;
        Examples = examples;
        SetAction(RunGuardedAsync);
    }

    public IReadOnlyList<string> Examples { get; }

    public virtual IReadOnlyList<HelpList> HelpLists => [];

    protected Terminal Terminal { get; }

    /// <summary>As somebody types it: “decide queue”.</summary>
    private string Path => Parents.OfType<VerbCommand>().FirstOrDefault() is { } parent ? $"{parent.Path} {Name}" : Name;

    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="InputException">Arguments, configuration or input cannot be used.</exception>
    protected abstract Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation);

    private async Task<int> RunGuardedAsync(ParseResult arguments, CancellationToken cancellation)
    {
        // The host asks a verb to stop only once it holds the verb's task; until then a signal would end the process at once.
        await Task.Yield();
        try
        {
            return await RunAsync(arguments, cancellation);
        }
        catch (InputException error)
        {
            Terminal.Message($"extractor {Path}: {error.Message}");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Terminal.Message($"extractor {Path}: stopped. What was stored stays; run it again to go on.");
            return ExitCode.Findings;
        }
        catch (StoreException error)
        {
            Terminal.Message($"extractor {Path}: {error.Message}");
            return error.ExitCode;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Terminal.Message($"extractor {Path}: {error.Message}");
            return ExitCode.Findings;
        }
        catch (Exception error)
        {
            Terminal.Message($"extractor {Path}: this is a fault of the program ({error.GetType().Name}: {error.Message}). Please report it with the command and its input.");
            return ExitCode.Findings;
        }
    }
}
