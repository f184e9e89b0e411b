import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { RightsFactsInput } from '../../../../shared/contract/rights'
import type { RightsKind } from '../../../../shared/domain/rights/clock'
import { localDateOf } from '../../../../shared/domain/time/london'
import { isKnown } from '../../../../shared/domain/time/moment'
import type { RightsCaseTable } from '../../database/schema/retention'
import type { ReadDatabase } from '../../database/types'
import { momentColumns, rowMoment } from '../../queries/rowMoment'
import { readSettings } from '../../queries/settings/readSettings'
import { command } from '../../rpc/handlers'
import { blankAsNull } from '../hangsOn'
import { InputProblems, refuseFuture, refuseFutureDay } from '../inputProblems'
import { requireChild } from '../retention/holds'
import type { RowPatch } from '../rowShapes'

/** A request, complaint or breach: its clock runs from when it reached the council. */
export const addCase = command(contract.rights.add, async ({ input, db, write, audit, now }) => {
  const { kind, facts } = input
  if (!(await readSettings(db)).rightsLogs) throw new Refusal('WRONG_STATE', { what: 'log', state: 'off' })
  checkFacts(kind, facts, now)
  if (facts.childId !== null) await requireChild(db, facts.childId)
  const saved = await write.insert('rights_case', {
    ...columnsOf(facts),
    kind,
    received_at: facts.received.at ?? now,
    received_precision: facts.received.precision,
    from_whom: facts.fromWhom,
    what: facts.what,
  })
  audit({ action: 'rights.added', ...about(facts.childId), detail: { id: saved.id, kind } })
  return saved
})

/** What was done about it: acknowledged, extended, told, answered. */
export const changeCase = command(contract.rights.change, async ({ input, db, write, audit, now }) => {
  const { id, version, facts } = input
  const row = await caseRow(db, id)
  checkFacts(row.kind, { ...heldFacts(row), ...facts }, now)
  if (facts.childId !== undefined && facts.childId !== null) await requireChild(db, facts.childId)
  const saved = await write.update('rights_case', id, version, columnsOf(facts))
  audit({ action: 'rights.changed', ...about(row.child_id), detail: { id, fields: Object.keys(facts) } })
  return saved
})

/** Proof of who asks, or a clearer question, is awaited: the clock stands still. */
export const pauseCase = command(contract.rights.pause, async ({ input, db, write, audit, now }) => {
  const { caseId, from, why } = input
  const row = await caseRow(db, caseId)
  const problems = new InputProblems()
  problems.day('from', from)
  if (from < receivedOn(row)) problems.add('from', 'This is before it reached the council.')
  problems.throwIfAny()
  refuseFutureDay('from', from, localDateOf(now))
  if (row.kind === 'breach' || row.kind === 'complaint')
    throw new Refusal('WRONG_STATE', { what: 'log entry', state: 'one whose clock does not stand still' })
  if (await isPaused(db, caseId)) throw new Refusal('WRONG_STATE', { what: 'clock', state: 'paused' })
  const saved = await write.insert('rights_pause', { case_id: caseId, from_on: from, to_on: null, why })
  audit({ action: 'rights.paused', ...about(row.child_id), detail: { id: caseId } })
  return saved
})

/** The answer came: the clock goes on from that day. */
export const goOnCase = command(contract.rights.goOn, async ({ input, db, write, audit, now }) => {
  const { id, version, to } = input
  const pause = await db.selectFrom('rights_pause').selectAll().where('id', '=', id).executeTakeFirst()
  if (pause === undefined) throw new Refusal('NOT_FOUND', { what: 'pause of the clock' })
  const row = await caseRow(db, pause.case_id)
  const problems = new InputProblems()
  problems.day('to', to)
  if (to < pause.from_on) problems.add('to', 'This is before the clock was stopped.')
  problems.throwIfAny()
  refuseFutureDay('to', to, localDateOf(now))
  const saved = await write.update('rights_pause', id, version, { to_on: to })
  audit({ action: 'rights.wentOn', ...about(row.child_id), detail: { id: row.id } })
  return saved
})

