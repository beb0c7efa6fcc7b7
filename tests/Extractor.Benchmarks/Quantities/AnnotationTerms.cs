using System.Globalization;
using Extractor.Recognition.Numbers;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Benchmarks.Quantities;

/// <summary>
/// Translates between two conventions: the annotation keeps cents and pence, names whole noun phrases, takes “from 5 to 6”
/// for a range, counts “one of the …” and leaves out “doubled”.
/// </summary>
internal sealed class AnnotationTerms
{
    private const int LongestPhrase = 8;
    private const int MostAdjectives = 4;

    private readonly Dictionary<string, string> _names;
    private readonly Dictionary<string, string> _minor;
    private readonly AnnotationChange _change;
    private readonly AnnotationLemmas _lemmas;
    private readonly NounLexicon _nouns;
    private readonly WordSet _later;
    private readonly WordSet _ends;
    private readonly WordSet _perYear;
    private readonly int _in;
    private readonly WordSet _stop;
    private readonly WordSet _ages;
    private readonly WordSet _yearly;
    private readonly int _from;
    private readonly int _to;
    private readonly int _of;

    public AnnotationTerms(VocabularyBuilder words, NounLexicon nouns, WordSet ends)
    {
        _names = Table("annotation-names.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        _minor = Table("annotation-minor.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);
        _change = new AnnotationChange(words, Table("annotation-change.tsv"));
        _lemmas = new AnnotationLemmas(Table("annotation-lemmas.tsv"));
        _nouns = nouns;
        _in = words.Word("in");
        _later = words.Set("earlier ago later before after");
        _perYear = words.Set("a per each every");
        _ends = ends;
        _stop = words.Set("a an the and or of in on at for to its their his her our my more other-than such some any");
        _ages = words.Set("old of age aged olds");
        _yearly = words.Set("year annum annually");
        (_from, _to, _of) = (words.Word("from"), words.Word("to"), words.Word("of"));
    }

    public IEnumerable<AnnotatedQuantity> Translate(SourceText source, IReadOnlyList<QuantityMention> quantities, IReadOnlyList<NonQuantityMention> others)
    {
        AnnotatedQuantity? last = null;
        for (var i = 0; i < quantities.Count; i++)
        {
            var quantity = quantities[i];
            if (quantity.Rule == "multiple" && !source.Slice(quantity.Span).Contains("fold", StringComparison.OrdinalIgnoreCase))
                continue;
            if (quantity.Dimension == Dimension.Duration && source.Tokens[quantity.First].End < source.Text.Length && source.Text[source.Tokens[quantity.First].End] == '-' && !IsAge(source, quantity))
                continue;
            if (others.Any(other => IsOneOf(other, quantity)))
            {
                yield return new AnnotatedQuantity(Text(1 / quantity.Value), Part(UnitOf(source, quantity)), "=");
                continue;
            }
            if (i + 1 < quantities.Count && IsFromTo(source, quantity, quantities[i + 1]))
            {
                yield return Term(source, quantities[i + 1], Unsigned(source, quantity), Unsigned(source, quantities[i + 1]));
                i++;
                continue;
            }
            var term = Term(source, quantity, Unsigned(source, quantity), quantity.High is null ? null : Unsigned(source, quantity with { Value = quantity.High.Value }));
            if (last is not null && term.Change == "=" && IsSameTold(source, quantities[i - 1], quantity))
                term = term with { Change = last.Change };
            last = term;
            yield return term;
        }
        foreach (var other in others)
        {
            if (IsGeneration(source, other))
                yield return new AnnotatedQuantity(source.Slice(other.Span)[..1], "generation wireless", "=");
            else if (other.Reason == NonQuantityReason.Pronoun && !IsOneOfSome(other, quantities) && other.End < source.Tokens.Length && source.Tokens[other.End].Word == _of && OneOf(source, other.End + 1) is not "-")
                yield return new AnnotatedQuantity("1", OneOf(source, other.End + 1), "=");
        }
    }

    /// <summary>“5G”, which the annotation reads as a five.</summary>
    private static bool IsGeneration(SourceText source, NonQuantityMention other) => other.Span.Length == 2 && source.Text[other.Span.Start] is >= '2' and <= '6' && source.Text[other.Span.Start + 1] == 'G';

