using System.Text.Json.Serialization;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary><c>runs/known/…</c>: the records that all sources returned for one reference.</summary>
/// <param name="Key">The question, so that an entry under a wrong name is no answer.</param>
/// <param name="Registration">Who registered the printed DOI, where doi.org was asked.</param>
/// <param name="Text">Hash of the reference's folded text: a miss is believed only of the very same text.</param>
internal sealed record CachedAnswer(
    int SchemaVersion,
    string Key,
    string Text,
    DateTimeOffset AskedAt,
    Verdict Verdict,
    IReadOnlyList<BibliographicRecord> Records,
    DoiRegistration? Registration = null)
{
    /// <summary>To be raised when the sources are asked otherwise, so that older answers are forgotten.</summary>
    public const int CurrentSchemaVersion = 3;

    [JsonIgnore]
    public bool IsHit => Verdict == Verdict.Matched;

    public bool Answers(AnswerCacheKey key) =>
        SchemaVersion == CurrentSchemaVersion && Key == key.Question && (IsHit || Text == key.Text) && Records is not null;

    /// <summary>A time of asking that lies ahead is as wrong as one long gone.</summary>
    public bool IsFresh(DateTimeOffset now, CacheOptions options) => (now - AskedAt).Duration() < options.LifeOf(this);
}
