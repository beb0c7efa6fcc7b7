using Extractor.Recognition.Companies;

namespace Extractor.Claims;

/// <summary>Finds whom a number is about.</summary>
internal sealed class SubjectChooser
{
    public void Choose(SentenceLayout layout, Reading reading, Discourse discourse)
    {
        if (reading.Entry is { Name: "price target" } && reading.Metric?.Owner is null && discourse.Main is { Kind: EntityKind.Company } rated)
            Take(layout, discourse, reading, rated, "subject-article", $"the article is about {rated.Name}");
        else if (Valued(layout, reading) is { } valued)
            Take(layout, discourse, reading, valued, "subject-beside", $"{valued.Name} is what is valued");
        else if (ResultTable.Subject(layout, discourse) is { } reporter)
            Take(layout, discourse, reading, reporter, "subject-article", $"the article is about {reporter.Name}");
        else if (reading.Rule == "owned-by" && Ownership.Owner(layout, reading) is { } holder)
            Take(layout, discourse, reading, holder, "subject-beside", $"{holder.Name} is the owner");
        else if (BesideSubject.Of(layout, reading) is { } listed)
            Take(layout, discourse, reading, listed, "subject-beside", $"“{listed.Name}” stands right beside the number");
        else if (NounSubjects.Index(layout, reading) is { } index)
            Take(layout, discourse, reading, index, "subject-market", $"{index.Name} moved so");
        else if (PersonSubjects.Of(layout, reading) is { } person)
            Take(layout, discourse, reading, person, "subject-clause", $"{person.Name} owns, buys or sells it");
        else if (Helped(layout, reading) is { } helped)
            Take(layout, discourse, reading, helped, "subject-participle", $"{helped.Name} is the subject of the infinitive");
        else if (Participle(layout, reading) is { } actor)
            Take(layout, discourse, reading, actor, "subject-participle", $"{actor.Name} is the subject of the participle");
        else if (reading.Role == Role.PriorLevel && Place(layout, reading) is { Kind: not EntityKind.Market } rival)
            Take(layout, discourse, reading, rival, "subject-compared", $"the figure is that of {rival.Name}");
        else if (Owner(layout, reading, discourse) is { } owner)
            Take(layout, discourse, reading, owner, "subject-owner", $"“{reading.MetricName}” is said of {owner.Name}");
        else if (reading.Entry is { Macro: true })
            OfPlace(layout, reading, discourse);
        else if (Place(layout, reading) is { } compared)
            Take(layout, discourse, reading, compared, "subject-compared", $"the figure is that of {compared.Name}");
        else if (reading.Role is Role.PriorLevel or Role.NewLevel or Role.Alternative or Role.Conversion && reading.Base is { Subject: { } same })
            Take(layout, discourse, reading, same, "subject-same", "same subject as the number before it");
        else if (PlaceSubjects.Country(layout, reading, discourse) is { } country)
            Take(layout, discourse, reading, country, "subject-market", $"the country spoken of is {country.Name}");
        else if (NounSubjects.Commodity(layout, reading) is { } commodity)
            Take(layout, discourse, reading, commodity, "subject-market", $"the price is that of {commodity.Name}");
        else if (NounSubjects.Of(layout, reading, discourse) is { } noun)
            Take(layout, discourse, reading, noun, "subject-market", noun.Why);
        else if ((reading.Metric?.Owner is null || GappedSubject.IsOthers(layout, reading, reading.Metric.Owner)) && UnknownNames.SubjectOf(layout, reading.Clause) is { } unknown)
            Take(layout, discourse, reading, unknown, "subject-unknown", unknown.Why);
        else if (UnknownNames.Antecedent(layout, reading.Clause, discourse) is { } antecedent)
            Take(layout, discourse, reading, antecedent, "subject-topic", $"“it” is {antecedent.Name}, the subject of the sentence before");
        else if (Claimable(layout, reading, reading.Clause, discourse) is { } subject && !IsCounted(layout, reading, subject))
            Take(layout, discourse, reading, subject, reading.Clause.Inherited ? "subject-inherited" : "subject-clause", $"{subject.Name} is the subject of the clause");
        else if (layout.Is(reading.Clause.Verb - 1, layout.Words.There) && layout.Is(layout.First, layout.Words.InOnly) && (layout.Entity(layout.First + 1) ?? layout.Entity(layout.First + 2)) is { Kind: EntityKind.Market } there)
            Take(layout, discourse, reading, there, "subject-market", $"{there.Name} is the place that the sentence names");
        else if (IsBareSubject(layout, reading) && discourse.Main is { } about)
            Take(layout, discourse, reading, about, "subject-article", $"the article is about {about.Name}");
        else if (Market(layout, reading, discourse) is { } market)
            Take(layout, discourse, reading, market, "subject-market", $"the measure is that of {market.Name}");
        else if (reading.Base is { Subject: { } before } && reading.Base.Clause != reading.Clause)
            Take(layout, discourse, reading, before, "subject-before", "same subject as the number before it");
        else if (reading is { Rule: "anaphor", Base: null } && discourse.Last is { Subject: { } counted })
            Take(layout, discourse, reading, counted, "subject-before", "same subject as the count spoken of");
        else if (InSentence(layout, reading, discourse) is { } near)
            Take(layout, discourse, reading, near, "subject-sentence", $"{near.Name} is the only company of the sentence");
        else if (IsBareStock(layout, reading) && discourse.Main is { Kind: EntityKind.Company } quoted)
            Take(layout, discourse, reading, quoted, "subject-article", $"the article is about {quoted.Name}");
        else if (NounSubjects.IsMarketMeasure(reading, discourse))
            NounSubjects.Measure(layout, reading);
        else if (PlainSubjects.Of(layout, reading.Clause, discourse) is { } plain)
            Take(layout, discourse, reading, plain, "subject-plain", plain.Why);
        else if (discourse.Topic is { } topic && !discourse.IsPassing(topic) && !(discourse.Main is { Kind: EntityKind.Market } && IsStatistics(reading.Clause, discourse)))
            Take(layout, discourse, reading, topic, "subject-topic", $"the sentence before is about {topic.Name}");
        else if (discourse.Main is { } main)
            Take(layout, discourse, reading, main, "subject-article", $"the article is about {main.Name}");
        if (reading.Subject is { Uncertain: true, Entity: >= 0 })
            reading.Evidence.Add("subject-uncertain");
        if (reading.Subject is { Resolution: EntityResolution.Anaphor or EntityResolution.ShortForm } resolved)
            reading.Why.Add(resolved.Why);
    }

