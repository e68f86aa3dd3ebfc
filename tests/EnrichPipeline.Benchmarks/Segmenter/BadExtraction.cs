using System.Text;
using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>
/// Prints a labelled reference as text that was badly extracted from a page: spaces before signs instead of after them, words that run
/// together, words still divided at the end of a line.
/// </summary>
internal sealed class BadExtraction(Random random)
{
    private const string Left = ",.;:)]";
    private const string Right = "([";

    private readonly StringBuilder _text = new();
    private readonly List<(int End, int Token)> _places = [];

    /// <summary>Returns the damaged text with the same fields.</summary>
    public TrainingExample Damage(TrainingExample example)
    {
        _text.Clear();
        _places.Clear();
        var from = random.Next(Math.Max(1, example.Tokens.Count / 2));
        for (var at = 0; at < example.Tokens.Count; at++)
            Print(example.Tokens, at, at >= from);
        return Label(example, new TokenList(_text.ToString()));
    }

    private void Print(TokenList tokens, int at, bool damaged)
    {
        if (at > 0 && (damaged ? IsSpaced(tokens, at) : tokens[at].Spaced))
            _text.Append(' ');
        var word = tokens.Span(at);
        var half = word.Length / 2;
        if (damaged && tokens[at].Kind == TokenKind.Word && word.Length > 6 && random.Next(25) == 0)
            _text.Append(word[..half]).Append('-').Append(word[half..]);
        else
            _text.Append(word);
        _places.Add((_text.Length, at));
    }

    private bool IsSpaced(TokenList tokens, int at)
    {
        if (tokens.IsSign(at, Left))
            return random.Next(5) > 1;
        if (tokens.IsSign(at - 1, Left))
            return tokens[at].Spaced && random.Next(4) == 0;
        if (tokens.IsSign(at - 1, Right))
            return random.Next(3) == 0;
        return tokens[at].Spaced && random.Next(12) > 0;
    }

    private TrainingExample Label(TrainingExample example, TokenList tokens)
    {
        var allowed = new ushort[tokens.Count];
        var (place, before) = (0, -1);
        for (var at = 0; at < tokens.Count; at++)
        {
            while (_places[place].End <= tokens[at].Start)
                place++;
            var token = NumberIn(example.Tokens, place, tokens[at].Start + tokens[at].Length) ?? _places[place].Token;
            allowed[at] = token == before ? Inside(example.Allowed[token]) : example.Allowed[token];
            before = token;
        }
        return example with { Source = "spoilt", Tokens = tokens, Allowed = allowed };
    }

    // If a word and a number have become one token, such as "D66", the number decides the field.
    private int? NumberIn(TokenList tokens, int place, int end)
    {
        for (; place < _places.Count && _places[place].End <= end; place++)
            if (tokens[_places[place].Token].Kind is TokenKind.Number or TokenKind.Mixed)
                return _places[place].Token;
        return null;
    }

    // The second part of a divided word does not begin a field again.
    private static ushort Inside(ushort allowed) =>
        allowed == TrainingExample.Bit(FieldLabel.TitleBegin) ? TrainingExample.Bit(FieldLabel.Title)
        : allowed == TrainingExample.Bit(FieldLabel.ContainerBegin) ? TrainingExample.Bit(FieldLabel.Container)
        : allowed;
}
