using Extractor.Store;
using Extractor.Web.Hosting;
using Extractor.Web.Live;

namespace Extractor.Web.Api;

/// <summary>The addresses of the API.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";

    public static void Map(Routes routes, IClaimStore store, ArticleIntake intake, string reviewer)
    {
        ClaimApi claims = new(store);
        ArticleApi articles = new(store, intake);
        DecisionApi decisions = new(store, reviewer);
        routes.Get(Root + "/openapi.json", _ => OpenApi.Document);
        routes.Get(Root + "/claims", claims.Query);
        routes.Get(Root + "/claims/{id}", claims.Show);
        routes.Get(Root + "/facets", claims.Facets);
        routes.Get(Root + "/articles", articles.List);
        routes.Get(Root + "/articles/{id}", articles.Show);
        routes.Post(Root + "/articles", articles.Take);
        routes.Get(Root + "/queue", decisions.Queue);
        routes.Get(Root + "/decisions", decisions.Log);
        routes.Post(Root + "/decisions", decisions.Decide);
        routes.Post(Root + "/undo", decisions.Undo);
        routes.Get(Root + "/health", claims.Health);
    }
}
