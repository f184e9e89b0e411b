import { contract } from '../../../../shared/contract'
import type { Instant } from '../../../../shared/domain/time/instant'
import { localDateOf } from '../../../../shared/domain/time/london'
import { systemActor } from '../../audit/appendAudit'
import type { AuditEntry } from '../../audit/auditEntry'
import { verifyChain } from '../../audit/verifyChain'
import type { AuditTable } from '../../database/schema/register'
import { readOnly, type ReadDatabase } from '../../database/types'
import { requireOpen } from '../../rpc/callScope'
import { hostCall, query } from '../../rpc/handlers'
import { childLabels } from '../children/labels'
import { matching, whereMatching } from './matching'

const pageSize = 100

const columns = ['seq', 'at', 'actor_name', 'action', 'subject_kind', 'subject_id', 'detail'] as const

/** Entries of the audit trail, newest first, a page at a time. */
export const list = query(
  contract.audit.list,
  async ({ db, input, now, session }) => {
    const { before, filter } = input
    const rows = await whereMatching(db.selectFrom('audit').select(columns), await matching(db, filter))
      .$if(before !== null, (some) => some.where('seq', '<', before))
      .orderBy('seq', 'desc')
      .limit(pageSize + 1)
      .execute()
    const shown = rows.slice(0, pageSize)
    // The trail says of a child no more than which; the name is for those who may read it anyway.
    const labels = session.permissions.has('children.read') ? await labelsOf(db, shown, now) : null
    const entries = shown.map((row) => ({
      seq: row.seq,
      at: row.at,
      actor: row.actor_name,
      action: row.action,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      child: labels?.get(row.subject_id ?? '')?.label ?? null,
      detail: row.detail,
    }))
    return { entries, more: rows.length > pageSize }
  },
  { about: ({ filter: { childId } }) => ({ action: 'audit.viewed', ...aboutChild(childId) }) },
)

function aboutChild(id: string | null): Pick<AuditEntry, 'subject'> {
  return id === null ? {} : { subject: { kind: 'child', id } }
}

type Subject = Pick<AuditTable, 'subject_kind' | 'subject_id'>

async function labelsOf(db: ReadDatabase, rows: readonly Subject[], now: Instant) {
  const ids = rows.flatMap(({ subject_kind, subject_id }) =>
    subject_kind === 'child' && subject_id !== null ? [subject_id] : [],
  )
  return childLabels(db, ids, localDateOf(now))
}

/** Everybody there ever was, what was ever done, and how many entries there are. */
export const choices = query(contract.audit.choices, async ({ db }) => {
  const people = await db.selectFrom('user').select(['id', 'name']).orderBy('name').execute()
  const newest = await db
    .selectFrom('audit')
    .select(({ fn }) => fn.max('seq').as('entries'))
    .executeTakeFirst()
  return {
    actors: [...people, systemActor],
    actions: await actionsDone(db),
    entries: newest?.entries ?? 0,
  }
})

/** From one action to the next in its index: a million entries are of some hundred kinds. */
async function actionsDone(db: ReadDatabase): Promise<string[]> {
  const actions: string[] = []
  for (let last = ''; ;) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- each answer is where the next begins
    const next = await db
      .selectFrom('audit')
      .select('action')
      .where('action', '>', last)
      .orderBy('action')
      .limit(1)
      .executeTakeFirst()
    if (next === undefined) return actions
    actions.push(next.action)
    last = next.action
  }
}

/** Walks the whole chain, letting others at the register between its pages. */
export const verify = hostCall(contract.audit.verify, async ({ host }) => {
  const open = requireOpen(host)
  const { entries, brokenAt, broken, lastHash } = await verifyChain(
    readOnly(open.db),
    open.session.registerId,
  )
  return { entries, brokenAt, broken, headHash: lastHash }
})
