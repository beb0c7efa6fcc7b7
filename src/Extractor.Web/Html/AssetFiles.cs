using System.Security.Cryptography;

namespace Extractor.Web.Html;

/// <summary>The files that pages load, from inside the assembly. Their addresses hold a digest of their content, so that browsers keep them for good.</summary>
internal sealed class AssetFiles
{
    private readonly Dictionary<string, (string Digest, byte[] Content)> _files = All.ToDictionary(name => name, Load, StringComparer.Ordinal);

    public static IReadOnlyList<string> Styles { get; } = ["base.css", "pages.css", "review.css"];

    public static IReadOnlyList<string> Scripts { get; } = ["page.js", "keys.js", "review.js", "pick.js"];

    private static IEnumerable<string> All => [.. Styles, .. Scripts, "icon.svg"];

    public string Address(string name) => $"/assets/{_files[name].Digest}/{name}";

    /// <returns>Null for names that are no asset, and for other contents of one.</returns>
    public (byte[] Content, string ContentType)? Find(string digest, string name)
        => _files.TryGetValue(name, out var file) && file.Digest == digest ? (file.Content, ContentType(name)) : null;

    private static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };

    private static (string Digest, byte[] Content) Load(string name)
    {
        using var stream = typeof(AssetFiles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        using MemoryStream content = new();
        stream.CopyTo(content);
        var bytes = content.ToArray();
        return (Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6)), bytes);
    }
}
