using Mono.Cecil;

namespace EnrichPipeline.Tests.Architecture;

/// <summary>Reads from the compiled library which of its folders use which types of other folders.</summary>
internal static class LibraryCode
{
    public const string Library = "EnrichPipeline";

    private static readonly ModuleDefinition _module = ModuleDefinition.ReadModule(typeof(ServiceRegistration).Assembly.Location);

    /// <summary>The top folders, without the composition root.</summary>
    public static IEnumerable<string> Folders => _module.Types.Select(FolderOf).OfType<string>().Where(folder => folder != "").Distinct();

    /// <summary>Returns every use of a type of another folder: by inheritance, signature, field, variable or call.</summary>
    public static IEnumerable<(string User, TypeReference Used)> UsesOf(string folder) =>
        from type in _module.Types.SelectMany(WithNested)
        where FolderOf(type) == folder
        from used in UsedBy(type).SelectMany(Parts)
        where FolderOf(used) is { } other && other != folder
        select (type.FullName, used);

    /// <summary>For each folder, without its sub-folders, the other folders whose types it uses.</summary>
    public static ILookup<string, string> NamespaceUses => (
        from type in _module.Types.SelectMany(WithNested)
        let user = NamespaceOf(type)
        where user is not null
        from used in UsedBy(type).SelectMany(Parts)
        let other = NamespaceOf(used)
        where other is not null && other != user
        select (user, other)).Distinct().ToLookup(use => use.user, use => use.other);

    /// <summary>Returns the folders that depend on themselves through others.</summary>
    public static IEnumerable<string> InCircles(ILookup<string, string> uses) =>
        uses.Select(user => user.Key).Where(user => Reached(user, uses).Contains(user));

    /// <summary>Returns the top folder that contains a type: empty for the composition root, null for types of other assemblies.</summary>
    public static string? FolderOf(TypeReference type) =>
        NamespaceOf(type) is { } name ? name.Split('.').ElementAtOrDefault(1) ?? "" : null;

    private static string? NamespaceOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return $"{type.Namespace}.".StartsWith($"{Library}.", StringComparison.Ordinal) ? type.Namespace : null;
    }

    private static HashSet<string> Reached(string user, ILookup<string, string> uses)
    {
        var reached = new HashSet<string>();
        var open = new Queue<string>([user]);
        while (open.TryDequeue(out var next))
        {
            foreach (var used in uses[next].Where(reached.Add))
                open.Enqueue(used);
        }

        return reached;
    }

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    private static IEnumerable<TypeReference?> UsedBy(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Methods.SelectMany(UsedBy),
    ];

    private static IEnumerable<TypeReference?> UsedBy(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. (method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : []),
        .. (method.HasBody ? method.Body.Instructions.SelectMany(instruction => UsedBy(instruction.Operand)) : []),
    ];

    private static IEnumerable<TypeReference?> UsedBy(object? operand) => operand switch
    {
        GenericInstanceMethod call => [call.DeclaringType, call.ReturnType, .. call.GenericArguments],
        MethodReference call => [call.DeclaringType, call.ReturnType],
        FieldReference field => [field.DeclaringType, field.FieldType],
        TypeReference type => [type],
        _ => [],
    };

    /// <summary>Returns a type and the types that it is composed of: the element of an array, the arguments of a generic type.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification composed => Parts(composed.ElementType),
        _ => [type],
    };
}
