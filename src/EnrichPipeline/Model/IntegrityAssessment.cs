using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>
/// An assessment of whether a reference describes a real work as printed. It is a lead for a person, never a judgement of an author.
/// </summary>
/// <param name="Score">The calibrated probability, 0 to 1, that no such work exists or that the reference is wrong in substance; null if
/// the work was not found and a source was unavailable.</param>
/// <param name="Reasons">The reasons for a second look, the weightiest first.</param>
public sealed record IntegrityAssessment(Soundness Assessment, double? Score, IReadOnlyList<IntegrityReason> Reasons)
{
    /// <summary>
    /// A short citation of the work that the reference resembles, if no record is accepted as the cited work: the one with its title, or
    /// else the one with the most similar title. Null if none is similar.
    /// </summary>
    public string? Closest { get; init; }

    /// <summary>Whether a person should check the reference.</summary>
    [JsonIgnore]
    public bool IsFlagged => Assessment is Soundness.Wrong or Soundness.Suspect;

    /// <summary>Returns this assessment with a reason added or removed.</summary>
    public IntegrityAssessment WithReason(IntegrityReason reason, bool present) =>
        Reasons.Contains(reason) == present
            ? this
            : this with
            {
                Reasons = present ? [.. Reasons, reason] : [.. Reasons.Where(other => other != reason)],
            };

    /// <summary>Whether both have the same assessment and reasons. The score is ignored, since any small change moves it.</summary>
    public bool HasSameContentAs(IntegrityAssessment other) => Assessment == other.Assessment && Reasons.SequenceEqual(other.Reasons);
}

/// <summary>The assessment in one word.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Soundness>))]
public enum Soundness
{
    /// <summary>A source has the work, and the reference agrees with it.</summary>
    [JsonStringEnumMemberName("sound")]
    Sound,

    /// <summary>The work is known, and the reference is wrong in substance.</summary>
    [JsonStringEnumMemberName("wrong")]
    Wrong,

    /// <summary>The sources should have such a work, but none has it.</summary>
    [JsonStringEnumMemberName("suspect")]
    Suspect,

    /// <summary>The sources cannot tell.</summary>
    [JsonStringEnumMemberName("unverifiable")]
    Unverifiable,
}
