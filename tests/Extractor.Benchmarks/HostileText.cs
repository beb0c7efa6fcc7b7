namespace Extractor.Benchmarks;

/// <summary>Texts that nobody wrote to be read: one unit over and over.</summary>
internal static class HostileText
{
    public static IReadOnlyList<(string Name, string Unit)> Kinds { get; } =
    [
        ("digits", "7"), ("digits apart", "7 "), ("commas", ","), ("capitals", "A"), ("capitals apart", "A "), ("names", "Acme "), ("shouting", "ACME "),
        ("open brackets", "("), ("number words", "one hundred and "), ("apostrophes", "'"), ("currency signs", "$"), ("years", "2019-"), ("joined names", "A&"), ("anaphors", "the company "),
    ];

    public static string Of(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));
}
