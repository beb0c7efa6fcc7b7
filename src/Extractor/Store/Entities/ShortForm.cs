namespace Extractor.Store.Entities;

/// <summary>Whether an article's words for a company are a short form of its name that other articles may use alone.</summary>
internal static class ShortForm
{
    private const int ShortestAcronym = 2;

    /// <param name="words">As the article writes them.</param>
    /// <param name="name">Folded words of the name, in full.</param>
    /// <param name="form">Folded words.</param>
    public static bool Is(string words, string form, string name)
    {
        if (form.Length == 0 || form == name || !IsName(words))
            return false;
        return name.StartsWith(form + " ", StringComparison.Ordinal) || IsAcronym(words, form, name);
    }

    // “The company” and “it” stand for whatever was spoken of before.
    private static bool IsName(string words)
        => words.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts && Array.TrueForAll(parts, part => !char.IsLower(part[0])) && parts[0] is not ("The" or "Its" or "It");

    private static bool IsAcronym(string words, string form, string name)
        => form.Length >= ShortestAcronym && words.All(char.IsUpper) && string.Concat(name.Split(' ').Where(word => word is not ("and" or "of" or "the" or "&")).Select(word => word[0])) == form;
}
