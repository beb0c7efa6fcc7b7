using System.Globalization;
using Extractor.Query;
using Extractor.Store;
using Extractor.Store.Decisions;
using Extractor.Text;
using Extractor.Web.Hosting;
using Extractor.Web.Html;
using Extractor.Web.Safety;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Review;

/// <summary>A claim with the article before one's eyes: what was read, why, what else is known, and the decision.</summary>
internal sealed class ClaimPages(IClaimStore store, PageFrame frame, Answers answers)
{
    public IResult Show(HttpContext context)
    {
        var id = context.Route("id");
        if (store.Show(id) is not { } history)
            return answers.Problem(context, StatusCodes.Status404NotFound, "No such claim", $"No claim has the id “{id}”, or more than one begins so. Where its fields were corrected, it has another id.");
        int? version = int.TryParse(context.Route("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (version is { } given && history.Versions.All(one => one.Row.Version != given))
            return answers.Problem(context, StatusCodes.Status404NotFound, "No such version", $"Claim {history.ClaimId} has no version {given}.");
        var view = View(history, version, context.Text("article"), ReviewPlace.Span(context.Text("at")));
        var queue = ReviewContext.Of(context);
        var flash = Flash.Of(context, store.Review);
        var pageKey = CrossSiteGuard.PageKey(context);
        // A page that was decided on must not come back as it was.
        context.Response.Headers.CacheControl = "no-store";
        return frame.Page(context, $"{view.Claim.Subject ?? "Nobody named"}, {view.Claim.Metric}", "/queue", page => new ClaimWriter(page, view, queue, pageKey).Write(flash), layout: "review");
    }

    private ClaimView View(ClaimHistory history, int? version, string article, TextSpan? at)
    {
        var shown = version is { } number
            ? history.Versions.First(one => one.Row.Version == number)
            : history.Versions.FirstOrDefault(one => one.Row.Status is ClaimStatus.Current or ClaimStatus.Disputed) ?? history.Versions[^1];
        var place = article.Length > 0 && at is { } span ? (Article: article, Number: span) : (shown.Row.Article, shown.Row.Number);
        var others = store.Review.OfArticle(place.Article);
        var item = others.FirstOrDefault(one => one.ClaimId == history.ClaimId && one.Claim.Number == place.Number)
            ?? others.FirstOrDefault(one => one.Claim.Number == place.Number && one.Occurrence is not null && article.Length > 0)
            ?? others.FirstOrDefault(one => one.ClaimId == history.ClaimId);
        var evidence = history.Versions.SelectMany(one => one.Evidence).Concat(history.Retired)
            .Select(one => one.Occurrence).FirstOrDefault(one => one.Article == place.Article && one.Number == place.Number);
        var claim = item?.Occurrence ?? evidence ?? history.Versions.SelectMany(one => one.Evidence).Concat(history.Retired).First().Occurrence;
        var reference = item?.Claim;
        return new(
            history, item, claim, store.Article(claim.Article), store.Find(claim.Article), others, store.Unclaimed(claim.Article), HistoryChecks.Of(store, history),
            reference is null ? [] : store.Review.About(reference), reference is null ? null : store.Review.RuleReading(reference), item?.Version ?? shown.Row.Version);
    }
}
