using ClaimOccurrence = Extractor.Claims.ClaimOccurrence;
using Extractor.Store.Decisions.Replay;
using Extractor.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>Brings an article's occurrences in step with the decisions about them, and writes only what differs.</summary>
internal sealed class RulingWriter(SqliteConnection connection, ReadSession reading, ClaimWriter claims, EditionWriter editions) : IDisposable
{
    private const string OfEdition = "(occurrence >= ? AND occurrence < ?) OR occurrence IN (SELECT occurrence FROM made WHERE edition = ?)";

    private readonly Statement _hasDecisions = new(connection, "SELECT EXISTS (SELECT 1 FROM decision WHERE article = ?)");
    private readonly Statement _setAside = new(connection, "INSERT OR REPLACE INTO set_aside (occurrence, \"at\", reason) VALUES (?, ?, ?)");
    private readonly Statement _lift = new(connection, "UPDATE set_aside SET until = ? WHERE occurrence = ? AND until IS NULL");
    private readonly Statement _make = new(connection, "INSERT OR REPLACE INTO made (occurrence, edition, decision, stored_at) VALUES (?, ?, ?, coalesce((SELECT stored_at FROM made WHERE occurrence = ?1), ?))");
    private readonly Statement _state = new(connection, "INSERT OR REPLACE INTO review_state (occurrence, state, decision) VALUES (?, ?, ?)");
    private readonly Statement _open = new(connection, "DELETE FROM review_state WHERE occurrence = ?");
    private readonly Statement _clearConflicts = new(connection, "DELETE FROM review_conflict WHERE article = ?");
    private readonly Statement _stale = new(connection, "INSERT OR IGNORE INTO review_stale (article) VALUES (?)");
    private readonly Statement _forgetItems = new(connection, $"DELETE FROM review_item WHERE {OfEdition}");
    private readonly Statement _forgetStates = new(connection, $"DELETE FROM review_state WHERE {OfEdition}");
    private readonly Statement _conflict = new(connection, """
        INSERT OR REPLACE INTO review_conflict (decision, article, occurrence, reason, candidate_start, candidate_end) VALUES (?, ?, ?, ?, ?, ?)
        """);

    /// <summary>Takes an edition's occurrences and conflicts out of the queue.</summary>
    public void Retire(LastEdition edition)
    {
        foreach (var delete in (Statement[])[_forgetItems, _forgetStates])
            delete.Begin().Add(edition.FirstOccurrence).Add(edition.FirstOccurrence + edition.Occurrences).Add(edition.Edition).Run();
        _clearConflicts.Begin().Add(edition.Name).Run();
    }

    /// <summary>Replays the decisions about an article, if there are any.</summary>
    /// <param name="now">Store time of the transaction.</param>
    public void Apply(string article, string now)
    {
        if (!Exists(article))
            return;
        _clearConflicts.Begin().Add(article).Run();
        claims.WriteAdded();
        if (ArticleLedger.Read(reading, article) is not { } ledger)
            return;
        _stale.Begin().Add(ledger.Article).Run();
        var rules = ledger.Rules.Select(row => RuleOccurrence.Of(row.Id, row.Occurrence)).ToList();
        var result = ArticleReplay.Run(
            ledger.Text, rules, DecisionThread.Of(DecisionReader.OfArticle(reading, article)),
            hash => hash == ledger.ContentHash ? ledger.Text : ArticleLedger.TextOf(reading, hash));
        for (var i = 0; i < rules.Count; i++)
            Rule(ledger.Rules[i], result.Rulings[i], article, now);
        Make(ledger, result.Made, article, now);
        foreach (var lost in result.Lost)
            Conflict(lost.Decision, article, occurrence: null, lost.Reason, lost.Candidate);
    }

    public void Dispose()
    {
        _hasDecisions.Dispose();
        _setAside.Dispose();
        _lift.Dispose();
        _make.Dispose();
        _state.Dispose();
        _open.Dispose();
        _clearConflicts.Dispose();
        _stale.Dispose();
        _forgetItems.Dispose();
        _forgetStates.Dispose();
        _conflict.Dispose();
    }

    private bool Exists(string article)
    {
        var exists = _hasDecisions.Begin().Add(article).Step() && _hasDecisions.Int(0) != 0;
        _hasDecisions.Reset();
        return exists;
    }

    private void Rule(LedgerRow row, Ruling ruling, string article, string now)
    {
        SetAside(row, ruling.Aside, now);
        Note(row, ruling.State, ruling.Decision);
        if (ruling.Conflict is { } reason)
            Conflict(ruling.Decision!, article, row.Id, reason, candidate: null);
    }

    private void Make(ArticleLedger ledger, IReadOnlyList<MadeOccurrence> made, string article, string now)
    {
        var left = ledger.Made.ToList();
        StoredArticle? stored = null;
        foreach (var one in made)
        {
            var index = left.FindIndex(row => row.Occurrence.Number == one.Occurrence.Number && IsSame(row.Occurrence, one.Occurrence));
            if (index < 0)
            {
                Insert(ledger, one, stored ??= ArticleReader.Read(reading, article)!, now);
                continue;
            }
            SetAside(left[index], reason: null, now);
            Note(left[index], one.State, one.Decision);
            _make.Begin().Add(left[index].Id).Add(ledger.Edition).Add(one.Decision.Id).Add(now).Run();
            left.RemoveAt(index);
        }
        foreach (var row in left)
        {
            SetAside(row, row.Aside ?? "the reviewer's decision was changed", now);
            Note(row, ReviewState.Open, decision: null);
        }
    }

    private void Insert(ArticleLedger ledger, MadeOccurrence made, StoredArticle stored, string now)
    {
        var sentence = editions.Sentences(ledger.Content, isNew: false, [made.Occurrence])[made.Occurrence.Sentence];
        var id = claims.NextOccurrence();
        claims.Add(made.Occurrence, id, ledger.Edition, sentence, stored, now);
        _make.Begin().Add(id).Add(ledger.Edition).Add(made.Decision.Id).Add(now).Run();
        _state.Begin().Add(id).Add((long)made.State).Add(made.Decision.Id).Run();
    }

    private void SetAside(LedgerRow row, string? reason, string now)
    {
        if (row.Aside == reason)
            return;
        _lift.Begin().Add(now).Add(row.Id).Run();
        if (reason is not null)
            _setAside.Begin().Add(row.Id).Add(now).Add(reason).Run();
        claims.Touch(row.Claim, row.Id, aside: reason is not null);
    }

    private void Note(LedgerRow row, ReviewState state, Decision? decision)
    {
        if (row.State == state && row.Decision == decision?.Id)
            return;
        if (decision is null)
            _open.Begin().Add(row.Id).Run();
        else
            _state.Begin().Add(row.Id).Add((long)state).Add(decision.Id).Run();
    }

    private void Conflict(Decision decision, string article, long? occurrence, string reason, Text.TextSpan? candidate)
        => _conflict.Begin().Add(decision.Id).Add(article).Add(occurrence).Add(reason).Add((long?)candidate?.Start).Add((long?)candidate?.End).Run();

    private static bool IsSame(ClaimOccurrence a, ClaimOccurrence b)
        => a.Sentence == b.Sentence && ClaimReading.Of(a) == ClaimReading.Of(b) && a.Why.SequenceEqual(b.Why, StringComparer.Ordinal);
}
