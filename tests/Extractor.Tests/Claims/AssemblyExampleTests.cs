using System.Globalization;
using Extractor.Claims;

namespace Extractor.Tests.Claims;

/// <summary>Reads assembly-examples.txt: exactly these claims, in this order.</summary>
public class AssemblyExampleTests
{
    public static TheoryData<string, string, string[]> Examples()
    {
        TheoryData<string, string, string[]> data = [];
        string published = "", text = "";
        List<string> claims = [];
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Claims", "assembly-examples.txt")).Append(""))
        {
            if (line.StartsWith('@'))
                published = line[1..].Trim();
            else if (line.StartsWith('>'))
                text = line[1..].Trim().Replace(" | ", "\n\n", StringComparison.Ordinal);
            else if (line.Length > 0 && line[0] is not '#')
                claims.Add(line);
            else if (line.Length == 0 && text.Length > 0)
            {
                data.Add(published, text, [.. claims.Where(c => c != "!")]);
                text = "";
                claims.Clear();
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Reads_exactly(string published, string text, string[] expected)
    {
        var claims = TestPipeline.Claims(text, DateOnly.Parse(published, CultureInfo.InvariantCulture));
        var found = string.Join('\n', claims.Select(Show));
        Assert.True(claims.Count == expected.Length, $"{claims.Count} claims instead of {expected.Length}:\n{found}");
        for (var i = 0; i < expected.Length; i++)
            Check(expected[i], claims[i], found);
    }

    private static void Check(string expected, ClaimOccurrence claim, string found)
    {
        var parts = expected.Split(';', StringSplitOptions.TrimEntries);
        var (number, quantity) = (parts[0].Split(" = ")[0], parts[0].Split(" = ")[1]);
        Same(number, claim.NumberText);
        var high = claim.High is { } h ? $"..{h.ToString("0.####", CultureInfo.InvariantCulture)}" : "";
        Same(quantity, $"{claim.Value.ToString("0.####", CultureInfo.InvariantCulture)}{high} {(quantity.EndsWith('*') ? "*" : claim.Unit)}");
        Assert.True(claim.Subject!.StartsWith(parts[1], StringComparison.Ordinal), $"subject {parts[1]} expected:\n{found}");
        Assert.True(parts[2] == "*" || parts[2].Split(' ').All(word => $"{claim.Metric} {claim.MetricKey}".Contains(word, StringComparison.OrdinalIgnoreCase)), $"metric {parts[2]} expected:\n{found}");
        Same(parts[3], $"{claim.Kind}{(claim.Kind == ClaimKind.Change ? $" {claim.Direction} {claim.Basis}" : "")}".ToLowerInvariant());
        Same(parts[4], $"{Day(claim.From)}..{Day(claim.To)}");
        Same(parts[5], claim.Modality.ToString().ToLowerInvariant());

        void Same(string want, string have) => Assert.True(want == "*" || want == have, $"{want} expected, not {have}:\n{found}");
    }

    private static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    private static string Show(ClaimOccurrence claim) =>
        $"{claim.NumberText} = {claim.Value}{(claim.High is { } high ? $"..{high}" : "")} {claim.Unit}; {claim.Subject}; {claim.Metric}; {claim.Kind} {claim.Direction} {claim.Basis}; {Day(claim.From)}..{Day(claim.To)}; {claim.Modality}  [{claim.Rule}]";
}
