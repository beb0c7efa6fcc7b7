using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>
/// Decides for every possible name what it is, with the evidence of the whole article, and which names are one entity:
/// sure names first, then short forms, then what the evidence of all places together makes sure.
/// </summary>
internal sealed class NameLinker(CompanyLexicon lexicon, EntityWords words, NameRuns runs, NameIndustries industries)
{
    public void Link(SourceText source, EntityWorkspace workspace)
    {
        var (candidates, registry) = (workspace.Candidates, workspace.Registry);
        TokenReader reader = new(source);
        foreach (var candidate in candidates)
        {
            candidate.Key.Sum.Add(candidate);
        }
        DropShoutedWords(source, reader, candidates);
        MarkSurnames(workspace);
        MarkAbbreviations(reader, workspace);
        foreach (var candidate in candidates)
        {
            if (candidate.Form is { Ambiguous: false, Adjective: false, Others: null } form && (candidate.Key.Words > 1 || candidate.End > candidate.CoreEnd))
                Join(registry, reader, candidate, registry.Find(form.Entity), form.Entity.Kind, form.Entity);
        }
        foreach (var candidate in candidates)
        {
            if (candidate.Entity is null && candidate.Key.Sum.Person >= NameEvidence.Enough && candidate is { Form: null, InHeadline: false, Key.Words: > 1 })
                AddSure(registry, reader, candidate, candidate.Key.Sum);
            if (candidate.Entity?.Kind == EntityKind.Person)
                NameShortForms(workspace, reader, candidate);
        }
        foreach (var candidate in candidates)
        {
            if (candidate.Form is { Ambiguous: false, Adjective: false, Others: null } form && candidate.Entity is null && candidate is not ({ PersonScore: >= NameEvidence.Enough } or { Key.Sum.Abbreviates: true }))
                Join(registry, reader, candidate, registry.Find(form.Entity) ?? Namesake(registry, candidate), form.Entity.Kind, form.Entity);
            else if (candidate.Form is null && candidate.Entity is null && !candidate.InHeadline && (candidate.Legal || candidate.Division || candidate.FormKind is not null || (candidate.Key.Words > 1 && candidate.Key.Sum.Person >= NameEvidence.Enough)))
                AddSure(registry, reader, candidate, candidate.Key.Sum);
        }
        foreach (var candidate in candidates)
            NameShortForms(workspace, reader, candidate);
        foreach (var candidate in candidates)
        {
            if (candidate.Entity is null)
                LinkRest(registry, reader, candidate);
        }
        foreach (var candidate in candidates)
        {
            if (candidate.Entity is null && candidate.Form is not { Adjective: true })
                LinkShort(registry, reader, candidate);
        }
        // Only now: the body writes a name in full, a headline of a result table may be all there is.
        foreach (var candidate in candidates)
        {
            if (candidate is { Entity: null, Form: null, InHeadline: true, Legal: true })
                AddSure(registry, reader, candidate, candidate.Key.Sum);
        }
    }

    private void MarkAbbreviations(in TokenReader reader, EntityWorkspace workspace)
    {
        foreach (var candidate in workspace.Candidates)
        {
            if (candidate is { FormKind: not null, Form: null } && reader.Mark(candidate.End) == '(' && reader.AllCaps(candidate.End + 1) && reader.Mark(candidate.End + 2) == ')')
                runs.Key(reader, candidate.End + 1, candidate.End + 2, workspace.Keys).Sum.Abbreviates = true;
        }
    }

