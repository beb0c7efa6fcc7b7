using System.Net;

namespace Extractor.Web.Safety;

/// <summary>
/// The names that a request may call the server by. A page of another site that makes its own name point here (DNS rebinding) still
/// sends that name; an address literal cannot be made to point anywhere.
/// </summary>
internal sealed class HostNames(IPAddress bound, IEnumerable<string> names)
{
    private readonly HashSet<string> _names = new(names.Append("localhost"), StringComparer.OrdinalIgnoreCase);
    private readonly bool _anyAddress = bound.Equals(IPAddress.Any) || bound.Equals(IPAddress.IPv6Any);

    /// <param name="host">Without its port; addresses of version 6 in brackets or not.</param>
    public bool Allows(string host)
    {
        if (_names.Contains(host))
            return true;
        return IPAddress.TryParse(host.Trim('[', ']'), out var address) && IsWritten(host, address)
            && (IPAddress.IsLoopback(address) || _anyAddress || address.Equals(bound));
    }

    // The parser also takes “1” and “0x7f.1”, which some resolvers take for names.
    private static bool IsWritten(string host, IPAddress address)
        => host.Contains(':') || host.Equals(address.ToString(), StringComparison.Ordinal);
}
