using Extractor.Claims;
using Extractor.Recognition;
using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Recognition.Periods;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Tests.Claims;

/// <summary>Recognition and assembly with the shipped lexicons, built once for all tests.</summary>
internal static class TestPipeline
{
    private static readonly Lazy<(RecognitionStage Stage, ClaimAssembler Assembler, Vocabulary Words)> Built = new(() =>
    {
        VocabularyBuilder words = new();
        RecognitionStage stage = new(new EntityRecogniser(words, new CompanyLexicon(words)), new PeriodRecogniser(words), new QuantityRecogniser(words, new UnitLexicon(words)));
        ClaimAssembler assembler = new(words, new MetricLexicon(words));
        return (stage, assembler, words.Build());
    });

    public static IReadOnlyList<ClaimOccurrence> Claims(string text, DateOnly? published) => Read(text, published).Claims;

    public static Assembly Read(string text, DateOnly? published, int headlineEnd = 0)
    {
        var (stage, assembler, words) = Built.Value;
        return assembler.Assemble("example", stage.Recognise(SourceText.Analyse(text, words, headlineEnd), published));
    }
}
