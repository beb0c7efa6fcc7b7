using Extractor.Cli.Review;

namespace Extractor.Tests.Cli;

/// <summary>Keys of a script: letters as they are, \r Enter, \t Tab, \b Backspace, \u001b Esc, \u0015 Ctrl-U. Behind the last the terminal is gone.</summary>
/// <param name="interrupt">Cancelled behind the last key, as by Ctrl-C.</param>
/// <param name="meanwhile">What others do before the first key is pressed.</param>
internal sealed class TypedKeys(string script, CancellationTokenSource? interrupt = null, Action? meanwhile = null) : IKeySource
{
    private int _next;

    public ConsoleKeyInfo Read(CancellationToken cancellation)
    {
        if (_next == 0)
            meanwhile?.Invoke();
        if (_next == script.Length)
        {
            interrupt?.Cancel();
            cancellation.WaitHandle.WaitOne(interrupt is null ? TimeSpan.Zero : TimeSpan.FromSeconds(30));
            cancellation.ThrowIfCancellationRequested();
            throw new EndOfStreamException("No key is left.");
        }
        var character = script[_next++];
        return character switch
        {
            '\r' => new(character, ConsoleKey.Enter, false, false, false),
            '\t' => new(character, ConsoleKey.Tab, false, false, false),
            '\b' => new(character, ConsoleKey.Backspace, false, false, false),
            '\u001b' => new(character, ConsoleKey.Escape, false, false, false),
            '\u0015' => new(character, ConsoleKey.U, false, false, true),
            _ => new(character, char.IsAsciiLetter(character) ? Enum.Parse<ConsoleKey>(char.ToUpperInvariant(character).ToString()) : ConsoleKey.None, false, false, false),
        };
    }
}
