using System.Buffers;
using EnrichPipeline.Model;

namespace EnrichPipeline.Reading;

/// <summary>The text between two commas in a list of names, and its form: a whole name or a part of one.</summary>
internal sealed class NamePart
{
    private const int ShortestFamily = 4;
    private static readonly SearchValues<char> _vowels = SearchValues.Create("AEIOUY");

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

    /// <summary>Whether this may be a saint's name or a name with the initial of Stefan: "St. John".</summary>
    public bool BeginsWithSaint => _words is ["St." or "St" or "ST.", _];

    /// <summary>Whether all words are in capitals, as family names may be: "BELL", "LE MÉE", "PEREZ RUIZ", "ORTEGA Y GASSET".</summary>
    public bool IsInCapitals => _words.Count > 0 && NameOrder.IsInCapitals(_words[0]) && NameOrder.IsInCapitals(_words[^1])
        && _words.TrueForAll(word => NameOrder.IsInCapitals(word) || NameConjunctions.CanBeInsideName(word.ToLowerInvariant()));

    /// <summary>Whether this may be a family name, though it looks like initials or like a whole name: "Yu", "SANTOS LIMA", "St. John".
    /// </summary>
    public bool MayBeFamily => Form switch
    {
        NameForm.Word or NameForm.Words => true,
        NameForm.Initials => _words.Count == 1 && !_words[0].Contains('.'),
        NameForm.FamilyInitials => IsInCapitals
            && (_words[^1].Length >= ShortestFamily || NameWords.IsParticle(_words[0].ToLowerInvariant())),
        NameForm.InitialsFamily => IsInCapitals || BeginsWithSaint,
        _ => false,
    };

    /// <summary>Whether this has the form of a family name with initials, but may be given names with a short family name: "Susan FOX",
    /// "Ivan Ying XU". In "Howard PJA", only the other names of the list can tell.</summary>
    public bool MayEndInShortFamily => Form == NameForm.FamilyInitials && NameOrder.IsInCapitals(_words[^1])
        && BeginsWithGiven && _words.Take(_words.Count - 1).All(word => NameOrder.IsGiven(word) || NameWords.IsInitials(word))
        && (_words.Count > 2 || _words[^1].Length > 2 && _words[^1].AsSpan().ContainsAny(_vowels));

    /// <summary>Whether this is a family name with the particles before it: "van der Berg", "De Vries".</summary>
    public bool IsFamilyWithParticles => _words.Count > 1
        && _words.Take(_words.Count - 1).All(word => NameWords.IsParticle(word) || NameWords.IsCapitalizedParticle(word));

    /// <summary>Whether this is a family name whose particles cannot be a given name: "Van Dyke", "De La Cruz"; not "Di Wu".</summary>
    public bool IsSurelyFamilyWithParticles => IsFamilyWithParticles && (_words.Count > 2 || BeginsFamilyOnly);

    /// <summary>Whether these are the particles of the name before: "Wulp, F.M., van der".</summary>
    public bool IsOnlyParticles => _words.TrueForAll(NameWords.IsParticle);

    public bool BeginsWithParticle => _words.Count > 1 && NameWords.IsParticle(_words[0]);

    public bool BeginsWithGiven => _words.Count > 0 && NameOrder.IsGiven(_words[0]);

    public bool EndsWithGiven => _words.Count > 0 && NameOrder.IsGiven(_words[^1]);

    /// <summary>Whether this holds given names only: "Daniel", "Hans Peter", "Anna M.".</summary>
    public bool IsGivenOnly => BeginsWithGiven && _words.TrueForAll(word => NameOrder.IsGiven(word) || NameWords.IsInitials(word));

    /// <summary>Whether this is a whole name such as "Roza NURIEVA".</summary>
    public bool EndsInFamilyInCapitals => Form is NameForm.Words or NameForm.InitialsFamily
        && NameOrder.IsInCapitals(_words[^1]) && !NameOrder.IsInCapitals(_words[0]) && HasLower;

    public bool HasLower => _words.Exists(word => word.Any(char.IsLower));

    /// <summary>The whole part read as given names: "J. A.", "Klas", "K. de".</summary>
    public string AsGiven => TrimDot(string.Join(' ', _words));

    /// <summary>The whole part read as a family name.</summary>
    public string AsFamily => Joined(0, _words.Count);

    /// <summary>What a whole name tells of the order of family and given names; 0 for other forms.</summary>
    public int OrderVote => Form == NameForm.Words ? NameOrder.VoteOf(_words) : 0;

