using System.Text;
using System.Text.Json;

namespace Extractor.Pipeline.Options;

/// <summary>A JSON value that knows its line.</summary>
/// <param name="Value">A string, a double, a bool; null for null, lists and objects.</param>
/// <param name="Line">1-based line that it starts on.</param>
internal sealed record JsonNode(JsonValueKind Kind, int Line, object? Value, IReadOnlyList<JsonNode> Items, IReadOnlyList<(string Name, int Line, JsonNode Value)> Members);

/// <summary>Reads JSON keeping line numbers, which <see cref="JsonDocument"/> drops and messages need. Comments are allowed.</summary>
internal static class JsonNodes
{
    private static readonly JsonReaderOptions ReaderOptions = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static JsonNode Parse(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Utf8JsonReader reader = new(bytes, ReaderOptions);
        reader.Read();
        var node = Node(ref reader, bytes);
        reader.Read();
        return node;
    }

    private static JsonNode Node(ref Utf8JsonReader reader, byte[] bytes)
    {
        var line = LineAt(bytes, reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new JsonNode(JsonValueKind.Object, line, null, [], Members(ref reader, bytes)),
            JsonTokenType.StartArray => new JsonNode(JsonValueKind.Array, line, null, Items(ref reader, bytes), []),
            JsonTokenType.String => new JsonNode(JsonValueKind.String, line, reader.GetString(), [], []),
            JsonTokenType.Number => new JsonNode(JsonValueKind.Number, line, reader.GetDouble(), [], []),
            JsonTokenType.True => new JsonNode(JsonValueKind.True, line, true, [], []),
            JsonTokenType.False => new JsonNode(JsonValueKind.False, line, false, [], []),
            _ => new JsonNode(JsonValueKind.Null, line, null, [], []),
        };
    }

    private static List<(string Name, int Line, JsonNode Value)> Members(ref Utf8JsonReader reader, byte[] bytes)
    {
        List<(string Name, int Line, JsonNode Value)> members = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var line = LineAt(bytes, reader.TokenStartIndex);
            var name = reader.GetString()!;
            reader.Read();
            members.Add((name, line, Node(ref reader, bytes)));
        }
        return members;
    }

    private static List<JsonNode> Items(ref Utf8JsonReader reader, byte[] bytes)
    {
        List<JsonNode> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Node(ref reader, bytes));
        return items;
    }

    private static int LineAt(byte[] bytes, long index) => bytes.AsSpan(0, (int)index).Count((byte)'\n') + 1;
}
