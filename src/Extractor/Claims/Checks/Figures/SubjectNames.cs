namespace Extractor.Claims.Checks.Figures;

/// <summary>Numbers the subjects of an article so that forms of one name have one number: the same but for case, or one the beginning of the other at a word's end.</summary>
internal static class SubjectNames
{
    public static Dictionary<string, int> Number(IEnumerable<ClaimOccurrence> claims)
    {
        List<string> names = [.. claims.Select(claim => claim.Subject ?? "").Distinct(StringComparer.OrdinalIgnoreCase)];
        names.Sort(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
        var root = "";
        foreach (var name in names)
        {
            if (root.Length == 0 || !Extends(name, root))
                root = name;
            numbers[name] = root == name ? numbers.Count : numbers[root];
        }
        return numbers;
    }

    private static bool Extends(string name, string root) =>
        name.Length > root.Length && name[root.Length] == ' ' && name.StartsWith(root, StringComparison.OrdinalIgnoreCase);
}
