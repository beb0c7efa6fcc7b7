using System.CommandLine;
using System.Globalization;
using Extractor.Pipeline;
using Extractor.Store;
using Extractor.Store.Decisions;

namespace Extractor.Cli.Verbs.Decide;

/// <summary>Which occurrences a decision is about: those of named claims.</summary>
internal sealed class ClaimSelection
{
    private readonly Argument<string[]> _claims;
    private readonly Option<string?> _place = new("--in")
    {
        Description = "Only the occurrences in this article, or at one number of it: ARTICLE or ARTICLE:START-END.",
        HelpName = "PLACE",
    };

    /// <param name="several">Whether more than one claim may be named.</param>
    public ClaimSelection(Command command, bool several)
    {
        _claims = new("CLAIM")
        {
            Description = several ? "Ids of claims as “query” prints them; all their occurrences are meant. The beginning of an id is enough." : "The claim's id as “query” prints it; its beginning is enough.",
            Arity = several ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore,
        };
        command.Arguments.Add(_claims);
        command.Options.Add(_place);
    }

    /// <summary>The occurrences, at least one for each claim.</summary>
    /// <exception cref="InputException">A claim is unknown, or has none there.</exception>
    public IReadOnlyList<ClaimReference> Read(ParseResult arguments, IClaimStore store)
        => [.. (arguments.GetValue(_claims) ?? []).SelectMany(id => Of(store, id, arguments.GetValue(_place)))];

    /// <summary>The only occurrence.</summary>
    /// <exception cref="InputException">There is none, or more than one.</exception>
    public ClaimReference One(ParseResult arguments, IClaimStore store)
    {
        if (arguments.GetValue(_claims) is { Length: > 1 } claims)
            throw new InputException($"{claims.Length} claims are named, and one is wanted.", remedy: "Decide on each by itself.");
        var found = Read(arguments, store);
        return found.Count == 1 ? found[0] : throw new InputException(
            $"The claim has {found.Count} occurrences.",
            remedy: $"Name one with --in: {string.Join(", ", found.Take(5).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Article}:{one.Number.Start}-{one.Number.End}")))}.");
    }

    private static List<ClaimReference> Of(IClaimStore store, string id, string? place)
    {
        var history = ClaimById.Find(store, id);
        var evidence = history.Versions.SelectMany(version => version.Evidence).Concat(history.Retired).Select(one => one.Occurrence);
        var references = evidence.Select(one => new ClaimReference(one.Article, one.Number, history.ClaimId)).Distinct().Where(one => IsAt(one, place) && store.Review.Find(one) is not null).ToList();
        return references.Count > 0 ? references : throw new InputException(
            place is null ? $"Claim {history.ClaimId} has no occurrence that can be decided on: its articles were edited or taken out." : $"Claim {history.ClaimId} has no occurrence in {place}.",
            remedy: $"“extractor show {history.ClaimId}” lists its occurrences.");
    }

    private static bool IsAt(ClaimReference claim, string? place)
        => place is null || place == claim.Article || place == string.Create(CultureInfo.InvariantCulture, $"{claim.Article}:{claim.Number.Start}-{claim.Number.End}");
}
