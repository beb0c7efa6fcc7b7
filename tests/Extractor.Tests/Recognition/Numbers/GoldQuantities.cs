using System.Text.Json.Nodes;
using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Tests.Recognition.Numbers;

/// <summary>How many core gold claims have a quantity at their quote that agrees with them.</summary>
internal sealed class GoldQuantities
{
    private int _claims;
    private int _values;
    private int _units;
    private int _unnamed;
    private int _bounds;

    public GoldQuantities()
    {
        Dictionary<string, (SourceText Source, List<QuantityMention> Quantities)> articles = [];
        foreach (var set in (string[])["seeds", "news"])
        {
            foreach (var line in File.ReadLines(SharedFolder.At("gold", set + ".jsonl")))
            {
                var claim = JsonNode.Parse(line)!;
                if ((string)claim["grade"]! != "core")
                    continue;
                var id = (string)claim["article"]!;
                if (!articles.TryGetValue(id, out var article))
                    article = articles[id] = Load(set, id);
                Compare(claim, article.Source, article.Quantities);
            }
        }
    }

    public double ValueRecall => (double)_values / _claims;

    /// <summary>Units that agree, among the claims whose unit stands beside the number.</summary>
    public double UnitRecall => (double)_units / (_claims - _unnamed);

    public double StrictUnitRecall => (double)_units / _claims;

    /// <summary>Bounds that agree, among the claims whose value and unit do.</summary>
    public double BoundRecall => (double)_bounds / _units;

    private static (SourceText, List<QuantityMention>) Load(string set, string id)
    {
        var text = File.ReadAllText(Directory.GetFiles(SharedFolder.At("articles", set), id + ".*").Single());
        if (text.StartsWith("---", StringComparison.Ordinal))
        {
            var end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
            var title = text[..end].Split('\n').Single(line => line.StartsWith("title:", StringComparison.Ordinal));
            text = $"{title[6..].Trim().Trim('"')}\n\n{text[(end + 4)..].Trim()}";
        }
        var (source, quantities, _) = QuantityExamples.Read(text);
        return (source, quantities);
    }

    private void Compare(JsonNode claim, SourceText source, List<QuantityMention> quantities)
    {
        _claims++;
        var best = 0;
        var unnamed = false;
        foreach (var quantity in At(source, quantities, (string)claim["quote"]!, (string)claim["number"]!))
        {
            if (!IsClose(quantity.Value, claim["value"]!) || (claim["high"] is { } high ? quantity.High is not { } top || !IsClose(top, high) : quantity.High is not null))
                continue;
            var units = claim["unit"]!.AsArray().Select(unit => (string)unit!).ToList();
            var sameUnit = units.Contains(quantity.Unit, StringComparer.OrdinalIgnoreCase);
            var sameBound = string.Equals(quantity.Bound.ToString(), (string)claim["bound"]!, StringComparison.OrdinalIgnoreCase);
            unnamed |= quantity.Unit is null;
            best = Math.Max(best, sameUnit ? sameBound ? 3 : 2 : 1);
        }
        _values += best >= 1 ? 1 : 0;
        _units += best >= 2 ? 1 : 0;
        _bounds += best >= 3 ? 1 : 0;
        _unnamed += best == 1 && unnamed ? 1 : 0;
    }

    private static IEnumerable<QuantityMention> At(SourceText source, List<QuantityMention> quantities, string quote, string number)
    {
        for (var at = source.Text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = source.Text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            for (var start = source.Text.IndexOf(number, at, StringComparison.Ordinal); start >= 0 && start < at + quote.Length; start = source.Text.IndexOf(number, start + 1, StringComparison.Ordinal))
            {
                TextSpan span = new(start, start + number.Length);
                foreach (var quantity in quantities.Where(quantity => quantity.Span.Overlaps(span)))
                    yield return quantity;
            }
        }
    }

    private static bool IsClose(decimal found, JsonNode expected)
    {
        var value = (decimal)(double)expected;
        return Math.Abs(found - value) <= 0.000001m * Math.Max(1, Math.Abs(value));
    }
}
