import { sql } from 'kysely'
import { contract } from '../../../../shared/contract'
import type { PersonShape } from '../../../../shared/contract/users'
import { roles, type Role } from '../../../../shared/contract/permissions'
import { localDateOf } from '../../../../shared/domain/time/london'
import { hasEnded } from '../../../../shared/domain/users/endDate'
import { temporaryUntil } from '../../../../shared/domain/users/temporaryPassphrase'
import { utcNow } from '../../clock'
import { readOnly, type ReadDatabase } from '../../database/types'
import type { OpenRegister } from '../../openRegister'
import { requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { isKeyChangeDue } from '../../unlock/stayers'
import { readSettings } from '../settings/readSettings'
import { temporarySlots } from './standings'

/** Everybody who works here or did: those who work here first, each group by name. */
export const list = hostCall(contract.users.list, async ({ host }) => {
  const open = requireOpen(host)
  return open.db.connection().execute(async (held) => {
    const db = readOnly(held)
    const { extraRoles, temporaryPassphraseDays } = await readSettings(db)
    return {
      people: await people(db, open, temporaryPassphraseDays),
      extraRoles,
      keyChangeDue: await isKeyChangeDue(db, open.keyring),
    }
  })
})

async function people(db: ReadDatabase, open: OpenRegister, temporaryDays: number): Promise<PersonShape[]> {
  const today = localDateOf(utcNow(open.clock))
  const temporary = temporarySlots(open.keyring)
  const unlocked = await lastUnlocks(db)
  const rows = await db
    .selectFrom('user')
    .select(['id', 'version', 'name', 'role', 'slot_id', 'ends_on', 'withdrawn_at'])
    .execute()
  return rows
    .map((row): PersonShape => ({
      id: row.id,
      version: row.version,
      name: row.name,
      role: asRole(row.role),
      endsOn: row.ends_on,
      state: stateOf(row, temporary.has(row.slot_id), today),
      temporaryUntil: lastDay(temporary.get(row.slot_id), temporaryDays),
      lastUnlockedAt: unlocked.get(row.id) ?? null,
      leftAt: row.withdrawn_at,
      me: row.id === open.session.user.id,
    }))
    .toSorted(
      (left, right) =>
        Number(left.state === 'left') - Number(right.state === 'left') ||
        left.name.localeCompare(right.name, 'en-GB'),
    )
}

function lastDay(since: string | undefined, days: number): string | null {
  return since === undefined ? null : temporaryUntil(since, days)
}

function asRole(role: string): Role {
  return roles.find((known) => known === role) ?? 'reader'
}

function stateOf(
  row: { readonly ends_on: string | null; readonly withdrawn_at: string | null },
  invited: boolean,
  today: string,
): PersonShape['state'] {
  if (row.withdrawn_at !== null) return 'left'
  if (hasEnded(row.ends_on, today)) return 'ended'
  return invited ? 'invited' : 'works'
}

/** When each person last unlocked, by user. The action stands in the text: only so does the index of unlocks fit. */
async function lastUnlocks(db: ReadDatabase): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('audit')
    .select(['actor_id', ({ fn }) => fn.max('at').as('at')])
    .where(sql<boolean>`action = 'register.unlocked'`)
    .groupBy('actor_id')
    .execute()
  return new Map(rows.map(({ actor_id, at }) => [actor_id, at]))
}
