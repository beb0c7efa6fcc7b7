using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>How far a run of capitalised words goes, and what its parts are.</summary>
internal sealed class NameRuns(CompanyLexicon lexicon, EntityWords words)
{
    internal const int LongestRun = 12;
    private const int LongestKey = 160;

    /// <summary>Ordinary words of the language, of whatever class.</summary>
    private readonly WordSet _plain = lexicon.Common | words.Determiners | words.Prepositions | words.Conjunctions | words.Pronouns | words.Adverbs | words.Auxiliaries | words.BusinessVerbs;

    /// <summary>What can carry a name on, other than capitals and marks.</summary>
    private readonly WordSet _continuing = words.Possessive | words.And | words.ForOn | words.Joiners;

    private readonly WordSet _offices = words.Roles | words.Titles | words.Relations;

    /// <summary>What stands in brackets with names.</summary>
    public BracketReader Brackets { get; } = new(words);

    /// <summary>Behind the capitalised run that starts at <paramref name="first"/>, legal forms included.</summary>
    public int End(in TokenReader reader, in Sentence sentence, int first)
    {
        var end = first + 1;
        while (end < sentence.End && end - first < LongestRun)
        {
            var next = Continues(reader, sentence.End, first, end);
            if (next == end)
                break;
            end = next;
        }
        return LegalEnd(reader, end, sentence.End);
    }

    private int Continues(in TokenReader reader, int limit, int first, int i)
    {
        if (i >= limit)
            return i;
        if (reader.Capital(i) && !reader.Is(i, words.Possessive))
            return words.NotNames.Contains(reader.Tokens[i]) && !reader.AllCaps(i) ? i : i + 1;
        if (reader.IsWord(i) && !reader.Is(i, _continuing))
            return i;
        if (reader.Mark(i) == '.' && !reader.SpaceBefore(i) && reader.Capital(i + 1) && i + 1 < limit && reader.Tokens[i - 1].Length == 1)
            return i + 2;
        if (reader.Mark(i) == '.' && !reader.SpaceBefore(i) && !reader.SpaceBefore(i + 1) && i + 1 < limit && reader.Is(i + 1, words.Domains) && reader.Lower(i + 1))
            return i + 2;
        if (reader.Mark(i) == ',' && i - first <= 2 && PartnersEnd(reader, limit, first, i) is var partners && partners > i)
            return partners;
        if (reader.Mark(i) == '&' && reader.Capital(i + 1) && i + 1 < limit)
            return i + 2;
        if (reader.Hyphen(i) && reader.Capital(i + 1))
            return i + 2;
        if (reader.Is(i, words.Possessive) && i + 1 < limit && reader.Capital(i + 1) && i - first == 1 && OwnsWord(reader, i))
            return i + 2;
        if (reader.Is(i, words.And) && reader.Capital(i + 1) && i + 1 < limit && JoinsWithAnd(reader, limit, first, i))
            return i + 2;
        if (reader.Is(i, words.ForOn) && i + 1 < limit && reader.Capital(i + 1) && reader.Is(i - 1, words.OrganisationsFor) && reader.Capital(i - 1) && !reader.Is(i + 1, words.NotNames) && !reader.Is(i + 1, words.Determiners) && lexicon.Match(reader.Tokens[..limit], i + 1, out _) is not { Entity.Kind: EntityKind.Company })
            return i + 2;
        if (reader.Is(i, words.Of_) && reader.Is(i + 1, words.The) && reader.Lower(i + 1) && i + 2 < limit && reader.Capital(i + 2) && reader.Capital(i - 1) && (reader.Is(i - 1, words.OrganisationNouns) || reader.Is(i - 1, words.Bank)) && lexicon.Match(reader.Tokens[..limit], i + 2, out _) is not { Entity.Kind: EntityKind.Company or EntityKind.Organisation })
            return i + 3;
        if (reader.Is(i, words.Of_) && reader.Capital(i - 1) && JoinsWithOf(reader, first, i - 1) && lexicon.Match(reader.Tokens[..limit], i + 1, out var place) is { Entity.Kind: EntityKind.Market })
            return i + 1 + place;
        if (!reader.Is(i, words.Joiners) || !reader.Capital(i + 1) || i + 1 >= limit || reader.Is(i + 1, words.NotNames))
            return i;
        return !reader.Is(i, words.Of_) || JoinsWithOf(reader, first, i - 1) ? i + 2 : i;
    }

