using System.Text.Json;
using Extractor.Pipeline.Output;
using Extractor.Web.Html;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Api;

/// <summary>Answers in JSON, with the writers that the command line uses.</summary>
internal static class JsonAnswer
{
    public static IResult Of(Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK) => new TextResult(ClaimJson.Line(write), "application/json; charset=utf-8", status);

    /// <summary>A page of a list.</summary>
    /// <param name="next">Address of the next page; null on the last.</param>
    public static IResult Page<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write, string? next) => Of(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
        json.WriteString("next", next);
        json.WriteEndObject();
    });
}
