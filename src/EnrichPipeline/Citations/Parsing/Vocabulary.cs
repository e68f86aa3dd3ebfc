namespace EnrichPipeline.Citations.Parsing;

/// <summary>The words that tell the parts of a reference apart.</summary>
internal static class Vocabulary
{
    public static readonly WordSet Months = new(
        "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december spring summer autumn fall winter");

    public static readonly WordSet Particles = new(
        "van von vom de der den des del della dello di da das do dos du la le el al bin ibn ben ter ten te tot zu zum zur af av y e i d l o t st san santa mac mc ap");

    public static readonly WordSet Suffixes = new("jr sr ii iii iv 2nd 3rd 4th 2d 3d");

    public static readonly WordSet Ands = new("and und y et e en och og with");

    public static readonly WordSet Connectors = new("of the and in for on to de la le et der die das und für des du di a an e y zur fur en del della al och");

    public static readonly WordSet VolumeLabels = new("vol vols volume volumes bd band tom tome jg том");

    public static readonly WordSet IssueLabels = new("no nos nº nr núm iss issue issues num number numbers heft hft fasc вып vyp");

    public static readonly WordSet Supplements = new("suppl supp supl supplement supplements supplementum sup pt part parts spec special");

    public static readonly WordSet PageLabels = new("p pp pg pgs page pages s seiten paper art article articles arts id pii с стр");

    public static readonly WordSet Editors = new("ed eds editor editors hrsg edited editado");

    // What a list of names can not begin or go on with, though "Vitamin D" looks like one.
    public static readonly WordSet NoNames = new(
        "vitamin hepatitis type phase protein factor interleukin influenza group class the a an in on of and for is are how why what who does from with part series appendix chapter table human plant effects effect role volume comment");

    public static readonly WordSet GroupWords = new(
        "organization organisation group groups consortium committee association society institute institutes ministry department centers centres center centre collaboration collaborative collaborators network council commission agency office bureau team investigators panel federation foundation university academy college board administration programme program initiative project alliance union trialists force registry fund bank authority nations survey service services government secretariat corporation inc ltd company press conference who fao cdc oecd unicef eurostat researchers writing parliament statistics cooperative");
}
