using System.Globalization;
using Extractor.Recognition.Numbers;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Tests.Recognition.Numbers;

/// <summary>Runs the recogniser on short texts and writes its results as one line each, so that examples fit in a table.</summary>
internal static class QuantityExamples
{
    private static readonly VocabularyBuilder Words = new();
    private static readonly QuantityRecogniser Recogniser = new(Words, new UnitLexicon(Words));
    private static readonly Vocabulary Vocabulary = Words.Build();

    public static (SourceText Source, List<QuantityMention> Quantities, List<NonQuantityMention> Others) Read(string text)
    {
        var source = SourceText.Analyse(text, Vocabulary);
        List<QuantityMention> quantities = [];
        List<NonQuantityMention> others = [];
        Recogniser.Recognise(source, [], [], quantities, others);
        return (source, quantities, others);
    }

    /// <summary>“550,000 | 550000 | exact | unit”, with “low..high” for ranges; joined by “; ”.</summary>
    public static string Line(string text)
    {
        var (source, quantities, _) = Read(text);
        return string.Join("; ", quantities.Select(quantity => string.Join(" | ", source.Slice(quantity.NumberSpan), Value(quantity), quantity.Bound.ToString().ToLowerInvariant(), quantity.Unit ?? "-")));
    }

    /// <summary>“July 13: Date”, joined by “; ”.</summary>
    public static string OtherLine(string text)
    {
        var (source, _, others) = Read(text);
        return string.Join("; ", others.Select(other => $"{source.Slice(other.Span)}: {other.Reason}"));
    }

    private static string Value(QuantityMention quantity)
    {
        var sign = quantity.Negative ? "-" : "";
        return quantity.High is { } high ? $"{sign}{Text(quantity.Value)}..{Text(high)}" : sign + Text(quantity.Value);
    }

    private static string Text(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
