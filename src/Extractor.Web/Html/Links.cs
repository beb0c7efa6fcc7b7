using System.Globalization;
using Extractor.Store.Decisions;
using Extractor.Text;

namespace Extractor.Web.Html;

/// <summary>The permanent addresses of what the pages show.</summary>
internal static class Links
{
    public static string Article(string id) => $"/articles/{Uri.EscapeDataString(id)}";

    public static string Number(string article, TextSpan number) => string.Create(CultureInfo.InvariantCulture, $"{Article(article)}#n{number.Start}");

    public static string Claim(string id) => $"/claims/{id}";

    public static string Version(string id, int version) => string.Create(CultureInfo.InvariantCulture, $"/claims/{id}/versions/{version}");

    public static string Company(string name) => $"/companies/{Uri.EscapeDataString(name)}";

    /// <summary>A claim as one place of an article tells it.</summary>
    public static string Occurrence(string claim, string article, TextSpan number)
        => string.Create(CultureInfo.InvariantCulture, $"/claims/{claim}?article={Uri.EscapeDataString(article)}&at={number.Start}-{number.End}");

    /// <summary>The article only makes it quicker to find.</summary>
    public static string Conflict(long decision, string article) => string.Create(CultureInfo.InvariantCulture, $"/conflicts/{decision}?article={Uri.EscapeDataString(article)}");

    /// <summary>What the queue shows, at its permanent address.</summary>
    public static string Item(ReviewItem item) => item switch
    {
        { Conflict: { } conflict, ClaimId: null } => Conflict(conflict.Decision, item.Claim.Article),
        _ => Occurrence(item.ClaimId ?? item.Claim.ClaimId ?? "", item.Claim.Article, item.Claim.Number),
    };

    /// <summary>The same while the queue of a query is worked through.</summary>
    public static string Item(ReviewItem item, string queue) => With(Item(item), "queue", queue.Length == 0 ? "all" : queue);

    /// <summary>An address with one more parameter.</summary>
    public static string With(string address, string name, string value) => $"{address}{(address.Contains('?') ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";

    public static string Search(string query) => $"/search{Query("q", query)}";

    public static string Queue(string query) => $"/queue{Query("q", query)}";

    public static string Download(string query, string format) => $"/api/v1/claims{Query("q", query)}{(query.Length > 0 ? "&" : "?")}format={format}&limit=1000000";

    /// <summary>A condition of the query language; quoted where the words need it.</summary>
    public static string Condition(string field, string value)
    {
        var plain = value.Replace("\"", "", StringComparison.Ordinal);
        return plain.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') ? $"{field}:{plain}" : $"{field}:\"{plain}\"";
    }

    public static string And(string query, string condition) => query.Length == 0 ? condition : $"{query} {condition}";

    private static string Query(string name, string value) => value.Length == 0 ? "" : $"?{name}={Uri.EscapeDataString(value)}";
}
