using Extractor.Store.Sqlite;

namespace Extractor.Store.Care;

/// <summary>One transaction that puts editions into a store under the times that they bring with them.</summary>
internal sealed class EditionRestorer : IDisposable
{
    private readonly WriteSession _session;
    private bool _open = true;

    public EditionRestorer(WriteSession session)
    {
        _session = session;
        session.Begin();
    }

    public void Add(StoredRun run) => RunTable.Restore(_session.Connection, run);

    public void Add(StoredRow row) => RowTables.Write(_session.Reading, row);

    /// <summary>Has the claims that are added next follow the names that were added.</summary>
    public void ReadNames() => _session.ReadNames();

    public void Add(MadeClaim made)
    {
        var article = ArticleOf(made.Edition, made.Claim);
        OccurrenceCheck.Verify(article.Stored, [made.Claim], []);
        var sentence = _session.Editions.Sentences(article.Content, isNew: false, [made.Claim])[made.Claim.Sentence];
        _session.Claims.Add(made.Claim, made.Id, made.Edition, sentence, article.Stored, article.StoredAt);
    }

    /// <summary>Once all rows are there: what was retired or set aside counts no longer.</summary>
    public void Settle()
    {
        using var select = _session.Reading.Prepare("""
            SELECT o.claim, o.id FROM made m JOIN occurrence o ON o.id = m.occurrence JOIN edition d ON d.id = o.edition WHERE d.retired_at IS NOT NULL
            UNION SELECT o.claim, o.id FROM set_aside s JOIN occurrence o ON o.id = s.occurrence WHERE s.until IS NULL
            """);
        select.Begin();
        while (select.Step())
            _session.Claims.Touch(select.Long(0), select.Long(1), aside: true);
    }

    /// <exception cref="ArgumentException">The edition's numbers do not follow those that came before.</exception>
    public void Add(StoredEdition edition)
    {
        var article = edition.Article;
        var run = new RunKey(_session.Run(edition.Run).Id, edition.ExtractorVersion);
        var content = _session.Editions.Content(article);
        var row = _session.Articles.Last(article.Id)?.Article ?? _session.Articles.Add(article.Id);
        var sentences = _session.Editions.Sentences(content.Id, content.IsNew, edition.Claims);
        var first = edition.FirstClaim;
        var storedAt = StoreTime.Format(edition.StoredAt);
        var id = _session.Editions.Edition(row, content.Id, article, run, first, edition.Claims.Count, storedAt);
        if (id != edition.Number)
            throw new ArgumentException($"edition {edition.Number} comes in the place of edition {id}.", nameof(edition));
        for (var i = 0; i < edition.Claims.Count; i++)
            _session.Claims.Add(edition.Claims[i], first + i, id, sentences[edition.Claims[i].Sentence], article, storedAt);
        _session.Editions.Rest(id, article.Removed, edition.Unclaimed);
        if (edition.RetiredAt is { } retired)
            Retire(article.Id, StoreTime.Format(retired), edition.RetiredReason ?? "");
        _session.Claims.MergeIfMany();
    }

    public void Add(MissingArticle missing)
    {
        var last = _session.Articles.Last(missing.ArticleId)
            ?? throw new ArgumentException($"Article “{missing.ArticleId}” is missing from the corpus and has no edition.", nameof(missing));
        _session.Articles.SetMissing(last.Article, StoreTime.Format(missing.Since));
    }

    public void Commit()
    {
        _session.Claims.Merge();
        _session.Commit();
        _open = false;
    }

    public void Dispose()
    {
        if (_open)
            _session.Rollback();
        _open = false;
    }

    private (StoredArticle Stored, long Content, string StoredAt) ArticleOf(long edition, Claims.ClaimOccurrence claim)
    {
        using var find = _session.Reading.Prepare("SELECT content, stored_at FROM edition WHERE id = ?");
        if (!find.Begin().Add(edition).Step())
            throw new ArgumentException($"there is no edition {edition}.", nameof(edition));
        return (LedgerReading.Read(_session.Reading, edition).Article with { Id = claim.Article }, find.Long(0), find.Text(1));
    }

    private void Retire(string article, string at, string reason)
    {
        var last = _session.Articles.Last(article)!;
        _session.Articles.Retire(last.Edition, at, reason);
        _session.Claims.Retire(last);
    }
}
