using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Extractor.Ingestion.Html.Parsing;

/// <summary>A page as the parser leaves it. When it is disposed of, the text of its nodes is gone.</summary>
internal sealed class PageDocument(TextSource source) : PageNode, IConstructableDocument, IDisposable
{
    private static readonly HtmlParserOptions Options = new() { SkipComments = true };

    public override StringOrMemory NodeName => "#document";

    public TextSource Source => source;

    public IDisposable? Builder { get; set; }

    public QuirksMode QuirksMode { get; set; }

    public PageElement? Root => Below(this, "html");

    public PageElement? Body => Root is { } root ? Below(root, "body") ?? Below(root, "frameset") : null;

    public bool IsLoading => false;

    IConstructableElement IConstructableDocument.Head => Root is { } root ? Below(root, "head")! : null!;

    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    public override int Place => At;

    /// <summary>Inner ones last.</summary>
    public List<PageElement> OpenTables { get; } = [];

    /// <summary>Where the token stands in the markup that the parser is at.</summary>
    public int At { get; set; } = -1;

    public static PageDocument Parse(LentText markup)
    {
        PageElementFactory factory = new();
        using TextSource source = new(new CharArrayTextSource(markup.Buffer, markup.Length));
        HtmlParser parser = new(Options, BrowsingContext.New(new Configuration([factory])));
        return parser.ParseDocument<PageDocument, PageElement>(source, factory.Follow);
    }

    public void Dispose() => Builder?.Dispose();

    /// <summary>
    /// What stands in a table without standing in a cell belongs before the table. The parser knows tables only by its own
    /// class, finds none, and takes the page for the table's parent.
    /// </summary>
    public override void AddNode(IConstructableNode node)
    {
        if (OpenTables is [.., { Parent: PageNode around } table])
            around.InsertBefore(table, node);
        else
            base.AddNode(node);
    }

    public void Clear()
    {
        RemoveChildren();
        OpenTables.Clear();
    }

    public Task WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    public Task FinishLoadingAsync() => Task.CompletedTask;

    public void PerformMicrotaskCheckpoint()
    {
    }

    public void ProvideStableState()
    {
    }

    public void AddComment(ref StructHtmlToken token)
    {
    }

    public void TrackError(Exception exception) => throw new InvalidOperationException("The parser failed.", exception);

    public void ApplyManifest()
    {
    }

    private static PageElement? Below(PageNode node, string name)
    {
        foreach (var child in node.Children)
        {
            if (child is PageElement element && element.Name == name)
                return element;
        }
        return null;
    }
}
