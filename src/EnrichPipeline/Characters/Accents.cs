using System.Buffers;
using System.Collections.Frozen;

namespace EnrichPipeline.Characters;

/// <summary>
/// Combines accents that stand as separate characters with letters. With invariant globalization, String.Normalize does not compose them.
/// </summary>
internal static class Accents
{
    private static readonly FrozenDictionary<(char Accent, char Letter), char> _composed = new[]
    {
        ('´', "AEIOUYaeiouyıNnCcSsZzLlRr", "ÁÉÍÓÚÝáéíóúýíŃńĆćŚśŹźĹĺŔŕ"),
        ('`', "AEIOUaeiouı", "ÀÈÌÒÙàèìòùì"),
        ('¨', "AEIOUYaeiouyı", "ÄËÏÖÜŸäëïöüÿï"),
        ('ˆ', "AEIOUWYaeiouwyıCcGgHhJjSs", "ÂÊÎÔÛŴŶâêîôûŵŷîĈĉĜĝĤĥĴĵŜŝ"),
        ('˜', "ANOIUanoiu", "ÃÑÕĨŨãñõĩũ"),
        ('˚', "AUau", "ÅŮåů"),
        ('ˇ', "CDEGLNRSTZcdeglnrstz", "ČĎĚǦĽŇŘŠŤŽčďěǧľňřšťž"),
        ('¸', "CSTKLNcstkln", "ÇŞŢĶĻŅçşţķļņ"),
        ('˛', "AEIUaeiu", "ĄĘĮŲąęįų"),
        ('˝', "OUou", "ŐŰőű"),
        ('˘', "AGIOUagiou", "ĂĞĬŎŬăğĭŏŭ"),
        ('˙', "CEGIZcegz", "ĊĖĠİŻċėġż"),
        ('¯', "AEIOUaeiou", "ĀĒĪŌŪāēīōū"),
    }.SelectMany(group => group.Item2.Zip(group.Item3, (letter, composed) => ((group.Item1, letter), composed)))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.composed);

    public static SearchValues<char> All { get; } = SearchValues.Create([.. _composed.Keys.Select(key => key.Accent).Distinct()]);

    /// <summary>Returns the letter with the accent, such as ö for ¨ and o, or null if no such letter exists.</summary>
    public static char? Compose(char accent, char letter) =>
        _composed.TryGetValue((accent, letter), out var composed) ? composed : null;
}
