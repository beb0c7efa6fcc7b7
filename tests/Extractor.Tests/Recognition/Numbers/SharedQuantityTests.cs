using System.Text.Json.Nodes;
using Extractor.Recognition.Numbers;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Tests.Recognition.Numbers;

/// <summary>Pinned accuracy on the measuring data. A floor falls only on purpose.</summary>
public class SharedQuantityTests
{
    [SharedFact]
    public void Gold_claims_find_their_quantity()
    {
        GoldQuantities gold = new();
        Assert.True(gold.ValueRecall >= 0.995, $"value {gold.ValueRecall:P1}");
        Assert.True(gold.UnitRecall >= 0.99, $"value and unit, where one is named beside the number: {gold.UnitRecall:P1}");
        Assert.True(gold.StrictUnitRecall >= 0.935, $"value and unit, all claims: {gold.StrictUnitRecall:P1}");
        Assert.True(gold.BoundRecall >= 0.99, $"bound {gold.BoundRecall:P1}");
    }

    [SharedFact]
    public void Every_number_of_the_news_is_in_exactly_one_mention()
    {
        VocabularyBuilder words = new();
        QuantityRecogniser recogniser = new(words, new UnitLexicon(words));
        var vocabulary = words.Build();
        foreach (var line in File.ReadLines(SharedFolder.At("bench", "text", "news.jsonl")).Take(400))
        {
            var source = SourceText.Analyse((string)JsonNode.Parse(line)!["text"]!, vocabulary);
            List<QuantityMention> quantities = [];
            List<NonQuantityMention> others = [];
            recogniser.Recognise(source, [], [], quantities, others);
            var mentions = new int[source.Tokens.Length];
            foreach (var (first, end, span) in quantities.Select(q => (q.First, q.End, q.Span)).Concat(others.Select(o => (o.First, o.End, o.Span))))
            {
                Assert.Equal(source.SpanOf(first, end), span);
                for (var i = first; i < end; i++)
                    mentions[i]++;
            }
            for (var i = 0; i < mentions.Length; i++)
                Assert.True(mentions[i] == 1 || (mentions[i] == 0 && source.Tokens[i].Kind != TokenKind.Number), $"“{source.Chars(i)}” at {source.Tokens[i].Start} is in {mentions[i]} mentions.");
        }
    }
}
