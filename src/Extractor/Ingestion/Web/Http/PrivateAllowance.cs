using System.Net;

namespace Extractor.Ingestion.Web.Http;

/// <summary>The hosts, addresses and networks that the user allows although they are private.</summary>
internal sealed class PrivateAllowance
{
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IPNetwork> _networks = [];

    public PrivateAllowance(IEnumerable<string> entries)
    {
        foreach (var entry in entries)
        {
            if (Network(entry) is { } network)
                _networks.Add(network);
            else
                _hosts.Add(entry);
        }
    }

    public static bool IsValid(string entry) => Network(entry) is not null || (Uri.CheckHostName(entry) == UriHostNameType.Dns && !entry.Contains('/'));

    public bool Covers(string host, IPAddress address) => _hosts.Contains(host) || _networks.Exists(network => network.Contains(address));

    private static IPNetwork? Network(string entry)
    {
        if (IPAddress.TryParse(entry, out var address))
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(entry, out var network) ? network : null;
    }
}
