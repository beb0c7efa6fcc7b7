using System.Globalization;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Web.Html;
using Extractor.Web.Live;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Pages;

/// <summary>What the store holds, and how the runs went.</summary>
internal sealed class HealthPage(IClaimStore store, PageFrame frame, TimeProvider time, Func<CorpusState> corpus)
{
    private const int Runs = 25;
    private const int Files = 100;

    public IResult Show(HttpContext context)
    {
        var begun = time.GetTimestamp();
        var status = store.Status();
        var took = time.GetElapsedTime(begun);
        return frame.Page(context, "Health", "/health", page =>
        {
            page.Add($"<div class=\"headline\"><h1>Health</h1><p class=\"count\">the store answered in {took.TotalMilliseconds:0} ms</p></div>\n");
            WriteStatus(page, status);
            WriteCorpus(page, corpus());
            WriteRuns(page, store.Runs(Runs));
        });
    }

    private static void WriteStatus(HtmlPage page, StoreStatus status)
    {
        page.Add($"<dl class=\"figures\">");
        foreach (var (name, number) in ((string, long)[])[
            ("articles", status.Articles), ("no longer in the corpus", status.MissingArticles), ("taken out", status.RetiredArticles), ("claims", status.Claims),
            ("disputed", status.Disputed), ("retracted", status.Retracted), ("occurrences", status.Occurrences), ("numbers without a claim", status.Unclaimed)])
        {
            page.Add($"<div><dt>{name}</dt><dd>{number:#,0}</dd></div>");
        }
        page.Add($"<div><dt>size on disk</dt><dd>{status.Bytes / 1e6:#,0.0} MB</dd></div></dl>\n");
    }

    private static void WriteCorpus(HtmlPage page, CorpusState corpus)
    {
        page.Add($"<h2>Corpus folder</h2>\n");
        if (corpus is { Waiting: [], Failed: [] })
            page.Add($"<p class=\"quiet\">Nothing waits, and nothing failed.</p>\n");
        WriteFiles(page, "Waiting for the next run", corpus.Waiting);
        WriteFiles(page, "Could not be read", corpus.Failed);
    }

    private static void WriteFiles(HtmlPage page, string title, IReadOnlyList<string> files)
    {
        if (files.Count == 0)
            return;
        page.Add($"<details open><summary><h3>{title} <span class=\"number quiet\">{files.Count:#,0}</span></h3></summary><ul class=\"files\">");
        foreach (var file in files.Take(Files))
            page.Add($"<li dir=\"auto\">{file}</li>\n");
        if (files.Count > Files)
            page.Add($"<li class=\"quiet\">and {files.Count - Files:#,0} more</li>");
        page.Add($"</ul></details>\n");
    }

    private static void WriteRuns(HtmlPage page, IReadOnlyList<StoredRun> runs)
    {
        page.Add($"<h2>Runs</h2>\n");
        if (runs.Count == 0)
        {
            page.Add($"<p class=\"empty\">Nothing was run yet: <code>extractor run</code> reads the corpus folder.</p>\n");
            return;
        }
        page.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Runs\"><table class=\"runs\"><thead><tr>");
        foreach (var column in (ReadOnlySpan<string>)["Run", "Began", "Took", "New", "Changed", "Read again", "Unchanged", "Missing", "Retired", "Failed", "Claims", "Per second"])
            page.Add($"<th scope=\"col\">{column}</th>");
        page.Add($"</tr></thead><tbody>\n");
        foreach (var run in runs)
            WriteRun(page, run);
        page.Add($"</tbody></table></div>\n");
    }

    private static void WriteRun(HtmlPage page, StoredRun run)
    {
        page.Add($"<tr><td class=\"number\">{run.Id}</td><td class=\"nowrap\"><time datetime=\"{run.Started.ToString("O", CultureInfo.InvariantCulture)}\">{run.Started.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC</time></td>");
        if (run is not { Ended: { } ended, Counts: { } counts })
        {
            page.Add($"<td colspan=\"10\">not ended: it goes on, or was cut off; what it had stored stands</td></tr>\n");
            return;
        }
        var seconds = (ended - run.Started).TotalSeconds;
        page.Add($"<td class=\"number\">{seconds:0.0} s</td>");
        foreach (var count in (ReadOnlySpan<int>)[counts.Added, counts.Edited, counts.Reextracted, counts.Unchanged, counts.Missing, counts.Retired])
            page.Add($"<td class=\"number\">{count:#,0}</td>");
        page.Add($"<td class=\"number\">{(counts.Failed > 0 ? Markup.Of($"<b class=\"bad\">{counts.Failed:#,0}</b>") : new Markup("0"))}</td><td class=\"number\">{counts.Occurrences:#,0}</td>");
        page.Add($"<td class=\"number\">{PlainText.Decimal(Math.Round((decimal)(counts.Occurrences / Math.Max(seconds, 0.001))))}</td></tr>\n");
    }
}
