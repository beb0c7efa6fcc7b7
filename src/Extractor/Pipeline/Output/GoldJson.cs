using System.Text.Json;
using Extractor.Claims;

namespace Extractor.Pipeline.Output;

/// <summary>A claim that a reviewer stands for, as a line of gold.</summary>
public static class GoldJson
{
    private const int MostWords = 25;

    public static void Write(Utf8JsonWriter json, ClaimOccurrence claim)
    {
        json.WriteStartObject();
        json.WriteString("article", claim.Article);
        json.WriteString("quote", Quote(claim.SentenceText, claim.Number.Start - claim.Sentence.Start, claim.Number.End - claim.Sentence.Start));
        json.WriteString("number", claim.NumberText);
        ClaimJson.WriteDecimal(json, "value", claim.Value);
        ClaimJson.WriteDecimal(json, "high", claim.High);
        json.WriteString("bound", FieldName.Of(claim.Bound));
        WriteAnswers(json, "unit", claim.Unit);
        WriteAnswers(json, "subject", claim.Subject);
        json.WriteString("subject_kind", FieldName.Of(claim.SubjectKind));
        WriteAnswers(json, "metric", claim.Metric, claim.MetricKey);
        json.WriteString("kind", FieldName.Of(claim.Kind));
        json.WriteString("direction", FieldName.Of(claim.Direction));
        json.WriteString("basis", FieldName.Of(claim.Basis));
        json.WriteString("from", FieldName.Of(claim.From));
        json.WriteString("to", FieldName.Of(claim.To));
        json.WriteString("modality", FieldName.Of(claim.Modality));
        json.WriteString("said_by", claim.SaidBy);
        json.WriteString("grade", "core");
        json.WriteEndObject();
    }

    private static void WriteAnswers(Utf8JsonWriter json, string name, params string?[] answers)
        => ClaimJson.WriteStrings(json, name, answers.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>The line of the sentence that holds the number, cut to some words around it.</summary>
    private static string Quote(string sentence, int start, int end)
    {
        var first = start == 0 ? 0 : sentence.LastIndexOf('\n', start - 1) + 1;
        var last = sentence.IndexOf('\n', end) is >= 0 and var newline ? newline : sentence.Length;
        for (var words = 1; words < MostWords;)
        {
            var (earlier, later) = (WordBefore(sentence, first, start), WordBehind(sentence, end, last));
            if (earlier == start && later == end)
                break;
            words += (earlier < start ? 1 : 0) + (later > end ? 1 : 0);
            (start, end) = (earlier, later);
        }
        return sentence[start..end].Trim();
    }

    private static int WordBefore(string text, int first, int start)
    {
        while (start > first && char.IsWhiteSpace(text[start - 1]))
            start--;
        while (start > first && !char.IsWhiteSpace(text[start - 1]))
            start--;
        return start;
    }

    private static int WordBehind(string text, int end, int last)
    {
        while (end < last && char.IsWhiteSpace(text[end]))
            end++;
        while (end < last && !char.IsWhiteSpace(text[end]))
            end++;
        return end;
    }
}
