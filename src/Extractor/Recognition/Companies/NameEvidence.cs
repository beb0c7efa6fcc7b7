using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>
/// Weighs what stands around a possible name. The points are summed over all places of a name in the article: from
/// <see cref="Enough"/> on a name counts as a company (or person).
/// </summary>
internal sealed class NameEvidence(CompanyLexicon lexicon, EntityWords words, IndustryNouns nouns, NameRuns runs)
{
    public const int Enough = 4;
    private const int Certain = 10;
    private const int Strong = 5;
    private const int Fair = 3;
    private const int Weak = 1;

    public void Weigh(in TokenReader reader, in Sentence sentence, NameCandidate candidate)
    {
        if (candidate.Form is { Ambiguous: false, Others: null, Entity.Kind: EntityKind.Company } && IsAddressed(reader, candidate))
            candidate.PersonScore += Strong;
        if (candidate.Form is { Ambiguous: false, Others: null } && !NeedsApposition(candidate))
            return;
        if (candidate.Legal)
            Company(candidate, Certain, "legal-form");
        if (candidate.Form is null && candidate.CoreEnd - candidate.First > 1 && (EndsInCompanyWord(reader, candidate) || reader.Is(candidate.First, words.CompanyPrefixes) || reader.Is(candidate.First, words.Bank) && reader.Is(candidate.First + 1, words.Of_)) && !IsTitle(reader, candidate))
            Company(candidate, Fair + Weak, "company-word");
        if (reader.Hyphen(candidate.End) && reader.Is(candidate.End + 1, words.Based))
            return;
        if (EndsInDomain(reader, candidate))
            Company(candidate, Fair + Weak, "domain");
        Behind(reader, sentence, candidate);
        Before(reader, sentence, candidate);
        Person(reader, sentence, candidate);
    }

    /// <summary>“Mr. Weinstein”: a person, even where a company has that name.</summary>
    private bool IsAddressed(in TokenReader reader, NameCandidate candidate)
    {
        var before = candidate.First - 1;
        return candidate is { Legal: false } && candidate.CoreEnd - candidate.First == 1 && reader.Is(reader.Mark(before) == '.' && !reader.SpaceBefore(before) ? before - 1 : before, words.Honorifics) && !reader.Is(candidate.End, words.StockNouns);
    }

    private bool EndsInDomain(in TokenReader reader, NameCandidate candidate) =>
        candidate.CoreEnd - candidate.First > 2 && reader.Is(candidate.CoreEnd - 1, words.Domains) && !reader.SpaceBefore(candidate.CoreEnd - 1) && reader.Mark(candidate.CoreEnd - 2) == '.';

    private bool EndsInCompanyWord(in TokenReader reader, NameCandidate candidate) =>
        runs.IsWeak(reader, candidate.CoreEnd - 1) && !runs.AllPlain(reader, candidate.First, candidate.CoreEnd) && !IsTradeOfPlace(reader, candidate);

    /// <summary>“U.S. Oil output”, “U.K. Financial firms”: a place's trade, printed with a capital.</summary>
    private bool IsTradeOfPlace(in TokenReader reader, NameCandidate candidate) =>
        candidate.Head is { Entity.Kind: EntityKind.Market } && candidate.CoreEnd - candidate.First == 2 && reader.Is(candidate.CoreEnd - 1, words.TradeWords) && reader.Lower(candidate.End)
            && !reader.Is(candidate.End, words.SayVerbs) && !reader.Is(candidate.End, words.BusinessVerbs) && !reader.Is(candidate.End, words.Auxiliaries) && !reader.Is(candidate.End, words.Possessive) && !reader.Is(candidate.End, words.Prepositions) && !reader.Is(candidate.End, words.Conjunctions);

    /// <summary>A name that fills quotation marks: the title of a talk, a book or a song.</summary>
    private static bool IsTitle(in TokenReader reader, NameCandidate candidate) =>
        reader.Mark(candidate.First - 1) is '“' or '"' or '‘' && (reader.Mark(candidate.End) is '”' or '"' or '’' || (reader.Mark(candidate.End) is ',' or '.' && reader.Mark(candidate.End + 1) is '”' or '"' or '’'));

