namespace Extractor.Web.Html;

/// <summary>Text that is markup already. Whoever makes one vouches for it; everything else is encoded on its way into a page.</summary>
internal readonly record struct Markup(string Text)
{
    public static readonly Markup Nothing = new("");

    /// <summary>Markup from an interpolated text whose values are encoded.</summary>
    public static Markup Of(MarkupText text) => new(text.ToString());

    public override string ToString() => Text;
}
