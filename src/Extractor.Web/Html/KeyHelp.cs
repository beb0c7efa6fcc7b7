namespace Extractor.Web.Html;

/// <summary>All keys, for the help overlay; the script acts on the same ones.</summary>
internal static class KeyHelp
{
    private static readonly (string Group, (string Keys, string Meaning)[] Keys)[] Groups =
    [
        ("Decide", [("a", "accept, go to the next"), ("r", "reject, go to the next"), ("s", "skip for now"), ("u", "undo the last decision, as often as you like"), ("n", "write a note")]),
        ("Correct", [("e", "edit the fields"), ("1 – 7", "edit one field: subject, metric, value, unit, period, modality, speaker"), ("w", "select words: arrows move, Shift extends; or the mouse"), ("1 – 7", "with words selected: these are the field's words"), ("m", "a missed claim from the selected number"), ("Ctrl Enter", "save the correction"), ("Esc", "leave the form, close this")]),
        ("Move", [("j / k", "next, previous in the list or queue"), ("] / [", "next, previous article"), ("Enter", "open"), ("b", "back to the queue"), ("t", "why, checks, versions: open or close all")]),
        ("Go", [("g q", "review queue"), ("g a", "articles"), ("g c", "companies"), ("g s", "search"), ("g h", "health"), ("/", "search field"), ("?", "this help")]),
    ];

    public static Markup Dialog { get; } = Make();

    private static Markup Make()
    {
        HtmlPage page = new();
        page.Add($"<dialog id=\"help\" aria-labelledby=\"help-title\"><h2 id=\"help-title\">Keys</h2>\n<div class=\"keys\">");
        foreach (var (group, keys) in Groups)
        {
            page.Add($"<section><h3>{group}</h3><dl>");
            foreach (var (key, meaning) in keys)
                page.Add($"<div><dt><kbd>{key}</kbd></dt><dd>{meaning}</dd></div>");
            page.Add($"</dl></section>");
        }
        page.Add($"</div><form method=\"dialog\"><button>Close <kbd>Esc</kbd></button></form></dialog>\n");
        return new(page.Text.ToString());
    }
}
