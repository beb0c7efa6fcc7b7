namespace Extractor.Pipeline.Evaluation;

internal static class YearText
{
    public static string? Of(string? from, string? to)
    {
        var date = string.IsNullOrEmpty(to) ? from : to;
        return string.IsNullOrEmpty(date) ? null : date[..Math.Min(4, date.Length)];
    }
}
