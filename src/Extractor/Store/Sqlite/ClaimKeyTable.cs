using Extractor.Store.Merging;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>
/// The way from keys to claims. Keys are hashes: each new one lies on another page of the table, and to write a page for every claim costs more
/// than all else. So the latest keys are in a small table, and go together into the large one, many to a page.
/// </summary>
internal sealed class ClaimKeyTable(SqliteConnection connection) : IDisposable
{
    /// <summary>The claims whose keys lie between two, which are given twice.</summary>
    public const string Between = """
        SELECT claim FROM claim_key WHERE "key" BETWEEN ? AND ? UNION ALL SELECT claim FROM new_claim_key WHERE "key" BETWEEN ? AND ?
        """;

    // A small table of this size costs little; in a large store a greater one pays.
    private const long Few = 1L << 16;

    private const int Part = 16;

    private readonly KnownKeys _known = new(connection);
    private readonly Statement _find = new(connection, """
        SELECT id, key_check, subject, unit, kind, modality, coalesce(to_day, from_day) FROM claim
        WHERE id = coalesce((SELECT claim FROM new_claim_key WHERE "key" = ?1), (SELECT claim FROM claim_key WHERE "key" = ?1))
        """);

    private readonly Statement _add = new(connection, "INSERT INTO new_claim_key (\"key\", claim) VALUES (?, ?)");
    private readonly Statement _count = new(connection, "SELECT count(*), (SELECT max(id) FROM claim) FROM new_claim_key");
    private readonly Statement _settle = new(connection, "INSERT INTO claim_key (\"key\", claim) SELECT \"key\", claim FROM new_claim_key ORDER BY \"key\"");
    private readonly Statement _empty = new(connection, "DELETE FROM new_claim_key");

    // Since they were counted last.
    private long _added;
    private long _room;

    /// <returns>The claim with the check of its key; null when there is none.</returns>
    public (long Claim, long Check, ClaimTraits Traits)? Find(long key)
    {
        if (!_known.MayHold(key))
            return null;
        var found = _find.Begin().Add(key).Step();
        (long, long, ClaimTraits)? claim = found
            ? (_find.Long(0), _find.Long(1), new(key, _find.LongOrNull(2), _find.LongOrNull(3), _find.Int(4), _find.Int(5), _find.Day(6)?.Year))
            : null;
        _find.Reset();
        return claim;
    }

    public void Add(long key, long claim)
    {
        _add.Begin().Add(key).Add(claim).Run();
        _known.Add(key);
        _added++;
    }

    /// <summary>Empties the small table when it holds many keys.</summary>
    public void SettleIfMany()
    {
        if (_added <= _room)
            return;
        _count.Begin().Step();
        var (keys, most) = (_count.Long(0), Math.Max(Few, _count.Long(1) / Part));
        _count.Reset();
        if (keys > most)
        {
            _settle.Begin().Run();
            _empty.Begin().Run();
            keys = 0;
        }
        (_added, _room) = (0, most - keys);
    }

    public static void Delete(ReadSession session, long key)
    {
        foreach (var table in (string[])["claim_key", "new_claim_key"])
        {
            using var delete = session.Prepare($"DELETE FROM {table} WHERE \"key\" = ?");
            delete.Begin().Add(key).Run();
        }
    }

    /// <summary>After a rollback, how many there are is not known.</summary>
    public void Forget() => _room = -1;

    /// <summary>To be called when a transaction has begun.</summary>
    public void Follow() => _known.Follow();

    public void Dispose()
    {
        _known.Dispose();
        _find.Dispose();
        _add.Dispose();
        _count.Dispose();
        _settle.Dispose();
        _empty.Dispose();
    }
}
