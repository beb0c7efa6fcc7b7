using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>Finds what stands for a name: “the company”, “the German-US carmaker”, “it”, “its”, “they”, “their”.</summary>
/// <param name="lexicon">Known places.</param>
/// <param name="words">Classes of words.</param>
/// <param name="nouns">Nouns by which articles call companies.</param>
/// <param name="starts">The words that anaphors start with.</param>
internal sealed class AnaphorFinder(CompanyLexicon lexicon, EntityWords words, IndustryNouns nouns, WordMark starts)
{
    private const int LongestPhrase = 12;
    private const int LongestDivision = 6;

    /// <summary>Words that stand in no division's name.</summary>
    private readonly WordSet _noDivision = words.Prepositions | words.Conjunctions | words.Auxiliaries | words.BusinessVerbs | words.SayVerbs | words.Determiners | words.Possessive | words.NoDivisions;

    public void Find(SourceText source, EntityWorkspace workspace)
    {
        TokenReader reader = new(source);
        var sentences = source.SentenceSpan;
        for (var s = 0; s < sentences.Length; s++)
        {
            ref readonly var sentence = ref sentences[s];
            for (var i = starts.Next(source, sentence.First); i < sentence.End; i = starts.Next(source, i + 1))
            {
                var found = At(reader, sentence, s, i, workspace);
                if (found is null)
                    continue;
                workspace.Found.Add(found);
                i = found.End - 1;
            }
        }
    }

    private FoundEntity? At(in TokenReader reader, in Sentence sentence, int s, int i, EntityWorkspace workspace)
    {
        if (reader.Is(i, words.The))
            return Division(reader, sentence, s, i, workspace) ?? Definite(reader, sentence, s, i, workspace);
        if (reader.Is(i, words.Company) && !reader.Is(i - 1, words.Determiners) && reader.Is(i + 1, words.CompanyPeople) && (i == sentence.First || !reader.Lower(i - 1) || reader.Is(i - 1, words.Prepositions) || reader.Is(i - 1, words.Conjunctions)))
            return Phrase(workspace, reader, s, i, i + 1, nouns.Singular(reader.Tokens, i, out _)!, null);
        if (reader.AllCaps(i))
            return null;
        if (reader.Is(i, words.Its))
            return Pronoun(workspace, s, i, AnaphorForm.Its, possessive: true);
        if (reader.Is(i, words.It))
            return IsExpletive(reader, i) ? null : Pronoun(workspace, s, i, AnaphorForm.It, possessive: false);
        if (reader.Is(i, words.They) || reader.Is(i, words.Their))
            return Pronoun(workspace, s, i, AnaphorForm.They, reader.Is(i, words.Their));
        return null;
    }

    private static FoundEntity Pronoun(EntityWorkspace workspace, int s, int i, AnaphorForm form, bool possessive)
    {
        var found = workspace.NewFound(i, i + 1, s, "pronoun");
        (found.Resolution, found.Anaphor, found.Possessive) = (EntityResolution.Anaphor, form, possessive);
        return found;
    }

    /// <summary>“It is clear that …”, “it seems”, “makes it easier”: “it” that stands for nothing.</summary>
    private bool IsExpletive(in TokenReader reader, int i)
    {
        if (reader.Is(i + 1, words.ExpletiveVerbs) || reader.Is(i - 1, words.ExpletiveGovernors))
            return true;
        var next = i + 1;
        if (reader.Is(next, words.Possessive))
            next++;
        else if (!reader.Is(next, words.Auxiliaries))
            return false;
        if (reader.Is(next - 1, words.Copulas) || reader.Is(next, words.Copulas))
        {
            var noun = reader.Is(next, words.Copulas) ? next + 1 : next;
            if (reader.Is(noun, words.The) && IsCleft(reader, noun))
                return true;
        }
        while (reader.Is(next, words.Auxiliaries) || reader.Is(next, words.Adverbs))
            next++;
        if (!reader.Is(next, words.ExpletiveAdjectives))
            return false;
        for (var k = next + 1; k < next + 4; k++)
        {
            if (reader.Is(k, words.That))
                return true;
        }
        return false;
    }

    /// <summary>“It was the arrests that …”.</summary>
    private bool IsCleft(in TokenReader reader, int noun)
    {
        for (var i = noun + 1; i < noun + 8 && (reader.IsWord(i) || reader.Hyphen(i)); i++)
        {
            if (reader.Is(i, words.Cleft))
                return true;
        }
        return false;
    }

