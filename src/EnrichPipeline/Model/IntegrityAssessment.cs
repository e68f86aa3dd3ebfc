using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>Whether a reference describes a real work as printed: a lead for a person, never a judgement of an author.</summary>
/// <param name="Score">The calibrated chance that no such work exists or that the reference is wrong in substance, 0 to 1; null where it
/// could not be told.</param>
/// <param name="Reasons">What speaks for a second look, the weightiest first.</param>
public sealed record IntegrityAssessment(Soundness Assessment, double? Score, IReadOnlyList<IntegrityReason> Reasons)
{
    /// <summary>Where no source has the work: a short citation of the one whose title is nearest.</summary>
    public string? Closest { get; init; }

    /// <summary>Whether a person should look.</summary>
    [JsonIgnore]
    public bool IsFlagged => Assessment is Soundness.Wrong or Soundness.Suspect;

    /// <summary>With a reason among the others, or without it.</summary>
    public IntegrityAssessment Having(IntegrityReason reason, bool present) =>
        Reasons.Contains(reason) == present
            ? this
            : this with
            {
                Reasons = present ? [.. Reasons, reason] : [.. Reasons.Where(other => other != reason)],
            };

    /// <summary>Whether a reader learns nothing new from the other; the score moves with every small thing.</summary>
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

    /// <summary>Such a work would be held by the sources, and none has it.</summary>
    [JsonStringEnumMemberName("suspect")]
    Suspect,

    /// <summary>The sources cannot tell.</summary>
    [JsonStringEnumMemberName("unverifiable")]
    Unverifiable,
}
