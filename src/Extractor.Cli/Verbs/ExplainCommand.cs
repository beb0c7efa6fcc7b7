using System.CommandLine;
using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Pipeline.Output.Html;

namespace Extractor.Cli.Verbs;

internal sealed class ExplainCommand : VerbCommand
{
    private const string Text = "text";
    private const string Html = "html";
    private const string JsonLines = "json";

    private readonly Argument<string[]> _files = CommonOptions.Files();
    private readonly Option<DateOnly?> _published = CommonOptions.Published();
    private readonly Option<string> _format = CommonOptions.Format("text for the terminal, html as one page that needs nothing beside itself, json with one object a line for each article.", Text, Text, Html, JsonLines);
    private readonly Option<bool> _json = CommonOptions.Json("The same as --format json.");
    private readonly Option<FileInfo?> _output = CommonOptions.Output();

    public ExplainCommand(Terminal terminal)
        : base(
            "explain", "Every number of an article: the claims that it carries and why, or why it carries none.", terminal,
            "extractor explain article.md",
            "extractor explain article.html --published 2021-07-13",
            "extractor explain article.md --format html --output article-explained.html",
            "extractor explain article.md --json")
    {
        Arguments.Add(_files);
        Options.Add(_published);
        Options.Add(_format);
        Options.Add(_json);
        Options.Add(_output);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var format = Format(arguments);
        var files = arguments.GetRequiredValue(_files);
        Workspace workspace = new(arguments);
        var output = arguments.GetValue(_output) is { } place ? workspace.Output(place) : null;
        if (output is not null && files.Any(file => file != "-" && Path.GetFullPath(file) == output))
            throw new InputException("The output would replace the article.", output, "Name another file with --output.");
        var input = workspace.Input(Terminal);
        var extractions = Extractions(workspace, input.Read(files, arguments.GetValue(_published)), cancellation);
        if (output is null)
            Write(Terminal, extractions, format);
        else
            WriteFile(output, extractions, format);
        return Task.FromResult(input.Failures > 0 ? ExitCode.Findings : ExitCode.Success);
    }

    private string Format(ParseResult arguments)
    {
        var format = arguments.GetRequiredValue(_format);
        if (!arguments.GetValue(_json))
            return format;
        return format is Text or JsonLines ? JsonLines : throw new InputException($"--json and --format {format} contradict each other.", remedy: "Give one of them.");
    }

    private static IEnumerable<Extraction> Extractions(Workspace workspace, IEnumerable<Article> articles, CancellationToken cancellation)
    {
        foreach (var article in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return workspace.Pipeline.Extract(article);
        }
    }

    /// <summary>The whole is made before the file is touched: what was there stays when something fails, or when no article can be read.</summary>
    private void WriteFile(string path, IEnumerable<Extraction> extractions, string format)
    {
        StringWriter text = new() { NewLine = "\n" };
        int articles;
        using (Terminal terminal = new(text, Terminal.Messages, Terminal.OpenInput))
            articles = Write(terminal, extractions, format);
        if (articles == 0)
            return;
        OutputFile.WriteText(path, file => file.Write(text));
        Terminal.Message($"{path}: {articles} {(articles == 1 ? "article" : "articles")}");
    }

    /// <returns>How many articles were written.</returns>
    private static int Write(Terminal terminal, IEnumerable<Extraction> extractions, string format)
    {
        if (format == Html)
            return WritePage(terminal, [.. extractions]);
        var articles = 0;
        ExplanationPrinter printer = new(terminal);
        foreach (var extraction in extractions)
        {
            if (format == JsonLines)
                terminal.Out.WriteLine(ClaimJson.Line(json => ExplanationJson.Write(json, extraction)));
            else
                printer.Print(extraction);
            articles++;
        }
        return articles;
    }

    private static int WritePage(Terminal terminal, List<Extraction> extractions)
    {
        if (extractions.Count > 0)
            terminal.Out.Write(ExplanationPage.Of(extractions));
        return extractions.Count;
    }
}
