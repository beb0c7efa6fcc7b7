using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Extractor.Pipeline;
using Extractor.Query;
using Extractor.Store;

namespace Extractor.Cli.Verbs;

/// <summary>Options that several verbs share.</summary>
internal static class CommonOptions
{
    public static readonly Option<FileInfo?> Config = new("--config")
    {
        Description = "Configuration; without it pipeline.json of this folder or the nearest one above, else the defaults.",
        HelpName = "FILE",
        Recursive = true,
    };

    public static Option<string> Format(string description, string preset, params string[] formats)
    {
        Option<string> option = new("--format", "-f") { Description = description, HelpName = string.Join('|', formats), DefaultValueFactory = _ => preset };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<FileInfo?> Output() => new("--output", "-o")
    {
        Description = "Writes there instead of to the standard output; a file that is there is replaced, once the new one is whole.",
        HelpName = "FILE",
    };

    public static Option<bool> Json(string description) => new("--json") { Description = description };

    public static Option<string?> Reviewer() => new("--reviewer")
    {
        Description = "Who decides; without it the environment's EXTRACTOR_REVIEWER, else the name of your account.",
        HelpName = "NAME",
    };

    /// <exception cref="InputException">Nobody is named.</exception>
    public static string ReviewerName(ParseResult arguments, Option<string?> reviewer)
        => new[] { arguments.GetValue(reviewer), Environment.GetEnvironmentVariable("EXTRACTOR_REVIEWER"), Environment.UserName }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name))
            ?? throw new InputException("Nobody is named as the reviewer.", remedy: "Give --reviewer NAME, or set EXTRACTOR_REVIEWER.");

    /// <exception cref="InputException">The query cannot be read; the message points at the place.</exception>
    public static ClaimQuery Query(string text)
    {
        var parsed = QueryParser.Parse(text);
        return parsed.Error is { } error ? throw new InputException($"The query cannot be read:\n{error.Print(text)}") : parsed.Query;
    }

    public static Argument<string[]> Files() => new("FILE")
    {
        Description = "Articles: files, folders, or “-” for the standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<DateOnly?> Published() => new("--published")
    {
        Description = "The publication date, as 2021-07-13, instead of what the article says.",
        HelpName = "DATE",
        CustomParser = result => Day(result),
    };

    /// <summary>An ISO date; anything else is an error that says so.</summary>
    public static DateOnly? Day(ArgumentResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError($"“{text}” is not a date; write it as 2021-07-13.");
        return null;
    }
}
