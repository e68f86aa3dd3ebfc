using EnrichPipeline.Citations.Segmenting;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>Makes up the values of the fields of a style, each with its label.</summary>
internal sealed class MadeUpFields(MadeUpMaterial material, Random random)
{
    // The percentage of short titles among the titles of books.
    private const int Short = 12;

    // The percentage of groups among the authors.
    private const int Groups = 5;

    // The percentage of publishers and institutions whose name is composed of the names of people, cities and subjects.
    private const int Composed = 45;

    private readonly MadeUpNames _names = new(material, random);
    private readonly MadeUpLocators _locators = new(random);

    /// <summary>Returns a value for a field, given by its letter, or by its letter and a variant ("C:law").</summary>
    public (string Value, FieldLabel Label) Of(string field, StyleTemplate style, int year) => field.Length switch
    {
        1 when Locator(field[0], style.Kind, year) is var (value, label) => (value, label),
        1 => Words(field[0], style),
        _ => Variant(field, style.Language),
    };

    /// <summary>Returns the number of an entry: "12.", "[3]".</summary>
    public string EntryNumber()
    {
        var number = random.Next(1, random.Pick(10, 60, 300));
        return random.Pick($"{number}.", $"{number}.", $"[{number}]", $"[{number}]", $"({number})", $"{number})", $"{number}");
    }

    /// <summary>Returns the key of an entry, as LaTeX and Markdown print it in front: "[Knuth84]", "Smith2001a".</summary>
    public string Key(string language, int year)
    {
        var name = material.Family(random, language).Split(' ')[^1];
        var short3 = name[..Math.Min(3, name.Length)];
        var key = random.Pick(
            $"{short3}{year % 100:00}", $"{name}{year}", $"{name.ToLowerInvariant()}{year}", $"{name}:{year}", $"{name}{year}{short3}");
        key += random.Pick("", "", "", "a", "b");
        return random.Pick($"[{key}]", $"[{key}]", $"[{key}]", $"{key}.", $"{key}:", key);
    }

