using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Pipeline.Output.Charts;
using Extractor.Store;
using Extractor.Web.Html;

namespace Extractor.Web.Charts;

/// <summary>A series as a figure of a page, with its key. Every point leads to its claim.</summary>
internal static class SvgChart
{
    public static void Write(HtmlPage page, ClaimSeries series, string title)
    {
        page.Add($"<figure class=\"chart\">\n<figcaption>{title}{(series.Unit is { } unit ? $", in {UnitText.Of(unit, isOne: false)}" : "")}</figcaption>\n");
        page.Add($"<svg viewBox=\"0 0 {SvgDrawing.Width} {SvgDrawing.Height}\" role=\"group\" aria-label=\"{title}\">\n");
        page.Add(new Markup(SvgDrawing.Of(series, row => Links.Version(row.ClaimId, row.Version))));
        page.Add($"</svg>\n");
        WriteKey(page, series.Points);
        page.Add($"</figure>\n");
    }

    private static void WriteKey(HtmlPage page, IReadOnlyList<ChartPoint> points)
    {
        page.Add($"<p class=\"chart-key\">");
        foreach (var modality in points.Select(point => point.Modality).Distinct().Order())
        {
            var shape = new Markup(SvgDrawing.Shape(modality, 8, 8));
            page.Add($"<span class=\"{FieldName.Of(modality)}\"><svg viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\" class=\"point {FieldName.Of(modality)}\">{shape}</svg> {FieldName.Of(modality)}</span> ");
        }
        if (points.Any(point => point.Status == ClaimStatus.Disputed))
            page.Add($"<span><svg viewBox=\"0 0 20 20\" width=\"16\" height=\"16\" aria-hidden=\"true\"><circle class=\"ring\" cx=\"10\" cy=\"10\" r=\"8\"/></svg> disputed</span>");
        page.Add($"</p>\n");
    }
}
