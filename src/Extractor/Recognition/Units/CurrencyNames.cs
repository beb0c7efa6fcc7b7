using Extractor.Text;

namespace Extractor.Recognition.Units;

/// <summary>Which currency a name says by itself, as currencies.tsv lists them; read when first asked.</summary>
internal static class CurrencyNames
{
    private static readonly Lazy<(Dictionary<string, string> Names, Dictionary<string, string?> Kinds)> Codes = new(Read);

    /// <returns>The code (ISO 4217); null for a name that is unknown, or whose last word several currencies share and none has alone.</returns>
    /// <param name="name">In the singular: “Swiss franc”, “yen”, “real”; letters of either case.</param>
    public static string? CodeOf(string name)
    {
        var kind = KindOf(name);
        return Codes.Value.Names.GetValueOrDefault(name) ?? Codes.Value.Names.GetValueOrDefault(kind) ?? Codes.Value.Kinds.GetValueOrDefault(kind);
    }

    private static (Dictionary<string, string>, Dictionary<string, string?>) Read()
    {
        Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string?> kinds = new(StringComparer.OrdinalIgnoreCase);
        foreach (var row in TsvTable.Embedded("currencies.tsv", UnitLexicon.CurrencyColumns))
            foreach (var name in row.Forms(2))
            {
                names.TryAdd(name, row[0]);
                var kind = KindOf(name);
                kinds[kind] = kinds.GetValueOrDefault(kind, row[0]) == row[0] ? row[0] : null;
            }
        return (names, kinds);
    }

    private static string KindOf(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
