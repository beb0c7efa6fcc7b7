using Extractor.Claims;
using Extractor.Store.Merging;
using Extractor.Text;
using Microsoft.Data.Sqlite;

namespace Extractor.Store.Sqlite;

/// <summary>Writes an edition with its text, sentences, removed blocks and unclaimed numbers.</summary>
internal sealed class EditionWriter(SqliteConnection connection, TermWriter terms) : IDisposable
{
    private readonly Statement _findContent = new(connection, "SELECT id, text FROM content WHERE hash = ?");
    private readonly Statement _addContent = new(connection, "INSERT INTO content (hash, text) VALUES (?, ?)");
    private readonly Statement _sentences = new(connection, "SELECT id, \"start\", \"end\", copy FROM sentence WHERE content = ?");
    private readonly Statement _addSentence = new(connection, "INSERT INTO sentence (content, \"start\", \"end\", copy, text) VALUES (?, ?, ?, ?, ?)");
    private readonly Statement _addRemoved = new(connection, "INSERT INTO removed_block (edition, ordinal, reason, text) VALUES (?, ?, ?, ?)");
    private readonly Statement _addUnclaimed = new(connection, "INSERT INTO unclaimed (edition, ordinal, \"start\", \"end\", reason, detail) VALUES (?, ?, ?, ?, ?, ?)");
    private readonly Statement _addEdition = new(connection, """
        INSERT INTO edition (article, content, extractor, run, title, published, published_source, published_evidence, published_trust, published_why,
            publisher, author, url, first_occurrence, occurrences, stored_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private readonly Dictionary<TextSpan, SentenceRow> _known = [];

    /// <returns>The text's row, and whether it is new.</returns>
    /// <exception cref="StoreRefusal">The store holds another text under the same hash.</exception>
    public (long Id, bool IsNew) Content(StoredArticle article)
    {
        var found = _findContent.Begin().Add(article.ContentHash).Step();
        var (id, same) = found ? (_findContent.Long(0), _findContent.Text(1) == article.Text) : (0, true);
        _findContent.Reset();
        if (!same)
            throw new StoreRefusal(article.Id, $"The store refuses article “{article.Id}”: it holds another text with the content hash {article.ContentHash}. Nothing of it was stored.");
        return found ? (id, false) : (_addContent.Begin().Add(article.ContentHash).Add(article.Text).Insert(), true);
    }

    /// <summary>The sentences of the occurrences, each stored once for its text.</summary>
    public IReadOnlyDictionary<TextSpan, SentenceRow> Sentences(long content, bool isNew, IReadOnlyList<ClaimOccurrence> occurrences)
    {
        _known.Clear();
        if (!isNew)
            ReadSentences(content);
        foreach (var occurrence in occurrences)
        {
            if (_known.ContainsKey(occurrence.Sentence))
                continue;
            var copy = MergeItem.CopyOf(occurrence.SentenceText);
            var id = _addSentence.Begin().Add(content).Add((long)occurrence.Sentence.Start).Add((long)occurrence.Sentence.End).Add(copy).Add(occurrence.SentenceText).Insert();
            _known.Add(occurrence.Sentence, new(id, copy));
        }
        return _known;
    }

    public long Edition(long article, long content, StoredArticle stored, RunKey run, long firstOccurrence, int occurrences, string storedAt)
    {
        var date = stored.Published;
        _addEdition.Begin().Add(article).Add(content).Add(run.Extractor).Add(run.Id).Add(stored.Title);
        _addEdition.Add(date?.Date).Add(date?.Source).Add(date?.Evidence).Add(date?.Trust).Add(date?.Why);
        _addEdition.Add(terms.IdOrNull(stored.Publisher)).Add(stored.Author).Add(stored.Url);
        return _addEdition.Add(firstOccurrence).Add((long)occurrences).Add(storedAt).Insert();
    }

    public void Rest(long edition, IReadOnlyList<StoredBlock> removed, IReadOnlyList<UnclaimedNumber> unclaimed)
    {
        for (var i = 0; i < removed.Count; i++)
            _addRemoved.Begin().Add(edition).Add((long)i).Add(removed[i].Reason).Add(removed[i].Text).Run();
        for (var i = 0; i < unclaimed.Count; i++)
        {
            var (number, _, reason, detail) = unclaimed[i];
            _addUnclaimed.Begin().Add(edition).Add((long)i).Add((long)number.Start).Add((long)number.End).Add((long)reason).Add(detail).Run();
        }
    }

    public void Dispose()
    {
        _findContent.Dispose();
        _addContent.Dispose();
        _sentences.Dispose();
        _addSentence.Dispose();
        _addRemoved.Dispose();
        _addUnclaimed.Dispose();
        _addEdition.Dispose();
    }

    private void ReadSentences(long content)
    {
        _sentences.Begin().Add(content);
        while (_sentences.Step())
            _known[new(_sentences.Int(1), _sentences.Int(2))] = new(_sentences.Long(0), _sentences.Long(3));
        _sentences.Reset();
    }
}
