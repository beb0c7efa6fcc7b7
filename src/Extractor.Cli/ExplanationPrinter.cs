using System.Text;
using Extractor.Claims.Checks;
using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Spectre.Console;

namespace Extractor.Cli;

/// <summary>Prints an article's numbers sentence by sentence, each with what became of it.</summary>
internal sealed class ExplanationPrinter(Terminal terminal)
{
    private const int LongestLabel = 18;
    private const int ReasonLabel = 14;

    public void Print(Extraction extraction)
    {
        var checks = ArticleChecks.Of(extraction);
        var article = extraction.Article;
        var numbers = AccountedNumber.Of(extraction);
        var width = Math.Min(LongestLabel, numbers.Select(number => number.Text.Length).DefaultIfEmpty().Max());
        terminal.Line($"[bold]{Line(article.Title ?? article.Id)}[/]");
        terminal.Line($"[dim]{Line(string.Join(", ", new[] { article.Publisher, article.Author, article.Id }.Where(text => !string.IsNullOrWhiteSpace(text))))}[/]");
        PrintDate(article.Published);
        terminal.Line(Line(AccountedNumber.Tally(numbers)));
        foreach (var sentence in numbers.GroupBy(number => number.Sentence))
        {
            terminal.Line("");
            terminal.Line(Marked(article.Text, [.. sentence]));
            foreach (var number in sentence)
                PrintClaims(number, article.Text, width, checks);
            PrintUnclaimed([.. sentence], width);
        }
        PrintChecks(checks.All);
        PrintRemoved(article.Removed);
        terminal.Line("");
    }

    private void PrintDate(PublicationDate? published)
    {
        if (published is null)
        {
            terminal.Line("No publication date was found: relative periods stay open. Give one with --published DATE.");
            return;
        }
        terminal.Line(FormattableString.Invariant($"Published [bold]{published.Date:yyyy-MM-dd}[/] ({FieldName.Of(published.Source)}, trust {published.Trust:0.00})")
            + $" from “{Line(PlainText.Short(published.Evidence, 80))}”{(published.Why.Length > 0 ? $": {Line(published.Why)}" : "")}");
    }

    private void PrintClaims(AccountedNumber number, string text, int width, ArticleChecks checks)
    {
        foreach (var claim in number.Claims)
        {
            var rule = FormattableString.Invariant($"rule {claim.Rule}, confidence {claim.Confidence:0.00}");
            var parts = string.Join(", ", ClaimPart.Of(claim.Spans).Select(part => $"{part.Field} “{part.Span.Of(text)}” {part.Span.Start}–{part.Span.End}"));
            terminal.Entry($"[green]{Line(number.Text)}[/]", $"[bold]{Line(PlainText.Summary(claim))}[/]", width);
            terminal.Entry(null, Line(PlainText.Reasons(claim)), width);
            terminal.Entry(null, $"[dim]{Line(parts.Length == 0 ? rule : $"{rule}; {parts}")}[/]", width);
            foreach (var check in checks.About(claim))
                terminal.Entry(null, CheckLine.Of(check), width);
        }
    }

    /// <summary>Numbers of a sentence that are left for the same reason share an entry.</summary>
    private void PrintUnclaimed(List<AccountedNumber> sentence, int width)
    {
        var unclaimed = sentence.Where(number => number.Unclaimed is not null).GroupBy(number => (number.Unclaimed!.Reason, number.Unclaimed.Detail));
        foreach (var same in unclaimed)
            terminal.Entry($"[yellow]{Line(string.Join(", ", same.Select(number => number.Text)))}[/]", $"no claim: [yellow]{FieldName.Of(same.Key.Reason)}[/], {Line(same.Key.Detail)}", width);
    }

    private void PrintChecks(IReadOnlyList<ClaimCheck> checks)
    {
        if (checks.Count == 0)
            return;
        terminal.Line("");
        terminal.Line("[bold]Checks[/]");
        foreach (var check in checks)
            terminal.Line(CheckLine.Of(check));
    }

    private void PrintRemoved(IReadOnlyList<RemovedBlock> removed)
    {
        if (removed.Count == 0)
            return;
        terminal.Line("");
        terminal.Line("[bold]Left out of the text[/]");
        foreach (var block in removed)
            terminal.Entry($"[yellow]{FieldName.Of(block.Reason)}[/]", Line(PlainText.Short(block.Text, 120)), ReasonLabel);
    }

    /// <summary>The sentence with its numbers between ‹ and ›.</summary>
    private static string Marked(string text, List<AccountedNumber> numbers)
    {
        StringBuilder marked = new();
        var at = numbers[0].Sentence.Start;
        foreach (var number in numbers)
        {
            var colour = number.Unclaimed is null ? "bold green" : "yellow";
            marked.Append(Line(text[at..number.Number.Start])).Append($"[{colour}]‹{Line(number.Text)}›[/]");
            at = number.Number.End;
        }
        return marked.Append(Line(text[at..numbers[0].Sentence.End])).ToString();
    }

    /// <summary>Text as markup that neither breaks the line nor moves the terminal's cursor.</summary>
    private static string Line(string text) => Markup.Escape(PlainText.Visible(text).Replace('\n', ' ').Replace('\t', ' '));
}
