using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Claims;

/// <summary>What period a metric's number is about when the text names none.</summary>
internal enum MetricTime
{
    /// <summary>It adds up over a period: sales, profit.</summary>
    Flow,

    /// <summary>It holds at a moment: stores, debt, headcount.</summary>
    State,

    /// <summary>It is quoted for a day: share prices, indices.</summary>
    Day,
}

/// <summary>One measure.</summary>
/// <param name="Name">Canonical name; part of the claim's identity.</param>
/// <param name="Dimensions">What its numbers can be; a unit of another dimension speaks against the attachment. Percent is possible for all, as change.</param>
/// <param name="Time">How a missing period is filled.</param>
/// <param name="Share">A percentage of it is a part of a whole and not a change: margin, stake.</param>
/// <param name="Growth">A percentage of it is itself a change: “growth of 6 percent”.</param>
/// <param name="Price">Quoted on a market.</param>
/// <param name="Rate">A percentage of it is its level: interest rate, discount, unemployment.</param>
/// <param name="Expectation">It names how a figure was foreseen and not a measure: “estimates”, “consensus”.</param>
/// <param name="Macro">It is a country's or a place's and never one company's: “inflation”, “house prices”.</param>
/// <param name="Event">It happens once, so that a sentence without a date leaves the time open: a funding round.</param>
/// <param name="Counted">It is named by the things that it counts: “subscribers”.</param>
/// <param name="Canonical">The text's forms are shorthand: claims carry the canonical name.</param>
/// <param name="Itself">Its noun phrase is itself what the claim is about: “the cloud software market”.</param>
/// <param name="People">Its counts are people.</param>
internal sealed record MetricEntry(string Name, HashSet<Dimension> Dimensions, MetricTime Time, bool Share, bool Growth, bool Price, bool People, bool Rate, bool Expectation, bool Canonical, bool Macro, bool Event, bool Counted, bool Itself);

/// <summary>The measures that are known by name: nouns, verbs and the dimensions they can have.</summary>
public sealed class MetricLexicon
{
    private static readonly Dictionary<string, Dimension> DimensionNames = new()
    {
        ["money"] = Dimension.Money,
        ["money-rate"] = Dimension.MoneyRate,
        ["percent"] = Dimension.Percent,
        ["percentage-point"] = Dimension.PercentagePoint,
        ["basis-point"] = Dimension.BasisPoint,
        ["times"] = Dimension.Times,
        ["index-point"] = Dimension.IndexPoint,
        ["count"] = Dimension.Count,
        ["rate"] = Dimension.Rate,
        ["duration"] = Dimension.Duration,
        ["length"] = Dimension.Length,
        ["area"] = Dimension.Area,
        ["volume"] = Dimension.Volume,
        ["mass"] = Dimension.Mass,
        ["speed"] = Dimension.Speed,
        ["power"] = Dimension.Power,
        ["energy"] = Dimension.Energy,
        ["voltage"] = Dimension.Voltage,
        ["charge"] = Dimension.Charge,
        ["temperature"] = Dimension.Temperature,
        ["data"] = Dimension.Data,
    };

    private static readonly string[] Traits = ["share", "growth", "price", "people", "rate", "expectation", "canonical", "macro", "event", "counted", "itself"];

    private readonly Lexicon<MetricEntry> _nouns;
    private readonly Lexicon<MetricEntry> _verbs;
    private readonly List<string> _verbForms = [];
    private readonly Dictionary<string, MetricEntry> _byName = [];

    /// <param name="words">The pipeline's vocabulary.</param>
    /// <param name="userFiles">Further tables with the columns of metrics.tsv; their rows add to, and win over, the embedded ones.</param>
    /// <exception cref="FormatException">A row is malformed; the message names file and line.</exception>
    public MetricLexicon(VocabularyBuilder words, IEnumerable<(string Name, TextReader Content)>? userFiles = null)
    {
        _nouns = new Lexicon<MetricEntry>(words);
        _verbs = new Lexicon<MetricEntry>(words);
        foreach (var (name, content) in userFiles ?? [])
            Load(name, EmbeddedTable.Rows(name, content));
        Load("metrics.tsv", EmbeddedTable.Rows("metrics.tsv"));
    }

    public int Count => _byName.Count;

    internal IReadOnlyList<string> Verbs => _verbForms;

    internal MetricEntry this[string name] => _byName[name];

    internal bool Noun(ReadOnlySpan<Token> tokens, int first, out int length, out MetricEntry metric) => _nouns.Match(tokens, first, out length, out metric);

    internal bool Verb(ReadOnlySpan<Token> tokens, int first, out int length, out MetricEntry metric) => _verbs.Match(tokens, first, out length, out metric);

    private void Load(string file, IEnumerable<(int Line, string[] Cells)> rows)
    {
        foreach (var (line, cells) in rows)
        {
            if (cells.Length != 6)
                throw new FormatException($"{file}, line {line}: a metric has six cells: metric, nouns, verbs, dimensions, time, traits.");
            var entry = Entry(file, line, cells);
            if (!_byName.TryAdd(entry.Name, entry))
                entry = _byName[entry.Name];
            foreach (var noun in EmbeddedTable.Forms(cells[1]))
                _nouns.Add(noun, entry);
            _nouns.Add(entry.Name, entry);
            foreach (var verb in EmbeddedTable.Forms(cells[2]))
            {
                if (_verbs.Add(verb, entry))
                    _verbForms.Add(verb);
            }
        }
    }

    private static MetricEntry Entry(string file, int line, string[] cells)
    {
        HashSet<Dimension> dimensions = [];
        foreach (var name in EmbeddedTable.Forms(cells[3]))
        {
            if (!DimensionNames.TryGetValue(name, out var dimension))
                throw new FormatException($"{file}, line {line}: “{name}” is no dimension; known are {string.Join(", ", DimensionNames.Keys)}.");
            dimensions.Add(dimension);
        }
        var time = cells[4] switch
        {
            "flow" => MetricTime.Flow,
            "state" => MetricTime.State,
            "day" => MetricTime.Day,
            _ => throw new FormatException($"{file}, line {line}: time is flow, state or day, not “{cells[4]}”."),
        };
        var traits = EmbeddedTable.Forms(cells[5]);
        if (traits.FirstOrDefault(trait => !Traits.Contains(trait)) is { } unknown)
            throw new FormatException($"{file}, line {line}: “{unknown}” is no trait; known are {string.Join(", ", Traits)}.");
        return new MetricEntry(cells[0], dimensions, time, traits.Contains("share"), traits.Contains("growth"), traits.Contains("price"), traits.Contains("people"), traits.Contains("rate"), traits.Contains("expectation"), traits.Contains("canonical"), traits.Contains("macro"), traits.Contains("event"), traits.Contains("counted"), traits.Contains("itself"));
    }
}
