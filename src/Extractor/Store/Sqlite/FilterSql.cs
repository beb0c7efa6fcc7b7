using System.Text;
using Extractor.Store.Decisions;
using Extractor.Store.Merging;

namespace Extractor.Store.Sqlite;

/// <summary>A filter as a condition on <c>version v</c>, with parameters in order.</summary>
/// <param name="session">Where names are looked up.</param>
/// <param name="segments">A condition that names all segments, which leads into the indexes over versions.</param>
internal sealed class FilterSql(ReadSession session, string segments)
{
    private const string Evidence = "FROM evidence e JOIN occurrence o ON o.id = e.occurrence";

    // Evidence of a retracted claim is noted for version 0.
    private const string OfVersion = "WHERE e.claim = v.claim AND e.version = iif(v.status = 3, 0, v.ordinal)";

    private const string Edition = "JOIN edition d ON d.id = o.edition";

    // Entities that have a name of these beginnings besides their own.
    private const string OtherNames = """
        UNION SELECT t.id FROM name_member m JOIN term t ON t.text = m.entity WHERE m.kind = 0 AND (m.name = ? OR (m.name > ? AND m.name < ?))
        """;

    // Metrics whose key stands for the same as one with these words.
    private const string OtherMetrics = """
        UNION SELECT k.metric FROM name_member m JOIN name_member other ON other.kind = 1 AND other.entity = m.entity
        JOIN term t ON t.fold = other.name JOIN metric_key k ON k.key = t.id WHERE m.kind = 1 AND instr(' ' || m.name || ' ', ?) > 0
        """;

    private const string OccurrencesOfArticle = """
        SELECT o.claim FROM article a JOIN edition d ON d.article = a.id
        JOIN occurrence o ON o.id >= d.first_occurrence AND o.id < d.first_occurrence + d.occurrences WHERE a.name = ?
        UNION ALL SELECT o.claim FROM article a JOIN edition d ON d.article = a.id JOIN made m ON m.edition = d.id JOIN occurrence o ON o.id = m.occurrence WHERE a.name = ?
        """;

    private readonly StringBuilder _sql = new();
    private readonly List<object?> _parameters = [];
    private bool _indexed;

    public string Sql => _sql.ToString();

    public IReadOnlyList<object?> Parameters => _parameters;

    /// <param name="indexed">Whether the condition may drive the query; if not, it is written so that SQLite only tests rows with it.</param>
    public FilterSql Add(ClaimFilter filter, bool indexed)
    {
        _indexed = indexed;
        if (_sql.Length > 0)
            _sql.Append(" AND ");
        if (filter is not ClaimFilter.AnyOf)
            AppendSegments(filter);
        Append(filter);
        return this;
    }

    /// <summary>The terms that a condition on metrics stands for.</summary>
    public static TermSql Metrics(ReadSession session, ClaimFilter.Words words)
    {
        var terms = TermSql.Containing(session, WordFold.Of(words.Text));
        return new(
            $"SELECT metric FROM metric_key WHERE metric IN ({terms.Sql}) UNION SELECT metric FROM metric_key WHERE key IN ({terms.Sql}) {OtherMetrics}",
            [.. terms.Parameters, .. terms.Parameters, $" {WordFold.Of(words.Text)} "]);
    }

    private void AppendSegments(ClaimFilter filter)
    {
        if (_indexed && LeadsThroughSegments(filter))
            _sql.Append(segments).Append(" AND ");
    }

    private static bool LeadsThroughSegments(ClaimFilter filter) => filter switch
    {
        ClaimFilter.Words words => words.Field is TextField.Subject or TextField.Metric,
        ClaimFilter.DateRange range => range.Field == DateField.Published,
        ClaimFilter.AllOf all => all.Parts.Any(LeadsThroughSegments),
        _ => false,
    };

    private void Append(ClaimFilter filter)
    {
        switch (filter)
        {
            case ClaimFilter.AllOf all:
                Join(all.Parts, " AND ", whenEmpty: "1");
                break;
            case ClaimFilter.AnyOf any:
                Join(any.Parts, " OR ", whenEmpty: "0", alternatives: true);
                break;
            case ClaimFilter.Not not:
                // A field without value is not what was excluded.
                _sql.Append("NOT coalesce(");
                Append(not.Part);
                _sql.Append(", 0)");
                break;
            case ClaimFilter.Words words:
                AppendWords(words);
                break;
            case ClaimFilter.Choice choice:
                AppendChoice(choice);
                break;
            case ClaimFilter.NumberRange range:
                AppendNumbers(range);
                break;
            case ClaimFilter.DateRange range:
                AppendDates(range);
                break;
            default:
                throw new ArgumentException($"No SQL is known for {filter.GetType().Name}.", nameof(filter));
        }
    }

