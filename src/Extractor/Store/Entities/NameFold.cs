using Extractor.Store.Merging;

namespace Extractor.Store.Entities;

/// <summary>A name as identity sees it.</summary>
internal static class NameFold
{
    public static string Of(NameKind kind, string name) => kind == NameKind.Company ? SubjectFold.Of(name) : WordFold.Of(name);
}
