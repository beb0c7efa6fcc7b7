using System.Globalization;
using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Extractor.Ingestion;
using Extractor.Ingestion.Html;
using Extractor.Ingestion.Html.Parsing;

namespace Extractor.Tests.Ingestion.Html.Parsing;

/// <summary>The parser builds pages of this project's own nodes: they must be the tree that it builds of its own.</summary>
public sealed class PageDocumentTests
{
    private static readonly string[] Pieces =
    [
        "<table>", "</table>", "<tr>", "<td>", "</td>", "<caption>", "<b>", "</b>", "<i class=q>", "<font color=x>", "<nobr>", "<a href=x>", "</a>", "<p>", "</p>", "<div id='a b'>", "</div>", "<h1>", "</h2>", "<li>", "<ul>", "</ul>", "<dt>", "<br>", "</br>", "<hr/>",
        "<math>", "<mi>", "</math>", "<annotation-xml encoding=text/html>", "<svg viewBox=0>", "</svg>", "<foreignObject>", "<desc>", "<select>", "<option>", "</select>", "<frameset>", "<frame>", "<form>", "</form>", "<button>", "<object>", "</object>", "<noscript>",
        "<script>", "</script>", "<style>", "</style>", "<title>", "</title>", "<textarea>\n", "</textarea>", "<pre>\r\n", "<plaintext>", "<body class=z>", "</body>", "<html lang=q>", "</html>", "<head>", "</head>", "<meta name=a content='&amp;b'>", "<image>", "<isindex>", "<x-y z=1 z=2>", "</x-y>", "<a\"b>",
        "text ", "\n", " ", "&amp;", "&nbsp;x", "&#0;", "<!-- c -->", "<![CDATA[ d ]]>", "<!doctype html>", "\0",
    ];

    [Fact]
    public void Random_markup_gives_the_tree_of_the_parser()
    {
        Random random = new(20260104);
        for (var i = 0; i < 3_000; i++)
            AssertSameTree(LentText.Of(string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]))));
    }

    [SharedFact]
    public void Real_pages_give_the_tree_of_the_parser()
    {
        foreach (var path in Directory.EnumerateFiles(SharedFolder.At("bench", "pages", "html"), "*.gz"))
        {
            var page = Unpack(path);
            using var source = LentText.Of(page);
            AssertSameTree(MarkupReducer.Reduce(source).Text);
            if (!page.Contains("<template", StringComparison.OrdinalIgnoreCase))
                AssertSameTree(LentText.Of(page));
        }
    }

    [Fact]
    public void Text_tells_where_it_begins()
    {
        const string Markup = "<html><body><p>One &amp; two</p><table>three<tr><td>four</table><pre>\nfive</pre>&lt;six";
        using var lent = LentText.Of(Markup);
        using var page = PageDocument.Parse(lent);
        var starts = Texts(page).Select(text => (text.Data.ToString(), Markup[text.Start..])).ToList();
        Assert.Equal(5, starts.Count);
        Assert.StartsWith("One &amp; two", Start("One & two"), StringComparison.Ordinal);
        Assert.StartsWith("three", Start("three"), StringComparison.Ordinal);
        Assert.StartsWith("four", Start("four"), StringComparison.Ordinal);
        Assert.StartsWith("<pre>\nfive", Start("five"), StringComparison.Ordinal);
        Assert.StartsWith("&lt;six", Start("<six"), StringComparison.Ordinal);

        string Start(string text) => starts.Single(start => start.Item1 == text).Item2;
    }

    private static IEnumerable<PageText> Texts(PageNode node) =>
        node.Children.SelectMany(child => child is PageText { Length: > 0 } text ? [text] : Texts(child));

    /// <param name="lent">Is given back.</param>
    private static void AssertSameTree(LentText lent)
    {
        using var markup = lent;
        using var model = new HtmlParser(new HtmlParserOptions { SkipComments = true }).ParseDocument(markup.Buffer, markup.Length);
        using var page = PageDocument.Parse(markup);
        StringBuilder expected = new(), actual = new();
        Describe(model, 0, expected);
        Describe(page, 0, actual);
        var (first, second) = (expected.ToString(), actual.ToString());
        var same = first.AsSpan().CommonPrefixLength(second);
        Assert.True(first == second, $"{Around(second, same)}\n\nin place of\n\n{Around(first, same)}\n\nin {markup.Span[..Math.Min(markup.Length, 5_000)]}");
    }

    private static string Around(string tree, int place) => tree[Math.Max(0, place - 200)..Math.Min(tree.Length, place + 200)];

    private static void Describe(INode node, int depth, StringBuilder tree)
    {
        StringBuilder texts = new();
        foreach (var child in node.ChildNodes)
        {
            texts.Append((child as IText)?.Data);
            if (child is not IElement { LocalName: not "template" } element)
                continue;
            End(texts, depth, tree);
            Begin(element.LocalName, element.Attributes.Select(attribute => (attribute.Name, attribute.Value)), depth, tree);
            Describe(element, depth + 1, tree);
        }
        End(texts, depth, tree);
    }

    private static void Describe(PageNode node, int depth, StringBuilder tree)
    {
        StringBuilder texts = new();
        foreach (var child in node.Children)
        {
            if (child is PageText text)
                texts.Append(text.Data);
            if (child is not PageElement element)
                continue;
            End(texts, depth, tree);
            Begin(element.Name, element.Attributes.Select(attribute => (attribute.Name.ToString(), attribute.Value.ToString())), depth, tree);
            Describe(element, depth + 1, tree);
        }
        End(texts, depth, tree);
    }

    private static void Begin(string name, IEnumerable<(string Name, string Value)> attributes, int depth, StringBuilder tree) =>
        tree.Append(' ', depth).Append(name).Append(string.Concat(attributes.Select(attribute => $" {attribute.Name}={attribute.Value}"))).Append('\n');

    /// <summary>Comments, which only the parser's own tree holds, part texts.</summary>
    private static void End(StringBuilder texts, int depth, StringBuilder tree)
    {
        if (texts.Length > 0)
            tree.Append(' ', depth).Append(CultureInfo.InvariantCulture, $"“{texts}”\n");
        texts.Clear();
    }

    private static string Unpack(string path)
    {
        using GZipStream unpacked = new(File.OpenRead(path), CompressionMode.Decompress);
        using StreamReader reader = new(unpacked, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
