using EnrichPipeline.Model;

namespace EnrichPipeline.Reading;

/// <summary>The text between two commas in a list of names, and its form: a whole name or a part of one.</summary>
internal sealed class NamePart
{
    private readonly List<string> _words;

    public NamePart(string text)
    {
        Text = text.Trim(' ', '.', ':', '-', '–', '—');
        _words = NameWords.Of(text);
        _words.RemoveAll(word => _words.Count > 1 && NameWords.IsSuffix(word) && word != _words[0]);
        Form = FormOf();
    }

    public string Text { get; }

    public NameForm Form { get; }

    public int Words => _words.Count;

    /// <summary>Whether the part ends in a particle that follows given names: "Antônio Carlos Ribeiro da".</summary>
    public bool EndsInParticle => NameOrder.EndsInParticle(_words);

    /// <summary>
    /// Whether this may be a family name, though it looks like initials or like a whole name: "Yu", "SANTOS LIMA", "St. John".
    /// </summary>
    public bool MayBeFamily => Form switch
    {
        NameForm.Word or NameForm.Words => true,
        NameForm.Initials => _words.Count == 1 && !_words[0].Contains('.'),
        NameForm.FamilyInitials => CapitalNames.MayBeFamily(_words),
        NameForm.InitialsFamily => IsInCapitals || IsSaint,
        _ => false,
    };

    public bool IsInCapitals => CapitalNames.AreAll(_words);

    public bool HasLower => _words.Exists(CapitalNames.HasLower);

    public bool EndsInFamilyInCapitals => Form is NameForm.Words or NameForm.InitialsFamily && CapitalNames.EndFamily(_words);

    public bool MayEndInShortFamily => Form == NameForm.FamilyInitials && CapitalNames.MayEndShortFamily(_words);

    public bool IsSaint => NameParticles.AreSaint(_words);

    public bool IsFamilyWithParticles => NameParticles.AreFamily(_words);

    public bool IsSurelyFamilyWithParticles => NameParticles.AreSurelyFamily(_words);

    public bool BeginsWithParticle => _words.Count > 1 && NameWords.IsParticle(_words[0]);

    /// <summary>Whether these are the particles of the name before: "Wulp, F.M., van der".</summary>
    public bool IsOnlyParticles => _words.TrueForAll(NameWords.IsParticle);

    public bool BeginsWithGiven => _words.Count > 0 && NameOrder.IsGiven(_words[0]);

    public bool EndsWithGiven => _words.Count > 0 && NameOrder.IsGiven(_words[^1]);

    /// <summary>Whether this holds given names only: "Daniel", "Hans Peter", "Anna M.".</summary>
    public bool IsGivenOnly => BeginsWithGiven && _words.TrueForAll(word => NameOrder.IsGiven(word) || NameWords.IsInitials(word));

    /// <summary>The whole part read as given names: "J. A.", "Klas", "K. de".</summary>
    public string AsGiven => NameDivider.Given(_words);

    /// <summary>The whole part read as a family name.</summary>
    public string AsFamily => NameDivider.Joined(_words);

    /// <summary>What a whole name tells of the order of family and given names; 0 for other forms.</summary>
    public int OrderVote => Form == NameForm.Words ? NameOrder.VoteOf(_words) : 0;

    /// <summary>Whether this is a whole name that tells by itself that the family name stands first.</summary>
    public bool IsSurelyFamilyFirst => Form == NameForm.Words && NameOrder.IsSure(_words);

    /// <summary>Returns the part as a person's or group's whole name, divided as its form requires.</summary>
    /// <param name="familyFirst">Whether the family names stand first in this list, where the form leaves it open.</param>
    /// <param name="capitalsLast">Whether names of this list end in a family name in capitals.</param>
    public PersonName AsName(bool familyFirst, bool capitalsLast) => Form == NameForm.Group
        ? new PersonName(Text, null)
        : new NameDivider(_words, Form, familyFirst, capitalsLast).Divide();

    private NameForm FormOf()
    {
        if (_words.Count == 0)
            return NameForm.None;
        if (_words.Count == 1 && NameWords.IsSuffix(_words[0]))
            return NameForm.Suffix;
        if (GroupName.IsGroup(Text, _words))
            return NameForm.Group;
        var leading = _words.TakeWhile(NameWords.IsInitials).Count();
        if (leading == _words.Count || (leading > 0 && _words.Skip(leading).All(NameWords.IsParticle)))
            return _words.Count == 1 || _words.All(word => word.Contains('.') || word.Length == 1) || leading < _words.Count
                ? NameForm.Initials
                : AllCapitals();
        if (_words.Count == 1)
            return NameForm.Word;
        if (leading > 0 && NameOrder.IsInCapitals(_words[1]) && NameWords.IsParticle(_words[0].ToLowerInvariant()))
            return NameForm.Words;
        if (NameWords.IsInitials(_words[^1]) && !(leading > 0 && _words[0].Contains('.')) && !CapitalNames.EndShortFamily(_words))
            return NameForm.FamilyInitials;
        return leading > 0 && (_words[0].Contains('.') || _words[0].Length <= 3) ? NameForm.InitialsFamily : NameForm.Words;
    }

    // "LI F", "J LI", "J. H. LIST", "J.-P. COX", "S. X. Yu"
    private NameForm AllCapitals() =>
        _words[0].Length > 1 && !_words[0].Contains('.') ? NameForm.FamilyInitials : NameForm.InitialsFamily;
}
