// Generated from the program's OpenAPI document by `npm run client`; do not edit.

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process runs.
         * @description Anybody may call it.
         */
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
        /**
         * The process can serve: the database answers and its schema is current.
         * @description Anybody may call it.
         */
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
        /**
         * Whether the program is alive, ready and well: lag of the queue, last intake of each account.
         * @description Anybody may call it.
         */
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
        /**
         * Shows to whoever holds the link where he is invited.
         * @description Anybody may call it.
         */
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
        /**
         * Becomes a member by an invitation: with a new account, or with the one that belongs to the address.
         * @description An existing account is proved with its password (and code): holding a link must not be a way into somebody's account.
         *
         *     Anybody may call it.
         */
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
        /**
         * The caller's own API tokens; their secrets are never shown again.
         * @description Being signed in is enough.
         */
        get: operations["ListMyTokens"];
        put?: never;
        /**
         * Makes a personal API token; its secret is in this answer and nowhere else.
         * @description Being signed in is enough.
         */
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
        /**
         * The workspace's service tokens, which belong to no member.
         * @description Needs the permission `organization.tokens`.
         */
        get: operations["ListServiceTokens"];
        put?: never;
        /**
         * Makes a service token with a role of its own; its secret is in this answer and nowhere else.
         * @description Needs the permission `organization.tokens`.
         */
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
        /**
         * Ends one of the caller's own tokens at once.
         * @description Being signed in is enough.
         */
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
        /**
         * Ends a service token at once.
         * @description Needs the permission `organization.tokens`.
         */
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
        /**
         * Changes one's own name, sign-off and the way the console looks.
         * @description Being signed in is enough.
         */
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
        /**
         * One member.
         * @description Needs the permission `organization.read`.
         */
        get: operations["ShowMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes where a member stands, what he may do and when he works.
         * @description Needs the permission `organization.members`.
         */
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
        /**
         * The members by name; those who left only when asked for.
         * @description Needs the permission `organization.read`.
         */
        get: operations["ListMembers"];
        put?: never;
        /**
         * Names a member before he comes: he can be put into teams and given work, and gets a link to come by.
         * @description Needs the permission `organization.members`.
         */
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
        /**
         * Lists what a member owns, before he leaves.
         * @description Needs the permission `organization.members`.
         */
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
        /**
         * Lets a member leave: everything of his is handed to another one, his sessions and tokens end, in one commit.
         * @description Needs the permission `organization.members`.
         */
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
        /**
         * The invitations that nobody has accepted yet, newest first.
         * @description Needs the permission `organization.members`.
         */
        get: operations["ListInvitations"];
        put?: never;
        /**
         * Makes a link through which somebody becomes a member, good for a week and once.
         * @description Needs the permission `organization.members`.
         */
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
        /**
         * Withdraws an invitation: its link is worthless from now on.
         * @description Needs the permission `organization.members`.
         */
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
        /**
         * Tells who is asking.
         * @description Being signed in is enough.
         */
        get: operations["ShowMe"];
        put?: never;
        /**
         * Opens a session with address, password and, where it is set up, a code of the second factor.
         * @description Guessing is slowed three times: by caller's address, by account (known or not, so that the answer tells nothing), and by the account's lock-out, which survives a restart. An unknown address takes as long as a wrong password.
         *
         *     Anybody may call it.
         */
        post: operations["SignIn"];
        /**
         * Ends the present session; with his last one the member is no longer present.
         * @description Anybody may call it.
         */
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
        /**
         * Changes one's password; all other sessions end.
         * @description Being signed in is enough.
         */
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
        /**
         * Turns the second factor on with a first code, and gives the recovery codes, once.
         * @description Being signed in is enough.
         */
        put: operations["ConfirmSecondFactor"];
        /**
         * Begins to set a second factor up: a new key for the authenticator app. It asks for nothing until a code has proved it.
         * @description Being signed in is enough.
         */
        post: operations["BeginSecondFactor"];
        /**
         * Turns the second factor off; the password proves who asks.
         * @description Being signed in is enough.
         */
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
        /**
         * Where one is signed in.
         * @description Being signed in is enough.
         */
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
        /**
         * Ends one of one's sessions at once.
         * @description Being signed in is enough.
         */
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
        /**
         * The roles: built-in ones first, then by name.
         * @description Needs the permission `organization.read`.
         */
        get: operations["ListRoles"];
        put?: never;
        /**
         * Makes a role of the enterprise's own.
         * @description Needs the permission `organization.roles`.
         */
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
        /**
         * All permissions there are, for the role editor.
         * @description Needs the permission `organization.read`.
         */
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
        /**
         * Removes a role that nobody holds.
         * @description Needs the permission `organization.roles`.
         */
        delete: operations["DeleteRole"];
        options?: never;
        head?: never;
        /**
         * Changes a role of the enterprise's own; built-in ones stay as they are.
         * @description Needs the permission `organization.roles`.
         */
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
        /**
         * Says whether one is there for new work. It lapses a quarter of an hour after the last request.
         * @description Being signed in is enough.
         */
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
        /**
         * Whether this installation still waits for its first owner.
         * @description Anybody may call it.
         */
        get: operations["ShowSetUp"];
        put?: never;
        /**
         * Makes the first workspace and its owner, once, for whoever holds the first-run link.
         * @description Anybody may call it.
         */
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
        /**
         * Shows another workspace in the present session.
         * @description Being signed in is enough.
         */
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
        /**
         * The teams by name, with their members.
         * @description Needs the permission `organization.read`.
         */
        get: operations["ListTeams"];
        put?: never;
        /**
         * Makes a team.
         * @description Needs the permission `organization.teams`.
         */
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
        /**
         * Dissolves a team; its members stay.
         * @description Needs the permission `organization.teams`.
         */
        delete: operations["DeleteTeam"];
        options?: never;
        head?: never;
        /**
         * Renames a team or changes who is in it.
         * @description Needs the permission `organization.teams`.
         */
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
        /**
         * The organization tree, each unit after the one above it.
         * @description Needs the permission `organization.read`.
         */
        get: operations["ListUnits"];
        put?: never;
        /**
         * Adds a unit to the tree.
         * @description Needs the permission `organization.units`.
         */
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
        /**
         * Removes a unit that nothing stands on.
         * @description Needs the permission `organization.units`.
         */
        delete: operations["DeleteUnit"];
        options?: never;
        head?: never;
        /**
         * Renames a unit or moves it, with everything below it, to another place of the tree.
         * @description Needs the permission `organization.units`.
         */
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
        /**
         * The present workspace.
         * @description Being signed in is enough.
         */
        get: operations["ShowWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the name and the zone of the workspace.
         * @description Needs the permission `organization.workspace`.
         */
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
        /**
         * Founds a further workspace on this installation, with oneself as its owner.
         * @description Needs the permission `organization.own`.
         */
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
        /**
         * Tells which channels there are and what each needs to be connected.
         * @description Being signed in is enough.
         */
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
        /**
         * The company's connected accounts.
         * @description Being signed in is enough.
         */
        get: operations["ListAccounts"];
        put?: never;
        /**
         * Connects an account of the company: its credentials are tried first, and nothing is saved that does not work.
         * @description An account that was connected before is the same account again, with its history.
         *
         *     Needs the permission `channels.manage`.
         */
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
        /**
         * One connected account with health, quotas and last intake.
         * @description Being signed in is enough.
         */
        get: operations["ShowAccount"];
        put?: never;
        post?: never;
        /**
         * Disconnects an account; what came through it stays.
         * @description Needs the permission `channels.manage`.
         */
        delete: operations["RemoveAccount"];
        options?: never;
        head?: never;
        /**
         * Changes the given fields of an account: name, colour, team, settings, credentials, on or off.
         * @description Needs the permission `channels.manage`.
         */
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
        /**
         * Tries credentials at the network before they are saved.
         * @description Needs the permission `channels.manage`.
         */
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
        /**
         * Asks the network whether the account's credentials still work.
         * @description Needs the permission `channels.manage`.
         */
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
        /**
         * Says which members work with an account. The account itself belongs to the company.
         * @description Needs the permission `channels.manage`.
         */
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
        /**
         * Sends a member to the network's consent page and takes him back (OAuth).
         * @description The state parameter is random, kept as a hash, used once, valid for ten minutes, and tied to the browser by a cookie of its own: nobody can be made to connect somebody else's account.
         *
         *     Needs the permission `channels.manage`.
         */
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
        /**
         * Deliveries that could not be understood and wait for a person.
         * @description Needs the permission `channels.manage`.
         */
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
        /**
         * Tries again to take a delivery that was set aside.
         * @description Needs the permission `channels.manage`.
         */
        post: operations["ReplayInboundItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake-retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many days the raw form of what arrived is kept.
         * @description Needs the permission `channels.read`.
         */
        get: operations["ReadIntakeRetention"];
        /**
         * Says how many days the raw form of what arrived is kept after it was understood; posts, messages and people stay.
         * @description Needs the permission `channels.manage`.
         */
        put: operations["SetIntakeRetention"];
        post?: never;
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
        /**
         * The script tag that puts this web chat on a page.
         * @description Needs the permission `channels.manage`.
         */
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
        /**
         * People, last met first; by words of name, handle or contact, by tag, stage, owner and channel, or by any filter.
         * @description Needs the permission `people.read`.
         */
        get: operations["ListPeople"];
        put?: never;
        /**
         * Makes a person by hand.
         * @description Needs the permission `people.edit`.
         */
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
        /**
         * One person with identities, contact fields and tags.
         * @description Needs the permission `people.read`.
         */
        get: operations["ReadPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the given fields of a person.
         * @description Needs the permission `people.edit`.
         */
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
        /**
         * Everything that happened to a person, newest first, straight from the event log.
         * @description Needs the permission `people.read`.
         */
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
        /**
         * All tags of the workspace.
         * @description Being signed in is enough.
         */
        get: operations["ListTags"];
        put?: never;
        /**
         * Makes a tag.
         * @description Needs the permission `people.manage_tags`.
         */
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
        /**
         * Removes a tag from everything that carries it.
         * @description Needs the permission `people.manage_tags`.
         */
        delete: operations["RemoveTag"];
        options?: never;
        head?: never;
        /**
         * Renames, regroups or recolours a tag.
         * @description Needs the permission `people.manage_tags`.
         */
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
        /**
         * Replaces a person's tags.
         * @description Needs the permission `people.edit`.
         */
        put: operations["TagPerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/follows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom a person follows and who follows him, over all his identities, as far as we know.
         * @description Needs the permission `people.read`.
         */
        get: operations["ListFollows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/follows/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many a person follows and is followed by, as far as we know.
         * @description Needs the permission `people.read`.
         */
        get: operations["CountFollows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/account-ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a person stands to the company's accounts, over all his identities, as far as the networks said.
         * @description Needs the permission `people.read`.
         */
        get: operations["ListAccountTies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a person bought, latest first, over all his identities.
         * @description Needs the permission `people.read`.
         */
        get: operations["ListOrders"];
        put?: never;
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
        /**
         * Public talk, newest first, by rule, account, author, kind and time, or by any filter.
         * @description Needs the permission `listening.read`.
         */
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
        /**
         * One post with its author, matches and place in the thread.
         * @description Needs the permission `listening.read`.
         */
        get: operations["ReadPost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture of a post, as it stands at the network.
         * @description Needs the permission `listening.read`.
         */
        get: operations["ShowPostMedia"];
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
        /**
         * The rules with how much each found in the last day.
         * @description Needs the permission `listening.read`.
         */
        get: operations["ListRules"];
        put?: never;
        /**
         * Saves a listening rule; it matches from now on.
         * @description Needs the permission `listening.manage`.
         */
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
        /**
         * One listening rule.
         * @description Needs the permission `listening.read`.
         */
        get: operations["ReadRule"];
        put?: never;
        post?: never;
        /**
         * Removes a listening rule; its past matches stay.
         * @description Needs the permission `listening.manage`.
         */
        delete: operations["RemoveRule"];
        options?: never;
        head?: never;
        /**
         * Changes the given fields of a listening rule.
         * @description Needs the permission `listening.manage`.
         */
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
        /**
         * Reads a rule's text and says where it is wrong.
         * @description Needs the permission `listening.read`.
         */
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
        /**
         * Tries a query before it is saved: is it well formed, and what would it have found among the last posts.
         * @description Needs the permission `listening.read`.
         */
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
        /**
         * What rules have raised, newest first.
         * @description Needs the permission `listening.read`.
         */
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
        /**
         * Says that somebody has seen to an alert.
         * @description Needs the permission `listening.read`.
         */
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
        /**
         * The queues of the inbox and what is searched for in it.
         * @description A page costs the same at a thousand and at a million conversations.
         *
         *     Needs the permission `inbox.read`.
         */
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
        /**
         * A person's conversations over all accounts.
         * @description Needs the permission `inbox.read`.
         */
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
        /**
         * The numbers beside the queues.
         * @description One pass over an index that holds open conversations only and everything that is asked: what is closed costs nothing.
         *
         *     Needs the permission `inbox.read`.
         */
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
        /**
         * Opens a conversation: what it is, its messages, why it came here.
         * @description Needs the permission `inbox.read`.
         */
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
        /**
         * A conversation's messages, newest page first.
         * @description Needs the permission `inbox.read`.
         */
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
        /**
         * Why the conversation is where it is: each decision with rule, candidates and reason.
         * @description Needs the permission `inbox.read`.
         */
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
        /**
         * Notes that the agent who has a conversation, or whoever looks at one that nobody has, read what is new in it.
         * @description A colleague who looks over his shoulder does not make it read. The version does not move: nobody's reply becomes stale by reading.
         *
         *     Needs the permission `inbox.read`.
         */
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
        /**
         * Answers, passes on, likes or notes. What goes out is planned in the same commit and made once.
         * @description Needs the permission `inbox.reply`.
         */
        post: operations["ReplyToConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The files that the caller attached in a conversation and has not sent.
         * @description Needs the permission `inbox.reply`.
         */
        get: operations["ListAttachedFiles"];
        put?: never;
        /**
         * Attaches pictures to what a member is about to write in a conversation; they go with the message that names them.
         * @description Needs the permission `inbox.reply`.
         */
        post: operations["AttachFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/description": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Says what an attached file shows, for those who do not see it.
         * @description Needs the permission `inbox.reply`.
         */
        put: operations["DescribeFile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes away an attached file that is not sent.
         * @description Needs the permission `inbox.reply`.
         */
        delete: operations["RemoveFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An attached file that is not sent.
         * @description Needs the permission `inbox.reply`.
         */
        get: operations["ReadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture of a message: what we attached, or what stands at the network.
         * @description Needs the permission `inbox.read`.
         */
        get: operations["ShowMessageMedia"];
        put?: never;
        post?: never;
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
        /**
         * Tries once more to send what failed, or asks the network once more about what is unknown.
         * @description Needs the permission `inbox.reply`.
         */
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
        /**
         * Hands a conversation to one agent; no agent puts it back into its team's queue.
         * @description Nobody is brought above his capacity. Assigning twice to the same agent changes nothing and tells nobody.
         *
         *     Needs the permission `inbox.assign`.
         */
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
        /**
         * Moves a conversation to the queue of another team and routes it there.
         * @description Needs the permission `inbox.assign`.
         */
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
        /**
         * Closes a conversation or opens it again.
         * @description Needs the permission `inbox.edit`.
         */
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
        /**
         * Sets a conversation's priority.
         * @description Needs the permission `inbox.edit`.
         */
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
        /**
         * Replaces a conversation's tags.
         * @description Needs the permission `inbox.edit`.
         */
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
        /**
         * The caller's unsent answer in this conversation.
         * @description Needs the permission `inbox.reply`.
         */
        get: operations["ReadDraft"];
        /**
         * Keeps what a member is writing, for himself only, until he sends it or empties it.
         * @description Needs the permission `inbox.reply`.
         */
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
        /**
         * Prepared answers the caller may use.
         * @description Needs the permission `inbox.read`.
         */
        get: operations["ListScripts"];
        put?: never;
        /**
         * Makes a prepared answer.
         * @description Needs the permission `inbox.configure`.
         */
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
        /**
         * Removes a prepared answer.
         * @description Needs the permission `inbox.configure`.
         */
        delete: operations["RemoveScript"];
        options?: never;
        head?: never;
        /**
         * Changes the given fields of a prepared answer.
         * @description Needs the permission `inbox.configure`.
         */
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
        /**
         * How soon each priority is to be answered.
         * @description Needs the permission `inbox.read`.
         */
        get: operations["ReadResponseTargets"];
        /**
         * Says within what time a person's first word is to be answered. Conversations that wait already keep the promise they were given.
         * @description Needs the permission `inbox.configure`.
         */
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
        /**
         * Cases by queue, status, team, owner, person, conversation and words. A number (`#12`) finds its case.
         * @description Needs the permission `cases.read`.
         */
        get: operations["ListCases"];
        put?: never;
        /**
         * Opens a case, by itself or out of a conversation, whose person and team it takes over where nothing else is said.
         * @description Needs the permission `cases.edit`.
         */
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
        /**
         * One case.
         * @description Needs the permission `cases.read`.
         */
        get: operations["ReadCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the given fields of a case.
         * @description Needs the permission `cases.edit`.
         */
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
        /**
         * What happened to a case, newest first.
         * @description Needs the permission `cases.read`.
         */
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
        /**
         * Adds an internal note to a case.
         * @description Needs the permission `cases.edit`.
         */
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
        /**
         * Replaces the posts a case refers to.
         * @description Needs the permission `cases.edit`.
         */
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
        /**
         * Changes where a case stands; with an answer, the person is told in the thread it came from, in the same commit.
         * @description Needs the permission `cases.edit`.
         */
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
        /**
         * Reads the head of a file: its columns, a suggested mapping, the first rows.
         * @description Needs the permission `imports.run`.
         */
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
        /**
         * Imports, newest first.
         * @description Needs the permission `imports.run`.
         */
        get: operations["ListImports"];
        put?: never;
        /**
         * Starts an import; it goes on in the background.
         * @description Needs the permission `imports.run`.
         */
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
        /**
         * How far an import is.
         * @description Needs the permission `imports.run`.
         */
        get: operations["ReadImport"];
        put?: never;
        post?: never;
        /**
         * Stops an import; rows taken so far stay.
         * @description Needs the permission `imports.run`.
         */
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
        /**
         * The rows an import refused, each with its reason, as CSV.
         * @description Needs the permission `imports.run`.
         */
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
        /**
         * The service board: posts, matches, conversations, response times, agents, followers.
         * @description Needs the permission `insights.read`.
         */
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
        /**
         * The rows behind one number of the board.
         * @description Needs the permission `insights.read`.
         */
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
        /**
         * The rows behind one number of the board, as CSV.
         * @description Needs the permission `insights.export`.
         */
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
        /**
         * Server-sent events of what changes in the workspace: kinds and ids, never content; resumes by Last-Event-ID.
         * @description Being signed in is enough.
         */
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
        /**
         * How much work is due, waiting, running and dead, how late it is, and the calls to the outside that are not accepted.
         * @description Needs the permission `work.read`.
         */
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
        /**
         * Items of the work queue.
         * @description Needs the permission `work.read`.
         */
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
        /**
         * Puts a dead item back into the queue.
         * @description Needs the permission `work.manage`.
         */
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
        /**
         * Gives up an item of work for good.
         * @description Needs the permission `work.manage`.
         */
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
        /**
         * Calls to the outside and what became of them.
         * @description Needs the permission `work.read`.
         */
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
        /**
         * Sends a failed call again.
         * @description Needs the permission `work.manage`.
         */
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
        /**
         * Asks the network what became of a call whose outcome is unknown.
         * @description Needs the permission `work.manage`.
         */
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
        /**
         * The audit trail, newest first.
         * @description Needs the permission `audit.read`.
         */
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
        /**
         * Recomputes the audit chain and says whether it is whole.
         * @description Needs the permission `audit.read`.
         */
        get: operations["VerifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Version, database and node of the installation.
         * @description Needs the permission `system.read`.
         */
        get: operations["ReadSystem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says which lists take a filter, and of which fields: what a filter builder needs.
         * @description Being signed in is enough.
         */
        get: operations["ListFilters"];
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
        /** @description Posts of one account. */
        AccountCount: {
            /** Format: uuid */
            accountId: string;
            /** Format: int64 */
            count: number;
        };
        /** @description Followers of one account by day. */
        AccountFollowers: {
            /** Format: uuid */
            accountId: string;
            series: components["schemas"]["Point"][];
        };
        /** @description How an identity of a person stands to an account of ours. */
        AccountTieRecord: {
            /**
             * Format: uuid
             * @description Our account.
             */
            accountId: string;
            /** @description Its name. */
            accountName: string;
            /** @description The network. */
            channel: string;
            /**
             * Format: uuid
             * @description The identity.
             */
            identityId: string;
            /** @description Whether it follows the account; null while nobody said. */
            followsUs: null | boolean;
            /** @description Whether the account follows it; null while nobody said. */
            followedByUs: null | boolean;
            /**
             * Format: date-time
             * @description When the network last said so.
             */
            seenAt: string;
        };
        /** @description An account as the API shows it; never its credentials. */
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
        /** @description What one agent did in a period. */
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
        /** @description An alert with the post that caused it, or with what is unusual about the number of posts and the newest of them. */
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
            volume: null | components["schemas"]["VolumeSpike"];
        };
        /** @description An API token as it is shown: never the token itself, except in the answer that makes it. */
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
            memberId?: null | string;
        };
        AssignOperatorsBody: {
            memberIds: string[];
        };
        AttachFileDescription: {
            text?: null | string;
        };
        /** @description A file that waits to be sent. */
        AttachedFile: {
            /**
             * Format: uuid
             * @description Its id, to be named by the message.
             */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description Its MIME type, told by its content. */
            contentType: string;
            /**
             * Format: int64
             * @description Bytes.
             */
            length: number;
            /** @description What it shows, for those who do not see it. */
            description: null | string;
            /** @description Where it is shown. */
            picture: string;
        };
        /** @description One entry of the audit trail. */
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
            fields?: null | {
                [key: string]: string;
            };
        };
        /** @description Where the member goes. */
        AuthorizeAccountResult: {
            /** Format: uri */
            redirectUrl: string;
        };
        /** @description The key, as text and as the address that a QR code carries. */
        BeginSecondFactorKey: {
            secret: string;
            uri: string;
        };
        /** @description One row behind a figure. */
        BoardRow: {
            /**
             * @description What Id is of. A match is shown by its post, a count of followers by its account.
             * @enum {string}
             */
            kind: "post" | "conversation" | "person" | "account";
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: date-time
             * @description When (UTC).
             */
            at: string;
            /** @description Name of the person. */
            person: string;
            /** @description Words of the post, or the channel. */
            text: string;
            withheld: null | components["schemas"]["Withheld"];
            /** @description The words that a repost passed on, where they are known. */
            reposted: null | string;
            /**
             * Format: uuid
             * @description Our account.
             */
            accountId: null | string;
            /**
             * Format: uuid
             * @description The agent.
             */
            memberId: null | string;
            /**
             * Format: uuid
             * @description The rule, of a match.
             */
            ruleId: null | string;
            /** @description Its name; empty when it was removed. */
            ruleName: null | string;
            /**
             * Format: double
             * @description Duration, where the figure is one.
             */
            seconds: null | number;
            /**
             * Format: int64
             * @description Number that the row itself says: followers on that day.
             */
            count: null | number;
        };
        /** @enum {string} */
        BuiltInRole: "owner" | "administrator" | "manager" | "operator" | "agent" | "staff" | "auditor";
        CaseAnswer: {
            /** @description Words, without the sign-off. */
            text?: null | string;
            kind?: null | components["schemas"]["ReplyKind"];
        };
        /** @description One line of a case's timeline. */
        CaseEntryView: {
            /**
             * Format: uuid
             * @description The line.
             */
            id: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What happened, as a stable code. */
            kind: string;
            /**
             * Format: uuid
             * @description Who did it; null: the product.
             */
            memberId: null | string;
            /** @description His name at that time. */
            memberName: string;
            /** @description Words of a note or answer. */
            text: null | string;
            values: components["schemas"]["JsonElement"];
        };
        CasePerson: {
            /** @description Name. */
            name: string;
            /** @description Handle. */
            handle: null | string;
            /** @description Picture. */
            avatarUrl: null | string;
        };
        /** @enum {string} */
        CaseQueue: "mine" | "unassigned" | "open" | "overdue" | "done" | "all";
        /** @enum {string} */
        CaseSort: "recent" | "due";
        /** @enum {string} */
        CaseStatus: "new" | "open" | "pending" | "resolved" | "closed";
        /** @description A case as the API shows it. */
        CaseView: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number: number;
            title: string;
            description: string;
            status: components["schemas"]["CaseStatus"];
            priority: components["schemas"]["Priority"];
            /** Format: uuid */
            teamId: null | string;
            /** Format: uuid */
            ownerId: null | string;
            /** Format: date-time */
            dueAt: null | string;
            /** Format: uuid */
            personId: null | string;
            person: null | components["schemas"]["CasePerson"];
            /** Format: uuid */
            conversationId: null | string;
            postIds: string[];
            /** Format: uuid */
            createdBy: null | string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            closedAt: null | string;
            /** Format: double */
            resolutionSeconds: null | number;
            /** Format: int32 */
            version: number;
        };
        /** @description Given fields are changed. `teamId: null` takes the team away. Fields of the channel are merged; new credentials are tried first. */
        ChangeAccountBody: {
            name?: null | string;
            color?: null | string;
            /**
             * Format: uuid
             * @description A member of a merge patch (RFC 7396): left out (stays as it is), or given, perhaps as null.
             */
            teamId?: null | string;
            enabled?: null | boolean;
            fields?: null | {
                [key: string]: string;
            };
        };
        ChangeCaseLinksBody: {
            postIds: string[];
        };
        ChangeCaseNoteBody: {
            text?: null | string;
        };
        /** @description What changes; absent fields stay, null takes team, owner or due time away. */
        ChangeCasePatch: {
            title?: null | string;
            description?: null | string;
            priority?: null | components["schemas"]["Priority"];
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
        /** @description What can be done there. */
        ChannelCapabilities: {
            /** @description Answer in the open. */
            replyPublic: boolean;
            /** @description Write to somebody privately. */
            replyPrivate: boolean;
            /** @description Pass on. */
            repost: boolean;
            /** @description Like. */
            like: boolean;
            /** @description Search the network. */
            search: boolean;
            /** @description Be told live. */
            stream: boolean;
            /** @description Learn of edits. */
            edit: boolean;
            /** @description Learn of deletions. */
            delete: boolean;
        };
        /** @description What the network limits. */
        ChannelLimits: {
            /**
             * Format: int32
             * @description Most characters of a text.
             */
            textLength: number;
            /**
             * Format: int32
             * @description Hours after somebody's last private message during which he may be answered; null: always.
             */
            privateWindowHours: null | number;
            media: null | components["schemas"]["MediaLimits"];
        };
        /** @description What a channel is and can; the console builds its screens from this. */
        ChannelProfile: {
            /** @description Stable code: `mastodon`. */
            kind: string;
            /** @description Name of the network. */
            name: string;
            capabilities: components["schemas"]["ChannelCapabilities"];
            limits: components["schemas"]["ChannelLimits"];
            connect: components["schemas"]["ConnectWay"];
            /** @description What the connect wizard asks for. */
            fields: components["schemas"]["ConnectField"][];
            /** @description Whether ids are unique only within one account (the visitors of a web chat). */
            idsArePerAccount: boolean;
            /** @description Quotas that we count ourselves because the network's answers do not tell them. */
            meters: components["schemas"]["MeterPlan"][];
        };
        /** @description What is put into the company's pages. */
        ChatPagesSnippet: {
            /** @description The script tag. */
            html: string;
            /** @description A page to try it on. */
            demoUrl: string;
            /** @description Signs users that the site knows: HMAC-SHA-256 of the user's id with this, in hex, made on the server. Never put it into a page. */
            identitySecret: string;
        };
        CheckCredentialsBody: {
            kind: string;
            fields?: null | {
                [key: string]: string;
            };
        };
        /** @description What was tried and how it went. */
        CheckCredentialsResult: {
            ok: boolean;
            detail: string;
            checks: components["schemas"]["CheckStep"][];
            name: null | string;
            handle: null | string;
        };
        /** @description One step of trying credentials. */
        CheckStep: {
            /** @description Stable name: `server`, `credentials`, `read`, `write`. */
            name: string;
            /** @description Whether it worked. */
            ok: boolean;
            /** @description What was found or what to do, for people. */
            detail: string;
        };
        ConfirmSecondFactorBody: {
            code: string;
        };
        /** @description Each works once, in place of a code. */
        ConfirmSecondFactorCodes: {
            recoveryCodes: string[];
        };
        /** @description What is connected. */
        ConnectAccountBody: {
            /** @description Channel. */
            kind: string;
            /** @description The inputs that the channel asks for. */
            fields?: null | {
                [key: string]: string;
            };
            /** @description Name here; null: as at the network. */
            name?: null | string;
            /** @description Colour in the console. */
            color?: null | string;
            /**
             * Format: uuid
             * @description Team that gets what no rule routes.
             */
            teamId?: null | string;
            /** @description Members who work with it. */
            operatorIds?: null | string[];
        };
        /** @description One input of the connect wizard. */
        ConnectField: {
            /** @description Stable name. */
            name: string;
            /** @description Whether it is a credential: stored encrypted, never shown again. */
            secret: boolean;
            /** @description Whether it must be given. */
            required: boolean;
            /** @description An example or explanation, in English; the console translates by channel and name. */
            hint: null | string;
        };
        /** @enum {string} */
        ConnectWay: "oauth" | "token" | "widget";
        /** @description Open conversations by queue. */
        ConversationCounts: {
            /**
             * Format: int64
             * @description Those of the viewer.
             */
            mine: number;
            /**
             * Format: int64
             * @description Those that nobody has.
             */
            unassigned: number;
            /**
             * Format: int64
             * @description Those in which somebody waits for an answer.
             */
            waiting: number;
            /**
             * Format: int64
             * @description All open ones.
             */
            open: number;
            /** @description The same for each team. */
            byTeam: components["schemas"]["TeamCounts"][];
        };
        /** @description A conversation as its screen shows it. */
        ConversationDetail: {
            identity: null | components["schemas"]["IdentitySummary"];
            cases: components["schemas"]["LinkedCase"][];
            /** @description Whether the person follows the account; null while the network has not said. */
            followsUs: null | boolean;
            /** @description Whether the account follows the person; null while the network has not said. */
            followedByUs: null | boolean;
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
            teamId: null | string;
            /** Format: uuid */
            assigneeId: null | string;
            status: components["schemas"]["ConversationStatus"];
            priority: components["schemas"]["Priority"];
            /** Format: date-time */
            waitingSince: null | string;
            /** Format: date-time */
            firstResponseDueAt: null | string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: null | string;
            /** Format: date-time */
            lastMessageAt: string;
            snippet: string;
            /** Format: int32 */
            unread: number;
            /** Format: int32 */
            messageCount: number;
            tagIds: string[];
            /** Format: int32 */
            version: number;
        };
        ConversationPerson: {
            /** @description Name. */
            name: string;
            /** @description Handle. */
            handle: null | string;
            /** @description Picture. */
            avatarUrl: null | string;
        };
        /** @description A conversation in a list. */
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
            teamId: null | string;
            /** Format: uuid */
            assigneeId: null | string;
            status: components["schemas"]["ConversationStatus"];
            priority: components["schemas"]["Priority"];
            /** Format: date-time */
            waitingSince: null | string;
            /** Format: date-time */
            firstResponseDueAt: null | string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: null | string;
            /** Format: date-time */
            lastMessageAt: string;
            snippet: string;
            /** Format: int32 */
            unread: number;
            /** Format: int32 */
            messageCount: number;
            tagIds: string[];
            /** Format: int32 */
            version: number;
        };
        /** @enum {string} */
        ConversationSort: "waiting" | "recent";
        /** @enum {string} */
        ConversationStatus: "open" | "closed";
        /** @enum {string} */
        ConversationView: "mine" | "unassigned" | "waiting" | "open" | "closed" | "all";
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
        /** @description The member and the link that he comes by. */
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
         * @enum {string}
         */
        DataScope: "own" | "team" | "unit" | "unitAndBelow" | "all";
        /** @enum {string} */
        DayOfWeek: "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";
        /** @description What a member is writing. */
        DraftView: {
            /** @description His words; empty when there is no draft. */
            text: string;
            kind: components["schemas"]["ReplyKind"];
            /**
             * Format: date-time
             * @description When he last wrote.
             */
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
        /** @description One call to the outside. */
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
         * @enum {string}
         */
        EffectState: "planned" | "claimed" | "accepted" | "unknown" | "failed" | "cancelled";
        EndSecondFactorBody: {
            password: string;
        };
        /** @description A field that a filter may name. */
        FilterFieldRecord: {
            /** @description Its name. */
            name: string;
            /** @description What its values are. */
            type: components["schemas"]["FilterType"];
            /** @description Whether a row may have several; one that passes is enough. */
            many: boolean;
            /** @description How it may be compared. */
            operators: components["schemas"]["FilterOperator"][];
            /** @description The values of a choice. */
            choices: string[];
        };
        /** @description A list that takes a filter. */
        FilterList: {
            /** @description The list, as its route is called. */
            list: string;
            /** @description Its fields. */
            fields: components["schemas"]["FilterFieldRecord"][];
            /** @description Whether the company's own fields may be named too. */
            attributes: boolean;
        };
        /**
         * @description How a field is compared.
         * @enum {string}
         */
        FilterOperator: "equals" | "in" | "above" | "atLeast" | "below" | "atMost" | "between" | "contains" | "startsWith" | "known";
        /**
         * @description What the values of a field are.
         * @enum {string}
         */
        FilterType: "text" | "number" | "time" | "flag" | "id" | "choice" | "attributes";
        /** @description How many accounts a person follows and is followed by, as far as we know (the network may count more). */
        FollowCounts: {
            /** Format: int64 */
            following: number;
            /** Format: int64 */
            followers: number;
        };
        /** @description The other end of a tie. */
        FollowRecord: {
            /** Format: uuid */
            identityId: string;
            /** Format: uuid */
            personId: string;
            channel: string;
            externalId: string;
            name: string;
            handle: string;
            avatarUrl: null | string;
            /** Format: int32 */
            followers: null | number;
            /** Format: date-time */
            since: null | string;
        };
        /** @description A text that a post once had. */
        FormerText: {
            text: string;
            /** Format: date-time */
            until: string;
        };
        /**
         * @description How well something is.
         * @enum {string}
         */
        HealthLevel: "ok" | "degraded" | "failing";
        /** @description One thing that was looked at. */
        HealthReading: {
            /** @description What, for example `database` or `account Pond at Weibo`. */
            name: string;
            /** @description How well. */
            state: components["schemas"]["HealthLevel"];
            /** @description In words for people. */
            detail: null | string;
            /**
             * Format: date-time
             * @description The time that matters (last successful intake, UTC).
             */
            at: null | string;
            /**
             * Format: double
             * @description The number that matters (seconds of lag).
             */
            value: null | number;
        };
        /** @description The answer of `/health`. */
        HealthReport: {
            /** @description The worst of all. */
            state: components["schemas"]["HealthLevel"];
            /** @description What was looked at. */
            readings: components["schemas"]["HealthReading"][];
        };
        /** @enum {string} */
        HealthState: "ok" | "degraded" | "failing" | "disconnected";
        HealthView: {
            state: components["schemas"]["HealthState"];
            /** @description Why, for people. */
            detail: null | string;
            /**
             * Format: date-time
             * @description Since when (UTC).
             */
            at: string;
        };
        /** @description How much of one kind a member owns. */
        Holding: {
            kind: string;
            /** Format: int32 */
            count: number;
        };
        /** Format: binary */
        IFormFile: string;
        /** @enum {string} */
        IdentityKind: "network" | "phone" | "email" | "card" | "cookie";
        /** @description A handle of a person as the API shows it. */
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
        /** @description Who wrote it; null for our own posts and where the source names nobody. */
        IdentitySummary: {
            /**
             * Format: uuid
             * @description The identity.
             */
            id: string;
            /**
             * Format: uuid
             * @description Its person.
             */
            person: string;
            /** @description Kind of network. */
            channel: string;
            /** @description Id at the network. */
            externalId: string;
            /** @description Name shown there. */
            name: string;
            /** @description Handle there. */
            handle: string;
            /** @description Picture there. */
            avatarUrl: null | string;
            /**
             * Format: int32
             * @description Followers there.
             */
            followers: null | number;
            /** @description Whether the network vouches for him. */
            verified: boolean;
            /** @description His page. */
            url: null | string;
        };
        /** @enum {string} */
        ImportKind: "posts" | "reposts" | "people" | "follows" | "orders";
        /** @description The first rows of a file with a mapping to start from. */
        ImportPreview: {
            columns: string[];
            fields: string[];
            needed: string[][];
            suggestedMapping: {
                [key: string]: string;
            };
            rows: string[][];
        };
        /** @description An import as the API shows it. */
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
        /** @enum {string} */
        ImportState: "queued" | "running" | "done" | "failed" | "cancelled";
        /** @description How long raw deliveries are kept. */
        IntakeRetentionView: {
            /**
             * Format: int32
             * @description Days after they were understood.
             */
            days: number;
            /**
             * Format: int32
             * @description Version; 0 while nobody said anything.
             */
            version: number;
        };
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
        /** @enum {string} */
        ItemKind: "post" | "repost" | "comment" | "reply" | "mention" | "directMessage";
        JsonElement: {
            [key: string]: unknown;
        };
        KeepDraftBody: {
            text?: null | string;
            kind: components["schemas"]["ReplyKind"];
        };
        KeepScriptsBody: {
            title?: null | string;
            text?: null | string;
            shortcut?: null | string;
            /** Format: uuid */
            teamId?: null | string;
        };
        /** @description What changes; absent fields stay. An empty shortcut takes it away. */
        KeepScriptsPatch: {
            /** @description Title. */
            title?: null | string;
            /** @description Text. */
            text?: null | string;
            /** @description Shortcut. */
            shortcut?: null | string;
            /**
             * Format: uuid
             * @description The team it is for.
             */
            teamId?: null | string;
            /** @description True: for everybody from now on. */
            everybody?: null | boolean;
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
        /** @description A case that grew out of a conversation. */
        LinkedCase: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number: number;
            title: string;
            /** @enum {string} */
            status: "new" | "open" | "pending" | "resolved" | "closed";
        };
        /** @description One browser. */
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
        /** @description A permission and the capability it belongs to. */
        ListPermissionsPermission: {
            code: string;
            group: string;
        };
        /** @description Who is signed in, where, and what he may do: all that the console needs to begin. */
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
        /** @description Files that go with an answer; null: none do. */
        MediaLimits: {
            /**
             * Format: int32
             * @description How many at most.
             */
            count: number;
            /**
             * Format: int32
             * @description Largest file, in bytes.
             */
            maxBytes: number;
            /**
             * Format: int32
             * @description Most characters of what a file's description says.
             */
            descriptionLength: number;
            /** @description MIME types. */
            types: string[];
        };
        /** @description A picture or the like of a message as the thread shows it. */
        MediaView: {
            /** @description `image`, `video`, `audio` or `other`. */
            kind: string;
            /** @description Where this product shows it, for an image. */
            picture: null | string;
            /** @description Where the network shows it, for what came from there. */
            url: null | string;
            /** @description Name of the file, for what we attached. */
            name: null | string;
            /** @description What it shows, for those who do not see it. */
            description: null | string;
        };
        /** @enum {string} */
        MemberStatus: "invited" | "active" | "left";
        /** @description A member as the API shows him. */
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
            /** @description Name at that time. */
            name: string;
            /**
             * Format: uuid
             * @description The member, of ours.
             */
            memberId: null | string;
            /**
             * Format: uuid
             * @description The identity, of the person's.
             */
            identityId: null | string;
        };
        /** @enum {string} */
        MessageDirection: "in" | "out" | "system";
        /** @enum {string} */
        MessageKind: "text" | "repost" | "like";
        /** @enum {string} */
        MessageState: "received" | "sending" | "sent" | "unknown" | "failed";
        /** @description A message as the thread shows it. */
        MessageView: {
            /** Format: uuid */
            id: string;
            direction: components["schemas"]["MessageDirection"];
            visibility: components["schemas"]["MessageVisibility"];
            kind: components["schemas"]["MessageKind"];
            /** @description Empty when the network deleted it and the viewer may not read what was deleted. */
            text: string;
            /** @description The wording before an edit, for those who may read it. */
            firstText: null | string;
            spans: components["schemas"]["Span"][];
            media: components["schemas"]["MediaView"][];
            author: components["schemas"]["MessageAuthor"];
            /** Format: uuid */
            postId: null | string;
            itemKind: null | components["schemas"]["ItemKind"];
            url: null | string;
            /** Format: uuid */
            replyToId: null | string;
            signOff: null | string;
            state: components["schemas"]["MessageState"];
            stateDetail: null | string;
            /** Format: uuid */
            effectId: null | string;
            /** @description Of a line of the product: what happened, as a stable code (`assigned`, `moved`, `closed`, `reopened`, `prioritized`, `case_opened`). */
            notice: null | string;
            noticeValues: null | components["schemas"]["JsonElement"];
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            editedAt: null | string;
            /** Format: date-time */
            deletedAt: null | string;
        };
        /** @enum {string} */
        MessageVisibility: "public" | "private" | "note";
        /** @description A quota that we count ourselves. */
        MeterPlan: {
            /** @description Stable name: `posts/hour`. */
            name: string;
            /**
             * Format: int32
             * @description Calls in one window unless the account's settings say otherwise.
             */
            limit: number;
            /** @description The window; it starts with its first call. */
            window: string;
            use: components["schemas"]["MeterUse"];
        };
        /** @enum {string} */
        MeterUse: "every" | "writes";
        MoveConversationBody: {
            /** Format: uuid */
            teamId?: null | string;
        };
        /** @description A member of an enumeration in a form field, spelled as the API writes it (`posts`): the framework's own binder wants the C# spelling. */
        NamedOfImportKind: {
            /** @description The member. */
            value?: components["schemas"]["ImportKind"];
        };
        /** @description A picture, film or sound at the network. */
        NetworkMedia: {
            /** @description `image`, `video`, `audio` or `other`. */
            kind: string;
            /** @description Address. */
            url: string;
            /** @description Text for those who cannot see it. */
            description: null | string;
        };
        OpenCaseBody: {
            title?: null | string;
            description?: null | string;
            priority?: null | components["schemas"]["Priority"];
            /** Format: uuid */
            teamId?: null | string;
            /** Format: uuid */
            ownerId?: null | string;
            /** Format: date-time */
            dueAt?: null | string;
            /** Format: uuid */
            personId?: null | string;
            /** Format: uuid */
            conversationId?: null | string;
            postIds?: null | string[];
        };
        /** @description A line of an order. */
        OrderLine: {
            sku: null | string;
            product: null | string;
            /** Format: double */
            quantity: number;
            /** Format: double */
            unitPrice: null | number;
        };
        /** @description An order with its lines. */
        OrderRecord: {
            /** Format: uuid */
            id: string;
            channel: string;
            number: string;
            /** Format: double */
            amount: number;
            currency: string;
            /** Format: date-time */
            orderedAt: string;
            status: null | string;
            shop: null | string;
            items: components["schemas"]["OrderLine"][];
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
        PageOfAttachedFile: {
            /** @description The rows. */
            items: components["schemas"]["AttachedFile"][];
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
        PageOfFilterList: {
            /** @description The rows. */
            items: components["schemas"]["FilterList"][];
            /** @description Cursor of the next page; null at the end. */
            next: null | string;
        };
        /** @description One page of a list. */
        PageOfFollowRecord: {
            /** @description The rows. */
            items: components["schemas"]["FollowRecord"][];
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
        PageOfOrderRecord: {
            /** @description The rows. */
            items: components["schemas"]["OrderRecord"][];
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
        /** @description The fields of a person that an edit names; null leaves a field as it is, an empty text clears it. */
        PersonEdit: {
            name?: null | string;
            phone?: null | string;
            email?: null | string;
            bio?: null | string;
            location?: null | string;
            stage?: null | string;
            /** Format: uuid */
            ownerId?: null | string;
            attributes?: null | {
                [key: string]: string;
            };
        };
        /** @description A person as the API shows him, with his identities and tags. */
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
        /** @description One step of a chart. */
        Point: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            count: number;
        };
        /** @description Reposts, comments and likes as last seen. */
        PostCounts: {
            /** Format: int32 */
            reposts: null | number;
            /** Format: int32 */
            comments: null | number;
            /** Format: int32 */
            likes: null | number;
        };
        /** @description A rule that found a post, and where in its text. */
        PostMatch: {
            /** Format: uuid */
            ruleId: string;
            ruleName: string;
            spans: components["schemas"]["Span"][];
        };
        /** @description A post with its author and the rules that found it. */
        PostRecord: {
            /**
             * Format: uuid
             * @description The post.
             */
            id: string;
            /**
             * Format: uuid
             * @description The account that saw it.
             */
            accountId: string;
            /** @description Kind of network. */
            network: string;
            /** @description Server, where ids are unique only there. */
            scope: string;
            /** @description Id at the network. */
            externalId: string;
            /** @description Page at the network. */
            url: null | string;
            kind: components["schemas"]["ItemKind"];
            author: null | components["schemas"]["IdentitySummary"];
            /** @description Text. */
            text: string;
            /** @description Language code. */
            language: null | string;
            /** @description Pictures and the like. */
            media: components["schemas"]["NetworkMedia"][];
            /** @description Id at the network of what it answers. */
            parentExternalId: null | string;
            reposted: null | components["schemas"]["RepostedPost"];
            /** @description Id at the network of the first item of its thread. */
            rootExternalId: null | string;
            /** @description Whether it is directed at our account. */
            directed: boolean;
            /** @description Whether our own account wrote it. */
            own: boolean;
            /**
             * Format: date-time
             * @description When it was posted (UTC).
             */
            postedAt: string;
            /**
             * Format: date-time
             * @description When we saw it (UTC).
             */
            seenAt: string;
            /**
             * Format: date-time
             * @description When it was edited (UTC).
             */
            editedAt: null | string;
            /**
             * Format: date-time
             * @description When we learnt that it was deleted at the network (UTC).
             */
            deletedAt: null | string;
            counts: components["schemas"]["PostCounts"];
            /**
             * Format: int32
             * @description -1 negative, 0 neutral, 1 positive; null when not judged.
             */
            sentiment: null | number;
            /** @description The rules that found it. */
            matches: components["schemas"]["PostMatch"][];
        };
        /** @description A post with its thread and the texts it once had. */
        PostThread: {
            post: components["schemas"]["PostRecord"];
            thread: components["schemas"]["PostRecord"][];
            formerTexts: components["schemas"]["FormerText"][];
        };
        /** @enum {string} */
        Presence: "offline" | "away" | "online";
        /** @enum {string} */
        Priority: "low" | "normal" | "high" | "urgent";
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
        /** @description What a network says about one of its quotas. */
        QuotaReading: {
            /** @description Stable name. */
            name: string;
            /**
             * Format: int32
             * @description Calls allowed in the window.
             */
            limit: number;
            /**
             * Format: int32
             * @description Calls made.
             */
            used: number;
            /**
             * Format: date-time
             * @description When the window ends (UTC).
             */
            resetsAt: null | string;
        };
        /** @enum {string} */
        ReplyKind: "public" | "private" | "repost" | "like" | "note";
        ReplyToConversationBody: {
            kind: components["schemas"]["ReplyKind"];
            text?: null | string;
            /** Format: uuid */
            replyToId?: null | string;
            /** Format: int32 */
            seenVersion?: null | number;
            files?: null | string[];
        };
        /** @description What a repost passed on, where it was seen and the viewer may read it; only in lists and on the post itself. */
        RepostedPost: {
            /**
             * Format: uuid
             * @description The post.
             */
            id: string;
            /**
             * Format: uuid
             * @description The account that saw it.
             */
            accountId: string;
            author: null | components["schemas"]["IdentitySummary"];
            /** @description Whether our own account wrote it. */
            own: boolean;
            /** @description Its words. */
            text: string;
            /** @description Pictures and the like. */
            media: components["schemas"]["NetworkMedia"][];
            /**
             * Format: date-time
             * @description When it was posted (UTC).
             */
            postedAt: string;
            /**
             * Format: date-time
             * @description When we learnt that it was deleted at the network (UTC).
             */
            deletedAt: null | string;
        };
        /** @description The response targets in minutes, by priority. */
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
        /** @description A role as the API shows it, with the permissions that it gives today. */
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
        /** @description An agent whom routing looked at. */
        RoutingCandidate: {
            /**
             * Format: uuid
             * @description The member.
             */
            memberId: string;
            /** @description His name at that time. */
            name: string;
            /**
             * Format: int32
             * @description Open conversations he had.
             */
            load: number;
            /**
             * Format: int32
             * @description How many he may have.
             */
            capacity: number;
            /** @description Whether he last talked with the person. */
            preferred: boolean;
            /** @description Whether he may take one more. */
            hasRoom: boolean;
        };
        /** @description A routing decision, explained. */
        RoutingView: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What made it necessary. */
            cause: string;
            /**
             * Format: uuid
             * @description The rule that chose the team.
             */
            rule: null | string;
            /**
             * Format: uuid
             * @description The team.
             */
            teamId: null | string;
            /**
             * Format: uuid
             * @description The agent; null: it waits in the queue.
             */
            assigneeId: null | string;
            /** @description Why he, as a stable code. */
            reason: string;
            /** @description Who was looked at. */
            candidates: components["schemas"]["RoutingCandidate"][];
        };
        RuleActions: {
            /**
             * Format: uuid
             * @description Team that the conversation goes to.
             */
            teamId?: null | string;
            /** @description Tags that the conversation gets. */
            tagIds?: null | string[];
            priority?: null | components["schemas"]["Priority"];
            /** @description Whether a case is opened. */
            openCase: boolean;
            /** @description Whether each match raises an alert. */
            alert: boolean;
            volume?: null | components["schemas"]["VolumeAlert"];
            /** @description Whether a matching post is more than counted: it goes to the inbox. */
            wanted?: boolean;
        };
        /** @description Whether a query is well formed; if not, where it is not. */
        RuleCheck: {
            ok: boolean;
            error: null | components["schemas"]["RuleMistake"];
            words: string[];
        };
        /** @description Matches of one rule. */
        RuleCount: {
            /** Format: uuid */
            ruleId: string;
            name: string;
            /** Format: int64 */
            count: number;
        };
        /** @description The fields of a rule as a person writes them. */
        RuleEdit: {
            name?: null | string;
            query?: null | string;
            enabled?: null | boolean;
            accountIds?: null | string[];
            /** Format: int32 */
            searchIntervalMinutes?: null | number;
            actions?: null | components["schemas"]["RuleActions"];
        };
        RuleMistake: {
            /** Format: int32 */
            position: number;
            /** Format: int32 */
            length: number;
            code: string;
            detail: string;
        };
        /** @description A rule as the API shows it. */
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
        /** @description What a query would have found. */
        RuleTrial: {
            /** Format: int32 */
            scanned: number;
            /** Format: int32 */
            matched: number;
            error: null | components["schemas"]["RuleMistake"];
            items: components["schemas"]["TriedPost"][];
        };
        /** @description A canned reply as the API shows it. */
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
        /** @description The service board. */
        ServiceFigures: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            zone: string;
            /** @enum {string} */
            step: "hour" | "day";
            period: components["schemas"]["PeriodFigures"];
            before: null | components["schemas"]["PeriodFigures"];
            conversations: components["schemas"]["StandingFigures"];
            /** Format: int64 */
            peopleTotal: number;
            followers: components["schemas"]["AccountFollowers"][];
        };
        /** @description Something that was set aside. */
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
            answer?: null | components["schemas"]["CaseAnswer"];
        };
        SetConversationStatusBody: {
            status: components["schemas"]["ConversationStatus"];
        };
        SetIntakeRetentionBody: {
            /** Format: int32 */
            days: number;
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
        /** @description The workspace, who invited, and the address that the invitation is for. */
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
        /** @description A place in a text, in UTF-16 units. */
        Span: {
            /**
             * Format: int32
             * @description Index of the first unit.
             */
            start: number;
            /**
             * Format: int32
             * @description Number of units.
             */
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
        /** @description The node that answered. */
        SystemRecord: {
            /** @description Version of Millpond. */
            version: string;
            /** @description Kind and version of the database. */
            database: string;
            /**
             * Format: int64
             * @description Its size, indexes included.
             */
            databaseBytes: number;
            /** @description Name of the machine. */
            node: string;
            /**
             * Format: int32
             * @description Number of the process there.
             */
            processId: number;
            /**
             * Format: date-time
             * @description When the process started (UTC).
             */
            startedAt: string;
        };
        /** @description The fields of a tag as a person writes them. */
        TagEdit: {
            name?: null | string;
            color?: null | string;
            group?: null | string;
        };
        /** @description A tag as the API shows it. */
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
            tagIds?: null | string[];
        };
        /** @description Open conversations of one team. */
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
        /** @description A team as the API shows it. */
        TeamView: {
            /** Format: uuid */
            id: string;
            name: string;
            memberIds: string[];
            /** Format: int32 */
            version: number;
        };
        /** @description One thing that happened to a person. */
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
        /** @description A post that a tried query finds, with the places. */
        TriedPost: {
            post: components["schemas"]["PostRecord"];
            spans: components["schemas"]["Span"][];
        };
        TryRuleBody: {
            query?: null | string;
            /** Format: int32 */
            limit?: null | number;
        };
        /** @enum {string} */
        UnitKind: "headquarters" | "dealer" | "store";
        /** @description A unit as the API shows it. */
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
        /** @description When an unusual number of matches raises an alert; null is never. */
        VolumeAlert: {
            /**
             * Format: double
             * @description How many deviations above the usual number of this hour, see VolumeBaseline.
             * @default 3
             */
            deviations: number;
            /**
             * Format: int32
             * @description Matches within the last hour below which nothing is unusual.
             * @default 10
             */
            atLeast: number;
        };
        VolumeSpike: {
            /**
             * Format: int64
             * @description Matches within the hour.
             */
            count: number;
            /**
             * Format: double
             * @description The usual number for this hour of the day.
             */
            expected: number;
            /**
             * Format: double
             * @description How many deviations above it.
             */
            deviations: number;
            /**
             * Format: int32
             * @description Days of history that it was judged by.
             */
            days: number;
            /**
             * Format: date-time
             * @description Begin of the hour (UTC).
             */
            from: string;
            /**
             * Format: date-time
             * @description Its end (UTC).
             */
            to: string;
        };
        /** @enum {string} */
        Withheld: "private" | "deleted";
        /** @enum {string} */
        WorkQueueView: "due" | "waiting" | "dead";
        /** @description One item of the queue. */
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
         * @enum {string}
         */
        WorkState: "waiting" | "dead";
        /** @description The queue at a glance; lag in seconds. */
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
        /** @description One stretch of a working week. */
        WorkingSpan: {
            day: components["schemas"]["DayOfWeek"];
            /**
             * Format: time
             * @description Begin, local time, `HH:mm`.
             */
            from: string;
            /**
             * Format: time
             * @description End, local time; not after From means that it ends on the next day (a night shift).
             */
            to: string;
        };
        /** @description The workspace as the API shows it. */
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
    ReadIntakeRetention: {
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
                    "application/json": components["schemas"]["IntakeRetentionView"];
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
    SetIntakeRetention: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetIntakeRetentionBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeRetentionView"];
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
                q?: string;
                tag?: string;
                stage?: string;
                owner?: string;
                channel?: string;
                from?: string;
                to?: string;
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
                after?: string;
                /** @description Only rows that pass this filter, in JSON: `{"and":[{"field":"createdAt","atLeast":"-30d"}, ...]}`. ListFilters names the fields; docs/filters.md describes the form. */
                filter?: string;
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
    ListFollows: {
        parameters: {
            query?: {
                direction?: string;
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
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
                    "application/json": components["schemas"]["PageOfFollowRecord"];
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
    CountFollows: {
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
                    "application/json": components["schemas"]["FollowCounts"];
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
    ListAccountTies: {
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
                    "application/json": components["schemas"]["AccountTieRecord"][];
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
    ListOrders: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
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
                    "application/json": components["schemas"]["PageOfOrderRecord"];
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
    ListPosts: {
        parameters: {
            query?: {
                rule?: string;
                account?: string;
                author?: string;
                person?: string;
                kind?: components["schemas"]["ItemKind"];
                matched?: boolean;
                q?: string;
                from?: string;
                to?: string;
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
                after?: string;
                /** @description Only rows that pass this filter, in JSON: `{"and":[{"field":"createdAt","atLeast":"-30d"}, ...]}`. ListFilters names the fields; docs/filters.md describes the form. */
                filter?: string;
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
    ShowPostMedia: {
        parameters: {
            query?: {
                place?: number;
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
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
                /** @description The queue; open ones when not said. */
                view?: components["schemas"]["ConversationView"];
                /** @description Only those of a team. */
                team?: string;
                /** @description Only those through an account. */
                account?: string;
                /** @description Only those of an agent. */
                assignee?: string;
                /** @description Only those that press so much. */
                priority?: components["schemas"]["Priority"];
                /** @description Only those with a person. */
                person?: string;
                /** @description Only those with a tag. */
                tag?: string;
                /** @description Only those in which these words were said, or with people of this name; newest hit first. */
                q?: string;
                /** @description The order; by waiting for the queues, by time else. */
                sort?: components["schemas"]["ConversationSort"];
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
                after?: string;
                /** @description Only rows that pass this filter, in JSON: `{"and":[{"field":"createdAt","atLeast":"-30d"}, ...]}`. ListFilters names the fields; docs/filters.md describes the form. */
                filter?: string;
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
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
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
                /** @description How many items at most. */
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
    ListAttachedFiles: {
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
                    "application/json": components["schemas"]["PageOfAttachedFile"];
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
    AttachFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: components["schemas"]["IFormFile"];
                } & {
                    description?: string;
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
                    "application/json": components["schemas"]["AttachedFile"];
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
    DescribeFile: {
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
                "application/json": components["schemas"]["AttachFileDescription"];
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
    RemoveFile: {
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
    ReadFile: {
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
    ShowMessageMedia: {
        parameters: {
            query?: {
                place?: number;
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
    RetryMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
                /** @description The cursor `next` of the page before. */
                after?: string;
                /** @description How many items at most. */
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
                view?: components["schemas"]["CaseQueue"];
                status?: components["schemas"]["CaseStatus"];
                team?: string;
                owner?: string;
                person?: string;
                conversation?: string;
                q?: string;
                sort?: components["schemas"]["CaseSort"];
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
                after?: string;
                /** @description Only rows that pass this filter, in JSON: `{"and":[{"field":"createdAt","atLeast":"-30d"}, ...]}`. ListFilters names the fields; docs/filters.md describes the form. */
                filter?: string;
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
                /** @description The cursor `next` of the page before. */
                after?: string;
                /** @description How many items at most. */
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description The version that the caller saw (the `ETag` he read). When it is no longer the present one the answer is 412 with both. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
                metric?: string;
                from?: string;
                to?: string;
                rule?: string;
                account?: string;
                agent?: string;
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
                after?: string;
                sentiment?: number;
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
                metric?: string;
                from?: string;
                to?: string;
                rule?: string;
                account?: string;
                agent?: string;
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
                after?: string;
                sentiment?: number;
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
                state?: components["schemas"]["WorkQueueView"];
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
            header?: {
                /** @description A key of the caller's own choosing, at most 200 characters: the same key with the same body gets the same answer and makes nothing new. */
                "Idempotency-Key"?: string;
            };
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
                actor?: string;
                action?: string;
                object?: string;
                from?: string;
                to?: string;
                /** @description How many items at most. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
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
    ReadSystem: {
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
                    "application/json": components["schemas"]["SystemRecord"];
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
    ListFilters: {
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
                    "application/json": components["schemas"]["PageOfFilterList"];
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
