using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations.Segmenting;

/// <summary>
/// What is known about a whole reference before its tokens are examined one by one: chunks, language, quotation marks and the places of
/// years.
/// </summary>
internal sealed class ReferenceLayout
{
    private static readonly WordFlags[] _languages =
    [
        WordFlags.German,
        WordFlags.English,
        WordFlags.French,
        WordFlags.Italian,
        WordFlags.Spanish,
        WordFlags.Portuguese,
    ];

    private readonly int[] _chunkOf;
    private readonly List<Chunk> _chunks = [];
    private readonly List<int> _wordChunks = [];
    private readonly int[] _wordChunkIndexOf;

    public ReferenceLayout(TokenList tokens)
    {
        Tokens = tokens;
        Shapes = new uint[tokens.Count];
        NumbersRemaining = new int[tokens.Count + 1];
        NextSign = new uint[tokens.Count];
        WordsToSign = new int[tokens.Count];
        for (var at = 0; at < tokens.Count; at++)
            Shapes[at] = WordShape.Of(tokens, at);
        LookAhead();
        _chunkOf = new int[tokens.Count];
        CutChunks();
        _wordChunkIndexOf = new int[_chunks.Count];
        IndexWordChunks();
        Language = LanguageOf();
        Style = StyleOf();
    }

    public TokenList Tokens { get; }

    public uint[] Shapes { get; }

    /// <summary>For each token, how many numbers there are from it to the end.</summary>
    public int[] NumbersRemaining { get; }

    public uint[] NextSign { get; }

    public int[] WordsToSign { get; }

    public uint Language { get; }

    public uint Style { get; private set; }

    public uint YearPlace { get; private set; }

    public bool HasQuotes { get; private set; }

    public bool HasIn { get; private set; }

    /// <summary>The position, among the chunks with words, of the first chunk with a year; -1 if none has one.</summary>
    public int YearChunk { get; private set; } = -1;

    public int WordChunkCount => _wordChunks.Count;

    public int ChunkOf(int token) => _chunkOf[token];

    public int ChunkCount => _chunks.Count;

    public Chunk ChunkAt(int index) => (uint)index < (uint)_chunks.Count ? _chunks[index] : default;

    /// <summary>Returns the position of a chunk among those with words.</summary>
    public int WordChunkIndexOf(int chunk) => _wordChunkIndexOf[chunk];

    public ulong BitsOfWordChunk(int wordChunk) =>
        (uint)wordChunk < (uint)_wordChunks.Count ? _chunks[_wordChunks[wordChunk]].Bits : Chunk.Nothing;

    private void LookAhead()
    {
        var (sign, words) = ((uint)'#', 0);
        for (var at = Tokens.Count - 1; at >= 0; at--)
        {
            NumbersRemaining[at] = NumbersRemaining[at + 1] + (Tokens[at].Kind == TokenKind.Number ? 1 : 0);
            (NextSign[at], WordsToSign[at]) = (sign, words);
            (sign, words) = Tokens[at].IsWordLike ? (sign, words + 1) : (Tokens[at].Hash, 0);
        }
    }

    private void CutChunks()
    {
        var first = 0;
        for (var at = 0; at < Tokens.Count; at++)
        {
            if (!Breaks(at))
                continue;
            AddChunk(first, at - 1);
            AddChunk(at, at);
            first = at + 1;
        }
        AddChunk(first, Tokens.Count - 1);
    }

    private void AddChunk(int first, int last)
    {
        for (var at = first; at <= last; at++)
            _chunkOf[at] = _chunks.Count;
        _chunks.Add(Chunk.Of(Tokens, first, last));
    }

    private bool Breaks(int at)
    {
        if (Tokens[at].IsWordLike)
            return false;
        if (Tokens.IsSign(at, ",;:()[]\"“”«»„‘/?!，；：（）「」『』《》。、"))
            return true;
        if (!Tokens.IsSign(at, '.'))
            return false;
        return at == 0
            || Tokens[at - 1].Length > 3
            || Tokens[at - 1].Kind == TokenKind.Number
            || IsSmall(at - 1)
            || Tokens.IsSign(at - 1, ")]”\"");
    }

    private bool IsSmall(int at) => !Tokens.Span(at).ContainsAnyInRange('A', 'Z') && char.IsLower(Tokens.Text[Tokens[at].Start]);

    private void IndexWordChunks()
    {
        for (var chunk = 0; chunk < _chunks.Count; chunk++)
        {
            _wordChunkIndexOf[chunk] = _wordChunks.Count;
            if (!_chunks[chunk].HasWords)
                continue;
            if (YearChunk < 0 && _chunks[chunk].Has(WordFlags.Year))
                YearChunk = _wordChunks.Count;
            _wordChunks.Add(chunk);
        }
    }

    private uint LanguageOf()
    {
        Span<int> counts = stackalloc int[_languages.Length];
        for (var at = 0; at < Tokens.Count; at++)
        {
            if (WordShape.IsEastAsian(Shapes[at]))
                return 99;
            for (var language = 0; language < counts.Length; language++)
                counts[language] += Tokens[at].Has(_languages[language]) ? 1 : 0;
        }
        var best = 0;
        for (var language = 1; language < counts.Length; language++)
            best = counts[language] > counts[best] ? language : best;
        return counts[best] > 0 ? (uint)best + 1 : 0;
    }

    private uint StyleOf()
    {
        var (first, last) = (-1, -1);
        for (var at = 0; at < Tokens.Count; at++)
        {
            HasQuotes |= Tokens.IsSign(at, "“”«»\"„「《");
            HasIn |= Tokens[at].Has(WordFlags.In) && at > 0 && !Tokens[at - 1].IsWordLike;
            if (!Tokens[at].Has(WordFlags.Year))
                continue;
            last = at;
            first = first < 0 ? at : first;
        }
        if (first >= 0)
            YearPlace =
                1
                + (Tokens.IsSign(first - 1, "(（") ? 8u : 0)
                + (uint)Math.Min(3, 4 * first / Tokens.Count)
                + (last >= Tokens.Count - 3 ? 16u : 0);
        return YearPlace + (HasQuotes ? 64u : 0) + (HasIn ? 128u : 0);
    }
}