    /// <summary>Returns what LaTeX prints behind an entry: the pages on which it is cited.</summary>
    public string BackReference()
    {
        var pages = string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => _locators.Number(1, 300)));
        return random.Pick(
            $" {pages}", $" {pages}", $" [{pages}]", $" (cited on page {pages})", $" (cited on p. {pages})", $" [cited on pp. {pages}]",
            $" (Cited on pages {pages}.)", $" cit. on p. {pages}", $" (page {pages})", " ↩", " ↩︎");
    }

    /// <summary>Returns a translator or another contributor, as printed behind the title of a book.</summary>
    public string Contributor(string language) =>
        material.Pick(random, language, "contributorLead") + _names.GivenFirst(language, random.Pick(1, 1, 2));

    private (string, FieldLabel)? Locator(char field, string kind, int year) => field switch
    {
        'Y' => (MadeUpLocators.Text(year), FieldLabel.Date),
        'y' => (MadeUpLocators.Text(year) + random.Pick("", "", "", "", "a", "b"), FieldLabel.Date),
        'D' => (_locators.Day(), FieldLabel.Date),
        'V' => (_locators.Volume(), FieldLabel.Volume),
        'W' => (_locators.LetteredVolume(), FieldLabel.Volume),
        'R' => (MadeUpLocators.Roman(random.Next(1, 99)), FieldLabel.Volume),
        'I' => (_locators.Issue(), FieldLabel.Issue),
        'J' => (_locators.Supplement(), FieldLabel.Issue),
        'P' => (_locators.Pages(), FieldLabel.Pages),
        'F' => (_locators.FirstPage(), FieldLabel.Pages),
        'H' => (_locators.ArticleNumber(), FieldLabel.Pages),
        's' => (_locators.Number(1, 400), kind is "book" or "chapter" or "conference" ? FieldLabel.Volume : FieldLabel.Other),
        'O' => (_locators.OtherNumber(), FieldLabel.Other),
        _ => null,
    };

    private (string, FieldLabel) Words(char field, StyleTemplate style) => field switch
    {
        'A' when random.Next(100) < Groups && MadeUpMaterial.IsLatin(style.Language) => Words('Z', style),
        'A' => (_names.Of(style.Language, _names.Count()), FieldLabel.Author),
        'Z' => (material.Group(random, style.Language), FieldLabel.Author),
        'E' => (_names.Of(style.Language, random.Pick(1, 1, 2, 2, 3)), FieldLabel.Editor),
        'T' when style.Kind is "book" && random.Next(100) < Short => (ShortTitle(style.Language), FieldLabel.Title),
        'T' => (material.Title(random, style.Language, style.Kind is "article" or "conference" or "preprint"), FieldLabel.Title),
        'C' => (material.Journal(random, style.Language), FieldLabel.Container),
        'B' => (material.Title(random, style.Language, ofArticle: false), FieldLabel.Container),
        'K' => (material.Conference(random), FieldLabel.Container),
        'U' => (Publisher(style.Language), FieldLabel.Publisher),
        'L' => (Place(style.Language), FieldLabel.Place),
        'N' => (Edition(style.Language, random.Next(2, random.Pick(4, 9, 30))), FieldLabel.Edition),
        'S' => (material.Pick(random, "*", "series"), FieldLabel.Series),
        'X' => (
            random.Pick("https://www.example.org/", "http://example.com/a/", "www.example.net/")
                + random.Pick("report.pdf", "data", "index.html", "news/2019/03"),
            FieldLabel.Other
        ),
        _ => throw new ArgumentException($"Styles.txt has the unknown field {field}.", nameof(field)),
    };

    private (string, FieldLabel) Variant(string field, string language) => field switch
    {
        "A:family" => (material.Family(random, language), FieldLabel.Author),
        "A:given" => (_names.GivenFirst(language, random.Pick(1, 1, 1, 2, 2, 3)), FieldLabel.Author),
        "A:classical" or "A:court" or "A:news" => (English(field[2..]), FieldLabel.Author),
        "T:act" => (Act(), FieldLabel.Title),
        "T:case" => (Case(), FieldLabel.Title),
        "T:number" => (TitleWithNumber(language), FieldLabel.Title),
        "T:classical" => (English("classicalWork"), FieldLabel.Title),
        "T:statuteOfYear" => ($"{English("statute")}{random.Pick("", " of")} {_locators.Number(1900, 2024)}", FieldLabel.Title),
        "T:country" => (TitleOfCountry(language), FieldLabel.Title),
        "T:web" => (English("webTitle"), FieldLabel.Title),
        "T:software" or "T:film" or "T:drug" or "T:anonymous" or "T:manual" => (English(field[2..]), FieldLabel.Title),
        "C:law" => (LawJournal(language), FieldLabel.Container),
        "C:reporter" or "C:gazette" or "C:physics" or "C:news" or "C:lawReport" or "C:encyclopedia" =>
            (English(field[2..]), FieldLabel.Container),
        "K:short" => ($"{English("acronym")} {_locators.Number(1980, 2024)}", FieldLabel.Container),
        "S:lncs" => (random.Pick("LNCS", "LNCS", "LNAI", "CCIS", "Lecture Notes in Computer Science"), FieldLabel.Series),
        "U:studio" => (English("studio"), FieldLabel.Publisher),
        "U:group" => (material.Group(random, language), FieldLabel.Publisher),
        "U:institution" => (Institution(language), FieldLabel.Publisher),
        "L:full" => ($"{material.Pick(random, language, "place")}, {English("country")}", FieldLabel.Place),
        "V:parts" => (_locators.VolumeInParts(), FieldLabel.Volume),
        "V:yearMonth" => (_locators.YearAndMonth(), FieldLabel.Volume),
        "F:three" => ($"{random.Next(1, 250):000}", FieldLabel.Pages),
        "C:union" => (
            random.Pick("OJ L", "OJ C", "Official Journal of the European Union L", "O.J. L", "Official Journal L"), FieldLabel.Container),
        "D:numbers" => ($"{_locators.Number(1, 32)}.{_locators.Number(1, 13)}.", FieldLabel.Date),
        "R:lower" => (MadeUpLocators.Roman(random.Next(1, 99)).ToLowerInvariant(), FieldLabel.Volume),
        "D:iso" => (_locators.RestOfIsoDate(), FieldLabel.Date),
        "D:access" => (_locators.Day(), FieldLabel.Other),
        "F:yearLike" => (_locators.Number(1500, 2400), FieldLabel.Pages),
        "O:name" => (_names.Of(language, random.Pick(1, 1, 1, 2)), FieldLabel.Other),
        _ => (OtherVariant(field), FieldLabel.Other),
    };

    private string OtherVariant(string field) => field switch
    {
        "O:old" => _locators.Number(1750, 1990),
        "O:yearLike" => _locators.Number(1500, 2400),
        "O:two" => _locators.Number(10, 99),
        "O:version" => _locators.Version(),
        "O:patent" => _locators.Patent(),
        "O:preprint" => _locators.Preprint(),
        "O:pages" => _locators.Pages(),
        "O:company" => English("company"),
        "O:section" => _locators.Section(),
        "O:code" => _locators.ReportNumber(),
        "O:docket" => _locators.Docket(),
        "Y:access" => _locators.Number(2000, 2025),
        _ => throw new ArgumentException($"Styles.txt has the unknown field {field}.", nameof(field)),
    };

    // "Graph Theory", "Aramis": after the authors, words that could be a name are a title.
    private string ShortTitle(string language)
    {
        var words = material.Title(random, language, ofArticle: false).Split(' ');
        return string.Join(' ', words.Take(random.Next(1, 4))).TrimEnd('.', ',', ':', ';', '-', '–', '(');
    }

    private string LawJournal(string language)
    {
        var name = material.Pick(random, language, "lawJournal");
        return random.Next(3) == 0 ? name.ToUpperInvariant() : name;
    }

    // "1491", "1848: Year of Revolution"
    private string TitleWithNumber(string language) =>
        _locators.Number(1000, 3000) + (random.Next(2) == 0 ? "" : $": {material.Title(random, language, ofArticle: false)}");

    private string English(string kind) => material.Pick(random, "en", kind);

    // "Directive 2004/38/EC of the European Parliament and of the Council of 29 April 2004 on …"
    private string Act() =>
        $"{English("act")}{random.Pick("", "", " (EU)", " (EC) No")} {_locators.Number(1, 2024)}/{_locators.Number(1, 2024)}"
        + random.Pick("", "/EC", "/EU", "/EEC")
        + random.Pick("", $" {English("legislator")}")
        + random.Pick("", $" of {_locators.Number(1, 29)} {random.Pick("April", "June", "December")} {_locators.Number(1970, 2024)}")
        + random.Pick("", $" on {material.Title(random, "en", ofArticle: true)}");

    private string TitleOfCountry(string language)
    {
        var title = material.Title(random, language, ofArticle: false);
        return $"{English("nation")}: {(random.Next(3) == 0 ? $"“{title}”" : title)}";
    }

    // "Brown v. Board of Education", "Mabo v Queensland (No 2)"
    private string Case() =>
        Party() + random.Pick(" v. ", " v. ", " v ", " v ", " vs. ") + Party() + (random.Next(6) == 0 ? $" (No {random.Next(2, 5)})" : "");

    private string Party() => English(random.Pick("party", "party", "company", "family", "family"));

    private string Publisher(string language) =>
        material.Pick(random, language, IsComposed(language) ? "publisherPattern" : "publisher");

    private string Institution(string language) =>
        material.Pick(random, language, IsComposed(language) ? "institutionPattern" : "institution");

    private bool IsComposed(string language) => random.Next(100) < Composed && MadeUpMaterial.IsLatin(language);

    private string Place(string language)
    {
        var place = material.Pick(random, language, "place");
        // "Menlo Park, CA", "Murray Hill, NJ, USA", "Sydney, Australia"
        if (language == "en" && random.Next(100) < 20)
            return random.Pick(material.Pick(random, "en", "town"), place)
                + random.Pick($", {English("state")}", $", {English("state")}", $", {English("state")}, USA", $", {English("country")}");
        return random.Next(100) < 15 && MadeUpMaterial.IsLatin(language)
            ? place + random.Pick("/", ", ", " u.a., ", " & ", " and ", "; ") + material.Pick(random, language, "place")
            : place;
    }

    private string Edition(string language, int number) =>
        language switch
        {
            "de" => random.Pick(
                $"{number}., überarb. Aufl.",
                $"{number}. Aufl.",
                $"{number}. Auflage",
                $"{number}., erw. Aufl.",
                "Zweite, unveränderte Auflage",
                "Dritte Auflage",
                "Neue, durchges. Ausg.",
                $"{number}. Aufl. (zuerst 1950)"
            ),
            "fr" => random.Pick($"{number}e éd.", $"{number}e édition", "nouv. éd."),
            "it" => random.Pick($"{number}a ed.", "seconda edizione"),
            "es" or "pt" => random.Pick($"{number}ª ed.", $"{number}. ed.", $"{number}.ª edición", $"{number}. ed. rev."),
            "ru" => random.Pick($"{number}-е изд.", $"{number}-е изд., перераб. и доп.", $"Изд. {number}-е"),
            "uk" => random.Pick($"{number}-те вид.", $"Вид. {number}-ге"),
            "tr" => random.Pick($"{number}. Baskı", $"{number}. baskı", $"{number}. bs."),
            "hu" => random.Pick($"{number}. kiadás", $"{number}. jav. kiadás"),
            "ar" => random.Pick("ط 2", "الطبعة الثانية"),
            _ => random.Pick(
                "2nd ed.",
                "3rd edition",
                "Second edition",
                $"{number + 2}th edn",
                $"{number + 2}th ed.",
                "2nd edn.",
                "revised edition",
                "2d ed.",
                "Third Edition",
                "1st ed.",
                "2nd ed"
            ),
        };
}
