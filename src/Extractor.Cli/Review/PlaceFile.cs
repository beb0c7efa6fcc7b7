using System.Text.Json;

namespace Extractor.Cli.Review;

/// <summary>
/// Keeps where reviewers stopped, in a file beside the store. Decisions are never in it: when it cannot be read or written, only the place is lost,
/// and <see cref="Trouble"/> says so.
/// </summary>
internal sealed class PlaceFile(string storePath)
{
    private const int Most = 100;

    private readonly string _path = storePath + ".review";

    /// <summary>A sentence; null when all went well.</summary>
    public string? Trouble { get; private set; }

    /// <returns>Null when the reviewer has not stopped in this queue, or at its end.</returns>
    public ReviewPlace? Find(string reviewer, string query) => Read().Find(place => place.Reviewer == reviewer && place.Query == query);

    /// <param name="place">Null forgets the place: nothing waits there.</param>
    public void Keep(string reviewer, string query, ReviewPlace? place)
    {
        var others = Read().Where(one => one.Reviewer != reviewer || one.Query != query);
        List<ReviewPlace> places = [.. place is null ? [] : new[] { place }, .. others.Take(Most - 1)];
        try
        {
            // Whoever is killed while writing leaves the former file.
            File.WriteAllText(_path + ".new", JsonSerializer.Serialize(places));
            File.Move(_path + ".new", _path, overwrite: true);
            Trouble = null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Trouble = $"Where you stopped cannot be kept ({error.Message}): the next review begins at the head of the queue.";
        }
    }

    private List<ReviewPlace> Read()
    {
        try
        {
            return File.Exists(_path) ? JsonSerializer.Deserialize<List<ReviewPlace>>(File.ReadAllText(_path)) ?? [] : [];
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            Trouble = $"{_path}, which says where you stopped, cannot be read: the review begins at the head of the queue.";
            return [];
        }
    }
}
