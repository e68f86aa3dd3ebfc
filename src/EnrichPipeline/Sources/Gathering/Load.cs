namespace EnrichPipeline.Sources.Gathering;

/// <summary>The questions of one call, settled only when the lane lets the call go: whoever asks till then is on board.</summary>
internal sealed class Load<TQuestion>(Func<IReadOnlyList<TQuestion>> board)
{
    private readonly Lazy<IReadOnlyList<TQuestion>> _questions = new(board);

    /// <summary>The first look settles them.</summary>
    public IReadOnlyList<TQuestion> Questions => _questions.Value;

    public static Load<TQuestion> Of(IReadOnlyList<TQuestion> questions) => new(() => questions);
}
