using System.CommandLine;
using Extractor.Pipeline;
using Extractor.Pipeline.Evaluation;

namespace Extractor.Cli.Verbs;

internal sealed class EvaluateCommand : VerbCommand
{
    private readonly Argument<FileInfo> _gold = new("GOLD") { Description = "Gold claims, JSON Lines." };
    private readonly Option<FileInfo?> _claims = new("--claims") { Description = "Extracted claims, as “extract --format jsonl” prints them.", HelpName = "FILE" };
    private readonly Option<int> _misses = new("--misses") { Description = "How many misses and spurious claims to list.", HelpName = "N" };
    private readonly Option<bool> _byArticle = new("--by-article") { Description = "Counts for each article." };

    public EvaluateCommand(Terminal terminal)
        : base(
            "evaluate", "Precision, recall and F1 of extracted claims against gold, by level, with the misses.", terminal,
            "extractor evaluate gold.jsonl --claims claims.jsonl --misses 20",
            "extractor evaluate gold.jsonl --articles articles --by-article")
    {
        Arguments.Add(_gold);
        Options.Add(_claims);
        Options.Add(_misses);
        Options.Add(_byArticle);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        if (arguments.GetValue(_claims) is not { } claims)
            throw new InputException("No claims were given.", remedy: "Add --claims FILE.");
        var scores = Evaluator.Compare(ClaimLines.ReadGold(arguments.GetRequiredValue(_gold).FullName), ClaimLines.ReadFound(claims.FullName));
        ScoreReport report = new(Terminal.Out);
        report.Levels(scores);
        if (arguments.GetValue(_byArticle))
            report.ByArticle(scores);
        report.Reliability(scores);
        report.Misses(scores, arguments.GetValue(_misses));
        return Task.FromResult(ExitCode.Success);
    }
}
