using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations.Segmenting;

/// <summary>
/// Computes the features of each token of a reference, in order. A change here needs new weights and a new <see cref="Version"/>.
/// </summary>
internal sealed class FieldFeatures(ReferenceLayout layout)
{
    /// <summary>The version of the features, also stated in the weights file: weights for other features are meaningless.</summary>
    public const int Version = 1;

    private const WordFlags Marks = (WordFlags)((1UL << 26) - 1) & ~(WordFlags.And | WordFlags.Connector | WordFlags.Particle);
    private const ulong PlaceOrImprint = (ulong)(WordFlags.Place | WordFlags.Publisher | WordFlags.Year | WordFlags.Editor);

    private readonly TokenList _tokens = layout.Tokens;
    private readonly FeatureSet _features = new();
    private readonly int _count = layout.Tokens.Count;
    private int _at;

    // What is known from the tokens before the current one.
    private uint _sentences;
    private uint _numbers;
    private uint _seenYear;
    private int _seenIn = -1;
    private uint _seenEditor;
    private uint _seenImprint;
    private uint _quoted;
    private uint _quoteClosed;
    private bool _quoteSeen;
    private uint _brackets;
    private uint _lastSign = WordShape.Outside;
    private int _sinceSign;

    /// <summary>Returns the features of the next token.</summary>
    public ReadOnlySpan<uint> Next()
    {
        _features.Clear();
        AddWords();
        AddShapes();
        AddMarks();
        OpenQuotes();
        AddQuotes();
        CloseQuotes();
        AddPosition();
        AddChunk();
        AddStyle();
        Advance();
        return _features.Hashes;
    }

    private uint Word(int at) => (uint)at < (uint)_count ? _tokens[at].Hash : WordShape.Outside;

    private uint Shape(int at) => (uint)at < (uint)_count ? layout.Shapes[at] : WordShape.Outside;

    private static uint Least(int value, int most) => (uint)Math.Min(value, most);

    private void AddWords()
    {
        var word = Word(_at);
        _features.Add(1);
        _features.Add(2, word);
        _features.Add(3, Word(_at - 1));
        _features.Add(4, Word(_at + 1));
        _features.Add(5, Word(_at - 2));
        _features.Add(6, Word(_at + 2));
        _features.Add(7, Word(_at - 1), word);
        _features.Add(8, word, Word(_at + 1));
        if (_tokens[_at].IsWordLike)
            AddAffixes(_tokens.Span(_at));
    }

    private void AddAffixes(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[64];
        var length = WordFold.Fold(word, folded);
        _features.Add(9, WordFold.HashOf(folded[..Math.Min(3, length)]));
        _features.Add(10, WordFold.HashOf(folded[Math.Max(0, length - 3)..length]));
        _features.Add(11, WordFold.HashOf(folded[Math.Max(0, length - 2)..length]));
        if (WordShape.IsEastAsian(Shape(_at)))
        {
            _features.Add(12, word[^1], Shape(_at));
            _features.Add(13, word[0], Shape(_at));
        }
        if (RomanNumeral.CanBe(word))
            _features.Add(14);
    }

    private void AddShapes()
    {
        var (before, shape, after) = (Shape(_at - 1), Shape(_at), Shape(_at + 1));
        _features.Add(20, shape);
        _features.Add(21, before);
        _features.Add(22, after);
        _features.Add(23, Shape(_at - 2), before);
        _features.Add(24, after, Shape(_at + 2));
        _features.Add(25, before, shape, after);
        _features.Add(26, after, Shape(_at + 2), Shape(_at + 3));
        _features.Add(27, Shape(_at - 3), Shape(_at - 2), before);
        _features.Add(28, (Shape(_at - 2) * 31) + before, shape, (after * 31) + Shape(_at + 2));
        var spaces = (_tokens[_at].Spaced ? 2u : 0) + (_at + 1 < _count && _tokens[_at + 1].Spaced ? 1u : 0);
        _features.Add(29, spaces, shape);
        _features.Add(30, spaces, before, after);
    }

