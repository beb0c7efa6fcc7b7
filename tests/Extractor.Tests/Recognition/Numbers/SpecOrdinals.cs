using Extractor.Recognition.Numbers;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Tests.Recognition.Numbers;

/// <summary>The Ordinal model. “Next”, “last but one” and the like are ordinals to it; here they are words or periods.</summary>
internal sealed class SpecOrdinals
{
    private readonly NumberReader _numbers;
    private readonly NumberLexicon _lexicon;
    private readonly Lexicon<string> _relative;
    private readonly WordSet _last;

    public SpecOrdinals(VocabularyBuilder words, NumberReader numbers, NumberLexicon lexicon)
    {
        (_numbers, _lexicon) = (numbers, lexicon);
        _relative = new Lexicon<string>(words);
        foreach (var (phrase, value) in (ReadOnlySpan<(string, string)>)[
            ("next", "current+1"), ("current", "current+0"), ("previous", "current-1"), ("last", "end+0"), ("penultimate", "end-1"), ("antepenultimate", "end-2"),
            ("last but one", "end-1"), ("next to last", "end-1"), ("second to last", "end-1"), ("one before the last", "end-1"), ("one before the last one", "end-1")])
            _relative.Add(phrase, value);
        _last = words.Set("last");
    }

    public List<SpecResult> Find(SourceText source, List<QuantityMention> quantities, List<NonQuantityMention> others, bool relative)
    {
        TokenWindow window = new(source);
        List<SpecResult> found = [];
        foreach (var other in others)
        {
            if (other.Reason == NonQuantityReason.Ordinal && !_last.Contains(window.Word(other.End + 1)))
                found.Add(new SpecResult(other.Span.Start, other.Span.End, "ordinal", ValueOf(window, other), null));
        }
        foreach (var quantity in quantities)
            AddDenominator(window, quantity, found);
        for (var i = 0; relative && i < window.Count; i++)
        {
            if (!_relative.Match(window.Tokens, i, out var length, out var value))
                continue;
            var span = window.Span(i, i + length);
            found.Add(new SpecResult(span.Start, span.End, "ordinal", value, null));
            i += length - 1;
        }
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>“between the tenth and the fifteenth”.</summary>
    public IEnumerable<SpecResult> Ranges(SourceText source, List<NonQuantityMention> others)
    {
        for (var i = 1; i < others.Count; i++)
        {
            var (low, high) = (others[i - 1], others[i]);
            if (low.Reason == NonQuantityReason.Ordinal && high.Reason == NonQuantityReason.Ordinal && low.First > 1 && source.Chars(low.First - 2) is "between" && high.First == low.End + 2)
                yield return new SpecResult(low.Span.Start, high.Span.End, "numberrange", $"{ValueOf(new TokenWindow(source), low)},{ValueOf(new TokenWindow(source), high)}", null);
        }
    }

    private string ValueOf(in TokenWindow window, NonQuantityMention other)
    {
        var last = _lexicon[window.Word(other.End - 1)].Value;
        if (other.End == other.First + 1 || !_numbers.TryRead(window, other.First, false, false, out var cardinal))
            return SpecReader.Text(last);
        return SpecReader.Text(last > cardinal.Value || last >= 100 ? cardinal.Value * Math.Max(last, 1) : cardinal.Value + last);
    }

    /// <summary>Of “forty-two and a third” the model also takes the third for an ordinal.</summary>
    private void AddDenominator(in TokenWindow window, QuantityMention quantity, List<SpecResult> into)
    {
        var last = window.Source.TokenAt(quantity.NumberSpan.End - 1);
        if (last - quantity.First < 3 || _lexicon[window.Word(last)] is not { Kind: NumberWordKind.Part, Value: > 2 } part || window.Chars(last - 1) is not "a" || window.Chars(last - 2) is not "and")
            return;
        into.Add(new SpecResult(window[last].Start, window[last].End, "ordinal", SpecReader.Text(part.Value), null));
    }
}