    private static bool NeedsApposition(NameCandidate candidate) => candidate.Form!.Entity is { Kind: EntityKind.Company, Industry: null };

    private static void Company(NameCandidate candidate, int points, string rule)
    {
        if (candidate.CompanyScore < points)
            candidate.Rule = rule;
        candidate.CompanyScore += points;
        candidate.Telling |= points >= Fair;
    }

    private void Behind(in TokenReader reader, in Sentence sentence, NameCandidate candidate)
    {
        var next = candidate.End;
        if (candidate.First - 1 == sentence.First && reader.Mark(sentence.First) == '(' && reader.Mark(next) == ')' && next + 1 < sentence.End && reader.Chars(next + 1)[0] is '-' or '–' or '—')
            Company(candidate, Strong, "dateline");
        if (candidate.Possessive && reader.Mark(next + 1) == '(')
            next++;
        if (candidate.Form is not null && reader.Mark(next) == '(' && reader.AllCaps(next + 1) && reader.Mark(next + 2) == ')')
            Company(candidate, Strong, "ticker");
        if (reader.Mark(next) == '(' && runs.Brackets.IsPartyAndState(reader, next + 1))
            candidate.PersonScore += Certain;
        if (reader.Mark(next) is '(' or '<' && runs.Brackets.TickerEnd(reader, next + 1) is var close && close > next + 1)
        {
            Company(candidate, Certain, "ticker");
            next = close + 1;
        }
        if (BracketReader.IsQuotedTicker(reader, next))
            Company(candidate, Certain, "ticker");
        if (reader.Is(next, words.Possessive))
        {
            if (reader.Lower(next + 1) && (reader.Is(next + 1, words.FirmNouns) || (reader.Is(next + 1, words.RoleParts) && reader.Is(next + 2, words.FounderRoles))) || reader.Is(next + 1, words.EmployeeNouns) && candidate.CoreEnd - candidate.First < 4)
                Company(candidate, Fair + Weak, "possessive");
            else if (reader.Is(next + 1, words.BusinessNouns) && !reader.Capital(next + 1))
                Company(candidate, Fair, "possessive");
            return;
        }
        if (IsJoinedToRival(reader, sentence, candidate, next))
            Company(candidate, Strong, "joined");
        if (reader.Mark(next) == ',')
        {
            if (reader.Is(next + 1, words.Founded) && reader.Is(next + 2, words.Prepositions))
                Company(candidate, Fair + Weak, "founded");
            Apposition(reader, sentence, candidate, next + 1);
        }
        else if (reader.IsWord(next) && next < sentence.End)
        {
            BeforeWord(reader, sentence, candidate, next);
        }
    }

    private void BeforeWord(in TokenReader reader, in Sentence sentence, NameCandidate candidate, int next)
    {
        if (IsEmployer(reader, candidate, next))
            Company(candidate, candidate.First == sentence.First && candidate.CoreEnd - candidate.First == 1 ? Fair : Fair + Weak, "employer");
        if (!reader.Lower(next))
            return;
        if (reader.Is(next, words.Spokesmen))
            Company(candidate, Weak, "employer");
        if (reader.Is(next, words.RaiseVerbs) && (reader.Mark(next + 1) is '$' or '€' or '£' || reader.Mark(next + 2) is '$' or '€' or '£'))
            Company(candidate, Fair + Weak, "raises-money");
        if (reader.Is(next, words.Auxiliaries) && reader.Is(next + 1, words.Founded))
            Company(candidate, Fair + Weak, "founded");
        if (reader.Is(next, words.StockNouns))
            Company(candidate, Fair + Weak, "shares");
        else if (reader.Is(next, words.SayVerbs))
            Company(candidate, Weak, "says");
        else if (reader.Is(next, words.BusinessVerbs) || (reader.Is(next, words.Adverbs) && reader.Is(next + 1, words.BusinessVerbs)))
            Company(candidate, Fair - Weak, "acts");
    }

