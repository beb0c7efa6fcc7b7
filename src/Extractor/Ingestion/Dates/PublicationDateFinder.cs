using Extractor.Ingestion.Cleaning;

namespace Extractor.Ingestion.Dates;

/// <summary>Goes through all that can tell the day of publication, the most trusted first. A day that has not come yet is never taken.</summary>
internal sealed class PublicationDateFinder(TimeProvider time)
{
    /// <summary>The publication date; null when nothing tells it.</summary>
    public PublicationDate? Find(Metadata metadata, CleanedDocument document)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        foreach (var candidate in Candidates(metadata, document, today))
        {
            if (candidate.Date <= today)
                return candidate;
        }
        return null;
    }

    private static IEnumerable<PublicationDate> Candidates(Metadata metadata, CleanedDocument document, DateOnly today)
    {
        foreach (var stated in metadata.Dates)
            yield return stated;
        if (metadata.Url is { } url && UrlDate.Find(url) is { } inUrl)
            yield return inUrl;
        TextDates text = new(document, today);
        if (text.DateLine() is { } line)
            yield return line;
        if (text.FirstComment() is { } comment)
            yield return comment;
        if (text.SaidOnDay() is { } said)
            yield return said;
    }
}
