using System.CommandLine;
using System.Globalization;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Recheck;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>--verdict</c>, <c>--since</c>, <c>--name</c> and <c>--dry-run</c>: which references are asked about again.</summary>
internal sealed class RetryChoice
{
    private readonly Option<Verdict?> _verdict = new("--verdict")
    {
        Description = "Only references that are matched, probable, notFound, unavailable or failed (default: all but matched).",
        HelpName = "VERDICT",
        CustomParser = result =>
        {
            if (Enum.TryParse<Verdict>(result.Tokens[0].Value, ignoreCase: true, out var verdict) && Enum.IsDefined(verdict) && char.IsLetter(result.Tokens[0].Value[0]))
                return verdict;
            result.AddError($"'{result.Tokens[0].Value}' is no verdict.");
            return null;
        },
    };

    private readonly Option<DateTimeOffset?> _since = new("--since")
    {
        Description = "Only references resolved on this day (UTC) or later.",
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
            result.AddError($"'{result.Tokens[0].Value}' is no day: write it like 2026-11-16.");
            return null;
        },
    };

    private readonly Option<string?> _name = new("--name")
    {
        Description = "Only in articles of this name; * stands for anything.",
        HelpName = "PATTERN",
    };

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Only say what would be asked, and what it would cost.",
    };

    public void AddTo(Command verb, Argument<string?> article)
    {
        verb.Options.Add(_verdict);
        verb.Options.Add(_since);
        verb.Options.Add(_name);
        verb.Options.Add(_dryRun);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(article) is not null && result.GetValue(_name) is not null)
                result.AddError("Give an article or --name, not both.");
            if (result.GetValue(article) is null && result.GetResult(_verdict) is null && result.GetResult(_since) is null && result.GetValue(_name) is null)
                result.AddError("Give an article, or a query: --verdict, --since or --name.");
        });
    }

    /// <summary>Null where no query was given.</summary>
    public RetryQuery? In(ParseResult parsed)
    {
        var query = new RetryQuery(parsed.GetValue(_verdict), parsed.GetValue(_since), parsed.GetValue(_name));
        return query == new RetryQuery(null, null, null) ? null : query;
    }

    public bool IsDry(ParseResult parsed) => parsed.GetValue(_dryRun);
}
