using System.Net;
using Extractor.Store;
using Extractor.Web.Api;
using Extractor.Web.Hosting;
using Extractor.Web.Html;
using Extractor.Web.Live;
using Extractor.Web.Pages;
using Extractor.Web.Review;
using Extractor.Web.Safety;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Extractor.Web;

/// <summary>The review pages and the API over one store. Everything that it serves is inside the assembly or the store; no address of a request is ever looked up in a file system.</summary>
public sealed class ReviewServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ArrivalFeed _arrivals;

    private ReviewServer(WebApplication app, ArrivalFeed arrivals) => (_app, _arrivals) = (app, arrivals);

    /// <summary>Where it can be reached, with the port that was taken.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>What the API answers to: “GET /api/v1/claims”.</summary>
    internal IEnumerable<string> ApiAddresses =>
        from endpoint in _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
        where method != HttpMethods.Head
        select $"{method} {endpoint.RoutePattern.RawText}";

    /// <summary>Starts serving.</summary>
    /// <param name="store">Stays the caller's; it must outlive the server.</param>
    /// <param name="intake">Takes posted articles.</param>
    /// <param name="report">Told, in a sentence, what the operator should know.</param>
    /// <exception cref="ArgumentException">An option cannot work.</exception>
    /// <exception cref="IOException">The address is in use, or not this machine's.</exception>
    public static async Task<ReviewServer> StartAsync(ServeOptions options, IClaimStore store, ArticleIntake intake, TimeProvider time, Action<string> report, CancellationToken cancellation = default)
    {
        options.Validate();
        var app = Build(options);
        AssetFiles assets = new();
        PageFrame frame = new(assets);
        Answers answers = new(frame);
        Gate gate = new(options, answers, report);
        app.Use((context, next) => SecurityHeaders.Add(context, next));
        app.Use((context, next) => gate.Errors(context, next));
        app.Use((context, next) => gate.Host(context, next));
        app.Use((context, next) => gate.Token(context, next));
        app.Use((context, next) => gate.CrossSite(context, next));
        ArrivalFeed arrivals = new(store, time, options.PollInterval);
        FilterFile filters = new(options.FilterPath);
        Routes routes = new(app, new Freshness(store, filters));
        AssetRoutes.Map(routes, assets);
        PageRoutes.Map(routes, store, frame, answers, time, options.Corpus);
        ReviewRoutes.Map(routes, store, frame, answers, filters, time, options.Reviewer);
        ApiRoutes.Map(routes, store, intake, filters, options.Reviewer);
        EventStream.Map(routes, arrivals, app.Lifetime.ApplicationStopping);
        await app.StartAsync(cancellation);
        return new ReviewServer(app, arrivals);
    }

    public Task StopAsync(CancellationToken cancellation = default) => _app.StopAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _arrivals.Dispose();
    }

    private static WebApplication Build(ServeOptions options)
    {
        // The empty builder reads no configuration file, no environment variable and no command line, and serves no files.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Extractor.Web" });
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxUploadBytes;
            kestrel.Limits.MaxConcurrentConnections = 2_000;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            if (IPAddress.IPv6Any.Equals(options.Address))
                kestrel.ListenAnyIP(options.Port);
            else
                kestrel.Listen(options.Address, options.Port);
        });
        return builder.Build();
    }
}