    /// <summary>“Klar CEO Anna …”, “the Klar chief executive”, not “Trump CEO council” nor the end of a person's name and office.</summary>
    private bool IsEmployer(in TokenReader reader, NameCandidate candidate, int next)
    {
        if (candidate.CoreEnd - candidate.First > 3 || reader.Is(candidate.First, words.GivenNames) || (candidate.Form is null && runs.AllPlain(reader, candidate.First, candidate.CoreEnd)))
            return false;
        if (reader.Is(next, words.EmployeeNouns))
            return reader.Capital(next + 1) || reader.Is(next + 1, words.SayVerbs) || reader.Mark(next + 1) == ',';
        return reader.Is(next, words.RoleParts) && reader.Is(next + 1, words.FounderRoles) && (reader.Capital(next + 2) || reader.Mark(next + 2) == ',');
    }

    /// <summary>“Ford and GM”: a known form beside an unambiguous company of its own industry.</summary>
    private bool IsJoinedToRival(in TokenReader reader, in Sentence sentence, NameCandidate candidate, int next) =>
        candidate.Form is { Entity: { Kind: EntityKind.Company, Industry: { } industry } } && next + 1 < sentence.End
        && (reader.Mark(next) == ',' || reader.Source.Chars(next).SequenceEqual("and"))
        && lexicon.Match(reader.Tokens[..sentence.End], next + 1, out _) is { Ambiguous: false, Entity: { Kind: EntityKind.Company } rival } && rival.Industry == industry;

    /// <summary>“X, the Swiss drugmaker,” “X, China's largest home-grown automaker,” “X, which makes …”, “X, a unit of …”.</summary>
    private void Apposition(in TokenReader reader, in Sentence sentence, NameCandidate candidate, int at)
    {
        if (reader.Is(at, words.Which))
        {
            Company(candidate, reader.Is(at + 1, words.RelationVerbs) ? Fair + Weak : Weak, "relative-clause");
            return;
        }
        var place = lexicon.Match(reader.Tokens, at, out var placeLength);
        if (place is { Entity.Kind: EntityKind.Market } ? reader.Hyphen(at + placeLength) && reader.Is(at + placeLength + 1, words.PlaceModifiers) : !reader.Is(at, words.Determiners) && !(reader.Is(at, words.MakerNouns) && reader.Is(at + 1, words.Of_)))
            return;
        string? country = null;
        var limit = Math.Min(sentence.End, at + 12);
        for (var i = at; i < limit; i++)
        {
            if (reader.Mark(i) is ',' or '.' or '(' or '—' || reader.Is(i, words.BusinessVerbs) || reader.Is(i, words.SayVerbs) || (i > at && reader.Is(i, words.Prepositions)) || reader.Is(i, words.RolesAfter))
                return;
            if (lexicon.Match(reader.Tokens, i, out var length) is { Entity: { Kind: EntityKind.Market } home })
            {
                country ??= home.Country;
                i += length - 1;
                continue;
            }
            if (nouns.Singular(reader.Tokens, i, out length) is not { } noun || (i == at && !reader.Is(at - 1, words.Determiners) && noun.Broad))
                continue;
            if (length == 1 && reader.Is(i, words.PersonNouns) && !reader.Is(i - 2, words.Possessive))
                return;
            if (candidate.CoreEnd - candidate.First > 1 && reader.Is(i + length, words.WorkPrepositions))
            {
                candidate.PersonScore += Strong;
                return;
            }
            candidate.Industry = noun.Broad ? candidate.Industry : noun.Noun;
            candidate.Country = country;
            Company(candidate, reader.Is(i + length - 1, words.LooseNouns) && noun.Broad ? Weak : Strong, "apposition-behind");
            return;
        }
    }

