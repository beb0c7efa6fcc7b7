using System.CommandLine;
using Extractor.Store.Entities;

namespace Extractor.Cli.Verbs.Entities;

internal sealed class RenameCommand : NameVerb
{
    private readonly Argument<string> _name = EntityOptions.Name("NAME", "Any of the company's names.");
    private readonly Argument<string> _to = EntityOptions.Name("TO", "How it shall be shown; queries find it by this name too.");
    private readonly EntityOptions _options;

    public RenameCommand(Terminal terminal)
        : base("rename", "Shows a company under another name; all others find it still.", terminal, "extractor entity rename \"Dongfeng Sokon\" \"Seres Group\"")
    {
        Arguments.Add(_name);
        Arguments.Add(_to);
        _options = new(this);
    }

    protected override NameEntry Change(ParseResult arguments, IEntityStore entities, string reviewer)
        => entities.Rename(reviewer, _options.Kind(arguments), arguments.GetRequiredValue(_name), arguments.GetRequiredValue(_to));
}
