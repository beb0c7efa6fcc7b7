using System.Globalization;
using Extractor.Claims.Checks;
using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Options;
using Xunit.Abstractions;

namespace Extractor.Tests.Claims.Checks;

/// <summary>Checks found in real articles, each judged by hand in judged-checks.tsv.</summary>
public sealed class JudgedCheckTests(ITestOutputHelper output)
{
    private static readonly string ListPath = RepositoryFolder.At("tests", "Extractor.Tests", "Claims", "Checks", "judged-checks.tsv");

    [SharedFact]
    public void Seeds_give_at_least_six_checks_and_none_false()
    {
        var (judged, unjudged) = Judge(Found("seeds"));

        Assert.True(judged.Count >= 6, $"{judged.Count} checks");
        Assert.DoesNotContain(judged, check => !check.Sensible);
        Assert.DoesNotContain(unjudged, check => check.Contains("Inconsistent", StringComparison.Ordinal));
    }

    [SharedFact]
    public void News_gives_at_least_sixty_checks_and_nine_of_ten_make_sense()
    {
        var found = Found("news");
        var (judged, unjudged) = Judge(found);
        var sensible = judged.Count(check => check.Sensible);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Count} checks, {sensible} of {judged.Count} judged ones make sense, {unjudged.Count} not judged yet:"));
        unjudged.ForEach(output.WriteLine);

        Assert.True(found.Count >= 60, $"{found.Count} checks");
        Assert.True(sensible >= 0.9 * judged.Count, $"{sensible} of {judged.Count} make sense");
        Assert.True(unjudged.Count <= 0.25 * found.Count, $"{unjudged.Count} of {found.Count} are not in the list:\n{string.Join('\n', unjudged)}");
    }

    private static (List<(string Check, bool Sensible)> Judged, List<string> Unjudged) Judge(List<string> found)
    {
        var list = File.ReadLines(ListPath).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'))
            .ToDictionary(cells => string.Join('\t', cells[..4]), cells => cells[4] switch
            {
                "yes" => true,
                "no" => false,
                var other => throw new FormatException($"“{other}” is neither yes nor no."),
            });
        return ([.. found.Where(list.ContainsKey).Select(check => (check, list[check]))], [.. found.Where(check => !list.ContainsKey(check))]);
    }

    /// <summary>Article, kind, numbers and outcome, separated by tabs.</summary>
    private static List<string> Found(string set)
    {
        var options = PipelineOptions.Default(RepositoryFolder.Path);
        var pipeline = new PipelineBuilder(options).Build();
        ArticleReader reader = new(options.Corpus.Reading, TimeProvider.System);
        var listing = new CorpusFolder(SharedFolder.At("articles", set), options.Corpus.Reading).List();
        Assert.Empty(listing.Failures);
        CrossChecker checker = new();
        List<string> found = [];
        foreach (var file in listing.Files)
        {
            var extraction = pipeline.Extract(reader.Read(file.Path).Article!);
            foreach (var check in checker.Check(extraction.Claims, extraction.Article.Published?.Date))
                found.Add(string.Join('\t', extraction.Article.Id, check.Kind, string.Join(" / ", check.Claims.Select(i => extraction.Claims[i].NumberText)), check.Outcome));
        }
        return [.. found.Distinct()];
    }
}
