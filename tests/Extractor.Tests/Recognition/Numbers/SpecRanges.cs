using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Tests.Recognition.Numbers;

/// <summary>
/// The NumberRange model: bounds are open ranges, two bounds of one thing are one range, so is “from 10 to 20”, and what
/// something is equal to is a range of one number.
/// </summary>
internal static class SpecRanges
{
    private const int MostBetween = 8;

    public static List<SpecResult> Find(SourceText source, List<QuantityMention> quantities)
    {
        List<SpecResult> found = [];
        for (var i = 0; i < quantities.Count; i++)
        {
            var quantity = quantities[i];
            if (i + 1 < quantities.Count && Join(source, quantity, quantities[i + 1]) is { } value)
            {
                found.Add(new SpecResult(quantity.Span.Start, quantities[i + 1].Span.End, "numberrange", value, null));
                i++;
            }
            else if ((IsEqualTo(source, quantity) ? $"{Low(quantity)},{Low(quantity)}" : ValueOf(quantity)) is { } alone)
            {
                found.Add(new SpecResult(quantity.Span.Start, quantity.Span.End, "numberrange", alone, null));
            }
        }
        return found;
    }

    private static string? ValueOf(QuantityMention quantity) => quantity.Bound switch
    {
        Bound.Between => $"{Low(quantity)},{SpecReader.Text(quantity.High ?? 0)}",
        Bound.Over => $"{Low(quantity)},",
        Bound.Under => $",{Low(quantity)}",
        _ => null,
    };

    private static string Low(QuantityMention quantity) => SpecReader.Text((quantity.Negative ? -quantity.Value : quantity.Value) * (quantity.Rule == "fraction" ? 0.01m : 1));

    private static string? Join(SourceText source, QuantityMention low, QuantityMention high)
    {
        if (high.First - low.End >= MostBetween || source.SentenceAt(low.First) != source.SentenceAt(high.First))
            return null;
        if (low.First > 0 && source.Chars(low.First - 1) is "from" && source.Chars(high.First - 1) is "to")
            return low.Value < high.Value ? $"{Low(low)},{Low(high)}" : null;
        if (!AreOfOne(source, low, high))
            return null;
        return (low.Bound, high.Bound) switch
        {
            (Bound.Over, Bound.Under) when low.Value < high.Value => $"{Low(low)},{Low(high)}",
            (Bound.Under, Bound.Over) when high.Value < low.Value => $"{Low(high)},{Low(low)}",
            _ => null,
        };
    }

    /// <summary>Nothing but “and”, “but” or a comma stands between the two.</summary>
    private static bool AreOfOne(SourceText source, QuantityMention low, QuantityMention high)
    {
        var end = high.BoundSpan is { } bound && bound.Start < high.Span.Start ? source.TokenAt(bound.Start) : high.First;
        for (var i = low.End; i < end; i++)
        {
            if (source.Chars(i) is not ("and" or "but" or "," or "is" or "also"))
                return false;
        }
        return true;
    }

    private static bool IsEqualTo(SourceText source, QuantityMention quantity)
    {
        var at = quantity.First - 1;
        if (at >= 0 && source.Chars(at) is "to")
            at--;
        return at >= 0 && quantity.Bound == Bound.Exact && source.Chars(at) is "equal" or "equals" or "Equaling" or "equaling" or "=";
    }
}
