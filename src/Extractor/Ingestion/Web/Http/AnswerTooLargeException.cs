namespace Extractor.Ingestion.Web.Http;

/// <summary>An answer has more bytes than are read.</summary>
internal sealed class AnswerTooLargeException(long limit) : Exception($"The answer has more than {limit} bytes.")
{
    public long Limit { get; } = limit;
}
