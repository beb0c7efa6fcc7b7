using System.Collections.Concurrent;

namespace Extractor.Cli.Review;

/// <summary>
/// Keys of the process's terminal. Waiting for a key cannot be interrupted, so a thread of its own does it: Ctrl-C then ends the verb in order.
/// It starts with the first key that is asked for.
/// </summary>
internal sealed class ConsoleKeys : IKeySource
{
    private readonly BlockingCollection<ConsoleKeyInfo> _keys = [];
    private readonly Lazy<Thread> _reader;

    public ConsoleKeys() => _reader = new(Start);

    public ConsoleKeyInfo Read(CancellationToken cancellation)
    {
        _ = _reader.Value;
        return _keys.TryTake(out var key, Timeout.Infinite, cancellation) ? key : throw new EndOfStreamException("The terminal is gone.");
    }

    private Thread Start()
    {
        Thread thread = new(ReadOn) { IsBackground = true, Name = "keys" };
        thread.Start();
        return thread;
    }

    private void ReadOn()
    {
        try
        {
            while (true)
                _keys.Add(Console.ReadKey(intercept: true));
        }
        catch (Exception error) when (error is InvalidOperationException or IOException)
        {
            // The terminal was closed: whoever waits is told by the end of the keys.
            _keys.CompleteAdding();
        }
    }
}
