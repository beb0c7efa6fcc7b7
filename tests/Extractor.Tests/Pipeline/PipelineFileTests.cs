using Extractor.Ingestion;
using Extractor.Pipeline;
using Extractor.Pipeline.Options;

namespace Extractor.Tests.Pipeline;

public sealed class PipelineFileTests
{
    private static readonly string ConfigPath = Path.Combine(Path.GetTempPath(), "somewhere", "pipeline.json");

    [Fact]
    public void Empty_object_gives_the_defaults_relative_to_the_files_folder()
    {
        var options = PipelineFile.Read("{}", ConfigPath);

        Assert.Equal(Path.Combine(Path.GetTempPath(), "somewhere", "corpus"), options.Corpus.Folder);
        Assert.Equal(Path.Combine(Path.GetTempPath(), "somewhere", ".extractor", "claims.db"), options.Store.Path);
        Assert.Equal(new IngestionOptions().Extensions, options.Corpus.Reading.Extensions);
        Assert.Equal(new RunOptions(0, 64, Path.Combine(Path.GetTempPath(), "somewhere")), options.Run);
    }

    [Fact]
    public void Values_replace_the_defaults()
    {
        var options = PipelineFile.Read(
            """
            { // where it comes from
              "corpus": { "folder": "/news", "extensions": ["TXT"], "maxFileMegabytes": 5 },
              "claims": { "minimumConfidence": 0.25 }, "run": { "workers": 3 } }
            """, ConfigPath);

        Assert.Equal("/news", options.Corpus.Folder);
        Assert.Equal([".txt"], options.Corpus.Reading.Extensions);
        Assert.Equal(5 * 1024 * 1024, options.Corpus.Reading.MaxFileBytes);
        Assert.Equal(0.25, options.Claims.MinimumConfidence);
        Assert.Equal(new RunOptions(3, 64, Path.Combine(Path.GetTempPath(), "somewhere")), options.Run);
    }

    [Theory]
    [InlineData("{\n  \"corpsu\": {}\n}", "{0}:2: corpsu: There is no such key. Is “corpus” meant?")]
    [InlineData("{ \"weather\": {} }", "{0}:1: weather: There is no such key. Known here: corpus, fields, lexicons, claims, store, run, watch.")]
    [InlineData("{ \"run\": {\n \"worker\": 2 } }", "{0}:2: run.worker: There is no such key. Is “workers” meant?")]
    [InlineData("{ \"run\": {\n \"workers\": \"two\" } }", "{0}:2: run.workers: “two” is not a whole number from 0 to 256. Correct it, or leave the key out for the default.")]
    [InlineData("{ \"run\": { \"workers\": 2.5 } }", "{0}:1: run.workers: 2.5 is not a whole number from 0 to 256. Correct it, or leave the key out for the default.")]
    [InlineData("{ \"claims\": { \"minimumConfidence\": 1.5 } }", "{0}:1: claims.minimumConfidence: 1.5 is not a number from 0 to 1. Correct it, or leave the key out for the default.")]
    [InlineData("{ \"corpus\": { \"folder\": true } }", "{0}:1: corpus.folder: true is not a text. Correct it, or leave the key out for the default.")]
    [InlineData("{ \"corpus\": { \"folder\": \"\" } }", "{0}:1: corpus.folder: An empty text names nothing. Leave the key out for the default.")]
    [InlineData("{ \"corpus\": { \"extensions\": \".txt\" } }", "{0}:1: corpus.extensions: “.txt” is not a list of texts. Correct it, or leave the key out for the default.")]
    [InlineData("{ \"corpus\": [] }", "{0}:1: corpus: An object in braces is expected. Write \"corpus\": { … }.")]
    [InlineData("{ \"run\": {},\n \"run\": {} }", "{0}:2: run: The key is there twice. Keep one of the two.")]
    [InlineData("[]", "{0}:1: An object in braces is expected. Write { … } around the sections.")]
    public void Error_names_key_line_and_remedy(string json, string message)
    {
        var error = Assert.Throws<InputException>(() => PipelineFile.Read(json, ConfigPath));

        Assert.Equal(string.Format(null, message.Replace("{ … }", "{{ … }}", StringComparison.Ordinal), ConfigPath), error.Message);
    }

    [Fact]
    public void Broken_json_names_its_line()
    {
        var error = Assert.Throws<InputException>(() => PipelineFile.Read("{\n  \"run\": {\n    \"workers\" 2\n  }\n}", ConfigPath));

        Assert.Equal($"{ConfigPath}:3", error.Where);
    }

    [Fact]
    public void Missing_lexicon_file_is_named_with_its_line()
    {
        var error = Assert.Throws<InputException>(() => PipelineFile.Read("{ \"lexicons\": {\n \"companies\": [\n \"mine.tsv\" ] } }", ConfigPath));

        Assert.Equal($"{ConfigPath}:3", error.Where);
        Assert.StartsWith("lexicons.companies: The lexicon file “", error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Absent_configuration_is_a_sentence()
    {
        var error = Assert.Throws<InputException>(() => PipelineFile.Load(ConfigPath));

        Assert.StartsWith(ConfigPath, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nearest_configuration_above_is_found()
    {
        using TemporaryFolder folder = new();
        var inner = Directory.CreateDirectory(Path.Combine(folder.Path, "a", "b")).FullName;
        var config = folder.File("pipeline.json", "{}");

        Assert.Equal(config, PipelineFile.Find(inner));
    }
}
