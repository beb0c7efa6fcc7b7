namespace Extractor.Recognition.Companies;

/// <summary>What all places of one name in the article say together.</summary>
/// <param name="Company">Points for a company.</param>
/// <param name="Person">Points for a person.</param>
/// <param name="Count">Places where the capital of the first word proves a name.</param>
/// <param name="Telling">Whether a point for a company is one that persons and teams do not get.</param>
internal readonly record struct NameSum(int Company, int Person, int Count, bool Telling);
