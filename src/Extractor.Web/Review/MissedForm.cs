using Extractor.Web.Html;
using Extractor.Web.Safety;

namespace Extractor.Web.Review;

/// <summary>The form for a claim that the rules missed: a number is selected in the article, the rest is filled in.</summary>
internal static class MissedForm
{
    public static void Write(HtmlPage page, string article, ReviewContext queue, string pageKey)
    {
        page.Add($"<dialog id=\"missed\" aria-labelledby=\"missed-title\"><form method=\"post\" action=\"/add\" class=\"missed\"><h2 id=\"missed-title\">Missed claim: <mark id=\"missed-number\"></mark></h2>\n");
        page.Add($"<input type=\"hidden\" name=\"{CrossSiteGuard.Field}\" value=\"{pageKey}\"><input type=\"hidden\" name=\"article\" value=\"{article}\"><input type=\"hidden\" name=\"at\" id=\"missed-at\">");
        page.Add($"<input type=\"hidden\" name=\"queue\" value=\"{queue.Parameter}\"><input type=\"hidden\" name=\"number\" id=\"missed-text\"><input type=\"hidden\" name=\"token\" id=\"missed-token\">\n");
        FieldForm.WriteEmpty(page);
        page.Add($"<div class=\"buttons\"><button class=\"primary\">Add the claim <kbd>Ctrl Enter</kbd></button><button type=\"button\" data-action=\"close\">Cancel <kbd>Esc</kbd></button></div></form></dialog>\n");
    }
}
