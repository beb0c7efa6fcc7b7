using System.Runtime.CompilerServices;
using System.Text;

namespace Extractor.Web.Html;

/// <summary>A page while it is written. Text can only come into it through <see cref="Add(MarkupText)"/>, which encodes it.</summary>
internal sealed class HtmlPage
{
    public StringBuilder Text { get; } = new(16_384);

    public HtmlPage Add([InterpolatedStringHandlerArgument("")] MarkupText text)
    {
        // The handler wrote into this page already.
        _ = text;
        return this;
    }

    public HtmlPage Add(Markup markup)
    {
        Text.Append(markup.Text);
        return this;
    }
}
