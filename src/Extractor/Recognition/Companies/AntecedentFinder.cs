using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>
/// Gives every anaphor its antecedent. Walks the mentions in text order and keeps the entities in view; each is weighed
/// by how near it was last named, whether as the subject, how much the article is about it, and whether industry and country fit.
/// </summary>
internal sealed class AntecedentFinder(EntityWords words)
{
    private const int InView = 24;
    private const double Close = 1.0;
    private const double Least = 2.0;
    private const double LeastForPronoun = 5.5;
    private const double TopicWeight = 9;
    private const double NearestSubject = 4;

    /// <summary>“the company” hardly means one that so far nothing was said of.</summary>
    private const double NeverSubject = 2;

    public void Resolve(SourceText source, EntityWorkspace workspace)
    {
        var (registry, found, view) = (workspace.Registry, workspace.Found, workspace.View);
        TokenReader reader = new(source);
        var companies = 0;
        foreach (var mention in found)
            companies += mention.Entity is { Kind: EntityKind.Company } && !mention.Aside ? 1 : 0;
        for (var i = 0; i < found.Count; i++)
        {
            var mention = found[i];
            var before = i > 0 ? found[i - 1] : null;
            if (mention.Entity is null && before is not null && IsApposition(reader, before, mention))
                (mention.Entity, mention.Because) = (before.Entity, "in apposition to the name before it");
            if (mention.Entity is null && i + 1 < found.Count && IsNamedBehind(reader, mention, found[i + 1]))
                (mention.Entity, mention.Because) = (found[i + 1].Entity, "named right behind it");
            if (mention.Entity is null && MakerOf(reader, found, i, view) is { } maker)
                (mention.Entity, mention.Because) = (maker, "owner of what is named behind it");
            if (mention.Entity is null && !StandsBehindUnknown(reader, before, mention) && !IsOtherSubject(reader, source, found, i))
                mention.Entity = mention.Division ? Division(reader, registry, mention, view, companies) : Antecedent(reader, mention, view, companies, NamedBehind(reader, workspace, i));
            if (mention.Entity is not { } entity || mention.Aside || entity.Kind == EntityKind.Person)
                continue;
            mention.Subject = !IsOneOfTwo(reader, found, i) && IsSubject(reader, source.Sentences[mention.Sentence], mention);
            entity.LastSentence = mention.Sentence;
            entity.LastToken = mention.First;
            if (mention.Subject)
                (entity.LastSubjectSentence, entity.LastSubjectToken) = (mention.Sentence, mention.First);
            view.Remove(entity);
            view.Add(entity);
            if (view.Count > InView)
                DropLeast(view);
        }
    }

    /// <summary>“Nestlé, the maker of …”, “Nestlé, the Swiss food group, …”.</summary>
    private bool IsApposition(in TokenReader reader, FoundEntity name, FoundEntity anaphor)
    {
        if (anaphor.Anaphor != AnaphorForm.Definite || anaphor.Division || name is not { Anaphor: AnaphorForm.None, Possessive: false, Entity.Kind: EntityKind.Company } || name.Sentence != anaphor.Sentence)
            return false;
        var comma = reader.Mark(name.End) == '.' ? name.End + 1 : name.End;
        return reader.Mark(comma) == ',' && anaphor.First == comma + 1 && (reader.Mark(anaphor.End) is ',' or '.' || reader.Is(anaphor.End, words.OfIn) || reader.Is(anaphor.End, words.That));
    }

    /// <summary>“The unit, Nestlé Waters, is …”.</summary>
    private static bool IsNamedBehind(in TokenReader reader, FoundEntity anaphor, FoundEntity name) =>
        anaphor is { Anaphor: AnaphorForm.Definite, Possessive: false } && name is { Anaphor: AnaphorForm.None, Possessive: false, Entity.Kind: EntityKind.Company } && name.First == anaphor.End + 1
        && reader.Mark(anaphor.End) == ',' && (reader.Mark(name.End) == ',' || (reader.Mark(name.End) is '.' or '(' && name.Sentence == anaphor.Sentence));

    /// <summary>“driven by Quillon, the biggest winemaker”: in apposition to a capitalised word that no rule took for a name.</summary>
    private static bool StandsBehindUnknown(in TokenReader reader, FoundEntity? before, FoundEntity anaphor) =>
        anaphor.Anaphor == AnaphorForm.Definite && reader.Mark(anaphor.First - 1) == ',' && reader.Capital(anaphor.First - 2) && reader.Mark(anaphor.End) is ',' or '.' && before?.End != anaphor.First - 1;

    /// <summary>“The maker of the Karfunkel”: the company in view that owns the product or brand named behind “of”.</summary>
    private ArticleEntity? MakerOf(in TokenReader reader, List<FoundEntity> found, int at, List<ArticleEntity> view)
    {
        var mention = found[at];
        if (mention.Anaphor != AnaphorForm.Definite || !reader.Is(mention.End, words.Of_) || at + 1 == found.Count || found[at + 1] is not { Entity: { Kind: EntityKind.Company or EntityKind.Product } brand } owned || owned.First - mention.End > 3 || reader.Is(mention.End - 1, words.Relations))
            return null;
        foreach (var entity in view)
        {
            if (brand.Parent is { } parent && (entity.Lexicon?.Name == parent || entity.Name == parent))
                return entity;
        }
        return brand.Kind == EntityKind.Company && view.Contains(brand) ? brand : null;
    }

