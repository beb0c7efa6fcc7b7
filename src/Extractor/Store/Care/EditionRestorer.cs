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

    public void Add(StoredEdition edition)
    {
        var article = edition.Article;
        var run = new RunKey(_session.Run(edition.Run).Id, edition.ExtractorVersion);
        var content = _session.Editions.Content(article);
        var row = _session.Articles.Last(article.Id)?.Article ?? _session.Articles.Add(article.Id);
        var sentences = _session.Editions.Sentences(content.Id, content.IsNew, edition.Claims);
        var first = _session.Claims.NextOccurrence();
        var storedAt = StoreTime.Format(edition.StoredAt);
        var id = _session.Editions.Edition(row, content.Id, article, run, first, edition.Claims.Count, storedAt);
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

    private void Retire(string article, string at, string reason)
    {
        var last = _session.Articles.Last(article)!;
        _session.Articles.Retire(last.Edition, at, reason);
        _session.Claims.Retire(last);
    }
}