    /// <summary>“one of four” is a quarter.</summary>
    private static bool IsOneOf(NonQuantityMention other, QuantityMention quantity) =>
        other.Reason == NonQuantityReason.Pronoun && quantity.First == other.End + 1 && quantity.High is null && quantity.Dimension is Dimension.Count or Dimension.None && quantity.Value is > 1 and < 1000;

    private static bool IsOneOfSome(NonQuantityMention other, IReadOnlyList<QuantityMention> quantities) => quantities.Any(quantity => IsOneOf(other, quantity));

    private AnnotatedQuantity Term(SourceText source, QuantityMention quantity, decimal low, decimal? high)
    {
        var value = high is { } top ? $"{Text(low)}-{Text(top)}" : Text(quantity.Negative ? -low : low);
        return new AnnotatedQuantity(value, UnitOf(source, quantity), _change.Of(source, quantity));
    }

    private decimal Unsigned(SourceText source, QuantityMention quantity)
    {
        if (quantity.Rule == "fraction" && quantity.Unit == "percent")
            return quantity.Value / 100;
        return MinorOf(source, quantity) is null ? quantity.Value : quantity.Value * 100;
    }

    private string? MinorOf(SourceText source, QuantityMention quantity) =>
        quantity.Dimension is Dimension.Money or Dimension.MoneyRate && quantity.UnitSpan is { } span && quantity.Step > 0 ? _minor.GetValueOrDefault(source.Slice(span).Split(' ')[0]) : null;

    private string UnitOf(SourceText source, QuantityMention quantity)
    {
        if (quantity.Rule == "fraction" && quantity.Unit == "percent")
            return Part(WholeOf(source, quantity.End));
        if (quantity.Unit is null)
            return "-";
        if (quantity.Dimension == Dimension.Money && quantity.UnitSpan is { } money && source.Slice(money) is "$" or "dollar" or "dollars")
            return IsYearly(source, quantity) ? "dollar per year" : "dollar";
        if (quantity.Dimension == Dimension.Duration && IsAge(source, quantity))
            return quantity.Unit + " of age";
        var parts = quantity.Unit.Split('/');
        var first = MinorOf(source, quantity) ?? (quantity.NounSpan is { } noun ? Phrase(source, noun, parts[0]) : _names.GetValueOrDefault(quantity.Unit) ?? _names.GetValueOrDefault(parts[0], parts[0]));
        if (IsYearly(source, quantity))
            return first + " per year";
        return parts.Length == 1 || (_names.ContainsKey(quantity.Unit) && quantity.Dimension != Dimension.MoneyRate) ? first : $"{first} per {_names.GetValueOrDefault(parts[1], parts[1])}";
    }

    /// <summary>A part of what is counted is named with a percent sign.</summary>
    private static string Part(string counted) => counted == "-" ? counted : "% " + counted;

    /// <summary>What a fraction is a part of: “a third of the firm's buses” is counted in firm buses.</summary>
    private string WholeOf(SourceText source, int at)
    {
        if (at >= source.Tokens.Length || source.Tokens[at].Kind != TokenKind.Word)
            return "-";
        var token = source.Tokens[at];
        return token.Word == _of || _stop.Contains(token) || PluralAhead(source, at) ? OneOf(source, token.Word == _of ? at + 1 : at) : "-";
    }

    /// <summary>“one in five” and then “American adults”.</summary>
    private bool PluralAhead(SourceText source, int first)
    {
        for (var i = first; i < source.Tokens.Length && i < first + MostAdjectives && source.Tokens[i].Kind == TokenKind.Word && !_ends.Contains(source.Tokens[i]); i++)
        {
            if (_nouns.SingularOf(source.Tokens[i].Word) is not null)
                return true;
        }
        return false;
    }

    /// <summary>“a year”, which the product leaves out of units.</summary>
    private bool IsYearly(SourceText source, QuantityMention quantity)
    {
        if (quantity.Dimension is Dimension.Percent or Dimension.None || source.Tokens.Length <= quantity.End + 1 || !_perYear.Contains(source.Tokens[quantity.End]) || !_yearly.Contains(source.Tokens[quantity.End + 1]))
            return false;
        return source.Tokens.Length == quantity.End + 2 || !_later.Contains(source.Tokens[quantity.End + 2]);
    }

