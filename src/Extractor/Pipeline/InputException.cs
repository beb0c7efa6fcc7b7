namespace Extractor.Pipeline;

/// <summary>Something that the user gave cannot be used. The message is meant for them; a stack trace would not help.</summary>
/// <param name="what">What is wrong, as a sentence.</param>
/// <param name="where">File and line, or key; null when there is no place.</param>
/// <param name="remedy">What to do about it; null when that is plain.</param>
/// <param name="inner">What the system reported, if it did.</param>
public sealed class InputException(string what, string? where = null, string? remedy = null, Exception? inner = null)
    : Exception(Sentence(what, where, remedy), inner)
{
    public string What { get; } = what;

    public string? Where { get; } = where;

    public string? Remedy { get; } = remedy;

    private static string Sentence(string what, string? where, string? remedy) =>
        (where is null ? what : $"{where}: {what}") + (remedy is null ? "" : " " + remedy);
}
