using System.Security.Cryptography;
using System.Text;
using Extractor.Claims;
using Extractor.Pipeline.Options;
using Extractor.Recognition;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Recognition.Periods;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Pipeline;

/// <summary>Puts the stages together over one vocabulary and freezes it.</summary>
public sealed class PipelineBuilder(PipelineOptions options)
{
    /// <exception cref="InputException">A lexicon file cannot be read, or a row of it is wrong.</exception>
    public ExtractionPipeline Build()
    {
        VocabularyBuilder words = new();
        var lexicons = options.Lexicons;
        var companies = With(lexicons.Companies, files => new CompanyLexicon(words, files));
        var units = With(lexicons.Units, unitFiles => With(lexicons.Nouns, nounFiles => new UnitLexicon(words, unitFiles, nounFiles)));
        var metrics = With(lexicons.Metrics, files => new MetricLexicon(words, files));

        EntityRecogniser entities = new(words, companies);
        PeriodRecogniser periods = new(words);
        QuantityRecogniser quantities = new(words, units);
        RecognitionStage recognition = new(entities, periods, quantities);
        ClaimAssembler claims = new(words, metrics);
        // Made when asked for, since it loads the platform's cryptography; but the user's files may be others by then.
        Lazy<string> version = new(Version);
        if (lexicons.Companies.Count + lexicons.Metrics.Count + lexicons.Units.Count + lexicons.Nouns.Count > 0)
            _ = version.Value;
        return new ExtractionPipeline(words.Build(), recognition, claims, options.Claims.MinimumConfidence, version);
    }

    private static T With<T>(IReadOnlyList<string> paths, Func<IEnumerable<(string Name, TextReader Content)>, T> make)
    {
        try
        {
            return make([.. paths.Select(path => (path, (TextReader)new StringReader(File.ReadAllText(path))))]);
        }
        catch (Exception error) when (error is FormatException or InvalidDataException)
        {
            throw new InputException(error.Message, remedy: "Mend the row, or take the file out of the configuration.", inner: error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"A lexicon file cannot be read: {error.Message}", remedy: "Mend the path in the configuration.", inner: error);
        }
    }

    /// <summary>Program version and a digest of what decides about claims: the program's build, the user's lexicons and the threshold.</summary>
    public string Version()
    {
        var library = typeof(PipelineBuilder).Assembly;
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(library.ManifestModule.ModuleVersionId.ToByteArray());
        digest.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{options.Claims.MinimumConfidence}")));
        // Other fields of the same files are other articles.
        var fields = options.Corpus.Reading.Fields;
        foreach (var names in new[] { fields.Id, fields.Title, fields.Text, fields.Published, fields.Publisher, fields.Author, fields.Url }.Where(names => names.Count > 0))
            digest.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', names) + "\0"));
        foreach (var files in new[] { options.Lexicons.Companies, options.Lexicons.Metrics, options.Lexicons.Units, options.Lexicons.Nouns })
        {
            digest.AppendData([(byte)files.Count]);
            foreach (var file in files)
                digest.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
        return $"{library.GetName().Version!.ToString(3)}+{Convert.ToHexStringLower(digest.GetHashAndReset().AsSpan(0, 4))}";
    }
}
