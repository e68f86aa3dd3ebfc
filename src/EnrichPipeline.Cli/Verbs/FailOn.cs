using System.CommandLine;
using EnrichPipeline.Model;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>--fail-on wrong|suspect</c>: a separate exit code if references need a person.</summary>
internal sealed class FailOn
{
    private const string Wrong = "wrong";
    private const string Suspect = "suspect";

    private readonly Option<string?> _option = new("--fail-on")
    {
        Description = "Exit with 5 if references are wrong, or wrong or suspect.",
        HelpName = $"{Wrong}|{Suspect}",
    };

    public FailOn() => _option.AcceptOneOf(Wrong, Suspect);

    public void AddTo(Command verb) => verb.Options.Add(_option);

    /// <summary>Returns the assessments that lead to this exit code; none without the option.</summary>
    public IReadOnlySet<Soundness> In(ParseResult parsed) => parsed.GetValue(_option) switch
    {
        Wrong => new HashSet<Soundness> { Soundness.Wrong },
        Suspect => new HashSet<Soundness> { Soundness.Wrong, Soundness.Suspect },
        _ => new HashSet<Soundness>(),
    };
}
