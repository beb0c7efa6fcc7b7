using Extractor.Text;

namespace Extractor.Recognition.Units;

/// <summary>
/// Currencies that share their last word (Danish, Swedish and Czech crowns). Which of them a bare “crowns” means is told
/// by the article: the one it names in full, otherwise the one of a country that it names.
/// </summary>
internal sealed class CurrencyFamilies
{
    private const int LastYearOfFrancs = 2001;

    private readonly Dictionary<string, CurrencyFamily> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly CurrencyFamily[] _families;
    private readonly Dictionary<string, int> _currencies = new(StringComparer.Ordinal);
    private readonly List<int[]> _countriesOf = [];
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly Lexicon<int> _places;
    private readonly int _unitedStates;

    public CurrencyFamilies(VocabularyBuilder words, IEnumerable<TsvRow> currencies)
    {
        foreach (var row in currencies)
            Add(row);
        _families = [.. _byName.Values.Where(family => family.Codes.Count > 1)];
        for (var i = 0; i < _families.Length; i++)
            _families[i].Number = i;
        _places = new Lexicon<int>(words);
        foreach (var row in TsvTable.Embedded("places.tsv", "name", "aliases", "adjectives", "country", "type"))
        {
            if (row[0].StartsWith('?') || row[3].Length != 2)
                continue;
            foreach (var name in (string[])[row[0], .. row.Forms(1), .. row.Forms(2)])
                _places.Add(name, Country(row[3]));
        }
        _unitedStates = Country("US");
    }

    /// <summary>The family of a bare word; null where no two currencies share it, or the word says more.</summary>
    public CurrencyFamily? Of(string word) => _byName.TryGetValue(Stem(word), out var family) && family.Number >= 0 ? family : null;

    /// <summary>What each family means in an article, by its number; null where nothing tells.</summary>
    /// <param name="window">The article.</param>
    /// <param name="units">Finds the money in it.</param>
    /// <param name="published">Its year, null when unknown: francs of the euro's time are hardly French.</param>
    public string?[] Resolve(in TokenWindow window, UnitLexicon units, int? published)
    {
        Span<int> named = stackalloc int[_currencies.Count];
        Span<int> countries = stackalloc int[_countries.Count];
        Count(window, units, named, countries);
        var modern = published is null or > LastYearOfFrancs;
        var found = new string?[_families.Length];
        foreach (var family in _families)
            found[family.Number] = Meant(family, named, countries, modern) ?? (modern && family.Name == "franc" ? "CHF" : null);
        return found;
    }

    private void Count(in TokenWindow window, UnitLexicon units, Span<int> named, Span<int> countries)
    {
        var tokens = window.Tokens;
        var either = units.MoneyStarts | WordMark.Capitals;
        for (var i = either.Next(window.Source, 0); i < tokens.Length; i = either.Next(window.Source, i + 1))
        {
            if (units.MoneyStarts.Has(tokens[i]) && units.After(window, i) is { Form: { IsMoney: true } form } match)
            {
                if (form is { Family: null, Sense: SharedMoneyWord.None } && _currencies.TryGetValue(form.Unit, out var currency))
                    named[currency]++;
                i = match.End - 1;
            }
            else if (tokens[i] is { Kind: TokenKind.Word, Capitalised: true } && _places.Match(tokens, i, out var length, out var country))
            {
                countries[country]++;
                i += length - 1;
            }
        }
    }

    private string? Meant(CurrencyFamily family, ReadOnlySpan<int> named, ReadOnlySpan<int> countries, bool modern)
    {
        string? told = null, meant = null;
        int mostNamed = 0, mostCountries = 0;
        for (var i = 0; i < family.Codes.Count; i++)
        {
            var (code, currency) = (family.Codes[i], family.Currencies[i]);
            if (named[currency] > mostNamed)
                (told, mostNamed) = (code, named[currency]);
            var speaksFor = family.Name == "dollar" ? IsHome(code, countries) : !(modern && IsFormer(code));
            if (speaksFor && OfCountries(currency, countries) is var here && here > mostCountries)
                (meant, mostCountries) = (code, here);
        }
        return family.Name switch
        {
            "dlr" => null,
            "dollar" => told is null ? meant : null,
            "pound" => told,
            _ => told ?? meant,
        };
    }

    /// <summary>“dollars” are a country's own where the article names it and not the United States, by which foreign money is told too.</summary>
    private bool IsHome(string code, ReadOnlySpan<int> countries) => code is "CAD" or "AUD" or "NZD" && countries[_unitedStates] == 0;

    private int OfCountries(int currency, ReadOnlySpan<int> countries)
    {
        var sum = 0;
        foreach (var country in _countriesOf[currency])
            sum += countries[country];
        return sum;
    }

    /// <summary>Replaced by the euro.</summary>
    private static bool IsFormer(string code) => code is "FRF" or "BEF" or "LUF" or "FIM" or "DEM" or "IEP";

    /// <summary>Whether a currency is of a family.</summary>
    public static bool Has(CurrencyFamily family, string code) => family.Codes.Contains(code);

    private void Add(TsvRow row)
    {
        if (_currencies.TryAdd(row[0], _currencies.Count))
            _countriesOf.Add([.. row[4].Split(',').Select(Country)]);
        foreach (var name in row.Forms(2))
        {
            var blank = name.LastIndexOf(' ');
            if (blank < 0)
                continue;
            var stem = Stem(name[(blank + 1)..]);
            if (!_byName.TryGetValue(stem, out var family))
                _byName.Add(stem, family = new CurrencyFamily(stem));
            if (!family.Codes.Contains(row[0]))
            {
                family.Codes.Add(row[0]);
                family.Currencies.Add(_currencies[row[0]]);
            }
        }
    }

    private int Country(string code)
    {
        if (!_countries.TryGetValue(code, out var number))
            _countries.Add(code, number = _countries.Count);
        return number;
    }

    private static string Stem(string word) => (word.Length > 3 ? word.TrimEnd('s') : word).ToLowerInvariant();
}