    private void AddMarks()
    {
        var marks = (ulong)(_tokens[_at].Flags & Marks);
        var shape = Shape(_at);
        _features.AddBits(40, marks);
        _features.AddBits(41, marks, _lastSign, Shape(_at + 1));
        for (var offset = -3; offset <= 3; offset++)
        {
            if (offset == 0 || (uint)(_at + offset) >= (uint)_count)
                continue;
            var near = (ulong)(_tokens[_at + offset].Flags & Marks);
            _features.AddBits(42, near, (uint)(offset + 3));
            if (offset is -1 or 1 or -2 && WordShape.IsNumeric(shape))
                _features.AddBits(43, near, (uint)(offset + 3), shape);
        }
        if (_tokens[_at].Has(WordFlags.Year))
            _features.Add(44, _seenYear, _lastSign, layout.NextSign[_at]);
        if (_tokens[_at].Has(WordFlags.Particle | WordFlags.And | WordFlags.Connector))
            _features.Add(
                45, (uint)(_tokens[_at].Flags & (WordFlags.Particle | WordFlags.And | WordFlags.Connector)), WordShape.Kind(shape));
    }

    private void OpenQuotes()
    {
        if (_tokens.IsSign(_at, "“«„「《『`"))
            (_quoted, _quoteSeen) = (1, true);
        else if (_tokens.IsSign(_at, '"'))
            (_quoted, _quoteSeen) = (_quoteSeen ? 1 - _quoted : 1, true);
    }

    private void CloseQuotes()
    {
        if (_tokens.IsSign(_at, "”»」》』") || (_tokens.IsSign(_at, '"') && _quoted == 0))
            (_quoted, _quoteClosed) = (0, 1);
    }

    private void AddQuotes()
    {
        _features.Add(50, _quoted, _quoteClosed, layout.HasQuotes ? 1u : 0);
        _features.Add(51, Math.Min(_brackets, 1), Shape(_at));
        if (_tokens.IsSign(_at, "([（［"))
            _brackets++;
        _features.Add(52, Math.Min(_brackets, 1), _lastSign, layout.NextSign[_at]);
        if (_tokens.IsSign(_at, ")]）］") && _brackets > 0)
            _brackets--;
    }

    private void AddPosition()
    {
        var (shape, next, toCome) = (Shape(_at), layout.NextSign[_at], layout.NumbersRemaining[_at]);
        _features.Add(60, (uint)(10 * _at / _count));
        _features.Add(61, Math.Min(_sentences, 5));
        _features.Add(62, Math.Min(_numbers, 5));
        _features.Add(63, Least(toCome, 6));
        _features.Add(64, _seenYear, Least(toCome, 3));
        _features.Add(65, Least(_at, 4));
        _features.Add(66, Least(_count - 1 - _at, 4));
        _features.Add(67, _seenIn < 0 ? 0 : Least(1 + ((_at - _seenIn) / 4), 4));
        _features.Add(68, _seenEditor, SeenIn);
        _features.Add(69, _seenImprint);
        _features.Add(70, _lastSign, Least(_sinceSign, 5));
        _features.Add(71, next, Least(layout.WordsToSign[_at], 5));
        _features.Add(72, _lastSign, next, shape);
        _features.Add(73, _lastSign, next, (Math.Min(_sentences, 3) * 2) + _seenYear);
        if (!WordShape.IsNumeric(shape))
            return;
        _features.Add(74, Math.Min(_numbers, 4), _lastSign, shape);
        _features.Add(75, Least(toCome, 4), next, shape);
    }

    private uint SeenIn => _seenIn >= 0 ? 1u : 0;

    private void AddChunk()
    {
        var index = layout.ChunkOf(_at);
        var chunk = layout.ChunkAt(index);
        if (chunk.HasWords)
            AddWordChunk(index, chunk);
        else
        {
            _features.AddBits(80, Sides(index - 1));
            _features.AddBits(81, Sides(index + 1));
        }
    }

    private ulong Sides(int chunk) => (uint)chunk < (uint)layout.ChunkCount ? layout.ChunkAt(chunk).Bits : Chunk.Nothing;

