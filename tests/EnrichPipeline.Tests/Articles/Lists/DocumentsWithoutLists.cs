using System.Globalization;

namespace EnrichPipeline.Tests.Articles.Lists;

/// <summary>
/// Makes documents without references but with misleading years, names, numbers and headings: news, reports, slides, contents, minutes.
/// </summary>
internal sealed class DocumentsWithoutLists(int seed)
{
    private static readonly string[] _names =
        "Anna Berger|Tom Hill|Li Wei|Maria Lopez|Jean Petit|Ivan Orlov|Ruth Cole|Peter Vogel|Sara Nunes|Omar Haddad".Split('|');
    private static readonly string[] _subjects =
        "The council|The company|A spokesman|The ministry|Our team|The museum|The river|The school|A storm|The new line".Split('|');
    private static readonly string[] _verbs = "opened|reported|built|closed|measured|sold|announced|repaired|planted|described".Split('|');
    private static readonly string[] _objects =
        ("a bridge over the valley|the results of the year|three houses near the station|a garden for the town|its plans for the harbour"
            + "|a report on water|the old theatre|new rules for parking|a prize for young cooks|figures on exports").Split(
            '|'
        );

    private readonly Random _random = new(seed);

    public string Next(int index) => (index % 8) switch
    {
        0 => News(),
        1 => Report(),
        2 => Slides(),
        3 => Contents(),
        4 => Minutes(),
        5 => NumberedProse(),
        6 => Programme(),
        _ => Statute(),
    };

    private string News() =>
        $"{Sentence()}\n\n{Pick(_names)}, {Day()}\n\n{Paragraphs(_random.Next(4, 12))}\n\nRelated "
        + $"stories\n{Lines(4, _ => Sentence().TrimEnd('.'))}\n\n© {Year()} The Valley News. All rights reserved.\n";

    private string Report() =>
        $"Annual report {Year()}\n\n1. Summary\n\n{Paragraphs(3)}\n\n2. "
        + $"Figures\n\n{Lines(8, i => $"{Year()}   {_random.Next(10, 999)}.{i}   {_random.Next(1, 99)} %   {Pick(_objects)}")}\n\n3. "
        + $"Outlook\n\n{Paragraphs(2)}\n\nSources\n\nAll figures come from our own books and were checked in {Year()}.\n";

    private string Slides() => string.Join("\n\f", Enumerable.Range(1, 9)
        .Select(i =>
        $"{Pick(_objects)}\n\n{Lines(_random.Next(2, 6), _ => "• " + Sentence().TrimEnd('.'))}\n\n{Pick(_names)}   {Year()}   {i}"));

    private string Contents() =>
        $"Contents\n\n{Lines(20, i => $"{i}. {Pick(_objects)} {new string('.', _random.Next(5, 30))} {i * 7}")}\nReferences "
        + $"{new string('.', 20)} 152\nIndex {new string('.', 25)} 160\n\n{Paragraphs(2)}\n";

    private string Minutes() =>
        $"Minutes of the meeting of {Day()}\n\nPresent: "
        + $"{string.Join(", ", _names.Take(_random.Next(3, 9)))}\n\n"
        + $"{Lines(9, i => $"{i}. {Sentence()} ({Pick(_names)}, {Year()})")}\n\nNext meeting: {Day()}\n";

    private string NumberedProse() => Lines(14, i => $"({i}) {Sentence()} {Sentence()}") + "\n\n" + Paragraphs(3);

    private string Programme() =>
        $"Programme\n\n{Lines(16, i => $"{8 + i / 2}:{(i % 2 == 0 ? "00" : "30")} {Pick(_names)}: {Pick(_objects)}")}\n\n{Paragraphs(1)}\n";

    private string Statute() =>
        Lines(12, i => $"§ {i} {Sentence()} Act of {Year()}, No. {_random.Next(1, 90)}, p. {_random.Next(1, 400)}.") + "\n\n"
        + Paragraphs(2);

    private string Paragraphs(int count) => string.Join("\n\n", Enumerable.Range(0, count)
        .Select(_ => string.Join(' ', Enumerable.Range(0, _random.Next(2, 6)).Select(_ => Sentence()))));

    private string Sentence()
    {
        var start = _random.Next(4) == 0 ? $"In {Year()} {Pick(_subjects).ToLowerInvariant()}" : Pick(_subjects);
        var end = _random.Next(5) switch
        {
            0 => $", said {Pick(_names)}",
            1 => $" ({_random.Next(1, 40)} of {_random.Next(41, 99)})",
            2 =>
            $" at a cost of {_random.Next(2, 90)},{_random.Next(100, 999)} euros",
            _ => ""
        };
        return $"{start} {Pick(_verbs)} {Pick(_objects)}{end}.";
    }

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(1, count).Select(line));

    private string Day() => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(1, 28)} May {Year()}");

    private string Year() => _random.Next(1990, 2024).ToString(CultureInfo.InvariantCulture);

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
