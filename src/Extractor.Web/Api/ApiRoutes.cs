using Extractor.Store;
using Extractor.Web.Hosting;
using Extractor.Web.Live;
using Extractor.Web.Review;

namespace Extractor.Web.Api;

/// <summary>The addresses of the API.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";

    public static void Map(Routes routes, IClaimStore store, ArticleIntake intake, FilterFile filters, string reviewer)
    {
        ClaimApi claims = new(store);
        ArticleApi articles = new(store, intake);
        DecisionApi decisions = new(store, reviewer);
        FilterApi saved = new(filters);
        routes.Get(Root + "/openapi.json", _ => OpenApi.Document);
        routes.GetFromStore(Root + "/claims", claims.Query);
        routes.GetFromStore(Root + "/claims/{id}", claims.Show);
        routes.GetFromStore(Root + "/facets", claims.Facets);
        routes.GetFromStore(Root + "/articles", articles.List);
        routes.GetFromStore(Root + "/articles/{id}", articles.Show);
        routes.Post(Root + "/articles", articles.Take);
        routes.GetFromStore(Root + "/queue", decisions.Queue);
        routes.GetFromStore(Root + "/decisions", decisions.Log);
        routes.Post(Root + "/decisions", decisions.Decide);
        routes.Post(Root + "/undo", decisions.Undo);
        routes.GetFromStore(Root + "/filters", saved.List);
        routes.Post(Root + "/filters", saved.Save);
        routes.Delete(Root + "/filters", saved.Forget);
        routes.Get(Root + "/health", claims.Health);
    }
}
