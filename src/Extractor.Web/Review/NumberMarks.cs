using Extractor.Claims;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Pipeline.Output.Html;
using Extractor.Store.Decisions;
using Extractor.Web.Html;
using Extractor.Web.Pages;

namespace Extractor.Web.Review;

/// <summary>The numbers of an article as links, each in the colour of its state.</summary>
internal static class NumberMarks
{
    /// <returns>By the number's first character.</returns>
    public static Dictionary<int, NumberLink> Of(IReadOnlyList<ReviewItem> items, IReadOnlyList<UnclaimedNumber> unclaimed, string article, ReviewContext queue = default)
    {
        Dictionary<int, NumberLink> numbers = [];
        foreach (var number in items.Where(item => item.Occurrence is not null).GroupBy(item => item.Claim.Number))
        {
            var first = number.First();
            var title = string.Join("; ", number.Select(item => PlainText.Summary(item.Occurrence!)));
            numbers.TryAdd(number.Key.Start, ArticleText.Number(number.Key, FieldName.Of(first.State), queue.Continue(Links.Item(first)), $"{FieldName.Of(first.State)}: {title}"));
        }
        foreach (var number in unclaimed)
        {
            var why = $"no claim: {FieldName.Of(number.Reason).Replace('_', ' ')}, {number.Detail}";
            numbers.TryAdd(number.Number.Start, ArticleText.Number(number.Number, "none", $"{Links.Article(article)}#why-{ArticleText.Anchor(number.Number)}", why));
        }
        return numbers;
    }
}