    /// <summary>“values it at $5m”, “Telora's 12 percent rally”.</summary>
    private static EntityMention? Valued(SentenceLayout layout, Reading reading)
    {
        if (reading.Rule == "own-move")
            return layout.Entity(reading.Left) ?? layout.Entity(reading.Left - 1);
        if (reading.Rule != "valued-at")
            return null;
        for (var i = reading.Left - 1; i >= reading.Clause.First && !layout.Is(i, layout.Words.Values); i--)
        {
            if (layout.Entity(i) is { Kind: EntityKind.Company } entity)
                return entity;
        }
        return null;
    }

    /// <summary>“X's sales”, “its sales” in “X said its sales …”.</summary>
    private static EntityMention? Owner(SentenceLayout layout, Reading reading, Discourse discourse)
    {
        if (reading.Metric?.Owner is not { Kind: not EntityKind.Person } owner || GappedSubject.IsOthers(layout, reading, owner) || owner.Kind == EntityKind.Market && reading.Rule == "share-of-noun" && HasShare(layout, reading))
            return null;
        if (owner.Resolution == EntityResolution.Anaphor && discourse.Observers.Contains(owner))
            return reading.Entry is { Time: MetricTime.Day } ? discourse.Main : owner;
        if (owner.End != owner.First + 1 || !layout.Is(owner.First, layout.Words.Reflexives))
            return owner;
        for (var clause = reading.Clause; clause is not null; clause = clause.Parent)
        {
            if (clause.Subject is { Kind: EntityKind.Company or EntityKind.Organisation or EntityKind.Group or EntityKind.Market } subject && (subject.Kind != EntityKind.Market || clause == reading.Clause && !clause.Inherited) && subject.First < owner.First && subject.Resolution != EntityResolution.Anaphor)
                return subject;
        }
        return owner;
    }

    /// <summary>“with Telora alone earning $4 million”.</summary>
    private static EntityMention? Participle(SentenceLayout layout, Reading reading)
    {
        var verb = reading.Left;
        if (!layout.EndsInIng(verb) || !layout.Cue(verb).Is(CueKinds.MetricVerb | CueKinds.ChangeVerb))
            return null;
        for (var i = verb - 1; i >= Math.Max(layout.First, verb - 3); i--)
        {
            if (layout.Entity(i) is { Kind: EntityKind.Company or EntityKind.Market, Possessive: false } entity)
                return entity.Kind == EntityKind.Company && !layout.Cue(verb).Is(CueKinds.ChangeVerb) || entity.End == verb && layout.Is(BehindArticle(layout, entity.First), layout.Words.With) ? entity : null;
            if (!layout.IsWord(i))
                return null;
        }
        return null;
    }

    private static int BehindArticle(SentenceLayout layout, int first) => layout.Is(first - 1, layout.Words.Articles) ? first - 2 : first - 1;

