namespace Extractor.Web.Review;

/// <summary>A filter that is not saved; the message says why and what to do.</summary>
public sealed class FilterRefusal(string message) : Exception(message);
