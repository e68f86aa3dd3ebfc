using System.Text.Json.Serialization;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary><c>runs/known/…</c>: the records that all sources returned for one reference.</summary>
/// <param name="Key">The hash of the question, so that an entry under a wrong name is not used.</param>
/// <param name="Registration">Who registered the printed DOI, or null if doi.org was not asked.</param>
/// <param name="Text">The hash of the reference's folded text. A miss is used only for exactly this text.</param>
internal sealed record CachedAnswer(
    int SchemaVersion,
    string Key,
    string Text,
    DateTimeOffset AskedAt,
    Verdict Verdict,
    IReadOnlyList<BibliographicRecord> Records,
    DoiRegistration? Registration = null)
{
    /// <summary>Increase this when the questions to the sources change, so that older answers are no longer used.</summary>
    public const int CurrentSchemaVersion = 3;

    [JsonIgnore]
    public bool IsHit => Verdict == Verdict.Matched;

    public bool Answers(AnswerCacheKey key) =>
        SchemaVersion == CurrentSchemaVersion && Key == key.Question && (IsHit || Text == key.Text) && Records is not null;

    /// <summary>Whether the answer is not too old. A time that lies too far in the future is just as wrong.</summary>
    public bool IsFresh(DateTimeOffset now, CacheOptions options) => (now - AskedAt).Duration() < options.LifeOf(this);
}
