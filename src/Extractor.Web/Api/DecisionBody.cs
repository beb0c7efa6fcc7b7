using System.Text.Json;
using Extractor.Store.Decisions;
using Extractor.Text;

namespace Extractor.Web.Api;

/// <summary>Reads decisions from a request: <c>{"token": "…", "decisions": [{"kind": "accept", "article": "…", "span": [12, 20], "claim": "…"}]}</c>.</summary>
internal static class DecisionBody
{
    private const int Most = 1_000;

    /// <exception cref="DecisionRefusal">The body is not of this form; the message says where.</exception>
    public static (IReadOnlyList<DecisionRequest> Requests, string? Token) Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("decisions", out var list) || list.ValueKind != JsonValueKind.Array)
            throw new DecisionRefusal("The body is no object with a list “decisions”.");
        if (list.GetArrayLength() is 0 or > Most)
            throw new DecisionRefusal($"“decisions” holds {list.GetArrayLength()} entries; 1 to {Most} are taken at a time.");
        return ([.. list.EnumerateArray().Select(One)], Text(body, "token"));
    }

    private static DecisionRequest One(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object)
            throw new DecisionRefusal("An entry of “decisions” is no object.");
        DecisionRequest request = Text(entry, "kind") switch
        {
            "accept" => new DecisionRequest.Accept(Claim(entry)),
            "reject" => new DecisionRequest.Reject(Claim(entry)),
            "reopen" => new DecisionRequest.Reopen(Claim(entry)),
            "note" => new DecisionRequest.Note(Claim(entry)),
            "correct" => new DecisionRequest.Correct(Claim(entry), Fields(entry, "changes")),
            "add" => Added(entry),
            "dismiss" => new DecisionRequest.Dismiss(Number(entry, "decision")),
            var kind => throw new DecisionRefusal($"“{kind}” is no kind of decision; it is one of accept, reject, correct, note, add, reopen, dismiss.", "kind"),
        };
        return request with { Comment = Text(entry, "comment") };
    }

    private static DecisionRequest.Add Added(JsonElement entry)
    {
        var place = Claim(entry);
        return new(place.Article, place.Number, Fields(entry, "fields"));
    }

    private static ClaimReference Claim(JsonElement entry)
    {
        var article = Text(entry, "article") ?? throw new DecisionRefusal("A decision lacks “article”, the id of the article.", "article");
        if (!entry.TryGetProperty("span", out var span) || span.ValueKind != JsonValueKind.Array || span.GetArrayLength() != 2
            || span[0].ValueKind != JsonValueKind.Number || span[1].ValueKind != JsonValueKind.Number || !span[0].TryGetInt32(out var start) || !span[1].TryGetInt32(out var end) || start < 0 || end <= start)
            throw new DecisionRefusal("A decision lacks “span”, the number's characters in the article, for example [244, 251].", "span");
        return new(article, new TextSpan(start, end), Text(entry, "claim"));
    }

    private static Dictionary<string, string?> Fields(JsonElement entry, string name)
    {
        if (!entry.TryGetProperty(name, out var fields) || fields.ValueKind != JsonValueKind.Object)
            throw new DecisionRefusal($"The decision lacks “{name}”, an object of field names and values.", name);
        return fields.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => field.Value.GetString(),
            JsonValueKind.Number => field.Value.GetRawText(),
            _ => throw new DecisionRefusal($"The value of “{field.Name}” is neither a text, a number, nor null.", field.Name),
        });
    }

    private static long Number(JsonElement entry, string name)
        => entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : throw new DecisionRefusal($"The decision lacks “{name}”, a number.", name);

    private static string? Text(JsonElement entry, string name) => !entry.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => throw new DecisionRefusal($"“{name}” is no text.", name),
    };
}
