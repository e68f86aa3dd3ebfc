using System.Text;

namespace EnrichPipeline.Characters;

/// <summary>
/// Joins accents that stand as separate characters to their letters, as in text copied from PDF files: "Schr¨odinger", "Schro¨dinger",
/// "Schr¨ odinger". Accents that serve as apostrophes, quotation marks or primes stay.
/// </summary>
internal static class DetachedAccents
{
    private const char Acute = '´';
    private const char Grave = '`';

    // Most likely first: decides which letter gets the accent if the letters on both sides can have it.
    private const string LikelyWithTilde = "nNaAoO";
    private const string Vowels = "aeiouyıAEIOUY";

    public static string Join(string text)
    {
        if (text.AsSpan().IndexOfAny(Accents.All) < 0)
            return text;
        var isQuoting = HasOpeningQuote(text);
        var joined = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!Accents.All.Contains(text[at]) || LetterOfAccent(text, at, isQuoting) is not { } letter)
                joined.Append(text[at]);
            else if (letter > at)
            {
                joined.Append(Accents.Compose(text[at], text[letter]));
                at = letter;
            }
            else
                joined.Remove(joined.Length - (at - letter), at - letter).Append(Accents.Compose(text[at], text[letter]));
        }
        return joined.ToString();
    }

    // Returns the index of the letter that the accent belongs to: a neighbour, or a letter one space away. Null if the accent stays.
    private static int? LetterOfAccent(string text, int at, bool isQuoting)
    {
        var (isAfterLetter, isBeforeLetter) = (IsLetter(text, at - 1), IsLetter(text, at + 1));
        if (isAfterLetter && isBeforeLetter)
            return IsApostrophe(text, at) ? null : LikelierNeighbour(text, at);
        if (isQuoting && text[at] is Acute or Grave)
            return null;
        var (previous, next) = (IfComposable(text, at, at - 1), IfComposable(text, at, at + 1));
        if (isAfterLetter)
            return text[at] is Acute or Grave && !EndsWord(text, at) ? null : previous ?? LetterAcrossSpace(text, at, 1);
        if (isBeforeLetter)
            return at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] != '-' ? null : next ?? LetterAcrossSpace(text, at, -1);
        return IsLetter(text, at + 2) && char.IsUpper(text[at + 2]) && (at == 0 || text[at - 1] == ' ')
            ? LetterAcrossSpace(text, at, 1)
            : null;
    }

    private static int? LikelierNeighbour(string text, int at)
    {
        var (previous, next) = (IfComposable(text, at, at - 1), IfComposable(text, at, at + 1));
        if (previous is null || next is null)
            return previous ?? next;
        return text[at] == '˜'
            ? Rank(text[at - 1]) < Rank(text[at + 1]) ? previous : next
            : text[at] == Acute && Vowels.Contains(text[at - 1]) && !Vowels.Contains(text[at + 1]) ? previous : next;
    }

    private static int Rank(char letter) => LikelyWithTilde.IndexOf(letter) is var rank and >= 0 ? rank : LikelyWithTilde.Length;

    private static int? LetterAcrossSpace(string text, int at, int step) =>
        at + step >= 0 && at + step < text.Length && text[at + step] == ' ' ? IfComposable(text, at, at + (2 * step)) : null;

    private static int? IfComposable(string text, int at, int letter) =>
        IsLetter(text, letter) && Accents.Compose(text[at], text[letter]) is not null ? letter : null;

    // "l´analyse", "O´Brien", "Alzheimer´s".
    private static bool IsApostrophe(string text, int at) =>
        text[at] is Acute or Grave
        && (text[at + 1] is 's' or 't' && !IsLetter(text, at + 2)
            || !IsLetter(text, at - 2) && (char.IsLower(text[at - 1]) || char.IsUpper(text[at + 1])));

    // True for "Kova´"; false for the prime of "N,N´-dimethyl" or after a variable.
    private static bool EndsWord(string text, int at) =>
        IsLetter(text, at - 2) && char.IsLower(text[at - 1]) && Vowels.Contains(text[at - 1]);

    private static bool HasOpeningQuote(string text)
    {
        for (var at = text.IndexOf(Grave); at >= 0; at = text.IndexOf(Grave, at + 1))
            if (!IsLetter(text, at - 1) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]))
                return true;
        return false;
    }

    private static bool IsLetter(string text, int at) =>
        at >= 0 && at < text.Length && char.IsLetter(text[at]) && !Accents.All.Contains(text[at]);
}
