using Extractor.Ingestion;

namespace Extractor.Pipeline.Runs;

/// <summary>A file on its way from the readers to the writer: exactly one of extraction, failure and unchanged.</summary>
/// <param name="Id">The article's id; for a failure the path.</param>
/// <param name="File">The path that was read.</param>
internal sealed record RunWork(string Id, string File, Extraction? Extraction, string? Failure)
{
    public bool IsUnchanged => Extraction is null && Failure is null;

    public static RunWork Failed(string place, string message) => new(place, place, null, message);

    public static RunWork Failed(ReadFailure failure) => new(failure.Place, failure.Place, null, failure.Message);
}
