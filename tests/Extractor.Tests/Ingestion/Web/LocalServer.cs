using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Extractor.Tests.Ingestion.Web;

/// <summary>A request as the server saw it.</summary>
internal sealed record LocalRequest(string Path, IReadOnlyDictionary<string, string> Headers, int Number);

/// <summary>An HTTP server on this machine that can misbehave in any way: an answer is whatever a test writes to the connection.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Any, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Func<LocalRequest, Stream, Task>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<LocalRequest> _requests = new();
    private readonly Task _accepting;

    public LocalServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<LocalRequest> Requests => [.. _requests];

    /// <summary>Requests to one path.</summary>
    public IReadOnlyList<LocalRequest> To(string path) => [.. _requests.Where(request => request.Path == path)];

    public string At(string path) => $"http://127.0.0.1:{Port}{path}";

    /// <param name="answer">Writes to the connection, which is closed afterwards; <see cref="LocalRequest.Number"/> counts the path's requests from 1.</param>
    public void On(string path, Func<LocalRequest, Stream, Task> answer) => _answers[path] = answer;

    public void On(string path, int status, string body, params string[] headers) => On(path, (_, stream) => ReplyAsync(stream, status, Encoding.UTF8.GetBytes(body), headers));

    public void Page(string path, string text = "Northwind Motors sold 128,400 vehicles abroad in 2022.") => On(path, 200, Html(text), "Content-Type: text/html");

    public static string Html(string text) => $"<!doctype html><html><head><title>News</title></head><body><article><h1>News</h1><p>{text}</p></article></body></html>";

    public static async Task ReplyAsync(Stream stream, int status, byte[] body, params string[] headers)
    {
        StringBuilder head = new();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Reason\r\nConnection: close\r\n");
        foreach (var header in headers)
            head.Append(header).Append("\r\n");
        if (!headers.Any(header => header.StartsWith("Content-Length", StringComparison.Ordinal)) && status != 304)
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()));
        await stream.WriteAsync(body);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptSocketAsync(_stop.Token));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            await using NetworkStream stream = new(socket, ownsSocket: true);
            if (await ReadAsync(stream) is not { } request)
                return;
            _requests.Enqueue(request);
            if (_answers.TryGetValue(request.Path, out var answer))
                await answer(request, new StoppedStream(stream, socket));
            else
                await ReplyAsync(stream, 404, []);
            socket.Shutdown(SocketShutdown.Send);
            // Waits for the client to be done: closing at once could cut off what it has not read yet.
            _ = await stream.ReadAsync(new byte[1], _stop.Token);
        }
        catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The client went away, as it should in many tests.
        }
    }

    private async Task<LocalRequest?> ReadAsync(NetworkStream stream)
    {
        List<byte> bytes = [];
        var buffer = new byte[1];
        while (!(bytes.Count > 3 && bytes[^1] == '\n' && bytes[^3] == '\n'))
        {
            if (await stream.ReadAsync(buffer, _stop.Token) == 0)
                return null;
            bytes.Add(buffer[0]);
        }
        var lines = Encoding.ASCII.GetString([.. bytes]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var path = lines[0].Split(' ')[1];
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new LocalRequest(path, headers, To(path).Count + 1);
    }

    /// <summary>A connection that can be torn down instead of closed.</summary>
    internal sealed class StoppedStream(NetworkStream stream, Socket socket) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        /// <summary>Sends a reset.</summary>
        public void Reset()
        {
            socket.LingerState = new LingerOption(true, 0);
            socket.Close();
        }

        public override void Flush() => stream.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => stream.Write(buffer, offset, count);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => stream.WriteAsync(buffer, cancellationToken);
    }
}
