using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

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

    public static Option<bool> Json(string description) => new("--json") { Description = description };

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
