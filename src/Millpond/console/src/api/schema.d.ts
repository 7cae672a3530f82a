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
        ChangeAccountBody: {
            name: null | string;
            color: null | string;
            teamId: components["schemas"]["JsonElement"];
            enabled: null | boolean;
            fields: null | {
                [key: string]: string;
            };
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
            meters?: components["schemas"]["MeterPlan"][];
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
        /**
         * @description On whose records one may act.
         * @enum {unknown}
         */
        DataScope: "own" | "team" | "unit" | "unitAndBelow" | "all";
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
        FormerText: {
            text: string;
            /** Format: date-time */
            until: string;
        };
        /** @description One thing that was looked at. */
        HealthReading: {
            /** @description What, for example `database` or `account Pond at Weibo`. */
            name: string;
            /** @description How well. */
            state: components["schemas"]["HealthState"];
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
            state: components["schemas"]["HealthState"];
            /** @description What was looked at. */
            readings: components["schemas"]["HealthReading"][];
        };
        /**
         * @description How well something is.
         * @enum {unknown}
         */
        HealthState: "ok" | "degraded" | "failing";
        HealthView: {
            state: components["schemas"]["HealthState"];
            detail: null | string;
            /** Format: date-time */
            at: string;
        };
        /** Format: uuid */
        IdentityId: null | string;
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
        LinkedCase: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number: number;
            title: string;
            status: string;
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
            unitId: null | components["schemas"]["UnitId"];
            teamIds: unknown[];
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
        MessageAuthor: {
            name: string;
            /** Format: uuid */
            memberId: null | string;
            identityId: null | components["schemas"]["IdentityId"];
        };
        /** @enum {unknown} */
        MessageDirection: "in" | "out" | "system";
        /** Format: uuid */
        MessageId: null | string;
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
            postId?: null | components["schemas"]["PostId"];
            itemKind?: null | components["schemas"]["ItemKind"];
            url?: null | string;
            replyToId?: null | components["schemas"]["MessageId"];
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
        NetworkMedia: {
            kind: string;
            url: string;
            description: null | string;
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
        PageOfTagRecord: {
            /** @description The rows. */
            items: components["schemas"]["TagRecord"][];
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
        PageOfView: {
            /** @description The rows. */
            items: components["schemas"]["SetAsideItemsView"][];
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
            tagIds: unknown[];
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
        /** Format: uuid */
        PostId: null | string;
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
            tagIds: null | unknown[];
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
            accountIds: null | unknown[];
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
            accountIds: unknown[];
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
        SignInBody: {
            email: string;
            password: string;
            code: null | string;
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
            tagIds: null | unknown[];
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
        /** Format: uuid */
        UnitId: null | string;
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
                    "application/json": components["schemas"]["PageOfView"];
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
