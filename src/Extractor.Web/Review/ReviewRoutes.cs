using Extractor.Store;
using Extractor.Web.Hosting;
using Extractor.Web.Html;

namespace Extractor.Web.Review;

/// <summary>The addresses of the review.</summary>
internal static class ReviewRoutes
{
    public static void Map(Routes routes, IClaimStore store, PageFrame frame, Answers answers, FilterFile filters, TimeProvider time, string reviewer)
    {
        ClaimPages claims = new(store, frame, answers);
        DecidePosts posts = new(store, answers, reviewer);
        BulkPage bulk = new(store, frame, answers, reviewer);
        FilterPosts filterPosts = new(filters, answers);
        DecisionsPage decisions = new(store, frame);
        routes.GetFromStore("/queue", new QueuePage(store, frame, answers, filters, time).Show);
        routes.Get("/queue/go", new QueueMoves(store.Review).Go);
        routes.Get("/queue/bulk", bulk.Preview);
        routes.Post("/queue/bulk", bulk.Do);
        routes.Get("/claims/{id}", claims.Show);
        routes.Get("/claims/{id}/versions/{version:int}", claims.Show);
        routes.Get("/conflicts/{id:long}", new ConflictPage(store, frame, answers).Show);
        routes.Post("/queue/filters", filterPosts.Save);
        routes.Post("/queue/filters/forget", filterPosts.Forget);
        routes.GetFromStore("/decisions", decisions.Show);
        routes.Post("/decide", posts.Decide);
        routes.Post("/add", posts.Add);
        routes.Post("/dismiss", posts.Dismiss);
        routes.Post("/undo", posts.Undo);
    }
}