    /// <summary>Whether this is a whole name that tells by itself that the family name stands first.</summary>
    public bool IsSurelyFamilyFirst => Form == NameForm.Words && NameOrder.IsSure(_words);

    /// <summary>Returns the part as a person's or group's whole name, divided as its form requires.</summary>
    /// <param name="familyFirst">Whether the family names stand first in this list, where the form leaves it open.</param>
    /// <param name="capitalsLast">Whether names of this list end in a family name in capitals, as "LI" in "Zhao LI" then is.</param>
    public PersonName AsName(bool familyFirst, bool capitalsLast) => Form switch
    {
        NameForm.FamilyInitials when capitalsLast && NameOrder.IsInCapitals(_words[^1]) => SplitAt(FirstOfCapitals()),
        NameForm.FamilyInitials when BeginsWithGiven && IsShortWord(_words[^1]) => SplitAt(_words.Count - 1),
        NameForm.FamilyInitials when BehindCapitals() is > 0 and var behind => FamilyFirst(behind),
        NameForm.FamilyInitials => FamilyFirst(),
        NameForm.Words or NameForm.InitialsFamily when EndsInFamilyInCapitals => SplitAt(FirstOfCapitals()),
        NameForm.InitialsFamily when IsShortFamilyFirst => FamilyFirst(1),
        NameForm.Words when _words.Count > 1 && BeginsFamilyOnly && IsFamilyWithParticles => new PersonName(AsFamily, null),
        NameForm.InitialsFamily when NameOrder.IsInCapitals(_words[^1]) && _words.Count > 2 => SplitAt(FirstOfCapitals()),
        NameForm.InitialsFamily => SplitAt(FirstFamily(Math.Min(LeadingInitials(), _words.Count - 1))),
        NameForm.Words when BehindCapitals() is > 0 and var behind => FamilyFirst(behind),
        NameForm.Words when NameOrder.GivenNamesInHungarianOrVietnamese(_words) is var given and > 0 => FamilyFirst(given),
        NameForm.Words when familyFirst => FamilyFirst(NameOrder.GivenNamesIn(_words)),
        NameForm.Words => SplitAt(FirstFamily(Math.Max(1, LastInitial() + 1))),
        _ => new PersonName(Form == NameForm.Group ? Text : AsFamily, null),
    };

    private NameForm FormOf()
    {
        if (_words.Count == 0)
            return NameForm.None;
        if (_words.Count == 1 && NameWords.IsSuffix(_words[0]))
            return NameForm.Suffix;
        if (GroupName.IsGroup(Text, _words))
            return NameForm.Group;
        var leading = LeadingInitials();
        if (leading == _words.Count || (leading > 0 && _words.Skip(leading).All(NameWords.IsParticle)))
            return _words.Count == 1 || _words.All(word => word.Contains('.') || word.Length == 1) || leading < _words.Count
                ? NameForm.Initials
                : AllCapitals();
        if (_words.Count == 1)
            return NameForm.Word;
        if (leading > 0 && NameOrder.IsInCapitals(_words[1]) && NameWords.IsParticle(_words[0].ToLowerInvariant()))
            return NameForm.Words;
        if (NameWords.IsInitials(_words[^1]) && !(leading > 0 && _words[0].Contains('.')) && !EndsInShortFamily)
            return NameForm.FamilyInitials;
        return leading > 0 && (_words[0].Contains('.') || _words[0].Length <= 3) ? NameForm.InitialsFamily : NameForm.Words;
    }

    // "Alan F. LIST", "Guy DEL TORO", "Anna PEREZ RUIZ"
    private bool EndsInShortFamily =>
        _words.Count > 2 && NameOrder.IsInCapitals(_words[^1])
        && (_words.Count == 3 && _words[1].EndsWith('.') && NameWords.IsInitials(_words[1])
            || _words[0].Any(char.IsLower) && NameOrder.IsInCapitals(_words[^2]) && FirstOfCapitals() < _words.Count - 1);

    // "FOX Hélène"; "KN Norrby" begins with initials.
    private bool IsShortFamilyFirst => NameOrder.IsInCapitals(_words[0]) && _words[0].Length > 2 && _words[0].AsSpan().ContainsAny(_vowels)
        && _words.Skip(1).All(word => NameOrder.IsGiven(word) || NameWords.IsInitials(word)) && NameOrder.IsGiven(_words[1]);

    // Other particles with a capital may be given names: "Di Wu", "Le Van".
    private bool BeginsFamilyOnly => BeginsWithParticle || _words[0] is "Van" or "Von" or "De";

