using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>The reasons for a second look at a reference; docs/integrity.md explains each.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IntegrityReason>))]
public enum IntegrityReason
{
    [JsonStringEnumMemberName("doi-not-registered")]
    DoiNotRegistered,

    [JsonStringEnumMemberName("doi-of-other-work")]
    DoiOfOtherWork,

    [JsonStringEnumMemberName("pmid-not-registered")]
    PmidNotRegistered,

    [JsonStringEnumMemberName("pmid-of-other-work")]
    PmidOfOtherWork,

    [JsonStringEnumMemberName("pmcid-of-other-work")]
    PmcidOfOtherWork,

    [JsonStringEnumMemberName("arxiv-not-registered")]
    ArxivNotRegistered,

    [JsonStringEnumMemberName("arxiv-of-other-work")]
    ArxivOfOtherWork,

    [JsonStringEnumMemberName("isbn-impossible")]
    IsbnImpossible,

    [JsonStringEnumMemberName("ids-disagree")]
    IdsDisagree,

    [JsonStringEnumMemberName("title-unknown")]
    TitleUnknown,

    [JsonStringEnumMemberName("title-altered")]
    TitleAltered,

    [JsonStringEnumMemberName("authors-of-other-work")]
    AuthorsOfOtherWork,

    [JsonStringEnumMemberName("authors-differ")]
    AuthorsDiffer,

    [JsonStringEnumMemberName("authors-missing")]
    AuthorsMissing,

    [JsonStringEnumMemberName("placeholder-authors")]
    PlaceholderAuthors,

    [JsonStringEnumMemberName("venue-unknown")]
    VenueUnknown,

    [JsonStringEnumMemberName("venue-differs")]
    VenueDiffers,

    [JsonStringEnumMemberName("year-differs")]
    YearDiffers,

    [JsonStringEnumMemberName("year-in-future")]
    YearInFuture,

    [JsonStringEnumMemberName("place-of-other-work")]
    PlaceOfOtherWork,

    [JsonStringEnumMemberName("place-differs")]
    PlaceDiffers,

    [JsonStringEnumMemberName("preprint-cited-as-published")]
    PreprintCitedAsPublished,

    [JsonStringEnumMemberName("retracted")]
    Retracted,

    [JsonStringEnumMemberName("duplicate-of")]
    DuplicateOf,

    [JsonStringEnumMemberName("kind-not-held")]
    KindNotHeld,

    [JsonStringEnumMemberName("not-asked")]
    NotAsked,
}
