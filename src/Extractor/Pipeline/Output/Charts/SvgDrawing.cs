using System.Globalization;
using System.Text;
using Extractor.Claims;
using Extractor.Pipeline.Output.Html;
using Extractor.Store;

namespace Extractor.Pipeline.Output.Charts;

/// <summary>
/// Draws a series: reported figures as dots, what was aimed at or expected as open shapes, disputed ones ringed. Colours come from
/// classes, so that a page and a file can have their own.
/// </summary>
public static class SvgDrawing
{
    public const int Width = 960;
    public const int Height = 250;

    private const double Left = 64, Right = 26, Top = 12, Bottom = 28;

    /// <summary>What stands in an svg element of <see cref="Width"/> and <see cref="Height"/>.</summary>
    /// <param name="address">Where a point leads; null for nowhere.</param>
    /// <param name="isNumbered">Write the values beside the points, as far as there is room.</param>
    public static string Of(ClaimSeries series, Func<ClaimRow, string>? address = null, bool isNumbered = false)
    {
        var days = Scale.OfDays([.. series.Points.Select(point => point.Day)], Left, Width - Right);
        var values = Scale.OfValues(series.Points.Select(point => point.Value), Height - Bottom, Top);
        var svg = new StringBuilder(4096);
        WriteAxes(svg, days, values);
        WriteLine(svg, series.Points, days, values);
        foreach (var point in series.Points)
            WritePoint(svg, point, days.At(point.Day), values.At(point.Value), address?.Invoke(point.Row));
        if (isNumbered)
            WriteNumbers(svg, series.Points, days, values);
        return svg.ToString();
    }

    public static string Shape(Modality modality, double x, double y) => modality switch
    {
        Modality.Reported => string.Create(CultureInfo.InvariantCulture, $"<circle class=\"dot\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4.5\"/>"),
        Modality.Target => string.Create(CultureInfo.InvariantCulture, $"<path class=\"dot\" d=\"M{x:0.#} {y - 6:0.#} l6 6 l-6 6 l-6 -6 z\"/>"),
        Modality.Forecast => string.Create(CultureInfo.InvariantCulture, $"<path class=\"dot\" d=\"M{x:0.#} {y - 6:0.#} l6 10 l-12 0 z\"/>"),
        _ => string.Create(CultureInfo.InvariantCulture, $"<rect class=\"dot\" x=\"{x - 4:0.#}\" y=\"{y - 4:0.#}\" width=\"8\" height=\"8\"/>"),
    };

    /// <summary>“1.5bn”, “550k”.</summary>
    public static string Short(double value) => Math.Abs(value) switch
    {
        >= 1e12 => (value / 1e12).ToString("0.##", CultureInfo.InvariantCulture) + "tn",
        >= 1e9 => (value / 1e9).ToString("0.##", CultureInfo.InvariantCulture) + "bn",
        >= 1e6 => (value / 1e6).ToString("0.##", CultureInfo.InvariantCulture) + "m",
        >= 1e4 => (value / 1e3).ToString("0.##", CultureInfo.InvariantCulture) + "k",
        _ => value.ToString("#,0.##", CultureInfo.InvariantCulture),
    };

    private static void WriteAxes(StringBuilder svg, Scale days, Scale values)
    {
        foreach (var mark in values.Marks)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Left:0}\" x2=\"{Width - Right:0}\" y1=\"{values.At(mark):0.#}\" y2=\"{values.At(mark):0.#}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"axis\" text-anchor=\"end\" x=\"{Left - 8:0}\" y=\"{values.At(mark) + 4:0.#}\">{Short(mark)}</text>\n");
        }
        foreach (var year in days.Marks)
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"axis\" text-anchor=\"middle\" x=\"{days.At(year):0.#}\" y=\"{Height - 8:0}\">{year:0000}</text>\n");
    }

    // Only figures of equally long periods are joined: a quarter after a year is no fall.
    private static void WriteLine(StringBuilder svg, IReadOnlyList<ChartPoint> points, Scale days, Scale values)
    {
        var line = points.Where(point => point is { Modality: Modality.Reported, Status: ClaimStatus.Current })
            .GroupBy(point => (point.PeriodDays + 5) / 31).MaxBy(group => group.Count());
        if (line is null || line.Select(point => point.Day).Distinct().Count() < 2)
            return;
        var corners = line.DistinctBy(point => point.Day)
            .Select(point => string.Create(CultureInfo.InvariantCulture, $"{days.At(point.Day):0.#},{values.At(point.Value):0.#}"));
        svg.Append("<polyline class=\"line\" points=\"").AppendJoin(' ', corners).Append("\"/>\n");
    }

    private static void WritePoint(StringBuilder svg, ChartPoint point, double x, double y, string? address)
    {
        var label = HtmlText.Encode(point.Label);
        var element = address is null ? "g" : "a";
        svg.Append('<').Append(element);
        if (address is not null)
            svg.Append(" href=\"").Append(HtmlText.Encode(address)).Append('"');
        svg.Append(CultureInfo.InvariantCulture, $" class=\"point {FieldName.Of(point.Modality)} {FieldName.Of(point.Status)}\" aria-label=\"{label}\"><title>{label}</title>");
        if (point.Status == ClaimStatus.Disputed)
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"ring\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"9\"/>");
        svg.Append(Shape(point.Modality, x, y)).Append("</").Append(element).Append(">\n");
    }

    // A number that would stand over another is left to the point's title.
    private static void WriteNumbers(StringBuilder svg, IReadOnlyList<ChartPoint> points, Scale days, Scale values)
    {
        const double CharacterWidth = 7, LineHeight = 13;
        var taken = new List<(double X, double Y, double Width)>();
        foreach (var point in points)
        {
            var text = Short(point.Value);
            var (x, y, width) = (days.At(point.Day), Math.Max(values.At(point.Value) - 10, Top), text.Length * CharacterWidth);
            if (taken.Exists(other => Math.Abs(other.X - x) < (other.Width + width) / 2 && Math.Abs(other.Y - y) < LineHeight))
                continue;
            taken.Add((x, y, width));
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"value\" text-anchor=\"middle\" x=\"{x:0.#}\" y=\"{y:0.#}\">{text}</text>\n");
        }
    }
}
