import { ownRows } from '#shared/own-data.ts'
import type { OwnDataPart } from '#shared/own-data.ts'

/** What a person signs in with and has opened to programs; never the secrets themselves. */
export const ownAccountData: readonly OwnDataPart[] = [
  ownRows(
    'sessions',
    `select created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt", user_agent as "browser"
     from sessions where person_id = ? order by created_at`
  ),
  ownRows(
    'signInLinks',
    `select created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt"
     from sign_in_links where person_id = ? order by created_at`
  ),
  ownRows(
    'passkeys',
    `select id, name, is_synced as "isSynced", created_at as "createdAt", last_used_at as "lastUsedAt"
     from passkeys where person_id = ? order by created_at`
  ),
  ownRows(
    'signInServices',
    `select issuer, subject, bound_at as "boundAt", last_used_at as "lastUsedAt"
     from provider_identities where person_id = ? order by issuer`
  ),
  ownRows(
    'apiTokens',
    `select id, name, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt",
       revoked_at as "revokedAt" from api_tokens where person_id = ? order by created_at`
  ),
  ownRows(
    'feedAddresses',
    `select purpose, created_at as "createdAt", last_used_on as "lastUsedOn" from feed_keys where person_id = ?`
  )
]
