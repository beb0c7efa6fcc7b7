using System.Globalization;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Query;
using Extractor.Store;
using Extractor.Store.Decisions;
using Extractor.Cli.Verbs.Decide;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Extractor.Cli.Review;

/// <summary>Draws an item of the queue: its sentence and fields, then as much of why, checks and earlier decisions as the window holds, and the keys.</summary>
/// <param name="query">The queue's filter as it was written.</param>
internal sealed class ReviewScreen(IAnsiConsole console, IClaimStore store, ClaimFilter? filter, string query)
{
    /// <summary>Columns beyond which lines are hard to read.</summary>
    private const int Widest = 110;

    /// <summary>Kept free for a line that is typed and what it means.</summary>
    private const int Spare = 3;

    private const int LeastDetails = 4;

    public void Draw(ReviewSession session, bool all)
    {
        List<IRenderable> head = [Head(session.Reviewer)];
        List<IRenderable> details = [];
        if (session.Current is not { } item)
            head.Add(new Markup("Nothing waits here.\n"));
        else if (item.Occurrence is null)
            AddLost(head, item);
        else
            AddItem(head, details, item);
        List<IRenderable> foot = [Line(session.Message.Length == 0 ? " " : $"[bold]{Escape(session.Message)}[/]"), Keys()];
        Show(head, details, foot, all);
    }

    public void DrawHelp()
    {
        Clear();
        var grid = new Grid { Expand = false }.AddColumn(new GridColumn { Width = 3, Padding = new Padding(1, 0, 1, 0) }).AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (var key in ReviewKey.All)
            grid.AddRow(new Markup($"[bold]{Markup.Escape(key.Key.ToString())}[/]"), new Markup(Markup.Escape(key.Help)));
        console.Write(new Rows(Line("[bold]Keys[/]"), grid, Blank, Line("Colours in the sentence are those of the fields; ‹ › is the number."), Line("[dim]Any key goes back.[/]")));
        console.Profile.Out.Writer.Flush();
    }

    private void Show(List<IRenderable> head, List<IRenderable> details, List<IRenderable> foot, bool all)
    {
        Clear();
        var width = Math.Min(console.Profile.Width, Widest);
        var used = Height(new Rows(head), width) + Height(new Rows(foot), width) + Spare;
        var room = all ? int.MaxValue : Math.Max(LeastDetails, console.Profile.Height - used);
        console.Write(new Narrow(new Rows(head), width));
        if (details.Count > 0)
            console.Write(new Narrow(new ClippedLines(new Rows(details), room, new Markup("[dim]… t shows all[/]")), width));
        console.Write(new Narrow(new Rows(foot), width));
        console.Profile.Out.Writer.Flush();
    }

    private Rows Head(string reviewer)
    {
        var counts = store.Review.Counts(filter);
        var waiting = counts[ReviewState.Open] + counts[ReviewState.Conflict];
        var text = string.Create(CultureInfo.InvariantCulture, $"{(counts.Capped ? "at least " : "")}{waiting:#,0} waiting{(query.Length == 0 ? "" : $" of {query}")}, decided by {reviewer}");
        return new Rows(Line($"[bold]Review[/]  {Escape(text)}"), new Rule { Style = new Style(decoration: Decoration.Dim) });
    }

    private static void AddLost(List<IRenderable> head, ReviewItem item)
    {
        var conflict = item.Conflict!;
        head.Add(Line($"[yellow]A decision lost its place[/] in {Escape(item.Title ?? item.Claim.Article)}: {Escape(conflict.Reason)}"));
        head.Add(Blank);
        head.Add(Line(Escape($"It was made on “{conflict.Anchor.NumberText}” of “{PlainText.Short(conflict.Anchor.SentenceText, 600)}”")));
        head.Add(Blank);
        head.Add(Line($"r takes decision {conflict.Decision} back, s leaves it."));
    }

