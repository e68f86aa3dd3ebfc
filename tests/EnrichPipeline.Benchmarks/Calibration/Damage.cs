namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>Damages a printed reference as typists, scanners and citation styles do.</summary>
internal static class Damage
{
    public static readonly IReadOnlyList<(string Name, Func<string, Random, string> Spoil)> Kinds =
    [
        ("1 character", (text, chance) => Characters(text, 1, chance)),
        ("3 characters", (text, chance) => Characters(text, 3, chance)),
        ("scan", (text, chance) => Characters(text, Math.Max(1, text.Length / 30), chance)),
        ("title cut", (text, _) => CutTitle(text)),
        ("no journal", (text, _) => WithoutJournal(text)),
    ];

    private static string Characters(string text, int count, Random chance)
    {
        var letters = text.ToList();
        for (var i = 0; i < count && letters.Count > 10; i++)
        {
            var at = chance.Next(letters.Count);
            switch (chance.Next(3))
            {
                case 0:
                    letters.RemoveAt(at);
                    break;
                case 1:
                    letters.Insert(at, Like(letters[at], chance));
                    break;
                default:
                    letters[at] = Like(letters[at], chance);
                    break;
            }
        }
        return string.Concat(letters);
    }

    private static char Like(char letter, Random chance) =>
        (char)(char.IsDigit(letter) ? '0' + chance.Next(10) : 'a' + chance.Next(26));

    private static string CutTitle(string text) =>
        Citations.CitationParser.Parse(text).Title is { Length: > 30 } title
            ? text.Replace(
                title,
                title[..(title.LastIndexOf(' ', title.Length / 2) is > 0 and var at ? at : title.Length / 2)],
                StringComparison.Ordinal
            )
            : text;

    private static string WithoutJournal(string text) =>
        Citations.CitationParser.Parse(text).Container is { Length: > 0 } journal
            ? text.Replace(journal, "", StringComparison.Ordinal)
            : text;
}
