using System.Globalization;
using Extractor.Claims;
using Extractor.Pipeline;
using Extractor.Store;
using Extractor.Web.Html;

namespace Extractor.Web.Charts;

/// <summary>Draws a series: reported figures as dots, what was aimed at or expected as open shapes, disputed ones ringed. Every point leads to its claim.</summary>
internal static class SvgChart
{
    private const double Width = 960, Height = 250, Left = 64, Right = 26, Top = 12, Bottom = 28;

    public static void Write(HtmlPage page, ClaimSeries series, string title)
    {
        var days = Scale.OfDays([.. series.Points.Select(point => point.Day)], Left, Width - Right);
        var values = Scale.OfValues(series.Points.Select(point => point.Value), Height - Bottom, Top);
        page.Add($"<figure class=\"chart\">\n<figcaption>{title}{(series.Unit is { } unit ? $", in {Pipeline.Output.UnitText.Of(unit, isOne: false)}" : "")}</figcaption>\n");
        page.Add($"<svg viewBox=\"0 0 {Width:0} {Height:0}\" role=\"group\" aria-label=\"{title}\">\n");
        foreach (var mark in values.Marks)
        {
            page.Add($"<line class=\"grid\" x1=\"{Left:0}\" x2=\"{Width - Right:0}\" y1=\"{values.At(mark):0.#}\" y2=\"{values.At(mark):0.#}\"/>");
            page.Add($"<text class=\"axis\" text-anchor=\"end\" x=\"{Left - 8:0}\" y=\"{values.At(mark) + 4:0.#}\">{Short(mark)}</text>\n");
        }
        foreach (var year in days.Marks)
            page.Add($"<text class=\"axis\" text-anchor=\"middle\" x=\"{days.At(year):0.#}\" y=\"{Height - 8:0}\">{year:0000}</text>\n");
        WriteLine(page, series.Points, days, values);
        foreach (var point in series.Points)
            WritePoint(page, point, days.At(point.Day), values.At(point.Value));
        page.Add($"</svg>\n");
        WriteKey(page, series.Points);
        page.Add($"</figure>\n");
    }

    /// <summary>“1.5bn”, “550k”.</summary>
    public static string Short(double value) => Math.Abs(value) switch
    {
        >= 1e12 => (value / 1e12).ToString("0.##", CultureInfo.InvariantCulture) + "tn",
        >= 1e9 => (value / 1e9).ToString("0.##", CultureInfo.InvariantCulture) + "bn",
        >= 1e6 => (value / 1e6).ToString("0.##", CultureInfo.InvariantCulture) + "m",
        >= 1e4 => (value / 1e3).ToString("0.##", CultureInfo.InvariantCulture) + "k",
        _ => value.ToString("#,0.##", CultureInfo.InvariantCulture),
    };

    // Only figures of equally long periods are joined: a quarter after a year is no fall.
    private static void WriteLine(HtmlPage page, IReadOnlyList<ChartPoint> points, Scale days, Scale values)
    {
        var line = points.Where(point => point is { Modality: Modality.Reported, Status: ClaimStatus.Current })
            .GroupBy(point => (point.PeriodDays + 5) / 31).MaxBy(group => group.Count());
        if (line is null || line.Select(point => point.Day).Distinct().Count() < 2)
            return;
        var corners = line.DistinctBy(point => point.Day)
            .Select(point => string.Create(CultureInfo.InvariantCulture, $"{days.At(point.Day):0.#},{values.At(point.Value):0.#}"));
        page.Add($"<polyline class=\"line\" points=\"{string.Join(' ', corners)}\"/>\n");
    }

    private static void WritePoint(HtmlPage page, ChartPoint point, double x, double y)
    {
        page.Add($"<a href=\"{point.Address}\" class=\"point {FieldName.Of(point.Modality)} {FieldName.Of(point.Status)}\" aria-label=\"{point.Label}\"><title>{point.Label}</title>");
        if (point.Status == ClaimStatus.Disputed)
            page.Add($"<circle class=\"ring\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"9\"/>");
        page.Add(Shape(point.Modality, x, y)).Add($"</a>\n");
    }

    private static Markup Shape(Modality modality, double x, double y) => modality switch
    {
        Modality.Reported => Markup.Of($"<circle class=\"dot\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4.5\"/>"),
        Modality.Target => Markup.Of($"<path class=\"dot\" d=\"M{x:0.#} {y - 6:0.#} l6 6 l-6 6 l-6 -6 z\"/>"),
        Modality.Forecast => Markup.Of($"<path class=\"dot\" d=\"M{x:0.#} {y - 6:0.#} l6 10 l-12 0 z\"/>"),
        _ => Markup.Of($"<rect class=\"dot\" x=\"{x - 4:0.#}\" y=\"{y - 4:0.#}\" width=\"8\" height=\"8\"/>"),
    };

    private static void WriteKey(HtmlPage page, IReadOnlyList<ChartPoint> points)
    {
        page.Add($"<p class=\"chart-key\">");
        foreach (var modality in points.Select(point => point.Modality).Distinct().Order())
            page.Add($"<span class=\"{FieldName.Of(modality)}\"><svg viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\" class=\"point {FieldName.Of(modality)}\">{Shape(modality, 8, 8)}</svg> {FieldName.Of(modality)}</span> ");
        if (points.Any(point => point.Status == ClaimStatus.Disputed))
            page.Add($"<span><svg viewBox=\"0 0 20 20\" width=\"16\" height=\"16\" aria-hidden=\"true\"><circle class=\"ring\" cx=\"10\" cy=\"10\" r=\"8\"/></svg> disputed</span>");
        page.Add($"</p>\n");
    }
}
