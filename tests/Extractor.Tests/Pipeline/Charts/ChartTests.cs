using System.Xml.Linq;
using Extractor.Claims;
using Extractor.Pipeline.Output.Charts;
using Extractor.Store;
using Extractor.Tests.Store;

namespace Extractor.Tests.Pipeline.Charts;

public sealed class ChartTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly StoreScene _scene = new();

    public ChartTests()
    {
        PutSales("y2023", 2023, 400_000, Modality.Reported);
        PutSales("y2024", 2024, 500_000, Modality.Reported);
        PutSales("goal", 2024, 800_000, Modality.Target);
    }

    private IReadOnlyList<ClaimRow> Rows => _scene.Store.Query(ClaimQuery.All).Rows;

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Reported_figure_and_target_of_a_period_stand_side_by_side()
    {
        var lines = TextChart.Lines(ClaimSeries.All(Rows).Single(), 60);

        Assert.Equal(
            [
                "2023  reported  " + new string('█', 18) + " 400,000",
                "2024  reported  " + new string('█', 22) + " 500,000",
                "      target    " + new string('▒', 35) + " 800,000",
            ],
            lines);
    }

    [Fact]
    public void Negative_values_go_to_the_left_of_zero()
    {
        PutSales("y2022", 2022, -400_000, Modality.Reported);

        var lines = TextChart.Lines(ClaimSeries.All(Rows).Single(), 61);

        var zero = lines[1].IndexOf('█', StringComparison.Ordinal);
        Assert.Equal(zero - 1, lines[0].LastIndexOf('█'));
        Assert.EndsWith("█ -400,000", lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 61));
    }

    [Fact]
    public void Text_that_only_counts_the_things_joins_the_measure()
    {
        _scene.Put(new Sample { Article = "count", Metric = "vehicles", MetricKey = "vehicles", Scope = [], Number = "900,000", Value = 900_000, From = "2026-01-01", To = "2026-12-31" });

        var series = ClaimSeries.All(Rows).Single();

        Assert.Equal("sales", series.Metric);
        Assert.Equal([400_000, 500_000, 800_000, 900_000], series.Points.Select(point => point.Value));
    }

    [Fact]
    public void Changes_retracted_claims_and_other_units_are_not_in_a_series()
    {
        _scene.Put(new Sample { Article = "growth", Number = "12", Value = 12, Unit = "percent", Kind = ClaimKind.Change });
        _scene.Put(new Sample { Article = "money", Number = "77", Value = 77, Unit = "USD" });
        PutSales("gone", 2021, 1, Modality.Reported);
        _scene.Retire("gone");

        Assert.Equal([("vehicle", 3), ("USD", 1)], ClaimSeries.All(Rows).Select(series => (series.Unit!, series.Points.Count)));
    }

    [Fact]
    public void File_is_well_formed_and_holds_every_claim_whatever_its_name()
    {
        _scene.Put(new Sample { Article = "odd", Subject = "A<b>&\"c\"\uFFFE", Number = "5", Value = 5 });

        foreach (var series in ClaimSeries.All(Rows))
        {
            var root = XDocument.Parse(SvgFile.Of(series)).Root!;
            Assert.Equal(series.Title.Replace('\uFFFE', '\uFFFD'), root.Element(Svg + "title")!.Value);
            Assert.Equal(series.Points.Select(point => point.Label), root.Descendants(Svg + "g").Elements(Svg + "title").Select(title => title.Value));
            Assert.Empty(root.Descendants(Svg + "a"));
        }
    }

    [Fact]
    public void Points_of_a_page_lead_to_their_claims()
    {
        var drawing = SvgDrawing.Of(ClaimSeries.Best([.. Rows, .. Rows.Select(row => row with { From = new(2020, 1, 1), To = new(2020, 12, 31) })])!, row => $"/claims/{row.ClaimId}?a=1&b=2");

        Assert.Contains($"<a href=\"/claims/{Rows[0].ClaimId}?a=1&amp;b=2\"", drawing, StringComparison.Ordinal);
    }

    private void PutSales(string article, int year, decimal value, Modality modality) => _scene.Put(new Sample
    {
        Article = article, Value = value, Number = value.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture), Modality = modality, From = $"{year}-01-01", To = $"{year}-12-31",
    });
}