    private void Join(IReadOnlyList<ClaimFilter> parts, string between, string whenEmpty, bool alternatives = false)
    {
        _sql.Append('(').Append(parts.Count == 0 ? whenEmpty : "");
        for (var i = 0; i < parts.Count; i++)
        {
            _sql.Append(i > 0 ? between : "");
            if (alternatives)
                AppendSegments(parts[i]);
            Append(parts[i]);
        }
        _sql.Append(')');
    }

    private void AppendWords(ClaimFilter.Words words)
    {
        var fold = WordFold.Of(words.Text);
        switch (words.Field)
        {
            case TextField.Subject:
                var name = SubjectFold.Of(words.Text);
                Write($"{Column("subject")} IN (SELECT id FROM term WHERE fold = ? OR (fold > ? AND fold < ?) {OtherNames})", name, name + " ", name + "!", name, name + " ", name + "!");
                break;
            case TextField.Metric:
                var metrics = Metrics(session, words);
                Write($"{Column("metric")} IN ({metrics.Sql})", metrics.Parameters);
                break;
            case TextField.Unit:
                Write("+v.unit IN (SELECT id FROM term WHERE fold = ?)", fold);
                break;
            case TextField.Scope:
                var scopes = TermSql.Containing(session, fold);
                Write($"EXISTS (SELECT 1 FROM claim c WHERE c.id = v.claim AND c.scope IN ({scopes.Sql}))", scopes.Parameters);
                break;
            case TextField.Claim:
                var (first, last) = ClaimId.Range(words.Text) ?? (1, 0);
                if (_indexed)
                    Write($"v.claim IN ({ClaimKeyTable.Between})", first, last, first, last);
                else
                    Write("v.\"key\" BETWEEN ? AND ?", first, last);
                break;
            default:
                AppendEvidence(words, fold);
                break;
        }
    }

    private void AppendEvidence(ClaimFilter.Words words, string fold)
    {
        var terms = TermSql.Containing(session, fold);
        switch (words.Field)
        {
            case TextField.SaidBy:
                Driver($"SELECT claim FROM occurrence WHERE said_by IN ({terms.Sql})", terms.Parameters);
                Write($"EXISTS (SELECT 1 {Evidence} {OfVersion} AND o.said_by IN ({terms.Sql}))", terms.Parameters);
                break;
            case TextField.Source:
                Write($"EXISTS (SELECT 1 {Evidence} {Edition} {OfVersion} AND (o.said_by IN ({terms.Sql}) OR d.publisher IN ({terms.Sql})))", [.. terms.Parameters, .. terms.Parameters]);
                break;
            case TextField.Rule:
                Write($"EXISTS (SELECT 1 {Evidence} {OfVersion} AND o.rule IN (SELECT id FROM term WHERE fold = ?))", fold);
                break;
            case TextField.Article:
                Driver(OccurrencesOfArticle, words.Text, words.Text);
                Write($"EXISTS (SELECT 1 {Evidence} {Edition} {OfVersion} AND d.article IN (SELECT id FROM article WHERE name = ?))", words.Text);
                break;
            case TextField.Sentence:
                Driver("SELECT o.claim FROM sentence_text f JOIN occurrence o ON o.sentence = f.rowid WHERE f.sentence_text MATCH ?", FullText.Phrase(words.Text));
                Write($"EXISTS (SELECT 1 {Evidence} {OfVersion} AND EXISTS (SELECT 1 FROM sentence s WHERE s.id = o.sentence AND {PhraseFunction.Name}(s.text, ?)))", words.Text);
                break;
            default:
                throw new ArgumentException($"No SQL is known for the field {words.Field}.", nameof(words));
        }
    }

