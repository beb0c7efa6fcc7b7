using System.Collections.Frozen;
using Extractor.Text;

namespace Extractor.Recognition.Units;

/// <summary>All units, currencies and counted nouns: the embedded lexicons, and those that a user adds.</summary>
public sealed class UnitLexicon
{
    private static readonly string[] UnitColumns = ["unit", "dimension", "base", "factor", "symbols", "names"];
    internal static readonly string[] CurrencyColumns = ["code", "signs", "words", "minor", "countries"];
    /// <summary>ISO codes that capital headlines use as words.</summary>
    private static readonly FrozenSet<string> CodesThatAreWords = FrozenSet.Create("ALL", "TOP", "TRY", "CUP", "PEN", "COP", "GEL", "MAD", "MOP", "SOS", "BOB", "SIT", "BAM", "ARA", "CHE");

    private const int LongestSign = 4;

    private readonly Lexicon<List<UnitForm>> _forms;
    private readonly VocabularyBuilder _words;
    private readonly HashSet<int> _moneyStarts = [];
    private readonly WordSetBuilder _leading = new();

    /// <summary>The last words of what can lead a number.</summary>
    private readonly WordSet _leadingEnds;
    private readonly Dictionary<string, UnitDefinition> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _currencyOfCountry = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="words">The vocabulary under construction.</param>
    /// <param name="userUnitFiles">Files like units.tsv; their rows come before the embedded ones.</param>
    /// <param name="userNounFiles">Files like nouns.tsv; likewise.</param>
    /// <exception cref="InvalidDataException">A row cannot be read; the message names file and line.</exception>
    public UnitLexicon(VocabularyBuilder words, IEnumerable<(string Name, TextReader Content)>? userUnitFiles = null, IEnumerable<(string Name, TextReader Content)>? userNounFiles = null)
    {
        _words = words;
        _forms = new Lexicon<List<UnitForm>>(words);
        foreach (var (name, content) in userUnitFiles ?? [])
            AddUnits(TsvTable.Read(name, content, UnitColumns));
        AddUnits(TsvTable.Embedded("units.tsv", UnitColumns));
        List<TsvRow> currencies = [.. TsvTable.Embedded("currencies.tsv", CurrencyColumns)];
        Families = new CurrencyFamilies(words, currencies);
        AddCurrencies(currencies);
        Nouns = new NounLexicon(words, userNounFiles ?? []);
        MoneyStarts = words.Mark(new WordSet(_moneyStarts));
        America = words.Set("u.s us u.s. america american washington");
        _leadingEnds = _leading.Build();
    }

    /// <summary>The words that money can begin with: a cheap test before its forms are asked.</summary>
    internal WordMark MoneyStarts { get; }

    internal WordSet America { get; }

    internal NounLexicon Nouns { get; }

    internal CurrencyFamilies Families { get; }

    /// <summary>Canonical units with their dimension, base and factor; currencies included.</summary>
    internal IReadOnlyDictionary<string, UnitDefinition> Definitions => _definitions;

    /// <summary>The currency of a country (ISO 3166 alpha-2); null when unknown.</summary>
    public string? CurrencyOf(string country) => _currencyOfCountry.GetValueOrDefault(country);

    /// <summary>The longest unit that starts at a token.</summary>
    internal UnitMatch After(in TokenWindow window, int first)
    {
        var tokens = window.Tokens;
        while (_forms.Match(tokens, first, out var length, out var candidates))
        {
            if (Choose(window, first, first + length, candidates) is { } form)
                return new UnitMatch(first, first + length, form);
            tokens = tokens[..(first + length - 1)];
        }
        return default;
    }

    /// <summary>The currency sign, code or word of the kind that leads numbers (“Rs”, “DM”) which ends right before a token.</summary>
    internal UnitMatch Before(in TokenWindow window, int end)
    {
        if (!_leadingEnds.Contains(window.Word(end - 1)))
            return default;
        for (var first = Math.Max(0, end - LongestSign); first < end; first++)
        {
            if (!_forms.Match(window.Tokens, first, out var length, out var candidates) || first + length != end)
                continue;
            if (Choose(window, first, end, candidates, leading: true) is { } form)
                return new UnitMatch(first, end, form);
        }
        return default;
    }

