namespace EnrichPipeline.Model;

/// <summary>An International Standard Book Number as printed, hyphens and blanks left out.</summary>
public readonly record struct Isbn(string Value)
{
    /// <summary>Whether the last digit is the one that the others ask for.</summary>
    public bool HasRightCheckDigit => Value.Length switch
    {
        10 => SumOfTen() % 11 == 0,
        13 => SumOfThirteen() % 10 == 0,
        _ => false,
    };

    private int SumOfTen()
    {
        var sum = 0;
        for (var i = 0; i < Value.Length; i++)
            sum += (10 - i) * (Value[i] is 'X' or 'x' ? 10 : Value[i] - '0');
        return sum;
    }

    private int SumOfThirteen()
    {
        var sum = 0;
        for (var i = 0; i < Value.Length; i++)
            sum += (i % 2 == 0 ? 1 : 3) * (Value[i] - '0');
        return sum;
    }
}
