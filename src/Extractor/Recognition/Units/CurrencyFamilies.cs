using Extractor.Text;

namespace Extractor.Recognition.Units;

/// <summary>
/// Currencies that share their last word (Danish, Swedish and Czech crowns). Which of them a bare “crowns” means is told
/// by the article: the one it names in full, otherwise the one of a country that it names.
/// </summary>
internal sealed class CurrencyFamilies
{
    private const int LastYearOfFrancs = 2001;

    private readonly Dictionary<string, List<string>> _codes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string[]> _countries = new(StringComparer.Ordinal);
    private readonly Lexicon<string> _places;

    public CurrencyFamilies(VocabularyBuilder words, IEnumerable<TsvRow> currencies)
    {
        foreach (var row in currencies)
        {
            _countries.TryAdd(row[0], row[4].Split(','));
            foreach (var name in row.Forms(2))
            {
                var blank = name.LastIndexOf(' ');
                if (blank < 0)
                    continue;
                var family = Stem(name[(blank + 1)..]);
                if (!_codes.TryGetValue(family, out var codes))
                    _codes.Add(family, codes = []);
                if (!codes.Contains(row[0]))
                    codes.Add(row[0]);
            }
        }
        _places = new Lexicon<string>(words);
        foreach (var row in TsvTable.Embedded("places.tsv", "name", "aliases", "adjectives", "country", "type"))
        {
            if (row[0].StartsWith('?') || row[3].Length != 2)
                continue;
            foreach (var name in (string[])[row[0], .. row.Forms(1), .. row.Forms(2)])
                _places.Add(name, row[3]);
        }
    }

    /// <summary>The family of a bare word; null where no two currencies share it, or the word says more.</summary>
    public string? Of(string word) => _codes.TryGetValue(Stem(word), out var codes) && codes.Count > 1 ? Stem(word) : null;

    /// <summary>What each family means in an article.</summary>
    /// <param name="window">The article.</param>
    /// <param name="units">Finds the money in it.</param>
    /// <param name="published">Its year, null when unknown: francs of the euro's time are hardly French.</param>
    public IReadOnlyDictionary<string, string> Resolve(in TokenWindow window, UnitLexicon units, int? published)
    {
        Dictionary<string, int> named = [];
        Dictionary<string, int> countries = [];
        for (var i = 0; i < window.Count; i++)
        {
            var match = units.After(window, i);
            if (match.Form is { IsMoney: true } form)
            {
                if (form.Family is null && form.Sense == SharedMoneyWord.None)
                    named[form.Unit] = named.GetValueOrDefault(form.Unit) + 1;
                i = match.End - 1;
            }
            else if (window.IsWord(i) && window[i].Capitalised && _places.Match(window.Tokens, i, out var length, out var country))
            {
                countries[country] = countries.GetValueOrDefault(country) + 1;
                i += length - 1;
            }
        }
        var modern = published is null or > LastYearOfFrancs;
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        foreach (var (family, codes) in _codes)
        {
            var told = Most(codes, code => named.GetValueOrDefault(code));
            var meant = family switch
            {
                "dlr" => null,
                "dollar" => told is null ? Most(codes, code => IsHome(code, countries) ? OfCountries(code, countries) : 0) : null,
                "pound" => told,
                _ => told ?? Most(codes, code => modern && IsFormer(code) ? 0 : OfCountries(code, countries)),
            };
            if (meant is not null)
                found[family] = meant;
        }
        if (modern)
            found.TryAdd("franc", "CHF");
        return found;
    }

    /// <summary>“dollars” are a country's own where the article names it and not the United States, by which foreign money is told too.</summary>
    private static bool IsHome(string code, Dictionary<string, int> countries) => code is "CAD" or "AUD" or "NZD" && !countries.ContainsKey("US");

    private int OfCountries(string code, Dictionary<string, int> countries)
    {
        var sum = 0;
        foreach (var country in _countries[code])
            sum += countries.GetValueOrDefault(country);
        return sum;
    }

    /// <summary>Replaced by the euro.</summary>
    private static bool IsFormer(string code) => code is "FRF" or "BEF" or "LUF" or "FIM" or "DEM" or "IEP";

    private static string? Most(List<string> codes, Func<string, int> count)
    {
        string? best = null;
        var most = 0;
        foreach (var code in codes)
        {
            if (count(code) is var here && here > most)
                (best, most) = (code, here);
        }
        return best;
    }

    /// <summary>Whether a currency is of a family.</summary>
    public bool Has(string family, string code) => _codes.TryGetValue(family, out var codes) && (codes.Contains(code));

    private static string Stem(string word) => (word.Length > 3 ? word.TrimEnd('s') : word).ToLowerInvariant();
}
