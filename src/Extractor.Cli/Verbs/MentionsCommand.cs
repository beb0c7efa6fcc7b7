using System.CommandLine;
using Extractor.Ingestion;
using Extractor.Pipeline.Output;
using Extractor.Recognition;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Recognition.Periods;
using Spectre.Console;

namespace Extractor.Cli.Verbs;

internal sealed class MentionsCommand : VerbCommand
{
    private readonly Argument<string[]> _files = CommonOptions.Files();
    private readonly Option<string> _format = CommonOptions.Format("How mentions are printed; jsonl is one mention a line.", "table", "table", "jsonl");
    private readonly Option<DateOnly?> _published = CommonOptions.Published();

    public MentionsCommand(Terminal terminal)
        : base(
            "mentions", "The numbers, units, periods and names that are recognised, before they become claims.", terminal,
            "extractor mentions article.md",
            "extractor mentions - --format jsonl < article.txt")
    {
        Arguments.Add(_files);
        Options.Add(_format);
        Options.Add(_published);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        Workspace workspace = new(arguments);
        var input = workspace.Input(Terminal);
        var jsonl = arguments.GetValue(_format) == "jsonl";
        foreach (var article in input.Read(arguments.GetRequiredValue(_files), arguments.GetValue(_published)))
        {
            cancellation.ThrowIfCancellationRequested();
            var mentions = workspace.Pipeline.Recognise(article);
            if (jsonl)
                WriteLines(article, mentions);
            else
                WriteTable(article, mentions);
        }
        return Task.FromResult(input.Failures > 0 ? ExitCode.Findings : ExitCode.Success);
    }

    private void WriteLines(Article article, Mentions mentions)
    {
        foreach (var mention in MentionJson.InOrder(mentions))
            Terminal.Out.WriteLine(ClaimJson.Line(json => MentionJson.Write(json, article.Id, mention, article.Text)));
    }

    private void WriteTable(Article article, Mentions mentions)
    {
        var table = ClaimTables.Table(article.Id, "At", "Type", "Text", "Reading", "Rule");
        foreach (var mention in MentionJson.InOrder(mentions))
            table.AddRow(ClaimTables.Cells($"{mention.Span.Start}", MentionJson.TypeOf(mention), PlainText.Short(mention.Span.Of(article.Text), 60), Reading(mention), mention.Rule));
        Terminal.Tables.Write(table);
    }

    private static string Reading(Mention mention) => mention switch
    {
        QuantityMention quantity => PlainText.Value(quantity.Value, quantity.High, quantity.Bound, quantity.Unit, null),
        NonQuantityMention other => $"{Pipeline.FieldName.Of(other.Reason)}: {other.Detail}",
        PeriodMention period => $"{Pipeline.FieldName.Of(period.Kind)} {PlainText.Period(period.From, period.To)}",
        EntityMention entity => $"{Pipeline.FieldName.Of(entity.Kind)} {entity.Name}",
        _ => "",
    };
}
