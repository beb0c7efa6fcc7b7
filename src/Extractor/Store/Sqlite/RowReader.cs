using Extractor.Store.Decisions;
using Extractor.Store.Merging;
using Extractor.Text;

namespace Extractor.Store.Sqlite;

/// <summary>Reads versions as the rows that users see.</summary>
internal sealed class RowReader(ReadSession session) : IDisposable
{
    private const string State = """
        (SELECT r.state FROM evidence e JOIN review_state r ON r.occurrence = e.occurrence
         WHERE e.claim = v.claim AND e.version = iif(v.status = 3, 0, v.ordinal) AND (e.version > 0 OR r.state = 2) ORDER BY r.state IN (1, 3) DESC LIMIT 1)
        """;

    private readonly Statement _row = session.Prepare($"""
        SELECT {OccurrenceColumns.Select}, c."key", v.ordinal, v.status, v.evidence, v.sources, v.since, d.published, publisher.text, a.missing_since IS NOT NULL,
               (SELECT shown.text FROM name_shown shown WHERE shown.kind = 0 AND shown.entity = (SELECT text FROM term WHERE id = c.subject)),
               {(IsReviewed(session) ? State : "NULL")}
        FROM version v JOIN occurrence o ON o.id = v.occurrence {OccurrenceColumns.Joins}
        WHERE v.claim = ? AND v.ordinal = ?
        """);

    public ClaimRow Read(long claim, long ordinal)
    {
        if (!_row.Begin().Add(claim).Add(ordinal).Step())
            throw new InvalidOperationException($"Version {ordinal} of claim {claim} has no occurrence.");
        const int next = OccurrenceColumns.Count;
        var o = OccurrenceColumns.Read(_row);
        var inSentence = new TextSpan(o.Number.Start - o.Sentence.Start, o.Number.End - o.Sentence.Start);
        var row = new ClaimRow(
            ClaimId.Format(_row.Long(next)), _row.Int(next + 1), (ClaimStatus)_row.Int(next + 2),
            _row.TextOrNull(next + 9) ?? o.Subject, o.SubjectKind, o.Metric, o.MetricKey, o.Scope, o.Kind, o.Basis, o.Unit, o.From, o.To, o.Modality,
            o.Value, o.High, o.Bound, o.Direction, o.SaidBy, _row.Int(next + 3), _row.Int(next + 4), _row.Day(next + 5), o.Confidence,
            o.Article, _row.Day(next + 6), _row.TextOrNull(next + 7), _row.Int(next + 8) != 0, o.SentenceText, o.NumberText, o.Number, inSentence, (ReviewState)(_row.LongOrNull(next + 10) ?? 0), o.Step);
        _row.Reset();
        return row;
    }

    public void Dispose() => _row.Dispose();

    // Where nobody has decided anything, no row's evidence has to be gone through for it.
    private static bool IsReviewed(ReadSession session)
    {
        using var any = session.Prepare("SELECT EXISTS (SELECT 1 FROM review_state)");
        return any.Begin().Step() && any.Int(0) != 0;
    }
}
