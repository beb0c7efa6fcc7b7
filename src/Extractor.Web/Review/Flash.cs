using System.Globalization;
using Extractor.Store.Decisions;
using Extractor.Web.Hosting;
using Extractor.Web.Html;
using Extractor.Web.Safety;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Review;

/// <summary>What was done by the request before, told on the page after it.</summary>
/// <param name="Group">What can be taken back; null for a mere message.</param>
internal sealed record Flash(DecisionGroup? Group, string? Message)
{
    private const int Searched = 50;

    private static readonly Dictionary<string, string> Messages = new(StringComparer.Ordinal)
    {
        ["nothing-to-undo"] = "There is nothing left to take back.",
        ["repeated"] = "This was sent before and was not done twice. Look at how the claim stands now.",
        ["end"] = "That was the last one that waits here.",
    };

    public static Flash Of(HttpContext context, IReviewStore review)
    {
        var message = Messages.GetValueOrDefault(context.Text("say"));
        var group = long.TryParse(context.Text("done"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? review.Groups(Searched).FirstOrDefault(one => one.Id == id)
            : null;
        return new(group, message);
    }

    public void Write(HtmlPage html, string pageKey, ReviewContext queue)
    {
        if (Message is not null)
            html.Add($"<p class=\"flash\" role=\"status\">{Message}</p>\n");
        if (Group is null)
            return;
        html.Add($"<form class=\"flash\" role=\"status\" method=\"post\" action=\"/undo\"><input type=\"hidden\" name=\"{CrossSiteGuard.Field}\" value=\"{pageKey}\">");
        html.Add($"<input type=\"hidden\" name=\"queue\" value=\"{queue.Parameter}\"><input type=\"hidden\" name=\"group\" value=\"{Group.Id}\"><span>{Sentence(Group.Label)}</span>");
        if (!Group.Undone)
            html.Add($"<button>{(Group.Undoes is null ? "Undo" : "Redo")}{(Group.Undoes is null ? new Markup(" <kbd>u</kbd>") : Markup.Nothing)}</button>");
        html.Add($"</form>\n");
    }

    public static string Sentence(string label) => label.Length == 0 ? "" : $"{char.ToUpperInvariant(label[0])}{label[1..]}.";
}
