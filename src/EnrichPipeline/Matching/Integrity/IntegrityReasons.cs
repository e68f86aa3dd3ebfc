using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Integrity;

/// <summary>Maps signs and identifier checks to the reasons that people see.</summary>
internal static class IntegrityReasons
{
    private static readonly Dictionary<Sign, IntegrityReason> _ofSigns = new()
    {
        [Sign.Placeholders] = IntegrityReason.PlaceholderAuthors,
        [Sign.YearInFuture] = IntegrityReason.YearInFuture,
        [Sign.NoAuthorMatches] = IntegrityReason.AuthorsOfOtherWork,
        [Sign.TitleWordExchanged] = IntegrityReason.TitleAltered,
        [Sign.TitleWordsExchanged] = IntegrityReason.TitleAltered,
        [Sign.TitleTailsDiffer] = IntegrityReason.TitleAltered,
        [Sign.TitleWordsOmittedOrAdded] = IntegrityReason.TitleAltered,
        [Sign.TitleDiffers] = IntegrityReason.TitleUnknown,
        [Sign.PlaceTaken] = IntegrityReason.PlaceOfOtherWork,
        [Sign.PlaceOfOtherWork] = IntegrityReason.PlaceOfOtherWork,
        [Sign.PreprintAsArticle] = IntegrityReason.PreprintCitedAsPublished,
        [Sign.PlaceDiffers] = IntegrityReason.PlaceDiffers,
        [Sign.VenueDiffers] = IntegrityReason.VenueDiffers,
        [Sign.YearFarApart] = IntegrityReason.YearDiffers,
        [Sign.MostAuthorsDiffer] = IntegrityReason.AuthorsDiffer,
        [Sign.FirstAuthorDiffers] = IntegrityReason.AuthorsDiffer,
        [Sign.AuthorsOmittedBeforeLast] = IntegrityReason.AuthorsMissing,
        [Sign.AuthorsOmittedElsewhere] = IntegrityReason.AuthorsMissing,
        [Sign.AuthorListTruncated] = IntegrityReason.AuthorsMissing,
        [Sign.SomeAuthorsUnknown] = IntegrityReason.AuthorsDiffer,
        [Sign.YearTwoApart] = IntegrityReason.YearDiffers,
        [Sign.KindNotHeld] = IntegrityReason.KindNotHeld,
        [Sign.JournalUnknown] = IntegrityReason.VenueUnknown,
    };

    /// <summary>The reasons from signs that every reference reports; flagged references report the others too.</summary>
    private static readonly HashSet<IntegrityReason> _always =
    [
        IntegrityReason.KindNotHeld,
        IntegrityReason.PlaceholderAuthors,
        IntegrityReason.YearInFuture,
        IntegrityReason.PreprintCitedAsPublished,
    ];

    public static IReadOnlyList<IntegrityReason> Of(
        ReferenceFacts facts, IReadOnlySet<Sign> signs, IReadOnlyList<IdentifierCheck> checks, bool flagged)
    {
        List<IntegrityReason> reasons = [.. checks.Select(OfCheck).OfType<IntegrityReason>()];
        if (IdsDisagree(checks))
            reasons.Add(IntegrityReason.IdsDisagree);
        if (facts.Work is null && !signs.Contains(Sign.KindNotHeld))
            reasons.Add(IntegrityReason.TitleUnknown);
        reasons.AddRange(_ofSigns.Where(pair => signs.Contains(pair.Key)).Select(pair => pair.Value)
            .Where(reason => flagged || _always.Contains(reason)));
        if (facts.Work is { } work && IsRetracted(work.Record.Notices))
            reasons.Add(IntegrityReason.Retracted);
        if (facts is { Work: null, Unanswered.Count: > 0 })
            reasons.Add(IntegrityReason.NotAsked);
        return [.. reasons.Distinct()];
    }

    private static bool IdsDisagree(IReadOnlyList<IdentifierCheck> checks) =>
        checks.Any(check => check.Status == IdentifierStatus.Confirmed) && checks.Any(check => check.Status == IdentifierStatus.OtherWork);

    public static bool IsRetracted(IReadOnlyList<Notice> notices) =>
        notices.Any(notice => notice is { Kind: NoticeKind.Retraction, Direction: NoticeDirection.About });

    private static IntegrityReason? OfCheck(IdentifierCheck check) => (check.Scheme, check.Status) switch
    {
        (IdentifierScheme.Doi, IdentifierStatus.OtherWork) => IntegrityReason.DoiOfOtherWork,
        (IdentifierScheme.Doi, IdentifierStatus.NotRegistered) => IntegrityReason.DoiNotRegistered,
        (IdentifierScheme.Pmid, IdentifierStatus.OtherWork) => IntegrityReason.PmidOfOtherWork,
        (IdentifierScheme.Pmid, IdentifierStatus.NotRegistered) => IntegrityReason.PmidNotRegistered,
        (IdentifierScheme.Pmcid, IdentifierStatus.OtherWork) => IntegrityReason.PmcidOfOtherWork,
        (IdentifierScheme.Arxiv, IdentifierStatus.OtherWork) => IntegrityReason.ArxivOfOtherWork,
        (IdentifierScheme.Arxiv, IdentifierStatus.NotRegistered) => IntegrityReason.ArxivNotRegistered,
        (IdentifierScheme.Isbn, IdentifierStatus.NotRegistered) => IntegrityReason.IsbnImpossible,
        _ => null,
    };
}