    /// <summary>“The new bill passed. It will also …”: an opening “it” means the thing that the sentence before is about, which is no name.</summary>
    private bool IsOtherSubject(in TokenReader reader, SourceText source, List<FoundEntity> found, int at)
    {
        var mention = found[at];
        if (mention.Anaphor != AnaphorForm.It || mention.Sentence == 0 || mention.First != source.Sentences[mention.Sentence].First || IsFirmsVerb(reader, mention.End))
            return false;
        var sentence = source.Sentences[mention.Sentence - 1];
        if (!reader.Is(sentence.First, words.Determiners) || !reader.Lower(sentence.First + 1) || (at > 0 && found[at - 1].Sentence == mention.Sentence - 1))
            return false;
        return sentence.Role == source.Sentences[mention.Sentence].Role;
    }

    private bool IsFirmsVerb(in TokenReader reader, int next)
    {
        while (reader.Is(next, words.Adverbs))
            next++;
        return !reader.Is(next, words.Auxiliaries) && (reader.Is(next, words.SayVerbs) || reader.Is(next, words.BusinessVerbs));
    }

    /// <summary>“Ford and GM would support its format”: two that act together are not meant by “it”.</summary>
    private bool IsOneOfTwo(in TokenReader reader, List<FoundEntity> found, int at)
    {
        var mention = found[at];
        if (mention.Anaphor != AnaphorForm.None)
            return false;
        return (at + 1 < found.Count && found[at + 1].First == mention.End + 1 && reader.Is(mention.End, words.And) && found[at + 1].Anaphor == AnaphorForm.None)
            || (at > 0 && found[at - 1].End == mention.First - 1 && reader.Is(mention.First - 1, words.And) && found[at - 1].Anaphor == AnaphorForm.None);
    }

    /// <summary>The entities that the rest of the anaphor's clause names: “the company bought a stake in Quillon” is not said of Quillon.</summary>
    private List<ArticleEntity> NamedBehind(in TokenReader reader, EntityWorkspace workspace, int at)
    {
        var (found, named) = (workspace.Found, workspace.NamedBehind);
        named.Clear();
        var anaphor = found[at];
        if (anaphor.Possessive || anaphor.Anaphor == AnaphorForm.They)
            return named;
        for (var i = at + 1; i < Math.Min(found.Count, at + 4) && found[i].Sentence == anaphor.Sentence && found[i].First - anaphor.End < 10; i++)
        {
            if (found[i].Entity is not { } entity || (entity.LastSubjectSentence == anaphor.Sentence && anaphor.Anaphor != AnaphorForm.Definite))
                continue;
            if (!SameClause(reader, anaphor.End - 1, found[i].First))
                break;
            named.Add(entity);
        }
        return named;
    }

    private static void DropLeast(List<ArticleEntity> view)
    {
        var least = 0;
        for (var i = 1; i < view.Count / 2; i++)
        {
            if (view[i].Mentions < view[least].Mentions)
                least = i;
        }
        view.RemoveAt(least);
    }

    private ArticleEntity? Antecedent(in TokenReader reader, FoundEntity anaphor, List<ArticleEntity> view, int companies, List<ArticleEntity>? excluded)
    {
        ArticleEntity? best = null, second = null;
        double bestScore = double.MinValue, secondScore = double.MinValue;
        var nearest = -1;
        foreach (var entity in view)
            nearest = entity.LastSubjectSentence == anaphor.Sentence ? Math.Max(nearest, entity.LastSubjectToken) : nearest;
        foreach (var entity in view)
        {
            if (!Agrees(anaphor, entity) || excluded?.Contains(entity) == true)
                continue;
            var score = Score(reader, anaphor, entity, companies) + (nearest >= 0 && entity.LastSubjectToken == nearest && anaphor.Anaphor != AnaphorForm.Definite ? NearestSubject : 0);
            if (score > bestScore)
                (second, secondScore, best, bestScore) = (best, bestScore, entity, score);
            else if (score > secondScore)
                (second, secondScore) = (entity, score);
        }
        if (best is null || bestScore < (anaphor.Anaphor == AnaphorForm.Definite ? Least : LeastForPronoun))
            return null;
        anaphor.Uncertain = second is not null && bestScore - secondScore < Close;
        anaphor.Because = anaphor.Uncertain ? $"“{second!.Name}” would be possible too" : best.LastSubjectSentence == best.LastSentence ? "the subject last spoken of" : "last spoken of";
        return best;
    }

