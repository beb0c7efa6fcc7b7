using Extractor.Web.Html;

namespace Extractor.Web.Pages;

/// <summary>What pages say where there is nothing to show because nothing was read yet.</summary>
internal static class EmptyStore
{
    public static Markup Notice { get; } = new("<p class=\"empty\">The store holds no claim yet. Drop an article on the <a href=\"/articles\">articles page</a>, or run <code>extractor run</code>.</p>\n");
}
