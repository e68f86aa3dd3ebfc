using EnrichPipeline.Characters;

namespace EnrichPipeline.Matching.Text;

/// <summary>The words of a folded text, and the same letters without spaces.</summary>
internal sealed class WordList
{
    public static readonly WordList None = new("");

    private readonly string _text;
    private readonly Word[] _words;

    private WordList(string folded)
    {
        _text = folded;
        _words = Cut(folded);
        Letters = new byte[folded.Length - Math.Max(0, _words.Length - 1)];
        foreach (var word in _words)
            Alphabet.Encode(folded.AsSpan(word.Start, word.Length), Letters.AsSpan(word.Letter));
    }

    public int Count => _words.Length;

    /// <summary>The text as letters of the <see cref="Alphabet"/> without spaces, so that hyphenation does not matter.</summary>
    public byte[] Letters { get; }

    public ReadOnlySpan<char> this[int index] => _text.AsSpan(_words[index].Start, _words[index].Length);

    public static WordList Of(string? text) => string.IsNullOrWhiteSpace(text) ? None : new WordList(TextFold.Fold(text));

    public bool Has(ReadOnlySpan<char> word) => IndexOf(word, 0, Count) >= 0;

    /// <summary>Whether a word of another list occurs in a range of these words.</summary>
    public bool Has(WordList others, int index, int from, int to) => IndexOf(others[index], others._words[index].Hash, from, to) >= 0;

    public int IndexOf(ReadOnlySpan<char> word, int from, int to) => IndexOf(word, HashOf(word), from, to);

    private int IndexOf(ReadOnlySpan<char> word, uint hash, int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(to, Count); i++)
        {
            if (_words[i].Hash == hash && this[i].SequenceEqual(word))
                return i;
        }
        return -1;
    }

    /// <summary>Returns how often a word occurs in a range of these words.</summary>
    public int CountOf(ReadOnlySpan<char> word, int from, int to)
    {
        var count = 0;
        for (var i = IndexOf(word, from, to); i >= 0; i = IndexOf(word, i + 1, to))
            count++;
        return count;
    }

    /// <summary>Returns the index of the word that contains a letter.</summary>
    public int WordAt(int letter)
    {
        var index = 0;
        while (index + 1 < Count && _words[index + 1].Letter <= letter)
            index++;
        return index;
    }

    /// <summary>Returns the index in <see cref="Letters"/> at which a word begins.</summary>
    public int LetterOf(int word) => word < Count ? _words[word].Letter : Letters.Length;

    /// <summary>Returns the letters of a word.</summary>
    public ReadOnlySpan<byte> LettersOf(int word) => Letters.AsSpan(_words[word].Letter, _words[word].Length);

    /// <summary>Whether a word begins at a letter or the text ends before it.</summary>
    public bool IsBorder(int letter) => letter >= Letters.Length || LetterOf(WordAt(letter)) == letter;

    /// <summary>Whether letters occur in a range of these words, even across word boundaries.</summary>
    public bool HasLetters(ReadOnlySpan<byte> letters, int from, int to) =>
        Letters.AsSpan(LetterOf(from)..LetterOf(to)).IndexOf(letters) >= 0;

    /// <summary>Whether letters occur in a range of these words from the beginning of a word to the end of one.</summary>
    public bool HasWhole(ReadOnlySpan<byte> letters, int from, int to)
    {
        for (var i = from; i < to && LetterOf(i) + letters.Length <= LetterOf(to); i++)
        {
            if (Letters.AsSpan(LetterOf(i)).StartsWith(letters) && IsBorder(LetterOf(i) + letters.Length))
                return true;
        }
        return false;
    }

    public string Join(int from, int to) =>
        from >= to ? "" : _text[_words[from].Start..(_words[to - 1].Start + _words[to - 1].Length)];

    private static Word[] Cut(string folded)
    {
        if (folded.Length == 0)
            return [];
        var words = new Word[folded.AsSpan().Count(' ') + 1];
        for (int i = 0, start = 0; i < words.Length; i++)
        {
            var length = folded.AsSpan(start).IndexOf(' ');
            if (length < 0)
                length = folded.Length - start;
            words[i] = new Word(start, length, start - i, HashOf(folded.AsSpan(start, length)));
            start += length + 1;
        }
        return words;
    }

    private static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word)
            hash = (hash ^ letter) * 16777619u;
        return hash;
    }

    private readonly record struct Word(int Start, int Length, int Letter, uint Hash);
}
