using Extractor.Store.Merging;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>
/// Writes which version an occurrence speaks for. The evidence of a claim with several occurrences repeats what merging needs to know of
/// each, so that the next merge reads one place of the file and not several for every occurrence.
/// </summary>
/// <param name="schema">“main”, or “temp” for the state at another time, which is not merged again.</param>
internal sealed class EvidenceWriter(SqliteConnection connection, string schema) : IDisposable
{
    private readonly bool _isKept = schema == "main";
    private readonly Statement _add = new(connection, $"INSERT INTO {schema}.evidence (claim, occurrence, version) VALUES (?, ?, ?)");
    private readonly Statement _move = new(connection, $"UPDATE {schema}.evidence SET version = ? WHERE claim = ? AND occurrence = ?");

    // For the present only: the tables of another time have no columns for it.
    private readonly Statement? _addCopy = schema == "main" ? new(connection, """
        INSERT OR REPLACE INTO evidence (claim, occurrence, version, subject_kind, metric, confidence, published, article, "start", "end",
            value, high, step, exact, bound, direction, copy, source, by_subject)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """) : null;

    /// <param name="isAlone">The claim has no other occurrence.</param>
    public void Assign(long claim, MergeItem item, int version, bool isAlone)
    {
        var ledger = LedgerItem.Of(item);
        if (_isKept && !ledger.IsCopied && !isAlone)
            AddCopy(claim, item, ledger, version);
        else if (ledger.Version is null)
            _add.Begin().Add(claim).Add(ledger.Occurrence).Add((long)version).Run();
        else if (ledger.Version != version)
            Move(claim, ledger.Occurrence, version);
    }

    /// <summary>Notes an occurrence that counts no longer.</summary>
    public void Retire(long claim, long occurrence) => Move(claim, occurrence, version: 0);

    public void Dispose()
    {
        _add.Dispose();
        _move.Dispose();
        _addCopy?.Dispose();
    }

    private void Move(long claim, long occurrence, int version) => _move.Begin().Add((long)version).Add(claim).Add(occurrence).Run();

    private void AddCopy(long claim, MergeItem item, LedgerItem ledger, int version)
    {
        var row = _addCopy!.Begin().Add(claim).Add(ledger.Occurrence).Add((long)version).Add(ledger.SubjectKind).Add(ledger.Metric).Add(ledger.Confidence);
        row.Add(item.Published).Add(item.Article).Add((long)item.Number.Start).Add((long)item.Number.End);
        row.Add((double)item.Value).Add((double?)item.High).Add((double)item.Step).Add(StoredValue.Exact(item.Value, item.High, item.Step));
        row.Add((long)item.Bound).Add((long?)item.Direction).Add(item.Sentence.Copy).Add(ledger.Source).Add(item.SaidBySubject ? 1L : 0L).Run();
    }
}
