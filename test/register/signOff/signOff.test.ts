import { expect, test } from 'vitest'
import { undo } from '../../../electron/register/commands/history/undo'
import { finishInterview, reopenInterview } from '../../../electron/register/commands/interviews/finish'
import { addOffer } from '../../../electron/register/commands/interviews/offers'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import {
  addAddendum,
  bringBackAddendum,
  correct,
  looked,
  withdrawAddendum,
} from '../../../electron/register/commands/signOff/afterSigning'
import { approveOutside, decide } from '../../../electron/register/commands/signOff/decide'
import { interviewPage } from '../../../electron/register/queries/interviews/page'
import { signOffStanding } from '../../../electron/register/queries/signOff/standing'
import { signOffWaiting } from '../../../electron/register/queries/signOff/waiting'
import { refusalOf, type Caller } from '../../builders/calls'
import { colleague } from '../../builders/colleague'
import { exact, oneBack } from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

const rest = { episodeIds: null, draftId: null }
const held = {
  outcome: 'completed',
  held: exact('2026-11-22T08:40:00Z'),
  interviewerName: 'Jo Marsh',
  childWords: 'I went to the sea.',
}

/** A finished interview, held by Jo Marsh and finished by the register's founder. */
async function finished() {
  const register = await oneBack()
  const { call, interviewId: id } = register
  const saved = await call(saveInterview, { id, version: 1, facts: held, ...rest })
  const { version } = await call(finishInterview, saved)
  return { ...register, interview: { interviewId: id, version } }
}

const decision = { comment: null, escalatedTo: null }

async function signed() {
  const register = await finished()
  const lead = await colleague(register.open, 'Ann Field', 'teamLead')
  const { version } = await lead(decide, { ...register.interview, decision: 'approved', ...decision })
  return { ...register, lead, interview: { ...register.interview, version } }
}

const standing = (call: Caller, { interviewId }: { interviewId: string }) =>
  call(signOffStanding, { interviewId })

