using System.CommandLine;
using Extractor.Pipeline.Output;

namespace Extractor.Cli.Verbs;

internal sealed class ExplainCommand : VerbCommand
{
    private readonly Argument<string[]> _files = CommonOptions.Files();
    private readonly Option<DateOnly?> _published = CommonOptions.Published();
    private readonly Option<bool> _json = CommonOptions.Json("One JSON object for each article, on a line of its own.");

    public ExplainCommand(Terminal terminal)
        : base(
            "explain", "Every number of an article: the claims that it carries and why, or why it carries none.", terminal,
            "extractor explain article.md",
            "extractor explain article.html --published 2021-07-13",
            "extractor explain article.md --json")
    {
        Arguments.Add(_files);
        Options.Add(_published);
        Options.Add(_json);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        Workspace workspace = new(arguments);
        var input = workspace.Input(Terminal);
        var json = arguments.GetValue(_json);
        ExplanationPrinter printer = new(Terminal);
        foreach (var article in input.Read(arguments.GetRequiredValue(_files), arguments.GetValue(_published)))
        {
            cancellation.ThrowIfCancellationRequested();
            var extraction = workspace.Pipeline.Extract(article);
            if (json)
                Terminal.Out.WriteLine(ClaimJson.Line(writer => ExplanationJson.Write(writer, extraction)));
            else
                printer.Print(extraction);
        }
        return Task.FromResult(input.Failures > 0 ? ExitCode.Findings : ExitCode.Success);
    }
}
