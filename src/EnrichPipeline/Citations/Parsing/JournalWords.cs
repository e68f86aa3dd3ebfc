using System.Collections.Frozen;

namespace EnrichPipeline.Citations.Parsing;

/// <summary>Abbreviated words that journals' names are made of (ISO 4), to tell their dots from a sentence's end.</summary>
internal static class JournalWords
{
    public static readonly WordSet Abbreviated = new(
        """
        abstr acad accid acoust act addict adm admin adolesc adv aeronaut aerosp afr ag agr agric agron akad akust algebr allerg alim am amer anaesth anal analyt anat anesth angew anim ann annu anthr anthropol
        antibact antibiot antimicrob antivir app appl aquac aquat arb arch archaeol arq arthrosc artif assess assoc astron astronaut astrophys atmos aust austral autom avian
        bact bacteriol bact balk behav beih beitr belg ber bibl bioeng biochem biochim bioconj biodivers bioenerg bioeth biogeogr bioinf bioinform biol biomater biomech biomed biomol bioorg biophys bioresour biosci biosens biostat biotech biotechnol bot brit br bull bur
        calc calcif calif canad carcinog cardiol cardiothorac cardiovasc cent ceram cereb chem chemother chim chin chir chromatogr chron cienc circ circulat civ clim climatol clin coast cogn coll colloq colloid comm commun communic comp compar compos comput concr conf congr conserv constr consult contam contemp contr contraception contrib coord coron corr cosmet counsel couns crim crit crop cryst crystallogr ct curr cutan cyb cybern cytol
        decis def dep dermatol des detect dev digest dis discov discret discuss disabil disaster diss doc dtsch dyn
        econ econom ed edn educ electr electrochem electroanal electron eleph emerg endocr endocrinol endod endosc energ eng engl engr enferm enf enterol entomol environ enzym enzymol epid epidemiol ergon estuar ethn ethnobiol ethnopharmacol ethol eukaryot eur europ eval evol exp expl explor expr ext
        fac fam fed feder fert fertil fis fisch fiz fol forens forsch fract fr front func funct fut
        gastroenterol gaz gen genom genet geo geobot geochem geochim geodyn geogr geol geom geomorphol geophys geosci geotech geriatr gerontol ges gesch glob gynecol gynaecol
        haematol handb harv head healthc hebd helv hematol hepatol hered hist histochem histol histopathol hortic hosp hung hydraul hydrobiol hydrogeol hydrol hyg hyperfine hypertens
        ieee ill imag immun immunobiol immunogenet immunol immunopharmacol immunother impl implant improv inc ind indian inf infect inflamm inform infrastr inhal inj inorg insect inst instr instrum int integr intell interact interf intern internat interv interpret inv invertebr invest investig irrig isr issl ital izv
        jap japan jpn journ juv
        kardiol khim kin klin kongr kunst
        lab lang langenbecks lar laryngol laryngoscope lat lect lett leuk libr lig lim limnol linguist liq lond logist
        macromol magn maked manag manage manuf mar mater matern math mec mech mechatron med medit mem ment metab metabol metall metallog meteorol meth methodol microb microbiol microelectron microsc microvasc microw mikrobiol milit mineralog miner minim mitt mol molec monatsh monatsschr monogr morphol motiv mutagen mutat mycol myc
        nachr nanobiotechnol nanopart nanotechnol nat natl naturforsch naturk naturwiss neurobiol neurochem neurocrit neurodegener neuroendocrinol neurogastroenterol neuroimmunol neuroimag neurol neuropathol neuropharmacol neurophysiol neuropsych neuropsychol neuropsychiatry neuropsychopharmacol neuroradiol neurosci neurosurg neurotrauma nephrol nonlin nord nouv nucl numer nurs nutr
        obes obs obst obstet occup oceanogr oecol ophthal ophthalmol opin opt optom org orl organ organiz orient ornithol orthod orthop orthopaed osteoarthr osteoporos otol otolaryngol otorhinolaryngol
        pac palaeobot palaeoecol palaeogeogr palaeoclimatol palaeontol paleobiol paleontol pancreat parasit parasitol parodontol pathobiol pathog pathol patol pediat pediatr percutan perform perinat perinatol periodontal periodontol perspect pers pestic petr petrol pflug pflugers pharm pharmaceut pharmacog pharmacogn pharmacokin pharmacokinet pharmacol pharmacother phil philos phot photobiol photochem photogramm phytochem phytol phytopath phytopathol phytother phys physik physiol plann plast plann pol polit pollut polym popul postgrad postharvest posth poult powd pract prak prehosp presse prev prim prin prob probab probl proc prod prof prog program progr prostagland prosthet prot proteom psych psychiat psychiatr psychoanal psychol psychoneuroendocrinol psychopathol psychopharmacol psychosom psychother publ pulm
        qual quant quat quaest
        rad radiat radioanal radiobiol radiol radioprot rass rastit reanim rec rech reg regen regul rehab rehabil relat reliab rem rend renew rep repr reprod res resour resp respir respirat resist resusc ret rev rheum rheumatol rhinol riv romand roy russ rur
        sbornik sc scand schmerz schr schweiz sci scient sec sect sed sediment seism selec selsk semicond semin separ ser serol serv sess sib simul sinica sitzungsber soc sociol softw soil sol solut sov spectrosc spectrochim spectrom spat sportmed stat statist stereotact stomatol stor strahlenther strateg struct stud subst superf supramol surf surg surv surveill sust symb symp synth syst
        tech techn technol tecton tectonophys terap terr theor theoret ther therap thermodyn thermophys thorac thromb tijdschr tiss topogr tour tox toxicol traff trans transf transfus transl transp transpl transplant traumatol trav treat trudy tr tuberc turk
        ultramicrosc ultrason ultrastruct undersea univ unters uppsala urol usp
        valv vasc veg vegetat venereol ver verh vestn vet vib vir virchows virol vis vitam vjschr volcanol vopr voen
        wiad wien wildl wiss wochenschr wom wkly
        yb zb zbl zeitsch zeitschr zh zhonghua zool zoolog zootax ztg
        can hum sens signal brief mapp expo cond eco neurotox misc organomet app breed sust catal electroencephalogr clim soci
        j n u s a b c d e g h k l m o p r t v x y z ii iii usa uk
        """.ReplaceLineEndings(" "));