test('a finished interview waits for somebody else; nobody signs what they held or finished', async () => {
  const { open, call, interview } = await finished()
  const lead = await colleague(open, 'Ann Field', 'teamLead')
  const holder = await colleague(open, 'jo  marsh', 'teamLead')
  const officer = await colleague(open, 'Ola Reed', 'officer')
  expect(await standing(call, interview)).toMatchObject({
    state: 'waiting',
    mayDecide: false,
    mayApproveOutside: false,
    whyNot: expect.stringContaining('held or finished') as string,
  })
  const approve = { ...interview, decision: 'approved', ...decision } as const
  const before = await tracesOf(open)
  for (const own of [call, holder])
    expect(await refusalOf(own(decide, approve))).toMatchObject({ code: 'OWN_WORK' })
  expect(await refusalOf(officer(decide, approve))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
  expect((await lead(signOffWaiting)).rows).toMatchObject([{ asks: 'decision', mine: true }])
  await lead(decide, approve)
  expect(await standing(call, interview)).toMatchObject({
    state: 'approved',
    words: 'Signed off by Ann Field on 22 Nov 2026',
  })
  expect((await lead(signOffWaiting)).rows).toEqual([])
})

test('sent back needs a comment, opens the interview to whoever wrote it, and waits again once finished', async () => {
  const { open, call, interview } = await finished()
  const lead = await colleague(open, 'Ann Field', 'teamLead')
  const back = { ...interview, decision: 'returned', escalatedTo: null } as const
  expect(await refusalOf(lead(decide, { ...back, comment: '  ' }))).toMatchObject({
    facts: { problems: [{ field: 'comment' }] },
  })
  const returned = await lead(decide, { ...back, comment: 'When was she last seen?' })
  expect((await call(signOffWaiting)).rows).toMatchObject([
    { asks: 'goOn', mine: true, words: expect.stringContaining('When was she last seen?') as string },
  ])
  expect((await lead(signOffWaiting)).rows).toMatchObject([{ asks: 'goOn', mine: false }])
  await call(finishInterview, { id: interview.interviewId, version: returned.version })
  expect((await lead(signOffWaiting)).rows).toMatchObject([{ asks: 'decision', mine: true }])
})

test('an escalated interview says to whom and goes on waiting', async () => {
  const { open, interview } = await finished()
  const lead = await colleague(open, 'Ann Field', 'teamLead')
  const escalate = { ...interview, decision: 'escalated', comment: 'Possible exploitation' } as const
  expect(await refusalOf(lead(decide, { ...escalate, escalatedTo: null }))).toMatchObject({
    facts: { problems: [{ field: 'escalatedTo' }] },
  })
  await lead(decide, { ...escalate, escalatedTo: 'Head of service' })
  expect((await lead(signOffWaiting)).rows).toMatchObject([
    { asks: 'decision', words: expect.stringContaining('Escalated to Head of service') as string },
  ])
})

test('a decision about an older state of the interview is refused', async () => {
  const { open, call, interview } = await finished()
  const lead = await colleague(open, 'Ann Field', 'teamLead')
  const id = interview.interviewId
  const { version } = await call(reopenInterview, { id, version: interview.version, reason: 'A slip' })
  await call(finishInterview, { id, version })
  const before = await tracesOf(open)
  expect(await refusalOf(lead(decide, { ...interview, decision: 'approved', ...decision }))).toMatchObject({
    code: 'STALE',
  })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test('where nobody else may sign it is approved outside Homeward, by somebody else and not tomorrow', async () => {
  const { open, call, interview } = await finished()
  const outside = { ...interview, name: 'Director Vane', on: '2026-11-21' }
  expect(await standing(call, interview)).toMatchObject({ mayApproveOutside: true })
  expect(await refusalOf(call(approveOutside, { ...outside, name: 'Jo Marsh' }))).toMatchObject({
    code: 'OWN_WORK',
  })
  expect(await refusalOf(call(approveOutside, { ...outside, on: '2026-11-23' }))).toMatchObject({
    code: 'IN_FUTURE',
  })
  const lead = await colleague(open, 'Ann Field', 'teamLead')
  expect(await refusalOf(call(approveOutside, outside))).toMatchObject({ code: 'WRONG_STATE' })
  void lead
})

test('approved outside Homeward is said with name and day', async () => {
  const { call, interview } = await finished()
  await call(approveOutside, { ...interview, name: 'Director Vane', on: '2026-11-21' })
  expect(await standing(call, interview)).toMatchObject({
    state: 'approvedOutside',
    words: 'Approved outside Homeward by Director Vane, 21 Nov 2026',
  })
})

test('once signed it is neither reopened nor saved: words are added, and can be withdrawn', async () => {
  const { call, interview } = await signed()
  const { interviewId: id, version } = interview
  for (const change of [
    call(reopenInterview, { id, version, reason: 'A slip' }),
    call(saveInterview, { id, version, facts: { childWords: 'Something else' }, ...rest }),
    call(decide, { ...interview, decision: 'returned', comment: 'Again', escalatedTo: null }),
  ])
    expect(await refusalOf(change)).toMatchObject({ code: 'WRONG_STATE' })
  expect(await refusalOf(call(addAddendum, { interviewId: id, text: ' \n' }))).toMatchObject({
    code: 'INVALID',
  })
  const added = await call(addAddendum, { interviewId: id, text: 'She rang later: it was Ryde.' })
  expect((await standing(call, interview)).addenda).toMatchObject([
    { text: 'She rang later: it was Ryde.', by: 'Ines Halloway' },
  ])
  const gone = await call(withdrawAddendum, { ...added, reason: 'Another child' })
  expect((await standing(call, interview)).addenda).toEqual([])
  await call(bringBackAddendum, gone)
  expect((await standing(call, interview)).addenda).toHaveLength(1)
  expect((await call(interviewPage, { id })).facts.childWords).toBe('I went to the sea.')
})

test('a corrected fact shows both values, changes the figures and asks the signer to look', async () => {
  const { call, lead, interview } = await signed()
  const late = exact('2026-11-22T08:55:00Z')
  await call(correct, { ...interview, facts: { held: late }, reason: 'Read from the diary' })
  const { corrections } = await standing(call, interview)
  expect(corrections).toMatchObject([
    {
      reason: 'Read from the diary',
      lookedAt: null,
      changes: [{ column: 'Held at', before: expect.stringContaining('08:40') as string }],
    },
  ])
  expect(corrections[0]?.changes[0]?.after).toContain('08:55')
  expect((await call(interviewPage, { id: interview.interviewId })).facts.held).toEqual(late)
  expect((await call(signOffWaiting)).rows).toEqual([])
  expect((await lead(signOffWaiting)).rows).toMatchObject([{ asks: 'look', mine: true }])
  const { id, version } = corrections[0] ?? { id: '', version: 0 }
  expect(await refusalOf(call(looked, { id, version }))).toMatchObject({ code: 'OWN_WORK' })
  await lead(looked, { id, version })
  expect((await standing(call, interview)).corrections).toMatchObject([{ lookedBy: 'Ann Field' }])
  expect((await lead(signOffWaiting)).rows).toEqual([])
})

test('refused: a correction that changes nothing, lies in the future, or leaves the outcome without its reason', async () => {
  const { open, call, interview } = await signed()
  const before = await tracesOf(open)
  const with_ = (facts: object) =>
    refusalOf(call(correct, { ...interview, facts, reason: 'Read from the diary' }))
  expect(await with_({ held: held.held })).toMatchObject({ code: 'INVALID' })
  expect(await with_({ held: exact('2026-11-22T09:00:01Z') })).toMatchObject({ code: 'IN_FUTURE' })
  expect(await with_({ outcome: 'not_offered' })).toMatchObject({ code: 'INTERVIEW_NEEDS' })
  expect(await with_({ outcome: 'tea' })).toMatchObject({ code: 'INVALID' })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test('an interview that is not signed is not corrected, and needs no addendum', async () => {
  const { call, interview } = await finished()
  const change = { ...interview, facts: { safeNow: 'yes' as const }, reason: 'Asked again' }
  expect(await refusalOf(call(correct, change))).toMatchObject({ code: 'WRONG_STATE' })
  const text = { interviewId: interview.interviewId, text: 'More' }
  expect(await refusalOf(call(addAddendum, text))).toMatchObject({ code: 'WRONG_STATE' })
})

test('an attempt cannot be slipped into the log of a signed interview', async () => {
  const { call, interview } = await signed()
  const attempt = {
    interviewId: interview.interviewId,
    at: exact('2026-11-22T08:30:00Z'),
    byName: 'Jo Marsh',
    toWhom: 'child',
    method: 'phone',
    result: 'accepted',
    note: null,
  }
  expect(await refusalOf(call(addOffer, attempt))).toMatchObject({ code: 'WRONG_STATE' })
})

test('a signature given by mistake is undone whole', async () => {
  const { open, lead, interview } = await signed()
  const last = await open.db
    .selectFrom('history')
    .select('command_id')
    .where('command', '=', 'signOff.decide')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  await lead(undo, { commandId: last.command_id ?? '' })
  expect(await standing(lead, interview)).toMatchObject({ state: 'waiting', decisions: [] })
})
