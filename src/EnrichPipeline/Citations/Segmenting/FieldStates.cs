namespace EnrichPipeline.Citations.Segmenting;

/// <summary>
/// The states of the chain: one for each label, and for "other" one for each field that may precede it. All of them exist in four groups,
/// by whether a title and a container have begun, so that neither begins twice.
/// </summary>
internal static class FieldStates
{
    public const int Labels = 16;

    /// <summary>The number of states in one group: 29 are used, the rest fill up the vectors.</summary>
    public const int Group = 32;
    public const int Groups = 4;
    public const int Count = Group * Groups;

    /// <summary>The row of the transitions to the first token.</summary>
    public const int Start = Group;

    public const int TitleBegin = (int)FieldLabel.TitleBegin;
    public const int ContainerBegin = (int)FieldLabel.ContainerBegin;
    private const int FirstOther = (int)FieldLabel.Other;
    private const int Used = 29;

    /// <summary>Returns the "other" state that may follow a state.</summary>
    public static int OtherAfter(int state) => state switch
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
        >= FirstOther => to == OtherAfter(from),
        _ => true,
    };

    /// <summary>Returns the group in which a state is reached from a group, or -1 if it cannot be reached.</summary>
    public static int GroupAfter(int group, int to) => to switch
    {
        TitleBegin => (group & 1) == 0 ? group | 1 : -1,
        ContainerBegin => (group & 2) == 0 ? group | 2 : -1,
        _ => group,
    };

    /// <summary>Returns the part of the values of all states that belongs to one group.</summary>
    public static Span<float> GroupOf(Span<float> all, int group) => all.Slice(group * Group, Group);

    /// <summary>
    /// Returns the index, among all states, of the state in which a title begins after a group. If one has begun already, it is in the same
    /// group.
    /// </summary>
    public static int TitleIn(int group) => ((group | 1) * Group) + TitleBegin;

    public static int ContainerIn(int group) => ((group | 2) * Group) + ContainerBegin;

    /// <summary>
    /// Takes the values for the beginning of a title and of a container out of a group. They go to another group, or nowhere if one has
    /// begun already.
    /// </summary>
    public static void TakeBeginnings(int group, Span<float> reached, float nothing, out float title, out float container)
    {
        title = (group & 1) == 0 ? reached[TitleBegin] : nothing;
        container = (group & 2) == 0 ? reached[ContainerBegin] : nothing;
        reached[TitleBegin] = reached[ContainerBegin] = nothing;
    }
}
