using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Web.Html;
using Extractor.Web.Pages;

namespace Extractor.Web.Review;

/// <summary>The versions of a claim with the places that tell them.</summary>
internal sealed class VersionList(HtmlPage page, ClaimView view, ReviewContext queue)
{
    private const int Shown = 12;

    public void Write()
    {
        var several = view.History.Versions.Count > 1 || view.History.Versions.Sum(version => version.Evidence.Count) > 1;
        page.Add($"<details{(several ? new Markup(" open") : Markup.Nothing)}><summary><h3>Versions and sources <span class=\"number quiet\">{view.History.Versions.Count}</span></h3></summary><ol class=\"versions\">");
        foreach (var version in view.History.Versions.Reverse())
            WriteVersion(version);
        page.Add($"</ol>\n");
        if (view.History.Retired.Count > 0)
        {
            page.Add($"<p class=\"hint\">No longer counted:</p><ul class=\"sources\">");
            foreach (var evidence in view.History.Retired.TakeLast(Shown))
                page.Add($"<li>{Source(evidence)} <span class=\"quiet\">{evidence.RetiredReason}</span></li>\n");
            page.Add($"</ul>\n");
        }
        page.Add($"</details>\n");
    }

    private void WriteVersion(ClaimVersion version)
    {
        var row = version.Row;
        page.Add($"<li{(row.Version == view.Version ? new Markup(" class=\"here\"") : Markup.Nothing)}><a href=\"{Links.Version(row.ClaimId, row.Version)}\"><b>{ClaimTable.Value(row)}</b></a> {ClaimTable.Status(row.Status)} ");
        page.Add($"<span class=\"quiet\">version {row.Version}{(row.Since is { } since ? $", since {FieldName.Of((DateOnly?)since)}" : "")}, {PlainText.Count(row.Sources, "source")}</span><ul class=\"sources\">");
        foreach (var evidence in version.Evidence.Take(Shown))
            page.Add($"<li><a href=\"{queue.Continue(Links.Occurrence(row.ClaimId, evidence.Occurrence.Article, evidence.Occurrence.Number))}\">{evidence.Occurrence.NumberText}</a> {Source(evidence)}</li>\n");
        if (version.Evidence.Count > Shown)
            page.Add($"<li class=\"quiet\">and {version.Evidence.Count - Shown} more</li>");
        page.Add($"</ul></li>\n");
    }

    private static Markup Source(StoredEvidence evidence)
        => Markup.Of($"<span class=\"quiet\">{evidence.Publisher ?? evidence.Occurrence.Article}, {FieldName.Of(evidence.Published) ?? "undated"}{(evidence.Occurrence.SaidBy is { } speaker ? $", said by {speaker}" : "")}{(evidence.MissingSince is null ? "" : ", article gone")}</span>");
}
