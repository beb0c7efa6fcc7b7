using System.CommandLine;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Spectre.Console;

namespace Extractor.Cli.Verbs.Entities;

internal sealed class ShowEntityCommand : VerbCommand
{
    private readonly Argument<string> _name = EntityOptions.Name("NAME", "Any of its names.");
    private readonly Option<bool> _json = CommonOptions.Json("One JSON object.");
    private readonly EntityOptions _options;

    public ShowEntityCommand(Terminal terminal)
        : base("show", "A company, or metric, with all its names and where each comes from.", terminal, "extractor entity show SAIC", "extractor entity show sales --metric")
    {
        Arguments.Add(_name);
        Options.Add(_json);
        _options = new(this);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        using var store = new Workspace(arguments).OpenStoreToAsk();
        var name = arguments.GetRequiredValue(_name);
        var entity = store.Entities.Find(_options.Kind(arguments), name)
            ?? throw new InputException($"No claim is about “{name}”.", remedy: "“extractor entity list” shows the names.");
        if (arguments.GetValue(_json))
        {
            Terminal.Out.WriteLine(ClaimJson.Line(json => EntityJson.Write(json, entity)));
            return Task.FromResult(ExitCode.Success);
        }
        Terminal.Line($"[bold]{Markup.Escape(entity.Name)}[/]: {PlainText.Count(entity.Claims, "claim")}, known as “{Markup.Escape(entity.Key)}”");
        foreach (var one in entity.Names)
            Terminal.Line($"  also “{Markup.Escape(one.Text)}”, {(one.Learned ? "a short form that articles use" : "by a reviewer's word")}");
        return Task.FromResult(ExitCode.Success);
    }
}
