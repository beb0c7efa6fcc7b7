using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Extractor.Cli.Verbs;
using Spectre.Console;

namespace Extractor.Cli;

/// <summary>The usual help with the verb's examples below it.</summary>
internal sealed class HelpWithExamples(HelpAction usual, Terminal terminal) : SynchronousCommandLineAction
{
    private const int WidthOfTerms = 13;

    public override int Invoke(ParseResult parseResult)
    {
        var result = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var verb = parseResult.CommandResult.Command as VerbCommand;
        foreach (var list in verb?.HelpLists ?? [])
        {
            output.WriteLine($"{list.Heading}:");
            foreach (var (term, meaning) in list.Terms)
                terminal.Entry(Markup.Escape(term), Markup.Escape(meaning), WidthOfTerms);
            output.WriteLine();
        }
        var examples = verb?.Examples ?? ["extractor run", "extractor query \"company:SAIC metric:sales year:2018\"", "extractor explain corpus/saic-overseas-sales-push.txt"];
        output.WriteLine("Examples:");
        foreach (var example in examples)
            output.WriteLine($"  {example}");
        output.WriteLine();
        output.WriteLine("Exit codes: 0 done, 1 findings or a part failed, 2 wrong usage or configuration.");
        return result;
    }
}
