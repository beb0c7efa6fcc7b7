using System.Security.Cryptography;
using System.Text;

namespace Extractor.Web.Safety;

/// <summary>A secret that is compared in a time that tells nothing of it, not even its length.</summary>
public sealed class AccessToken
{
    private readonly byte[] _digest;

    public AccessToken(string secret) => _digest = Digest(secret);

    /// <returns>256 random bits as 43 characters that stand in an address as they are.</returns>
    public static string Generate() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public bool Is(string? candidate) => candidate is not null && CryptographicOperations.FixedTimeEquals(_digest, Digest(candidate));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
