using System.Globalization;
using EnrichPipeline.Benchmarks.Calibration;

namespace EnrichPipeline.Benchmarks.Reliability;

/// <summary>
/// Writes an article whose list is longer than any real one: each fifth reference is a labelled one, the others are invented from their
/// words and have 59 authors each. 20,000 references are 15 MB.
/// </summary>
internal sealed class LongListVerb
{
    private const int Authors = 59;
    private const int TitleWords = 12;
    private const int EachReal = 5;

    private readonly Random _random = new(7);
    private readonly string[] _real;
    private readonly string[] _words;

    private LongListVerb(string strings)
    {
        _real = [.. LabelledString.Read(strings).Select(one => string.Join(' ', one.Text.Split()))];
        _words =
        [
            .. _real.SelectMany(text => text.Split(' ')).Where(word => word.Length > 3 && word.All(char.IsAsciiLetterLower)).Distinct(),
        ];
    }

    public static async Task<int> WriteAsync(string strings, int count, string file)
    {
        var list = new LongListVerb(strings);
        await using var output = File.CreateText(file);
        await output.WriteAsync("A long review\n\nReferences\n\n");
        for (var number = 1; number <= count; number++)
            await output.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{number}. {list.Reference(number)}\n"));
        return 0;
    }

    private string Reference(int number) =>
        number % EachReal == 0 ? _real[number / EachReal % _real.Length] : Invented();

    private string Invented()
    {
        var authors = string.Join(", ", Enumerable.Range(0, Authors).Select(_ => $"{Name()} {(char)('A' + _random.Next(26))}"));
        var title = string.Join(' ', Enumerable.Range(0, TitleWords).Select(_ => _random.Pick(_words)));
        var page = _random.Next(1, 900);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{authors}. {Name()} {title}. J {Name()} {Name()}. "
            + $"{_random.Next(1970, 2025)};{_random.Next(1, 300)}({_random.Next(1, 12)}):{page}-{page + _random.Next(2, 30)}.");
    }

    private string Name() => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(_random.Pick(_words));
}
