using System.Collections.Frozen;

namespace EnrichPipeline.Characters;

/// <summary>Plain spellings of letters and digits beyond ASCII.</summary>
internal static class LetterTable
{
    // Unicode's compatibility decompositions as a table, because with invariant globalization string.Normalize leaves
    // everything beyond ASCII as it is. Letters without a decomposition (ß, ø, đ, ł) are spelt as library catalogues spell them.
    private static readonly string[] _groups =
    [
        "0 ⁰₀", "1 ¹₁", "2 ²₂", "3 ³₃", "4 ⁴₄", "5 ⁵₅", "6 ⁶₆", "7 ⁷₇", "8 ⁸₈", "9 ⁹₉",
        "a ªàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặₐ", "ae æǣǽ", "b ɓḃḅḇ", "c çćĉċčḉ", "d ðďđɖɗḋḍḏḑḓ", "dz ǆǳ",
        "e èéêëēĕėęěȅȇȩəɛḕḗḙḛḝẹẻẽếềểễệₑ", "f ƒḟ", "ff ﬀ", "ffi ﬃ", "ffl ﬄ", "fi ﬁ", "fl ﬂ", "g ĝğġģǧǵḡ",
        "h ĥħȟḣḥḧḩḫẖₕ", "i ìíîïĩīĭįİıǐȉȋɨḭḯỉịⁱⅰ", "ii ⅱ", "iii ⅲ", "ij ĳ", "iv ⅳ", "ix ⅸ", "j ĵǰ", "k ķĸƙǩḱḳḵₖ",
        "l ĺļľŀłḷḹḻḽₗℓ", "lj ǉ", "m ḿṁṃₘ", "n ñńņňŉŋǹṅṇṉṋⁿₙ", "nj ǌ", "no №", "o ºòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợₒ",
        "oe œ", "p ṕṗₚ", "r ŕŗřȑȓṙṛṝṟ", "s śŝşšſșṡṣṥṧṩẛₛ", "ss ßẞ", "st ﬅﬆ", "t ţťŧțṫṭṯṱẗₜ", "th þ",
        "u ùúûüũūŭůűųưǔǖǘǚǜȕȗʉṳṵṷṹṻụủứừửữự", "v ṽṿⅴ", "vi ⅵ", "vii ⅶ", "viii ⅷ", "w ŵẁẃẅẇẉẘ", "x ẋẍₓⅹ", "xi ⅺ", "xii ⅻ",
        "y ýÿŷƴȳẏẙỳỵỷỹ", "z źżžẑẓẕ",
        "alpha αά", "beta βϐ", "gamma γ", "delta δ∆", "epsilon εέϵ", "zeta ζ", "eta ηή", "theta θϑ", "iota ιΐίϊ", "kappa κϰ",
        "lambda λ", "mu μµ", "nu ν", "xi ξ", "omicron οό", "pi πϖ", "rho ρϱ", "sigma σςϲ", "tau τ", "upsilon υΰϋύ", "phi φϕ",
        "chi χ", "psi ψ", "omega ωώΩ",
        "г ѓ", "е ѐё", "и йѝ", "к ќ", "у ў",
    ];

    private static readonly FrozenDictionary<char, string> _plain = _groups
        .Select(group => group.Split(' '))
        .SelectMany(group => group[1].Select(letter => (letter, plain: group[0])))
        .ToFrozenDictionary(pair => pair.letter, pair => pair.plain);

    /// <summary>Returns the plain spelling of a lower-case letter, or null if the letter has no other spelling.</summary>
    public static string? Spell(char letter) => _plain.GetValueOrDefault(letter);
}