    /// <summary>“Quillon, Varga and Zelkova Inc”: behind the partners' names that a firm is called by; the comma's place for none.</summary>
    private int PartnersEnd(in TokenReader reader, int limit, int first, int comma)
    {
        if (IsNamed(reader, first) || reader.Is(first, words.GivenNames))
            return comma;
        for (var i = comma; i < Math.Min(limit, comma + 7); i += 2)
        {
            var last = reader.Mark(i) == '&' || reader.Is(i, words.And);
            if ((!last && reader.Mark(i) != ',') || !reader.Capital(i + 1) || IsNamed(reader, i + 1))
                return comma;
            if (last)
                return LegalEnd(reader, i + 2, limit) > i + 2 ? i + 2 : comma;
        }
        return comma;
    }

    private bool IsNamed(in TokenReader reader, int i) => IsPlain(reader, i) || lexicon.Match(reader.Tokens[..(i + 1)], i, out _) is { Ambiguous: false };

    /// <summary>“Food and Drug Administration”: ordinary words in capitals that end with an organisation's noun.</summary>
    private bool JoinsWithAnd(in TokenReader reader, int limit, int first, int and)
    {
        if (IsPlainCapital(reader, and + 1) && NamesField(reader, first, and) && lexicon.Match(reader.Tokens[..limit], and - 1, out _) is null && lexicon.Match(reader.Tokens[..limit], and + 1, out _) is null)
            return true;
        if (!IsPlainCapital(reader, and - 1) || reader.Is(and - 1, words.OrganisationNouns) || NamesField(reader, first, and) || lexicon.Match(reader.Tokens[..limit], and + 1, out _) is not null)
            return false;
        if (lexicon.Match(reader.Tokens[..and], first, out var known) is { Ambiguous: false } && first + known == and)
            return false;
        var i = and + 1;
        while (i < limit && i < and + 5 && reader.Capital(i) && !reader.Is(i, words.OrganisationNouns) && !IsLegal(reader, i) && !reader.Is(i, words.NotNames))
            i++;
        return i > and + 1 && i < limit && reader.Capital(i) && (reader.Is(i, words.OrganisationNouns) || (IsLegal(reader, i) && lexicon.Match(reader.Tokens[..i], and + 1, out _) is null));
    }

