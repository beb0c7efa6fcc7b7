using Extractor.Claims.Checks;
using Extractor.Pipeline;
using Spectre.Console;

namespace Extractor.Cli;

/// <summary>A check as one line of markup: its outcome, its likely cause and its arithmetic.</summary>
internal static class CheckLine
{
    public static string Of(ClaimCheck check)
    {
        var colour = check.Outcome switch { CheckOutcome.Consistent => "green", CheckOutcome.Inconsistent => "red", _ => "blue" };
        var cause = check.Cause is { } likely ? $", perhaps {FieldName.Of(likely)}" : "";
        return $"[{colour}]{FieldName.Of(check.Outcome)}[/]{cause}: {Markup.Escape(check.Explanation.Replace('\n', ' '))}";
    }
}
