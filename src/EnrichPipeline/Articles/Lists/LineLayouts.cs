namespace EnrichPipeline.Articles.Lists;

/// <summary>The layout of a line compared with the other lines of its list, in steps.</summary>
/// <param name="Margin">How clearly the labeller takes the line for a first line.</param>
/// <param name="Style">How blank lines and indents are used around the line, and what the line itself has of them.</param>
/// <param name="Rule">Whether the line has the blank lines and indents of first lines or those of other lines, if these differ.</param>
/// <param name="Firsts">How many of ten lines around are first lines for the labeller, or -1 if there are few lines.</param>
/// <param name="Room">How much room the line before had for the first word of this one.</param>
/// <param name="Filled">Whether the lines around are filled up to the last word that fits.</param>
/// <param name="BlankLineSign">
/// If blank lines precede first lines and no others: 1 if one precedes this line, -1 if not. Otherwise 0.
/// </param>
internal readonly record struct LineLayout(int Margin, int Style, int Rule, int Firsts, int Room, int Filled, int BlankLineSign);

/// <summary>Describes the layout of the lines of one list by the labeller's scores and by the room at the line ends.</summary>
internal sealed class LineLayouts(LabelledLines labelled, IReadOnlyList<int> lines)
{
    private const int Reach = 22;
    private const int Near = 8;
    private const int MarginStep = 3;
    private const int MaxMargin = 8;
    private const int Widest = 3;
    private const int SureMargin = 4;
    private const int MinSure = 3;
    private const int MaxApart = 10;

    private readonly DocumentLines _document = labelled.Document;

    /// <summary>Whether the labeller takes a line for the first of an entry.</summary>
    public bool IsFirst(int index) => labelled.Labels[lines[index]] == LineLabel.First;

    public LineLayout Of(int index)
    {
        var line = lines[index];
        var (from, to) = (Math.Max(0, index - Reach), Math.Min(lines.Count, index + Reach + 1));
        var (width, (rule, apart)) = (Width(from, to), Rule(index, from, to));
        return new LineLayout(
            (int)Math.Clamp(MathF.Round(2 * labelled.Margins[line] / MarginStep), -MaxMargin, MaxMargin),
            Style(line),
            rule,
            Firsts(index),
            index == 0 || _document.Lines[line].Inside ? int.MinValue : Step(RoomBefore(index, width)),
            Filled(from, to, width),
            apart);
    }

    private int Style(int line)
    {
        var style = LocalStyle.Of(_document, line);
        return ((((int)style.Indents * 3 + (int)style.At) * 3 + (int)style.Gaps) * 2 + (_document.Lines[line].Gap > 0 ? 1 : 0)) * 2
            + (_document.Lines[line].NewPage ? 1 : 0);
    }

    // Compares the blank lines and indents of the first lines around with those of other lines, and states which of them this line has.
    private (int Rule, int Apart) Rule(int index, int from, int to)
    {
        var (firsts, apart, others, othersApart, firstIndents, otherIndents) = (0, 0, 0, 0, 0, 0);
        var own = _document.Lines[lines[index]];
        for (var i = from; i < to; i++)
        {
            var line = _document.Lines[lines[i]];
            if (i == index || line.Inside || line.NewPage)
                continue;
            var (gap, indent) = (line.Gap > 0 ? 1 : 0, Math.Abs(line.Indent - own.Indent) < 2 ? 1 : 0);
            if (IsFirst(i))
                (firsts, apart, firstIndents) = (firsts + 1, apart + gap, firstIndents + indent);
            else
                (others, othersApart, otherIndents) = (others + 1, othersApart + gap, otherIndents + indent);
        }

        if (firsts < MinSure)
            return (-1, 0);
        var (before, elsewhere) = (Share(apart, firsts), Share(othersApart, others));
        var blanks = (before * 4 + elsewhere) * 2 + (own.Gap > 0 ? 1 : 0);
        return ((blanks * 4 + Share(firstIndents, firsts)) * 4 + Share(otherIndents, others),
            before < 3 || MaxApart * othersApart > others || own.NewPage ? 0 : own.Gap > 0 ? 1 : -1);
    }

    // None, few, most, nearly all.
    private static int Share(int some, int all) => some == 0 ? 0 : some * 2 < all ? 1 : some * 10 < 9 * all ? 2 : 3;

    private int Firsts(int index)
    {
        var (count, firsts) = (0, 0);
        for (var i = Math.Max(0, index - Near); i < Math.Min(lines.Count, index + Near + 1); i++)
        {
            count += i == index ? 0 : 1;
            firsts += i != index && IsFirst(i) ? 1 : 0;
        }

        return count < Near ? -1 : firsts * 10 / count;
    }

    // Returns the width of most lines. A few may be longer because of an address that cannot be broken.
    private int Width(int from, int to)
    {
        Span<int> widest = stackalloc int[Widest];
        widest.Clear();
        for (var i = from; i < to; i++)
        {
            var edge = Edge(i);
            for (var place = 0; place < Widest; place++)
            {
                if (edge > widest[place])
                    (edge, widest[place]) = (widest[place], edge);
            }
        }

        return widest[Math.Min(Widest, to - from) - 1];
    }

    private int Edge(int index) => _document.Lines[lines[index]].Indent + _document.Lines[lines[index]].Length;

    private int RoomBefore(int index, int width)
    {
        var text = _document[lines[index]];
        var word = text.IndexOf(' ');
        return width - Edge(index - 1) - 1 - (word < 0 ? text.Length : word);
    }

    private static int Step(int room) => room switch
    {
        < -40 => -3,
        < -8 => -2,
        < -2 => -1,
        < 0 => 0,
        < 3 => 1,
        < 6 => 2,
        < 12 => 3,
        < 25 => 4,
        < 50 => 5,
        _ => 6,
    };

    // For lines that certainly continue an entry, counts how often the line before had room for their first word.
    private int Filled(int from, int to, int width)
    {
        var (sure, roomy) = (0, 0);
        for (var i = Math.Max(1, from); i < to; i++)
        {
            if (labelled.Margins[lines[i]] > -SureMargin || IsFirst(i))
                continue;
            sure++;
            roomy += RoomBefore(i, width) >= 0 ? 1 : 0;
        }

        return sure < MinSure ? 0 : roomy == 0 ? 1 : roomy * 10 <= sure ? 2 : roomy * 3 <= sure ? 3 : 4;
    }
}
