using EnrichPipeline.Model;

namespace EnrichPipeline.Reports.Words;

/// <summary>Describes assessments and reasons in plain words: as leads for a person, never as judgements.</summary>
internal static class IntegrityWords
{
    public static string Of(Soundness assessment) => assessment switch
    {
        Soundness.Sound => "sound",
        Soundness.Wrong => "wrong",
        Soundness.Suspect => "suspect",
        Soundness.Unverifiable => "unverifiable",
        _ => throw new ArgumentOutOfRangeException(nameof(assessment)),
    };

    public static string Of(IntegrityReason reason) => reason switch
    {
        IntegrityReason.DoiNotRegistered => "The printed DOI is not registered anywhere.",
        IntegrityReason.DoiOfOtherWork => "The printed DOI belongs to another work.",
        IntegrityReason.PmidNotRegistered => "PubMed has no record with the printed PMID.",
        IntegrityReason.PmidOfOtherWork => "The printed PMID belongs to another work.",
        IntegrityReason.PmcidOfOtherWork => "The printed PMCID belongs to another work.",
        IntegrityReason.ArxivNotRegistered => "arXiv has no paper with the printed id.",
        IntegrityReason.ArxivOfOtherWork => "The printed arXiv id belongs to another work.",
        IntegrityReason.IsbnImpossible => "The printed ISBN has a wrong check digit.",
        IntegrityReason.IdsDisagree => "The printed identifiers belong to different works.",
        IntegrityReason.TitleUnknown => "No source has a work with this title.",
        IntegrityReason.TitleAltered => "Words of the title differ from the recorded title.",
        IntegrityReason.AuthorsOfOtherWork => "None of the printed authors is an author of the recorded work.",
        IntegrityReason.AuthorsDiffer => "Some printed authors are not authors of the recorded work.",
        IntegrityReason.AuthorsMissing => "Authors are left out without \"et al.\".",
        IntegrityReason.PlaceholderAuthors => "The authors look like placeholders.",
        IntegrityReason.VenueUnknown => "No record found names this journal or venue.",
        IntegrityReason.VenueDiffers => "The work was recorded in another journal or venue.",
        IntegrityReason.YearDiffers => "The year is not the recorded one.",
        IntegrityReason.YearInFuture => "The year lies in the future.",
        IntegrityReason.PlaceOfOtherWork => "Another work has this volume and page.",
        IntegrityReason.PlaceDiffers => "Volume and pages are not the recorded ones.",
        IntegrityReason.PreprintCitedAsPublished => "Only a preprint of this work is known, but it is cited as published.",
        IntegrityReason.Retracted => "The work was retracted.",
        IntegrityReason.DuplicateOf => "The list already contains this work.",
        IntegrityReason.KindNotHeld => "The sources hold few works of this kind, so a missing record says nothing.",
        IntegrityReason.NotAsked => "A source was unavailable.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
