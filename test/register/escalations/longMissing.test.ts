import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { decideEscalation } from '../../../electron/register/commands/escalations/decide'
import { undo } from '../../../electron/register/commands/history/undo'
import { addMeeting } from '../../../electron/register/commands/meetings/meetings'
import { change as changeSettings } from '../../../electron/register/commands/settings/change'
import { up as longMissingTable } from '../../../electron/register/database/migrations/0190_longMissing'
import { recordTable } from '../../../electron/register/database/migrations/tables'
import { decidedEscalations } from '../../../electron/register/queries/escalations/decisions'
import { escalations } from '../../../electron/register/queries/escalations/open'
import { recordHistory } from '../../../electron/register/queries/history/ofRecord'
import { board } from '../../../electron/register/queries/today/board'
import { rolePermissions } from '../../../shared/contract/permissions'
import { callerOf, refusalOf } from '../../builders/calls'
import { cameBack, exact, goneMissing, lookedAfterChild, onDay, oneMissing } from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

/** Missing since Saturday, 21:00; it is Sunday, 09:00. */
const words = 'Phone checked, the police search the park'
const decide = (recordId: string) => ({ recordId, kind: 'longMissing' as const, decision: words })

test('a child past a review point is for the team lead until decided, and again at the next point', async () => {
  const { open, call, clock, episode } = await oneMissing()
  expect(await call(escalations)).toEqual([])
  clock.forward(12 * 3600)
  expect(await call(escalations)).toMatchObject([
    {
      recordId: episode.id,
      kind: 'longMissing',
      child: { label: 'Mika Oddo' },
      words: 'Missing since Sat 21 Nov 21:00: 24 h have passed, and no review is recorded since.',
      raisedAt: '2026-11-22T21:00:00Z',
      before: null,
    },
  ])
  const officer = callerOf({
    ...open,
    session: { ...open.session, permissions: new Set(rolePermissions.officer) },
  })
  expect(await officer(escalations)).toHaveLength(1)
  expect(await refusalOf(officer(decideEscalation, decide(episode.id)))).toMatchObject({
    code: 'NOT_ALLOWED',
  })
  const before = await tracesOf(open)
  await call(decideEscalation, decide(episode.id))
  expect(await tracesSince(open, before)).toEqual({ audit: ['escalation.decided'], history: 1 })
  expect(await call(escalations)).toEqual([])
  // Decided is not reviewed: the board goes on to say so.
  expect((await call(board)).missingNow).toMatchObject([{ review: 'Review point passed: 24 h' }])
  expect(await refusalOf(call(decideEscalation, decide(episode.id)))).toMatchObject({ code: 'WRONG_STATE' })
  expect(await call(decidedEscalations, { recordId: episode.id })).toMatchObject([
    { kind: 'longMissing', decision: words },
  ])
  expect(JSON.stringify(await call(recordHistory, { recordId: episode.id }))).toContain(words)

  clock.forward(24 * 3600)
  expect(await call(escalations)).toMatchObject([
    { words: expect.stringContaining(': 48 h have passed') as string, before: { decision: words } },
  ])
})

test('the decision is taken back by undo, and the line stands again', async () => {
  const { open, call, clock, episode } = await oneMissing()
  clock.forward(12 * 3600)
  await call(decideEscalation, decide(episode.id))
  const [last] = await open.db
    .selectFrom('history')
    .select('command_id')
    .orderBy('seq', 'desc')
    .limit(1)
    .execute()
  await call(undo, { commandId: last?.command_id ?? '' })
  expect(await call(escalations)).toHaveLength(1)
  expect(await call(decidedEscalations, { recordId: episode.id })).toEqual([])
})

test('a review answers it, and the return ends it', async () => {
  const { call, clock, childId, episode } = await oneMissing()
  clock.forward(12 * 3600)
  await call(addMeeting, {
    childId,
    episodeId: episode.id,
    facts: {
      type: 'review_point',
      at: exact('2026-11-22T21:00:00Z'),
      attendees: null,
      decisions: words,
      notHeldReason: null,
      discussionOffered: 'not_known',
      actionsReviewed: 'not_known',
      alternativesConsidered: 'not_known',
    },
    answers: [],
    draftId: null,
  })
  expect(await call(escalations)).toEqual([])
  clock.forward(24 * 3600)
  expect(await call(escalations)).toHaveLength(1)
  await cameBack(call, episode)
  expect((await call(escalations)).filter(({ kind }) => kind === 'longMissing')).toEqual([])
})

test('longest gone first; away and found but not back count, information only does not; none without review hours', async () => {
  const { call, clock } = await oneMissing()
  const away = await lookedAfterChild(call, 'Nils')
  const gone = await goneMissing(call, away, { type: 'A', left: onDay('2026-11-20') })
  await cameBack(call, gone, { located: exact('2026-11-21T10:00:00Z'), cameBack: 'no' })
  await goneMissing(call, await lookedAfterChild(call, 'Ode'), { type: 'O', left: onDay('2026-11-19') })
  clock.forward(13 * 3600)
  expect((await call(escalations)).map((row) => row.words)).toEqual([
    'Away since Fri 20 Nov, time not known, found and not back yet: 48 h have passed, and no review is recorded since.',
    'Missing since Sat 21 Nov 21:00: 24 h have passed, and no review is recorded since.',
  ])
  await call(changeSettings, { reviewHours: [], reviewEveryDays: 0 })
  expect(await call(escalations)).toEqual([])
})

test('what was decided about interviews before stays, word by word', async () => {
  const { open } = await oneMissing()
  const { db } = open
  const kept = {
    id: 'a',
    interview_id: null,
    kind: 'overdue',
    decision: words,
    created_at: '2026-11-01T09:00:00Z',
    created_by: 'u',
    updated_at: '2026-11-01T09:00:00Z',
    updated_by: 'u',
    version: 1,
    source: 'recorded',
  } as const
  await db.schema.dropTable('escalation_decision').execute()
  await recordTable(db as never, 'escalation_decision', {
    interview_id: 'ref:interview',
    kind: 'overdue|noAnswer',
    decision: 'text!',
  })
  await sql
    .raw(`create index escalation_decision_by_interview_id on escalation_decision (interview_id)`)
    .execute(db)
  await db.insertInto('escalation_decision').values(kept).execute()
  await longMissingTable(db as never)
  expect(await db.selectFrom('escalation_decision').selectAll().execute()).toMatchObject([
    { ...kept, episode_id: null },
  ])
})
