using Extractor.Text;

namespace Extractor.Ingestion.Formats;

/// <summary>Cuts a decoded file into lines, whatever its line ends are, with their places.</summary>
internal static class SourceLines
{
    private const string Breaks = "\n\r\f\u0085\u2028\u2029";

    /// <summary>Spans without line ends, from <paramref name="start"/> on.</summary>
    public static List<TextSpan> Of(string text, int start)
    {
        List<TextSpan> lines = [];
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(Breaks);
            if (length < 0)
            {
                lines.Add(new TextSpan(start, text.Length));
                break;
            }
            lines.Add(new TextSpan(start, start + length));
            start += length + 1;
            if (text[start - 1] == '\r' && start < text.Length && text[start] == '\n')
                start++;
        }
        return lines;
    }

    /// <summary>The line without surrounding blanks.</summary>
    public static MappedText Trimmed(string text, TextSpan line) => MappedText.Of(text, line.Start, line.End).Trim();
}
