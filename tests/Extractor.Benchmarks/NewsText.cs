using System.Globalization;
using System.Text;

namespace Extractor.Benchmarks;

/// <summary>Text that looks like business news, made up and the same at every run, for measuring where no articles are at hand.</summary>
internal static class NewsText
{
    private const int ArticleLength = 3000;
    private const int SentencesPerParagraph = 3;

    private static readonly string[] Companies =
        ["Northwind Motors", "Quantrel Software", "Brightfield Foods", "Telora Mobile", "Borealis Lines", "General Motors", "Nestlé", "Halden Steel AG", "Mira Biotech Inc.", "Ostra Energy plc"];

    private static readonly string[] People = ["Ana Lind", "Peter Hallows", "Mei Tan", "Carlos Urrutia", "chief executive Ruth Okafor", "analyst Jan Visser of Kestrel Securities"];

    private static readonly string[] Products = ["vehicles", "licences", "tonnes of steel", "subscribers", "containers", "electric vans", "doses", "homes", "barrels of oil", "stores"];

    /// <summary>{0} a company, {1} and {2} numbers, {3} a person, {4} what is counted, {5} a year.</summary>
    private static readonly CompositeFormat[] Sentences =
    [
        .. new[]
        {
            "{0} sold {1:N0} {4} abroad in the first half of {5}, up {2}.5 percent from a year earlier, and expects to ship more than 300,000 by the end of next year.",
            "Revenue rose to ${2}.2 billion in the three months ended June 30 from $3.9 billion, while the operating margin fell by 0.4 percentage points, the company said.",
            "“We see no reason to change our plans for the rest of the year,” {3} told reporters in London on Tuesday.",
            "Shares of {0} closed {2} percent lower at 48.15 euros, having lost a third of their value since March.",
            "The board, which met behind closed doors for most of the morning, has not yet decided whether the older plant will be kept open.",
            "It plans to invest between 250 million and {1:N0} million pounds in its factory near Hull, where it employs some {2}00 people.",
            "According to {3}, demand in China and the United States remains strong although dealers have cut their stocks for a second month.",
            "Critics have long said that the market for {4} is smaller than the industry likes to believe, and that prices will have to come down.",
            "By {5} {0} wants to earn more than half of its sales outside its home market, compared with about {2} percent now.",
            "Net income was {1:N0} dlrs, or {2} cts per share, against a loss of 1.2 mln dlrs in {5}.",
            "The ministry declined to comment on the report, and a spokesman for the group did not return calls seeking an explanation.",
            "The two sides have been at odds since the spring over how far the buyer may look into the books before a contract is signed.",
            "People who know the talks say that neither of them wants to be the first to walk away, and that lawyers on both sides are still at work.",
            "“It has been a difficult summer for everyone who makes things,” {3} said, “and we are no exception, but we have been through worse.”",
            "The company, which was founded as a repair shop by two brothers, has never made a secret of its dislike for large takeovers.",
            "Its rivals are watching closely, because whoever gets the contract will have to build a network of workshops across the whole country.",
            "The government has promised to make permits easier to get, although it has not said when the new rules are to come into force.",
            "{0} did not say how many jobs would go, but union officials expect most of them to be lost in administration rather than in production.",
            "Dealers complain that deliveries are late and that customers, tired of waiting, have begun to look elsewhere.",
            "In a letter to shareholders the chairman wrote that the board stood behind the strategy and saw no need for a change at the top.",
            "Analysts had forecast sales of {2}.4 million {4}; only two of the nine polled came close.",
        }.Select(CompositeFormat.Parse),
    ];

    /// <summary>One text of at least so many characters.</summary>
    public static string Of(int length, int seed = 7)
    {
        Random random = new(seed);
        StringBuilder text = new();
        for (var sentence = 1; text.Length < length; sentence++)
        {
            text.AppendFormat(
                CultureInfo.InvariantCulture, Sentences[random.Next(Sentences.Length)],
                Pick(random, Companies), random.Next(1, 1000) * 100, random.Next(2, 90), Pick(random, People), Pick(random, Products), random.Next(2015, 2024));
            text.Append(sentence % SentencesPerParagraph == 0 ? "\n\n" : " ");
        }
        return text.ToString();
    }

    /// <summary>Texts of the length of articles, each different, of at least so many characters together.</summary>
    public static List<string> Articles(int length) => [.. Enumerable.Range(0, (length / ArticleLength) + 1).Select(seed => Of(ArticleLength, seed))];

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
