using System.Globalization;
using Extractor.Pipeline;
using Extractor.Pipeline.Evaluation;

namespace Extractor.Cli;

/// <summary>Prints scores, the same line for line wherever it is read: people compare two runs of it.</summary>
internal sealed class ScoreReport(TextWriter output)
{
    public void Levels(Scores scores)
    {
        output.WriteLine($"articles {scores.Articles}  gold core claims {scores.Gold}  extracted {scores.Extracted}");
        foreach (var score in scores.Levels)
            output.WriteLine(Line($"{FieldName.Of(score.Level),-9} P {score.Precision:F3}  R {score.Recall:F3}  F1 {score.F1:F3}"));
    }

    public void ByArticle(Scores scores)
    {
        foreach (var article in scores.ByArticle)
            output.WriteLine($"  {article.Article,-40} core hits {article.CoreHits,3}  extracted {article.Extracted,3}  gold {article.Gold,3}");
    }

    public void Reliability(Scores scores)
    {
        if (scores.Reliability.Count == 0)
            return;
        output.WriteLine("confidence     claims   mean   right at core level");
        foreach (var bucket in scores.Reliability)
            output.WriteLine(Line($"{bucket.From:F1} to {bucket.To:F1}  {bucket.Claims,10}  {bucket.MeanConfidence,5:F2}   {(double)bucket.Right / bucket.Claims,5:F2}"));
    }

    public void Misses(Scores scores, int count)
    {
        foreach (var miss in scores.Misses.Take(count))
        {
            var gold = miss.Gold;
            output.WriteLine();
            output.WriteLine($"- {gold.Article}: …{gold.Quote}…  [{gold.Number}]  lacks {string.Join(", ", miss.Lacks.Select(level => FieldName.Of(level)))}");
            output.WriteLine("  gold  " + Fields(gold.Value, gold.High, List(gold.Unit), List(gold.Subject), List(gold.Metric), gold.Kind, gold.Direction, gold.From, gold.To, gold.Modality));
            output.WriteLine("  found " + (miss.Found is { } found ? Fields(found) : "nothing"));
        }
        foreach (var claim in scores.Spurious.Take(count))
        {
            output.WriteLine();
            output.WriteLine($"+ {claim.Article}: {claim.Sentence}  [{claim.Number}]  not in the gold");
            output.WriteLine("  found " + Fields(claim));
        }
    }

    private static string Fields(FoundClaim claim) =>
        Fields(claim.Value, claim.High, claim.Unit, claim.Subject, claim.Metric, claim.Kind, claim.Direction, claim.From, claim.To, claim.Modality);

    private static string Fields(double? value, double? high, params string?[] others) =>
        string.Join(" | ", others.Select(other => other ?? "–").Prepend(high is null ? Plain(value) : $"{Plain(value)} to {Plain(high)}"));

    private static string Plain(double? value) => value is { } known ? known.ToString("0.##########", CultureInfo.InvariantCulture) : "–";

    private static string List(IReadOnlyList<string?> answers) => string.Join(" / ", answers);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
