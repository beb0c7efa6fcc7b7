using Extractor.Claims;
using Extractor.Store.Decisions.Replay;
using Extractor.Store.Merging;
using Extractor.Store.Sqlite;
using Extractor.Text;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>An article with its occurrences and all decisions about them: what a new decision is drafted from.</summary>
internal sealed class ArticleDesk
{
    private readonly List<DecisionThread> _threads;
    private readonly PlaceFinder _places;
    private IReadOnlyList<TextSpan>? _sentences;

    private ArticleDesk(ArticleLedger ledger, ReadSession session, string article)
    {
        Ledger = ledger;
        _threads = [.. DecisionThread.Of(DecisionReader.OfArticle(session, article))];
        _places = new(ledger.Text, hash => hash == ledger.ContentHash ? ledger.Text : ArticleLedger.TextOf(session, hash));
    }

    public ArticleLedger Ledger { get; }

    /// <returns>Null when the store does not hold the article, or it was taken out.</returns>
    public static ArticleDesk? Open(ReadSession session, string article)
        => ArticleLedger.Read(session, article) is { } ledger ? new(ledger, session, article) : null;

    /// <summary>The occurrences that a reviewer sees at a number; those of other claims are left out when one is named.</summary>
    public List<LedgerRow> Rows(ClaimReference claim) =>
    [
        .. Ledger.Rules.Concat(Ledger.Made).Where(row => !row.IsHidden && row.Occurrence.Number == claim.Number
            && (claim.ClaimId is null || row.ClaimId.Equals(claim.ClaimId, StringComparison.OrdinalIgnoreCase))),
    ];

    /// <exception cref="DecisionRefusal">There is no such occurrence, or more than one.</exception>
    public LedgerRow Row(ClaimReference claim)
    {
        var rows = Rows(claim);
        if (rows.Count == 1)
            return rows[0];
        var place = $"{claim.Number.Start}–{claim.Number.End} of article “{claim.Article}”";
        throw rows.Count == 0
            ? new DecisionRefusal($"There is no such claim at {place} any more: the article, or a decision, has changed it. Look at it again.", stale: true)
            : new DecisionRefusal($"The number at {place} carries {rows.Count} claims: name one by its id ({string.Join(", ", rows.Select(row => row.ClaimId))}).");
    }

    /// <summary>The threads about an occurrence, undone ones included.</summary>
    public IReadOnlyList<DecisionThread> Threads(LedgerRow row)
    {
        var key = ClaimKey.Of(row.Occurrence).Number;
        return [.. _threads.Where(thread => thread.Decisions.Any(one => one.Id == row.Decision)
            || (thread.Mark == key && _places.Find(thread.Decisions[^1].Anchor)?.Number == row.Occurrence.Number))];
    }

    /// <summary>The sentence around a number, as the text stage cuts it.</summary>
    public TextSpan SentenceAt(TextSpan number)
    {
        if (_sentences is null)
        {
            using var source = SourceText.Analyse(Ledger.Text, new VocabularyBuilder().Build());
            _sentences = [.. source.Sentences.Select(sentence => sentence.Span)];
        }
        return _sentences.Where(sentence => sentence.Overlaps(number)).Aggregate(number, TextSpan.Cover);
    }

    public DecisionAnchor Anchor(string article, TextSpan number, TextSpan sentence)
        => DecisionAnchor.Of(article, Ledger.ContentHash, Ledger.Text, number, sentence);
}
