namespace Extractor.Query;

/// <summary>The query language as help texts and pages show it.</summary>
/// <param name="Field">As it stands before the colon.</param>
/// <param name="Help">What it does.</param>
/// <param name="Example">A use of it.</param>
public sealed record QueryHelp(string Field, string Help, string Example)
{
    public static IReadOnlyList<QueryHelp> Fields { get; } =
    [
        .. QueryFields.All.Select(field => new QueryHelp(field.Name, field.Help, field.Example)),
        new("sort", "published, value, period, company, metric, confidence or evidence, with -asc or -desc", "sort:value-desc"),
        new("limit", "at most so many rows", "limit:20"),
        new("offset", "passes over so many rows, for the next page", "offset:100"),
        new("as-of", "only what was published on or before this day", "as-of:2021-07-13"),
        new("known-at", "what the store held at this moment", "known-at:2021-07-13T08:00Z"),
    ];
}
