import type { components } from './schema';

/** The records that the console shows, as the program's API document states them. */
type Schemas = components['schemas'];

export type Id = string;
export type Instant = string;
export type Values = Schemas['JsonElement'];

/** Who works here. A browser's session always has a user and a member; only a service token has none. */
export type Me = Schemas['Me'] & { user: Schemas['MeUser']; member: Schemas['MeMember'] };
export type Presence = Schemas['Presence'];
export type Workspace = Schemas['WorkspaceView'];

export type Priority = Schemas['Priority'];
export const priorities: Priority[] = ['urgent', 'high', 'normal', 'low'];

export type Conversation = Schemas['ConversationRow'];
export type ConversationDetail = Schemas['ConversationDetail'];
export type ConversationView = Schemas['ConversationView'];
export type ConversationCounts = Schemas['ConversationCounts'];
export type Draft = Schemas['DraftView'];
export type AttachedFile = Schemas['AttachedFile'];
export type MediaLimits = Schemas['MediaLimits'];
export type Message = Schemas['MessageView'];
export type ReplyKind = Schemas['ReplyKind'];
export type RoutingStep = Schemas['RoutingView'];
export type Script = Schemas['ScriptView'];
export type Span = Schemas['Span'];

export type Case = Schemas['CaseView'];
export type CaseEntry = Schemas['CaseEntryView'];
export type CaseStatus = Schemas['CaseStatus'];
export const caseStatuses: CaseStatus[] = ['new', 'open', 'pending', 'resolved', 'closed'];

export type Person = Schemas['PersonRecord'];
export type PersonEvent = Schemas['TimelineEntry'];
export type Identity = Schemas['IdentityRecord'];
export type Order = Schemas['OrderRecord'];
export type Follow = Schemas['FollowRecord'];
export type FollowCounts = Schemas['FollowCounts'];
export type AccountTie = Schemas['AccountTieRecord'];
export type Tag = Schemas['TagRecord'];

export type Post = Schemas['PostRecord'];
export type PostThread = Schemas['PostThread'];
export type Rule = Schemas['RuleRecord'];
export type RuleCheck = Schemas['RuleCheck'];
export type RuleTrial = Schemas['RuleTrial'];
export type QueryError = Schemas['RuleMistake'];
export type Alert = Schemas['AlertRecord'];

export type FilterList = Schemas['FilterList'];
export type FilterField = Schemas['FilterFieldRecord'];
export type FilterOperator = Schemas['FilterOperator'];

export type ChannelKind = Schemas['ChannelProfile'];
export type Account = Schemas['AccountView'];
export type HealthState = Schemas['HealthState'];
export type Check = Schemas['CheckCredentialsResult'];
export type ChatSnippet = Schemas['ChatPagesSnippet'];

export type DataScope = Schemas['DataScope'];
export const dataScopes: DataScope[] = ['own', 'team', 'unit', 'unitAndBelow', 'all'];
export type Member = Schemas['MemberView'];
export type Team = Schemas['TeamView'];
export type Unit = Schemas['UnitView'];
export type UnitKind = Schemas['UnitKind'];
export type Role = Schemas['RoleView'];
export type Permission = Schemas['ListPermissionsPermission'];
export type Invitation = Schemas['InvitationView'];
export type Invited = Schemas['ShowInvitationInvited'];

export type Board = Schemas['ServiceFigures'];
export type BoardPeriod = Schemas['PeriodFigures'];
export type BoardRow = Schemas['BoardRow'];
export type Point = Schemas['Point'];

export type ImportRun = Schemas['ImportRecord'];
export type ImportPreview = Schemas['ImportPreview'];
export type ImportKind = Schemas['ImportKind'];
export const importKinds: ImportKind[] = ['posts', 'people', 'reposts', 'follows', 'orders'];

export type AuditEntry = Schemas['AuditRecord'];
export type AuditVerification = Schemas['AuditVerification'];
export type WorkItem = Schemas['WorkRecord'];
export type WorkSummary = Schemas['WorkSummary'];
export type EffectRow = Schemas['EffectRecord'];
export const effectStates: EffectRow['state'][] = ['planned', 'claimed', 'accepted', 'unknown', 'failed', 'cancelled'];
export type IntakeRetention = Schemas['IntakeRetentionView'];
export type System = Schemas['SystemRecord'];

export type SessionRow = Schemas['ListMySessionsView'];
export type TokenRow = Schemas['ApiTokenView'];
