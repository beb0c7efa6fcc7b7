using Extractor.Recognition.Companies;
using Extractor.Text;

namespace Extractor.Tests.Recognition.Companies;

/// <summary>One recogniser for all tests of names, and a short notation for what it found.</summary>
internal static class EntityReading
{
    private static readonly (Vocabulary Vocabulary, EntityRecogniser Recogniser) Shared = Build();

    public static IReadOnlyList<EntityMention> Mentions(string text, int headlineEnd = 0) => Shared.Recogniser.Recognise(SourceText.Analyse(text, Shared.Vocabulary, headlineEnd));

    public static SourceText Source(string text, int headlineEnd = 0) => SourceText.Analyse(text, Shared.Vocabulary, headlineEnd);

    /// <summary>“surface=Name/Kind” for every mention, in the order of the text.</summary>
    public static string[] Read(string text, int headlineEnd = 0) => [.. Mentions(text, headlineEnd).Select(mention => $"{mention.Span.Of(text)}={mention.Name}/{mention.Kind}")];

    private static (Vocabulary, EntityRecogniser) Build()
    {
        VocabularyBuilder words = new();
        EntityRecogniser recogniser = new(words, new CompanyLexicon(words));
        return (words.Build(), recogniser);
    }
}