    /// <summary>More of them, which only older styles print, small and inside a name.</summary>
    public static readonly WordSet Small = new(
        "allg anorg anthrop astr bras cell chim dent diab endem exot gynaec gynec hyg laryng linn mens mikr mikrosk morph natn neur nerv "
        + "orth paed path physiol phys prakt psychiat publ quantit roent sper trop vergl zentbl");

    /// <summary>Names that the National Library of Medicine puts before a dot and the name of each member: Nature reviews. Neuroscience.</summary>
    public static readonly FrozenSet<string> Families = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Acta crystallographica",
        "American journal of physiology",
        "Biochimica et biophysica acta",
        "Circulation",
        "Comparative biochemistry and physiology",
        "JACC",
        "Journal of chromatography",
        "Journal of physics",
        "Lancet",
        "Molecular therapy",
        "Nature reviews",
        "Neurology",
        "Physical review",
        "The American journal of physiology",
        "The Lancet",
        "Wiley interdisciplinary reviews");

    /// <summary>Words that journals' names begin with.</summary>
    public static readonly WordSet Leading = new(
        "j journal acta advances adv annals ann annual annu american am applied appl archives arch biochem biochim biochimica brain british br bulletin bull bmc bmj canadian can cancer cell chem clinical clin comput current curr eur european exp expert front frontiers genes genome int international ieee infect lancet mol molecular nature nat neuron nucleic phys physical physiol plant plos proc proceedings prog progress psychological quarterly research rev revista review reviews scand science sci semin theor trans transactions trends vaccine virology world zeitschrift z");
}
