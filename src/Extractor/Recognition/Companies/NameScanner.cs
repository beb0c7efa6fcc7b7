using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>Finds what may be names: forms of the lexicon and runs of capitalised words.</summary>
/// <param name="lexicon">Known names.</param>
/// <param name="words">Classes of words.</param>
/// <param name="runs">Tells how far names go.</param>
/// <param name="lowerStarts">The words that names start with in lower case.</param>
/// <param name="noNames">The words that no name starts with unless the lexicon has it.</param>
internal sealed class NameScanner(CompanyLexicon lexicon, EntityWords words, NameRuns runs, WordMark lowerStarts, WordMark noNames)
{
    private readonly WordMark _starts = lowerStarts | WordMark.Capitals;

    public void Scan(SourceText source, EntityWorkspace found)
    {
        TokenReader reader = new(source);
        var sentences = source.SentenceSpan;
        for (var s = 0; s < sentences.Length; s++)
        {
            ref readonly var sentence = ref sentences[s];
            var shouting = IsShouting(reader, sentence);
            for (var i = _starts.Next(source, sentence.First); i < sentence.End; i = _starts.Next(source, i))
                i = ScanAt(reader, sentence, s, shouting, i, found);
        }
    }

    /// <returns>The token to go on with.</returns>
    private int ScanAt(in TokenReader reader, in Sentence sentence, int s, bool shouting, int i, EntityWorkspace found)
    {
        ref readonly var token = ref reader.Tokens[i];
        if ((!reader.IsWord(i + 1) || !reader.IsWord(i - 1)) && BesideMarks(reader, sentence, s, shouting, i, found) is var behind && behind > i)
            return behind;
        var form = lexicon.Match(reader.Tokens[..sentence.End], i, out var length);
        if (form is { Entity.Kind: EntityKind.Company or EntityKind.Product } && length == 1 && words.NotNames.Contains(token) && runs.LegalEnd(reader, i + 1, sentence.End) == i + 1)
            form = null;
        if (!token.Capitalised)
            return form is null ? i + 1 : Add(reader, sentence, s, shouting, i, i + length, i + length, form, null, found);
        if (form is null && noNames.Has(token))
            return i + 1;
        if (shouting && form is null && i == sentence.First && ShoutedName(reader, sentence) is var shouted && shouted > i + 1)
            return Add(reader, sentence, s, shouting, i, runs.CoreEnd(reader, i, shouted, out _), shouted, null, null, found);
        var end = shouting ? i + 1 : runs.End(reader, sentence, i);
        if (form is { Capitals: 0, Entity.Kind: EntityKind.Market } && end > i + length)
            form = null;
        if (form is not null && i + length >= end)
            return AddForm(reader, sentence, s, shouting, i, i + length, form, found);
        return form is null ? AddRun(reader, sentence, s, shouting, i, end, found) : AddHeaded(reader, sentence, s, shouting, i, end, form, length, found);
    }

    /// <summary>Where to go on behind a ticker, a currency's sign or a name in brackets; <paramref name="i"/> for none of these.</summary>
    private int BesideMarks(in TokenReader reader, in Sentence sentence, int s, bool shouting, int i, EntityWorkspace found)
    {
        if (reader.Mark(i + 1) is '$' or '€' or '£' or '¥' && !reader.SpaceBefore(i + 1))
            return i + 1;
        if (reader.AllCaps(i) && reader.Mark(i + 1) == ':' && reader.AllCaps(i + 2) && !shouting)
            return i + 3;
        if (BracketReader.IsQuotedTicker(reader, i) && reader.Capital(i - 1))
            return i + 1;
        if (reader.AllCaps(i) && reader.Mark(i - 1) == '(' && reader.Mark(i + 1) == ')' && found.Candidates.Count > 0 && found.Candidates[^1].End == i - 1)
            return i + 1;
        if (runs.Brackets.TickerEnd(reader, i) is var tickerEnd && tickerEnd > i)
            return tickerEnd;
        return runs.Brackets.BracketedEnd(reader, i, sentence.End) is var bracket && bracket > i ? AddBracketed(reader, sentence, s, i, bracket, found) : i;
    }

    /// <summary>“ACME INDUSTRIES INC &lt;ACM&gt; 4TH QTR NET”: in a headline of capitals only a ticker tells where a name ends.</summary>
    private int ShoutedName(in TokenReader reader, in Sentence sentence)
    {
        for (var i = sentence.First + 1; i < Math.Min(sentence.First + 7, sentence.End); i++)
        {
            if (reader.Mark(i) == '<')
                return runs.Brackets.TickerEnd(reader, i + 1) > i + 1 ? i : -1;
            if (!reader.Capital(i) && reader.Mark(i) is not ('&' or '-' or '.'))
                return -1;
        }
        return -1;
    }

