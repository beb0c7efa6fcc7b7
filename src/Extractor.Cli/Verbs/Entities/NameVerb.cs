using System.CommandLine;
using Extractor.Pipeline;
using Extractor.Pipeline.Output;
using Extractor.Store;
using Extractor.Store.Entities;

namespace Extractor.Cli.Verbs.Entities;

/// <summary>A verb that changes what names stand for.</summary>
internal abstract class NameVerb : VerbCommand
{
    private readonly Option<string?> _reviewer = CommonOptions.Reviewer();
    private readonly Option<bool> _json = CommonOptions.Json("The entry of the log as one JSON object.");

    protected NameVerb(string name, string description, Terminal terminal, params string[] examples)
        : base(name, description, terminal, examples)
    {
        Options.Add(_reviewer);
        Options.Add(_json);
    }

    protected override Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        using var store = new Workspace(arguments).OpenExistingStore();
        try
        {
            var entry = Change(arguments, store.Entities, CommonOptions.ReviewerName(arguments, _reviewer));
            if (arguments.GetValue(_json))
                Terminal.Out.WriteLine(ClaimJson.Line(json => EntityJson.Write(json, entry)));
            else
                Terminal.Message($"Entry {entry.Id}: {entry.Label}. “extractor entity undo {entry.Id}” takes it back.");
            return Task.FromResult(ExitCode.Success);
        }
        catch (NameRefusal refusal) when (refusal.Stale)
        {
            Terminal.Message($"extractor entity {Name}: {refusal.Message}");
            return Task.FromResult(ExitCode.Findings);
        }
        catch (NameRefusal refusal)
        {
            throw new InputException(refusal.Message, inner: refusal);
        }
    }

    /// <exception cref="NameRefusal">It cannot be done.</exception>
    protected abstract NameEntry Change(ParseResult arguments, IEntityStore entities, string reviewer);
}
