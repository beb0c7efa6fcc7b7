using Extractor.Claims;
using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Text;
using Spectre.Console;

namespace Extractor.Cli;

/// <summary>Prints an article's numbers sentence by sentence, each with what became of it.</summary>
internal sealed class ExplanationPrinter(Terminal terminal)
{
    public void Print(Extraction extraction)
    {
        var article = extraction.Article;
        var numbers = AccountedNumber.Of(extraction);
        Line($"[bold]{Escape(article.Title ?? article.Id)}[/]  ({Escape(article.Id)})");
        Line(Escape(Dated(article.Published)));
        var claimed = numbers.Count(number => number.Claims.Count > 0);
        Line($"{numbers.Count} numbers: {claimed} carry {extraction.Claims.Count} claims, {numbers.Count - claimed} carry none");
        foreach (var sentence in numbers.GroupBy(number => number.Sentence))
        {
            Line("");
            Line(Marked(article.Text, sentence.Key, [.. sentence.Select(number => number.Number)]));
            foreach (var number in sentence)
                Print(number);
        }
        PrintRemoved(article.Removed);
        Line("");
    }

    private static string Dated(PublicationDate? published) => published is null
        ? "No publication date was found: relative periods stay open. Give one with --published DATE."
        : FormattableString.Invariant($"Published {published.Date:yyyy-MM-dd} ({FieldName.Of(published.Source)}, trust {published.Trust:0.00}) from “{PlainText.Short(published.Evidence, 80)}”: {published.Why}");

    private void Print(AccountedNumber number)
    {
        if (number.Unclaimed is { } unclaimed)
            Line($"    {Escape(number.Text)}: no claim, [yellow]{FieldName.Of(unclaimed.Reason)}[/] – {Escape(unclaimed.Detail)}");
        foreach (var claim in number.Claims)
        {
            Line($"    {Escape(number.Text)}: [green]{Escape(Summary(claim))}[/]");
            Line(FormattableString.Invariant($"        rule {Escape(claim.Rule)}, confidence {claim.Confidence:0.00}"));
            foreach (var step in claim.Why)
                Line($"        · {Escape(step)}");
        }
    }

    private static string Summary(ClaimOccurrence claim)
    {
        string?[] parts =
        [
            claim.Subject ?? "nobody named", claim.Metric, claim.Scope.Count > 0 ? $"({string.Join(", ", claim.Scope)})" : null, FieldName.Of(claim.Kind),
            PlainText.Value(claim.Value, claim.High, claim.Bound, claim.Unit, claim.Direction), PlainText.Period(claim.From, claim.To),
            FieldName.Of(claim.Modality), claim.SaidBy is null ? null : $"said by {claim.SaidBy}",
        ];
        return string.Join(" | ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private void PrintRemoved(IReadOnlyList<RemovedBlock> removed)
    {
        if (removed.Count == 0)
            return;
        Line("");
        Line("Left out of the text:");
        foreach (var block in removed)
            Line($"    [yellow]{FieldName.Of(block.Reason)}[/]: {Escape(PlainText.Short(block.Text, 120))}");
    }

    /// <summary>The sentence with its numbers between ‹ and ›.</summary>
    private static string Marked(string text, TextSpan sentence, List<TextSpan> numbers)
    {
        System.Text.StringBuilder marked = new();
        var at = sentence.Start;
        foreach (var number in numbers.Where(number => number.Start >= at).Order())
        {
            if (number.Start < at)
                continue;
            marked.Append(Escape(text[at..number.Start])).Append("[bold]‹").Append(Escape(number.Of(text))).Append("›[/]");
            at = number.End;
        }
        return marked.Append(Escape(text[at..Math.Max(at, sentence.End)])).ToString();
    }

    private static string Escape(string text) => Markup.Escape(text);

    private void Line(string markup) => terminal.Line(markup);
}
