using System.CommandLine;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Pipeline.Output.Charts;
using Extractor.Store;

namespace Extractor.Cli.Verbs;

internal sealed class ChartCommand : VerbCommand
{
    private const int MostRows = 10_000;
    private const int MostColumns = 100;
    private const int OthersTold = 5;

    private readonly Argument<string[]> _query = new("QUERY")
    {
        Description = "What to draw, in the language of “query”; of several series the one with most claims is drawn.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<FileInfo?> _output = new("--output", "-o") { Description = "Writes the chart there, as SVG or PNG by the file's ending, instead of drawing it here; a file that is there is replaced. PNG needs the program rsvg-convert.", HelpName = "FILE" };

    public ChartCommand(Terminal terminal)
        : base(
            "chart", "Draws a series by period: what was reported beside targets and forecasts.", terminal,
            "extractor chart \"company:SAIC unit:vehicle\"",
            "extractor chart \"company:SAIC unit:vehicle year:2018..2021\" --output chart.svg",
            "extractor chart \"company:SAIC unit:vehicle\" --output chart.png")
    {
        Arguments.Add(_query);
        Options.Add(_output);
    }

    public override IReadOnlyList<HelpList> HelpLists => [HelpList.Query];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var output = arguments.GetValue(_output);
        var converter = output is null ? null : Converter(output);
        var query = CommonOptions.Query(string.Join(' ', arguments.GetValue(_query)!));
        using var store = new Workspace(arguments).OpenStoreToAsk();
        var page = store.Query(query.Limit == ClaimQuery.DefaultLimit ? query with { Limit = MostRows } : query);
        var all = ClaimSeries.All(page.Rows);
        if (all.Count == 0)
        {
            Terminal.Message(page.Rows.Count == 0 ? "No claim fits: there is nothing to draw." : "Nothing to draw: what fits are changes or ranks, or figures of no known period.");
            return ExitCode.Findings;
        }
        if (page.More)
            Terminal.Message($"Only the first {PlainText.Count(page.Rows.Count, "claim")} were looked at; narrow the query.");
        if (output is null)
            Draw(all[0]);
        else
            await WriteAsync(output.FullName, converter, all[0], cancellation);
        TellOthers(all);
        return ExitCode.Success;
    }

    private void Draw(ClaimSeries series)
    {
        Terminal.Out.WriteLine(PlainText.Visible(series.Title));
        foreach (var line in TextChart.Lines(series, Math.Min(MostColumns, Terminal.Tables.Profile.Width)))
            Terminal.Out.WriteLine(line);
    }

    /// <returns>Null where the drawing is written as it is.</returns>
    /// <exception cref="InputException">Charts are not written in the form that the file's ending asks for, or not on this machine.</exception>
    private static RsvgConvert? Converter(FileInfo output) => output.Extension.ToUpperInvariant() switch
    {
        ".SVG" => null,
        ".PNG" => RsvgConvert.Find(output.Name),
        _ => throw new InputException("Charts are written as SVG or PNG.", output.Name, "Name a file that ends in .svg or .png."),
    };

    private async Task WriteAsync(string path, RsvgConvert? converter, ClaimSeries series, CancellationToken cancellation)
    {
        var svg = SvgFile.Of(series);
        if (converter is null)
        {
            OutputFile.WriteText(path, file => file.Write(svg));
        }
        else
        {
            var png = await converter.DrawAsync(svg, cancellation);
            OutputFile.Write(path, file => file.Write(png));
        }
        Terminal.Message($"{path}: {PlainText.Visible(series.Title)}, {PlainText.Count(series.Points.Count, "claim")}");
    }

    private void TellOthers(IReadOnlyList<ClaimSeries> all)
    {
        if (all.Count == 1)
            return;
        var named = all.Skip(1).Take(OthersTold).Select(series => $"{PlainText.Visible(series.Title)} ({series.Points.Count})");
        var rest = all.Count - 1 - OthersTold;
        Terminal.Message($"Not drawn: {string.Join("; ", named)}{(rest > 0 ? $"; and {rest} more" : "")}. Narrow the query with company:, metric: or unit: to draw one of them.");
    }
}
