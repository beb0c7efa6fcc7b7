using System.CommandLine;
using System.CommandLine.Parsing;
using Extractor.Pipeline.Options;

namespace Extractor.Cli;

/// <summary>What is wrong with a command line, in sentences: those of the parser speak of its types.</summary>
internal static class UsageErrors
{
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        // Verbs that take any words take a misspelt option for one of them, and find nothing.
        var options = Misspelt(parsed).Select(word => NoOption(command, word)).ToList();
        if (options.Count > 0)
            return options;
        // Behind a verb that there is not, every word is one too many.
        return [.. parsed.Errors.Select(error => Sentence(command, error)).Distinct().Take(command.Subcommands.Count > 0 ? 1 : parsed.Errors.Count)];
    }

    private static IEnumerable<string> Misspelt(ParseResult parsed) => parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
        ? []
        : parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .Concat(parsed.UnmatchedTokens).Where(word => word.Length > 2 && word.StartsWith("--", StringComparison.Ordinal)).Distinct();

    private static string Sentence(Command command, ParseError error) => error.SymbolResult switch
    {
        OptionResult option => OfOption(option, error),
        ArgumentResult { Parent: OptionResult option } => OfOption(option, error),
        ArgumentResult argument => OfValue(argument.Argument.Name, argument.Argument.ValueType, argument.Tokens, error)
            ?? (argument.Tokens.Count == 0 ? $"{argument.Argument.Name} is missing: {argument.Argument.Description}" : error.Message),
        _ when Unmatched(error) is { } word => NoWord(command, word),
        _ => error.Message,
    };

    private static string OfOption(OptionResult result, ParseError error)
    {
        var option = result.Option;
        if (result.Tokens.Count == 0)
            return $"{option.Name} {option.HelpName} is missing: {option.Description}";
        if (result.Tokens.Count > option.Arity.MaximumNumberOfValues)
            return $"{option.Name} is given more than once.";
        return OfValue(option.Name, option.ValueType, result.Tokens, error) ?? error.Message;
    }

    /// <returns>Null where the error is none of a value, or says itself what is wrong.</returns>
    private static string? OfValue(string name, Type type, IReadOnlyList<Token> tokens, ParseError error)
    {
        if (tokens.Count == 0)
            return null;
        var value = tokens[^1].Value;
        if (error.Message.IndexOf("Must be one of:", StringComparison.Ordinal) is > 0 and var list)
            return $"{name}: “{value}” is none of {string.Join(", ", error.Message[list..].Split('\'').Where((_, i) => i % 2 == 1))}.";
        if (!error.Message.StartsWith("Cannot parse argument", StringComparison.Ordinal))
            return null;
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        return kind == typeof(int) || kind == typeof(long) ? $"{name}: “{value}” is no whole number, or one that is too large." : $"{name}: “{value}” is no path of a file or folder.";
    }

    private static string NoWord(Command command, string word)
    {
        if (word.StartsWith('-'))
            return NoOption(command, word);
        return command.Subcommands.Count > 0
            ? $"There is no verb “{word}”.{Meant(word, command.Subcommands.Select(verb => verb.Name))}"
            : $"“{word}” is one word too many. Put what belongs together in quotation marks.";
    }

    private static string NoOption(Command command, string word)
        => $"There is no option “{word}”.{Meant(word, command.Options.Where(option => !option.Hidden).Select(option => option.Name))}";

    private static string Meant(string word, IEnumerable<string> known)
    {
        var nearest = known.MinBy(one => EditDistance.Of(word, one));
        return nearest is not null && EditDistance.Of(word, nearest) <= Math.Max(2, word.Length / 3) ? $" Did you mean “{nearest}”?" : "";
    }

    private static string? Unmatched(ParseError error)
        => error.Message.StartsWith("Unrecognized", StringComparison.Ordinal) && error.Message.Split('\'') is [_, var word, ..] ? word : null;
}
