using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>The words that the rules for names compare with; the long classes are in entity-words.tsv.</summary>
internal sealed class EntityWords(WordClasses classes)
{
    public WordSet GivenNames { get; } = classes.Given;

    public WordSet Possessive { get; } = classes.Set("'s");

    public WordSet LegalForms { get; } = classes["legal-form"];

    public WordSet WeakForms { get; } = classes["weak-form"];

    public WordSet OrganisationNouns { get; } = classes["organisation-noun"];

    /// <summary>Words that make a bank of an association.</summary>
    public WordSet ThriftWords { get; } = classes["thrift-word"];

    /// <summary>Nouns whose names go on behind “for” or “on”: “Institute for Economic Research”.</summary>
    public WordSet OrganisationsFor { get; } = classes["organisation-for"];

    public WordSet ForOn { get; } = classes.Set("for on");

    /// <summary>Words that name a trade as well as a company: “U.S. Oil”.</summary>
    public WordSet TradeWords { get; } = classes["trade-word"];

    public WordSet PartyLetters { get; } = classes["party-letter"];

    /// <summary>What only a firm has: “X's shareholders”.</summary>
    public WordSet FirmNouns { get; } = classes["firm-noun"];

    /// <summary>Who works for a firm named right before: “X spokesman”.</summary>
    public WordSet EmployeeNouns { get; } = classes["employee-noun"];

    public WordSet Spokesmen { get; } = classes["spokesman"];

    /// <summary>“Zelkova.ai”: endings of names that are addresses too.</summary>
    public WordSet Honorifics { get; } = classes.Set("mr mrs ms miss dr sir mr. mrs. ms. dr. messrs");

    public WordSet Domains { get; } = classes["domain"];

    public WordSet Based { get; } = classes.Set("based born bound");

    public WordSet EmployerRoles { get; } = classes["employer-role"];

    public WordSet EmployerPrepositions { get; } = classes["employer-preposition"];

    /// <summary>Offices that firms have and countries have not: “founder of X”.</summary>
    public WordSet FounderRoles { get; } = classes["founder-role"];

    public WordSet Analysts { get; } = classes.Set("analyst analysts economist economists strategist strategists");

    public WordSet SuchAs { get; } = classes["such-as"];

    public WordSet Such { get; } = classes.Set("such");

    public WordSet Called { get; } = classes["called"];

    public WordSet DealNouns { get; } = classes["deal-noun"];

    public WordSet NamedFirms { get; } = classes["named-firm"];

    public WordSet Founded { get; } = classes["founded"];

    public WordSet RaiseVerbs { get; } = classes["raise-verb"];

    public WordSet See { get; } = classes.Set("see");

    public WordSet To { get; } = classes.Set("to");

    /// <summary>Nouns for firms that are verbs behind “to”: “to fund X”.</summary>
    public WordSet NounsAndVerbs { get; } = classes.Set("fund exchange broker engineer group brand chain auditor bank");

    public WordSet IndexNouns { get; } = classes["index-noun"];

    public WordSet EventNouns { get; } = classes["event-noun"];

    public WordSet Roles { get; } = classes["role"];

    public WordSet Titles { get; } = classes["title"];

    public WordSet RolesAfter { get; } = classes["role-after"];

    public WordSet SayVerbs { get; } = classes["say-verb"];

    public WordSet BusinessVerbs { get; } = classes["business-verb"];

    public WordSet Auxiliaries { get; } = classes["auxiliary"];

    public WordSet Prepositions { get; } = classes["preposition"];

    public WordSet Determiners { get; } = classes["determiner"];

    public WordSet Conjunctions { get; } = classes["conjunction"];

    public WordSet Pronouns { get; } = classes["pronoun"];

    public WordSet Adverbs { get; } = classes["adverb"];

    public WordSet BusinessNouns { get; } = classes["business-noun"];

    public WordSet StockNouns { get; } = classes["stock-noun"];

