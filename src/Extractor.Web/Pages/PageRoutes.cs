using Extractor.Store;
using Extractor.Web.Hosting;
using Extractor.Web.Html;
using Extractor.Web.Live;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Pages;

/// <summary>The addresses of the pages.</summary>
internal static class PageRoutes
{
    public static void Map(Routes routes, IClaimStore store, PageFrame frame, Answers answers, TimeProvider time, Func<CorpusState> corpus)
    {
        CompanyPages companies = new(store, frame, answers, time);
        ArticlePages articles = new(store, frame, answers);
        routes.Get("/", _ => Results.Redirect("/queue"));
        routes.GetFromStore("/search", new SearchPage(store, frame).Show);
        routes.GetFromStore("/articles", articles.List);
        routes.GetFromStore("/articles/{id}", articles.Show);
        routes.GetFromStore("/companies", companies.List);
        routes.Get("/companies/find", CompanyPages.Find);
        routes.GetFromStore("/companies/{name}", companies.Show);
        routes.Get("/health", new HealthPage(store, frame, time, corpus).Show);
    }
}
