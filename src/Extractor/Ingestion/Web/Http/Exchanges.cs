using System.Net;
using Extractor.Ingestion.Web.Pages;
using Extractor.Ingestion.Web.Robots;

namespace Extractor.Ingestion.Web.Http;

/// <summary>Asks for addresses: follows redirects within bounds, and asks each site's robots.txt before each step.</summary>
internal sealed class Exchanges(HostLanes lanes, RobotsCache robots, FetchOptions options)
{
    /// <param name="known">What was had from the address before; its tags go to the address that gave them.</param>
    public async Task<Exchange> GetAsync(Uri address, PageRecord? known, CancellationToken cancellation)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        var at = address;
        while (true)
        {
            try
            {
                if (!seen.Add(at.GetLeftPart(UriPartial.Query)))
                    return Failed(at, "its redirects lead in a circle; check the address in a browser");
                if (seen.Count > options.MaxRedirects + 1)
                    return Failed(at, $"it is redirected more than {options.MaxRedirects} times; give the address of the page itself");
                if (await robots.RefusalAsync(at, cancellation) is { } refusal)
                    return Failed(at, refusal);
                var isKnown = known is not null && known.Final == at.AbsoluteUri;
                var answer = await lanes.To(at).SendAsync(new HttpRequest(at, options.MaxBytes, isKnown ? known!.ETag : null, isKnown ? known!.LastModified : null), cancellation);
                if (!answer.IsRedirect)
                    return answer.Status is HttpStatusCode.OK or HttpStatusCode.NotModified ? new Exchange(at, answer, null) : Failed(at, FetchFailures.Words(answer));
                if (Refused(at, answer.Location!) is { } wrong)
                    return Failed(at, wrong);
                at = answer.Location!;
            }
            catch (Exception error) when (FetchFailures.Covers(error))
            {
                return Failed(at, FetchFailures.Words(error));
            }
        }
    }

    private static string? Refused(Uri from, Uri to)
    {
        if (PageAddress.Parse(to.OriginalString, from).Failure is { } failure)
            return $"it is redirected to where nothing is fetched: {failure}";
        return from.Scheme == "https" && to.Scheme == "http" ? $"it is redirected from https to {to.AbsoluteUri}, which is not protected and not followed; give that address if it is meant" : null;
    }

    private static Exchange Failed(Uri at, string failure) => new(at, null, failure);
}
