using System.Text;
using Extractor.Text;

namespace Extractor.Ingestion;

/// <summary>Puts clean text together and keeps the way back; neighbouring stretches are merged.</summary>
internal sealed class MappedTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<OriginSpan> _origin = [];

    public int Length => _text.Length;

    public char this[int index] => _text[index];

    /// <summary>Appends characters [start, end) of the decoded file.</summary>
    public void Append(string source, int start, int end)
    {
        if (start >= end)
            return;
        Map(_text.Length, start, end - start);
        _text.Append(source, start, end - start);
    }

    /// <summary>Appends characters that the file does not hold verbatim.</summary>
    public void AppendNew(string text) => _text.Append(text);

    public void AppendNew(ReadOnlySpan<char> text) => _text.Append(text);

    public void AppendNew(char c) => _text.Append(c);

    public void AppendMapped(char c, int original)
    {
        Map(_text.Length, original, 1);
        _text.Append(c);
    }

    /// <summary>Appends characters that stand in the file from a place on.</summary>
    public void AppendMapped(ReadOnlySpan<char> text, int original)
    {
        if (text.IsEmpty)
            return;
        Map(_text.Length, original, text.Length);
        _text.Append(text);
    }

    public void Append(MappedText piece)
    {
        foreach (var part in piece.Origin)
            Map(_text.Length + part.Clean.Start, part.Original, part.Clean.Length);
        _text.Append(piece.Text);
    }

    public MappedText Build() => new(_text.ToString(), [.. _origin]);

    /// <summary>What was put together without the blanks at its ends; begins anew.</summary>
    public MappedText Take()
    {
        if (_text.Length == 0)
            return MappedText.Empty;
        var taken = Build().Trim();
        _text.Clear();
        _origin.Clear();
        return taken;
    }

    private void Map(int clean, int original, int length)
    {
        if (_origin.Count > 0 && _origin[^1] is var last && last.Clean.End == clean && last.Original + last.Clean.Length == original)
            _origin[^1] = new OriginSpan(new TextSpan(last.Clean.Start, clean + length), last.Original);
        else
            _origin.Add(new OriginSpan(new TextSpan(clean, clean + length), original));
    }
}
