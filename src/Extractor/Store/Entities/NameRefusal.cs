namespace Extractor.Store.Entities;

/// <summary>A change of names that cannot be made; the message is a sentence for the user.</summary>
/// <param name="stale">Asked rightly, but there is nothing left to do.</param>
public sealed class NameRefusal(string message, bool stale = false) : Exception(message)
{
    public bool Stale { get; } = stale;
}