    private static void DropShoutedWords(SourceText source, in TokenReader reader, List<NameCandidate> candidates)
    {
        var kept = 0;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!IsShoutedWord(source, reader, candidates[i]))
                candidates[kept++] = candidates[i];
        }
        candidates.RemoveRange(kept, candidates.Count - kept);
    }

    /// <summary>“BANK SELLS TAP STOCK” above “the tap stock”: in capitals, a company's name that the text writes small is a word.</summary>
    private static bool IsShoutedWord(SourceText source, in TokenReader reader, NameCandidate candidate)
    {
        if (candidate is not { InHeadline: true, Form: not null, Key.Words: 1, Key.Sum.Count: 0 } || !reader.AllCaps(candidate.First))
            return false;
        var word = source.Tokens[candidate.First].Word;
        foreach (var token in source.Tokens)
        {
            if (token.Word == word && token is { Kind: TokenKind.Word, Capitalised: false })
                return true;
        }
        return false;
    }

    private static void MarkSurnames(EntityWorkspace workspace)
    {
        foreach (var candidate in workspace.Candidates)
        {
            if (candidate is not { Form: null, Head: null, Legal: false, Division: false, FormKind: null, Key.Words: 2 or 3, Key.Sum.Company: < NameEvidence.Enough })
                continue;
            if (workspace.Keys.Known(candidate.Key.Text[(candidate.Key.Text.LastIndexOf(' ') + 1)..]) is { } last)
                last.Sum.Surname = true;
        }
    }

    /// <summary>A person of the article whose surname is also a company's name.</summary>
    private static ArticleEntity? Namesake(EntityRegistry registry, NameCandidate candidate) => candidate.Key.Entity is { Kind: EntityKind.Person } person ? person : null;

    private void AddSure(EntityRegistry registry, in TokenReader reader, NameCandidate candidate, NameSum sum)
    {
        if (candidate.FormKind == EntityKind.Other && !candidate.Legal)
            return;
        var sure = candidate.Legal || candidate.Division;
        var kind = sure || candidate.FormKind is null ? EntityKind.Company : candidate.FormKind.Value;
        if (!sure && candidate.FormKind is null && sum.Person >= NameEvidence.Enough && (sum.Person >= sum.Company || (sum.Company < 10 && reader.Is(candidate.First, words.GivenNames))))
            kind = EntityKind.Person;
        else if (!sure && candidate.FormKind is null)
            return;
        var there = candidate.Key.Entity;
        var parent = candidate.Head is { Entity.Kind: EntityKind.Company } head ? head.Entity : null;
        if (parent is not null && candidate.Key.Text.Length == 0)
            return;
        Join(registry, reader, candidate, there?.Kind == kind ? there : null, kind, null);
        if (parent is not null && candidate.Entity!.Parent is null)
            candidate.Entity.Parent = parent.Name;
    }

    private void Join(EntityRegistry registry, in TokenReader reader, NameCandidate candidate, ArticleEntity? entity, EntityKind kind, LexiconEntity? known)
    {
        if (entity is null && known is null && candidate.Key.Entity is { } same && same.Kind == kind)
            entity = same;
        entity ??= registry.Add(kind, known?.Kind == EntityKind.Market ? known.Name : Name(reader, candidate), candidate.Key, known);
        candidate.Entity = entity;
        if (candidate.Key.Sum.Named != entity)
        {
            EntityRegistry.Name(candidate.Key, entity);
            candidate.Key.Sum.Named = entity;
        }
        entity.Industry ??= candidate.Industry ?? (known is null && kind == EntityKind.Company ? industries.Of(reader, candidate.First, candidate.CoreEnd) : null);
        entity.Country ??= candidate.Country;
        entity.InHeadline |= candidate.InHeadline;
        if (kind == EntityKind.Market || candidate.InHeadline)
            return;
        if ((entity.Key.Words < candidate.Key.Words && !IsOtherName(reader, candidate, entity)) || (entity is { InHeadline: true, NamedInBody: false } && entity.Key == candidate.Key) || (IsTicker(entity) && !reader.AllCaps(candidate.First)))
            (entity.Name, entity.Key) = (Name(reader, candidate), candidate.Key);
        entity.NamedInBody = true;
    }

    /// <summary>“AMZN”: an abbreviation that is not how the lexicon calls the company gives way to any written name.</summary>
    private static bool IsTicker(ArticleEntity entity) => entity is { Kind: EntityKind.Company, Lexicon: { } known, Name.Length: <= 5 } && entity.Name != known.Name && !entity.Name.AsSpan().ContainsAnyExceptInRange('A', 'Z');

    /// <summary>A longer form that lacks the lexicon's own name is an alias or former name: it does not rename what the article calls by that name.</summary>
    private static bool IsOtherName(in TokenReader reader, NameCandidate candidate, ArticleEntity entity) =>
        entity.Lexicon is { } known && entity.Name.StartsWith(known.Name, StringComparison.OrdinalIgnoreCase) && !Name(reader, candidate).Contains(known.Name, StringComparison.OrdinalIgnoreCase);

    private static string Name(in TokenReader reader, NameCandidate candidate)
    {
        var name = Printed(reader, candidate);
        return candidate.InHeadline && candidate.Key.Words > 1 && name.Length > 5 && name.All(c => !char.IsLower(c)) ? TitleCased(name) : name;
    }

    /// <summary>A headline of capitals hides how a name is written: words of four letters and more get small letters.</summary>
    private static string TitleCased(string name) =>
        string.Join(' ', name.Split(' ').Select(word => word.Length < 4 ? word : word[0] + word[1..].ToLowerInvariant()));

    private static string Printed(in TokenReader reader, NameCandidate candidate) => candidate.Key.Printed(reader.Written(candidate.First, candidate.CoreEnd));

    /// <summary>Abbreviations in brackets, initials, surnames and first words of a full name.</summary>
    private void NameShortForms(EntityWorkspace workspace, in TokenReader reader, NameCandidate candidate)
    {
        var registry = workspace.Registry;
        if (candidate.Entity is not { } entity)
            return;
        if (reader.Mark(candidate.End) == '(' && reader.AllCaps(candidate.End + 1) && reader.Mark(candidate.End + 2) == ')')
            EntityRegistry.Name(runs.Key(reader, candidate.End + 1, candidate.End + 2, workspace.Keys), entity);
        if (candidate.Key.Words < 2 || entity.Kind == EntityKind.Market || candidate.Key.Sum.Shortened)
            return;
        candidate.Key.Sum.Shortened = true;
        if (entity.Kind == EntityKind.Person)
        {
            EntityRegistry.Name(workspace.Keys.Get(candidate.Key.Text[(candidate.Key.Text.LastIndexOf(' ') + 1)..]), entity);
            return;
        }
        var initials = Initials(candidate.Key.Text, workspace.Keys);
        if (initials.Text.Length > 2)
            EntityRegistry.Name(initials, entity);
    }

    private static NameKey Initials(ReadOnlySpan<char> key, NameKeys keys)
    {
        Span<char> initials = stackalloc char[16];
        var count = 0;
        for (var i = 0; i < key.Length && count < initials.Length; i++)
        {
            if (i == 0 || key[i - 1] == ' ')
                initials[count++] = key[i];
        }
        return keys.Get(initials[..count]);
    }

    private void LinkRest(EntityRegistry registry, in TokenReader reader, NameCandidate candidate)
    {
        var sum = candidate.Key.Sum;
        if (candidate.Form is { } form)
        {
            if (form.Adjective)
                return;
            var known = form.Others is null ? form.Entity : Meant(registry, reader, candidate, form, sum);
            if (candidate is { PersonScore: >= NameEvidence.Enough, CompanyScore: 0, Key.Words: 1 } && !form.Ambiguous)
            {
                Join(registry, reader, candidate, Namesake(registry, candidate), EntityKind.Person, null);
                return;
            }
            var confirmed = sum.Abbreviates ? null : registry.Find(known);
            if (confirmed is not null && !(candidate.PlainOpener && candidate.CompanyScore == 0 && !candidate.Possessive))
                Join(registry, reader, candidate, confirmed, known.Kind, known);
            else if (candidate.Key.Entity is { Kind: EntityKind.Person or EntityKind.Company or EntityKind.Organisation } other)
                candidate.Entity = candidate.PlainOpener && candidate.CompanyScore == 0 ? null : other;
            else if (!form.Ambiguous || Convinces(registry, reader, candidate, sum, form))
                Join(registry, reader, candidate, null, known.Kind, known);
            return;
        }
        if (candidate.InHeadline || candidate.PlainOpener)
            return;
        if (candidate.Key.Entity is { } named)
        {
            Join(registry, reader, candidate, named, named.Kind, null);
            return;
        }
        var enough = reader.Is(candidate.First, words.GivenNames) && candidate.Key.Words == 1 ? 4 * NameEvidence.Enough : sum.Telling && !sum.Surname ? NameEvidence.Enough : 3 * NameEvidence.Enough;
        if (sum.Company >= enough && sum.Company > sum.Person && EntityRegistry.FindLonger(candidate.Key, out _) is null)
        {
            Join(registry, reader, candidate, null, EntityKind.Company, null);
            candidate.Entity!.Uncertain = sum.Company < 2 * NameEvidence.Enough;
        }
        else if (sum.Person >= NameEvidence.Enough)
        {
            Join(registry, reader, candidate, null, EntityKind.Person, null);
        }
    }

    /// <summary>Of several entities with one form that which the article names by another form; otherwise the first.</summary>
    private LexiconEntity Meant(EntityRegistry registry, in TokenReader reader, NameCandidate candidate, NameForm form, NameSum sum)
    {
        var city = form.Entity.Kind == EntityKind.Market;
        if (city && (reader.Is(candidate.First - 1, words.PlacePrepositions) || sum.Company < NameEvidence.Enough))
            return form.Entity;
        foreach (var other in form.Others!)
        {
            if (registry.Find(other) is not null)
                return other;
        }
        return city ? form.Others[0] : form.Entity;
    }

    /// <summary>Whether the article's evidence suffices for a form that is also an ordinary word.</summary>
    private bool Convinces(EntityRegistry registry, in TokenReader reader, NameCandidate candidate, NameSum sum, NameForm form)
    {
        if (sum.Person > sum.Company || (candidate.PlainOpener && candidate.CompanyScore < 3))
            return false;
        if (sum.Surname && sum.Company < NameEvidence.Enough)
            return false;
        if (candidate.Continued)
            return sum.Company >= NameEvidence.Enough;
        var capitals = form.Entity.Kind == EntityKind.Market ? 3 : runs.IsPlain(reader, candidate.First) ? Math.Min(2 * sum.Count, sum.Company > 0 ? 4 : 2) : sum.Count >= 3 && !reader.Is(candidate.First, words.GivenNames) ? 1 : 0;
        if (form.Entity.Industry is { } industry && registry.HasIndustry(industry) && !reader.Is(candidate.First, words.GivenNames))
            capitals += 2;
        return sum.Company + capitals >= NameEvidence.Enough - 1;
    }

    private void LinkShort(EntityRegistry registry, in TokenReader reader, NameCandidate candidate)
    {
        var acts = candidate is { CompanyScore: > 0, Key.Words: 1 };
        if ((candidate.PlainOpener && !acts) || candidate.Key.Text.Length < 2)
            return;
        var entity = candidate.Key.Entity;
        var vague = OpensManyNames(reader, candidate);
        if (entity is null && (!vague || acts))
        {
            entity = EntityRegistry.FindLonger(candidate.Key, out var several);
            if ((vague || candidate.PlainOpener) && (several || entity is not { Kind: EntityKind.Company }))
                return;
            candidate.Rule = several ? "short-form-of-several" : "short-form";
        }
        if (entity is null || (candidate.Form is not null && entity.Kind == EntityKind.Market))
            return;
        if (entity.Kind == EntityKind.Product && candidate.Form is { Entity.Kind: EntityKind.Company } maker)
        {
            Join(registry, reader, candidate, registry.Find(maker.Entity), EntityKind.Company, maker.Entity);
            return;
        }
        candidate.Entity = entity;
        EntityRegistry.Name(candidate.Key, entity);
    }

    /// <summary>“General”, “American”, “First”: a single word that begins too many names to stand for one.</summary>
    private bool OpensManyNames(in TokenReader reader, NameCandidate candidate) =>
        candidate.Key.Words == 1 && (runs.IsPlain(reader, candidate.First) || runs.IsWeak(reader, candidate.First) || reader.Is(candidate.First, words.GivenNames) || reader.Is(candidate.First, words.OrganisationNouns) || reader.Is(candidate.First, words.NotNames)
            || lexicon.Match(reader.Tokens[..(candidate.First + 1)], candidate.First, out _) is { Entity.Kind: EntityKind.Market });
}
