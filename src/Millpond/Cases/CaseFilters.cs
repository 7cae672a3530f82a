using Millpond.Listening;
using Millpond.Platform.Filters;

namespace Millpond.Cases;

/// <summary>The fields by which cases are filtered.</summary>
internal static class CaseFilters
{
    public static readonly FilterCatalogue<Case> Catalogue = new FilterCatalogue<Case>("cases")
        .Number("number", "cases.number", c => c.Number)
        .Text("title", "cases.title", c => c.Title)
        .Text("description", "cases.description", c => c.Description)
        .Choice<CaseStatus>("status", "cases.status", c => c.Status)
        .Choice<Priority>("priority", "cases.priority", c => c.Priority)
        .Id("teamId", "cases.team_id", c => c.TeamId)
        .Id("ownerId", "cases.owner_id", c => c.OwnerId)
        .Id("personId", "cases.person_id", c => c.PersonId?.Value)
        .Id("conversationId", "cases.conversation_id", c => c.ConversationId?.Value)
        .Id("createdBy", "cases.created_by", c => c.CreatedBy)
        .Time("dueAt", "cases.due_at", c => c.DueAt)
        .Time("createdAt", "cases.created_at", c => c.CreatedAt)
        .Time("updatedAt", "cases.updated_at", c => c.UpdatedAt)
        .Time("closedAt", "cases.closed_at", c => c.ClosedAt);
}
