using System.Collections.Frozen;

namespace Extractor.Store.Merging;

/// <summary>A subject's name as identity sees it: folded, without the legal form at its end.</summary>
public static class SubjectFold
{
    private const string Resource = "claim-key-legal-forms.tsv";

    private static readonly FrozenSet<string> LegalForms = Load();

    public static string Of(string name)
    {
        var folded = WordFold.Of(name);
        while (folded.LastIndexOf(' ') is var blank and > 0 && LegalForms.Contains(folded[(blank + 1)..].Replace(".", "", StringComparison.Ordinal)))
            folded = folded[..blank];
        return folded;
    }

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(SubjectFold).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        var forms = new List<string>();
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            if (line.Length > 0 && line[0] != '#')
                forms.Add(line);
        }
        return forms.Skip(1).ToFrozenSet(StringComparer.Ordinal);
    }
}
