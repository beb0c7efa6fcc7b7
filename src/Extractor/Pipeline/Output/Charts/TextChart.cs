using Extractor.Claims;
using Extractor.Store;

namespace Extractor.Pipeline.Output.Charts;

/// <summary>A series as lines of text: a bar for each claim, those of one period side by side.</summary>
public static class TextChart
{
    private const int NarrowestBar = 10;

    /// <param name="width">Columns that a line should not exceed; long periods and values may.</param>
    public static IReadOnlyList<string> Lines(ClaimSeries series, int width)
    {
        var rows = series.Points.OrderBy(point => point.Row.To ?? point.Row.From).ThenBy(point => point.Row.From).ThenBy(point => point.Modality)
            .ThenBy(point => point.Row.Since).ThenBy(point => point.Row.ClaimId, StringComparer.Ordinal).ThenBy(point => point.Row.Version).Select(Line.Of).ToList();
        var periods = rows.Max(row => row.Period.Length);
        var kinds = rows.Max(row => row.Kind.Length);
        var bars = Math.Max(NarrowestBar, width - periods - kinds - rows.Max(row => row.Number.Length) - 6);
        var low = Math.Min(0, rows.Min(row => row.Value));
        var high = Math.Max(0, rows.Max(row => row.Value));
        var lines = new List<string>(rows.Count);
        string? before = null;
        foreach (var row in rows)
        {
            var bar = Bar(row, low, high, bars);
            lines.Add($"{(row.Period == before ? "" : row.Period).PadRight(periods)}  {row.Kind.PadRight(kinds)}  {bar} {row.Number}");
            before = row.Period;
        }
        return lines;
    }

    // From zero to the value: negative ones end where the others begin.
    private static string Bar(Line row, double low, double high, int width)
    {
        if (row.Value == 0 || high - low <= 0)
            return new string(' ', Columns(-low, high - low, width)) + "│";
        var zero = Columns(-low, high - low, width);
        var length = Math.Max(1, Columns(Math.Abs(row.Value), high - low, width));
        return row.Value > 0 ? new string(' ', zero) + new string(row.Fill, length) : new string(' ', Math.Max(0, zero - length)) + new string(row.Fill, length);
    }

    private static int Columns(double part, double whole, int width) => whole <= 0 ? 0 : (int)Math.Round(part / whole * width);

    private sealed record Line(string Period, string Kind, char Fill, double Value, string Number)
    {
        public static Line Of(ChartPoint point)
        {
            var row = point.Row;
            var kind = FieldName.Of(row.Modality) + (row.Status == ClaimStatus.Current ? "" : $", {FieldName.Of(row.Status)}");
            return new(PlainText.Period(row.From, row.To), kind, Fills(row.Modality), point.Value, PlainText.Value(row.Value, row.High, row.Bound, unit: null, row.Direction));
        }

        private static char Fills(Modality modality) => modality switch
        {
            Modality.Reported => '█',
            Modality.Target => '▒',
            Modality.Forecast => '░',
            _ => '·',
        };
    }
}
