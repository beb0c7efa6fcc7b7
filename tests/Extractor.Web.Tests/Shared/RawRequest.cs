using System.Net.Sockets;
using System.Text;

namespace Extractor.Web.Tests;

/// <summary>Sends bytes as they are: a client library would mend what an attacker writes.</summary>
internal static class RawRequest
{
    public static async Task<(int Status, string Body)> SendAsync(Uri server, string request)
    {
        using TcpClient client = new();
        await client.ConnectAsync(server.Host, server.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using StreamReader reader = new(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync();
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (int.Parse(answer.Split(' ')[1]), end < 0 ? "" : answer[(end + 4)..]);
    }
}
