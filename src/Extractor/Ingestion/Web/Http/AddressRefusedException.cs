namespace Extractor.Ingestion.Web.Http;

/// <summary>A host stands for private addresses only. HttpClient wraps what its connection throws, so that this is found as an inner exception.</summary>
internal sealed class AddressRefusedException(string message) : IOException(message)
{
    public static AddressRefusedException? In(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is AddressRefusedException refused)
                return refused;
        }
        return null;
    }
}