/** Recorded in error: kept with the reason. */
export const withdrawCase = command(contract.rights.withdraw, async ({ input, db, write, audit }) => {
  const { id, version, reason } = input
  const row = await caseRow(db, id)
  const saved = await write.withdraw('rights_case', id, version, reason)
  audit({ action: 'rights.withdrawn', ...about(row.child_id), detail: { id, reason } })
  return saved
})

/** It stands again, and its clock has been running all the while. */
export const bringBackCase = command(contract.rights.bringBack, async ({ input, db, write, audit }) => {
  const { id, version } = input
  const row = await caseRow(db, id)
  const saved = await write.bringBack('rights_case', id, version)
  audit({ action: 'rights.broughtBack', ...about(row.child_id), detail: { id } })
  return saved
})

function about(childId: string | null) {
  return childId === null ? {} : { subject: { kind: 'child', id: childId } }
}

async function caseRow(db: ReadDatabase, id: string): Promise<RightsCaseTable> {
  const row = await db.selectFrom('rights_case').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'log entry' })
  return row
}

async function isPaused(db: ReadDatabase, caseId: string): Promise<boolean> {
  const row = await db
    .selectFrom('rights_pause')
    .select('id')
    .where('case_id', '=', caseId)
    .where('to_on', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** The local day it reached the council. */
function receivedOn(row: RightsCaseTable): string {
  const { at, precision } = rowMoment(row, 'received')
  if (at === null) return ''
  return precision === 'date_only' ? at : localDateOf(at)
}

type Checked = Pick<
  RightsFactsInput,
  | 'received'
  | 'commissionerTold'
  | 'commissionerNotToldWhy'
  | 'extensionToldOn'
  | 'acknowledgedOn'
  | 'peopleToldOn'
  | 'closedOn'
>

function heldFacts(row: RightsCaseTable): Checked {
  return {
    received: rowMoment(row, 'received'),
    commissionerTold: rowMoment(row, 'commissioner_told'),
    commissionerNotToldWhy: row.commissioner_not_told_why,
    extensionToldOn: row.extension_told_on,
    acknowledgedOn: row.acknowledged_on,
    peopleToldOn: row.people_told_on,
    closedOn: row.closed_on,
  }
}

/** A clock needs a day to run from, and nothing that happened lies ahead. @throws INVALID, IN_FUTURE */
function checkFacts(kind: RightsKind, facts: Checked, now: string): void {
  const { received, commissionerTold, commissionerNotToldWhy } = facts
  const problems = new InputProblems()
  problems.moment('facts.received', received)
  problems.moment('facts.commissionerTold', commissionerTold)
  if (!isKnown(received))
    problems.add('facts.received', 'Give the day it reached the council: the clock runs from it.')
  const days = ['extensionToldOn', 'acknowledgedOn', 'peopleToldOn', 'closedOn'] as const
  for (const field of days) problems.day(`facts.${field}`, facts[field])
  if (kind === 'breach' && isKnown(commissionerTold) && blankAsNull(commissionerNotToldWhy) !== null)
    problems.add(
      'facts.commissionerNotToldWhy',
      'Either the Commissioner was told, or there is a reason why not: take one of the two away.',
    )
  problems.throwIfAny()
  refuseFuture('facts.received', received, now)
  refuseFuture('facts.commissionerTold', commissionerTold, now)
  for (const field of days) refuseFutureDay(`facts.${field}`, facts[field], localDateOf(now))
}

function columnsOf(facts: Partial<RightsFactsInput>): RowPatch<'rights_case'> {
  const text = (value: string | null | undefined) => (value === undefined ? undefined : blankAsNull(value))
  const { received } = facts
  return {
    child_id: facts.childId,
    ...(received === undefined || received.at === null
      ? {}
      : { received_at: received.at, received_precision: received.precision }),
    from_whom: facts.fromWhom,
    what: facts.what,
    extended_why: text(facts.extendedWhy),
    extension_told_on: facts.extensionToldOn,
    acknowledged_on: facts.acknowledgedOn,
    high_risk: facts.highRisk,
    ...momentColumns('commissioner_told', facts.commissionerTold),
    commissioner_not_told_why: text(facts.commissionerNotToldWhy),
    people_told_on: facts.peopleToldOn,
    closed_on: facts.closedOn,
    outcome: text(facts.outcome),
  }
}