    private bool IsAge(SourceText source, QuantityMention quantity)
    {
        if (quantity.Note == "an age" || (quantity.BoundSpan is { } bound && bound.Start < quantity.Span.Start && source.Slice(bound).EndsWith("age of", StringComparison.Ordinal)))
            return true;
        for (var i = quantity.End; i < Math.Min(quantity.End + 2, source.Tokens.Length); i++)
        {
            if (_ages.Contains(source.Tokens[i]) && (source.Tokens[i].Word != _of || (i + 1 < source.Tokens.Length && _ages.Contains(source.Tokens[i + 1]))))
                return true;
            if (source.Text[source.Tokens[i].Start] != '-')
                return false;
        }
        return false;
    }

    private string Phrase(SourceText source, TextSpan noun, string head)
    {
        List<string> words = [];
        for (var i = source.TokenAt(noun.Start); i < source.Tokens.Length && source.Tokens[i].End <= noun.End; i++)
        {
            var token = source.Tokens[i];
            var last = token.End == noun.End;
            if ((_stop.Contains(token) && !last) || source.Text[token.Start] is '\'' or '’')
                continue;
            if (last && words.Count > 0 && head.StartsWith(words[^1] + " ", StringComparison.OrdinalIgnoreCase))
                words.RemoveAt(words.Count - 1);
            var word = last ? _names.GetValueOrDefault(head, head) : _nouns.SingularOf(token.Word) is { } noun1 && !token.Capitalised ? noun1 : _lemmas.Of(source.Chars(i));
            if (word is null)
                continue;
            if (words.Count > 0 && (!token.SpaceBefore || words[^1].EndsWith('-')))
                words[^1] += word;
            else
                words.Add(word);
        }
        return string.Join(' ', words) + Content(source, noun);
    }

    /// <summary>“barrels of oil”: what the counted thing consists of.</summary>
    private string Content(SourceText source, TextSpan noun)
    {
        var of = source.TokenAt(noun.End - 1) + 1;
        var first = of + 1;
        if (first >= source.Tokens.Length || source.Tokens[of].Word != _of || source.Tokens[first].Kind != TokenKind.Word || source.Tokens[first].Capitalised || _stop.Contains(source.Tokens[first]) || _ends.Contains(source.Tokens[first]))
            return "";
        return " " + source.Chars(first).ToString();
    }

    /// <summary>“one of the oldest parks in America” is one “old park America”.</summary>
    private string OneOf(SourceText source, int first)
    {
        List<string> words = [];
        var headed = false;
        for (var i = first; i < source.Tokens.Length && i < first + LongestPhrase && source.Tokens[i].Kind == TokenKind.Word; i++)
        {
            var token = source.Tokens[i];
            if (_ends.Contains(token) && !_stop.Contains(token) && token.Word != _in)
                break;
            if (source.Text[token.Start] is '\'' or '’')
                continue;
            if (headed && token.Word == _in)
                continue;
            if (headed && source.Tokens[i - 1].Word != _in && !(token.Capitalised && source.Tokens[i - 1].Capitalised) && !_stop.Contains(source.Tokens[i - 1]))
                break;
            if (_stop.Contains(token))
                continue;
            var chars = source.Chars(i);
            var plural = _nouns.SingularOf(token.Word) ?? (NounLexicon.LooksPlural(chars) && !headed ? NounLexicon.Singularise(chars) : null);
            if ((plural is null ? _lemmas.Of(chars) : _names.GetValueOrDefault(plural, plural)) is not { } word)
                continue;
            words.Add(word);
            headed |= plural is not null && !(i + 1 < source.Tokens.Length && _nouns.SingularOf(source.Tokens[i + 1].Word) is not null);
        }
        return words.Count == 0 ? "-" : string.Join(' ', words);
    }

    /// <summary>“17.5 points, or 0.22%” and “1 degree (1.8 Fahrenheit)” tell one change twice.</summary>
    private static bool IsSameTold(SourceText source, QuantityMention earlier, QuantityMention later)
    {
        if (later.First <= earlier.End || later.First > earlier.End + 2)
            return false;
        return source.Chars(later.First - 1) is "or" or "(";
    }

    private bool IsFromTo(SourceText source, QuantityMention low, QuantityMention high) =>
        low.First > 0 && source.Tokens[low.First - 1].Word == _from && high.First == low.End + 1 && source.Tokens[low.End].Word == _to && (low.Unit == high.Unit || low.Unit is null) && low.High is null;

    private static string Text(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Table(string file)
    {
        using var stream = typeof(AnnotationTerms).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"The program lacks {file}.");
        using StreamReader reader = new(stream);
        List<string[]> rows = [];
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                rows.Add(line.Split('\t'));
        }
        return rows.Skip(1);
    }
}
