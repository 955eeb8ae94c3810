/** Wire shapes of the Postbreeze API, named as in `openapi.yaml`. They live in this room and the sandbox, and never reach a view. */
import * as v from 'valibot';

const nullableText = v.nullish(v.string());
const nullableInstant = v.nullish(v.string());

/** `SocialAccount`: only what a client cannot do without is required (S10); enums are open (S11). */
export const SocialAccount = v.looseObject({
  id: v.string(),
  workspaceId: v.string(),
  platform: v.string(),
  externalId: v.optional(v.string()),
  handle: v.optional(v.string()),
  displayName: nullableText,
  avatarUrl: nullableText,
  status: v.string(),
  scopes: v.optional(v.array(v.string())),
  connectedAt: v.optional(v.string()),
  lastRefreshedAt: nullableInstant,
  tokenExpiresAt: nullableInstant,
  lastRefreshAttemptAt: nullableInstant,
  lastRefreshError: nullableText,
  lastRefreshErrorStatus: v.nullish(v.pipe(v.number(), v.integer())),
  meta: v.optional(v.record(v.string(), v.unknown())),
  defaultBoardId: nullableText,
});
/** A row of `GET /social-accounts`. */
export type SocialAccount = v.InferOutput<typeof SocialAccount>;

/** `Workspace` (API.md 6.1). */
export const Workspace = v.looseObject({
  id: v.string(),
  name: v.string(),
  slug: v.optional(v.string()),
  ownerUserId: v.optional(v.string()),
  timezone: v.optional(v.string()),
  timeFormat: v.optional(v.string()),
  brandColor: nullableText,
  logoUrl: nullableText,
  deletedAt: nullableInstant,
  createdAt: v.optional(v.string()),
  updatedAt: v.optional(v.string()),
  memberships: v.optional(v.array(v.record(v.string(), v.unknown()))),
});
/** A row of `GET /workspaces`. */
export type Workspace = v.InferOutput<typeof Workspace>;

/** `ConnectResponse` (API.md 5.4). */
export const ConnectResponse = v.looseObject({ authorizeUrl: v.string(), state: v.optional(v.string()) });
/** The answer of `POST /social-accounts/connect`. */
export type ConnectResponse = v.InferOutput<typeof ConnectResponse>;

/** `PostTarget` (API.md 7.1). */
const PostTarget = v.looseObject({
  id: v.string(),
  postId: v.optional(v.string()),
  socialAccountId: v.string(),
  status: nullableText,
  scheduledFor: nullableInstant,
  publishedAt: nullableInstant,
  externalPostId: nullableText,
  externalUrl: nullableText,
  errorCode: nullableText,
  errorMessage: nullableText,
  attemptCount: v.nullish(v.number()),
  lastAttemptAt: nullableInstant,
});

/** `Post` (API.md 7.1): only the fields a health console needs. */
export const Post = v.looseObject({
  id: v.string(),
  workspaceId: v.string(),
  status: v.string(),
  caption: nullableText,
  scheduledAt: nullableInstant,
  timezone: nullableText,
  deletedAt: nullableInstant,
  createdAt: v.optional(v.string()),
  updatedAt: v.optional(v.string()),
  targets: v.array(PostTarget),
});
/** A row of `GET /posts`. */
export type Post = v.InferOutput<typeof Post>;

/** `Error`: the one envelope of every failure (API.md 3). Read defensively: a gateway may send anything (S33). */
export const ErrorEnvelope = v.looseObject({
  statusCode: v.number(),
  code: v.string(),
  message: v.string(),
  requestId: v.string(),
  retryAfterMs: v.optional(v.number()),
});
/** The body of a failed answer. */
export type ErrorEnvelope = v.InferOutput<typeof ErrorEnvelope>;
