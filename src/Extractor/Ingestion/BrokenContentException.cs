namespace Extractor.Ingestion;

/// <summary>Ends the reading of a file from inside a stream or parser; it never leaves ingestion but as a <see cref="ReadFailure"/>.</summary>
/// <param name="what">Follows the file's name in the message: “has more than …; unpack it”.</param>
internal sealed class BrokenContentException(ReadFailureKind kind, string what, Exception? inner = null) : IOException(what, inner)
{
    public ReadFailureKind Kind { get; } = kind;
}