    private void AddItem(List<IRenderable> head, List<IRenderable> details, ReviewItem item)
    {
        var claim = item.Occurrence!;
        string?[] source = [item.Publisher, FieldName.Of(item.Published), string.Create(CultureInfo.InvariantCulture, $"{claim.Article}:{claim.Number.Start}-{claim.Number.End}")];
        head.Add(Line(Escape(PlainText.Short(item.Title ?? claim.Article, 300))));
        head.Add(Line($"[dim]{Escape(string.Join(", ", source.Where(part => !string.IsNullOrEmpty(part))))}[/]"));
        head.Add(Blank);
        head.Add(new Padder(new Markup(SentenceMarkup.Of(claim)), new Padding(2, 0, 2, 0)));
        head.Add(Blank);
        head.Add(Fields(item));
        head.Add(Line(State(item)));
        AddDetails(details, item);
    }

    private Grid Fields(ReviewItem item)
    {
        var reading = ClaimReading.Of(item.Occurrence!);
        var rules = store.Review.RuleReading(item.Claim);
        var grid = new Grid { Expand = false }.AddColumn(new GridColumn { Width = 11, Padding = new Padding(0, 0, 2, 0), NoWrap = true }).AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (var group in FieldGroup.All)
        {
            var text = FieldLines.Of(group, reading);
            var was = rules is null ? text : FieldLines.Of(group, rules);
            grid.AddRow(new Markup($"[dim]{group.Key}[/] [{group.Colour}]{group.Name}[/]"), new Markup($"{Escape(text)}{(was == text ? "" : $" [dim](the rules read: {Escape(was)})[/]")}"));
        }
        return grid;
    }

    private static string State(ReviewItem item)
    {
        var reasons = item.Reasons.Count == 0 ? "" : $": {string.Join(", ", item.Reasons.Select(reason => FieldName.Of(reason).Replace('_', ' ')))}";
        return string.Create(CultureInfo.InvariantCulture, $"[bold]{FieldName.Of(item.State)}[/], risk {item.Risk:0.00}{reasons}") + (item.Conflict is { } conflict ? $"\n[yellow]{Escape(conflict.Reason)}[/]" : "");
    }

    private void AddDetails(List<IRenderable> details, ReviewItem item)
    {
        var claim = item.Occurrence!;
        details.Add(Line(string.Create(CultureInfo.InvariantCulture, $"[bold]Why[/] {Escape(PlainText.Reasons(claim))} [dim]rule {Escape(claim.Rule)}, confidence {claim.Confidence:0.00}[/]")));
        if (item.ClaimId is { } id && store.Show(id) is { } history)
        {
            if (Disputes.Of(history) is { } dispute)
                details.Add(Line($"[yellow]Disputed[/], perhaps {FieldName.Of(dispute.Cause)}: {Escape(dispute.Explanation)}"));
            foreach (var check in HistoryChecks.Of(store, history))
                details.Add(Line($"{CheckLine.Of(check.Check)}{(check.Article == claim.Article ? "" : $" [dim]({Escape(check.Article)})[/]")}"));
        }
        foreach (var decision in store.Review.About(item.Claim))
            details.Add(Line(LogCommand.Line(decision)));
    }

    private static Markup Keys() => new(string.Join("  ", ReviewKey.All.Where(key => key.Short is not null).Select(key => $"[bold]{Markup.Escape(key.Key.ToString())}[/] [dim]{key.Short}[/]")));

    private void Clear()
    {
        if (console.Profile.Capabilities.Ansi)
            console.Clear(home: true);
        else
            console.WriteLine();
    }

    private int Height(IRenderable part, int width) => Segment.SplitLines(part.Render(RenderOptions.Create(console, console.Profile.Capabilities), width), width).Count;

    // Nothing at all would take no line.
    private static Markup Blank => new(" ");

    private static Markup Line(string markup) => new(markup);

    private static string Escape(string text) => Markup.Escape(PlainText.Visible(text.Replace('\n', ' ')));
}
