using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition.Numbers;

/// <summary>Reads the words and signs that bound a number: “more than”, “up to”, “or so”.</summary>
internal sealed class BoundReader
{
    private const int LongestPhrase = 6;

    private readonly Lexicon<Bound> _before;
    private readonly Lexicon<Bound> _after;
    private readonly NumberLexicon _numbers;
    private readonly WordSet _between;
    private readonly WordSet _prepositions;
    private readonly WordSet _moving;
    private readonly WordSet _topics;
    private readonly int _about;
    private readonly int _some;
    private readonly int _than;
    private readonly int _to;
    private readonly int _up;

    public BoundReader(VocabularyBuilder words, WordSets sets, NumberLexicon numbers)
    {
        _numbers = numbers;
        _before = new Lexicon<Bound>(words);
        _after = new Lexicon<Bound>(words);
        foreach (var row in TsvTable.Embedded("bounds.tsv", "phrase", "place", "bound"))
        {
            var lexicon = row[1] switch { "before" => _before, "after" => _after, _ => throw row.Error($"“{row[1]}” is neither before nor after") };
            if (!lexicon.Add(row[0], row.Name<Bound>(2)))
                throw row.Error($"“{row[0]}” stands here twice");
        }
        _between = words.Set("a an record combined total of whopping further additional estimated");
        _prepositions = words.Set("over under within around");
        _moving = sets["moving"];
        _topics = sets["about-topics"];
        _about = words.Word("about");
        _up = words.Word("up");
        _some = words.Word("some");
        (_than, _to) = (words.Word("than"), words.Word("to"));
    }

    /// <summary>The bound in front of token <paramref name="first"/>.</summary>
    /// <param name="duration">The quantity is a length of time: “over five years” names no bound.</param>
    public bool TryReadBefore(in TokenWindow window, int first, bool duration, bool one, out Bound bound, out int boundFirst, out int boundEnd)
    {
        (bound, boundFirst, boundEnd) = (Bound.Exact, first, first);
        for (var end = first; end > 0 && end > first - 4; end--)
        {
            for (var start = Math.Max(0, end - LongestPhrase); start < end; start++)
            {
                if (window.Word(start) == 0 || IsInsideSign(window, start) || !_before.Match(window.Tokens, start, out var length, out bound) || start + length != end)
                    continue;
                if (length == 1 && window.Word(start) == _about && _topics.Contains(window.Word(start - 1)))
                    continue;
                if (length == 1 && end < first && _prepositions.Contains(window.Word(start)) || (length == 2 && window.Word(start) == _up && _moving.Contains(window.Word(start - 1))))
                    continue;
                if (length == 1 && ((duration && _prepositions.Contains(window.Word(start))) || (one && window.Word(start) == _some)))
                    continue;
                (boundFirst, boundEnd) = (start, end);
                return true;
            }
            if (!_between.Contains(window.Word(end - 1)))
                break;
        }
        bound = Bound.Exact;
        return false;
    }

    /// <summary>“&lt;&gt;30” and “=&gt;30” bound nothing.</summary>
    private static bool IsInsideSign(in TokenWindow window, int at) => window.Tight(at) && !window.IsWord(at) && (window.Is(at - 1, '<') || window.Is(at - 1, '>') || window.Is(at - 1, '='));

    /// <summary>The bound behind a number or its unit: “500+”, “five years or more”.</summary>
    public bool TryReadAfter(in TokenWindow window, int at, out Bound bound, out int end)
    {
        end = at;
        if (window.IsBreak(at) || !_after.Match(window.Tokens, at, out var length, out bound))
        {
            bound = Bound.Exact;
            return false;
        }
        end = at + length;
        if ((window.Word(end) == _than || window.Word(end) == _to) && (window.IsNumber(end + 1) || _numbers[window.Word(end + 1)].Kind != NumberWordKind.None))
            return false;
        var counts = window.IsNumber(end) || _numbers[window.Word(end)].Kind is not (NumberWordKind.None or NumberWordKind.Letter) || window[end].Kind == TokenKind.Symbol;
        return !counts && (!window.Is(at, '+') || window.Tight(at));
    }
}
