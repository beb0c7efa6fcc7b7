namespace Extractor.Store.Decisions.Sqlite;

/// <summary>A row of the queue.</summary>
/// <param name="Reasons">A bit for each <see cref="ReviewReason"/>.</param>
internal readonly record struct ItemRow(long Occurrence, ReviewState State, double Risk, int Reasons)
{
    public static int Bits(IEnumerable<ReviewReason> reasons) => reasons.Aggregate(0, (bits, reason) => bits | (1 << (int)reason));

    public static IReadOnlyList<ReviewReason> Read(int bits)
        => [.. Enum.GetValues<ReviewReason>().Where(reason => (bits & (1 << (int)reason)) != 0)];
}
