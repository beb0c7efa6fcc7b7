using System.CommandLine;
using Extractor.Pipeline;
using Extractor.Pipeline.Evaluation;
using Extractor.Pipeline.Output;

namespace Extractor.Cli.Verbs;

internal sealed class EvaluateCommand : VerbCommand
{
    private readonly Argument<FileInfo> _gold = new("GOLD") { Description = "Gold claims, JSON Lines." };
    private readonly Option<FileInfo?> _claims = new("--claims") { Description = "Extracted claims, as “extract --format jsonl” prints them.", HelpName = "FILE" };
    private readonly Option<DirectoryInfo?> _articles = new("--articles") { Description = "Articles to extract from, instead of --claims.", HelpName = "DIR" };
    private readonly Option<int> _misses = new("--misses") { Description = "How many misses and spurious claims to list.", HelpName = "N" };
    private readonly Option<bool> _byArticle = new("--by-article") { Description = "Counts for each article." };

    private readonly Option<bool> _json = CommonOptions.Json("Counts, scores and reliability as one JSON object.");

    private int _failures;

    public EvaluateCommand(Terminal terminal)
        : base(
            "evaluate", "Precision, recall and F1 of extracted claims against gold, by level, with the misses.", terminal,
            "extractor evaluate gold.jsonl --claims claims.jsonl --misses 20",
            "extractor evaluate gold.jsonl --articles articles --by-article")
    {
        Arguments.Add(_gold);
        Options.Add(_claims);
        Options.Add(_articles);
        Options.Add(_misses);
        Options.Add(_byArticle);
        Options.Add(_json);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var gold = ClaimLines.ReadGold(arguments.GetRequiredValue(_gold).FullName);
        var scores = Evaluator.Compare(gold, Found(arguments, gold, cancellation));
        if (arguments.GetValue(_json))
        {
            Terminal.Out.WriteLine(ClaimJson.Line(json => ScoresJson.Write(json, scores)));
            return Task.FromResult(_failures > 0 ? ExitCode.Findings : ExitCode.Success);
        }
        ScoreReport report = new(Terminal.Out);
        report.Levels(scores);
        if (arguments.GetValue(_byArticle))
            report.ByArticle(scores);
        report.Reliability(scores);
        report.Misses(scores, arguments.GetValue(_misses));
        return Task.FromResult(_failures > 0 ? ExitCode.Findings : ExitCode.Success);
    }

    private List<FoundClaim> Found(ParseResult arguments, List<GoldClaim> gold, CancellationToken cancellation)
    {
        var claims = arguments.GetValue(_claims);
        var articles = arguments.GetValue(_articles);
        if (claims is null == articles is null)
            throw new InputException("Either claims or articles are compared.", remedy: "Give --claims FILE, or --articles DIR to extract them now.");
        if (claims is not null)
            return ClaimLines.ReadFound(claims.FullName);
        if (!articles!.Exists)
            throw new InputException("There is no such folder.", articles.FullName, "Give the folder of the articles that the gold claims were written from.");
        Workspace workspace = new(arguments);
        var input = workspace.Input(Terminal);
        var wanted = gold.Select(claim => claim.Article).ToHashSet(StringComparer.Ordinal);
        List<FoundClaim> found = [];
        foreach (var article in input.Read([articles.FullName]).Where(article => wanted.Contains(article.Id)))
        {
            cancellation.ThrowIfCancellationRequested();
            found.AddRange(workspace.Pipeline.Extract(article).Claims.Select(FoundClaim.Of));
        }
        _failures = input.Failures;
        return found;
    }
}
