using System.Globalization;
using System.Text;
using Extractor.Pipeline.Output.Html;
using Extractor.Store;

namespace Extractor.Pipeline.Output.Charts;

/// <summary>A chart as a file that needs nothing beside itself.</summary>
public static class SvgFile
{
    private const int HeadHeight = 40;
    private const int KeyHeight = 34;

    private const string Style = """
        text{font:12px system-ui,sans-serif;fill:#1d1f24}.title{font-size:16px;font-weight:600}.axis,.key{fill:#565b66}.value{font-size:11px;paint-order:stroke;stroke:#fff;stroke-width:3px}.grid{stroke:#dcdde2}
        .line{fill:none;stroke:#3346a8;stroke-width:1.5;opacity:.45}.dot{fill:#3346a8;stroke:#fff;stroke-width:1.5}.target .dot{fill:#ece4fb;stroke:#5b3aa0;stroke-width:2}
        .forecast .dot{fill:#fdf0cf;stroke:#7a4f00;stroke-width:2}.possible .dot{fill:#f0f1f4;stroke:#565b66;stroke-width:2}.superseded{opacity:.45}.ring{fill:none;stroke:#a5262a;stroke-width:1.75}
        """;

    public static string Of(ClaimSeries series)
    {
        var title = HtmlText.Encode(series.Title);
        var height = HeadHeight + SvgDrawing.Height + KeyHeight;
        var svg = new StringBuilder(8192);
        svg.Append(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SvgDrawing.Width} {height}" width="{SvgDrawing.Width}" height="{height}" role="img">
            <title>{title}</title>
            <style>{Style}</style>
            <rect width="{SvgDrawing.Width}" height="{height}" fill="#ffffff"/>
            <text class="title" x="16" y="26">{title}</text>
            <g transform="translate(0 {HeadHeight})">

            """);
        svg.Append(SvgDrawing.Of(series, isNumbered: true)).Append("</g>\n");
        WriteKey(svg, series.Points, height - 12);
        svg.Append("</svg>\n");
        // The two characters that a name may hold and XML may not.
        return svg.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD').ToString();
    }

    private static void WriteKey(StringBuilder svg, IReadOnlyList<ChartPoint> points, int y)
    {
        const int Step = 110;
        var x = 64;
        foreach (var modality in points.Select(point => point.Modality).Distinct().Order())
        {
            svg.Append(CultureInfo.InvariantCulture, $"<g class=\"{FieldName.Of(modality)}\">{SvgDrawing.Shape(modality, x, y - 4)}</g><text class=\"key\" x=\"{x + 12}\" y=\"{y}\">{FieldName.Of(modality)}</text>\n");
            x += Step;
        }
        if (points.Any(point => point.Status == ClaimStatus.Disputed))
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"ring\" cx=\"{x}\" cy=\"{y - 4}\" r=\"8\"/><text class=\"key\" x=\"{x + 14}\" y=\"{y}\">disputed</text>\n");
    }
}