    /// <summary>“&lt;Quillon Varga do Sul&gt;”: the brackets tell where the name begins and ends, and that it is a company's.</summary>
    private int AddBracketed(in TokenReader reader, in Sentence sentence, int s, int first, int end, EntityWorkspace found)
    {
        var nameEnd = reader.Is(end - 1, words.Possessive) && end - 1 > first ? end - 1 : end;
        var core = runs.CoreEnd(reader, first, nameEnd, out _);
        if (core == first)
            core = nameEnd;
        var form = lexicon.Match(reader.Tokens[..nameEnd], first, out var length);
        Add(reader, sentence, s, shouting: false, first, core, nameEnd, form is not null && length >= core - first ? form : null, null, found);
        found.Candidates[^1].Legal = true;
        return end;
    }

    private int AddForm(in TokenReader reader, in Sentence sentence, int s, bool shouting, int first, int end, NameForm form, EntityWorkspace found)
    {
        var legalEnd = runs.LegalEnd(reader, end, sentence.End);
        if (form.Entity.Kind == EntityKind.Market && legalEnd > end)
            return Add(reader, sentence, s, shouting, first, end, legalEnd, null, form, found);
        var core = runs.CoreEnd(reader, first, end, out _);
        return Add(reader, sentence, s, shouting, first, core > first ? core : end, legalEnd, form, null, found);
    }

    /// <summary>A run that starts with a name of the lexicon and goes on: “General Motors Europe”, “China Evergrande”.</summary>
    private int AddHeaded(in TokenReader reader, in Sentence sentence, int s, bool shouting, int first, int end, NameForm form, int length, EntityWorkspace found)
    {
        var headEnd = first + length;
        var core = runs.CoreEnd(reader, first, end, out var legal);
        if (length == 1 && (form.Ambiguous || form.Entity.Kind == EntityKind.Market) && core - first == 2 && !legal && reader.Is(first, words.GivenNames) && !reader.Is(headEnd, words.LegalForms))
            return AddRun(reader, sentence, s, shouting, first, end, found);
        if (core <= headEnd)
            return AddForm(reader, sentence, s, shouting, first, headEnd, form, found);
        if (form.Entity.Kind is EntityKind.Company or EntityKind.Organisation)
        {
            var rest = lexicon.Match(reader.Tokens[..end], reader.Is(headEnd, words.Of_) ? headEnd + 1 : headEnd, out var restLength);
            var division = rest is { Entity: { Kind: EntityKind.Market, PlaceType: "country" or "region" } } && headEnd + restLength + (reader.Is(headEnd, words.Of_) ? 1 : 0) == core;
            if (core == headEnd + 1 && reader.Is(headEnd, words.NameExtensions))
                return Add(reader, sentence, s, shouting, first, headEnd, end, form, null, found);
            division |= core > headEnd + 1 && runs.IsWeak(reader, core - 1) && rest is null;
            if (division || (legal && core > headEnd) || runs.KindOf(reader, first, core) is not null)
            {
                Add(reader, sentence, s, shouting, first, core, end, null, form, found);
                found.Candidates[^1].Division = division;
                return end;
            }
            AddForm(reader, sentence, s, shouting, first, headEnd, form, found);
            if (form.Ambiguous && !shouting && RunsOn(reader, sentence, headEnd))
                (found.Candidates[^1].PlainOpener, found.Candidates[^1].Continued) = (found.Candidates[^1].PlainOpener || runs.IsPlain(reader, first), true);
            if (form.Ambiguous || shouting || !IsLoneWord(reader, sentence, headEnd, end))
                return headEnd;
            if (sentence.Role == SentenceRole.Headline || !IsFirm(reader, end))
                return end;
            found.RemoveLast();
            Add(reader, sentence, s, shouting, first, end, end, null, form, found);
            found.Candidates[^1].Division = true;
            return end;
        }
        if (form.Adjective && lexicon.Match(reader.Tokens, headEnd, out _) is { Entity.Kind: EntityKind.Company })
            return AddForm(reader, sentence, s, shouting, first, headEnd, form, found);
        if (legal || runs.KindOf(reader, first, core) is not null || runs.IsWeak(reader, core - 1))
            return Add(reader, sentence, s, shouting, first, core, end, null, form, found);
        return AddForm(reader, sentence, s, shouting, first, headEnd, form, found);
    }

    /// <summary>“Palm Beach”, “Plenty of Fish”: whether a form that is also a word is only the beginning of another name.</summary>
    private bool RunsOn(in TokenReader reader, in Sentence sentence, int next)
    {
        if (reader.Is(next, words.Joiners) || reader.Is(next, words.And) || reader.Mark(next) is '-' or '&')
            next++;
        return !reader.Is(next, words.Roles) && !reader.Is(next, words.NotNames) && lexicon.Match(reader.Tokens[..sentence.End], next, out _) is not { Ambiguous: false };
    }

    /// <summary>“Zelkova Assistant”: a single word behind a company's name is its product or division, not another company.</summary>
    private bool IsLoneWord(in TokenReader reader, in Sentence sentence, int headEnd, int end) =>
        end == headEnd + 1 && reader.Capital(headEnd) && !reader.Is(headEnd, words.Roles) && !reader.Is(headEnd, words.GivenNames) && !reader.Is(headEnd, words.Titles) && reader.Mark(headEnd - 1) != '-'
            && lexicon.Match(reader.Tokens[..sentence.End], headEnd, out _) is null;