    private void Before(in TokenReader reader, in Sentence sentence, NameCandidate candidate)
    {
        var before = candidate.First - 1;
        if (reader.Is(before, words.OfIn) && reader.Is(before - 1, words.StockHeads))
            Company(candidate, reader.Is(before - 1, words.DealNouns) && (reader.Is(before, words.Of_) || !reader.Is(before - 1, words.Relations)) ? Fair + Weak : Fair, "shares-of");
        if (reader.Is(before, words.EmployerPrepositions) && reader.Is(before - 1, words.EmployerRoles) && (!reader.Is(before, words.Of_) || reader.Is(before - 1, words.FounderRoles)) && !IsTitle(reader, candidate))
            Company(candidate, reader.Is(before - 1, words.FounderRoles) || reader.Is(before - 1, words.Analysts) ? Fair + Weak : Fair, "employer");
        if (reader.Is(before, words.SuchAs) && before > sentence.First && IsKindOfFirm(reader, reader.Is(before - 1, words.Such) ? before - 1 : before))
            Company(candidate, Fair + Weak, "such-as");
        if (reader.Is(before, words.Called) && nouns.EndingAt(reader.Tokens[..before], before, out _) is not null)
            Company(candidate, Strong, "called");
        if (reader.Is(before, words.Relations) && before >= sentence.First)
            Company(candidate, Fair, "rival");
        if (before < sentence.First || candidate.First == sentence.First || reader.Capital(before) && before > sentence.First)
            return;
        if (nouns.EndingAt(reader.Tokens[..candidate.First], candidate.First, out var first) is not { } noun || first < sentence.First || (first == before && reader.Is(before, words.PersonNouns) && candidate.CoreEnd - candidate.First > 1))
            return;
        if (first == before && reader.Is(first, words.NounsAndVerbs) && reader.Is(first - 1, words.To))
            return;
        Company(candidate, noun.Broad ? reader.Is(before, words.NamedFirms) && !Governs(reader, candidate.End) ? Fair + Weak : Fair : Strong, "apposition-before");
        if (!noun.Broad)
            candidate.Industry = noun.Noun;
        if (first > sentence.First && lexicon.Match(reader.Tokens[..first], first - 1, out _) is { Entity: { Kind: EntityKind.Market } place })
            candidate.Country = place.Country;
    }

    /// <summary>“companies such as”, “retailers like”: the noun right before names firms.</summary>
    private bool IsKindOfFirm(in TokenReader reader, int end) =>
        reader.Mark(end - 1) == ',' ? reader.Is(end - 2, words.GroupHeads) && !reader.Is(end - 2, words.GroupOnlyModified) : reader.Is(end - 1, words.GroupHeads) && !reader.Is(end - 1, words.GroupOnlyModified);

    /// <summary>“the company Crossland founded”: the name is the subject of a relative clause, not the company.</summary>
    private bool Governs(in TokenReader reader, int next) => reader.Lower(next) && (reader.Is(next, words.BusinessVerbs) || reader.Is(next, words.Founded) || reader.Is(next, words.Auxiliaries));

    private void Person(in TokenReader reader, in Sentence sentence, NameCandidate candidate)
    {
        var before = candidate.First - 1;
        if (reader.Mark(before) == '.' && !reader.SpaceBefore(before))
            before--;
        if (before >= sentence.First && (reader.Is(before, words.Titles) || (reader.Is(before, words.RolesAfter) && !reader.Is(before, words.MakerNouns))) && !reader.Is(before, words.OfIn))
            candidate.PersonScore += reader.Is(before, words.Told) ? Weak : Strong;
        if (reader.Mark(before) is '”' or '"' && reader.Capital(before - 1) && reader.Mark(before - 2) is '“' or '"' && reader.Capital(before - 3))
            candidate.PersonScore += Strong;
        var count = candidate.CoreEnd - candidate.First;
        if (count is >= 2 and <= 5 && reader.Is(candidate.First, words.GivenNames) && !candidate.Legal)
            candidate.PersonScore += Fair + Weak;
        if (count >= 3 && reader.Mark(candidate.First + 2) == '.' && reader.Tokens[candidate.First + 1].Length == 1)
            candidate.PersonScore += Fair;
        if (reader.Mark(candidate.End) != ',')
            return;
        var at = candidate.End + 1;
        if (reader.Is(at, words.Who) || (reader.IsNumber(at) && reader.Mark(at + 1) == ','))
            candidate.PersonScore += Fair;
        for (var i = at; i < Math.Min(at + 5, sentence.End) && reader.Mark(i) is '\0' or '-' or '\'' or '’'; i++)
        {
            if (!reader.Is(i, words.RolesAfter))
                continue;
            candidate.PersonScore += Strong;
            return;
        }
    }
}
