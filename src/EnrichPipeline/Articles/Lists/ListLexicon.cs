using System.Collections.Frozen;

namespace EnrichPipeline.Articles.Lists;

/// <summary>What a word tells of the line it stands in.</summary>
[Flags]
internal enum WordKinds : ushort
{
    None = 0,

    /// <summary>A small word of running prose.</summary>
    Stop = 1,
    Editor = 2,

    /// <summary>A publisher's or a book's: "Press", "edition", "thesis".</summary>
    Book = 4,
    Journal = 8,
    Place = 16,

    /// <summary>It stands before a page: "pp", "S".</summary>
    Page = 32,

    /// <summary>It stands before a volume or issue: "vol", "Jg".</summary>
    Volume = 64,

    /// <summary>It leads to a reference in a note: "see", "vgl".</summary>
    Lead = 128,

    /// <summary>A small word before a family name.</summary>
    Particle = 256,

    /// <summary>It joins two names.</summary>
    And = 512,

    /// <summary>It stands for the author before: "Ders.", "Idem".</summary>
    Same = 1024,

    /// <summary>It begins the abbreviated name of a journal: "Int", "Br".</summary>
    JournalStart = 2048,

    /// <summary>It is part of an organisation's name.</summary>
    Body = 4096,
}

/// <summary>The words that tell reference lists from other text, in many languages.</summary>
internal static class ListLexicon
{
    private static readonly (WordKinds Kind, string Words)[] Table =
    [
        (
            WordKinds.Stop,
            "the of and to in that is was for on with as by are this be from at which it we were have has their not or an these can our but they between also than more been its may one all such there into when other would if who"
        ),
        (
            WordKinds.Stop,
            "der die das und ist den von zu mit sich des auf für im dem nicht ein eine als auch es werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei"
        ),
        (
            WordKinds.Stop,
            "le la les et est une un que qui dans pour par sur au avec ce il sont pas plus ne se el los las en es con una por para su lo como del no al che di per della non si nel sono gli dei à às os na uma mais het een van niet dat zijn voor aan ook och att som är det av på og er til på w i z nie się na do jest to že je se v a na s o и в не на что с по как это для из от к у о за при του της και το να η"
        ),
        (WordKinds.Editor, "ed eds hg hrsg hgg editor editors herausgegeben dir coord org comp red"),
        (
            WordKinds.Book,
            "press verlag publisher publishers publishing university université universität universidad universidade universitet springer wiley elsevier routledge suhrkamp campus nomos editorial editions éditions ediciones edizioni editore book books dissertation diss thesis working paper proceedings proc discussion conference report edition aufl auflage издательство изд"
        ),
        (
            WordKinds.Journal,
            "journal j zeitschrift review rev revista revue annals ann archiv archives bulletin bull acta quarterly lett letters phys trans econ sci res int am soc jahrbuch vierteljahresschrift zfs kzfss journals журнал вестник magazine rivista tidskrift"
        ),
        (
            WordKinds.Place,
            "london paris berlin york amsterdam chicago boston oxford cambridge princeton washington frankfurt münchen munich hamburg köln wiesbaden opladen stuttgart leipzig göttingen tübingen bonn wien zürich bern basel madrid barcelona méxico roma milano torino moscow москва warszawa praha budapest stanford berkeley philadelphia baltimore leiden dordrecht heidelberg weinheim münster bielefeld baden thousand beverly newbury cheltenham aldershot hillsdale mannheim lisboa kraków københavn stockholm helsinki oslo kyoto tokyo beijing delhi санкт спб київ αθήνα istanbul ankara"
        ),
        (WordKinds.Page, "p pp s str pág págs pag pages seite seiten bl с стр"),
        (WordKinds.Volume, "vol no nr jg bd heft h band volume т том вып №"),
        (WordKinds.Lead, "vgl siehe see cf ebd ibid ibidem dazu hierzu zum voir vid"),
        (
            WordKinds.Particle,
            "van von de der den del della di da dos du la le ter ten te dal af av las los bin ibn st zu zur el al vander do das dello degli ap"
        ),
        (WordKinds.And, "and und et y e i og och en a и та"),
        (WordKinds.Same, "ders dies derselbe dieselbe idem id eadem dass ead"),
        (
            WordKinds.JournalStart,
            "am br eur int acta ann arch clin can proc nat nature scand jpn med aust biochem indian korean chin curr philos angew anal appl adv mol cell dev trans rev publ world asian phys chem plos the on type class group vitamin hepatitis influenza factor protein"
        ),
        (
            WordKinds.Body,
            "organization organisation ministry council committee commission department institute agency association society foundation university group consortium collaboration bank nations union bureau office center centre network team federation world united national european ministério ministerio instituto bundesamt bundesministerium gesellschaft institut statistisches conseil"
        ),
    ];

    private static readonly FrozenDictionary<string, WordKinds>.AlternateLookup<ReadOnlySpan<char>> Kinds = Table
        .SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Kind)))
        .GroupBy(pair => pair.word, pair => pair.Kind)
        .ToFrozenDictionary(group => group.Key, group => group.Aggregate((a, b) => a | b), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words with which a reference goes on, but none begins.</summary>
    public static readonly string[] GoingOn =
    [
        "PMID", "PMCID", "PubMed PMID", "PubMed Central", "Reference Source", "Available ", "Accessed ", "Acesso em", "Retrieved ", "Epub ",
        "ISBN", "ISSN", "Disponible ", "Disponível ", "Verfügbar ", "Erratum in", "Erratum: ", "Retraction in", "Comment in", "arXiv:",
    ];

    /// <summary>What is known of a word, whatever its case.</summary>
    public static WordKinds Of(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[20];
        if (word.Length is 0 or > 20)
            return WordKinds.None;
        lower = lower[..word.ToLowerInvariant(lower)];
        return Kinds.TryGetValue(lower, out var kinds) ? kinds : WordKinds.None;
    }

    public static bool Is(ReadOnlySpan<char> word, WordKinds kind) => (Of(word) & kind) != 0;
}
