namespace Extractor.Cli.Review;

/// <summary>Keys as somebody presses them.</summary>
internal interface IKeySource
{
    /// <summary>Waits for the next key; nothing of it is shown.</summary>
    /// <exception cref="OperationCanceledException">It was told to stop waiting.</exception>
    /// <exception cref="EndOfStreamException">No key will come any more: the terminal is gone.</exception>
    ConsoleKeyInfo Read(CancellationToken cancellation);
}
