namespace Extractor.Store;

/// <summary>The place that holds the store fails. The message says what, where, and what to do; it is meant for users.</summary>
public sealed class StoreException : Exception
{
    public StoreException(StoreFailure failure, string place, string message, Exception? inner = null)
        : base(message, inner) => (Failure, Place) = (failure, place);

    public StoreFailure Failure { get; }

    /// <summary>Path of the store.</summary>
    public string Place { get; }

    /// <summary>A partial failure: what was committed before stays in the store.</summary>
    public int ExitCode => 1;
}