    /// <summary>“Zelkova Card said”, “Zelkova Card, which operates …”: what products do not do.</summary>
    private bool IsFirm(in TokenReader reader, int next) =>
        (reader.Lower(next) && reader.Is(next, words.SayVerbs)) || (reader.Is(next, words.Possessive) && reader.Is(next + 1, words.FirmNouns))
            || (reader.Mark(next) == ',' && reader.Is(next + 1, words.Which) && reader.Is(next + 2, words.RelationVerbs));

    private int AddRun(in TokenReader reader, in Sentence sentence, int s, bool shouting, int first, int end, EntityWorkspace found)
    {
        var start = runs.KindOf(reader, first, end) == EntityKind.Organisation ? first : runs.SkipRoles(reader, first, end);
        if (start == first && (first == sentence.First || IsOpening(reader, first)) && end - first > 1 && runs.IsPlain(reader, first) && !runs.KeepsOpener(reader, first, end))
            start++;
        if (start + 1 < end && reader.Is(start, words.See) && reader.AllCaps(start + 1) && !reader.AllCaps(start))
            start++;
        if (start >= end)
            return end;
        var split = runs.LexiconSplit(reader, start, end);
        if (split > start)
            end = split;
        else if (start > first && lexicon.Match(reader.Tokens[..sentence.End], start, out _) is not null)
            return start;
        var core = runs.CoreEnd(reader, start, end, out var legal);
        if (core == start || (core - start == 1 && reader.Tokens[start].Length == 1) || (core - start == 1 && !legal && runs.IsWeak(reader, start) && !Acts(reader, start, core)))
            return end;
        if (!legal && runs.AllPlain(reader, start, core) && runs.KindOf(reader, start, core) is null && (shouting || core - start > 1 || (start == sentence.First && !runs.ModelNumber(reader, core, sentence.End) && !Acts(reader, start, core)) || reader.Is(start, words.Roles)))
            return end;
        return Add(reader, sentence, s, shouting, start, core, end, null, null, found);
    }

    /// <summary>“Chemical said”, “Standard's board”: an ordinary word that does what companies do, so that it may be short for one's name.</summary>
    private bool Acts(in TokenReader reader, int start, int end) =>
        (reader.Lower(end) && (reader.Is(end, words.SayVerbs) || reader.Is(end, words.BusinessVerbs)) && !reader.Is(start - 1, words.Determiners)) || (reader.Is(end, words.Possessive) && reader.Is(end + 1, words.BusinessNouns));

    private int Add(in TokenReader reader, in Sentence sentence, int s, bool shouting, int first, int core, int end, NameForm? form, NameForm? head, EntityWorkspace found)
    {
        var plain = runs.IsPlain(reader, first);
        var candidate = found.AddCandidate();
        (candidate.First, candidate.CoreEnd, candidate.End, candidate.Sentence) = (first, core, end, s);
        candidate.Key = runs.Key(reader, first, core, found.Keys);
        (candidate.Form, candidate.Head) = (form, head);
        candidate.Legal = end > core && (form is null || end - core > 0);
        candidate.InHeadline = sentence.Role == SentenceRole.Headline || shouting;
        candidate.PlainOpener = plain && core - first == 1 && (shouting || first == sentence.First || !reader.Capital(first) || IsOpening(reader, first));
        candidate.FormKind = form is null ? runs.KindOf(reader, first, core) : null;
        candidate.Possessive = reader.Is(end, words.Possessive) || (reader.Mark(end) is '\'' or '’' && !reader.SpaceBefore(end));
        if (runs.ModelNumber(reader, end, sentence.End))
            candidate.NumberAfter = end;
        return end;
    }

    private static bool IsOpening(in TokenReader reader, int first) => reader.Mark(first - 1) is '“' or '"' or '‘' or ':' or '(' or '•' or '*' || (reader.Mark(first - 1) == '-' && reader.SpaceBefore(first));

    private static bool OpensWithCapitals(in TokenReader reader, in Sentence sentence)
    {
        var capitals = 0;
        for (var i = sentence.First; i < sentence.End && i < sentence.First + 6; i++)
            capitals += reader.Tokens[i].Capitalised ? 1 : 0;
        return capitals >= 3;
    }

    /// <summary>A headline in capitals or in title case, where a capital says nothing.</summary>
    private static bool IsShouting(in TokenReader reader, in Sentence sentence)
    {
        if (sentence.Role != SentenceRole.Headline && !OpensWithCapitals(reader, sentence))
            return false;
        int capitals = 0, lower = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            ref readonly var token = ref reader.Tokens[i];
            if (token.Kind != TokenKind.Word || token.Length < 4)
                continue;
            if (token.Capitalised)
                capitals++;
            else
                lower++;
        }
        return capitals >= 3 && capitals > 3 * lower && (sentence.Role == SentenceRole.Headline || capitals > 5);
    }
}
