using System.CommandLine;
using System.Globalization;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Store.Decisions;
using Spectre.Console;

namespace Extractor.Cli.Verbs.Decide;

internal sealed class LogCommand : VerbCommand
{
    private readonly Option<string?> _article = new("--article") { Description = "Only decisions about this article.", HelpName = "ID" };
    private readonly Option<bool> _json = CommonOptions.Json("One JSON object a decision, a line each.");

    public LogCommand(Terminal terminal)
        : base("log", "All decisions in their order, those that were taken back included.", terminal, "extractor decide log", "extractor decide log --article saic-overseas-sales-push --json")
    {
        Options.Add(_article);
        Options.Add(_json);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        using var store = new Workspace(arguments).OpenStoreToAsk();
        foreach (var decision in store.Review.Log(arguments.GetValue(_article)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (arguments.GetValue(_json))
                Terminal.Out.WriteLine(ClaimJson.Line(json => DecisionJson.Write(json, decision)));
            else
                Terminal.Line(Line(decision));
        }
        return Task.FromResult(ExitCode.Success);
    }

    /// <summary>A decision as one line of markup.</summary>
    public static string Line(Decision decision)
    {
        var changes = string.Concat(decision.Changes.Select(change => $", {change.Field} from {change.Before ?? "nothing"} to {change.After ?? "nothing"}"));
        var comment = decision.Comment is null ? "" : $": {decision.Comment}";
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{decision.At:yyyy-MM-dd HH:mm} {decision.Reviewer}: {FieldName.Of(decision.Kind)} “{decision.Anchor.NumberText}” in {decision.Anchor.Article}{changes}{comment} (group {decision.Group})");
        return decision.Undone ? $"[dim]{Escape(text)}, taken back[/]" : Escape(text);
    }

    private static string Escape(string text) => Markup.Escape(PlainText.Visible(text.Replace('\n', ' ')));
}
