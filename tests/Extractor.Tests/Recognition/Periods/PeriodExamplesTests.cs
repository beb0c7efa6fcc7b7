using System.Globalization;
using Extractor.Recognition.Periods;
using Extractor.Text;

namespace Extractor.Tests.Recognition.Periods;

/// <summary>Holds the recogniser to <c>period-examples.tsv</c>: exactly these readings over exactly these characters, and no others.</summary>
public sealed class PeriodExamplesTests
{
    private static readonly VocabularyBuilder Words = new();
    private static readonly PeriodRecogniser Recogniser = new(Words);
    private static readonly Vocabulary Vocabulary = Words.Build();
    private static readonly Lazy<List<Example>> Examples = new(Read);

    private sealed record Example(string Outcome, TextSpan Span, string Published, string Text);

    public static TheoryData<string, string> Texts()
    {
        TheoryData<string, string> texts = [];
        foreach (var (published, text) in Examples.Value.Select(e => (e.Published, e.Text)).Distinct())
            texts.Add(published, text);
        return texts;
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Reads_exactly(string published, string text)
    {
        var expected = Examples.Value
            .Where(e => e.Published == published && e.Text == text && e.Outcome != "None")
            .OrderBy(e => e.Span)
            .Select(e => $"{e.Span.Of(text)}: {e.Outcome}");
        var mentions = Recogniser.Recognise(SourceText.Analyse(text, Vocabulary), Date(published), []);
        Assert.Equal(expected, mentions.Select(m => $"{m.Span.Of(text)}: {Outcome(m)}"));
    }

    [Fact]
    public void Every_kind_and_anchor_has_examples()
    {
        foreach (var kind in Enum.GetNames<PeriodKind>())
            Assert.Contains(Examples.Value, e => e.Outcome.StartsWith(kind + " ", StringComparison.Ordinal));
        foreach (var anchor in Enum.GetNames<PeriodAnchor>())
            Assert.Contains(Examples.Value, e => e.Outcome.Contains(" " + anchor + " ", StringComparison.Ordinal));
        Assert.Contains(Examples.Value, e => e.Outcome == "None");
    }

    [Fact]
    public void Every_rule_is_registered_and_has_an_example()
    {
        var used = Examples.Value.Select(e => (e.Published, e.Text)).Distinct()
            .SelectMany(e => Recogniser.Recognise(SourceText.Analyse(e.Text, Vocabulary), Date(e.Published), []))
            .Select(m => m.Rule)
            .ToHashSet();
        Assert.Equal(PeriodRules.All.Order(), used.Order());
    }

    [Fact]
    public void Examples_are_sorted_by_outcome()
    {
        string[] order = [.. Enum.GetNames<PeriodKind>(), "None"];
        var kinds = Examples.Value.Select(e => Array.IndexOf(order, e.Outcome.Split(' ')[0])).ToList();
        Assert.Equal(kinds.Order(), kinds);
    }

    private static DateOnly? Date(string text) => text == "-" ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Outcome(PeriodMention m) => string.Create(
        CultureInfo.InvariantCulture,
        $"{m.Kind} {m.From:yyyy-MM-dd}..{m.To:yyyy-MM-dd} {m.Anchor} {Shift(m.Shift)}{(m.Comparison ? "compares" : "")}");

    private static string Shift(PeriodShift? shift)
    {
        if (shift is not { } by)
            return "";
        (int Count, char Unit)[] parts = [(by.Years, 'y'), (by.Quarters, 'q'), (by.Months, 'm'), (by.Days, 'd')];
        var text = string.Join(' ', parts.Where(p => p.Count != 0).Select(p => $"{p.Count}{p.Unit}"));
        return (text.Length == 0 ? "0" : text) + " ";
    }

    private static List<Example> Read()
    {
        List<Example> examples = [];
        var path = RepositoryFolder.At("tests", "Extractor.Tests", "Recognition", "Periods", "period-examples.tsv");
        foreach (var line in File.ReadLines(path).Skip(1).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var cells = line.Split('\t');
            Assert.True(cells.Length == 8, $"Eight cells are needed: {line}");
            var open = cells[7].IndexOf('[', StringComparison.Ordinal);
            var close = cells[7].IndexOf(']', StringComparison.Ordinal);
            var text = cells[7].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
            var span = open < 0 ? default : new TextSpan(open, close - 1);
            var outcome = cells[0] == "None" ? "None" : $"{cells[0]} {cells[1]}..{cells[2]} {cells[3]} {(cells[4].Length > 0 ? cells[4] + " " : "")}{cells[5]}";
            examples.Add(new(outcome, span, cells[6], text));
        }
        return examples;
    }
}
