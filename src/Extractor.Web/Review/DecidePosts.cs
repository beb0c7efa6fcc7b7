using System.Globalization;
using Extractor.Store;
using Extractor.Store.Decisions;
using Extractor.Web.Hosting;
using Extractor.Web.Html;
using Microsoft.AspNetCore.Http;

namespace Extractor.Web.Review;

/// <summary>Takes decisions from the pages' forms and leads on: to the next item of the queue, or back to the claim.</summary>
internal sealed class DecidePosts(IClaimStore store, Answers answers, string reviewer)
{
    private readonly IReviewStore _review = store.Review;

    public async Task<IResult> Decide(HttpContext context)
    {
        var form = await context.FormAsync();
        if (ReviewPlace.Reference(form["article"].ToString(), form["at"].ToString(), form["claim"].ToString()) is not { } claim)
            return Incomplete(context);
        var comment = form["comment"].ToString().Trim() is { Length: > 0 } words ? words : null;
        var action = form["action"].ToString();
        if (Request(action, claim, form) is not { } request)
            return Incomplete(context);
        return Answer(context, form, () =>
        {
            // The same form may be sent for two purposes, one after the other; each purpose counts once.
            var receipt = _review.Decide(reviewer, [request with { Comment = comment }], $"{form["token"]}:{action}");
            return After(form, receipt, stays: action is "note" or "reopen");
        });
    }

    public async Task<IResult> Add(HttpContext context)
    {
        var form = await context.FormAsync();
        if (ReviewPlace.Reference(form["article"].ToString(), form["at"].ToString(), "") is not { } place)
            return Incomplete(context);
        return Answer(context, form, () =>
        {
            CheckSelection(place, form["number"].ToString());
            var fields = Fields(form).Where(field => field.Value is not null).ToDictionary();
            var receipt = _review.Decide(reviewer, [new DecisionRequest.Add(place.Article, place.Number, fields)], form["token"]);
            return After(form, receipt, stays: true);
        });
    }

    public async Task<IResult> Dismiss(HttpContext context)
    {
        var form = await context.FormAsync();
        if (!long.TryParse(form["decision"], NumberStyles.None, CultureInfo.InvariantCulture, out var decision))
            return Incomplete(context);
        return Answer(context, form, () => After(form, _review.Decide(reviewer, [new DecisionRequest.Dismiss(decision)], form["token"]), stays: false));
    }

    public async Task<IResult> Undo(HttpContext context)
    {
        var form = await context.FormAsync();
        var queue = ReviewContext.Of(form["queue"].ToString());
        return Answer(context, form, () =>
        {
            var receipt = long.TryParse(form["group"], NumberStyles.None, CultureInfo.InvariantCulture, out var group) ? _review.Undo(reviewer, group) : _review.UndoLast(reviewer);
            if (receipt is null)
                return Links.With(Back(form, queue), "say", "nothing-to-undo");
            var address = receipt.Items is [{ } item] ? queue.Continue(Links.Item(item)) : Links.Queue(queue.Query);
            return Links.With(address, "done", receipt.Group.Id.ToString(CultureInfo.InvariantCulture));
        });
    }

    // Only addresses of this server's own pages lead back.
    private static string Back(IFormCollection form, ReviewContext queue)
        => form["back"].ToString() is { } back && back.StartsWith("/claims/", StringComparison.Ordinal) ? queue.Continue(back) : Links.Queue(queue.Query);

    private DecisionRequest? Request(string action, ClaimReference claim, IFormCollection form) => action switch
    {
        "accept" => new DecisionRequest.Accept(claim),
        "reject" => new DecisionRequest.Reject(claim),
        "reopen" => new DecisionRequest.Reopen(claim),
        "note" => new DecisionRequest.Note(claim),
        "correct" => new DecisionRequest.Correct(claim, Changes(claim, form)),
        _ => null,
    };

    /// <summary>The fields that differ from what counts now: a form sends all of them.</summary>
    private Dictionary<string, string?> Changes(ClaimReference claim, IFormCollection form)
    {
        var reading = _review.Find(claim)?.Occurrence is { } occurrence ? ClaimReading.Of(occurrence) : null;
        return Fields(form).Where(field => ReadingField.Find(field.Key) is not { } known || reading is null || known.Write(reading) != field.Value).ToDictionary();
    }

    private static IEnumerable<KeyValuePair<string, string?>> Fields(IFormCollection form)
        => form.Where(field => field.Key.StartsWith(FieldForm.Prefix, StringComparison.Ordinal))
            .Select(field => KeyValuePair.Create(field.Key[FieldForm.Prefix.Length..], field.Value.ToString().Trim() is { Length: > 0 } text ? text : null));

    // Where a browser shows the text otherwise than it is, its selection must not be taken for another place.
    private void CheckSelection(ClaimReference place, string selected)
    {
        var text = store.Article(place.Article)?.Text ?? "";
        if (place.Number.End > text.Length || place.Number.Of(text) != selected)
            throw new DecisionRefusal("The selected words do not stand at this place of the article. Reload the page and select the number again.", stale: true);
    }

    private string After(IFormCollection form, DecisionReceipt receipt, bool stays)
    {
        var queue = ReviewContext.Of(form["queue"].ToString());
        var (name, value) = receipt.Repeated ? ("say", "repeated") : ("done", receipt.Group.Id.ToString(CultureInfo.InvariantCulture));
        if (queue.Active && !stays && !receipt.Repeated)
        {
            var next = QueueMoves.Next(_review, queue, form["after"].ToString());
            return Links.With(next is null ? Links.With(Links.Queue(queue.Query), "say", "end") : Links.Item(next, queue.Query), name, value);
        }
        var item = receipt.Items.FirstOrDefault(one => one.ClaimId is not null);
        return Links.With(item is null ? Links.Queue(queue.Query) : queue.Continue(Links.Item(item)), name, value);
    }

    private IResult Answer(HttpContext context, IFormCollection form, Func<string> act)
    {
        try
        {
            return new SeeOther(act());
        }
        catch (DecisionRefusal refusal)
        {
            var title = refusal.Stale ? "The claim has changed meanwhile" : "This cannot be kept";
            var status = refusal.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
            return answers.Problem(context, status, title, $"{refusal.Message} Nothing was changed.");
        }
    }

    private IResult Incomplete(HttpContext context)
        => answers.Problem(context, StatusCodes.Status400BadRequest, "Incomplete", "The form does not say which claim is meant, or what to do. Reload the page and try again; nothing was changed.");
}
