using System.Reflection;
using Extractor.Text;

namespace Extractor.Recognition.Companies;

/// <summary>
/// The names of companies, organisations, places, indices and brands. A row's first form is its canonical name; a form
/// that two rows claim stays with the first, except in files of the user, where it is an error.
/// </summary>
public sealed class CompanyLexicon
{
    private const int ExpectedWords = 40_000;
    private readonly Lexicon<NameForm> _forms;
    private readonly VocabularyBuilder _words;
    private readonly FormCutter _cutter;
    private readonly WordSetBuilder _starts = new();
    private readonly WordSetBuilder _lowerStarts = new();
    private readonly WordSet _common;
    private readonly List<Brand> _brands = [];

    /// <summary>Countries, industries and owners, which many rows share.</summary>
    private readonly SharedStrings _shared = new();

    /// <param name="words">Gets the words of all names.</param>
    /// <param name="userFiles">Further files of companies in the format of the embedded ones; their rows come first.</param>
    /// <exception cref="InvalidDataException">A row cannot be read; the message names file and line.</exception>
    public CompanyLexicon(VocabularyBuilder words, IEnumerable<(string Name, TextReader Content)>? userFiles = null)
    {
        _words = words;
        _cutter = new FormCutter(words);
        _forms = new Lexicon<NameForm>(words, ExpectedWords);
        _common = ReadWords("common-words.tsv");
        foreach (var (name, content) in userFiles ?? [])
            ReadCompanies(new TsvReader(name, content), EntityKind.Company, strict: true);
        ReadPlaces(TsvReader.Embedded("places.tsv"));
        foreach (var file in EmbeddedFiles())
            ReadCompanies(TsvReader.Embedded(file), file.StartsWith("organisations", StringComparison.Ordinal) ? EntityKind.Organisation : EntityKind.Company, strict: false);
        foreach (var (form, maker) in _brands)
            AddForm(form, new LexiconEntity(Plain(form), EntityKind.Product, maker.Country, null, maker.Name), adjective: false);
        (Starts, LowerStarts) = (_starts.Build(), _lowerStarts.Build());
    }

    /// <summary>Number of surface forms.</summary>
    public int Count => _forms.Count;

    /// <summary>The words that names start with in lower case, such as “iPhone”, and the numbers.</summary>
    internal WordSet LowerStarts { get; }

    /// <summary>The words that names start with: a cheap test before the trie is asked.</summary>
    internal WordSet Starts { get; }

    /// <summary>Ordinary words of the language, which prove no name when a sentence starts with them.</summary>
    internal WordSet Common => _common;

    /// <summary>The longest form at a token whose capitals agree with the text; null when there is none.</summary>
    internal NameForm? Match(ReadOnlySpan<Token> tokens, int first, out int length)
    {
        length = 0;
        if (first >= tokens.Length || !Starts.Contains(tokens[first].Word))
            return null;
        while (_forms.Match(tokens, first, out length, out var form))
        {
            if (CapitalsAgree(tokens.Slice(first, length), form))
                return form;
            if (length == 1)
                break;
            tokens = tokens[..(first + length - 1)];
        }
        length = 0;
        return null;
    }

    private static bool CapitalsAgree(ReadOnlySpan<Token> tokens, NameForm form)
    {
        for (var i = 0; i < tokens.Length && i < 32; i++)
        {
            if ((form.Capitals >> i & 1) != 0 && !tokens[i].Capitalised)
                return false;
            if ((form.AllCaps >> i & 1) != 0 && !tokens[i].AllCaps)
                return false;
        }
        return true;
    }

    private static List<string> EmbeddedFiles()
    {
        List<string> files = [];
        foreach (var name in Assembly.GetExecutingAssembly().GetManifestResourceNames())
        {
            if (name.EndsWith(".tsv", StringComparison.Ordinal) && (name.StartsWith("companies-", StringComparison.Ordinal) || name.StartsWith("organisations", StringComparison.Ordinal)))
                files.Add(name);
        }
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private WordSet ReadWords(string file)
    {
        WordSetBuilder found = new();
        var reader = TsvReader.Embedded(file);
        while (reader.Read())
        {
            foreach (var word in reader[0].Split(' '))
                found.Add(_words.Word(word));
        }
        return found.Build();
    }

    private void ReadCompanies(TsvReader reader, EntityKind kind, bool strict)
    {
        var (name, aliases, country, industry, parent, brands) = (reader.Column("name"), reader.Column("aliases"), reader.Column("country"), reader.OptionalColumn("industry"), reader.OptionalColumn("parent"), reader.OptionalColumn("brands"));
        while (reader.Read())
        {
            if (reader.Cell(name).IsEmpty)
                throw reader.Error("the name is missing");
            LexiconEntity entity = new(Plain(reader.Cell(name)), kind, _shared.Of(reader.Cell(country)), _shared.Of(reader.Cell(industry)), _shared.Of(reader.Cell(parent)));
            if (!AddForm(reader.Cell(name), entity, adjective: false) && strict)
                throw reader.Error($"“{entity.Name}” is there already");
            for (var rest = reader.Cell(aliases); TsvReader.TryTakePart(ref rest, out var alias);)
            {
                if (!AddForm(alias, entity, adjective: false) && strict)
                    throw reader.Error($"the alias “{Plain(alias)}” is there already");
            }
            for (var rest = reader.Cell(brands); TsvReader.TryTakePart(ref rest, out var brand);)
                _brands.Add(new Brand(brand.ToString(), entity));
        }
    }

    private void ReadPlaces(TsvReader reader)
    {
        var (name, aliases, adjectives, country, type) = (reader.Column("name"), reader.Column("aliases"), reader.Column("adjectives"), reader.Column("country"), reader.Column("type"));
        while (reader.Read())
        {
            LexiconEntity place = new(Plain(reader.Cell(name)), EntityKind.Market, _shared.Of(reader.Cell(country)), null, null, _shared.Of(reader.Cell(type)) ?? "");
            AddForm(reader.Cell(name), place, adjective: false);
            for (var rest = reader.Cell(aliases); TsvReader.TryTakePart(ref rest, out var alias);)
                AddForm(alias, place, adjective: false);
            for (var rest = reader.Cell(adjectives); TsvReader.TryTakePart(ref rest, out var form);)
                AddForm(form, place, adjective: true);
        }
    }

    /// <returns>False when the form belongs to another entity already.</returns>
    private bool AddForm(ReadOnlySpan<char> form, LexiconEntity entity, bool adjective)
    {
        var ambiguous = form[0] == '?';
        _cutter.Cut(ambiguous ? form[1..] : form);
        var ids = _cutter.Ids;
        if (ids.Length == 1 && _cutter.ShortCapitals == 0 && _cutter.Capitals != 0 && _common.Contains(ids[0]))
            ambiguous = true;
        _starts.Add(ids[0]);
        if ((_cutter.Capitals & 1) == 0)
            _lowerStarts.Add(ids[0]);
        if (_forms.Add(ids, new NameForm(entity, ambiguous, _cutter.Capitals, _cutter.ShortCapitals, adjective), out var there) || there.Entity == entity)
            return true;
        if (IsNamed(entity) && (IsNamed(there.Entity) || there.Entity.PlaceType == "city") && there.Entity.Name != entity.Name)
            there.AddOther(entity);
        return false;
    }

    private static bool IsNamed(LexiconEntity entity) => entity.Kind is EntityKind.Company or EntityKind.Organisation;

    private static string Plain(ReadOnlySpan<char> form) => (form[0] == '?' ? form[1..] : form).ToString();

    private sealed record Brand(string Form, LexiconEntity Maker);
}
