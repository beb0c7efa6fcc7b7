using Extractor.Claims;
using Extractor.Store.Entities;
using Extractor.Store.Entities.Sqlite;
using Extractor.Store.Merging;
using Extractor.Store.Sqlite;

namespace Extractor.Store.Care;

/// <summary>Goes through all editions: their spans, the keys of their occurrences, and the evidence that these give.</summary>
internal sealed class SpanCheck(ReadSession session, FindingList findings)
{
    private readonly NameBook _names = NameTable.Kept(session);

    /// <returns>How many occurrences there are.</returns>
    public long Run(CancellationToken cancellation)
    {
        long after = 0, occurrences = 0;
        while (LedgerReading.Next(session, after) is { } next)
        {
            cancellation.ThrowIfCancellationRequested();
            occurrences += Check(next);
            after = next;
        }
        CheckRanges();
        return occurrences + CheckMade();
    }

    private int Check(long id)
    {
        StoredEdition edition;
        try
        {
            edition = LedgerReading.Read(session, id);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            findings.Add(StoreCheck.Spans, $"Edition {id} cannot be read, because a span, a day or a number of it is none: {error.Message}");
            return 0;
        }
        CheckSpans(id, edition);
        CheckKeys(id, edition);
        CheckEvidence(id, edition);
        return edition.Claims.Count;
    }

    private void CheckSpans(long id, StoredEdition edition)
    {
        try
        {
            OccurrenceCheck.Verify(edition.Article, edition.Claims, edition.Unclaimed);
        }
        catch (StoreRefusal refusal)
        {
            findings.Add(StoreCheck.Spans, $"Edition {id}: {refusal.Message.Replace("The store refuses article", "article", StringComparison.Ordinal).Replace(" Nothing of it was stored.", "", StringComparison.Ordinal)}");
        }
        var text = edition.Article.Text;
        foreach (var number in edition.Claims.Select(claim => claim.Number).Where(number => IsCut(text, number.Start) || IsCut(text, number.End)))
            findings.Add(StoreCheck.Spans, $"Edition {id}: article “{edition.Article.Id}”: the span {number} cuts a number in two.");
    }

    private static bool IsCut(string text, int at) => at > 0 && at < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at]);

    private int CheckMade()
    {
        var made = LedgerReading.Made(session);
        foreach (var one in made)
        {
            var article = LedgerReading.Read(session, one.Edition).Article;
            try
            {
                OccurrenceCheck.Verify(article, [one.Claim], []);
            }
            catch (StoreRefusal refusal)
            {
                findings.Add(StoreCheck.Spans, $"Occurrence {one.Id}, which a reviewer made, does not hold: {refusal.Message}");
            }
        }
        return made.Count;
    }

    private void CheckKeys(long id, StoredEdition edition)
    {
        using var select = session.Prepare("""
            SELECT o.id, c."key", c.key_check FROM edition d JOIN occurrence o ON o.id >= d.first_occurrence AND o.id < d.first_occurrence + d.occurrences
            JOIN claim c ON c.id = o.claim WHERE d.id = ? ORDER BY o.id
            """);
        select.Begin().Add(id);
        foreach (var claim in edition.Claims)
        {
            if (!select.Step())
                break;
            var key = ClaimKey.Of(claim, _names);
            if ((key.Number, key.Check) != (select.Long(1), select.Long(2)))
                findings.Add(StoreCheck.Keys, $"Occurrence {select.Long(0)} in article “{edition.Article.Id}” has the key {key.Id} and is kept under claim {ClaimId.Format(select.Long(1))}.");
        }
    }

    private void CheckEvidence(long id, StoredEdition edition)
    {
        using var select = session.Prepare("""
            SELECT o.id, e.version, d.retired_at IS NOT NULL OR EXISTS (SELECT 1 FROM set_aside s WHERE s.occurrence = o.id AND s.until IS NULL) FROM edition d JOIN occurrence o ON o.id >= d.first_occurrence AND o.id < d.first_occurrence + d.occurrences
            LEFT JOIN evidence e ON e.claim = o.claim AND e.occurrence = o.id WHERE d.id = ? ORDER BY o.id
            """);
        select.Begin().Add(id);
        var found = 0;
        while (select.Step())
        {
            found++;
            if (select.IsNull(1))
                findings.Add(StoreCheck.Evidence, $"Occurrence {select.Long(0)} in article “{edition.Article.Id}” is evidence of no claim.");
            else if (select.Int(2) != 0 != (select.Long(1) == 0))
                findings.Add(StoreCheck.Evidence, $"Occurrence {select.Long(0)} in article “{edition.Article.Id}” {(select.Long(1) == 0 ? "does not count although its edition does" : "counts although its edition is retired or a reviewer set it aside")}.");
        }
        if (found != edition.Claims.Count)
            findings.Add(StoreCheck.Evidence, $"Edition {id} of article “{edition.Article.Id}” has {found} occurrences of which {edition.Claims.Count} can be read.");
    }

    private void CheckRanges()
    {
        using var select = session.Prepare("SELECT (SELECT coalesce(sum(occurrences), 0) FROM edition) + (SELECT count(*) FROM made), (SELECT count(*) FROM occurrence), (SELECT count(*) FROM evidence)");
        select.Begin().Step();
        if (select.Long(0) != select.Long(1))
            findings.Add(StoreCheck.Evidence, $"The editions and reviewers count {select.Long(0)} occurrences, and there are {select.Long(1)}.");
        if (select.Long(1) != select.Long(2))
            findings.Add(StoreCheck.Evidence, $"There are {select.Long(1)} occurrences and {select.Long(2)} rows of evidence.");
    }
}
