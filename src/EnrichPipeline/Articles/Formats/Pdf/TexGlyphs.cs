using UglyToad.PdfPig.PdfFonts;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Reads the characters of TeX's bitmap fonts, which have codes but no names. The codes are those of TeX's OT1 or T1 encoding;
/// PdfPig knows only those that are the same in ASCII.</summary>
internal sealed class TexGlyphs
{
    // In OT1 the ligatures begin at 11, in T1 at 27.
    private const int LigaturesInOt1 = 11;
    private const int LigaturesInT1 = 27;
    private const int FirstLetter = 16;
    private const char Dieresis = '\u007F';

    // The characters with the codes from 16 on.
    private const string LettersInOt1 = "ıȷ`´ˇ˘¯˚¸ßæœøÆŒØ";
    private const string LettersInT1 = "“”„«»–—\u200C‰ıȷ";

    private const string Signs = "\"\\^{|~\u007F";
    private const string SignsInOt1 = "”“ˆ–—˜¨";

    private static readonly string[] _ligatures = ["ff", "fi", "fl", "ffi", "ffl"];

    private readonly HashSet<IFont> _fontsInOt1 = [];
    private readonly List<(IFont Font, int Glyph, char InOt1)> _different = [];

    /// <summary>Returns the text of a code that PdfPig takes for a control
    /// character; for other codes, the text that PdfPig gives.</summary>
    public string Text(IFont font, int code, string unicode)
    {
        if (!IsUnnamed(code, unicode))
            return unicode;
        if (code >= ' ')
            return code == Dieresis ? "¨" : unicode;
        // In T1, the codes of OT1's ligatures are rare signs, so a font that uses these codes is in OT1.
        if (code is >= LigaturesInOt1 and < FirstLetter)
            _fontsInOt1.Add(font);
        return code switch
        {
            >= LigaturesInT1 => _ligatures[code - LigaturesInT1],
            >= FirstLetter => LettersInT1[code - FirstLetter].ToString(),
            >= LigaturesInOt1 => _ligatures[code - LigaturesInOt1],
            _ => unicode,
        };
    }

    /// <summary>Keeps what a glyph is in OT1, until all glyphs of the page show which fonts are in OT1.</summary>
    /// <param name="glyph">The index of the glyph among those of the page that are kept.</param>
    public void Keep(IFont font, int code, string unicode, int glyph)
    {
        if (!IsUnnamed(code, unicode))
            return;
        if (Signs.IndexOf((char)code, StringComparison.Ordinal) is >= 0 and var sign)
            _different.Add((font, glyph, SignsInOt1[sign]));
        else if (code is >= FirstLetter and < ' ')
            _different.Add((font, glyph, LettersInOt1[code - FirstLetter]));
    }

    /// <summary>Corrects the glyphs of fonts in OT1 where OT1 differs from T1 and ASCII.</summary>
    public void Correct(List<Glyph> glyphs)
    {
        foreach (var (_, glyph, inOt1) in _different.Where(one => _fontsInOt1.Contains(one.Font)))
            glyphs[glyph] = glyphs[glyph] with { Text = inOt1.ToString() };
    }

    // A font that names its characters has other codes, or none of these.
    private static bool IsUnnamed(int code, string unicode) => unicode is [var letter] && letter == code;
}
