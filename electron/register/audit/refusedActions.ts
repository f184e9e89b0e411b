import { sql } from 'kysely'

/** Entries about what somebody was kept from; the words are those of the index `audit_refused` (migration 0330). */
export const refusedOnly = sql<boolean>`"action" in ('attempt.refused', 'child.openingRefused', 'unlock.failed', 'cover.wrongPin')`
