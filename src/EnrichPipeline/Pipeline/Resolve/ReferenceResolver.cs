using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>
/// Asks the sources about one reference in this order: printed identifiers, PubMed by coordinates and by title, CrossRef by the whole
/// reference, and finally the missing identifier of the work found. A printed identifier that the text contradicts does not end the search.
/// </summary>
internal sealed class ReferenceResolver(
    ICrossRef crossRef,
    IPubMed pubMed,
    RegistrationQuestions registrations,
    Matcher matcher,
    IOptions<MatchingOptions> options)
{
    public static readonly Resolution NotResolvable = new()
    {
        Verdict = Verdict.NotFound,
        Reason = "Nothing in it can have an id.",
        Integrity = IntegrityStep.NotAsked,
    };

    /// <summary>
    /// Asks until the work is found or every source has been asked. Returns null if nothing in the text can have an identifier.
    /// </summary>
    /// <param name="resume">The answers that an earlier attempt received, or null for the first attempt.</param>
    public async Task<ResolutionContext?> GatherAsync(
        string printed, Citation citation, ResumeState? resume, CancellationToken cancellationToken)
    {
        if (!Resolvability.CanHaveId(printed, citation))
            return null;

        var context = ResolutionContext.Resume(printed, citation, matcher, resume);
        await AskByPrintedIdsAsync(context, cancellationToken);
        if (!context.PubMedHasAnswered)
            await AskPubMedAsync(context, cancellationToken);
        if (!context.CrossRefHasAnswered && (!IsMatched(context) || context.Best!.Record.Doi is null))
            await AskCrossRefAsync(context, cancellationToken);
        if (!IsMatched(context))
            await registrations.AskByTitleAsync(context, cancellationToken);
        if (context.Best?.Confidence >= options.Value.ProbableAt)
            await AskForPmidAsync(context, cancellationToken);
        return context;
    }

    private bool IsMatched(ResolutionContext context) => context.Best?.Confidence >= options.Value.MatchedAt;

    private async Task AskByPrintedIdsAsync(ResolutionContext context, CancellationToken cancellationToken)
    {
        if (context is { PubMedHasAnswered: false, Citation.Pmid: { } pmid })
            context.Add(await pubMed.FindAsync(pmid, cancellationToken));
        await registrations.AskFirstAsync(context, cancellationToken);
        if (context.Citation.Doi is { } doi && !context.Has(doi))
            await AskByDoiAsync(context, doi, cancellationToken);
        foreach (var other in context.CrossRefHasAnswered ? [] : context.Identifiers.OtherDois.Where(other => !context.Has(other)))
            context.Add(await crossRef.FindAsync(other, cancellationToken));
    }

    private async Task AskByDoiAsync(ResolutionContext context, Doi doi, CancellationToken cancellationToken)
    {
        var fromPubMed = context.PubMedHasAnswered ? null : pubMed.FindAllAsync(doi, cancellationToken);
        var isMissing = context.CrossRefHasAnswered;
        if (!context.CrossRefHasAnswered)
        {
            var answer = await crossRef.FindAsync(doi, cancellationToken);
            isMissing = answer is { IsAvailable: true, Value: null };
            context.Add(answer);
        }
        if (fromPubMed is not null)
            context.Add(await fromPubMed);
        if (isMissing && !context.Has(doi))
            await registrations.AskAfterCrossRefAsync(context, doi, cancellationToken);
    }

    /// <summary>
    /// Asks PubMed by coordinates and by title. This comes before CrossRef's search, which takes a call per reference, while title
    /// questions share a call.
    /// </summary>
    private async Task AskPubMedAsync(ResolutionContext context, CancellationToken cancellationToken)
    {
        if (!IsMatched(context))
            await AskByCoordinatesAsync(context, cancellationToken);
        if (!IsMatched(context))
            await AskByTitleAsync(context, cancellationToken);
        context.MarkPubMedAsked();
    }

    private async Task AskCrossRefAsync(ResolutionContext context, CancellationToken cancellationToken)
    {
        context.Add(await crossRef.SearchAsync(SearchText.Of(context.Printed, context.Citation), cancellationToken));
        context.MarkCrossRefAsked();
    }

    private async Task AskByCoordinatesAsync(ResolutionContext context, CancellationToken cancellationToken)
    {
        if (CoordinatesReader.OfCitation(context.Citation) is { } coordinates)
            context.Add(await pubMed.MatchAsync(coordinates, cancellationToken));
        if (!IsMatched(context) && CoordinatesReader.WithoutPage(context.Citation) is { } volume)
            context.Add(await pubMed.MatchAsync(volume, cancellationToken));
    }

    /// <summary>
    /// Asks PubMed for a missing PMID, by DOI and then by the coordinates of the record, which find the work even if the reference is
    /// misprinted or PubMed does not know the DOI.
    /// </summary>
    private async Task AskForPmidAsync(ResolutionContext context, CancellationToken cancellationToken)
    {
        if (context.Best is { Record: { Pmid: null, Doi: { } doi } })
            context.Add(await pubMed.FindAllAsync(doi, cancellationToken));
        if (context.Best is { Record: { Pmid: null } record }
            && CoordinatesReader.OfRecord(record) is { } place
            && place != CoordinatesReader.OfCitation(context.Citation))
            context.Add(await pubMed.MatchAsync(place, cancellationToken));
    }

    private async Task AskByTitleAsync(ResolutionContext context, CancellationToken cancellationToken)
    {
        if (TitleQuestions.For(context.Citation) is { } question)
            context.Add(await pubMed.SearchAsync(question, cancellationToken));
    }
}
