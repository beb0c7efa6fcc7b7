using Extractor.Ingestion;

namespace Extractor.Pipeline.Options;

/// <param name="Folder">Where <c>run</c> looks for articles when it is given no path.</param>
/// <param name="Reading">Which files are articles, and how large they may be.</param>
public sealed record CorpusOptions(string Folder, IngestionOptions Reading);

/// <summary>Lexicon files that add to the ones inside the program; same columns as those.</summary>
public sealed record LexiconOptions(IReadOnlyList<string> Companies, IReadOnlyList<string> Metrics, IReadOnlyList<string> Units, IReadOnlyList<string> Nouns);

/// <param name="MinimumConfidence">Claims below are not kept, 0 to 1; 0 keeps all.</param>
public sealed record ClaimOptions(double MinimumConfidence);

/// <param name="Workers">Articles that are read and extracted at a time; 0 is one for each processor.</param>
/// <param name="BatchArticles">Articles that one transaction of the store takes in, 1 to 10,000.</param>
/// <param name="Folder">The configuration's folder, which the store names files from.</param>
public sealed record RunOptions(int Workers, int BatchArticles, string Folder = "/");
