/** The records of the HTTP contract that the console shows. */
export type Id = string;
export type Instant = string;

export interface Workspace {
  id: number;
  name: string;
  demo?: boolean;
  timeZone: string;
}

export type Presence = 'online' | 'away' | 'offline';

export interface Me {
  user: {
    id: Id;
    email: string;
    name: string;
    language: string;
    theme: string;
    timeZone: string;
    secondFactor: boolean;
  };
  member: { id: Id; name: string; signOff: string | null; unitId: Id | null; teamIds: Id[]; presence: Presence };
  workspace: Workspace;
  workspaces: { id: number; name: string }[];
  permissions: string[];
}

export type Priority = 'low' | 'normal' | 'high' | 'urgent';
export const priorities: Priority[] = ['urgent', 'high', 'normal', 'low'];

export interface PersonMark {
  id?: Id;
  name: string;
  handle?: string | null;
  avatarUrl?: string | null;
}

export interface Conversation {
  id: Id;
  personId: Id;
  person: PersonMark;
  accountId: Id;
  teamId: Id | null;
  assigneeId: Id | null;
  status: 'open' | 'closed';
  priority: Priority;
  waitingSince: Instant | null;
  firstResponseDueAt: Instant | null;
  lastMessageAt: Instant;
  snippet: string;
  unread: number;
  tagIds: Id[];
  version: number;
}

export interface Span {
  start: number;
  length: number;
}

export type ReplyKind = 'public' | 'private' | 'repost' | 'like' | 'note';

export interface Message {
  id: Id;
  direction: 'in' | 'out' | 'system';
  visibility: 'public' | 'private' | 'note';
  kind: 'text' | 'repost' | 'like';
  text: string;
  spans?: Span[] | null;
  author: { name: string; memberId?: Id | null; identityId?: Id | null; avatarUrl?: string | null } | null;
  postId: Id | null;
  url: string | null;
  replyToId: Id | null;
  signOff: string | null;
  state: 'received' | 'sending' | 'sent' | 'unknown' | 'failed';
  stateDetail: string | null;
  effectId: Id | null;
  /** What a system line says, as a code the console has words for, with its values. */
  notice?: string | null;
  noticeValues?: Record<string, unknown> | null;
  at: Instant;
  deletedAt: Instant | null;
  editedAt: Instant | null;
}

export type ConversationView = 'mine' | 'unassigned' | 'waiting' | 'open' | 'closed' | 'all';

export interface RoutingStep {
  at: Instant;
  cause: string;
  /** The rule that chose the team. */
  rule: Id | null;
  teamId: Id | null;
  assigneeId: Id | null;
  reason: string;
  candidates: { memberId: Id; name: string; load: number; capacity: number; preferred: boolean }[];
}

export interface Script {
  id: Id;
  title: string;
  text: string;
  shortcut: string | null;
  teamId: Id | null;
}

export type CaseStatus = 'new' | 'open' | 'pending' | 'resolved' | 'closed';
export const caseStatuses: CaseStatus[] = ['new', 'open', 'pending', 'resolved', 'closed'];

export interface Case {
  id: Id;
  number: number;
  title: string;
  description: string | null;
  status: CaseStatus;
  priority: Priority;
  teamId: Id | null;
  ownerId: Id | null;
  dueAt: Instant | null;
  personId: Id | null;
  person?: PersonMark | null;
  conversationId: Id | null;
  postIds?: Id[];
  createdAt?: Instant;
  updatedAt?: Instant;
  version: number;
}

export interface TimelineEntry {
  id?: Id;
  sequence?: number;
  kind: string;
  at: Instant;
  /** Who did it: a member's id, or more. */
  actor?: string | { name?: string | null; memberId?: Id | null } | null;
  object?: string | null;
  text?: string | null;
  properties?: Record<string, unknown> | null;
}

export interface Identity {
  id: Id;
  channel: string;
  handle: string;
  externalId: string;
  followers: number | null;
  following: number | null;
  posts: number | null;
  verified: boolean;
  url: string | null;
}

export interface Person {
  id: Id;
  name: string;
  avatarUrl: string | null;
  bio: string | null;
  location: string | null;
  stage: string | null;
  ownerId: Id | null;
  phone: string | null;
  email: string | null;
  attributes: Record<string, unknown> | null;
  tagIds: Id[];
  identities: Identity[];
  createdAt: Instant;
  version: number;
}

export interface Tag {
  id: Id;
  name: string;
  color: string | null;
  group: string | null;
}

export interface Post {
  id: Id;
  accountId: Id | null;
  network: string;
  externalId: string;
  url: string | null;
  kind: 'post' | 'repost' | 'comment' | 'reply' | 'mention' | 'directMessage';
  author: {
    id: Id;
    person: Id;
    name: string;
    handle: string;
    avatarUrl: string | null;
    followers: number | null;
  } | null;
  /** Whether our own account wrote it. */
  own: boolean;
  text: string;
  language: string | null;
  media?: { url: string; description?: string | null; kind?: string }[] | null;
  postedAt: Instant;
  seenAt: Instant;
  editedAt: Instant | null;
  deletedAt: Instant | null;
  counts: { reposts: number | null; comments: number | null; likes: number | null } | null;
  sentiment: number | null;
  matches?: { ruleId: Id; ruleName: string; spans: Span[] }[] | null;
}

