using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Resolve;

/// <summary>The matching order: printed ids, PubMed by coordinates and by title, CrossRef by the whole reference, the missing id of what was found.</summary>
internal sealed class ReferenceResolver(
    ICrossRef crossRef,
    IPubMed pubMed,
    RegistrationQuestions registrations,
    IMatcher matcher,
    IOptions<MatchingOptions> options)
{
    public static readonly Resolution NotAskable = new() { Verdict = Verdict.NotFound, Reason = "Nothing in it can have an id.", Integrity = IntegrityStep.NotAsked };

    /// <summary>All that the sources said; null where there is nothing to ask.</summary>
    /// <param name="heard">What they said when this was begun; null where it is new.</param>
    public async Task<Inquiry?> InquireAsync(string printed, Citation citation, Heard? heard, CancellationToken cancellationToken)
    {
        if (!Askable.Is(printed, citation))
            return null;

        var inquiry = Inquiry.Begun(printed, citation, matcher, heard);
        await AskByPrintedIdsAsync(inquiry, cancellationToken);
        if (!inquiry.PubMedHasAnswered)
            await AskPubMedAsync(inquiry, cancellationToken);
        if (!inquiry.CrossRefHasAnswered && (!IsMatched(inquiry) || inquiry.Best!.Record.Doi is null))
            await AskCrossRefAsync(inquiry, cancellationToken);
        if (!IsMatched(inquiry))
            await registrations.AskByTitleAsync(inquiry, cancellationToken);
        if (inquiry.Best?.Confidence >= options.Value.ProbableAt)
            await AskForPmidAsync(inquiry, cancellationToken);
        return inquiry;
    }

    private bool IsMatched(Inquiry inquiry) => inquiry.Best?.Confidence >= options.Value.MatchedAt;

    private async Task AskByPrintedIdsAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        if (inquiry is { PubMedHasAnswered: false, Citation.Pmid: { } pmid })
            inquiry.Hear(await pubMed.FindAsync(pmid, cancellationToken));
        await registrations.AskFirstAsync(inquiry, cancellationToken);
        if (inquiry.Citation.Doi is { } doi && !inquiry.Has(doi))
            await AskByDoiAsync(inquiry, doi, cancellationToken);
    }

    private async Task AskByDoiAsync(Inquiry inquiry, Doi doi, CancellationToken cancellationToken)
    {
        var fromPubMed = inquiry.PubMedHasAnswered ? null : pubMed.FindAsync(doi, cancellationToken);
        var isMissing = inquiry.CrossRefHasAnswered;
        if (!inquiry.CrossRefHasAnswered)
        {
            var answer = await crossRef.FindAsync(doi, cancellationToken);
            isMissing = answer is { Answered: true, Value: null };
            inquiry.Hear(answer);
        }
        if (fromPubMed is not null)
            inquiry.Hear(await fromPubMed);
        if (isMissing && !inquiry.Has(doi))
            await registrations.AskAfterCrossRefAsync(inquiry, doi, cancellationToken);
    }

    /// <summary>By title before CrossRef's search, which takes a call for each reference: titles share theirs.</summary>
    private async Task AskPubMedAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        if (!IsMatched(inquiry))
            await AskByCoordinatesAsync(inquiry, cancellationToken);
        if (!IsMatched(inquiry))
            await AskByTitleAsync(inquiry, cancellationToken);
        inquiry.PubMedWasAsked();
    }

    private async Task AskCrossRefAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        inquiry.Hear(await crossRef.SearchAsync(SearchText.Of(inquiry.Printed, inquiry.Citation), cancellationToken));
        inquiry.CrossRefWasAsked();
    }

    private async Task AskByCoordinatesAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        if (CoordinatesOf.Citation(inquiry.Citation) is { } coordinates)
            inquiry.Hear(await pubMed.MatchAsync(coordinates, cancellationToken));
        if (!IsMatched(inquiry) && CoordinatesOf.WithoutPage(inquiry.Citation) is { } volume)
            inquiry.Hear(await pubMed.MatchAsync(volume, cancellationToken));
    }

    /// <summary>PubMed knows many DOIs; where it does not know this one, the record's own place finds the work in spite of misprints.</summary>
    private async Task AskForPmidAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        if (inquiry.Best is { Record: { Pmid: null, Doi: { } doi } })
            inquiry.Hear(await pubMed.FindAsync(doi, cancellationToken));
        if (inquiry.Best is { Record: { Pmid: null } record }
            && CoordinatesOf.Record(record) is { } place
            && place != CoordinatesOf.Citation(inquiry.Citation))
            inquiry.Hear(await pubMed.MatchAsync(place, cancellationToken));
    }

    private async Task AskByTitleAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        if (TitleQuestions.For(inquiry.Citation) is { } question)
            inquiry.Hear(await pubMed.SearchAsync(question, cancellationToken));
    }
}
