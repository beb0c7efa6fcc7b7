using System.Globalization;
using System.Text;

namespace Extractor.Ingestion.Web.Robots;

/// <summary>Paths and patterns in one spelling (RFC 9309, 2.2.2): what needs no encoding is decoded, the rest is encoded in upper case.</summary>
internal static class RobotsPath
{
    public static string Normal(string path)
    {
        StringBuilder normal = new(path.Length);
        var bytes = Encoding.UTF8.GetBytes(path);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && byte.TryParse(Encoding.ASCII.GetString(bytes, i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                Append(normal, octet, wasEncoded: true);
                i += 2;
            }
            else
            {
                Append(normal, bytes[i], wasEncoded: false);
            }
        }
        return normal.ToString();
    }

    private static void Append(StringBuilder normal, byte octet, bool wasEncoded)
    {
        var c = (char)octet;
        // An encoded delimiter is not the delimiter: "%2F" is no "/", "%2A" no wildcard.
        var plain = wasEncoded ? char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' : c is > ' ' and <= '~';
        if (plain)
            normal.Append(c);
        else
            normal.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
    }
}
