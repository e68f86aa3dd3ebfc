namespace EnrichPipeline.Citations.Segmenting;

/// <summary>
/// The states of the chain: one for each label, one of "other" for each field that came before it, and all of them four times over,
/// by whether a title and a container have begun. So neither begins twice.
/// </summary>
internal static class FieldStates
{
    public const int Labels = 16;

    /// <summary>States in one group; 29 are used, the rest fill the vectors.</summary>
    public const int Group = 32;
    public const int Groups = 4;
    public const int All = Group * Groups;

    /// <summary>The row of transitions from before the first token.</summary>
    public const int Start = Group;

    public const int TitleBegin = (int)FieldLabel.TitleBegin;
    public const int ContainerBegin = (int)FieldLabel.ContainerBegin;
    private const int FirstOther = (int)FieldLabel.Other;
    private const int Used = 29;

    /// <summary>The state of "other" behind a state.</summary>
    public static int OtherBehind(int state) => state switch
    {
        Start => FirstOther,
        >= FirstOther => state,
        <= TitleBegin => FirstOther + 1 + state,
        <= ContainerBegin => FirstOther + state,
        _ => FirstOther - 1 + state,
    };

    public static int LabelOf(int state) => Math.Min(state, FirstOther);

    public static bool IsAllowed(int from, int to) => to < Used && from is < Used or Start && to switch
    {
        (int)FieldLabel.Title => from is TitleBegin or (int)FieldLabel.Title,
        (int)FieldLabel.Container => from is ContainerBegin or (int)FieldLabel.Container,
        >= FirstOther => to == OtherBehind(from),
        _ => true,
    };

    /// <summary>The group that a state is reached in from a group; -1 where it can not be reached.</summary>
    public static int GroupBehind(int group, int to) => to switch
    {
        TitleBegin => (group & 1) == 0 ? group | 1 : -1,
        ContainerBegin => (group & 2) == 0 ? group | 2 : -1,
        _ => group,
    };

    /// <summary>The states of one group among all.</summary>
    public static Span<float> GroupOf(Span<float> all, int group) => all.Slice(group * Group, Group);

    /// <summary>Where a title that begins is found, among all states. A group in which one has begun already is left as it is.</summary>
    public static int TitleIn(int group) => ((group | 1) * Group) + TitleBegin;

    public static int ContainerIn(int group) => ((group | 2) * Group) + ContainerBegin;

    /// <summary>Takes what begins a title or a container out of a group: it goes on in another one, or nowhere.</summary>
    public static void MoveOn(int group, Span<float> reached, float nothing, out float title, out float container)
    {
        title = (group & 1) == 0 ? reached[TitleBegin] : nothing;
        container = (group & 2) == 0 ? reached[ContainerBegin] : nothing;
        reached[TitleBegin] = reached[ContainerBegin] = nothing;
    }
}
