using System.Globalization;
using Extractor.Claims;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Store;
using Extractor.Text;

namespace Extractor.CrashWriter;

/// <summary>An article that is known by its number alone, so that a reader can tell whether a store holds all of it.</summary>
public static class NumberedArticle
{
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"article-{number:D6}");

    /// <summary>One to five.</summary>
    public static int Claims(int number) => (number % 5) + 1;

    public static string Text(int number) => "A headline\n\n" + string.Join(' ', Enumerable.Range(0, Claims(number)).Select(i => Sentence(number, i)));

    public static StoredArticle Article(int number) => new(
        Id(number), "hash-" + Id(number), "A headline", new(new DateOnly(2024, 1, 1).AddDays(number % 300), "front matter", "2024", 1, "stated"),
        "Publisher " + (number % 7), null, null, Text(number), []);

    public static IReadOnlyList<ClaimOccurrence> Occurrences(int number)
    {
        var text = Text(number);
        var occurrences = new List<ClaimOccurrence>();
        for (var i = 0; i < Claims(number); i++)
        {
            var sentence = Sentence(number, i);
            var start = text.IndexOf(sentence, StringComparison.Ordinal);
            var value = Value(number, i).ToString(CultureInfo.InvariantCulture);
            var at = start + sentence.IndexOf(value, StringComparison.Ordinal);
            occurrences.Add(new(
                Id(number), new(start, start + sentence.Length), sentence, new(at, at + value.Length), value, Value(number, i), null, Bound.Exact, 1, "vehicle",
                Company(number), EntityKind.Company, "sales", "sales", [], ClaimKind.Level, null, null, new(2020 + i, 1, 1), new(2020 + i, 12, 31), Modality.Reported, null,
                new(new TextSpan(start, start + Company(number).Length), null, null, null, null), "sample-rule", ["a step"], 0.9));
        }
        return occurrences;
    }

    private static string Company(int number) => "Company " + (char)('A' + (number % 20));

    private static int Value(int number, int i) => 1000 + (number * 13 % 400) + i;

    private static string Sentence(int number, int i)
        => string.Create(CultureInfo.InvariantCulture, $"{Company(number)} sold {Value(number, i)} cars in {2020 + i}.");
}
