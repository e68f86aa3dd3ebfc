using EnrichPipeline.Citations.Segmenting;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>Tokens that are labelled by finding printed values among them.</summary>
internal sealed class LabelledTokens
{
    private readonly string _folded;
    private readonly Dictionary<int, int> _starts = [];
    private readonly Dictionary<int, int> _ends = [];

    public LabelledTokens(TokenList tokens)
    {
        Tokens = tokens;
        Labels = new FieldLabel[tokens.Count];
        Array.Fill(Labels, FieldLabel.Other);
        Allowed = new ushort[tokens.Count];
        Words = [.. Enumerable.Range(0, tokens.Count).Select(at => tokens[at].IsWordLike ? Fold(tokens.Span(at)) : "")];
        var length = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Words[at].Length == 0)
                continue;
            _starts[length] = at;
            _ends[length += Words[at].Length] = at;
        }
        _folded = string.Concat(Words);
    }

    public TokenList Tokens { get; }

    public FieldLabel[] Labels { get; }

    /// <summary>The labels that each token may have, as bits; 0 if only its label in <see cref="Labels"/>.</summary>
    public ushort[] Allowed { get; }

    /// <summary>The folded word of each token, empty for punctuation.</summary>
    public string[] Words { get; }

    public int Count => Tokens.Count;

    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[256];
        return new string(folded[..WordFold.Fold(word, folded)]);
    }

    public static string[] WordsOf(string text)
    {
        var tokens = new TokenList(text);
        return [.. Enumerable.Range(0, tokens.Count).Where(at => tokens[at].IsWordLike).Select(at => Fold(tokens.Span(at)))];
    }

    /// <summary>Finds the first and last token of each occurrence of a value, ignoring spaces and punctuation.</summary>
    public IReadOnlyList<(int First, int Last)> Find(string? value)
    {
        var wanted = string.Concat(WordsOf(value ?? ""));
        var found = new List<(int, int)>();
        for (
            var at = wanted.Length == 0 ? -1 : _folded.IndexOf(wanted, StringComparison.Ordinal);
            at >= 0;
            at = _folded.IndexOf(wanted, at + 1, StringComparison.Ordinal)
        )
            if (_starts.TryGetValue(at, out var first) && _ends.TryGetValue(at + wanted.Length, out var last))
                found.Add((first, last));
        return found;
    }

    /// <summary>
    /// Finds the first occurrence of a value without labels after a token, or else the first one anywhere; null if there is none.
    /// </summary>
    public (int First, int Last)? FindFree(string? value, int after = -1)
    {
        var free = Find(value).Where(IsFree).ToList();
        return free.Count == 0 ? null : free.Exists(place => place.First > after) ? free.First(place => place.First > after) : free[0];
    }

    public bool IsFree((int First, int Last) place) =>
        Labels.AsSpan(place.First, place.Last - place.First + 1).ContainsAnyExcept(FieldLabel.Other) is false;

    public void Label((int First, int Last) place, FieldLabel label)
    {
        for (var at = place.First; at <= place.Last; at++)
            Labels[at] = label;
        if (label is FieldLabel.Title or FieldLabel.Container)
            Labels[place.First] = label - 1;
    }

    public void Allow(int at, params ReadOnlySpan<FieldLabel> labels)
    {
        Allowed[at] = 0;
        foreach (var label in labels)
            Allowed[at] |= TrainingExample.Bit(label);
    }

    public ushort[] Masks() =>
        [.. Enumerable.Range(0, Count).Select(at => Allowed[at] != 0 ? Allowed[at] : TrainingExample.Bit(Labels[at]))];
}
