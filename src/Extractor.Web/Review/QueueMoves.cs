using Extractor.Store.Decisions;
using Extractor.Web.Hosting;
using Extractor.Web.Html;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Review;

/// <summary>Steps through a queue from one item to another, or to one of another article.</summary>
internal sealed class QueueMoves(IReviewStore review)
{
    /// <summary>How far from its head the queue is searched for the item that one comes from.</summary>
    private const int Searched = 500;

    public IResult Go(HttpContext context)
    {
        var queue = ReviewContext.Of(context);
        var after = context.Text("after");
        var target = context.Text("to") switch
        {
            "previous" => Before(queue, context),
            "next-article" => Article(queue, context, +1),
            "previous-article" => Article(queue, context, -1),
            _ => Next(review, queue, after),
        };
        return Results.Redirect(target is null ? Links.With(Links.Queue(queue.Query), "say", "end") : Links.Item(target, queue.Query));
    }

    /// <summary>The first item behind a cursor, and where there is none the queue's first, which may have been skipped.</summary>
    /// <returns>Null when nothing waits.</returns>
    public static ReviewItem? Next(IReviewStore review, ReviewContext queue, string after)
    {
        if (after.Length > 0)
        {
            try
            {
                if (review.Queue(new ReviewQuery(queue.Filter, Limit: 1, After: after)).Items is [var next, ..])
                    return next;
            }
            catch (ArgumentException)
            {
                // A cursor that the store did not make: the queue begins again.
            }
        }
        return review.Queue(new ReviewQuery(queue.Filter, Limit: 1)).Items.FirstOrDefault();
    }

    private ReviewItem? Before(ReviewContext queue, HttpContext context)
    {
        var items = review.Queue(new ReviewQuery(queue.Filter, Limit: Searched)).Items;
        var at = IndexOf(items, context);
        return items.Count == 0 ? null : items[at <= 0 ? 0 : at - 1];
    }

    private ReviewItem? Article(ReviewContext queue, HttpContext context, int step)
    {
        var items = review.Queue(new ReviewQuery(queue.Filter, Limit: Searched)).Items;
        var articles = items.Select(item => item.Claim.Article).Distinct().ToList();
        if (articles.Count == 0)
            return null;
        var here = articles.IndexOf(context.Text("article"));
        var there = articles[here < 0 ? 0 : (here + step + articles.Count) % articles.Count];
        return items.First(item => item.Claim.Article == there);
    }

    private static int IndexOf(IReadOnlyList<ReviewItem> items, HttpContext context)
    {
        var (article, at) = (context.Text("article"), ReviewPlace.Span(context.Text("at")));
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Claim.Article == article && items[i].Claim.Number == at)
                return i;
        }
        return -1;
    }
}
