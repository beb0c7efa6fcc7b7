using System.Globalization;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Store.Decisions;
using Spectre.Console;

namespace Extractor.Cli.Verbs.Decide;

/// <summary>Items of the queue as a list for people.</summary>
internal sealed class ItemList(Terminal terminal)
{
    public void Write(ReviewItem item)
    {
        var reasons = item.Reasons.Count == 0 ? "" : $" ({string.Join(", ", item.Reasons.Select(reason => FieldName.Of(reason).Replace('_', ' ')))})";
        if (item.Occurrence is not { } claim)
        {
            terminal.Line($"[yellow]conflict[/]  decision {item.Conflict!.Decision} in {Escape(item.Claim.Article)}: {Escape(item.Conflict.Reason)}");
            terminal.Line($"    {Escape($"“{PlainText.Short(item.Conflict.Anchor.SentenceText, 1000)}”")}");
            return;
        }
        terminal.Line($"{Escape(item.ClaimId!)}  [{Colour(item.State)}]{FieldName.Of(item.State)}[/]  {Escape(PlainText.Summary(claim))}");
        terminal.Line($"    [grey]{Escape(string.Create(CultureInfo.InvariantCulture, $"risk {item.Risk:0.00}{reasons}, {claim.Article}:{claim.Number.Start}-{claim.Number.End}, rule {claim.Rule}"))}[/]");
        if (item.Conflict is { } conflict)
            terminal.Line($"    [yellow]{Escape(conflict.Reason)}[/]");
        terminal.Line($"    {Marked(claim.SentenceText, claim.Number.Start - claim.Sentence.Start, claim.Number.Length)}");
    }

    private static string Marked(string sentence, int start, int length)
        => $"{Escape(sentence[..start])}[bold]‹{Escape(sentence.Substring(start, length))}›[/]{Escape(sentence[(start + length)..])}".Replace('\n', ' ');

    private static string Colour(ReviewState state) => state switch
    {
        ReviewState.Accepted or ReviewState.Corrected => "green",
        ReviewState.Rejected => "red",
        ReviewState.Conflict => "yellow",
        _ => "blue",
    };

    private static string Escape(string text) => Markup.Escape(PlainText.Visible(text));
}
