using System.CommandLine;
using Extractor.Pipeline;
using Extractor.Store.Decisions;

namespace Extractor.Cli.Verbs.Decide;

/// <summary>Fields of a claim as “--set name=value”.</summary>
internal sealed class FieldOption
{
    private readonly Option<string[]> _set = new("--set")
    {
        Description = $"A field and its new value; nothing behind the = takes the value away. Fields: {string.Join(", ", ReadingField.All.Select(field => field.Name))}.",
        HelpName = "FIELD=VALUE",
        Required = true,
    };

    public FieldOption(Command command) => command.Options.Add(_set);

    /// <exception cref="InputException">One has no =, or a field is given twice.</exception>
    public IReadOnlyDictionary<string, string?> Read(ParseResult arguments)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var text in arguments.GetRequiredValue(_set))
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new InputException($"“{text}” sets no field.", remedy: "Write --set FIELD=VALUE, for example --set unit=vehicle.");
            if (!fields.TryAdd(text[..equals].Trim(), text[(equals + 1)..]))
                throw new InputException($"The field “{text[..equals].Trim()}” is set twice.", remedy: "Leave one out.");
        }
        return fields;
    }
}
