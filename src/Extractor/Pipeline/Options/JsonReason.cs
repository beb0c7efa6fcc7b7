using System.Text.Json;

namespace Extractor.Pipeline.Options;

/// <summary>Why something is not JSON, without the place that the parser counts from zero and appends: messages name the line themselves.</summary>
internal static class JsonReason
{
    public static string Of(Exception error)
        => error is JsonException && error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal) is >= 0 and var place ? error.Message[..place] : error.Message;
}
