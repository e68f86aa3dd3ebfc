using System.Buffers;
using System.Collections.Frozen;

namespace EnrichPipeline.Characters;

/// <summary>Accents as characters of their own, and letters with them. String.Normalize does not compose under invariant globalization.
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

    /// <summary>The letter with the accent, such as ö for ¨ and o; null where there is none.</summary>
    public static char? Compose(char accent, char letter) =>
        _composed.TryGetValue((accent, letter), out var composed) ? composed : null;
}
