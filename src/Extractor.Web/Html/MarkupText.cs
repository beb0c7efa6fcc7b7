using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Extractor.Pipeline.Output.Html;

namespace Extractor.Web.Html;

/// <summary>An interpolated text as markup: what stands in the source is markup, every value is encoded, unless it is <see cref="Markup"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupText
{
    private readonly StringBuilder _text;

    public MarkupText(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    public MarkupText(int literalLength, int formattedCount, HtmlPage page) => _text = page.Text;

    public void AppendLiteral(string literal) => _text.Append(literal);

    public void AppendFormatted(string? value) => _text.Append(HtmlText.Encode(value));

    public void AppendFormatted(Markup value) => _text.Append(value.Text);

    public void AppendFormatted(int value) => _text.Append(CultureInfo.InvariantCulture, $"{value}");

    public void AppendFormatted(long value) => _text.Append(CultureInfo.InvariantCulture, $"{value}");

    public void AppendFormatted(double value, string format) => _text.Append(value.ToString(format, CultureInfo.InvariantCulture));

    public void AppendFormatted(int value, string format) => _text.Append(value.ToString(format, CultureInfo.InvariantCulture));

    public void AppendFormatted(long value, string format) => _text.Append(value.ToString(format, CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();
}
