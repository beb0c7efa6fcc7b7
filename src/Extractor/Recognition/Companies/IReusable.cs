namespace Extractor.Recognition.Companies;

internal interface IReusable
{
    /// <summary>Makes it as new.</summary>
    void Reset();
}
