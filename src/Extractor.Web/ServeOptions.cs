using System.Net;
using Extractor.Web.Live;

namespace Extractor.Web;

/// <summary>Where the pages are served and to whom.</summary>
public sealed record ServeOptions
{
    /// <summary>Loopback unless set. Another address asks every visitor for <see cref="Token"/>.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 for any free port.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>What visitors must know; null lets everybody in who reaches the address, which is allowed on loopback only.</summary>
    public string? Token { get; init; }

    /// <summary>Names that the server may be called by, beside “localhost” and addresses.</summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];

    /// <summary>Most bytes of a posted article.</summary>
    public long MaxUploadBytes { get; init; } = 20L << 20;

    /// <summary>Whose decisions they are.</summary>
    public string Reviewer { get; init; } = "reviewer";

    /// <summary>The file that keeps saved filters; null keeps them while the server runs.</summary>
    public string? FilterPath { get; init; }

    /// <summary>Asked for when somebody looks at the health page.</summary>
    public Func<CorpusState> Corpus { get; init; } = () => CorpusState.Empty;

    /// <summary>How often the store is asked for new articles while somebody looks.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>How much of the store a server maps, in MiB, so that pages of a large store are quick: see <see cref="Store.StoreOptions.MapMegabytes"/>.</summary>
    public const int MapMegabytes = 4_096;

    /// <exception cref="ArgumentException">A value cannot work; the message says what would.</exception>
    public void Validate()
    {
        if (Token is null && !IPAddress.IsLoopback(Address))
            throw new ArgumentException($"{Address} can be reached from other machines, so a token is needed.");
        if (Token is { Length: < 20 })
            throw new ArgumentException("The token is shorter than 20 characters; let one be generated.");
        if (Port is < 0 or > 65_535)
            throw new ArgumentException($"{Port} is no port; give a number from 0 to 65535.");
        if (MaxUploadBytes is < 1 or > int.MaxValue)
            throw new ArgumentException($"MaxUploadBytes is {MaxUploadBytes}; it must lie between 1 and {int.MaxValue}.");
        if (string.IsNullOrWhiteSpace(Reviewer))
            throw new ArgumentException("The reviewer has no name; give one, so that decisions can be told apart.");
    }
}
