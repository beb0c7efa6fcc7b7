using Extractor.Query;
using Extractor.Store;
using Extractor.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Review;

/// <summary>The queue that somebody works through while looking at one item.</summary>
/// <param name="Active">Whether the item was reached from a queue: decisions then go on to the next.</param>
/// <param name="Query">In the query language; empty for all that waits.</param>
internal readonly record struct ReviewContext(bool Active, string Query)
{
    private const string All = "all";

    public static ReviewContext Of(string parameter) => new(parameter.Length > 0, parameter == All ? "" : parameter);

    public static ReviewContext Of(HttpContext context) => Of(context.Text("queue"));

    /// <summary>As it stands in addresses and forms; empty outside of a queue.</summary>
    public string Parameter => !Active ? "" : Query.Length == 0 ? All : Query;

    /// <summary>Null for all, and for a query that cannot be read.</summary>
    public ClaimFilter? Filter => QueryParser.Parse(Query) is { Success: true } parsed ? parsed.Query.Filter : null;

    public string Continue(string address) => Active ? Html.Links.With(address, "queue", Parameter) : address;
}
