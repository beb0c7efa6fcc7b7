using Extractor.Claims;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Store.Sqlite;

/// <summary>The columns by which an occurrence is read back whole, with the joins that they need.</summary>
internal static class OccurrenceColumns
{
    /// <summary>Number of columns; others may follow.</summary>
    public const int Count = 28;

    public const string Select = """
        a.name, s."start", s."end", s.text, o."start", o."end", o.value, o.high, o.step, o.exact, o.bound,
        unit.text, subject.text, o.subject_kind, metric.text, metric_key.text, scope.text, c.kind, o.direction, c.basis,
        c.from_day, c.to_day, c.modality, speaker.text, o.spans, rule.text, o.why, o.confidence
        """;

    /// <summary>To follow a FROM that has the occurrence as <c>o</c>.</summary>
    public const string Joins = """
        JOIN claim c ON c.id = o.claim
        JOIN edition d ON d.id = o.edition
        JOIN article a ON a.id = d.article
        JOIN sentence s ON s.id = o.sentence
        JOIN term metric ON metric.id = o.metric
        JOIN term metric_key ON metric_key.id = o.metric_key
        JOIN term rule ON rule.id = o.rule
        LEFT JOIN term unit ON unit.id = c.unit
        LEFT JOIN term subject ON subject.id = o.subject
        LEFT JOIN term scope ON scope.id = o.scope
        LEFT JOIN term speaker ON speaker.id = o.said_by
        LEFT JOIN term publisher ON publisher.id = d.publisher
        """;

    public static ClaimOccurrence Read(Statement row)
    {
        var sentence = new TextSpan(row.Int(1), row.Int(2));
        var text = row.Text(3);
        var number = new TextSpan(row.Int(4), row.Int(5));
        var (value, high, step) = StoredValue.Read(row.Double(6), row.DoubleOrNull(7), row.Double(8), row.TextOrNull(9));
        return new(
            row.Text(0), sentence, text, number, text[(number.Start - sentence.Start)..(number.End - sentence.Start)],
            value, high, (Bound)row.Int(10), step, row.TextOrNull(11), row.TextOrNull(12), (EntityKind)row.Int(13),
            row.Text(14), row.Text(15), Lines(row.TextOrNull(16)), (ClaimKind)row.Int(17), (Direction?)row.LongOrNull(18), (Basis?)row.LongOrNull(19),
            row.Day(20), row.Day(21), (Modality)row.Int(22), row.TextOrNull(23), SpanText.Read(row.Text(24)), row.Text(25), Lines(row.Text(26)), row.Double(27));
    }

    private static string[] Lines(string? text) => string.IsNullOrEmpty(text) ? [] : text.Split('\n');
}
