using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Extractor.Ingestion.Html.Parsing;

/// <summary>Makes the nodes of one page as the parser asks for them. Some elements the parser tells by their interfaces.</summary>
internal sealed class PageElementFactory : IDomConstructionElementFactory<PageDocument, PageElement>
{
    private PageDocument? _page;

    /// <summary>
    /// Tells the page where the parser is, which it does not tell of text; and keeps templates from it, which it knows only by
    /// its own class. What they hold is no part of the page.
    /// </summary>
    public TokenConsumptionResult Follow(ref StructHtmlToken token, TokenConsumer next)
    {
        _page!.At = token.Position.Index;
        if (!token.IsTag || token.Name != "template")
            next(ref token);
        return TokenConsumptionResult.Continue;
    }

    public PageDocument CreateDocument(TextSource source, IBrowsingContext? context = null) => _page = new PageDocument(source);

    public PageElement Create(PageDocument document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None) =>
        localName == "table" ? new TableElement(document) : new PageElement(document, ElementKind.OfHtml(localName));

    public PageElement CreateUnknown(PageDocument document, StringOrMemory tagName) => new(document, ElementKind.OfHtml(tagName));

    public PageElement CreateNoScript(PageDocument document, bool scripting) => new(document, ElementKind.OfHtml("noscript"));

    public IConstructableNode CreateDocumentType(PageDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new PageText("", -1);

    public IConstructableMathElement CreateMath(PageDocument document, StringOrMemory name = default) => new MathElement(document, ElementKind.OfMathMl(name.IsNullOrEmpty ? "math" : name));

    public IConstructableSvgElement CreateSvg(PageDocument document, StringOrMemory name = default) => new SvgElement(document, ElementKind.OfSvg(name.IsNullOrEmpty ? "svg" : name));

    public IConstructableMetaElement CreateMeta(PageDocument document) => new MetaElement(document);

    public IConstructableScriptElement CreateScript(PageDocument document, bool parserInserted, bool started) => new ScriptElement(document);

    public IConstructableFrameElement CreateFrame(PageDocument document) => new FrameElement(document);

    public IConstructableTemplateElement CreateTemplate(PageDocument document) => throw new NotSupportedException("Templates are kept from the parser.");

    public IConstructableFormElement CreateForm(PageDocument document) => new FormElement(document);

    private sealed class MathElement(PageDocument page, ElementKind kind) : PageElement(page, kind), IConstructableMathElement;

    private sealed class SvgElement(PageDocument page, ElementKind kind) : PageElement(page, kind), IConstructableSvgElement;

    private sealed class FrameElement(PageDocument page) : PageElement(page, ElementKind.OfHtml("frame")), IConstructableFrameElement;

    private sealed class FormElement(PageDocument page) : PageElement(page, ElementKind.OfHtml("form")), IConstructableFormElement;

    private sealed class MetaElement(PageDocument page) : PageElement(page, ElementKind.OfHtml("meta")), IConstructableMetaElement
    {
        public void Handle()
        {
        }
    }

    private sealed class ScriptElement(PageDocument page) : PageElement(page, ElementKind.OfHtml("script")), IConstructableScriptElement
    {
        public bool Prepare(IConstructableDocument document) => false;

        public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;
    }

    private sealed class TableElement : PageElement
    {
        private readonly PageDocument _page;

        public TableElement(PageDocument page) : base(page, ElementKind.OfHtml("table"))
        {
            _page = page;
            page.OpenTables.Add(this);
        }

        public override void SetupElement() => _page.OpenTables.Remove(this);
    }
}
