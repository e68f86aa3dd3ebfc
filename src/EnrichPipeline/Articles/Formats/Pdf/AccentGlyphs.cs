using EnrichPipeline.Characters;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Joins accents that are separate glyphs, as in older TeX fonts, with the letters that they stand above or below.</summary>
internal static class AccentGlyphs
{
    // Glyphs are ordered by their left edges. An accent is at most about as wide as its letter, so the letter is near.
    private const int Near = 2;

    /// <summary>Returns the glyphs from left to right, with each accent
    /// that is above or below a letter made a part of the letter.</summary>
    public static List<Glyph> Join(List<Glyph> row)
    {
        for (var at = row.Count - 1; at >= 0; at--)
        {
            if (!IsAccent(row[at]) || LetterFor(row, at) is not { } letter)
                continue;
            var (accent, bearer) = (row[at], row[letter]);
            if (Accents.Compose(accent.Text[0], bearer.Text[0]) is not { } composed)
                continue;
            row[letter] = bearer with { Text = composed.ToString(), AfterSpace = bearer.AfterSpace || at < letter && accent.AfterSpace };
            row.RemoveAt(at);
        }
        return row;
    }

    private static bool IsAccent(Glyph glyph) => glyph.Text.Length == 1 && Accents.All.Contains(glyph.Text[0]);

    // Returns the letter whose middle is nearest to the accent's, or null if no letter is above or below the accent.
    private static int? LetterFor(List<Glyph> row, int at)
    {
        int? nearest = null;
        var distance = double.MaxValue;
        for (var i = Math.Max(0, at - Near); i <= Math.Min(row.Count - 1, at + Near); i++)
        {
            var away = Math.Abs(Middle(row[i]) - Middle(row[at]));
            if (i == at || !IsLetter(row[i]) || away >= distance || away > (row[i].Right - row[i].Left) / 2)
                continue;
            (nearest, distance) = (i, away);
        }
        return nearest;
    }

    private static bool IsLetter(Glyph glyph) => glyph.Text.Length == 1 && char.IsLetter(glyph.Text[0]) && !IsAccent(glyph);

    private static double Middle(Glyph glyph) => (glyph.Left + glyph.Right) / 2;
}
