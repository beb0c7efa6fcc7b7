using Extractor.Claims;
using Extractor.Recognition.Companies;
using Extractor.Store.Sqlite;
using Extractor.Text;

namespace Extractor.Store.Decisions.Sqlite;

/// <summary>Turns what a reviewer asks into entries of the log, or says why it cannot be done.</summary>
internal sealed class DecisionDrafter(ReadSession session)
{
    private static readonly ClaimReading Blank = new(
        0, null, default, 0, null, null, EntityKind.Company, "", "", [], ClaimKind.Level, null, null, null, null, Modality.Reported, null, new(null, null, null, null, null));

    private readonly Dictionary<string, ArticleDesk> _desks = new(StringComparer.Ordinal);

    /// <exception cref="DecisionRefusal">It cannot be done.</exception>
    public DecisionDraft Draft(DecisionRequest request)
    {
        var comment = string.IsNullOrWhiteSpace(request.Comment) ? null : request.Comment.Trim();
        return request switch
        {
            DecisionRequest.Accept accept => About(accept.Claim, DecisionKind.Accept, comment, static reading => reading),
            DecisionRequest.Reject reject => About(reject.Claim, DecisionKind.Reject, comment, static _ => null),
            DecisionRequest.Correct correct => About(correct.Claim, DecisionKind.Correct, comment, reading => Changed(reading, correct)),
            DecisionRequest.Note when comment is null => throw new DecisionRefusal("The note is empty: write something."),
            DecisionRequest.Note note => About(note.Claim, DecisionKind.Note, comment, static _ => null),
            DecisionRequest.Add add => Addition(add, comment),
            DecisionRequest.Reopen reopen => Reopening(reopen.Claim, comment),
            DecisionRequest.Dismiss dismiss => Dismissal(dismiss.Decision, comment),
            _ => throw new ArgumentException($"Nothing is known of a {request.GetType().Name}.", nameof(request)),
        };
    }

    private DecisionDraft About(ClaimReference claim, DecisionKind kind, string? comment, Func<ClaimReading, ClaimReading?> after)
    {
        var desk = Desk(claim.Article);
        var row = desk.Row(claim);
        var reading = ClaimReading.Of(row.Occurrence);
        return new(kind, desk.Anchor(claim.Article, row.Occurrence.Number, row.Occurrence.Sentence), desk.Threads(row).LastOrDefault()?.Id, reading, after(reading), comment);
    }

    private ClaimReading Changed(ClaimReading reading, DecisionRequest.Correct correct)
    {
        var after = WithKey(reading, ReadingChanges.Apply(reading, correct.Changes));
        CheckSpans(after.Spans, Desk(correct.Claim.Article).Ledger.Text);
        return after == reading ? throw new DecisionRefusal("The correction changes nothing; accept the claim instead.") : after;
    }

    private DecisionDraft Addition(DecisionRequest.Add add, string? comment)
    {
        var desk = Desk(add.Article);
        CheckSpan("the number", add.Number, desk.Ledger.Text);
        foreach (var field in (string[])["value", "metric"])
        {
            if (string.IsNullOrWhiteSpace(add.Fields.GetValueOrDefault(field)))
                throw new DecisionRefusal($"A claim needs its {field}: write one.", field);
        }
        var reading = WithKey(Blank, ReadingChanges.Apply(Blank, add.Fields));
        reading = reading with { Step = PrintedStep.Of(add.Number.Of(desk.Ledger.Text), reading.Value) };
        CheckSpans(reading.Spans, desk.Ledger.Text);
        var anchor = desk.Anchor(add.Article, add.Number, desk.SentenceAt(add.Number));
        var key = DecisionThread.KeyOf(reading);
        return desk.Rows(new(add.Article, add.Number)).Exists(row => row.State != ReviewState.Rejected && DecisionThread.KeyOf(ClaimReading.Of(row.Occurrence)) == key && row.Occurrence.Value == reading.Value)
            ? throw new DecisionRefusal("The number carries this claim already.")
            : new(DecisionKind.Add, anchor, Thread: null, Before: null, reading, comment);
    }

    private DecisionDraft Reopening(ClaimReference claim, string? comment)
    {
        var draft = About(claim, DecisionKind.Reopen, comment, static _ => null);
        return Desk(claim.Article).Row(claim).Decision is null ? throw new DecisionRefusal("Nothing was decided about this claim.") : draft;
    }

    private DecisionDraft Dismissal(long id, string? comment)
    {
        var decision = DecisionReader.One(session, id) ?? throw new DecisionRefusal($"There is no decision {id}.");
        return new(DecisionKind.Reopen, decision.Anchor, decision.Thread, decision.After ?? decision.Before, After: null, comment);
    }

    private ArticleDesk Desk(string article)
    {
        if (_desks.TryGetValue(article, out var known))
            return known;
        var desk = ArticleDesk.Open(session, article)
            ?? throw new DecisionRefusal($"The store holds no article “{article}”, or it was taken out: decide on articles that “extractor run” has read.", stale: true);
        _desks.Add(article, desk);
        return desk;
    }

    // A metric that the store has seen keeps the key that the lexicon gave it.
    private ClaimReading WithKey(ClaimReading before, ClaimReading after)
    {
        if (after.Metric == before.Metric)
            return after;
        using var find = session.Prepare("""
            SELECT "key".text FROM term metric JOIN metric_key m ON m.metric = metric.id JOIN term "key" ON "key".id = m.key WHERE metric.fold = ? ORDER BY "key".id LIMIT 1
            """);
        var key = find.Begin().Add(Merging.WordFold.Of(after.Metric)).Step() ? find.Text(0) : after.Metric.ToLowerInvariant();
        return after with { MetricKey = key };
    }

    private static void CheckSpans(ClaimSpans spans, string text)
    {
        CheckSpan("spans.subject", spans.Subject, text);
        CheckSpan("spans.unit", spans.Unit, text);
        CheckSpan("spans.metric", spans.Metric, text);
        CheckSpan("spans.period", spans.Period, text);
        CheckSpan("spans.speaker", spans.Speaker, text);
    }

    private static void CheckSpan(string field, TextSpan? span, string text)
    {
        if (span is { } known && (known.Length == 0 || known.End > text.Length))
            throw new DecisionRefusal($"{field} at {known} does not lie in the article, which has {text.Length} characters.", field.StartsWith("spans", StringComparison.Ordinal) ? field : null);
    }
}
