using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Millpond.Platform.Data;

/// <summary>What holds for every table: snake_case names, the key (workspace, id), versions as concurrency tokens, ids given by us.</summary>
internal static class Schema
{
    public static void ApplyConventions(ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes())
        {
            foreach (var property in type.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
                if (property.Name == nameof(IVersioned.Version) && typeof(IVersioned).IsAssignableFrom(type.ClrType)) property.IsConcurrencyToken = true;
                if (property.IsPrimaryKey()) property.ValueGenerated = ValueGenerated.Never;
            }
        }
    }

    public static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])))) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
