using System.Net;
using System.Net.Sockets;

namespace Extractor.Ingestion.Web.Http;

/// <summary>
/// Connects to public addresses only. It looks at the very address that it connects to, so that neither a name that resolves
/// to something else the second time nor a redirect leads into the own network.
/// </summary>
/// <param name="resolve">Names to addresses; tests give their own.</param>
internal sealed class GuardedConnection(PrivateAllowance allowed, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await resolve(host, cancellation);
        if (addresses.Length == 0)
            throw new IOException($"the name {host} has no address");
        var permitted = addresses.Where(address => PublicAddress.Is(address) || allowed.Covers(host, PublicAddress.Plain(address))).ToArray();
        if (permitted.Length == 0)
            throw new AddressRefusedException($"{host} stands for {addresses[0]}, which lies in a private or special network and is not asked; if that is meant, add “{host}” to fetch.allowPrivate in pipeline.json");
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(permitted, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
