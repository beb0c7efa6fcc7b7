using Extractor.Ingestion.Cleaning;

namespace Extractor.Ingestion.Dates;

/// <summary>Goes through all that can tell the day of publication, the most trusted first. A day that has not come yet is never taken.</summary>
internal sealed class PublicationDateFinder(TimeProvider time)
{
    /// <summary>The publication date; null when nothing tells it.</summary>
    public PublicationDate? Find(Metadata metadata, CleanedDocument document)
    {
        var now = time.GetLocalNow();
        var today = DateOnly.FromDateTime(now.DateTime);
        foreach (var candidate in Candidates(metadata, document, today))
        {
            if (!IsAhead(candidate, now))
                return candidate with { Updated = metadata.Updates.FirstOrDefault(update => !IsAhead(update, now) && IsLater(update, candidate)) };
        }
        return null;
    }

    /// <summary>East of here tomorrow can have come: a time with its zone is compared as a moment.</summary>
    private static bool IsAhead(PublicationDate date, DateTimeOffset now) =>
        date is { Time: { } clock, Zone: { } zone } ? new DateTimeOffset(date.Date, clock, zone) > now : date.Date > DateOnly.FromDateTime(now.DateTime);

    private static bool IsLater(PublicationDate update, PublicationDate published) =>
        update is { Time: { } later, Zone: { } zone } && published is { Time: { } clock, Zone: { } other }
            ? new DateTimeOffset(update.Date, later, zone) > new DateTimeOffset(published.Date, clock, other)
            : update.Date > published.Date;

    private static IEnumerable<PublicationDate> Candidates(Metadata metadata, CleanedDocument document, DateOnly today)
    {
        foreach (var stated in metadata.Dates)
            yield return stated;
        if (metadata.Url is { } url && UrlDate.Find(url) is { } inUrl)
            yield return inUrl;
        TextDates text = new(document, today, metadata.Order);
        if (text.DateLine() is { } line)
            yield return line;
        if (text.FirstComment() is { } comment)
            yield return comment;
        if (text.SaidOnDay() is { } said)
            yield return said;
    }
}
