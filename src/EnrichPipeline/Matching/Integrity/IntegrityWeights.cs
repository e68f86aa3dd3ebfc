namespace EnrichPipeline.Matching.Integrity;

/// <summary>
/// The weights of the integrity model: a logistic regression over signs. The verb <c>integrity-fit</c> of the benchmarks prints them.
/// </summary>
internal static class IntegrityWeights
{
    /// <summary>The weights in the order of <see cref="Sign"/>.</summary>
    public static ReadOnlySpan<double> Fitted =>
    [
        0.338, // WorkKnown
        -1.720, // WorkUnknown
        1.042, // TitleSame
        2.123, // TitleWordExchanged
        -0.019, // TitleWordsExchanged
        -2.217, // TitleWordsOmittedOrAdded
        0.571, // TitleSmallWords
        -0.798, // TitleTailsDiffer
        3.061, // TitleDiffers
        0.117, // AuthorsSame
        2.027, // NoAuthorMatches
        -0.441, // MostAuthorsDiffer
        -0.984, // SomeAuthorsUnknown
        -0.525, // FirstAuthorDiffers
        1.151, // AuthorsOmittedBeforeLast
        0.417, // AuthorsOmittedElsewhere
        -0.284, // AuthorListTruncated
        -2.395, // VenueSame
        1.619, // VenueDiffers
        2.729, // PlaceSame
        1.937, // PlaceDiffers
        -0.966, // YearOneApart
        0.199, // YearTwoApart
        1.480, // YearFarApart
        2.387, // PreprintAsArticle
        0.504, // PlaceTaken
        2.140, // IdConfirmed
        2.849, // IdOfKnownWorkNotRegistered
        -7.542, // NoBadSign
        3.013, // DoiOfOther
        2.474, // PmidOfOther
        0.000, // OtherIdOfOther
        5.465, // IdNotRegistered
        1.582, // Placeholders
        5.449, // YearInFuture
        2.095, // JournalPlace
        1.305, // JournalKnown
        -0.107, // JournalUnknown
        -0.740, // KindNotHeld
        -0.832, // Proceedings
        -1.241, // Old
        -0.371, // VeryOld
        -2.472, // ForeignTitle
        -0.251, // NoTitle
        -0.685, // WebAddress
        -2.789, // RegisteredElsewhere
        1.746, // TitleNear
        0.104, // TitleFar
        1.252, // PlaceOfOtherWork
        0.905, // AuthorsTogether
    ];

    public static double Score(IReadOnlySet<Sign> signs, ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var sign in signs)
            sum += (int)sign < weights.Length ? weights[(int)sign] : 0;
        return 1 / (1 + Math.Exp(-sum));
    }
}
