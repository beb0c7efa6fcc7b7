using Extractor.Web.Html;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Api;

/// <summary>The API's description. It is written by hand, as the records are: both are held together by tests.</summary>
internal static class OpenApi
{
    public static IResult Document { get; } = new TextResult(Read(), "application/json; charset=utf-8");

    private static string Read()
    {
        using var stream = typeof(OpenApi).Assembly.GetManifestResourceStream("openapi.json") ?? throw new InvalidOperationException("The assembly lacks openapi.json.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