    public WordSet StockHeads { get; } = classes["stock-head"];

    public WordSet RelationVerbs { get; } = classes["relation-verb"];

    public WordSet MakerNouns { get; } = classes["maker-noun"];

    public WordSet Relations { get; } = classes["relation"];

    public WordSet ExpletiveAdjectives { get; } = classes["expletive-adjective"];

    public WordSet ExpletiveVerbs { get; } = classes["expletive-verb"];

    public WordSet ExpletiveGovernors { get; } = classes["weather-verb"];

    public WordSet PlacePrepositions { get; } = classes["place-preposition"];

    public WordSet GroupHeads { get; } = classes["group-head"];

    public WordSet GroupOnlyModified { get; } = classes["group-only-modified"];

    public WordSet GroupModifiers { get; } = classes["group-modifier"];

    public WordSet DefiniteModifiers { get; } = classes["definite-modifier"];

    public WordSet DefiniteFollow { get; } = classes["definite-follow"];

    public WordSet PlaceModifiers { get; } = classes["place-modifier"];

    public WordSet DivisionNouns { get; } = classes["division-noun"];

    public WordSet NotNames { get; } = classes["not-name"];

    public WordSet Joiners { get; } = classes.Set("of de du des del della di do da dos von van der den la le el al bin und et och og");

    public WordSet Of_ { get; } = classes.Set("of");

    public WordSet OfIn { get; } = classes.Set("of in");

    public WordSet The { get; } = classes.Set("the this");

    public WordSet Which { get; } = classes.Set("which");

    public WordSet Who { get; } = classes.Set("who whose");

    public WordSet It { get; } = classes.Set("it");

    public WordSet Its { get; } = classes.Set("its");

    public WordSet They { get; } = classes.Set("they");

    public WordSet Their { get; } = classes.Set("their");

    /// <summary>“the entire segment”, “the same unit”: not a part of one company.</summary>
    public WordSet NoDivisions { get; } = classes.Set("entire whole same right other next only various each");

    /// <summary>“unit labour costs”, “arm talent”: nouns that make a unit or arm a mere modifier.</summary>
    public WordSet NounsBehind { get; } = classes.Set("labor labour cost price head chief manager executive talent length strength volume value");

    public WordSet Cleft { get; } = classes.Set("that who which");

    public WordSet That { get; } = classes.Set("that to for");

    public WordSet Told { get; } = classes.Set("told by to");

    public WordSet And { get; } = classes.Set("and");

    public WordSet Copulas { get; } = classes.Set("is was are were isn't wasn't aren't be been being become becomes became becoming remain remains remained remaining");

    public WordSet ClauseOpeners { get; } = classes["clause-opener"];

    public WordSet CompanyPrefixes { get; } = classes["company-prefix"];

    public WordSet RoleParts { get; } = classes["role-part"];

    public WordSet PersonNouns { get; } = classes["person-noun"];

    public WordSet NameExtensions { get; } = classes["name-extension"];

    public WordSet LowerLegalForms { get; } = classes["legal-form-lower"];

    public WordSet JointLegalForms { get; } = classes["joint-legal-form"];

    public WordSet LooseNouns { get; } = classes["loose-noun"];

    public WordSet WorkPrepositions { get; } = classes.Set("at with");

    public WordSet Bank { get; } = classes.Set("bank");

    public WordSet LocalDivisionNouns { get; } = classes["local-division-noun"];

    public WordSet AnaphorStarts { get; } = classes.Set("the this it its they their company");

    public WordSet NeverGroups { get; } = classes["group-never"];

    public WordSet As { get; } = classes.Set("as");

    public WordSet Company { get; } = classes.Set("company");

    public WordSet CompanyPeople { get; } = classes.Set("officials executives spokesman spokeswoman management chairman president insiders sources");

    public WordSet MarketNouns { get; } = classes["market-noun"];

    public WordSet AnaphorNouns { get; } = classes["anaphor-noun"];
}