    // "Yu" looks like the initial of Yuri.
    private static bool IsShortWord(string word) => !word.Contains('.') && word.Any(char.IsLower);

    // "LI F", "J LI", "J. H. LIST", "S. X. Yu"
    private NameForm AllCapitals() =>
        _words[0].Length > 1 && !_words[0].Contains('.') ? NameForm.FamilyInitials : NameForm.InitialsFamily;

    private int LeadingInitials() => _words.TakeWhile(NameWords.IsInitials).Count();

    private int LastInitial() => _words.FindLastIndex(_words.Count - 2, NameWords.IsInitials);

    // "van der Zaag": a family name begins with its particles. Without particles, the last of several words is the family name.
    private int FirstFamily(int least)
    {
        var first = _words.FindIndex(
            Math.Min(least, _words.Count - 1), word => NameWords.IsParticle(word) || NameWords.IsCapitalizedParticle(word));
        // "Santiago Ramón y Cajal"
        if (first > least && NameConjunctions.CanBeInsideName(_words[first]))
            first--;
        return first > 0 && first < _words.Count - 1 ? first
            : Form == NameForm.InitialsFamily && IsDouble(least) ? least
            : _words.Count - 1;
    }

    // "Frank VAN DEN HOOGEN", "H. PEREZ RUIZ", "K. ORTEGA Y GASSET"; "AW" in "Ben AW DE JONG" are initials.
    private int FirstOfCapitals()
    {
        var first = _words.Count - 1;
        while (first > 1 && IsPartOfCapitals(_words[first - 1]))
            first--;
        return first;
    }

    private static bool IsPartOfCapitals(string word) => word.ToLowerInvariant() is var lower
        && (NameConjunctions.CanBeInsideName(lower) || NameWords.IsParticle(word)
            || NameOrder.IsInCapitals(word) && (word.Length >= ShortestFamily || NameWords.IsParticle(lower)));

    // Where the given names begin in "MOREAU Anna", "PEREZ RUIZ Klaus A.", or 0 if the name is of another form: "NORRBY KA".
    private int BehindCapitals() =>
        NameOrder.IsInCapitals(_words[0]) && _words.FindIndex(word => word.Any(char.IsLower) && !word.Contains('.')) is > 0 and var first
            && !NameWords.IsParticle(_words[first])
            ? first
            : 0;

    // "J. Garcia Lopez": all words after the initials are the family name, unless the first of two is a given name: "W. Bruce Croft".
    private bool IsDouble(int least) =>
        _words.Skip(least).All(word => !NameWords.IsInitials(word)) && !(least == _words.Count - 2 && NameOrder.IsGiven(_words[least]));

    private PersonName SplitAt(int family) =>
        new(Joined(family, _words.Count), family > 0 ? TrimDot(string.Join(' ', _words.Take(family))) : null);

    // "Huang da W": particles right before the initials belong to the given names.
    private PersonName FamilyFirst()
    {
        var given = _words.Count - 1;
        while (given > 1 && NameWords.IsInitials(_words[given - 1]) && (_words[given - 1].Length < 4 || _words[given - 1].Contains('.')))
            given--;
        while (given > 1 && NameWords.IsParticle(_words[given - 1]))
            given--;
        // "Bailey Todd M.", not "Van Roy N."
        if (given > 1 && _words[given].Contains('.') && NameOrder.IsGiven(_words[given - 1])
            && !NameWords.IsCapitalizedParticle(_words[given - 2]) && !NameWords.IsParticle(_words[given - 2]))
            given--;
        return FamilyFirst(given);
    }

    private PersonName FamilyFirst(int given) => new(Joined(0, given), TrimDot(string.Join(' ', _words.Skip(given))));

    private string Joined(int from, int to) =>
        string.Join(' ', _words.Skip(from).Take(to - from)).Replace("- ", "-", StringComparison.Ordinal).Trim(',', '.', ' ', ':');

    // The dot in "JC." ends the list of names; the last dot in "J. C." belongs to the initial.
    private static string TrimDot(string given) =>
        given.Length > 2 && given.IndexOf('.', StringComparison.Ordinal) == given.Length - 1 && !given.Contains(' ') ? given[..^1] : given;
}

internal enum NameForm
{
    None,
    Initials,
    FamilyInitials,
    InitialsFamily,

    /// <summary>One word: a family name or a given name.</summary>
    Word,

    /// <summary>Several words: given names and a family name, or one family name of several words.</summary>
    Words,
    Suffix,
    Group,
}