    private void AddWordChunk(int index, Chunk chunk)
    {
        var place = layout.WordChunkIndexOf(index);
        var (before, after) = (layout.BitsOfWordChunk(place - 1), layout.BitsOfWordChunk(place + 1));
        var begins = _at == chunk.First ? 1u : 0;
        var toCome = Least(layout.WordChunkCount - 1 - place, 6);
        _features.AddBits(82, chunk.Bits);
        _features.AddBits(83, before);
        _features.AddBits(84, after);
        _features.AddBits(85, layout.BitsOfWordChunk(place + 2));
        var sinceYear = layout.YearChunk >= 0 && place >= layout.YearChunk ? Least(place - layout.YearChunk, 4) : 9;
        var imprint = Imprint(chunk.Bits);
        _features.Add(86, sinceYear, begins, Math.Min(_sentences, 3));
        _features.Add(87, Imprint(before), imprint, Imprint(after));
        _features.Add(88, imprint, Imprint(after), Math.Min(toCome, 4));
        _features.Add(89, imprint, sinceYear, Math.Min(toCome, 4));
        _features.Add(90, SeenIn, (imprint * 64) + Imprint(after), _lastSign);
        _features.Add(91, Least(place, 6), begins);
        _features.Add(92, toCome, begins);
        var (opening, closing) = (SignAt(chunk.First - 1), SignAt(chunk.Last + 1));
        _features.Add(93, opening, closing);
        _features.Add(
            94,
            opening,
            closing,
            (chunk.IsNameLike ? 1u : 0) + (chunk.Has(WordFlags.Place) ? 2u : 0) + (chunk.Has(WordFlags.Publisher) ? 4u : 0));
        _features.Add(95, Least(chunk.Length, 9), (Math.Min(_sentences, 4) * 2) + _seenYear);
    }

    private uint SignAt(int at) => (uint)at < (uint)_count ? Word(at) : WordShape.Outside;

    private static uint Imprint(ulong bits)
    {
        var kept = bits & PlaceOrImprint;
        return (uint)(kept >> 24) | ((uint)(kept >> 13) & 6) | ((uint)(kept >> 2) & 8);
    }

    private void AddStyle()
    {
        var (sentences, seenIn) = (Math.Min(_sentences, 4), SeenIn);
        _features.Add(100, layout.Language, sentences);
        _features.Add(101, layout.Style, (sentences * 2) + _seenYear);
        _features.Add(102, layout.YearPlace, Least(_at, 4));
        _features.Add(103, (layout.HasQuotes ? 1u : 0) + (layout.HasIn ? 2u : 0), (_quoted * 2) + _quoteClosed, seenIn);
        _features.Add(104, layout.Language, Shape(_at));
        _features.Add(105, layout.HasIn ? 1u : 0, seenIn, sentences);
    }

    private void Advance()
    {
        var token = _tokens[_at];
        if (EndsSentence())
            _sentences++;
        _seenYear |= token.Has(WordFlags.Year) ? 1u : 0;
        _numbers += token.Kind == TokenKind.Number ? 1u : 0;
        if (token.Has(WordFlags.In) && (_at == 0 || !_tokens[_at - 1].IsWordLike))
            _seenIn = _at;
        _seenEditor |= token.Has(WordFlags.Editor) ? 1u : 0;
        _seenImprint |= token.Has(WordFlags.Publisher | WordFlags.Place) ? 1u : 0;
        (_lastSign, _sinceSign) = token.IsWordLike ? (_lastSign, _sinceSign + 1) : (token.Hash, 0);
        _at++;
    }

    private bool EndsSentence()
    {
        if (_at == 0 || _at + 1 >= _count || !_tokens.IsSign(_at, ".?!:。"))
            return false;
        var (before, after) = (_tokens[_at - 1], _tokens[_at + 1]);
        return (before.Length > 2 || !before.IsWordLike || before.Kind == TokenKind.Number)
            && (!after.IsWordLike || _tokens.IsCapitalized(_at + 1) || _tokens.IsSign(_at, ':'));
    }
}
