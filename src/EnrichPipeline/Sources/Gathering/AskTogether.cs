using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.Gathering;

/// <summary>Asks several distinct questions in one go; a question that the answer leaves out is missing from the result.</summary>
internal delegate Task<Heard<IReadOnlyDictionary<TQuestion, Answer<TAnswer>>>> AskTogether<TQuestion, TAnswer>(
    Load<TQuestion> load, CancellationToken cancellationToken)
    where TQuestion : notnull;