    /// <summary>“helped Telora lift profit to $4 million”.</summary>
    private static EntityMention? Helped(SentenceLayout layout, Reading reading)
    {
        for (var i = reading.Quantity.First - 1; i > reading.Clause.First + 1; i--)
        {
            if (layout.Entity(i) is { Kind: EntityKind.Company or EntityKind.Group, Possessive: false } entity && layout.IsVerb(entity.End))
                return layout.Is(entity.First - 1, layout.Words.Helps) ? entity : null;
        }
        return null;
    }

    /// <summary>“Shares closed at $7”: without a word on whose, those of the company that the article is about.</summary>
    private static bool IsBareStock(SentenceLayout layout, Reading reading) =>
        reading.Entry is { Name: "share price" } && (reading.Metric ?? reading.Base?.Metric) is { Owner: null } metric && metric.First == layout.First && metric.End == metric.First + 1;

    /// <summary>“40 bakeries and 12 cafes opened”: the counted things are the subject themselves.</summary>
    private static bool IsBareSubject(SentenceLayout layout, Reading reading) =>
        reading.Quantity.NounSpan is not null && (reading.Quantity.First - layout.First <= 3 && reading.Clause.Subject is null
            || reading.Clause.Subject is { } subject && IsCounted(layout, reading, subject)
            || layout.Is(reading.Clause.Verb - 1, layout.Words.There));

    /// <summary>The clause's subject is itself counted (“40 bakeries, 12 cafes … opened”): it is not whom the counts are about.</summary>
    private static bool IsCounted(SentenceLayout layout, Reading reading, EntityMention subject) =>
        layout.Quantity(subject.End - 1) is not null && (reading.Clause.Verb < 0 || reading.Quantity.First < reading.Clause.Verb);

    /// <summary>“Telora has a third of Norway's grocery market”.</summary>
    private static bool HasShare(SentenceLayout layout, Reading reading) =>
        reading.Clause is { Subject.Kind: EntityKind.Company, Verb: >= 0 } clause && clause.Verb < reading.Quantity.First && (layout.Is(clause.Verb, layout.Words.Owns) || layout.Is(clause.Verb, layout.Words.Has));

    /// <summary>“3% of Danish turnover … compared to 5% in Norway”.</summary>
    private static EntityMention? Place(SentenceLayout layout, Reading reading)
    {
        if (reading.Rule == "share-of-noun" && reading.Metric is { Owner: null, Scope: [var market, ..] } && !HasShare(layout, reading))
            return market;
        if (reading.Role != Role.PriorLevel)
            return null;
        var company = layout.Is(reading.Quantity.End, layout.Words.ComparedWith) && reading.Base?.Role != Role.Change && reading.Base?.Subject is { Kind: EntityKind.Company };
        if (!company && reading.Base?.Subject?.Kind != EntityKind.Market)
            return null;
        for (var i = reading.Quantity.End; i < Math.Min(reading.Quantity.End + 4, layout.End); i++)
        {
            if (layout.Entity(i) is { Kind: EntityKind.Market or EntityKind.Company, Resolution: not EntityResolution.Anaphor } other && (company ? other.Kind == EntityKind.Company : other.Kind == EntityKind.Market))
                return other;
        }
        return null;
    }

    /// <summary>“local startups” in an article on Indian startups.</summary>
    private static EntityMention? Local(SentenceLayout layout, EntityMention subject, Discourse discourse) =>
        subject.Kind == EntityKind.Group && discourse.Main is { Kind: EntityKind.Group } main && layout.Is(subject.First, layout.Words.Locals)
        && layout.Tokens[subject.End - 1].Word == layout.Tokens[main.End - 1].Word ? main : null;

    /// <summary>“the Solvik 3 maker”: who makes the product, in an article on a company.</summary>
    private static EntityMention? Maker(SentenceLayout layout, EntityMention subject, Discourse discourse) =>
        subject.Kind == EntityKind.Product && layout.Is(subject.End, layout.Words.Makers) && discourse.Main is { Kind: EntityKind.Company } main ? main : null;

