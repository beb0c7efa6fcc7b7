using Extractor.Store.Decisions.Sqlite;
using Extractor.Store.Sqlite;

namespace Extractor.Store.Entities.Sqlite;

/// <summary>Has claims follow their names: an occurrence whose key has changed goes to the claim of the new key.</summary>
internal static class ClaimMover
{
    /// <param name="names">The names that stand for something else now.</param>
    public static void Move(WriteSession session, IEnumerable<(NameKind Kind, string Name)> names, NameBook before)
    {
        var keys = names.Select(name => (name.Kind, Key: before.Resolve(name.Kind, name.Name))).Distinct().ToList();
        foreach (var (kind, key) in keys)
        {
            foreach (var claim in Claims(session.Reading, kind, key))
                MoveOccurrences(session, claim.Id, claim.Key);
        }
    }

    private static List<(long Id, long Key)> Claims(ReadSession session, NameKind kind, string key)
    {
        var claims = new List<(long, long)>();
        var column = kind == NameKind.Company ? "subject" : "metric";
        using var select = session.Prepare($"SELECT id, \"key\" FROM claim WHERE {column} = (SELECT id FROM term WHERE text = ?)");
        select.Begin().Add(key);
        while (select.Step())
            claims.Add((select.Long(0), select.Long(1)));
        return claims;
    }

    private static void MoveOccurrences(WriteSession session, long claim, long key)
    {
        long? target = null;
        var stays = false;
        foreach (var (id, occurrence) in Occurrences(session.Reading, claim))
        {
            var now = session.Claims.ClaimOf(occurrence);
            stays |= now == claim;
            if (now == claim)
                continue;
            target = now;
            Run(session.Reading, "UPDATE occurrence SET claim = ? WHERE id = ?", now, id);
            Run(session.Reading, "UPDATE evidence SET claim = ?, version = 0 WHERE claim = ? AND occurrence = ?", now, claim, id);
            session.Claims.Touch(now, id, aside: false);
            session.Claims.Touch(claim, id, aside: false);
            // What was disputed among its own may be no longer among the others, or the other way round.
            Run(session.Reading, StaleClaims.Note, now);
        }
        if (stays || target is not { } moved)
            return;
        session.Claims.Drop(claim);
        Run(session.Reading, "DELETE FROM version WHERE claim = ?", claim);
        Run(session.Reading, "DELETE FROM claim WHERE id = ?", claim);
        ClaimKeyTable.Delete(session.Reading, key);
        Run(session.Reading, "INSERT OR REPLACE INTO moved_claim (\"key\", \"to\") SELECT ?, \"key\" FROM claim WHERE id = ?", key, moved);
    }

    private static List<(long Id, Claims.ClaimOccurrence Occurrence)> Occurrences(ReadSession session, long claim)
    {
        var occurrences = new List<(long, Claims.ClaimOccurrence)>();
        using var select = session.Prepare($"SELECT {OccurrenceColumns.Select}, o.id FROM evidence e JOIN occurrence o ON o.id = e.occurrence {OccurrenceColumns.Joins} WHERE e.claim = ?");
        select.Begin().Add(claim);
        while (select.Step())
            occurrences.Add((select.Long(OccurrenceColumns.Count), OccurrenceColumns.Read(select)));
        return occurrences;
    }

    private static void Run(ReadSession session, string sql, params object?[] parameters)
    {
        using var statement = session.Prepare(sql);
        statement.Begin();
        foreach (var parameter in parameters)
            statement.AddAny(parameter);
        statement.Run();
    }
}
