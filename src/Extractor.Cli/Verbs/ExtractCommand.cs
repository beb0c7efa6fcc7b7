using System.CommandLine;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;

namespace Extractor.Cli.Verbs;

internal sealed class ExtractCommand : VerbCommand
{
    private readonly Argument<string[]> _files = CommonOptions.Files();
    private readonly Option<string> _format = CommonOptions.Format("How claims are printed; jsonl is one claim a line.", "table", "table", "jsonl");
    private readonly Option<DateOnly?> _published = CommonOptions.Published();
    private readonly Option<string?> _id = new("--id") { Description = "The article's id, instead of the file's name.", HelpName = "ID" };

    public ExtractCommand(Terminal terminal)
        : base(
            "extract", "Text in, claims out; nothing is stored.", terminal,
            "extractor extract article.md",
            "extractor extract articles/*.md --format jsonl > claims.jsonl",
            "echo \"Northwind Motors sold 1.5 million vans in 2020.\" | extractor extract - --published 2021-02-01")
    {
        Arguments.Add(_files);
        Options.Add(_format);
        Options.Add(_published);
        Options.Add(_id);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var files = arguments.GetRequiredValue(_files);
        var id = arguments.GetValue(_id);
        if (id is not null && files.Length > 1)
            throw new InputException("--id names one article, and several files were given.", remedy: "Leave it out, or give one file.");
        Workspace workspace = new(arguments);
        // The lexicons are loaded while the first article is read and what prints it gets ready.
        var building = Task.Run(() => workspace.Pipeline, cancellation);
        var input = workspace.Input(Terminal);
        var jsonl = arguments.GetValue(_format) == "jsonl";
        foreach (var article in input.Read(files, arguments.GetValue(_published), id))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!jsonl && Terminal.Folds && !building.IsCompleted)
                ClaimTables.Rehearse(Terminal);
            var extraction = building.GetAwaiter().GetResult().Extract(article);
            if (jsonl)
                WriteLines(extraction);
            else
                ClaimTables.Write(Terminal, extraction);
        }
        return Task.FromResult(input.Failures > 0 ? ExitCode.Findings : ExitCode.Success);
    }

    private void WriteLines(Extraction extraction)
    {
        foreach (var claim in extraction.Claims)
            Terminal.Out.WriteLine(ClaimJson.Line(claim));
    }
}
