using System.Globalization;
using Extractor.Store;
using Extractor.Query;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Hosting;

/// <summary>Reads the parameters that many addresses share.</summary>
internal static class Requests
{
    public const int MostRows = 1_000;
    public const int LastOffset = 100_000;

    public static string Text(this HttpContext context, string name) => context.Request.Query[name].ToString().Trim();

    public static string Route(this HttpContext context, string name) => context.Request.RouteValues[name] as string ?? "";

    /// <exception cref="BadHttpRequestException">It is too large, cut off, or no form.</exception>
    public static async Task<IFormCollection> FormAsync(this HttpContext context)
    {
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception error) when (error is (IOException or InvalidDataException) and not BadHttpRequestException)
        {
            throw new BadHttpRequestException(error.Message, error);
        }
    }

    /// <returns>The preset where the parameter is missing; null where it is no number within the bounds.</returns>
    public static int? Number(this HttpContext context, string name, int preset, int least, int most)
    {
        var text = context.Text(name);
        if (text.Length == 0)
            return preset;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
    }

    /// <summary>The query with a page's limit and offset; a limit of its own holds over all pages.</summary>
    public static ClaimQuery Page(ClaimQuery query, bool hasLimit, int limit, int offset)
    {
        var rest = hasLimit ? Math.Max(0, query.Limit - offset) : int.MaxValue;
        return query with { Limit = Math.Clamp(Math.Min(limit, rest), 1, ClaimQuery.MaxLimit), Offset = Math.Min(query.Offset + offset, ClaimQuery.MaxOffset) };
    }

    /// <summary>Whether the query itself says how many rows it wants.</summary>
    public static bool HasLimit(string query) => query.Contains("limit:", StringComparison.OrdinalIgnoreCase);

    public static QueryParseResult Parse(string query) => QueryParser.Parse(query);
}
