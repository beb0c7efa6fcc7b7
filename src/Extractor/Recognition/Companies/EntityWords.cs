using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>The classes of words that the rules for names compare with, from entity-words.tsv.</summary>
internal sealed class EntityWords
{
    private readonly Dictionary<string, List<int>> _classes = new(StringComparer.Ordinal);

    public EntityWords(VocabularyBuilder words)
    {
        var reader = TsvReader.Embedded("entity-words.tsv");
        var (name, cell) = (reader.Column("class"), reader.Column("words"));
        while (reader.Read())
        {
            if (!_classes.TryGetValue(reader[name], out var ids))
                _classes.Add(reader[name], ids = []);
            foreach (var word in reader[cell].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                ids.Add(words.Word(word));
        }
        var given = TsvReader.Embedded("given-names.tsv");
        List<int> names = [];
        while (given.Read())
        {
            foreach (var word in given[0].Split(' '))
                names.Add(words.Word(word));
        }
        GivenNames = new WordSet(names);
        Possessive = words.Set("'s");
        LegalForms = Of("legal-form");
        WeakForms = Of("weak-form");
        OrganisationNouns = Of("organisation-noun");
        IndexNouns = Of("index-noun");
        EventNouns = Of("event-noun");
        Roles = Of("role");
        Titles = Of("title");
        RolesAfter = Of("role-after");
        SayVerbs = Of("say-verb");
        BusinessVerbs = Of("business-verb");
        Auxiliaries = Of("auxiliary");
        Prepositions = Of("preposition");
        Determiners = Of("determiner");
        Conjunctions = Of("conjunction");
        Pronouns = Of("pronoun");
        Adverbs = Of("adverb");
        BusinessNouns = Of("business-noun");
        StockNouns = Of("stock-noun");
        StockHeads = Of("stock-head");
        RelationVerbs = Of("relation-verb");
        MakerNouns = Of("maker-noun");
        Relations = Of("relation");
        ExpletiveAdjectives = Of("expletive-adjective");
        ExpletiveVerbs = Of("expletive-verb");
        ExpletiveGovernors = Of("weather-verb");
        PlacePrepositions = Of("place-preposition");
        GroupHeads = Of("group-head");
        GroupOnlyModified = Of("group-only-modified");
        GroupModifiers = Of("group-modifier");
        DefiniteModifiers = Of("definite-modifier");
        DefiniteFollow = Of("definite-follow");
        PlaceModifiers = Of("place-modifier");
        DivisionNouns = Of("division-noun");
        NotNames = Of("not-name");
        Joiners = words.Set("of de du des del della di von van der den la le el al bin");
        Of_ = words.Set("of");
        OfIn = words.Set("of in");
        The = words.Set("the this");
        Which = words.Set("which");
        Who = words.Set("who whose");
        It = words.Set("it");
        Its = words.Set("its");
        They = words.Set("they");
        Their = words.Set("their");
        That = words.Set("that to for");
        Told = words.Set("told by to");
        And = words.Set("and");
        Copulas = words.Set("is was are were isn't wasn't aren't be been being become becomes became remain remains remained");
        ClauseOpeners = Of("clause-opener");
        CompanyPrefixes = Of("company-prefix");
        RoleParts = Of("role-part");
        PersonNouns = Of("person-noun");
        NameExtensions = Of("name-extension");
        LowerLegalForms = Of("legal-form-lower");
        JointLegalForms = Of("joint-legal-form");
        LooseNouns = Of("loose-noun");
        WorkPrepositions = words.Set("at with");
        Bank = words.Set("bank");
        AnaphorStarts = words.Set("the this it its they their company");
        NeverGroups = Of("group-never");
        As = words.Set("as");
        Company = words.Set("company");
        CompanyPeople = words.Set("officials executives spokesman spokeswoman management chairman president insiders sources");
        MarketNouns = Of("market-noun");
        AnaphorNouns = Of("anaphor-noun");
    }

    public WordSet GivenNames { get; }

    public WordSet Possessive { get; }

    public WordSet LegalForms { get; }

    public WordSet WeakForms { get; }

    public WordSet OrganisationNouns { get; }

    public WordSet IndexNouns { get; }

    public WordSet EventNouns { get; }

    public WordSet Roles { get; }

    public WordSet Titles { get; }

    public WordSet RolesAfter { get; }

    public WordSet SayVerbs { get; }

    public WordSet BusinessVerbs { get; }

    public WordSet Auxiliaries { get; }

    public WordSet Prepositions { get; }

    public WordSet Determiners { get; }

    public WordSet Conjunctions { get; }

    public WordSet Pronouns { get; }

    public WordSet Adverbs { get; }

    public WordSet BusinessNouns { get; }

    public WordSet StockNouns { get; }

    public WordSet StockHeads { get; }

    public WordSet RelationVerbs { get; }

    public WordSet MakerNouns { get; }

    public WordSet Relations { get; }

    public WordSet ExpletiveAdjectives { get; }

    public WordSet ExpletiveVerbs { get; }

    public WordSet ExpletiveGovernors { get; }

    public WordSet PlacePrepositions { get; }

    public WordSet GroupHeads { get; }

    public WordSet GroupOnlyModified { get; }

    public WordSet GroupModifiers { get; }

    public WordSet DefiniteModifiers { get; }

    public WordSet DefiniteFollow { get; }

    public WordSet PlaceModifiers { get; }

    public WordSet DivisionNouns { get; }

    public WordSet NotNames { get; }

    public WordSet Joiners { get; }

    public WordSet Of_ { get; }

    public WordSet OfIn { get; }

    public WordSet The { get; }

    public WordSet Which { get; }

    public WordSet Who { get; }

    public WordSet It { get; }

    public WordSet Its { get; }

    public WordSet They { get; }

    public WordSet Their { get; }

    public WordSet That { get; }

    public WordSet Told { get; }

    public WordSet And { get; }

    public WordSet Copulas { get; }

    public WordSet ClauseOpeners { get; }

    public WordSet CompanyPrefixes { get; }

    public WordSet RoleParts { get; }

    public WordSet PersonNouns { get; }

    public WordSet NameExtensions { get; }

    public WordSet LowerLegalForms { get; }

    public WordSet JointLegalForms { get; }

    public WordSet LooseNouns { get; }

    public WordSet WorkPrepositions { get; }

    public WordSet Bank { get; }

    public WordSet AnaphorStarts { get; }

    public WordSet NeverGroups { get; }

    public WordSet As { get; }

    public WordSet Company { get; }

    public WordSet CompanyPeople { get; }

    public WordSet MarketNouns { get; }

    public WordSet AnaphorNouns { get; }

    private WordSet Of(string name) => _classes.TryGetValue(name, out var ids) ? new WordSet(ids) : throw new InvalidDataException($"entity-words.tsv: the class “{name}” is missing.");
}
