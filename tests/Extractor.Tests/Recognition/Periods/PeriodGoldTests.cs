using System.Globalization;
using System.Text.Json;
using Extractor.Ingestion;
using Extractor.Recognition.Periods;
using Extractor.Text;
using Extractor.Tests.Corpus;
using Extractor.Tests.Ingestion;
using Xunit.Abstractions;

namespace Extractor.Tests.Recognition.Periods;

/// <summary>How many core gold claims have a period mention with exactly their dates, in their sentence or before it.</summary>
/// <remarks>Quotes that a line break parts in the text are passed over.</remarks>
public sealed class PeriodGoldTests(ITestOutputHelper output)
{
    private const double SameSentenceFloor = 0.644;
    private const double SoFarFloor = 0.914;
    private const double CorpusSameSentenceFloor = 0.687;
    private const double CorpusSoFarFloor = 0.964;

    private sealed record Score(int Claims, int SameSentence, int SoFar)
    {
        public double Share(int found) => Math.Round((double)found / Claims, 3);
    }

    [SharedFact]
    public void Recall_on_gold_does_not_fall()
    {
        VocabularyBuilder words = new();
        PeriodRecogniser recogniser = new(words);
        var vocabulary = words.Build();
        Score total = new(0, 0, 0);
        foreach (var set in (string[])["seeds", "news"])
        {
            foreach (var claims in File.ReadLines(SharedFolder.At("gold", set + ".jsonl")).Select(line => JsonDocument.Parse(line).RootElement).GroupBy(c => c.GetProperty("article").GetString()!))
            {
                var file = Directory.GetFiles(SharedFolder.At("articles", set), claims.Key + ".*").Single();
                total = Add(total, Tests.Ingestion.Reading.Reader().Read(file).Article!, claims, recogniser, vocabulary);
            }
        }
        Check(total, SameSentenceFloor, SoFarFloor);
    }

    [Fact]
    public void Recall_on_the_corpus_does_not_fall()
    {
        VocabularyBuilder words = new();
        PeriodRecogniser recogniser = new(words);
        var vocabulary = words.Build();
        Score total = new(0, 0, 0);
        foreach (var claims in CorpusFiles.Gold.GroupBy(claim => CorpusFiles.Text(claim, "article")))
            total = Add(total, CorpusFiles.Articles[claims.Key], claims, recogniser, vocabulary);
        Check(total, CorpusSameSentenceFloor, CorpusSoFarFloor);
    }

    private void Check(Score total, double sameSentence, double soFar)
    {
        output.WriteLine($"{total.Claims} core claims with dates other than the publication date; same sentence {total.Share(total.SameSentence):P1}; same or earlier sentence {total.Share(total.SoFar):P1}");
        Assert.True(total.Share(total.SameSentence) >= sameSentence, $"same sentence: {total.Share(total.SameSentence)}");
        Assert.True(total.Share(total.SoFar) >= soFar, $"same or earlier sentence: {total.Share(total.SoFar)}");
    }

    private static Score Add(Score score, Article article, IEnumerable<JsonElement> claims, PeriodRecogniser recogniser, Vocabulary vocabulary)
    {
        var source = SourceText.Analyse(article.Text, vocabulary, article.HeadlineEnd);
        var published = article.Published!.Date;
        var mentions = recogniser.Recognise(source, published, []);
        foreach (var claim in claims.Where(c => c.GetProperty("grade").GetString() == "core"))
        {
            var (from, to) = (Date(claim, "from"), Date(claim, "to"));
            // Facts of the day of publication need no period in the text.
            if (to is null || (from == published && to == published))
                continue;
            var quote = claim.GetProperty("quote").GetString()!;
            var start = article.Text.IndexOf(quote, StringComparison.Ordinal);
            if (start < 0)
                continue;
            var number = start + quote.IndexOf(claim.GetProperty("number").GetString()!, StringComparison.Ordinal);
            var sentence = source.Sentences[source.SentenceAt(source.TokenAt(number))];
            var fitting = mentions.Where(m => m.From == from && m.To == to && m.First < sentence.End).ToList();
            score = new(score.Claims + 1, score.SameSentence + (fitting.Any(m => m.First >= sentence.First) ? 1 : 0), score.SoFar + (fitting.Count > 0 ? 1 : 0));
        }
        return score;
    }

    private static DateOnly? Date(JsonElement claim, string field) =>
        claim.GetProperty(field).GetString() is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
