using System.Text.Json;
using Extractor.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Api;

/// <summary>Reads the body of a request as JSON of which every text can be read.</summary>
internal static class JsonBody
{
    /// <returns>What <paramref name="act"/> answers, or why the body cannot be read.</returns>
    public static async Task<IResult> ReadAsync(HttpContext context, Func<JsonElement, IResult> act)
    {
        if ((context.Request.ContentType ?? "").Split(';')[0].Trim() is not "application/json")
            return Answers.Json(StatusCodes.Status415UnsupportedMediaType, "Not JSON", "Send the body with Content-Type: application/json.");
        JsonDocument body;
        try
        {
            body = await JsonDocument.ParseAsync(context.Request.Body, new JsonDocumentOptions { AllowDuplicateProperties = false }, context.RequestAborted);
        }
        catch (JsonException error)
        {
            return ClaimApi.Bad("Not JSON", $"The body cannot be read: {error.Message}");
        }
        using (body)
        {
            return Fault(body.RootElement) is { } fault ? ClaimApi.Bad("Not JSON", fault) : act(body.RootElement);
        }
    }

    /// <returns>Null when all is well.</returns>
    private static string? Fault(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(member => Unreadable(() => member.Name) ?? Fault(member.Value)).FirstOrDefault(fault => fault is not null),
        JsonValueKind.Array => element.EnumerateArray().Select(Fault).FirstOrDefault(fault => fault is not null),
        JsonValueKind.String => Unreadable(() => element.GetString()!),
        _ => null,
    };

    // Half a character, such as "\ud800", is grammatical JSON and no text.
    private static string? Unreadable(Func<string> read)
    {
        try
        {
            return read().Contains('\0', StringComparison.Ordinal) ? "A text of the body holds the character U+0000." : null;
        }
        catch (InvalidOperationException)
        {
            return "A text of the body holds half a character.";
        }
    }
}