export interface Rule {
  id: Id;
  name: string;
  query: string;
  enabled: boolean;
  accountIds: Id[];
  searchIntervalMinutes: number | null;
  actions: {
    teamId: Id | null;
    tagIds: Id[] | null;
    priority: Priority | null;
    openCase: boolean;
    alert: boolean;
    /** Alert on an unusual number of matches within an hour; null: never. */
    volume?: { deviations: number; atLeast: number } | null;
  };
  version: number;
  matches24h: number;
}

export interface QueryError {
  position: number;
  length: number;
  code: string;
  detail: string;
}

export interface Alert {
  id: Id;
  ruleId: Id;
  post: Post | null;
  /** What is unusual about the number of posts; null when the alert is about the post itself. */
  volume?: { count: number; expected: number; deviations: number; days: number; from: Instant; to: Instant } | null;
  at: Instant;
  acknowledgedAt: Instant | null;
  acknowledgedBy: Id | null;
}

export interface ChannelKind {
  kind: string;
  name: string;
  capabilities: Record<string, boolean>;
  limits: { textLength: number | null; privateWindowHours: number | null };
  connect: 'oauth' | 'token' | 'widget';
  fields: { name: string; secret: boolean; required: boolean }[];
}

export type HealthState = 'ok' | 'degraded' | 'failing' | 'disconnected';

export interface Account {
  id: Id;
  kind: string;
  name: string;
  handle: string | null;
  externalId: string | null;
  avatarUrl: string | null;
  server: string | null;
  color: string | null;
  teamId: Id | null;
  operatorIds: Id[];
  health: { state: HealthState; detail: string | null; at: Instant | null };
  lastIntakeAt: Instant | null;
  quota: { name: string; limit: number; used: number; resetsAt: Instant | null }[];
  capabilities: Record<string, boolean>;
  enabled: boolean;
  version: number;
}

export interface Check {
  ok: boolean;
  detail: string | null;
  checks: { name: string; ok: boolean; detail: string | null }[];
}

export type DataScope = 'own' | 'team' | 'unit' | 'unitAndBelow' | 'all';
export const dataScopes: DataScope[] = ['own', 'team', 'unit', 'unitAndBelow', 'all'];

export interface Member {
  id: Id;
  name: string;
  email: string | null;
  signOff: string | null;
  unitId: Id | null;
  teamIds: Id[];
  roleIds: Id[];
  scope?: DataScope | null;
  status: 'active' | 'invited' | 'left';
  presence: Presence;
  capacity: number | null;
  workingTime?: unknown;
  timeZone: string | null;
  version: number;
}

export interface Team {
  id: Id;
  name: string;
  memberIds: Id[];
  version?: number;
}

export type UnitKind = 'headquarters' | 'dealer' | 'store';

export interface Unit {
  id: Id;
  name: string;
  kind: UnitKind;
  parentId: Id | null;
  version?: number;
}

export interface Role {
  id: Id;
  name: string;
  permissions: string[];
  scope: DataScope;
  builtIn: boolean | string | null;
  version?: number;
}

export interface Invitation {
  id: Id;
  email: string | null;
  roleIds: Id[];
  unitId: Id | null;
  teamIds: Id[];
  link?: string | null;
  createdAt?: Instant;
  expiresAt?: Instant;
}

export interface ImportRun {
  id: Id;
  kind: ImportKind;
  fileName: string;
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  rowsRead: number;
  imported: number;
  updated: number;
  unchanged: number;
  rejected: number;
  bytes: number;
  error: string | null;
  startedAt: Instant | null;
  finishedAt: Instant | null;
}

export interface Order {
  id: Id;
  channel: string;
  number: string;
  amount: number;
  currency: string;
  orderedAt: Instant;
  status: string | null;
  shop: string | null;
  items: { sku: string | null; product: string | null; quantity: number; unitPrice: number | null }[];
}

/** The other end of a tie between two identities. */
export interface Follow {
  identityId: Id;
  personId: Id;
  channel: string;
  name: string;
  handle: string;
  avatarUrl: string | null;
  followers: number | null;
  since: Instant | null;
}

export interface FollowCounts {
  following: number;
  followers: number;
}

export type ImportKind = 'posts' | 'people' | 'reposts' | 'follows' | 'orders';
export const importKinds: ImportKind[] = ['posts', 'people', 'reposts', 'follows', 'orders'];

export interface AuditEntry {
  sequence: number;
  at: Instant;
  actorId: Id | null;
  actorName: string;
  action: string;
  objectKind: string;
  objectId: string;
  before: unknown;
  after: unknown;
  hash: string;
}

export interface WorkItem {
  id: Id;
  kind: string;
  lane: string;
  due: Instant;
  attempts: number;
  state: 'waiting' | 'dead';
  lastError: string | null;
  createdAt: Instant;
}

export const effectStates = ['planned', 'claimed', 'accepted', 'unknown', 'failed', 'cancelled'] as const;

export interface EffectRow {
  id: Id;
  kind: string;
  state: (typeof effectStates)[number];
  accountId: Id | null;
  detail: string | null;
  attempts: number;
  plannedAt: Instant;
}

export interface SessionRow {
  id: Id;
  createdAt: Instant;
  lastSeenAt: Instant;
  address: string | null;
  agent: string | null;
  current: boolean;
}

export interface TokenRow {
  id: Id;
  name: string;
  scopes: string[];
  createdAt: Instant;
  lastUsedAt: Instant | null;
  expiresAt: Instant | null;
  token?: string | null;
}