    /// <summary>A subsidiary of the named country if the article has spoken of one, otherwise a part of the company in view.</summary>
    private ArticleEntity? Division(in TokenReader reader, EntityRegistry registry, FoundEntity anaphor, List<ArticleEntity> view, int companies)
    {
        for (var i = view.Count - 1; i >= 0 && anaphor.Countries.Count > 0; i--)
        {
            if (view[i] is not { Kind: EntityKind.Company, Described: false, Parent: not null, Country: { } country } || !anaphor.Countries.Contains(country) || anaphor.Sentence - view[i].LastSentence > 3)
                continue;
            anaphor.Because = "the subsidiary there last spoken of";
            return view[i];
        }
        if (Antecedent(reader, anaphor, view, companies, null) is not { } owner)
            return null;
        return registry.AddDivision(owner, reader.Source.Slice(reader.Source.SpanOf(anaphor.First + 1, anaphor.End)).Replace('\n', ' '));
    }

    private static bool Agrees(FoundEntity anaphor, ArticleEntity entity) => anaphor.Anaphor switch
    {
        AnaphorForm.Definite when anaphor.Division => entity is { Kind: EntityKind.Company, Described: false },
        AnaphorForm.They => entity.Kind == EntityKind.Group,
        AnaphorForm.Definite => entity.Kind == EntityKind.Company || (entity.Kind == EntityKind.Organisation && anaphor.Noun!.Broad),
        _ => entity.Kind is EntityKind.Company or EntityKind.Organisation || (entity.Kind is EntityKind.Market or EntityKind.Product && anaphor.Sentence - entity.LastSubjectSentence <= (entity.Lexicon?.PlaceType == "country" ? 1 : 0)),
    };

    private double Score(in TokenReader reader, FoundEntity anaphor, ArticleEntity entity, int companies)
    {
        var distance = anaphor.Sentence - entity.LastSentence;
        var score = Math.Max(0, 6 - (1.5 * distance));
        if (entity.LastSubjectSentence >= 0)
            score += (anaphor.Sentence - entity.LastSubjectSentence) switch { 0 => anaphor.Anaphor == AnaphorForm.Definite ? 5 : 12, 1 => 3, 2 => 1.5, 3 => 1, _ => 0 };
        if (entity.Kind == EntityKind.Company)
            score += (TopicWeight * entity.Mentions / (companies + 3)) + (entity.InHeadline ? 2 : 0);
        score -= entity.Kind switch
        {
            EntityKind.Organisation => anaphor.Anaphor == AnaphorForm.Definite ? 3 : 1,
            EntityKind.Market => 2,
            EntityKind.Product => 4,
            _ => 0,
        };
        if (anaphor.Anaphor != AnaphorForm.Definite)
            return score;
        if (entity.LastSubjectSentence < 0)
            score -= NeverSubject;
        return anaphor.Division ? score : score + Fit(anaphor, entity) - (distance == 0 && SameClause(reader, entity.LastToken, anaphor.First) ? anaphor.Possessive && entity.LastSubjectToken != entity.LastToken ? 4 : 12 : 0);
    }

    /// <summary>“Fiat's results helped the carmaker”: a description does not mean a name of its own clause.</summary>
    private bool SameClause(in TokenReader reader, int earlier, int later)
    {
        for (var i = earlier + 1; i < later; i++)
        {
            if (reader.Mark(i) is ',' or ';' or ':' or '—' or '–' or '“' or '”' or '"' || reader.Is(i, words.ClauseOpeners))
                return false;
        }
        return true;
    }

    private static double Fit(FoundEntity anaphor, ArticleEntity entity)
    {
        var fit = 0.0;
        if (anaphor.Noun is { Broad: false } noun)
            fit += noun.Fits(entity.Industry) ? 5 : entity.Industry is null ? -1 : -9;
        if (anaphor.Countries.Count > 0 && entity.Country is { } country)
        {
            var agrees = false;
            foreach (var named in anaphor.Countries)
                agrees |= named == country;
            fit += agrees ? 4 : -5;
        }
        return fit;
    }

    private bool IsSubject(in TokenReader reader, in Sentence sentence, FoundEntity mention)
    {
        var before = mention.First - 1;
        if (before >= sentence.First && reader.Is(before, words.The))
            before--;
        var opens = before < sentence.First || reader.Mark(before) is '“' or '"' or ')' || (reader.Mark(before) is '-' or '—' or '–' && before - sentence.First < 8);
        if (mention.Possessive)
            return opens || reader.Is(before, words.Conjunctions);
        if (!opens && reader.Is(before, words.Prepositions))
            return false;
        return (before >= sentence.First && reader.Is(before, words.SayVerbs)) || opens || VerbFollows(reader, sentence, mention.End);
    }

    private bool VerbFollows(in TokenReader reader, in Sentence sentence, int next)
    {
        if (reader.Mark(next) is '(' or '<')
        {
            while (next < sentence.End && reader.Mark(next) is not (')' or '>'))
                next++;
            next++;
        }
        if (reader.Mark(next) == ',')
        {
            var limit = Math.Min(sentence.End, next + 30);
            next++;
            while (next < limit && reader.Mark(next) != ',')
                next++;
            next++;
        }
        while (next < sentence.End && reader.Is(next, words.Adverbs))
            next++;
        return reader.Lower(next) && (reader.Is(next, words.SayVerbs) || reader.Is(next, words.BusinessVerbs) || reader.Is(next, words.Auxiliaries));
    }
}
