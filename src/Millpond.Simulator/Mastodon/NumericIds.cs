using System.Text.Json;
using System.Text.Json.Nodes;

namespace Millpond.Simulator.Mastodon;

/// <summary>Writes ids as numbers, as some servers do that speak Mastodon's interface.</summary>
internal static class NumericIds
{
    public static byte[] Serialize(object body, JsonSerializerOptions options)
    {
        var node = JsonSerializer.SerializeToNode(body, body.GetType(), options);
        Change(node);
        return JsonSerializer.SerializeToUtf8Bytes(node, options);
    }

    private static void Change(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list) Change(item);
                break;
            case JsonObject entity:
                foreach (var (name, value) in entity.ToList())
                {
                    if (IsId(name) && value is JsonValue text && text.TryGetValue<string>(out var id) && long.TryParse(id, out var number)) entity[name] = number;
                    else Change(value);
                }

                break;
        }
    }

    private static bool IsId(string name) => name is "id" or "in_reply_to_id" or "in_reply_to_account_id";
}
