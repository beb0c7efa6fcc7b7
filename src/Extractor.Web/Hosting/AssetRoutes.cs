using Extractor.Web.Html;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Hosting;

/// <summary>Serves the files inside the assembly, by name.</summary>
internal static class AssetRoutes
{
    public static void Map(Routes routes, AssetFiles assets)
        => routes.Get("/assets/{digest}/{name}", context =>
        {
            if (assets.Find(context.Route("digest"), context.Route("name")) is not { } asset)
                return Results.StatusCode(StatusCodes.Status404NotFound);
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(asset.Content, asset.ContentType);
        });
}
