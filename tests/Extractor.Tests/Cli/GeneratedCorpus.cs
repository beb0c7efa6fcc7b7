using System.Globalization;
using System.Text;

namespace Extractor.Tests.Cli;

/// <summary>Made-up articles, the same for the same seed.</summary>
internal static class GeneratedCorpus
{
    private static readonly string[] Companies = ["Northwind Motors", "Contoso Energy", "Fabrikam Foods", "Tailspin Airways", "Litware Chemicals"];
    private static readonly string[] Paragraphs =
    [
        "{0} sold {1} vehicles abroad in {2}, up {3} percent from a year earlier, chief executive Ana Lind said.",
        "Revenue of {0} rose to ${3} billion in {2}. The company expects to hire {1} people by the end of {4}.",
        "{0} said it aims to open {5} stores in {4}, and that net profit fell {3} percent in the third quarter of {2}.",
        "The operating margin of {0} could reach {5} percent in {4}, from {3} percent in {2}.",
    ];

    public static void Write(string folder, int articles, int seed)
    {
        Directory.CreateDirectory(folder);
        Random random = new(seed);
        for (var i = 0; i < articles; i++)
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"article-{i:0000}.md")), Article(random, i));
    }

    private static string Article(Random random, int number)
    {
        var company = Companies[random.Next(Companies.Length)];
        var year = random.Next(2015, 2024);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: \"{company} report {number}\"\npublished: {year + 1}-02-{random.Next(1, 29):00}\npublisher: \"Daily {random.Next(4)}\"\n---\n\n");
        for (var paragraphs = random.Next(3, 9); paragraphs > 0; paragraphs--)
        {
            text.AppendFormat(
                CultureInfo.InvariantCulture, Paragraphs[random.Next(Paragraphs.Length)],
                company, (random.Next(10, 900) * 100).ToString("#,0", CultureInfo.InvariantCulture), year, random.Next(1, 400) / 10.0, year + 1, random.Next(3, 60));
            text.Append("\n\n");
        }
        return text.ToString();
    }
}
