using System.CommandLine;

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
}
