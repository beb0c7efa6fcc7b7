using Extractor.Recognition.Companies;
using Extractor.Recognition.Numbers;
using Extractor.Recognition.Periods;
using Extractor.Recognition.Units;
using Extractor.Text;

namespace Extractor.Recognition;

/// <summary>
/// Runs the recognisers in the order in which they need each other: names first, so that numbers inside them are left
/// alone; then periods, whose numbers are no quantities; then quantities.
/// </summary>
public sealed class RecognitionStage(EntityRecogniser entities, PeriodRecogniser periods, QuantityRecogniser quantities)
{
    /// <summary>About as dense as numbers of either kind are in news: lists of that size hardly grow.</summary>
    private const int CharactersPerNumber = 256;

    /// <summary>The stage with the shipped lexicons and no others.</summary>
    public static RecognitionStage Create(VocabularyBuilder words) =>
        new(new EntityRecogniser(words, new CompanyLexicon(words)), new PeriodRecogniser(words), new QuantityRecogniser(words, new UnitLexicon(words)));

    /// <param name="source">The text.</param>
    /// <param name="published">The day that relative periods are resolved against; null leaves them open.</param>
    public Mentions Recognise(SourceText source, DateOnly? published)
    {
        var named = entities.Recognise(source);
        var timed = periods.Recognise(source, published, named);
        List<QuantityMention> counted = new(source.Text.Length / CharactersPerNumber);
        List<NonQuantityMention> other = new(source.Text.Length / CharactersPerNumber);
        quantities.Recognise(source, named, timed, counted, other, published);
        return new Mentions(source, published, counted, other, timed, named);
    }
}
