using System.Globalization;
using Extractor.Pipeline;
using Extractor.Store.Decisions;
using Extractor.Web.Html;

namespace Extractor.Web.Review;

/// <summary>A decision as a line of a list.</summary>
internal static class DecisionText
{
    public static Markup Line(Decision decision)
    {
        HtmlPage page = new();
        page.Add($"<li{(decision.Undone ? new Markup(" class=\"undone\"") : Markup.Nothing)}><b>{FieldName.Of(decision.Kind)}</b>{(decision.Undone ? " (undone)" : "")} <span class=\"quiet\">{decision.Reviewer}, {Moment(decision.At)}</span>");
        foreach (var change in decision.Changes)
            page.Add($"<br>{change.Field.Replace('_', ' ')}: <del>{change.Before ?? "none"}</del> → <ins>{change.After ?? "none"}</ins>");
        if (decision.Comment is { } comment)
            page.Add($"<br><q dir=\"auto\">{comment}</q>");
        page.Add($"</li>\n");
        return new(page.Text.ToString());
    }

    public static Markup Moment(DateTimeOffset at)
        => Markup.Of($"<time datetime=\"{at.ToString("O", CultureInfo.InvariantCulture)}\">{at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}</time>");
}
