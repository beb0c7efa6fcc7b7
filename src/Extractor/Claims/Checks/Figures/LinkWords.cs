using System.Collections.Frozen;
using Extractor.Text;

namespace Extractor.Claims.Checks.Figures;

/// <summary>The words between two numbers that say how they belong together; from check-words.tsv.</summary>
internal sealed class LinkWords
{
    private const string File = "check-words.tsv";
    private readonly FrozenDictionary<string, FrozenSet<string>> _roles;

    private LinkWords(Dictionary<string, FrozenSet<string>> roles, FrozenSet<string> flows)
    {
        _roles = roles.ToFrozenDictionary();
        Flows = flows;
    }

    /// <summary>Canonical names of the metrics that add up over a period.</summary>
    public FrozenSet<string> Flows { get; }

    public static LinkWords Load()
    {
        Dictionary<string, FrozenSet<string>> roles = [];
        foreach (var (line, cells) in EmbeddedTable.Rows(File))
        {
            if (!roles.TryAdd(cells[0], EmbeddedTable.Forms(cells[1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase)))
                throw new FormatException($"{File}, line {line}: the role “{cells[0]}” has a row already.");
        }
        var flows = EmbeddedTable.Rows("metrics.tsv").Where(row => row.Cells[4] == "flow").Select(row => row.Cells[0]);
        return new LinkWords(roles, flows.ToFrozenSet());
    }

    public bool Is(string role, ReadOnlySpan<char> word) => _roles[role].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
