using Extractor.Store.Sqlite;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>Notes in the queue which occurrences are disputed now, without judging their articles again.</summary>
internal static class StaleClaims
{
    /// <summary>Has a claim's evidence looked at again.</summary>
    public const string Note = "INSERT OR IGNORE INTO main.review_stale_claim (claim) VALUES (?)";

    private const long Batch = 1_000;

    private const int Disputed = 1 << (int)ReviewReason.Disputed;

    /// <summary>Follows the next claims, in the transaction that is open.</summary>
    public static void Advance(ReadSession session)
    {
        foreach (var claim in Numbers(session, "SELECT claim FROM review_stale_claim LIMIT ?", Batch))
        {
            foreach (var item in Changed(session, claim))
                Write(session, item);
            using var fresh = session.Prepare("DELETE FROM review_stale_claim WHERE claim = ?");
            fresh.Begin().Add(claim).Run();
        }
    }

    private static List<(ItemRow Item, double Confidence)> Changed(ReadSession session, long claim)
    {
        var changed = new List<(ItemRow, double)>();
        using var select = session.Prepare($"""
            SELECT r.occurrence, r.state, r.risk, r.reasons, o.confidence
            FROM evidence e CROSS JOIN review_item r ON r.occurrence = e.occurrence JOIN occurrence o ON o.id = e.occurrence
            LEFT JOIN version v ON v.claim = e.claim AND v.ordinal = e.version
            WHERE e.claim = ? AND (coalesce(v.status, 0) = 2) <> (r.reasons & {Disputed} <> 0)
            """);
        select.Begin().Add(claim);
        while (select.Step())
            changed.Add((new(select.Long(0), (ReviewState)select.Int(1), select.Double(2), select.Int(3) ^ Disputed), select.Double(4)));
        return changed;
    }

    private static void Write(ReadSession session, (ItemRow Item, double Confidence) changed)
    {
        var risk = ReviewJudge.Risk(changed.Confidence, ItemRow.Read(changed.Item.Reasons));
        using var update = session.Prepare("UPDATE review_item SET risk = ?, reasons = ? WHERE occurrence = ?");
        update.Begin().Add(risk).Add((long)changed.Item.Reasons).Add(changed.Item.Occurrence).Run();
    }

    private static List<long> Numbers(ReadSession session, string sql, long parameter)
    {
        var numbers = new List<long>();
        using var select = session.Prepare(sql);
        select.Begin().Add(parameter);
        while (select.Step())
            numbers.Add(select.Long(0));
        return numbers;
    }
}