    private static UnitForm? Choose(in TokenWindow window, int first, int end, List<UnitForm> candidates, bool leading = false)
    {
        var written = window.Text.AsSpan(window[first].Start, window[end - 1].End - window[first].Start);
        UnitForm? byName = null;
        foreach (var form in candidates)
        {
            if (leading && form.Kind is not (UnitFormKind.Sign or UnitFormKind.Code))
                continue;
            if (written.SequenceEqual(form.Written) || (form.Kind == UnitFormKind.Sign && end - first == 2 && IsSpacedSign(window, first, form.Written)))
                return form;
            if (form.Kind == UnitFormKind.Name)
                byName ??= form;
        }
        return byName;
    }

    /// <summary>“HK $”, “c $”: a sign with a blank inside or in small letters; “a $” is an article before a dollar.</summary>
    private static bool IsSpacedSign(in TokenWindow window, int first, string sign)
    {
        var prefix = window.Chars(first);
        return sign[^1] is '$' or '£' && prefix.Length + window[first + 1].Length == sign.Length && (prefix.Length > 1 || prefix is "C" or "c" or "S") && sign.AsSpan().StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && sign.AsSpan().EndsWith(window.Chars(first + 1));
    }

    private void AddUnits(IEnumerable<TsvRow> rows)
    {
        foreach (var row in rows)
        {
            var dimension = row.Name<Dimension>(1);
            _definitions.TryAdd(row[0], new UnitDefinition(row[0], dimension, row[2], row.Number(3)));
            foreach (var symbol in row.Forms(4))
                Add(new UnitForm(row[0], dimension, 1, UnitFormKind.Symbol, symbol));
            foreach (var name in row.Forms(5))
                Add(new UnitForm(row[0], dimension, 1, UnitFormKind.Name, name));
        }
    }

    private void AddCurrencies(IEnumerable<TsvRow> rows)
    {
        foreach (var row in rows)
        {
            var code = row[0];
            if (code.Length is < 3 or > 4)
                throw row.Error($"“{code}” is no currency code");
            _definitions.TryAdd(code, new UnitDefinition(code, Dimension.Money, code, 1));
            foreach (var country in row[4].Split(',').Where(country => country != "-"))
                _currencyOfCountry.TryAdd(country, code);
            if (!CodesThatAreWords.Contains(code))
                Add(Money(code, 1, UnitFormKind.Code, code));
            Add(Money(code, 1, UnitFormKind.Sign, code + "$"));
            Add(Money(code, 1_000, UnitFormKind.Code, "K" + code));
            Add(Money(code, 1_000_000, UnitFormKind.Code, "M" + code));
            Add(Money(code, 1_000_000, UnitFormKind.Code, "Mio " + code));
            foreach (var sign in row.Forms(1))
                Add(Money(code, 1, UnitFormKind.Sign, sign));
            foreach (var word in row.Forms(2))
                Add(Money(code, 1, UnitFormKind.Name, word) with { Family = Families.Of(word) });
            foreach (var word in row.Forms(3))
                Add(Money(code, 0.01m, UnitFormKind.Name, word));
        }
    }

    private static UnitForm Money(string code, decimal factor, UnitFormKind kind, string written) => new(code, Dimension.Money, factor, kind, written, written switch
    {
        "$" or "dollar" or "dollars" or "dlr" or "dlrs" or "buck" or "bucks" => SharedMoneyWord.Dollar,
        "cent" or "cents" or "ct" or "cts" => SharedMoneyWord.Cent,
        "pound" or "pounds" => SharedMoneyWord.Pound,
        _ => SharedMoneyWord.None,
    });

    private void Add(UnitForm form)
    {
        var words = _words.Phrase(form.Written);
        if (form.IsMoney)
            _moneyStarts.Add(words[0]);
        if (form.Kind is UnitFormKind.Sign or UnitFormKind.Code)
            _leading.Add(words[^1]);
        if (!_forms.Add(words, [form], out var there))
            there.Add(form);
    }
}
