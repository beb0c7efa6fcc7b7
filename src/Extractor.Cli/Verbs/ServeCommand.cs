using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Watching;
using Extractor.Web;
using Extractor.Web.Live;
using Extractor.Web.Safety;

namespace Extractor.Cli.Verbs;

internal sealed class ServeCommand : VerbCommand
{
    private readonly Option<int> _port = new("--port") { Description = "The port; 0 takes any free one.", HelpName = "N", DefaultValueFactory = _ => 5080 };

    private readonly Option<string> _address = new("--address")
    {
        Description = "The address to listen at. Any but loopback can be reached from other machines and asks visitors for a token.",
        HelpName = "IP",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private readonly Option<string[]> _hostNames = new("--host-name") { Description = "A name that the server may be called by, beside localhost and addresses.", HelpName = "NAME", DefaultValueFactory = _ => [] };
    private readonly Option<string?> _reviewer = CommonOptions.Reviewer();

    public ServeCommand(Terminal terminal)
        : base(
            "serve", "Serves the review pages and the API in the browser, until Ctrl-C.", terminal,
            "extractor serve",
            "extractor serve --port 8080 --reviewer \"A. Reader\"",
            "extractor serve --address 192.168.1.20 --host-name ledger.example")
    {
        Options.Add(_port);
        Options.Add(_address);
        Options.Add(_hostNames);
        Options.Add(_reviewer);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        Workspace workspace = new(arguments);
        using var store = workspace.OpenStore(ServeOptions.MapMegabytes);
        using var journal = workspace.OpenJournal();
        var version = workspace.PipelineVersion;
        var options = Read(arguments, workspace) with { Corpus = () => State(workspace, journal, version) };
        using ArticleIntake intake = new(new Lazy<ExtractionPipeline>(() => workspace.Pipeline), workspace.Reader, workspace.Options, store, journal);
        await using var server = await StartAsync(options, store, intake, cancellation);
        Terminal.Message($"Review pages and API at {server.Address} – Ctrl-C stops.");
        if (options.Token is { } token)
        {
            Terminal.Message($"{options.Address} can be reached from other machines: visitors must give this token, which is shown only now.");
            Terminal.Message(token);
        }
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            await server.StopAsync(CancellationToken.None);
        }
        Terminal.Message("Stopped. Every decision is in the store.");
        return ExitCode.Success;
    }

    private ServeOptions Read(ParseResult arguments, Workspace workspace)
    {
        var written = arguments.GetRequiredValue(_address);
        if (!IPAddress.TryParse(written, out var address))
            throw new InputException($"“{written}” is no address.", "--address", "Write one of this machine's, such as 127.0.0.1; names go with --host-name.");
        ServeOptions options = new()
        {
            Address = address,
            Port = arguments.GetRequiredValue(_port),
            Token = IPAddress.IsLoopback(address) ? null : AccessToken.Generate(),
            HostNames = arguments.GetRequiredValue(_hostNames),
            MaxUploadBytes = workspace.Options.Corpus.Reading.MaxFileBytes,
            FilterPath = workspace.Options.Store.FilterPath,
            Reviewer = CommonOptions.ReviewerName(arguments, _reviewer),
        };
        try
        {
            options.Validate();
        }
        catch (ArgumentException error)
        {
            throw new InputException(error.Message, inner: error);
        }
        return options;
    }

    private static CorpusState State(Workspace workspace, FileJournal journal, string version)
    {
        var corpus = workspace.Options.Corpus;
        var folder = FolderStatus.Of(new CorpusFolder(corpus.Folder, corpus.Reading).List(), journal.All(), version);
        var waiting = folder.Waiting.Select(file => $"{Path.GetFileName(file.Path)} ({FieldName.Of(file.Reason).Replace('_', ' ')})");
        return new CorpusState([.. waiting], [.. folder.Failed.Select(failure => failure.Message)]);
    }

    private async Task<ReviewServer> StartAsync(ServeOptions options, Store.IClaimStore store, ArticleIntake intake, CancellationToken cancellation)
    {
        try
        {
            return await ReviewServer.StartAsync(options, store, intake, TimeProvider.System, Terminal.Message, cancellation);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            throw new InputException($"{options.Address}:{options.Port} cannot be listened at: {error.Message}", remedy: "Take another port with --port N (0 takes a free one), or an address of this machine.", inner: error);
        }
    }
}
