using System.CommandLine;
using Extractor.Store.Entities;

namespace Extractor.Cli.Verbs.Entities;

internal sealed class SplitCommand : NameVerb
{
    private readonly Argument<string> _name = EntityOptions.Name("NAME", "The name that shall stand for itself; a short form that articles taught, too.");
    private readonly EntityOptions _options;

    public SplitCommand(Terminal terminal)
        : base("split", "Parts a name from the company, or metric, that it was thought to stand for.", terminal, "extractor entity split Meridian", "extractor entity split deliveries --metric")
    {
        Arguments.Add(_name);
        _options = new(this);
    }

    protected override NameEntry Change(ParseResult arguments, IEntityStore entities, string reviewer)
        => entities.Split(reviewer, _options.Kind(arguments), arguments.GetRequiredValue(_name));
}
