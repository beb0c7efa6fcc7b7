using Extractor.Query;
using Extractor.Store.Decisions;

namespace Extractor.Cli;

/// <summary>Words of a verb's own language with their meaning, for its help.</summary>
/// <param name="Heading">What they are.</param>
internal sealed record HelpList(string Heading, IReadOnlyList<(string Term, string Meaning)> Terms)
{
    public static HelpList Query { get; } = new("Query", [.. QueryHelp.Fields.Select(help => ($"{help.Field}:", $"{help.Help}; {help.Example}"))]);

    public static HelpList ClaimFields { get; } = new("Fields", [.. ReadingField.All.Select(one => (one.Name, one.Help))]);
}
