using Extractor.Store.Merging;

namespace Extractor.Store.Decisions;

/// <summary>The decisions about one occurrence, the oldest first.</summary>
internal sealed record DecisionThread(long Id, IReadOnlyList<Decision> Decisions)
{
    /// <summary>The decision that holds: the last that is not undone; null when none does, or all was taken back.</summary>
    public Decision? Standing => Decisions.LastOrDefault(one => !one.Undone && one.Kind != DecisionKind.Note) is { Kind: not DecisionKind.Reopen } last ? last : null;

    /// <summary>Key of the rules' reading that was decided on first; null when the thread began with an addition.</summary>
    public long? Mark { get; } = Decisions[0] is { Kind: not DecisionKind.Add, Before: { } before } ? KeyOf(before) : null;

    public static IEnumerable<DecisionThread> Of(IEnumerable<Decision> decisions)
        => decisions.GroupBy(decision => decision.Thread).Select(thread => new DecisionThread(thread.Key, [.. thread.OrderBy(decision => decision.Id)]));

    /// <summary>The key of a reading's claim, without what is known about names.</summary>
    public static long KeyOf(ClaimReading reading) => ClaimKey.Of(reading.ApplyTo(Nowhere)).Number;

    private static Extractor.Claims.ClaimOccurrence Nowhere { get; } = new(
        "", default, "", default, "", 0, null, default, 0, null, null, default, "", "", [], default, null, null, null, null, default, null,
        new(null, null, null, null, null), "", [], 0);
}
