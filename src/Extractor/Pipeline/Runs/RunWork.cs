using Extractor.Ingestion;

namespace Extractor.Pipeline.Runs;

/// <summary>A file on its way from the readers to the writer: exactly one of extraction, failure and unchanged.</summary>
/// <param name="Id">The article's id; for a failure the path.</param>
internal sealed record RunWork(string Id, Extraction? Extraction, string? Failure)
{
    public bool IsUnchanged => Extraction is null && Failure is null;

    public static RunWork Failed(string place, string message) => new(place, null, message);

    public static RunWork Failed(ReadFailure failure) => new(failure.Place, null, failure.Message);
}
