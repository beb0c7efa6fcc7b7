namespace Extractor.Web.Tests;

/// <summary>Sends forms as the server's own pages do.</summary>
internal static class Forms
{
    private const string Key = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    /// <returns>The answer itself, without following it.</returns>
    public static async Task<HttpResponseMessage> PostAsync(WebScene scene, string path, params (string Name, string Value)[] fields)
    {
        using var client = scene.NewClient(follow: false);
        using HttpRequestMessage request = new(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Append(("page-key", Key)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
        };
        request.Headers.Add("Origin", scene.Address.ToString().TrimEnd('/'));
        request.Headers.Add("Cookie", $"extractor_page={Key}");
        return await client.SendAsync(request);
    }
}
