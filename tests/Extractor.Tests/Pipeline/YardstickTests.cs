using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Extractor.Pipeline;
using Extractor.Pipeline.Evaluation;

namespace Extractor.Tests.Pipeline;

/// <summary>The evaluator is only worth something while it says what the published script says.</summary>
public sealed class YardstickTests
{
    [PythonFact]
    public void Evaluator_agrees_with_the_script_to_the_third_digit()
    {
        foreach (var (gold, seed) in new[] { ("news.jsonl", 1), ("news.jsonl", 2), ("seeds.jsonl", 3) })
        {
            using TemporaryFolder folder = new();
            var goldPath = SharedFolder.At("gold", gold);
            var claimsPath = folder.File("claims.jsonl", Damaged(goldPath, seed));

            var scores = Evaluator.Compare(ClaimLines.ReadGold(goldPath), ClaimLines.ReadFound(claimsPath));
            var script = Script(goldPath, claimsPath);

            Assert.Equal($"articles {scores.Articles}  gold core claims {scores.Gold}  extracted {scores.Extracted}", script[0]);
            foreach (var score in scores.Levels)
                AssertLine(score, script[1 + (int)score.Level]);
            foreach (var (article, line) in scores.ByArticle.Zip(script.Skip(7)))
                Assert.Equal($"  {article.Article,-40} core hits {article.CoreHits,3}  extracted {article.Extracted,3}  gold {article.Gold,3}", line);
        }
    }

    private static void AssertLine(Score score, string line)
    {
        var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(FieldName.Of(score.Level), cells[0]);
        foreach (var (mine, theirs) in new[] { (score.Precision, cells[2]), (score.Recall, cells[4]), (score.F1, cells[6]) })
            Assert.InRange(Math.Abs(mine - double.Parse(theirs, CultureInfo.InvariantCulture)), 0, 0.000501);
    }

    /// <summary>The gold as an imperfect extractor might return it: fields wrong, claims missing, doubled and out of place.</summary>
    private static string Damaged(string goldPath, int seed)
    {
        Random random = new(seed);
        StringBuilder lines = new();
        foreach (var gold in ClaimLines.ReadGold(goldPath))
        {
            var fate = random.Next(20);
            if (fate < 2)
                continue;
            var claim = new
            {
                article = gold.Article,
                sentence = fate == 2 ? "Elsewhere." : $"Well, {gold.Quote}, it’s said.",
                number = gold.Number,
                value = fate == 3 ? gold.Value * 1.1 : gold.Value,
                high = gold.High,
                bound = fate == 4 ? "about" : gold.Bound,
                unit = Pick(gold.Unit, random) + (fate == 5 ? "s" : ""),
                subject = fate == 6 ? null : Pick(gold.Subject, random) + (fate == 7 ? " Group’s" : ""),
                metric = (fate == 8 ? "total " : "") + Pick(gold.Metric, random) + (fate == 9 ? "s" : ""),
                kind = fate == 10 ? "level" : gold.Kind,
                direction = gold.Direction,
                basis = fate == 11 ? null : gold.Basis,
                from = gold.From,
                to = fate == 12 ? null : gold.To,
                modality = fate == 13 ? "forecast" : gold.Modality,
                confidence = 0.5,
            };
            for (var copies = fate == 14 ? 2 : 1; copies > 0; copies--)
                lines.AppendLine(JsonSerializer.Serialize(claim));
        }
        return lines.ToString();
    }

    private static string? Pick(IReadOnlyList<string?> answers, Random random) => answers.Count == 0 ? null : answers[random.Next(answers.Count)];

    private static List<string> Script(string gold, string claims)
    {
        ProcessStartInfo start = new("python3") { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in new[] { SharedFolder.At("score_claims.py"), "--gold", gold, "--claims", claims, "--by-article" })
            start.ArgumentList.Add(argument);
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Process.Start(start)!;
        List<string> lines = [];
        while (process.StandardOutput.ReadLine() is { } line)
            lines.Add(line);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return lines;
    }
}