    private FoundEntity? Definite(in TokenReader reader, in Sentence sentence, int s, int the, EntityWorkspace workspace)
    {
        if (reader.Is(the - 1, words.Copulas) && the > sentence.First)
            return null;
        List<string>? countries = null;
        var tokens = reader.Tokens[..sentence.End];
        var limit = Math.Min(sentence.End, the + LongestPhrase);
        IndustryNoun? noun = null;
        var modified = false;
        var i = the + 1;
        while (i < limit)
        {
            if (!reader.Capital(i) && nouns.Singular(tokens, i, out var length) is { } matched)
            {
                modified |= noun is not null;
                noun = noun is { Broad: false } && matched.Broad ? noun : matched;
                i += length;
                continue;
            }
            if (noun is not null && !reader.Hyphen(i))
                break;
            if (reader.Capital(i) && lexicon.Match(tokens, i, out length) is { Entity: { Kind: EntityKind.Market } place })
            {
                if (place.Country is not null)
                    (countries ??= []).Add(place.Country);
                i += length;
            }
            else if (reader.Mark(i) == ',' && reader.Capital(i + 1) && countries is not null)
                i++;
            else if (reader.Hyphen(i + 1) && reader.IsWord(i + 2))
                i += !reader.Lower(i) && !reader.IsNumber(i) ? 1 : nouns.Singular(tokens, i + 2, out _) is null ? 3 : 2;
            else if (reader.Hyphen(i) || reader.Is(i, words.Possessive) || reader.Is(i, words.DefiniteModifiers) || reader.Is(i, words.GroupModifiers) || reader.Is(i, words.PlaceModifiers))
                i++;
            else
                return null;
            (modified, noun) = (true, null);
        }
        if (reader.Is(the - 1, words.As) && modified && countries is null)
            return null;
        return noun is null || !Stands(reader, sentence, i, noun, modified) ? null : Phrase(workspace, reader, s, the, i, noun, countries);
    }

    /// <summary>“the steel division”, “the US operations”: a part of the company that the article speaks of.</summary>
    private FoundEntity? Division(in TokenReader reader, in Sentence sentence, int s, int the, EntityWorkspace workspace)
    {
        List<string>? countries = null;
        var limit = Math.Min(sentence.End, the + LongestDivision);
        for (var i = the + 1; i < limit; i++)
        {
            if (i > the + 1 && reader.Lower(i) && (reader.Is(i, words.DivisionNouns) || (countries is not null && reader.Is(i, words.LocalDivisionNouns))))
                return EndsPhrase(reader, i + 1) ? Phrase(workspace, reader, s, the, i + 1, null, countries) : null;
            if (!reader.IsWord(i) && !reader.Hyphen(i))
                return null;
            if (reader.Is(i, _noDivision))
                return null;
            if (!reader.Capital(i) || lexicon.Match(reader.Tokens[..limit], i, out var length) is not { Entity: { Kind: EntityKind.Market } place })
                continue;
            if (place.Country is not null)
                (countries ??= []).Add(place.Country);
            i += length - 1;
        }
        return null;
    }

    /// <summary>Whether no further noun follows: not “the right unit economics”.</summary>
    private bool EndsPhrase(in TokenReader reader, int next) =>
        !reader.IsWord(next) || reader.Is(next, words.Auxiliaries) || reader.Is(next, words.SayVerbs) || reader.Is(next, words.BusinessVerbs) || reader.Is(next, words.Prepositions) || reader.Is(next, words.Possessive) || reader.Is(next, words.Determiners)
            || (reader.Chars(next)[^1] != 's' && !reader.Is(next, words.NounsBehind));

    private FoundEntity Phrase(EntityWorkspace workspace, in TokenReader reader, int s, int the, int end, IndustryNoun? noun, List<string>? countries)
    {
        var found = workspace.NewFound(the, end, s, noun is null ? "division" : "definite");
        (found.Resolution, found.Anaphor, found.Noun) = (EntityResolution.Anaphor, AnaphorForm.Definite, noun);
        found.Countries = countries ?? (IReadOnlyList<string>)[];
        found.Possessive = reader.Is(end, words.Possessive) || (reader.Mark(end) is '\'' or '’' && !reader.SpaceBefore(end));
        return found;
    }

    /// <summary>Whether the phrase ends with its noun: not “the airline industry”, “the drugmaker Roche”, “the owner of …”.</summary>
    private bool Stands(in TokenReader reader, in Sentence sentence, int end, IndustryNoun noun, bool modified)
    {
        if (end >= sentence.End)
            return true;
        if (reader.Is(end, words.DefiniteFollow) || (reader.Capital(end) && !reader.Is(end, words.Possessive) && reader.IsWord(end)) || reader.Hyphen(end))
            return false;
        if (noun.Broad && !modified && !words.AnaphorNouns.Contains(reader.Tokens[end - 1]) && !reader.Is(end, words.Of_))
            return false;
        return !reader.Is(end, words.Of_) || words.MakerNouns.Contains(reader.Tokens[end - 1]);
    }
}
