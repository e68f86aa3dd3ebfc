using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;
using Polly;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>Takes every try through its lane's budget.</summary>
internal sealed class BudgetStrategy(Lane lane, ILaneBudget budget) : ResilienceStrategy<Trouble?>
{
    protected override async ValueTask<Outcome<Trouble?>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<Trouble?>>> callback, ResilienceContext context, TState state)
    {
        var entered = await budget.EnterAsync(lane, context.CancellationToken).ConfigureAwait(false);
        if (!entered.Answered)
            return Outcome.FromResult<Trouble?>(Trouble.Resting(entered.Outage));
        using var lease = entered.Value!;
        return await callback(context, state).ConfigureAwait(false);
    }
}

/// <summary>Names the strategy in the pipeline.</summary>
internal sealed class BudgetStrategyOptions : ResilienceStrategyOptions
{
    public BudgetStrategyOptions() => Name = "Budget";
}
