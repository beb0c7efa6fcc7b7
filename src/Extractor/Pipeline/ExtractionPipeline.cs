using Extractor.Claims;
using Extractor.Ingestion;
using Extractor.Recognition;
using Extractor.Text;

namespace Extractor.Pipeline;

/// <summary>
/// The whole way from an article to its claims. Frozen when built: the same article gives the same claims, on any thread.
/// <see cref="PipelineBuilder"/> makes it.
/// </summary>
public sealed class ExtractionPipeline
{
    private readonly Vocabulary _vocabulary;
    private readonly RecognitionStage _recognition;
    private readonly ClaimAssembler _claims;
    private readonly double _minimumConfidence;
    private readonly Lazy<string> _version;

    internal ExtractionPipeline(Vocabulary vocabulary, RecognitionStage recognition, ClaimAssembler claims, double minimumConfidence, Lazy<string> version)
    {
        (_vocabulary, _recognition, _claims, _minimumConfidence, _version) = (vocabulary, recognition, claims, minimumConfidence, version);
    }

    /// <summary>Changes whenever the same article could give other claims: with the program, its lexicons or its configuration.</summary>
    public string Version => _version.Value;

    public Extraction Extract(Article article)
    {
        var mentions = Recognise(article);
        var assembled = _claims.Assemble(article.Id, mentions);
        var (claims, unclaimed) = ConfidenceFloor.Apply(assembled.Claims, assembled.Unclaimed, _minimumConfidence);
        return new Extraction(article, mentions, claims, unclaimed);
    }

    /// <summary>The way up to recognition: numbers, units, periods and names without claims.</summary>
    public Mentions Recognise(Article article)
    {
        var source = SourceText.Analyse(article.Text, _vocabulary, article.HeadlineEnd);
        return _recognition.Recognise(source, article.Published?.Date);
    }
}
