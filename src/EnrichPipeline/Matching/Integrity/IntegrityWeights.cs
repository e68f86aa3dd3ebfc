namespace EnrichPipeline.Matching.Integrity;

/// <summary>The weights of the integrity model: a logistic regression over signs. The verb <c>integrity-fit</c> of the benchmarks prints them.</summary>
internal static class IntegrityWeights
{
    /// <summary>In the order of <see cref="Sign"/>.</summary>
    public static ReadOnlySpan<double> Fitted =>
    [
        1.009, // WorkKnown
        -1.662, // WorkUnknown
        1.101, // TitleSame
        2.166, // TitleWordExchanged
        0.542, // TitleWordsExchanged
        -1.963, // TitleWordsLeftOut
        0.271, // TitleSmallWords
        -0.181, // TitleTails
        1.507, // TitleOther
        0.663, // AuthorsSame
        1.503, // AuthorsAllOthers
        1.417, // AuthorsMostOthers
        0.042, // AuthorStranger
        0.103, // FirstAuthorOther
        1.302, // AuthorsLeftOutBefore
        0.105, // AuthorsLeftOutBehind
        -1.460, // VenueSame
        1.141, // VenueOther
        1.929, // PlaceSame
        0.435, // PlaceOther
        0.119, // YearOneApart
        0.427, // YearTwoApart
        0.964, // YearFarApart
        1.446, // PreprintAsArticle
        0.874, // PlaceTaken
        0.872, // IdConfirmed
        1.765, // KnownWithoutId
        -7.845, // NothingOdd
        2.107, // DoiOfOther
        1.773, // PmidOfOther
        0.000, // OtherIdOfOther
        5.308, // IdNotRegistered
        1.859, // Placeholders
        5.291, // YearAhead
        1.596, // JournalPlace
        1.323, // JournalKnown
        -0.173, // JournalUnknown
        -0.578, // NotHeldKind
        -0.519, // Proceedings
        -1.109, // Old
        -0.097, // VeryOld
        -2.100, // ForeignTitle
        -0.001, // NoTitle
        -1.145, // WebAddress
        -2.814, // RegisteredElsewhere
        2.023, // TitleNear
        -0.592, // TitleFar
        0.328, // PlaceTakenByOther
        1.351, // AuthorsTogether
    ];

    public static double Score(IReadOnlySet<Sign> signs, ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var sign in signs)
            sum += (int)sign < weights.Length ? weights[(int)sign] : 0;
        return 1 / (1 + Math.Exp(-sum));
    }
}