    /// <summary>A measure of places: the one that narrows it, stands nearest in the sentence, or was last spoken of; none for a text on something else.</summary>
    private static void OfPlace(SentenceLayout layout, Reading reading, Discourse discourse)
    {
        if (reading.Metric is { Scope: [{ Kind: EntityKind.Market } own, ..] })
            Take(layout, discourse, reading, own, "subject-market", $"the measure is that of {own.Name}");
        else if (PlaceSubjects.Nearest(layout, reading) is { } near)
            Take(layout, discourse, reading, near, "subject-market", $"{near.Name} is the place that the sentence names");
        else if (reading.Role is Role.PriorLevel or Role.NewLevel && reading.Base is { Subject: { Traded: false } same })
            Take(layout, discourse, reading, same, "subject-same", "same subject as the number before it");
        else if (reading.Clause.Subject is { Kind: EntityKind.Market or EntityKind.Group } subject)
            Take(layout, discourse, reading, subject, "subject-clause", $"{subject.Name} is the subject of the clause");
        else if (discourse.Topic is { Kind: EntityKind.Market } topic)
            Take(layout, discourse, reading, topic, "subject-topic", $"the sentence before is about {topic.Name}");
        else if (discourse.Main is { Kind: EntityKind.Market } main)
            Take(layout, discourse, reading, main, "subject-article", $"the article is about {main.Name}");
        else if ((discourse.Topic ?? discourse.Main) is { Kind: EntityKind.Group } && discourse.Country is { } country)
            Take(layout, discourse, reading, country, "subject-market", $"{country.Name} is the place that the article names most");
    }

    /// <summary>The market that narrows the measure, unless the text is about a company of which this is one market.</summary>
    private static EntityMention? Market(SentenceLayout layout, Reading reading, Discourse discourse)
    {
        if (reading.Metric is not { Scope: [var market, ..] } metric || discourse.Topic is { Kind: EntityKind.Company } || discourse.Topic is null && discourse.Main is { Kind: EntityKind.Company })
            return null;
        return market.First >= metric.End && layout.Is(metric.End, layout.Words.To) ? null : market;
    }

    private static EntityMention? Claimable(SentenceLayout layout, Reading reading, Clause clause, Discourse discourse) =>
        clause.Subject is { } subject && (Observes(layout, reading, clause, subject, discourse) || NounSubjects.IsMaterial(reading, subject, discourse) || NounSubjects.IsPriceless(reading, subject)) ? null : Claimable(layout, clause.Subject);

    /// <summary>An observer is a subject only of what it does itself: “owns 5 percent”, “bought 3 million shares”.</summary>
    internal static bool Observes(SentenceLayout layout, Reading reading, Clause clause, EntityMention entity, Discourse discourse)
    {
        if (!discourse.Observers.Contains(entity))
            return false;
        if (clause.Inherited && clause.Verb - clause.First >= 2 && clause.SubjectMetric is null && clause.Kind == ClauseKind.Coordinate)
            return true;
        if (reading.Entry is { Name: "price target" } || reading.Entry is { Name: "share price" } && (clause.Inherited || clause.SubjectMetric is not null))
            return true;
        for (var told = clause; told is not null; told = told.Parent)
        {
            if (told.Verb >= 0 && layout.Cue(told.Verb).Is(CueKinds.Forecast | CueKinds.Speech))
                return true;
            if (!told.Inherited)
                return false;
        }
        return false;
    }

    /// <summary>“The dealers' association said that deliveries fell”: what it counts is the country's, in a text on a country.</summary>
    private static bool IsStatistics(Clause clause, Discourse discourse) =>
        clause is { Kind: ClauseKind.Complement, Parent.Subject: { Kind: EntityKind.Organisation } office } && discourse.Observers.Contains(office);

    private static EntityMention? Claimable(SentenceLayout layout, EntityMention? entity) =>
        entity is { Market: MarketType.Commodity } && layout.Is(entity.First - 1, layout.Words.Possessives) ? Claimable(layout, layout.Entity(entity.First - 2))
        : entity is { Kind: EntityKind.Market } && layout.Is(entity.End, layout.Words.Divisions) ? null : entity is { Kind: EntityKind.Company or EntityKind.Group or EntityKind.Market or EntityKind.Product or EntityKind.Organisation } ? entity : null;

    private static EntityMention? InSentence(SentenceLayout layout, Reading reading, Discourse discourse)
    {
        EntityMention? only = null;
        foreach (var entity in layout.Entities)
        {
            if (entity.Kind is not EntityKind.Company || reading.Clause.Kind == ClauseKind.Attribution || layout.Is(entity.First - 1, layout.Words.Prepositions) || discourse.Observers.Contains(entity) || layout.Char(entity.First - 1) == '(' || layout.Char(entity.First - 1) == ',' && layout.Cue(entity.End).Is(CueKinds.Speech))
                continue;
            if (only is not null && only.Entity != entity.Entity)
                return null;
            only = entity;
        }
        return only;
    }

    private static void Take(SentenceLayout layout, Discourse discourse, Reading reading, EntityMention subject, string evidence, string why)
    {
        subject = Local(layout, subject, discourse) ?? Maker(layout, subject, discourse) ?? subject;
        reading.Subject = subject;
        reading.Evidence.Add(evidence);
        if (discourse.Main is { } main)
            reading.Evidence.Add(main.Entity == subject.Entity ? "subject-main" : "subject-aside");
        reading.Why.Add(why);
    }
}