    private void AppendChoice(ClaimFilter.Choice choice)
    {
        if (choice.Field == ChoiceField.Review)
        {
            if (choice.Value > (int)ReviewState.Open)
                Driver(FeatureSql.Claims(ClaimFeature.Decision)!);
            Write($"EXISTS (SELECT 1 FROM evidence e LEFT JOIN review_state r ON r.occurrence = e.occurrence {OfVersion} AND coalesce(r.state, 0) = ? AND (e.version > 0 OR r.state = 2))", choice.Value);
            return;
        }
        if (choice.Field == ChoiceField.Has)
        {
            if (FeatureSql.Claims((ClaimFeature)choice.Value) is { } claims)
                Driver(claims);
            Write(FeatureSql.Condition((ClaimFeature)choice.Value, OfVersion));
            return;
        }
        var column = choice.Field switch
        {
            // Written out: an index that holds the exceptions only is found by the literal.
            ChoiceField.Status => $"{Column("status")} = {choice.Value}" + (_indexed && choice.Value > (int)ClaimStatus.Superseded ? " AND v.status > 1" : ""),
            ChoiceField.Modality => $"{Column("modality")} = {choice.Value}",
            ChoiceField.Basis => $"(SELECT c.basis FROM claim c WHERE c.id = v.claim) = {choice.Value}",
            ChoiceField.Kind => $"+v.kind = {choice.Value}",
            ChoiceField.Direction => $"+v.direction = {choice.Value}",
            ChoiceField.Bound => $"+v.bound = {choice.Value}",
            ChoiceField.SubjectKind => $"+v.subject_kind = {choice.Value}",
            _ => throw new ArgumentException($"No SQL is known for the field {choice.Field}.", nameof(choice)),
        };
        _sql.Append('(').Append(column).Append(')');
    }

    private void AppendNumbers(ClaimFilter.NumberRange range)
    {
        var column = range.Field switch
        {
            NumberField.Value => "+v.value",
            NumberField.Year => Column("year"),
            NumberField.Confidence => "+v.confidence",
            NumberField.Evidence => "+v.evidence",
            _ => throw new ArgumentException($"No SQL is known for the field {range.Field}.", nameof(range)),
        };
        _sql.Append("(1");
        if (_indexed && range.Field == NumberField.Value && Values(segments, range) is var values)
            Write($" AND v.claim IN ({values.Sql})", values.Parameters);
        if (range.Low is { } low)
        {
            var above = range.LowIncluded ? ">=" : ">";
            if (range.Field == NumberField.Value)
                Write($" AND (+v.value {above} ? OR +v.high {above} ?)", (double)low, (double)low);
            else
                Write($" AND {column} {above} ?", (double)low);
        }
        if (range.High is { } high)
            Write($" AND {column} {(range.HighIncluded ? "<=" : "<")} ?", (double)high);
        _sql.Append(')');
    }

    /// <summary>The claims that have a value in a range; it may match by its upper end, which another index holds.</summary>
    public static TermSql Values(string segments, ClaimFilter.NumberRange range)
    {
        var sql = new StringBuilder($"SELECT v.claim FROM main.version v INDEXED BY version_by_value WHERE {segments}");
        var parameters = new List<object?>();
        if (range.Low is { } low)
        {
            sql.Append(range.LowIncluded ? " AND v.value >= ?" : " AND v.value > ?");
            parameters.Add((double)low);
        }
        if (range.High is { } high)
        {
            sql.Append(range.HighIncluded ? " AND v.value <= ?" : " AND v.value < ?");
            parameters.Add((double)high);
        }
        if (range.Low is { } above)
        {
            sql.Append(" UNION ALL SELECT v.claim FROM main.version v INDEXED BY version_by_high WHERE ").Append(segments);
            sql.Append(range.LowIncluded ? " AND v.high >= ?" : " AND v.high > ?");
            parameters.Add((double)above);
        }
        return new(sql.ToString(), [.. parameters]);
    }

    private void AppendDates(ClaimFilter.DateRange range)
    {
        var (open, column, close) = range.Field switch
        {
            DateField.Published => ("(", Column("published"), ")"),
            DateField.PeriodFrom => ("EXISTS (SELECT 1 FROM claim c WHERE c.id = v.claim AND ", "c.from_day", ")"),
            DateField.PeriodTo => ("EXISTS (SELECT 1 FROM claim c WHERE c.id = v.claim AND ", "c.to_day", ")"),
            _ => throw new ArgumentException($"No SQL is known for the field {range.Field}.", nameof(range)),
        };
        _sql.Append(open).Append(column).Append(" IS NOT NULL");
        if (range.Low is { } low)
            Write($" AND {column} >= ?", low);
        if (range.High is { } high)
            Write($" AND {column} <= ?", high);
        _sql.Append(close);
    }

    // Implied by the condition beside it; it only gives SQLite a way in.
    private void Driver(string claims, params object?[] parameters)
    {
        if (_indexed)
            Write($"v.claim IN ({claims}) AND ", parameters);
    }

    private string Column(string name) => _indexed ? "v." + name : "+v." + name;

    private void Write(string sql, params object?[] parameters)
    {
        _sql.Append(sql);
        _parameters.AddRange(parameters);
    }
}
