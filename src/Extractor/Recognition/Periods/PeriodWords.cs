using System.Globalization;
using Extractor.Text;

namespace Extractor.Recognition.Periods;

/// <summary>The words that period rules compare, with their meanings, from <c>period-words.tsv</c>.</summary>
internal sealed class PeriodWords
{
    private const string File = "period-words.tsv";
    private readonly VocabularyBuilder _builder;
    private readonly Dictionary<string, Dictionary<int, int>> _classes = [];

    /// <exception cref="InvalidDataException">A row has no class or a value that is no number; the message names file and line.</exception>
    public PeriodWords(VocabularyBuilder builder)
    {
        _builder = builder;
        Load();
        Months = new WordValues(Values("month"));
        ShortMonths = new WordValues(Values("month-short"));
        Weekdays = new WordValues(Values("weekday"));
        Seasons = new WordValues(Values("season"));
        Ordinals = new WordValues(Values("ordinal"));
        Counts = new WordValues(Values("count"));
        Units = new WordValues(Values("unit"));
        Forward = Members("forward");
        Told = Members("told");
        Counted = Members("counted");
        About = Members("about");
        YearCues = Members("yearcue");
        Changed = Members("changed");
        Delays = Members("delay");
        Measures = Members("measure");
        YearlyNouns = Members("yearly");
        NamedDays = Members("dayname-before");
        And = builder.Word("and");
        SingularUnits = builder.Set("day week month quarter half year decade");
        One = builder.Set("a an");
        Determiners = builder.Set("the its their our his her this that");
    }

    public WordValues Months { get; }

    /// <summary>Abbreviations: months only where a full stop or a number follows, or a preposition precedes.</summary>
    public WordValues ShortMonths { get; }

    public WordValues Weekdays { get; }

    public WordValues Seasons { get; }

    /// <summary>9 is the last of its kind.</summary>
    public WordValues Ordinals { get; }

    public WordValues Counts { get; }

    public WordValues Units { get; }

    /// <summary>Words that point to what is to come.</summary>
    public WordSet Forward { get; }

    /// <summary>Verbs of saying in the past tense: the time beside them is when it was said.</summary>
    public WordSet Told { get; }

    /// <summary>Nouns that are counted, so that a number before them is no year.</summary>
    public WordSet Counted { get; }

    public WordSet About { get; }

    public WordSet YearCues { get; }

    /// <summary>Words before “by” and the size of a change.</summary>
    public WordSet Changed { get; }

    /// <summary>Verbs that move a plan to another time.</summary>
    public WordSet Delays { get; }

    public WordSet Measures { get; }

    public WordSet YearlyNouns { get; }

    /// <summary>“Black” Friday and others that are names.</summary>
    public WordSet NamedDays { get; }

    public WordSet One { get; }

    public WordSet Determiners { get; }

    public int And { get; }

    public WordSet SingularUnits { get; }

    public int Word(string word) => _builder.Word(word);

    public WordSet Set(string words) => _builder.Set(words);

    public WordMark Mark(WordSet words) => _builder.Mark(words);

    /// <summary>The words that can open a period: those given and all that have a calendar meaning.</summary>
    public WordSet Starts(string words) => new([
        .. Ids(words),
        .. Months.Keys, .. ShortMonths.Keys, .. Weekdays.Keys, .. Seasons.Keys, .. Ordinals.Keys, .. Counts.Keys, .. Units.Keys]);

    /// <summary>The ids of words that are given separated by blanks.</summary>
    public IEnumerable<int> Ids(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(_builder.Word);

    public Lexicon<T> Phrases<T>(IEnumerable<(string Phrase, T Meaning)> entries)
    {
        Lexicon<T> lexicon = new(_builder);
        foreach (var (phrase, meaning) in entries)
            lexicon.Add(phrase, meaning);
        return lexicon;
    }

    private Dictionary<int, int> Values(string name) => _classes.TryGetValue(name, out var values) ? values : throw new InvalidDataException($"{File}: no row has the class “{name}”.");

    private WordSet Members(string name) => new(Values(name).Keys);

    private void Load()
    {
        using var stream = typeof(PeriodWords).Assembly.GetManifestResourceStream(File) ?? throw new InvalidDataException($"{File} is not embedded in the assembly.");
        using StreamReader reader = new(stream);
        for (var line = 1; reader.ReadLine() is { } row; line++)
        {
            if (line == 1 || row.Length == 0 || row[0] == '#')
                continue;
            var cells = row.Split('\t');
            if (cells.Length is < 2 or > 3)
                throw new InvalidDataException($"{File}, line {line}: expected word, class and value, separated by tabs; found “{row}”.");
            var value = 0;
            if (cells.Length == 3 && !int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out value))
                throw new InvalidDataException($"{File}, line {line}: “{cells[2]}” is not a whole number.");
            if (!_classes.TryGetValue(cells[1], out var values))
                _classes.Add(cells[1], values = []);
            if (!values.TryAdd(_builder.Word(cells[0]), value))
                throw new InvalidDataException($"{File}, line {line}: “{cells[0]}” is there already as {cells[1]}.");
        }
    }
}
