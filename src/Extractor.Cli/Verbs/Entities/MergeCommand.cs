using System.CommandLine;
using Extractor.Store.Entities;

namespace Extractor.Cli.Verbs.Entities;

internal sealed class MergeCommand : NameVerb
{
    private readonly Argument<string> _name = EntityOptions.Name("NAME", "A name; all names of its company become names of the other.");
    private readonly Argument<string> _into = EntityOptions.Name("INTO", "A name of the company that it is.");
    private readonly EntityOptions _options;

    public MergeCommand(Terminal terminal)
        : base("merge", "Makes two companies, or metrics, one.", terminal, "extractor entity merge \"Dongfeng Sokon\" Seres", "extractor entity merge deliveries sales --metric")
    {
        Arguments.Add(_name);
        Arguments.Add(_into);
        _options = new(this);
    }

    protected override NameEntry Change(ParseResult arguments, IEntityStore entities, string reviewer)
        => entities.Merge(reviewer, _options.Kind(arguments), arguments.GetRequiredValue(_name), arguments.GetRequiredValue(_into));
}
