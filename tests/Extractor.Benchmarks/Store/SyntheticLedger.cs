using System.Globalization;
using System.Text;
using Extractor.Claims;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Store;
using Extractor.Text;

namespace Extractor.Benchmarks.Store;

/// <summary>
/// A seeded stream of articles: some companies and metrics are named far more often than others, one article in ten is a
/// copy of an earlier one's sentences, targets change, and facts are restated.
/// </summary>
internal sealed class SyntheticLedger(int seed, int occurrences)
{
    private const int PerArticle = 10;

    private static readonly string[] Metrics =
    [
        "sales", "overseas sales", "revenue", "net profit", "operating profit", "deliveries", "output", "headcount", "stores", "exports",
        "market share", "investment", "debt", "cash flow", "dividend", "capacity", "orders", "backlog", "users", "margin",
    ];

    private static readonly string[] Units = ["vehicle", "USD", "EUR", "percent", "employee", "t", "MWh", "store"];
    private static readonly string[] Places = ["Europe", "China", "India", "Brazil", "Japan"];
    private static readonly string[] Syllables = ["ka", "ro", "mi", "ten", "sol", "var", "lu", "pex", "dan", "gor", "fi", "zen", "bal", "tri", "nov", "hal"];

    private readonly Random _random = new(seed);
    private readonly int _companies = Math.Max(50, occurrences / 200);

    /// <summary>The articles, one after the other; memory does not grow with their number.</summary>
    public IEnumerable<(StoredArticle Article, List<ClaimOccurrence> Occurrences)> Articles() => Articles(0, occurrences, "article");

    /// <summary>Articles of the days after the last ones, under names of their own.</summary>
    /// <param name="more">Their occurrences.</param>
    public IEnumerable<(StoredArticle Article, List<ClaimOccurrence> Occurrences)> Further(int more) => Articles(occurrences, occurrences + more, $"further-{seed}");

    private IEnumerable<(StoredArticle Article, List<ClaimOccurrence> Occurrences)> Articles(int first, int end, string name)
    {
        for (var i = first / PerArticle; i * PerArticle < end; i++)
            yield return Article(string.Create(CultureInfo.InvariantCulture, $"{name}-{i:D8}"), i, Math.Min(PerArticle, end - (i * PerArticle)));
    }

    public string Company(int number)
    {
        var name = new StringBuilder();
        for (var rest = number + 16; rest > 0; rest /= 16)
            name.Append(Syllables[rest % 16]);
        name[0] = char.ToUpperInvariant(name[0]);
        return name.Append(number % 3 == 0 ? " Motor" : number % 3 == 1 ? " Group" : " Energy").ToString();
    }

    /// <summary>Low numbers far more often than high ones.</summary>
    public int Skewed(int count) => (int)(count * Math.Pow(_random.NextDouble(), 3));

    public string Metric() => Metrics[Skewed(Metrics.Length)];

    public int Next(int end) => _random.Next(end);

    private (StoredArticle Article, List<ClaimOccurrence> Occurrences) Article(string id, int number, int count)
    {
        var published = new DateOnly(2015, 1, 1).AddDays((int)((long)number * 3650 * PerArticle / occurrences));
        var text = new StringBuilder("A headline of some length about the article\n\n");
        var claims = new List<ClaimOccurrence>(count);
        for (var i = 0; i < count; i++)
            claims.Add(Occurrence(id, published, text));
        var article = new StoredArticle(
            id, id + "-hash-0123456789abcdef0123456789abcdef0123456789abcdef", "A headline of some length about the article",
            new(published, "front matter", "published", 1, "stated"), $"Publisher {Skewed(40)}", "https://example.org/" + id, null, text.ToString(), []);
        return (article, claims);
    }

    private ClaimOccurrence Occurrence(string id, DateOnly published, StringBuilder text)
    {
        var company = Company(Skewed(_companies));
        var metric = Metric();
        var change = _random.Next(4) == 0;
        var target = !change && _random.Next(4) == 0;
        var year = published.Year + (target ? _random.Next(3) : -_random.Next(2));
        var quarter = _random.Next(5);
        var place = _random.Next(4) == 0 ? Places[_random.Next(Places.Length)] : null;
        var value = change ? _random.Next(1, 500) / 10m : _random.Next(1, 40) * 25_000m;
        var number = value.ToString("#,0.#", CultureInfo.InvariantCulture);
        var saidBy = _random.Next(5) == 0 ? "Speaker " + Company(_random.Next(500)) : null;
        var start = text.Length;
        text.Append(company).Append(target ? " aims to reach " : " reported ").Append(number).Append(" in ").Append(metric);
        text.Append(place is null ? "" : " in ").Append(place).Append(CultureInfo.InvariantCulture, $" for quarter {quarter} of {year}, while analysts had looked for something else, people close to the matter said.");
        var sentence = text.ToString(start, text.Length - start);
        text.Append(' ');
        var at = start + sentence.IndexOf(number, company.Length, StringComparison.Ordinal);
        var from = quarter == 0 ? new DateOnly(year, 1, 1) : new DateOnly(year, (quarter * 3) - 2, 1);
        var to = quarter == 0 ? new DateOnly(year, 12, 31) : from.AddMonths(3).AddDays(-1);
        return new(
            id, new(start, start + sentence.Length), sentence, new(at, at + number.Length), number, value, null, Bound.Exact, change ? 0.1m : 25_000m,
            change ? "percent" : Units[metric.Length % Units.Length], company, EntityKind.Company, metric, metric, place is null ? [] : [place],
            change ? ClaimKind.Change : ClaimKind.Level, change ? Direction.Up : null, change ? Basis.Year : null, from, to,
            target ? Modality.Target : Modality.Reported, saidBy,
            new(new TextSpan(start, start + company.Length), null, null, null, null), "subject-verb-quantity",
            [$"“{number}” is said of {company}", "the verb states a fact", $"the period is quarter {quarter} of {year}"], _random.Next(50, 100) / 100.0);
    }
}
