using Extractor.Store;
using Extractor.Store.Decisions;

namespace Extractor.Cli.Review;

/// <summary>
/// One reviewer's way through the queue: the item that is looked at, and what leads from it to others. Each decision is in the store when its
/// method returns; a method that throws has decided nothing.
/// </summary>
/// <param name="filter">Null for all that waits.</param>
internal sealed class ReviewSession(IReviewStore review, string reviewer, ClaimFilter? filter)
{
    /// <summary>How far from its head the queue is searched for the item that one comes from.</summary>
    private const int Searched = 10_000;

    private const string Last = "That was the last one that waits here.";

    /// <summary>Null when nothing waits.</summary>
    public ReviewItem? Current { get; private set; }

    /// <summary>What came of the last key, as a sentence; empty when there is nothing to say.</summary>
    public string Message { get; private set; } = "";

    public string Reviewer => reviewer;

    /// <summary>Begins at a place, or behind it where it has been decided meanwhile; at the riskiest where there is none.</summary>
    public void Begin(ReviewPlace? place)
    {
        Current = place is null ? null : At(place) ?? Behind(place.Cursor);
        if (Current is not null)
            Message = "Going on where you stopped.";
        Current ??= Queue(1).FirstOrDefault();
    }

    public void Say(string message) => Message = message;

    public void Accept() => DecideAndGoOn(item => item.Occurrence is null
        ? throw new DecisionRefusal("This decision has lost its place, so there is nothing to accept: r takes it back, s leaves it.")
        : new DecisionRequest.Accept(item.Claim));

    public void Reject() => DecideAndGoOn(item => item.Occurrence is null ? new DecisionRequest.Dismiss(item.Conflict!.Decision) : new DecisionRequest.Reject(item.Claim));

    /// <param name="changes">By <see cref="ReadingField.Name"/>.</param>
    public void Correct(IReadOnlyDictionary<string, string?> changes) => DecideAndGoOn(item => new DecisionRequest.Correct(item.Claim, changes));

    public void Note(string words)
    {
        if (Current is not { } item)
            return;
        var receipt = review.Decide(reviewer, [new DecisionRequest.Note(item.Claim) { Comment = words }]);
        Stay(item);
        Message = Sentence(receipt.Group.Label);
    }

    /// <summary>Takes back the reviewer's last decision that stands, and shows what it was about.</summary>
    public void Undo()
    {
        if (review.UndoLast(reviewer) is not { } receipt)
        {
            Message = "There is nothing left to take back.";
            return;
        }
        if (receipt.Items is [var item, ..])
            Current = item;
        else if (Current is { } here)
            Stay(here);
        Current ??= Queue(1).FirstOrDefault();
        Message = Sentence(receipt.Group.Label);
    }

    public void Next()
    {
        Message = "";
        if (Current is not { } from)
            return;
        Current = Behind(from.Cursor);
        if (Current is not null)
            return;
        Current = Queue(1).FirstOrDefault();
        Message = Current is null ? Last : Current.Cursor == from.Cursor ? "This is the only one that waits here." : "That was the end of the queue: here it begins again.";
    }

    public void Previous()
    {
        var items = Queue(Searched);
        var at = items.FindIndex(item => item.Cursor == Current?.Cursor);
        Message = at == 0 ? "This is the first one of the queue." : "";
        if (items.Count > 0)
            Current = items[Math.Max(0, at - 1)];
    }

    /// <param name="step">1 for the next article of the queue, -1 for the previous one.</param>
    public void Article(int step)
    {
        var items = Queue(Searched);
        var articles = items.Select(item => item.Claim.Article).Distinct().ToList();
        if (articles.Count == 0)
            return;
        var here = articles.IndexOf(Current?.Claim.Article ?? "");
        var there = articles[here < 0 ? 0 : (here + step + articles.Count) % articles.Count];
        Message = articles.Count == 1 ? "All that wait here are of this article." : "";
        Current = items.First(item => item.Claim.Article == there);
    }

    /// <summary>Looks at the current item anew, after somebody else may have changed it.</summary>
    public void Reload()
    {
        if (Current is { } item)
            Stay(item);
    }

    public static string Sentence(string label) => label.Length == 0 ? "" : $"{char.ToUpperInvariant(label[0])}{label[1..]}.";

    private void DecideAndGoOn(Func<ReviewItem, DecisionRequest> request)
    {
        if (Current is not { } item)
            return;
        CheckUnchanged(item);
        var receipt = review.Decide(reviewer, [request(item)]);
        Current = Behind(item.Cursor) ?? Queue(1).FirstOrDefault();
        Message = Sentence(receipt.Group.Label) + (Current is null ? " " + Last : "");
    }

    // What another reviewer decided meanwhile must not be overruled unseen.
    private void CheckUnchanged(ReviewItem item)
    {
        if (item.Occurrence is not { } seen)
            return;
        var now = review.Find(item.Claim);
        if (now?.Occurrence is not { } stands || now.State != item.State || ReadingChanges.Between(ClaimReading.Of(seen), ClaimReading.Of(stands)).Count > 0)
            throw new DecisionRefusal("This claim has changed since it was shown: somebody decided on it, or its article was read anew. Look again.", stale: true);
    }

    // A decision that lost its place cannot be looked up; those stand at the head of the queue.
    private ReviewItem? At(ReviewPlace place)
    {
        var item = place.Claim is null ? Queue(Searched).Find(one => one.Cursor == place.Cursor) : review.Find(place.Reference);
        return item?.State is ReviewState.Open or ReviewState.Conflict ? item : null;
    }

    private void Stay(ReviewItem item) => Current = item.Occurrence is null ? item : review.Find(item.Claim) ?? Behind(item.Cursor) ?? Queue(1).FirstOrDefault();

    private ReviewItem? Behind(string cursor) => review.Queue(new ReviewQuery(filter, Limit: 1, After: cursor)).Items.FirstOrDefault();

    private List<ReviewItem> Queue(int limit) => [.. review.Queue(new ReviewQuery(filter, Limit: limit)).Items];
}
