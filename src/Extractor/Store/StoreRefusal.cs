namespace Extractor.Store;

/// <summary>An article that the store does not take, because a span of it does not hold. The message is a sentence that names article, field and span.</summary>
public sealed class StoreRefusal(string article, string message) : Exception(message)
{
    public string Article { get; } = article;

    /// <summary>A partial failure: other articles are stored.</summary>
    public int ExitCode => 1;
}
