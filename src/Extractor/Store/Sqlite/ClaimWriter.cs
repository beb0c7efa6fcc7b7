using Extractor.Claims;
using Extractor.Store.Entities;
using Extractor.Store.Merging;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>Writes occurrences under their claims and remembers which claims have to be merged.</summary>
internal sealed class ClaimWriter(SqliteConnection connection, TermWriter terms, string path) : IDisposable
{
    // More than this many occurrences or claims are merged before the end of the transaction, to bound memory.
    private const int MaxWaiting = 50_000;

    private readonly Dictionary<long, TouchedClaim> _touched = [];
    private readonly LedgerReader _ledger = new(connection);
    private readonly VersionWriter _versions = new(connection, "main");
    private readonly EvidenceWriter _evidence = new(connection, "main");
    private readonly Statement _nextOccurrence = new(connection, "SELECT coalesce(max(id), 0) + 1 FROM occurrence");
    private readonly ClaimKeyTable _keys = new(connection);
    private readonly Statement _editionOccurrences = new(connection, """
        SELECT id, claim FROM occurrence WHERE id >= ? AND id < ?
        UNION ALL SELECT o.id, o.claim FROM made m JOIN occurrence o ON o.id = m.occurrence WHERE m.edition = ?
        """);
    private readonly Statement _addClaim = new(connection, """
        INSERT INTO claim ("key", key_check, subject, metric, scope, unit, kind, basis, modality, from_day, to_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private readonly Statement _addOccurrence = new(connection, """
        INSERT INTO occurrence (id, claim, edition, sentence, "start", "end", value, high, step, exact, bound, direction,
            subject, subject_kind, metric, metric_key, scope, said_by, rule, confidence, spans, why)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private int _waiting;

    /// <summary>What names stand for.</summary>
    public NameBook Names { get; set; } = NameBook.Empty;

    /// <summary>To be called when a transaction has begun.</summary>
    public void Follow() => _keys.Follow();

    public long NextOccurrence()
    {
        _nextOccurrence.Begin().Step();
        var next = _nextOccurrence.Long(0);
        _nextOccurrence.Reset();
        return next;
    }

    public void Add(ClaimOccurrence occurrence, long id, long edition, SentenceRow sentence, StoredArticle article, string storedAt)
    {
        var claim = ClaimOf(occurrence);
        var metric = terms.Id(occurrence.Metric);
        Insert(occurrence, id, claim, edition, sentence.Id, metric);
        long? source = (occurrence.SaidBy ?? article.Publisher) is { } name ? terms.Id(name) : null;
        var row = new LedgerItem(id, Version: null, IsCopied: false, (long)occurrence.SubjectKind, metric, occurrence.Confidence, source);
        _touched[claim].Added.Add(Item(occurrence, article, sentence.Copy, row));
        _waiting++;
    }

    /// <summary>Takes the evidence of an edition out.</summary>
    public void Retire(LastEdition edition)
    {
        _editionOccurrences.Begin().Add(edition.FirstOccurrence).Add(edition.FirstOccurrence + edition.Occurrences).Add(edition.Edition);
        while (_editionOccurrences.Step())
        {
            var (id, claim) = (_editionOccurrences.Long(0), _editionOccurrences.Long(1));
            Touch(claim, id, aside: true);
        }
        _editionOccurrences.Reset();
    }

    /// <summary>Has a claim merged again because an occurrence of it counts no longer, or counts again.</summary>
    public void Touch(long claim, long occurrence, bool aside)
    {
        if (_touched.TryGetValue(claim, out var touched))
            WriteAdded(claim, touched);
        else
            _touched.Add(claim, new(traits: null, isNew: false));
        if (aside)
            _evidence.Retire(claim, occurrence);
    }

    /// <summary>Writes the evidence that waits for its claims to be merged, for those who read it before.</summary>
    public void WriteAdded()
    {
        foreach (var (claim, touched) in _touched)
        {
            if (touched.Added.Count > 0)
                WriteAdded(claim, touched);
        }
    }

    /// <summary>A claim that is gone is not merged.</summary>
    public void Drop(long claim) => _touched.Remove(claim);

    public void MergeIfMany()
    {
        if (Math.Max(_waiting, _touched.Count) > MaxWaiting)
            Merge();
    }

    /// <summary>Merges all touched claims.</summary>
    public void Merge()
    {
        // In the order of the tables: neighbours lie on the same pages.
        foreach (var (claim, touched) in _touched.OrderBy(pair => pair.Key))
            Merge(claim, touched);
        Clear();
        _keys.SettleIfMany();
    }

    /// <summary>After a rollback.</summary>
    public void Forget()
    {
        Clear();
        _keys.Forget();
    }

    private void Clear()
    {
        _touched.Clear();
        _waiting = 0;
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _versions.Dispose();
        _evidence.Dispose();
        _nextOccurrence.Dispose();
        _keys.Dispose();
        _editionOccurrences.Dispose();
        _addClaim.Dispose();
        _addOccurrence.Dispose();
    }

    private void Merge(long claim, TouchedClaim touched)
    {
        var items = touched.IsNew ? [] : _ledger.Items(claim);
        items.AddRange(touched.Added);
        _versions.Write(claim, new(touched.Traits ?? _ledger.Traits(claim), items, touched.IsNew ? [] : null));
    }

    private void WriteAdded(long claim, TouchedClaim touched)
    {
        foreach (var item in touched.Added)
            _evidence.Assign(claim, item, version: 1, isAlone: false);
        touched.Added.Clear();
        touched.IsNew = false;
    }

    private static MergeItem Item(ClaimOccurrence occurrence, StoredArticle article, long copy, LedgerItem row)
        => new(
            row, article.Published?.Date, article.Id, occurrence.Number, occurrence.Value, occurrence.High, occurrence.Bound, occurrence.Step,
            occurrence.Direction, MergeItem.SourceOf(occurrence.SaidBy, article.Publisher), MergeItem.IsSubject(occurrence.SaidBy, occurrence.Subject), new(copy, occurrence.SentenceText));

    /// <summary>The row of the claim that an occurrence belongs to, made when there is none, to be merged.</summary>
    public long ClaimOf(ClaimOccurrence occurrence)
    {
        var key = ClaimKey.Of(occurrence, Names);
        if (_keys.Find(key.Number) is not var (id, check, traits))
            return AddClaim(occurrence, key);
        if (check != key.Check)
            throw StoreErrors.KeysCollide(path, key.Id);
        if (!_touched.ContainsKey(id))
            _touched.Add(id, new(traits, isNew: false));
        return id;
    }

    private long AddClaim(ClaimOccurrence occurrence, ClaimKey key)
    {
        long? subject = key.Subject.Length == 0 ? null : terms.Id(key.Subject);
        long? scope = key.Scope.Length == 0 ? null : terms.Id(key.Scope);
        var unit = terms.IdOrNull(occurrence.Unit);
        _addClaim.Begin().Add(key.Number).Add(key.Check).Add(subject).Add(terms.Id(key.Metric)).Add(scope).Add(unit);
        _addClaim.Add((long)occurrence.Kind).Add((long?)occurrence.Basis).Add((long)occurrence.Modality).Add(occurrence.From).Add(occurrence.To);
        var id = _addClaim.Insert();
        _keys.Add(key.Number, id);
        var traits = new ClaimTraits(key.Number, subject, unit, (int)occurrence.Kind, (int)occurrence.Modality, (occurrence.To ?? occurrence.From)?.Year);
        _touched.Add(id, new(traits, isNew: true));
        return id;
    }

    private void Insert(ClaimOccurrence occurrence, long id, long claim, long edition, long sentence, long metric)
    {
        var key = terms.Id(occurrence.MetricKey);
        terms.NoteMetric(metric, key);
        var row = _addOccurrence.Begin().Add(id).Add(claim).Add(edition).Add(sentence).Add((long)occurrence.Number.Start).Add((long)occurrence.Number.End);
        row.Add((double)occurrence.Value).Add((double?)occurrence.High).Add((double)occurrence.Step);
        row.Add(StoredValue.Exact(occurrence.Value, occurrence.High, occurrence.Step)).Add((long)occurrence.Bound).Add((long?)occurrence.Direction);
        row.Add(terms.IdOrNull(occurrence.Subject)).Add((long)occurrence.SubjectKind).Add(metric).Add(key);
        row.Add(occurrence.Scope.Count == 0 ? null : terms.Id(string.Join('\n', occurrence.Scope))).Add(terms.IdOrNull(occurrence.SaidBy));
        row.Add(terms.Id(occurrence.Rule)).Add(occurrence.Confidence).Add(SpanText.Of(occurrence.Spans)).Add(string.Join('\n', occurrence.Why)).Run();
    }
}
