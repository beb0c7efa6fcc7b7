using Extractor.Pipeline.Output;
using Extractor.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Live;

/// <summary>Server-sent events: one for each article that arrives.</summary>
internal static class EventStream
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(20);

    /// <param name="stopping">Ends the streams, which would otherwise hold the server up.</param>
    public static void Map(Routes routes, ArrivalFeed feed, CancellationToken stopping) => routes.Stream("/events", async context =>
    {
        if (feed.Listen() is not { } arrivals)
        {
            await Answers.Json(StatusCodes.Status503ServiceUnavailable, "Too many listeners", "Close other windows of this server, or look at the page without live news.").ExecuteAsync(context);
            return;
        }
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.WriteAsync("retry: 1000\n: listening\n\n", end.Token);
            await context.Response.Body.FlushAsync(end.Token);
            while (true)
                await Next(context, arrivals.Reader, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The reader went, or the server stops: both end the stream.
        }
        finally
        {
            feed.Leave(arrivals);
        }
    });

    private static async Task Next(HttpContext context, System.Threading.Channels.ChannelReader<Store.ArticleSummary> arrivals, CancellationToken end)
    {
        using var pulse = CancellationTokenSource.CreateLinkedTokenSource(end);
        pulse.CancelAfter(Pulse);
        string message;
        try
        {
            var article = await arrivals.ReadAsync(pulse.Token);
            message = $"event: article\nid: {article.Edition}\ndata: {ClaimJson.Line(json => ArticleJson.Write(json, article))}\n\n";
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            message = ": still here\n\n";
        }
        await context.Response.WriteAsync(message, end);
        await context.Response.Body.FlushAsync(end);
    }
}
