// Generated from the program's OpenAPI document by `npm run client`; do not edit.

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ShowInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AcceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListMyTokens"];
        put?: never;
        post: operations["CreateMyToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListServiceTokens"];
        put?: never;
        post: operations["CreateServiceToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["EndMyToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["EndServiceToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ChangeMe"];
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ShowMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ChangeMember"];
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListMembers"];
        put?: never;
        post: operations["CreateMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListHoldings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LetMemberLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListInvitations"];
        put?: never;
        post: operations["InviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["WithdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ShowMe"];
        put?: never;
        post: operations["SignIn"];
        delete: operations["SignOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ChangePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ConfirmSecondFactor"];
        post: operations["BeginSecondFactor"];
        delete: operations["EndSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListMySessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["EndMySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRoles"];
        put?: never;
        post: operations["CreateRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["DeleteRole"];
        options?: never;
        head?: never;
        patch: operations["ChangeRole"];
        trace?: never;
    };
    "/api/v1/session/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SetPresence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ShowSetUp"];
        put?: never;
        post: operations["SetUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SwitchWorkspace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListTeams"];
        put?: never;
        post: operations["CreateTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["DeleteTeam"];
        options?: never;
        head?: never;
        patch: operations["ChangeTeam"];
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListUnits"];
        put?: never;
        post: operations["CreateUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["DeleteUnit"];
        options?: never;
        head?: never;
        patch: operations["ChangeUnit"];
        trace?: never;
    };
    "/api/v1/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ShowWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ChangeWorkspace"];
        trace?: never;
    };
    "/api/v1/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CreateWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAccounts"];
        put?: never;
        post: operations["ConnectAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ShowAccount"];
        put?: never;
        post?: never;
        delete: operations["RemoveAccount"];
        options?: never;
        head?: never;
        patch: operations["ChangeAccount"];
        trace?: never;
    };
    "/api/v1/account-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CheckCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CheckAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["AssignOperators"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account-authorizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AuthorizeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbound-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListSetAsideItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbound-items/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReplayInboundItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/snippet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ShowChatSnippet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPeople"];
        put?: never;
        post: operations["CreatePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ChangePerson"];
        trace?: never;
    };
    "/api/v1/people/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListTags"];
        put?: never;
        post: operations["CreateTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["RemoveTag"];
        options?: never;
        head?: never;
        patch: operations["ChangeTag"];
        trace?: never;
    };
    "/api/v1/people/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["TagPerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadPost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRules"];
        put?: never;
        post: operations["CreateRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadRule"];
        put?: never;
        post?: never;
        delete: operations["RemoveRule"];
        options?: never;
        head?: never;
        patch: operations["ChangeRule"];
        trace?: never;
    };
    "/api/v1/rule-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CheckRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rule-trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TryRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["AcknowledgeAlert"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListConversationsOfPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CountConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExplainRouting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SeeConversation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReplyToConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RetryMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["AssignConversation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["MoveConversation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SetConversationStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/priority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PrioritizeConversation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["TagConversation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadDraft"];
        put: operations["KeepDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListScripts"];
        put?: never;
        post: operations["CreateScript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scripts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["RemoveScript"];
        options?: never;
        head?: never;
        patch: operations["ChangeScript"];
        trace?: never;
    };
    "/api/v1/response-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadResponseTargets"];
        put: operations["SetResponseTargets"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListCases"];
        put?: never;
        post: operations["OpenCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ChangeCase"];
        trace?: never;
    };
    "/api/v1/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadCaseTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NoteCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["LinkCase"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SetCaseStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PreviewImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListImports"];
        put?: never;
        post: operations["StartImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadImport"];
        put?: never;
        post?: never;
        delete: operations["CancelImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rejects.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadServiceBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/service/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListBoardRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/service/rows.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportBoardRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SummarizeWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/items/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReplayWork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["DiscardWork"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListEffects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/effects/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RetryEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/effects/{id}/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReconcileEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VerifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptInvitationBody: {
            name: string;
            password: string;
            email?: null | string;
            code?: null | string;
            language?: null | string;
        };
        AccountCount: {
            /** Format: uuid */
            accountId: string;
            /** Format: int64 */
            count: number;
        };
        AccountFollowers: {
            /** Format: uuid */
            accountId: string;
            series: components["schemas"]["Point"][];
        };
        AccountView: {
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            handle: string;
            externalId: string;
            avatarUrl: null | string;
            server: string;
            color: null | string;
            /** Format: uuid */
            teamId: null | string;
            operatorIds: string[];
            health: components["schemas"]["HealthView"];
            /** Format: date-time */
            lastIntakeAt: null | string;
            quota: components["schemas"]["QuotaReading"][];
            capabilities: components["schemas"]["ChannelCapabilities"];
            limits: components["schemas"]["ChannelLimits"];
            settings: {
                [key: string]: string;
            };
            hookUrl: null | string;
            /** Format: int32 */
            followers: null | number;
            enabled: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            version: number;
        };
        AgentFigures: {
            /** Format: uuid */
            memberId: string;
            name: string;
            /** Format: int64 */
            replies: number;
            /** Format: int64 */
            closed: number;
            firstResponse: components["schemas"]["Durations"];
        };
        AlertRecord: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            ruleId: string;
            post: null | components["schemas"]["PostRecord"];
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            acknowledgedAt: null | string;
            /** Format: uuid */
            acknowledgedBy: null | string;
        };
        ApiTokenView: {
            /** Format: uuid */
            id: string;
            name: string;
            hint: string;
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: null | string;
            /** Format: date-time */
            expiresAt: null | string;
            token: null | string;
        };
        AssignConversationBody: {
            /** Format: uuid */
            memberId: null | string;
        };
        AssignOperatorsBody: {
            memberIds: string[];
        };
        AuditRecord: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actorId: null | string;
            actorName: string;
            action: string;
            objectKind: string;
            objectId: string;
            before: null | components["schemas"]["JsonElement"];
            after: null | components["schemas"]["JsonElement"];
            hash: string;
        };
        /** @description What walking the audit chain found. */
        AuditVerification: {
            /** @description Whether it is whole. */
            ok: boolean;
            /**
             * Format: int64
             * @description Entries that verified.
             */
            entries: number;
            /**
             * Format: int64
             * @description Number of the first entry that is missing or changed.
             */
            firstBroken: null | number;
            /** @description What is wrong with it. */
            detail: null | string;
        };
        AuthorizeAccountBody: {
            kind: string;
            fields: null | {
                [key: string]: string;
            };
        };
        AuthorizeAccountResult: {
            /** Format: uri */
            redirectUrl: string;
        };
        BeginSecondFactorKey: {
            secret: string;
            uri: string;
        };
        BoardRow: {
            kind: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            person: string;
            text: string;
            /** Format: uuid */
            accountId: null | string;
            /** Format: uuid */
            memberId: null | string;
            /** Format: double */
            seconds: null | number;
        };
        /** @enum {unknown} */
        BuiltInRole: "owner" | "administrator" | "manager" | "operator" | "agent" | "staff" | "auditor" | null;
        CaseAnswer: {
            text: null | string;
            kind?: null | components["schemas"]["ReplyKind"];
        };
        CaseEntryView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            kind: string;
            /** Format: uuid */
            memberId: null | string;
            memberName: string;
            text: null | string;
            values: components["schemas"]["JsonElement"];
        };
        CasePerson: {
            name: string;
            handle: null | string;
            avatarUrl: null | string;
        };
        /** @enum {unknown} */
        CaseQueue: "mine" | "unassigned" | "open" | "overdue" | "done" | "all" | null;
        /** @enum {unknown} */
        CaseSort: "recent" | "due" | null;
        /** @enum {unknown} */
        CaseStatus: "new" | "open" | "pending" | "resolved" | "closed";
        CaseView: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number?: number;
            title: string;
            description: string;
            status?: components["schemas"]["CaseStatus"];
            priority?: components["schemas"]["Priority"];
            /** Format: uuid */
            teamId?: null | string;
            /** Format: uuid */
            ownerId?: null | string;
            /** Format: date-time */
            dueAt?: null | string;
            /** Format: uuid */
            personId?: null | string;
            person?: null | components["schemas"]["CasePerson"];
            /** Format: uuid */
            conversationId?: null | string;
            postIds: string[];
            /** Format: uuid */
            createdBy?: null | string;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
            /** Format: date-time */
            closedAt?: null | string;
            /** Format: double */
            resolutionSeconds?: null | number;
            /** Format: int32 */
            version?: number;
        };
        ChangeAccountBody: {
            name: null | string;
            color: null | string;
            /**
             * Format: uuid
             * @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null.
             */
            teamId?: null | string;
            enabled: null | boolean;
            fields: null | {
                [key: string]: string;
            };
        };
        ChangeCaseLinksBody: {
            postIds: string[];
        };
        ChangeCaseNoteBody: {
            text: null | string;
        };
        ChangeCasePatch: {
            title: null | string;
            description: null | string;
            priority: null | components["schemas"]["Priority"];
            /**
             * Format: uuid
             * @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null.
             */
            teamId?: null | string;
            /**
             * Format: uuid
             * @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null.
             */
            ownerId?: null | string;
            /**
             * Format: date-time
             * @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null.
             */
            dueAt?: null | string;
        };
        ChangeMeBody: {
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            name?: null | string;
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            language?: null | string;
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            theme?: null | string;
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            timeZone?: null | string;
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            signOff?: null | string;
        };
        ChangeMemberBody: {
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            name?: null | string;
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            signOff?: null | string;
            /**
             * Format: uuid
             * @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null.
             */
            unitId?: null | string;
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            teamIds?: null | string[];
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            roleIds?: null | string[];
            /**
             * @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null.
             * @enum {unknown}
             */
            scope?: "own" | "team" | "unit" | "unitAndBelow" | "all" | null;
            /**
             * Format: int32
             * @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null.
             */
            capacity?: null | number;
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            workingTime?: null | components["schemas"]["WorkingSpan"][];
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            timeZone?: null | string;
        };
        ChangePasswordBody: {
            current: string;
            next: string;
        };
        ChangeRoleBody: {
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            name?: null | string;
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            permissions?: null | string[];
            /**
             * @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null.
             * @enum {unknown}
             */
            scope?: "own" | "team" | "unit" | "unitAndBelow" | "all" | null;
        };
        ChangeTeamBody: {
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            name?: null | string;
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            memberIds?: null | string[];
        };
        ChangeUnitBody: {
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            name?: null | string;
            /**
             * @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null.
             * @enum {unknown}
             */
            kind?: "headquarters" | "dealer" | "store" | null;
            /**
             * Format: uuid
             * @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null.
             */
            parentId?: null | string;
        };
        ChangeWorkspaceBody: {
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            name?: null | string;
            /** @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null. */
            timeZone?: null | string;
        };
        ChannelCapabilities: {
            replyPublic: boolean;
            replyPrivate: boolean;
            repost: boolean;
            like: boolean;
            search: boolean;
            stream: boolean;
            edit: boolean;
            delete: boolean;
        };
        ChannelLimits: {
            /** Format: int32 */
            textLength: number;
            /** Format: int32 */
            privateWindowHours: null | number;
        };
        ChannelProfile: {
            kind: string;
            name: string;
            capabilities: components["schemas"]["ChannelCapabilities"];
            limits: components["schemas"]["ChannelLimits"];
            connect: string;
            fields: components["schemas"]["ConnectField"][];
            idsArePerAccount?: boolean;
            meters?: components["schemas"]["MeterPlan"][];
        };
        ChatPagesSnippet: {
            html: string;
            demoUrl: string;
            identitySecret: string;
        };
        CheckCredentialsBody: {
            kind: string;
            fields: null | {
                [key: string]: string;
            };
        };
        CheckCredentialsResult: {
            ok: boolean;
            detail: string;
            checks: components["schemas"]["CheckStep"][];
            name: null | string;
            handle: null | string;
        };
        CheckStep: {
            name: string;
            ok: boolean;
            detail: string;
        };
        ConfirmSecondFactorBody: {
            code: string;
        };
        ConfirmSecondFactorCodes: {
            recoveryCodes: string[];
        };
        ConnectAccountBody: {
            kind: string;
            fields: null | {
                [key: string]: string;
            };
            name?: null | string;
            color?: null | string;
            /** Format: uuid */
            teamId?: null | string;
            operatorIds?: null | string[];
        };
        ConnectField: {
            name: string;
            secret: boolean;
            required: boolean;
            hint?: null | string;
        };
        ConversationCounts: {
            /** Format: int64 */
            mine: number;
            /** Format: int64 */
            unassigned: number;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            open: number;
            byTeam: components["schemas"]["TeamCounts"][];
        };
        ConversationDetail: {
            identity: null | components["schemas"]["IdentitySummary"];
            cases: components["schemas"]["LinkedCase"][];
            /** Format: uuid */
            id?: string;
            /** Format: uuid */
            personId?: string;
            /** Format: uuid */
            identityId?: string;
            person?: components["schemas"]["ConversationPerson"];
            /** Format: uuid */
            accountId?: string;
            channel?: string;
            /** Format: uuid */
            teamId?: null | string;
            /** Format: uuid */
            assigneeId?: null | string;
            status?: components["schemas"]["ConversationStatus"];
            priority?: components["schemas"]["Priority"];
            /** Format: date-time */
            waitingSince?: null | string;
            /** Format: date-time */
            firstResponseDueAt?: null | string;
            /** Format: date-time */
            openedAt?: string;
            /** Format: date-time */
            closedAt?: null | string;
            /** Format: date-time */
            lastMessageAt?: string;
            snippet?: string;
            /** Format: int32 */
            unread?: number;
            /** Format: int32 */
            messageCount?: number;
            tagIds?: string[];
            /** Format: int32 */
            version?: number;
        };
        ConversationPerson: {
            name: string;
            handle: null | string;
            avatarUrl: null | string;
        };
        ConversationRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            identityId: string;
            person: components["schemas"]["ConversationPerson"];
            /** Format: uuid */
            accountId: string;
            channel: string;
            /** Format: uuid */
            teamId?: null | string;
            /** Format: uuid */
            assigneeId?: null | string;
            status?: components["schemas"]["ConversationStatus"];
            priority?: components["schemas"]["Priority"];
            /** Format: date-time */
            waitingSince?: null | string;
            /** Format: date-time */
            firstResponseDueAt?: null | string;
            /** Format: date-time */
            openedAt?: string;
            /** Format: date-time */
            closedAt?: null | string;
            /** Format: date-time */
            lastMessageAt?: string;
            snippet: string;
            /** Format: int32 */
            unread?: number;
            /** Format: int32 */
            messageCount?: number;
            tagIds: string[];
            /** Format: int32 */
            version?: number;
        };
        /** @enum {unknown} */
        ConversationSort: "waiting" | "recent" | null;
        /** @enum {unknown} */
        ConversationStatus: "open" | "closed";
        /** @enum {unknown} */
        ConversationView: "mine" | "unassigned" | "waiting" | "open" | "closed" | "all" | null;
        CreateApiTokenBody: {
            name: string;
            scopes: string[];
            /** Format: date-time */
            expiresAt?: null | string;
        };
        CreateMemberBody: {
            name: string;
            roleIds: string[];
            email?: null | string;
            signOff?: null | string;
            /** Format: uuid */
            unitId?: null | string;
            teamIds?: null | string[];
            timeZone?: null | string;
        };
        CreateMemberCreated: {
            member: components["schemas"]["MemberView"];
            invitation: components["schemas"]["InvitationView"];
        };
        CreateRoleBody: {
            name: string;
            permissions: string[];
            scope: components["schemas"]["DataScope"];
        };
        CreateTeamBody: {
            name: string;
            memberIds?: null | string[];
        };
        CreateUnitBody: {
            name: string;
            kind: components["schemas"]["UnitKind"];
            /** Format: uuid */
            parentId?: null | string;
        };
        CreateWorkspaceBody: {
            name: string;
            timeZone?: null | string;
        };
        /**
         * @description On whose records one may act.
         * @enum {unknown}
         */
        DataScope: "own" | "team" | "unit" | "unitAndBelow" | "all";
        /** @enum {unknown} */
        DayOfWeek: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
        DraftView: {
            text: string;
            kind: components["schemas"]["ReplyKind"];
            /** Format: date-time */
            updatedAt: null | string;
        };
        Durations: {
            /** Format: double */
            median: null | number;
            /** Format: double */
            p90: null | number;
            /** Format: int32 */
            n: number;
        };
        EffectRecord: {
            /** Format: uuid */
            id: string;
            kind: string;
            state: components["schemas"]["EffectState"];
            /** Format: uuid */
            accountId: null | string;
            /** Format: uuid */
            objectId: null | string;
            /** Format: int32 */
            attempts: number;
            detail: null | string;
            receipt: null | string;
            /** Format: date-time */
            plannedAt: string;
            /** Format: date-time */
            claimedAt: null | string;
            /** Format: date-time */
            settledAt: null | string;
        };
        /**
         * @description Where a call to the outside stands.
         * @enum {unknown}
         */
        EffectState: "planned" | "claimed" | "accepted" | "unknown" | "failed" | "cancelled";
        EndSecondFactorBody: {
            password: string;
        };
        FormerText: {
            text: string;
            /** Format: date-time */
            until: string;
        };
        /**
         * @description How well something is.
         * @enum {unknown}
         */
        HealthLevel: "ok" | "degraded" | "failing";
        /** @description One thing that was looked at. */
        HealthReading: {
            /** @description What, for example `database` or `account Pond at Weibo`. */
            name: string;
            /** @description How well. */
            state: components["schemas"]["HealthLevel"];
            /** @description In words for people. */
            detail?: null | string;
            /**
             * Format: date-time
             * @description The time that matters (last successful intake, UTC).
             */
            at?: null | string;
            /**
             * Format: double
             * @description The number that matters (seconds of lag).
             */
            value?: null | number;
        };
        /** @description The answer of `/health`. */
        HealthReport: {
            /** @description The worst of all. */
            state: components["schemas"]["HealthLevel"];
            /** @description What was looked at. */
            readings: components["schemas"]["HealthReading"][];
        };
        /** @enum {unknown} */
        HealthState: "ok" | "degraded" | "failing" | "disconnected";
        HealthView: {
            state: components["schemas"]["HealthState"];
            detail: null | string;
            /** Format: date-time */
            at: string;
        };
        Holding: {
            kind: string;
            /** Format: int32 */
            count: number;
        };
        /** Format: binary */
        IFormFile: string;
        /** @enum {unknown} */
        IdentityKind: "network" | "phone" | "email" | "card" | "cookie";
        IdentityRecord: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["IdentityKind"];
            channel: string;
            scope: string;
            externalId: string;
            handle: string;
            name: string;
            avatarUrl: null | string;
            bio: null | string;
            location: null | string;
            url: null | string;
            /** Format: int32 */
            followers: null | number;
            /** Format: int32 */
            following: null | number;
            /** Format: int32 */
            posts: null | number;
            verified: boolean;
            /** Format: date-time */
            accountCreatedAt: null | string;
            /** Format: date-time */
            firstSeenAt: string;
        };
        IdentitySummary: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person: string;
            channel: string;
            externalId: string;
            name: string;
            handle: string;
            avatarUrl: null | string;
            /** Format: int32 */
            followers: null | number;
            verified: boolean;
            url: null | string;
        };
        /** @enum {unknown} */
        ImportKind: "posts" | "reposts" | "people";
        ImportPreview: {
            columns: string[];
            fields: string[];
            suggestedMapping: {
                [key: string]: string;
            };
            rows: string[][];
        };
        ImportRecord: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ImportKind"];
            fileName: string;
            state: components["schemas"]["ImportState"];
            /** Format: int64 */
            rowsRead: number;
            /** Format: int64 */
            imported: number;
            /** Format: int64 */
            updated: number;
            /** Format: int64 */
            unchanged: number;
            /** Format: int64 */
            rejected: number;
            /** Format: int64 */
            bytes: number;
            error: null | string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: null | string;
            /** Format: date-time */
            finishedAt: null | string;
            /** Format: int32 */
            version: number;
        };
        /** @enum {unknown} */
        ImportState: "queued" | "running" | "done" | "failed" | "cancelled";
        InvitationView: {
            /** Format: uuid */
            id: string;
            email: null | string;
            /** Format: uuid */
            memberId: null | string;
            roleIds: string[];
            /** Format: uuid */
            unitId: null | string;
            teamIds: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            link: null | string;
        };
        InviteMemberBody: {
            roleIds: string[];
            email?: null | string;
            /** Format: uuid */
            unitId?: null | string;
            teamIds?: null | string[];
        };
        /** @enum {unknown} */
        ItemKind: "post" | "repost" | "comment" | "reply" | "mention" | "directMessage";
        JsonElement: unknown;
        KeepDraftBody: {
            text: null | string;
            kind: components["schemas"]["ReplyKind"];
        };
        KeepScriptsBody: {
            title: null | string;
            text: null | string;
            shortcut: null | string;
            /** Format: uuid */
            teamId: null | string;
        };
        KeepScriptsPatch: {
            title: null | string;
            text: null | string;
            shortcut: null | string;
            /** Format: uuid */
            teamId: null | string;
            everybody: null | boolean;
        };
        LabelConversationPriorityBody: {
            priority: components["schemas"]["Priority"];
        };
        LabelConversationTagsBody: {
            tagIds: string[];
        };
        LetMemberLeaveBody: {
            /** Format: uuid */
            successorId: string;
        };
        LinkedCase: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number: number;
            title: string;
            status: string;
        };
        ListMySessionsView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            address: string;
            agent: string;
            current: boolean;
        };
        ListPermissionsPermission: {
            code: string;
            group: string;
        };
        Me: {
            user: null | components["schemas"]["MeUser"];
            member: null | components["schemas"]["MeMember"];
            workspace: components["schemas"]["MeWorkspace"];
            workspaces: components["schemas"]["MeWorkspace"][];
            permissions: string[];
            scope: components["schemas"]["DataScope"];
        };
        MeMember: {
            /** Format: uuid */
            id: string;
            name: string;
            signOff: null | string;
            /** Format: uuid */
            unitId: null | string;
            teamIds: string[];
            presence: components["schemas"]["Presence"];
        };
        MeUser: {
            /** Format: uuid */
            id: string;
            email: string;
            name: string;
            language: string;
            theme: string;
            timeZone: string;
            secondFactor: boolean;
        };
        MeWorkspace: {
            /** Format: int32 */
            id: number;
            name: string;
            demo: boolean;
            timeZone: string;
        };
        /** @enum {unknown} */
        MemberStatus: "invited" | "active" | "left";
        MemberView: {
            /** Format: uuid */
            id: string;
            name: string;
            email: null | string;
            signOff: null | string;
            /** Format: uuid */
            unitId: null | string;
            teamIds: string[];
            roleIds: string[];
            scope: null | components["schemas"]["DataScope"];
            status: components["schemas"]["MemberStatus"];
            presence: components["schemas"]["Presence"];
            /** Format: int32 */
            capacity: number;
            workingTime: components["schemas"]["WorkingSpan"][];
            timeZone: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            joinedAt: null | string;
            /** Format: date-time */
            leftAt: null | string;
            /** Format: int32 */
            version: number;
        };
        MessageAuthor: {
            name: string;
            /** Format: uuid */
            memberId: null | string;
            /** Format: uuid */
            identityId: null | string;
        };
        /** @enum {unknown} */
        MessageDirection: "in" | "out" | "system";
        /** @enum {unknown} */
        MessageKind: "text" | "repost" | "like";
        /** @enum {unknown} */
        MessageState: "received" | "sending" | "sent" | "unknown" | "failed";
        MessageView: {
            /** Format: uuid */
            id: string;
            direction?: components["schemas"]["MessageDirection"];
            visibility?: components["schemas"]["MessageVisibility"];
            kind?: components["schemas"]["MessageKind"];
            text: string;
            firstText?: null | string;
            spans: components["schemas"]["Span"][];
            author: components["schemas"]["MessageAuthor"];
            /** Format: uuid */
            postId?: null | string;
            itemKind?: null | components["schemas"]["ItemKind"];
            url?: null | string;
            /** Format: uuid */
            replyToId?: null | string;
            signOff?: null | string;
            state?: components["schemas"]["MessageState"];
            stateDetail?: null | string;
            /** Format: uuid */
            effectId?: null | string;
            notice?: null | string;
            noticeValues?: null | components["schemas"]["JsonElement"];
            /** Format: date-time */
            at?: string;
            /** Format: date-time */
            editedAt?: null | string;
            /** Format: date-time */
            deletedAt?: null | string;
        };
        /** @enum {unknown} */
        MessageVisibility: "public" | "private" | "note";
        MeterPlan: {
            name: string;
            /** Format: int32 */
            limit: number;
            window: string;
            use: components["schemas"]["MeterUse"];
        };
        /** @enum {unknown} */
        MeterUse: "every" | "writes";
        MoveConversationBody: {
            /** Format: uuid */
            teamId: null | string;
        };
        /** @description A member of an enumeration in a form field, spelled as the API writes it (`posts`): the framework's own binder wants the C# spelling. */
        NamedOfImportKind: {
            /** @description The member. */
            value?: components["schemas"]["ImportKind"];
        };
        NetworkMedia: {
            kind: string;
            url: string;
            description: null | string;
        };
        OpenCaseBody: {
            title: null | string;
            description: null | string;
            priority: null | components["schemas"]["Priority"];
            /** Format: uuid */
            teamId: null | string;
            /** Format: uuid */
            ownerId: null | string;
            /** Format: date-time */
            dueAt: null | string;
            /** Format: uuid */
            personId: null | string;
            /** Format: uuid */
            conversationId: null | string;
            postIds: null | string[];
        };
        /** @description One page of a list. */
        PageOfAccountView: {
            /** @description The rows. */
            items: components["schemas"]["AccountView"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfAlertRecord: {
            /** @description The rows. */
            items: components["schemas"]["AlertRecord"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfApiTokenView: {
            /** @description The rows. */
            items: components["schemas"]["ApiTokenView"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfAuditRecord: {
            /** @description The rows. */
            items: components["schemas"]["AuditRecord"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfBoardRow: {
            /** @description The rows. */
            items: components["schemas"]["BoardRow"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfCaseEntryView: {
            /** @description The rows. */
            items: components["schemas"]["CaseEntryView"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfCaseView: {
            /** @description The rows. */
            items: components["schemas"]["CaseView"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfConversationRow: {
            /** @description The rows. */
            items: components["schemas"]["ConversationRow"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfEffectRecord: {
            /** @description The rows. */
            items: components["schemas"]["EffectRecord"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfHolding: {
            /** @description The rows. */
            items: components["schemas"]["Holding"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfImportRecord: {
            /** @description The rows. */
            items: components["schemas"]["ImportRecord"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfInvitationView: {
            /** @description The rows. */
            items: components["schemas"]["InvitationView"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfListMySessionsView: {
            /** @description The rows. */
            items: components["schemas"]["ListMySessionsView"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfListPermissionsPermission: {
            /** @description The rows. */
            items: components["schemas"]["ListPermissionsPermission"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfMemberView: {
            /** @description The rows. */
            items: components["schemas"]["MemberView"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfMessageView: {
            /** @description The rows. */
            items: components["schemas"]["MessageView"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfPersonRecord: {
            /** @description The rows. */
            items: components["schemas"]["PersonRecord"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfPostRecord: {
            /** @description The rows. */
            items: components["schemas"]["PostRecord"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfRoleView: {
            /** @description The rows. */
            items: components["schemas"]["RoleView"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfRuleRecord: {
            /** @description The rows. */
            items: components["schemas"]["RuleRecord"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfScriptView: {
            /** @description The rows. */
            items: components["schemas"]["ScriptView"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfSetAsideItemsView: {
            /** @description The rows. */
            items: components["schemas"]["SetAsideItemsView"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfTagRecord: {
            /** @description The rows. */
            items: components["schemas"]["TagRecord"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfTeamView: {
            /** @description The rows. */
            items: components["schemas"]["TeamView"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfTimelineEntry: {
            /** @description The rows. */
            items: components["schemas"]["TimelineEntry"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfUnitView: {
            /** @description The rows. */
            items: components["schemas"]["UnitView"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfWorkRecord: {
            /** @description The rows. */
            items: components["schemas"]["WorkRecord"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        PeriodFigures: {
            /** Format: int64 */
            posts: number;
            postSeries: components["schemas"]["Point"][];
            /** Format: int64 */
            matches: number;
            matchSeries: components["schemas"]["Point"][];
            byRule: components["schemas"]["RuleCount"][];
            byAccount: components["schemas"]["AccountCount"][];
            sentiment: components["schemas"]["ToneCounts"];
            /** Format: int64 */
            opened: number;
            /** Format: int64 */
            closed: number;
            firstResponse: components["schemas"]["Durations"];
            resolution: components["schemas"]["Durations"];
            /** Format: int64 */
            replies: number;
            byAgent: components["schemas"]["AgentFigures"][];
            /** Format: int64 */
            newPeople: number;
        };
        PersonEdit: {
            name: null | string;
            phone: null | string;
            email: null | string;
            bio: null | string;
            location: null | string;
            stage: null | string;
            /** Format: uuid */
            ownerId: null | string;
            attributes: null | {
                [key: string]: string;
            };
        };
        PersonRecord: {
            /** Format: uuid */
            id: string;
            name: string;
            avatarUrl: null | string;
            bio: null | string;
            location: null | string;
            stage: null | string;
            /** Format: uuid */
            ownerId: null | string;
            phone: null | string;
            email: null | string;
            attributes: {
                [key: string]: string;
            };
            tagIds: string[];
            identities: components["schemas"]["IdentityRecord"][];
            createdFrom: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int32 */
            version: number;
        };
        Point: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            count: number;
        };
        PostCounts: {
            /** Format: int32 */
            reposts: null | number;
            /** Format: int32 */
            comments: null | number;
            /** Format: int32 */
            likes: null | number;
        };
        PostMatch: {
            /** Format: uuid */
            ruleId: string;
            ruleName: string;
            spans: components["schemas"]["Span"][];
        };
        PostRecord: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            accountId: string;
            network: string;
            scope: string;
            externalId: string;
            url?: null | string;
            kind: components["schemas"]["ItemKind"];
            author?: null | components["schemas"]["IdentitySummary"];
            text: string;
            language?: null | string;
            media?: components["schemas"]["NetworkMedia"][];
            parentExternalId?: null | string;
            rootExternalId?: null | string;
            directed?: boolean;
            own?: boolean;
            /** Format: date-time */
            postedAt?: string;
            /** Format: date-time */
            seenAt?: string;
            /** Format: date-time */
            editedAt?: null | string;
            /** Format: date-time */
            deletedAt?: null | string;
            counts: components["schemas"]["PostCounts"];
            /** Format: int32 */
            sentiment?: null | number;
            matches?: components["schemas"]["PostMatch"][];
        };
        PostThread: {
            post: components["schemas"]["PostRecord"];
            thread: components["schemas"]["PostRecord"][];
            formerTexts: components["schemas"]["FormerText"][];
        };
        /** @enum {unknown} */
        Presence: "offline" | "away" | "online";
        /** @enum {unknown} */
        Priority: "low" | "normal" | "high" | "urgent" | null;
        /** @description A refusal (RFC 9457). */
        Problem: {
            /** @description Address that stands for the kind of problem. */
            type?: string;
            /** @description The status in words. */
            title?: string;
            status: number;
            /** @description What happened and what to do, in English. */
            detail?: string;
            /** @description Stable code. */
            code: string;
            /** @description The offending field of the input. */
            field?: string;
        };
        QuotaReading: {
            name: string;
            /** Format: int32 */
            limit: number;
            /** Format: int32 */
            used: number;
            /** Format: date-time */
            resetsAt: null | string;
        };
        /** @enum {unknown} */
        ReplyKind: "public" | "private" | "repost" | "like" | "note";
        ReplyToConversationBody: {
            kind: components["schemas"]["ReplyKind"];
            text: null | string;
            /** Format: uuid */
            replyToId: null | string;
            /** Format: int32 */
            seenVersion: null | number;
        };
        ResponseTargetsView: {
            /** Format: int32 */
            lowMinutes: number;
            /** Format: int32 */
            normalMinutes: number;
            /** Format: int32 */
            highMinutes: number;
            /** Format: int32 */
            urgentMinutes: number;
            /** Format: int32 */
            version: number;
        };
        RoleView: {
            /** Format: uuid */
            id: string;
            name: string;
            permissions: string[];
            scope: components["schemas"]["DataScope"];
            builtIn: null | components["schemas"]["BuiltInRole"];
            /** Format: int32 */
            version: number;
        };
        RoutingCandidate: {
            /** Format: uuid */
            memberId: string;
            name: string;
            /** Format: int32 */
            load: number;
            /** Format: int32 */
            capacity: number;
            preferred: boolean;
            hasRoom?: boolean;
        };
        RoutingView: {
            /** Format: date-time */
            at: string;
            cause: string;
            /** Format: uuid */
            rule: null | string;
            /** Format: uuid */
            teamId: null | string;
            /** Format: uuid */
            assigneeId: null | string;
            reason: string;
            candidates: components["schemas"]["RoutingCandidate"][];
        };
        RuleActions: {
            /** Format: uuid */
            teamId: null | string;
            tagIds: null | string[];
            priority: null | components["schemas"]["Priority"];
            openCase: boolean;
            alert: boolean;
            wanted?: boolean;
        };
        RuleCheck: {
            ok: boolean;
            error: null | components["schemas"]["RuleMistake"];
            words: string[];
        };
        RuleCount: {
            /** Format: uuid */
            ruleId: string;
            name: string;
            /** Format: int64 */
            count: number;
        };
        RuleEdit: {
            name: null | string;
            query: null | string;
            enabled: null | boolean;
            accountIds: null | string[];
            /** Format: int32 */
            searchIntervalMinutes: null | number;
            actions: null | components["schemas"]["RuleActions"];
        };
        RuleMistake: {
            /** Format: int32 */
            position: number;
            /** Format: int32 */
            length: number;
            code: string;
            detail: string;
        };
        RuleRecord: {
            /** Format: uuid */
            id: string;
            name: string;
            query: string;
            enabled: boolean;
            accountIds: string[];
            /** Format: int32 */
            searchIntervalMinutes: null | number;
            actions: components["schemas"]["RuleActions"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int32 */
            matches24h: number;
            /** Format: int32 */
            version: number;
        };
        RuleTrial: {
            /** Format: int32 */
            scanned: number;
            /** Format: int32 */
            matched: number;
            error: null | components["schemas"]["RuleMistake"];
            items: components["schemas"]["TriedPost"][];
        };
        ScriptView: {
            /** Format: uuid */
            id: string;
            title: string;
            text: string;
            shortcut: null | string;
            /** Format: uuid */
            teamId: null | string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int32 */
            version: number;
        };
        ServiceFigures: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            zone: string;
            step: string;
            period: components["schemas"]["PeriodFigures"];
            before: null | components["schemas"]["PeriodFigures"];
            conversations: components["schemas"]["StandingFigures"];
            /** Format: int64 */
            peopleTotal: number;
            followers: components["schemas"]["AccountFollowers"][];
        };
        SetAsideItemsView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            accountId: string;
            source: string;
            kind: string;
            dedupeKey: string;
            body: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: int32 */
            attempts: number;
            error: null | string;
        };
        SetCaseStatusBody: {
            status: components["schemas"]["CaseStatus"];
            answer: null | components["schemas"]["CaseAnswer"];
        };
        SetConversationStatusBody: {
            status: components["schemas"]["ConversationStatus"];
        };
        SetPresenceBody: {
            presence: components["schemas"]["Presence"];
        };
        SetResponseTargetsBody: {
            /** Format: int32 */
            lowMinutes: number;
            /** Format: int32 */
            normalMinutes: number;
            /** Format: int32 */
            highMinutes: number;
            /** Format: int32 */
            urgentMinutes: number;
        };
        SetUpBody: {
            secret: string;
            workspace: string;
            name: string;
            email: string;
            password: string;
            language: string;
            timeZone: string;
        };
        SetUpNeed: {
            needed: boolean;
        };
        ShowInvitationInvited: {
            workspace: string;
            invitedBy: null | string;
            email: null | string;
            name: null | string;
            /** Format: date-time */
            expiresAt: string;
        };
        SignInBody: {
            email: string;
            password: string;
            code?: null | string;
        };
        Span: {
            /** Format: int32 */
            start: number;
            /** Format: int32 */
            length: number;
        };
        StandingFigures: {
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            answered: number;
        };
        SwitchWorkspaceBody: {
            /** Format: int32 */
            workspaceId: number;
        };
        TagEdit: {
            name: null | string;
            color: null | string;
            group: null | string;
        };
        TagRecord: {
            /** Format: uuid */
            id: string;
            name: string;
            color: string;
            group: string;
            /** Format: int32 */
            version: number;
        };
        TagsTagsBody: {
            tagIds: null | string[];
        };
        TeamCounts: {
            /** Format: uuid */
            teamId: null | string;
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            unassigned: number;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            mine: number;
        };
        TeamView: {
            /** Format: uuid */
            id: string;
            name: string;
            memberIds: string[];
            /** Format: int32 */
            version: number;
        };
        TimelineEntry: {
            /** Format: int64 */
            sequence: number;
            kind: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            object: null | string;
            /** Format: uuid */
            actor: null | string;
            properties: components["schemas"]["JsonElement"];
        };
        ToneCounts: {
            /** Format: int64 */
            negative: number;
            /** Format: int64 */
            neutral: number;
            /** Format: int64 */
            positive: number;
            /** Format: int64 */
            notJudged: number;
        };
        TriedPost: {
            post: components["schemas"]["PostRecord"];
            spans: components["schemas"]["Span"][];
        };
        TryRuleBody: {
            query: null | string;
            /** Format: int32 */
            limit: null | number;
        };
        /** @enum {unknown} */
        UnitKind: "headquarters" | "dealer" | "store";
        UnitView: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: components["schemas"]["UnitKind"];
            /** Format: uuid */
            parentId: null | string;
            /** Format: int32 */
            version: number;
        };
        WorkRecord: {
            /** Format: uuid */
            id: string;
            kind: string;
            lane: string;
            /** Format: date-time */
            due: string;
            /** Format: int32 */
            attempts: number;
            state: components["schemas"]["WorkState"];
            lastError: null | string;
            /** Format: date-time */
            createdAt: string;
        };
        /**
         * @description Whether an item still takes part.
         * @enum {unknown}
         */
        WorkState: "waiting" | "dead";
        WorkSummary: {
            /** Format: int32 */
            due: number;
            /** Format: int32 */
            waiting: number;
            /** Format: int32 */
            running: number;
            /** Format: int32 */
            dead: number;
            /** Format: double */
            lagSeconds: number;
            effects: {
                [key: string]: number;
            };
        };
        WorkingSpan: {
            day: components["schemas"]["DayOfWeek"];
            /** Format: time */
            from: string;
            /** Format: time */
            to: string;
        };
        WorkspaceView: {
            /** Format: int32 */
            id: number;
            name: string;
            timeZone: string;
            demo: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            version: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    HealthLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReport"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShowInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowInvitationInvited"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AcceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListMyTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfApiTokenView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreateMyToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiTokenBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListServiceTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfApiTokenView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreateServiceToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiTokenBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EndMyToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EndServiceToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShowMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMemberBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListMembers: {
        parameters: {
            query?: {
                status?: string;
                team?: string;
                unit?: string;
                q?: string;
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMemberView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreateMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMemberBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateMemberCreated"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListHoldings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfHolding"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LetMemberLeave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetMemberLeaveBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfInvitationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteMemberBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShowMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConfirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmSecondFactorBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmSecondFactorCodes"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BeginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeginSecondFactorKey"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EndSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSecondFactorBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListMySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListMySessionsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EndMySession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRoleView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreateRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRoleBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListPermissionsPermission"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeleteRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRoleBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SetPresence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPresenceBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShowSetUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpNeed"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SetUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SwitchWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchWorkspaceBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListTeams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTeamView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreateTeam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTeamBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeleteTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangeTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTeamBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfUnitView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreateUnit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUnitBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeleteUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangeUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUnitBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShowWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangeWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWorkspaceBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreateWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkspaceBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelProfile"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListAccounts: {
        parameters: {
            query?: {
                kind?: string;
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAccountView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConnectAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectAccountBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShowAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RemoveAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAccountBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CheckCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckCredentialsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckCredentialsResult"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CheckAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckCredentialsResult"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AssignOperators: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignOperatorsBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuthorizeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizeAccountBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizeAccountResult"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListSetAsideItems: {
        parameters: {
            query?: {
                account?: string;
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSetAsideItemsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReplayInboundItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShowChatSnippet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatPagesSnippet"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListPeople: {
        parameters: {
            query?: {
                Q?: string;
                Tag?: string;
                Stage?: string;
                Owner?: string;
                Channel?: string;
                From?: string;
                To?: string;
                Limit?: number;
                After?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPersonRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreatePerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonEdit"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadTimeline: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTimelineEntry"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListTags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTagRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreateTag: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagEdit"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RemoveTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangeTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TagPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagsTagsBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListPosts: {
        parameters: {
            query?: {
                Rule?: string;
                Account?: string;
                Author?: string;
                Person?: string;
                Kind?: components["schemas"]["ItemKind"];
                Matched?: boolean;
                Q?: string;
                From?: string;
                To?: string;
                Limit?: number;
                After?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPostRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostThread"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRuleRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreateRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleEdit"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RemoveRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangeRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CheckRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryRuleBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleCheck"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TryRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryRuleBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleTrial"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListAlerts: {
        parameters: {
            query?: {
                open?: boolean;
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAlertRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AcknowledgeAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListConversations: {
        parameters: {
            query?: {
                View?: components["schemas"]["ConversationView"];
                Team?: string;
                Account?: string;
                Assignee?: string;
                Priority?: components["schemas"]["Priority"];
                Person?: string;
                Tag?: string;
                Q?: string;
                Sort?: components["schemas"]["ConversationSort"];
                Limit?: number;
                After?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfConversationRow"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListConversationsOfPerson: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfConversationRow"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CountConversations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationCounts"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDetail"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListMessages: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMessageView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExplainRouting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SeeConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReplyToConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyToConversationBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RetryMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AssignConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignConversationBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationRow"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MoveConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveConversationBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationRow"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SetConversationStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetConversationStatusBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationRow"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PrioritizeConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelConversationPriorityBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationRow"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TagConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LabelConversationTagsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationRow"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KeepDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepDraftBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListScripts: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfScriptView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreateScript: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepScriptsBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RemoveScript: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangeScript: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepScriptsPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadResponseTargets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseTargetsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SetResponseTargets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetResponseTargetsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseTargetsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListCases: {
        parameters: {
            query?: {
                View?: components["schemas"]["CaseQueue"];
                Status?: components["schemas"]["CaseStatus"];
                Team?: string;
                Owner?: string;
                Person?: string;
                Conversation?: string;
                Q?: string;
                Sort?: components["schemas"]["CaseSort"];
                Limit?: number;
                After?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCaseView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenCase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCaseBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangeCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCasePatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadCaseTimeline: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCaseEntryView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NoteCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCaseNoteBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LinkCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCaseLinksBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SetCaseStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCaseStatusBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PreviewImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: components["schemas"]["IFormFile"];
                } & {
                    kind: components["schemas"]["NamedOfImportKind"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListImports: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfImportRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StartImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: components["schemas"]["IFormFile"];
                } & {
                    kind: components["schemas"]["NamedOfImportKind"];
                } & {
                    mapping: string;
                } & {
                    /** Format: uuid */
                    accountId?: string;
                } & {
                    channel?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CancelImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListRejects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadServiceBoard: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                zone?: string;
                compare?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFigures"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListBoardRows: {
        parameters: {
            query?: {
                Metric?: string;
                From?: string;
                To?: string;
                Rule?: string;
                Account?: string;
                Agent?: string;
                Limit?: number;
                After?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfBoardRow"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExportBoardRows: {
        parameters: {
            query?: {
                Metric?: string;
                From?: string;
                To?: string;
                Rule?: string;
                Account?: string;
                Agent?: string;
                Limit?: number;
                After?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SummarizeWork: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkSummary"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListWork: {
        parameters: {
            query?: {
                state?: string;
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfWorkRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReplayWork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DiscardWork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListEffects: {
        parameters: {
            query?: {
                state?: components["schemas"]["EffectState"];
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfEffectRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RetryEffect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReconcileEffect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListAudit: {
        parameters: {
            query?: {
                Actor?: string;
                Action?: string;
                Object?: string;
                From?: string;
                To?: string;
                Limit?: number;
                After?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAuditRecord"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VerifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
