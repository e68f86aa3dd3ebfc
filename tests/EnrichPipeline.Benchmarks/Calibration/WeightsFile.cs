using System.Globalization;
using System.Text;
using EnrichPipeline.Matching.Calibration;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>Writes fitted weights as the source file that the library compiles.</summary>
internal static class WeightsFile
{
    public static void Write(string path, double[] weights)
    {
        var text = new StringBuilder("""
            namespace EnrichPipeline.Matching.Model;

            /// <content>Written by the benchmark verb <c>fit</c>; do not edit.</content>
            internal static partial class Weights
            {
                /// <summary>The weights in the order of <see cref="Feature"/>. A feature of weight zero has no effect.</summary>
                public static ReadOnlySpan<double> Fitted =>
                [

            """);
        foreach (var feature in Enum.GetValues<Feature>())
            text.Append(CultureInfo.InvariantCulture, $"        {weights[(int)feature]:0.000}, // {feature}\n");
        File.WriteAllText(path, text.Append("    ];\n}\n").ToString());
    }
}
