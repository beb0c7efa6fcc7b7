namespace Extractor.Store.Decisions;

/// <summary>A decision that the store does not take; nothing of its group was kept. The message is a sentence for the reviewer.</summary>
/// <param name="field">The <see cref="ReadingField.Name"/> at fault; null when it is no field.</param>
/// <param name="stale">What the reviewer saw has changed since: look again.</param>
public sealed class DecisionRefusal(string message, string? field = null, bool stale = false) : Exception(message)
{
    public string? Field { get; } = field;

    public bool Stale { get; } = stale;
}