    /// <summary>“Department of Forestry”, “Institute for Policy”: an organisation's noun with its field behind it.</summary>
    private bool NamesField(in TokenReader reader, int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            if ((reader.Is(i, words.OrganisationNouns) && reader.Is(i + 1, words.Of_)) || (reader.Is(i, words.OrganisationsFor) && reader.Is(i + 1, words.ForOn)))
                return true;
        }
        return false;
    }

    private bool IsPlainCapital(in TokenReader reader, int i) => reader.Capital(i) && (IsPlain(reader, i) || IsWeak(reader, i));

    /// <summary>“Dick's Sporting Goods”: an unknown name with an ordinary word in capitals behind its possessive.</summary>
    private bool OwnsWord(in TokenReader reader, int possessive) =>
        !IsPlain(reader, possessive - 1) && !reader.Is(possessive - 1, words.GivenNames) && lexicon.Match(reader.Tokens[..possessive], possessive - 1, out _) is null
            && lexicon.Common.Contains(reader.Tokens[possessive + 1].Word) && !reader.Is(possessive + 1, words.Roles) && !reader.Is(possessive + 1, words.OrganisationNouns) && !reader.Is(possessive + 1, words.NotNames) && !reader.AllCaps(possessive + 1);

    /// <summary>“Bank of …”, “Ministry of …”, “Ford Motor Co of …”: nouns whose names go on behind “of”.</summary>
    private bool JoinsWithOf(in TokenReader reader, int first, int i) => reader.Is(i, words.OrganisationNouns) || reader.Is(i, words.Bank) || (i > first && reader.Is(i, words.WeakForms)) || reader.Is(i, words.LegalForms);

    /// <summary>Behind the legal forms that stand at <paramref name="i"/>, possibly behind a comma; <paramref name="i"/> when none does.</summary>
    public int LegalEnd(in TokenReader reader, int i, int limit)
    {
        while (i < limit)
        {
            // As behind most names: a word that is no legal form.
            if (reader.IsWord(i) && !reader.Is(i, words.LegalForms) && !reader.Is(i, words.And))
                break;
            var at = i;
            if (reader.Mark(at) == '.' && !reader.SpaceBefore(at) && reader.Is(at - 1, words.LegalForms) && (reader.Mark(at + 1) == ',' || IsLegal(reader, at + 1)))
                at++;
            if ((reader.Mark(at) == ',' && IsLegal(reader, at + 1)) || ((reader.Mark(at) == '&' || reader.Is(at, words.And)) && reader.Capital(at + 1) && reader.Is(at + 1, words.JointLegalForms)))
                at++;
            if (!IsLegal(reader, at))
                break;
            i = at + 1;
        }
        return i;
    }

    /// <summary>“Ltd”, “AG”, “SpA”: short forms need the capitals that tell them from words and places.</summary>
    private bool IsLegal(in TokenReader reader, int i)
    {
        if (!reader.Is(i, words.LegalForms))
            return false;
        if (!reader.Capital(i))
            return reader.Is(i, words.LowerLegalForms);
        var letters = reader.Chars(i);
        return letters.Length switch
        {
            2 => char.IsUpper(letters[1]) || reader.Is(i, words.JointLegalForms) || letters[1] is 'y' or 'g',
            3 => reader.AllCaps(i) || reader.Is(i, words.LowerLegalForms) || char.IsUpper(letters[2]) || letters[2] is 's' or 'd' or 'j' or 'y',
            _ => true,
        };
    }

    /// <summary>Where the legal forms at the end of a run begin.</summary>
    public int CoreEnd(in TokenReader reader, int first, int end, out bool legal)
    {
        var core = end;
        while (core > first + 1 && (IsLegal(reader, core - 1) || (core < end && (reader.Mark(core - 1) is '.' or ',' or '&' || reader.Is(core - 1, words.And)))))
            core--;
        legal = core < end;
        if (core == first + 1 && (IsLegal(reader, first) || (legal && reader.Is(first, words.Determiners))))
            core = first;
        return core;
    }

    public bool IsPlain(in TokenReader reader, int i) => _plain.Contains(reader.Tokens[i].Word);

    public bool IsWeak(in TokenReader reader, int i) => reader.Is(i, words.WeakForms);

    public bool AllPlain(in TokenReader reader, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (reader.IsWord(i) && !IsPlain(reader, i) && !reader.Is(i, words.NotNames) && !reader.Is(i, words.Joiners))
                return false;
        }
        return true;
    }

    /// <summary>Whether an ordinary word that opens the sentence belongs to the name: “Under Armour Inc”, not “Rival Target Corp”.</summary>
    public bool KeepsOpener(in TokenReader reader, int first, int end)
    {
        if (reader.Is(first, words.Determiners) || reader.Is(first, words.Prepositions) || reader.Is(first, words.Conjunctions) || reader.Is(first, words.Adverbs) || reader.Is(first, words.Relations) || reader.Is(first, words.Pronouns) || reader.Is(first, words.StockNouns))
            return false;
        return lexicon.Match(reader.Tokens[..end], first + 1, out _) is null && !reader.Is(first + 1, words.GivenNames);
    }

    /// <summary>First token behind titles and offices: “Chief Executive Michael …”, “U.S. Senator …”.</summary>
    public int SkipRoles(in TokenReader reader, int first, int end)
    {
        var i = first;
        while (i < end && (reader.Is(i, _offices) || (i > first && (reader.Is(i, words.RoleParts) || reader.Mark(i) is '-' or '.' or '&' || reader.Is(i, words.Of_)))) && !IsLegal(reader, i + 1))
            i++;
        return i;
    }

    /// <summary>Where a name of the lexicon or an office begins inside a run that does not start with one; <paramref name="first"/> for nowhere.</summary>
    public int LexiconSplit(in TokenReader reader, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (!reader.Capital(i) || reader.Mark(i - 1) is '-' or '&' or '.' || reader.Is(i - 1, words.Joiners) || (reader.Lower(i - 1) && reader.Is(i - 1, words.The)))
                continue;
            if (reader.Is(i, words.Titles) || (reader.Is(i, words.RolesAfter) && i + 1 < end && !reader.Is(i, words.LegalForms) && reader.Is(i, words.Roles)))
                return i;
            if (lexicon.Match(reader.Tokens[..end], i, out var length) is { Ambiguous: false, Entity.Kind: EntityKind.Company } && (length > 1 || (i == first + 1 && IsPlain(reader, first) && !IsLegal(reader, end - 1))) && !reader.Is(first, words.GivenNames))
                return i;
        }
        return first;
    }

    /// <summary>The kind that a run's last word or first words give; null when they give none.</summary>
    public EntityKind? KindOf(in TokenReader reader, int first, int end)
    {
        if (end - first < 2)
            return null;
        if (reader.Is(end - 1, words.IndexNouns))
            return EntityKind.Market;
        if (reader.Is(end - 1, words.OrganisationNouns) || NamesField(reader, first, end))
            return IsThrift(reader, first, end) ? EntityKind.Company : EntityKind.Organisation;
        return reader.Is(end - 1, words.EventNouns) ? EntityKind.Other : null;
    }

    /// <summary>“Elmford Savings and Loan Association”: a bank, whatever it calls itself.</summary>
    private bool IsThrift(in TokenReader reader, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (reader.Is(i, words.ThriftWords))
                return true;
        }
        return false;
    }

    /// <summary>A short plain number that may belong to a product's name; years are taken for years.</summary>
    public bool ModelNumber(in TokenReader reader, int i, int limit)
    {
        if (i >= limit || !reader.IsNumber(i) || !reader.SpaceBefore(i) || reader.Tokens[i].Length > 4)
            return false;
        if (reader.Hyphen(i + 1) && reader.IsNumber(i + 2) || (reader.IsWord(i + 1) && !reader.SpaceBefore(i + 1) && !reader.Is(i + 1, words.Possessive)))
            return false;
        var digits = reader.Chars(i);
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }
        return digits.Length < 4 || !(digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal));
    }

    /// <summary>The lower-case words of a name, separated by single blanks, without marks between them.</summary>
    public NameKey Key(in TokenReader reader, int first, int end, NameKeys keys)
    {
        var key = keys.Room(LongestKey);
        var length = 0;
        for (var i = first; i < end; i++)
        {
            if (reader.Mark(i) != '\0' || reader.Is(i, words.Possessive))
                continue;
            if (length > 0 && length < LongestKey)
                key[length++] = ' ';
            foreach (var c in reader.Chars(i))
            {
                if (c is not ('.' or '\'' or '’') && length < LongestKey)
                    key[length++] = char.IsAscii(c) ? (char)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c) : char.ToLowerInvariant(c);
            }
        }
        return keys.Get(key[..length]);
    }
}
