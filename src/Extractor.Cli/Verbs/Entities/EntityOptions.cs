using System.CommandLine;
using Extractor.Store.Entities;

namespace Extractor.Cli.Verbs.Entities;

/// <summary>Options that the verbs about names share.</summary>
internal sealed class EntityOptions
{
    private readonly Option<bool> _metric = new("--metric") { Description = "Names of metrics instead of companies." };

    public EntityOptions(Command command) => command.Options.Add(_metric);

    public static Argument<string> Name(string name, string description) => new(name) { Description = description };

    public NameKind Kind(ParseResult arguments) => arguments.GetValue(_metric) ? NameKind.Metric : NameKind.Company;
}
