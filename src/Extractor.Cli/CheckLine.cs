using Extractor.Claims.Checks;
using Extractor.Pipeline.Output;
using Spectre.Console;

namespace Extractor.Cli;

/// <summary>A check as one line of markup: its verdict and its arithmetic.</summary>
internal static class CheckLine
{
    public static string Of(ClaimCheck check)
    {
        var colour = check.Outcome switch { CheckOutcome.Consistent => "green", CheckOutcome.Inconsistent => "red", _ => "blue" };
        return $"[{colour}]{Markup.Escape(CheckText.Verdict(check))}[/]: {Markup.Escape(check.Explanation.Replace('\n', ' '))}";
    }
}
