using System.Globalization;
using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Evaluation;
using Extractor.Pipeline.Options;

namespace Extractor.Tests.Accuracy;

/// <summary>An accuracy loss is a failing test.</summary>
public sealed class FloorTests
{
    private static readonly string FloorsPath = RepositoryFolder.At("tests", "Extractor.Tests", "Accuracy", "floors.tsv");

    [SharedFact]
    public void Seeds_reach_their_floors() => AssertFloors("seeds", SharedFolder.At("articles", "seeds"), SharedFolder.At("gold", "seeds.jsonl"), column: 1);

    [SharedFact]
    public void News_reaches_its_floors() => AssertFloors("news", SharedFolder.At("articles", "news"), SharedFolder.At("gold", "news.jsonl"), column: 2);

    [Fact]
    public void Corpus_reaches_its_floors() =>
        AssertFloors("corpus", RepositoryFolder.At("corpus"), RepositoryFolder.At("tests", "Extractor.Tests", "Corpus", "gold.jsonl"), column: 3);

    [Fact]
    public void Every_level_has_a_floor() =>
        Assert.Equal(Enum.GetValues<Level>().Select(level => FieldName.Of(level)), Floors().Select(row => row[0]));

    private static void AssertFloors(string set, string articles, string gold, int column)
    {
        var scores = Scores(articles, gold);
        var shortfalls = Floors()
            .Zip(scores.Levels, (row, score) => (score.Level, score.F1, Floor: double.Parse(row[column], CultureInfo.InvariantCulture)))
            .Where(level => level.F1 < level.Floor)
            .Select(level => FormattableString.Invariant($"{set} {FieldName.Of(level.Level)}: F1 {level.F1:F4} is below {level.Floor}"));

        Assert.Empty(shortfalls);
    }

    private static Scores Scores(string articles, string gold)
    {
        var options = PipelineOptions.Default(RepositoryFolder.Path);
        var pipeline = new PipelineBuilder(options).Build();
        ArticleReader reader = new(options.Corpus.Reading, TimeProvider.System);
        var listing = new CorpusFolder(articles, options.Corpus.Reading).List();
        Assert.Empty(listing.Failures);
        var found = listing.Files.SelectMany(file => pipeline.Extract(reader.Read(file.Path).Article!).Claims).Select(FoundClaim.Of);
        return Evaluator.Compare(ClaimLines.ReadGold(gold), found);
    }

    private static IEnumerable<string[]> Floors() =>
        File.ReadLines(FloorsPath).Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t'));
}
