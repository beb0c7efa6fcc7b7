using Extractor.Text;

namespace Extractor.Ingestion;

/// <summary>Puts clean text together and keeps the way back; neighbouring stretches are merged.</summary>
/// <param name="capacity">Characters that there is room for at once.</param>
internal sealed class MappedTextBuilder(int capacity = 64)
{
    private readonly List<OriginSpan> _origin = [];
    private char[] _text = new char[capacity];

    public int Length { get; private set; }

    public char this[int index] => _text.AsSpan(0, Length)[index];

    /// <summary>Appends characters [start, end) of the decoded file.</summary>
    public void Append(string source, int start, int end)
    {
        if (start >= end)
            return;
        Map(Length, start, end - start);
        AppendNew(source.AsSpan(start, end - start));
    }

    /// <summary>Appends characters that the file does not hold verbatim.</summary>
    public void AppendNew(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_text.AsSpan(Length));
        Length += text.Length;
    }

    public void AppendNew(char c)
    {
        Reserve(1);
        _text[Length++] = c;
    }

    public void AppendMapped(char c, int original)
    {
        Map(Length, original, 1);
        AppendNew(c);
    }

    /// <summary>Appends characters that stand in the file from a place on.</summary>
    public void AppendMapped(ReadOnlySpan<char> text, int original)
    {
        if (text.IsEmpty)
            return;
        Map(Length, original, text.Length);
        AppendNew(text);
    }

    public void Append(MappedText piece)
    {
        foreach (var part in piece.Origin)
            Map(Length + part.Clean.Start, part.Original, part.Clean.Length);
        AppendNew(piece.Text);
    }

    public MappedText Build() => new(_text.AsSpan(0, Length).ToString(), [.. _origin]);

    /// <summary>What was put together without the blanks at its ends; begins anew.</summary>
    public MappedText Take()
    {
        if (Length == 0)
            return MappedText.Empty;
        var (start, end) = MappedText.Trimmed(_text.AsSpan(0, Length));
        var taken = start == end ? MappedText.Empty : MappedText.Slice(_text, _origin, start, end);
        Length = 0;
        _origin.Clear();
        return taken;
    }

    private void Reserve(int more)
    {
        if (_text.Length - Length < more)
            Array.Resize(ref _text, Math.Max(2 * _text.Length, Length + more));
    }

    private void Map(int clean, int original, int length)
    {
        if (_origin.Count > 0 && _origin[^1] is var last && last.Clean.End == clean && last.Original + last.Clean.Length == original)
            _origin[^1] = new OriginSpan(new TextSpan(last.Clean.Start, clean + length), last.Original);
        else
            _origin.Add(new OriginSpan(new TextSpan(clean, clean + length), original));
    }
}
