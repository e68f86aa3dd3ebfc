using EnrichPipeline.Model;

namespace EnrichPipeline.Reading;

/// <summary>The parts between two separators of a list of names: one name ("Family, Given"), or several with commas between them.</summary>
/// <param name="isFirst">Whether no name stands before this piece.</param>
/// <param name="isSeparated">Whether a sign other than the comma separates the names of the list, so that commas stand inside them.</param>
/// <param name="capitalsLast">Whether names of the list end in a family name in capitals.</param>
internal sealed class NamePiece(List<NamePart> parts, bool isFirst, bool isSeparated, bool capitalsLast)
{
    private const int MostGivenNames = 3;

    // Most names have their initials with them, so that no comma stands inside a name.
    private readonly bool _isPlain = !capitalsLast && (!isFirst || parts.Count > 2)
        && parts.Count(part => part.Form is NameForm.FamilyInitials or NameForm.InitialsFamily) * 2 > parts.Count;

    /// <param name="isFamilyFirst">Whether the family name of a whole name stands first, where its form leaves it open.</param>
    public void AddTo(List<PersonName> names, Predicate<NamePart> isFamilyFirst)
    {
        for (var at = 0; at < parts.Count; at++)
        {
            var part = parts[at];
            if (at + 1 < parts.Count && IsInverted(at, parts[at + 1]))
                names.Add(new PersonName(part.AsFamily, parts[++at].AsGiven));
            else if (part.IsOnlyParticles && names is [.., { Given: not null } before])
                names[^1] = before with { Given = $"{before.Given} {part.AsGiven}" };
            else if (part.Form != NameForm.Initials || parts.Count == 1)
                names.Add(part.AsName(isFamilyFirst(part), capitalsLast));
        }
    }

    // "Family, J. A." is always inverted; "Family, Given" only where no other reading is as good.
    private bool IsInverted(int at, NamePart next)
    {
        var part = parts[at];
        if (!part.MayBeFamily)
            return false;
        if (next.Form == NameForm.Initials)
            return part.Form != NameForm.Initials || part.Words == 1;
        if (next.Form is not (NameForm.Word or NameForm.Words or NameForm.FamilyInitials or NameForm.InitialsFamily))
            return false;
        if (part.IsInCapitals && next.HasLower && !next.EndsInFamilyInCapitals && (!_isPlain || at == 0 && next.BeginsWithGiven))
            return true;
        if (next.Form == NameForm.Words && next.EndsInParticle && !part.EndsInParticle)
            return true;
        if (_isPlain)
            return at == 0 && part.Form == NameForm.Word && next.Form == NameForm.FamilyInitials && next.BeginsWithGiven;
        if (part.Form is NameForm.Word or NameForm.Initials)
            return next.Form is NameForm.Word or NameForm.FamilyInitials || next.Words <= MostGivenNames;
        return next.Words <= MostGivenNames && (isSeparated && IsOneName(part, next) || IsGivenBehindWords(at, next));
    }

    // "Garcia Lopez, Xiaoming"; "Peter Norrby, Alan List" are two names.
    private bool IsOneName(NamePart part, NamePart next) => parts.Count == 2 && (next.IsGivenOnly || !part.BeginsWithGiven);

    private bool IsGivenBehindWords(int at, NamePart next)
    {
        var (part, isPair) = (parts[at], parts.Count == 2);
        if (part.BeginsWithParticle || part.IsSurelyFamilyWithParticles || part.IsSaint && next.IsGivenOnly)
            return true;
        return next.Form switch
        {
            NameForm.Word => parts.Count - at == 2 || at == 0 && next.BeginsWithGiven && !part.BeginsWithGiven
                || part.IsSaint || part.IsFamilyWithParticles && next.BeginsWithGiven,
            NameForm.FamilyInitials => part.IsSaint || part.IsFamilyWithParticles && (isPair || next.BeginsWithGiven),
            _ => isPair && next.IsGivenOnly && !part.BeginsWithGiven && !part.EndsWithGiven,
        };
    }
}
