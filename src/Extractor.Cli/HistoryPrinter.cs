using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Query;
using Extractor.Cli.Verbs.Decide;
using Extractor.Store;
using Extractor.Store.Decisions;
using Spectre.Console;

namespace Extractor.Cli;

/// <summary>Prints a claim's versions, oldest first, each with the sentences that speak for it.</summary>
internal sealed class HistoryPrinter(Terminal terminal, IReviewStore review)
{
    public void Print(ClaimHistory history, IReadOnlyList<HistoryCheck> checks)
    {
        terminal.Line($"[bold]Claim {Escape(history.ClaimId)}[/]: {FieldName.Of(history.Status)}");
        if (history.Versions.Count > 0)
            PrintKey(history.Versions[^1].Row);
        foreach (var version in history.Versions)
        {
            var row = version.Row;
            terminal.Line("");
            terminal.Line($"Version {row.Version}: [green]{Escape(PlainText.Value(row.Value, row.High, row.Bound, row.Unit, row.Direction))}[/], {FieldName.Of(row.Status)}, "
                + $"{(row.Since is { } since ? $"since {FieldName.Of((DateOnly?)since)}" : "of an unknown day")}, {PlainText.Count(row.Evidence, "occurrence")} from {PlainText.Count(row.Sources, "source")}");
            foreach (var evidence in version.Evidence)
                Print(evidence, history.ClaimId);
        }
        if (Disputes.Of(history) is { } dispute)
        {
            terminal.Line("");
            terminal.Line($"[yellow]Disputed[/], perhaps {FieldName.Of(dispute.Cause)}: {Escape(dispute.Explanation)}");
        }
        if (checks.Count > 0)
        {
            terminal.Line("");
            terminal.Line("Checks against the other claims of its articles:");
            foreach (var check in checks)
                terminal.Line($"  {CheckLine.Of(check.Check)} [dim]({Escape(check.Article)})[/]");
        }
        if (history.Retired.Count > 0)
        {
            terminal.Line("");
            terminal.Line("No longer counted:");
            foreach (var evidence in history.Retired)
                Print(evidence, history.ClaimId);
        }
    }

    private void PrintKey(ClaimRow row)
    {
        string?[] parts = [row.Subject ?? "nobody named", PlainText.Metric(row.Metric, row.Scope), FieldName.Of(row.Kind), row.Unit, PlainText.Period(row.From, row.To), FieldName.Of(row.Modality)];
        terminal.Line(Escape(string.Join(" | ", parts.Where(part => !string.IsNullOrEmpty(part)))));
    }

    private void Print(StoredEvidence evidence, string claimId)
    {
        var claim = evidence.Occurrence;
        var day = FieldName.Of(evidence.Published) ?? "undated";
        string?[] source = [day, evidence.Publisher, $"article {claim.Article}", claim.SaidBy is null ? null : $"said by {claim.SaidBy}"];
        terminal.Line($"  {Escape(string.Join(", ", source.Where(part => !string.IsNullOrEmpty(part))))}");
        terminal.Line($"    {InContext(claim.SentenceText, claim.Number.Start - claim.Sentence.Start, claim.Number.Length)}");
        terminal.Line(FormattableString.Invariant($"    rule {Escape(claim.Rule)}, confidence {claim.Confidence:0.00}, stored {evidence.StoredAt:yyyy-MM-dd HH:mm} by {Escape(evidence.ExtractorVersion)}"));
        if (evidence is { MissingSince: { } missing, RetiredAt: null })
            terminal.Line(FormattableString.Invariant($"    [yellow]the article is no longer in the corpus[/], found {missing:yyyy-MM-dd HH:mm}; “extractor run --prune” takes its claims out"));
        foreach (var decision in review.About(new(claim.Article, claim.Number, claimId)))
            terminal.Line($"    {LogCommand.Line(decision)}");
        if (evidence.RetiredReason is { } reason)
            terminal.Line(FormattableString.Invariant($"    retired {evidence.RetiredAt:yyyy-MM-dd HH:mm}: {Escape(reason)}"));
    }

    private static string InContext(string sentence, int start, int length)
    {
        var text = $"{Escape(sentence[..start])}[bold]‹{Escape(sentence.Substring(start, length))}›[/]{Escape(sentence[(start + length)..])}";
        return text.Replace('\n', ' ');
    }

    private static string Escape(string text) => Markup.Escape(text);
}
