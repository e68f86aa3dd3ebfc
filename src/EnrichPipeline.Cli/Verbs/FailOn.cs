using System.CommandLine;
using EnrichPipeline.Model;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>--fail-on wrong|suspect</c>: an exit code of its own where references need a person.</summary>
internal sealed class FailOn
{
    private const string Wrong = "wrong";
    private const string Suspect = "suspect";

    private readonly Option<string?> _option = new("--fail-on")
    {
        Description = "Exit with 5 where references are wrong, or wrong or suspect.",
        HelpName = $"{Wrong}|{Suspect}",
    };

    public FailOn() => _option.AcceptOneOf(Wrong, Suspect);

    public void AddTo(Command verb) => verb.Options.Add(_option);

    /// <summary>The assessments that fail; none where it was not asked for.</summary>
    public IReadOnlySet<Soundness> In(ParseResult parsed) => parsed.GetValue(_option) switch
    {
        Wrong => new HashSet<Soundness> { Soundness.Wrong },
        Suspect => new HashSet<Soundness> { Soundness.Wrong, Soundness.Suspect },
        _ => new HashSet<Soundness>(),
    };
}
