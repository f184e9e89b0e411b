import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { saveContact } from '../../../electron/register/commands/children/contacts'
import { putBack } from '../../../electron/register/commands/history/putBack'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import { interviewPage } from '../../../electron/register/queries/interviews/page'
import type { InputOf } from '../../../electron/register/rpc/handlers'
import type { contract } from '../../../shared/contract'
import { refusalOf } from '../../builders/calls'
import { cameBack, exact, goneMissing, workingRegister } from '../../builders/people'

type Facts = InputOf<typeof contract.interviews.save>['facts']

async function withInterview() {
  const register = await workingRegister()
  const child = await register.call(addChild, {
    forename: 'Mika',
    surname: 'Oddo',
    dob: '2011-03-04',
    workerName: 'Ines Halloway',
  })
  const episode = await goneMissing(register.call, child.id)
  const { interviewId } = await cameBack(register.call, episode)
  const id = interviewId ?? ''
  let version = 1
  const save = async (facts: Facts) => {
    const saved = await register.call(saveInterview, { id, version, facts, episodeIds: null, draftId: null })
    version = saved.version
  }
  return { ...register, childId: child.id, id, save, page: () => register.call(interviewPage, { id }) }
}

const row = (n: number) => `0199a000-0000-7000-8000-00000000000${n}`
const kyle = { id: row(1), name: 'Kyle', relationship: 'friend', ageBand: '16_17', note: 'has a van' }

test('people the child was with are kept as rows: added, changed, taken out, and the same row again', async () => {
  const { open, save, page } = await withInterview()
  const unknown = { id: row(2), name: null, relationship: 'stranger', ageBand: '25_over', note: null }
  await save({ companions: [kyle, unknown] })
  await save({ companions: [{ ...kyle, note: 'drives a van' }] })
  expect((await page()).facts.companions).toEqual([{ ...kyle, note: 'drives a van' }])
  await save({ companions: [kyle, unknown] })
  const rows = await open.db.selectFrom('companion').select(['id', 'withdrawn_at']).execute()
  expect(rows).toEqual([
    { id: kyle.id, withdrawn_at: null },
    { id: unknown.id, withdrawn_at: null },
  ])
})

test('a code that is in no list, a reminder tomorrow and a report that came tomorrow are refused, and nothing is saved', async () => {
  const { save, page } = await withInterview()
  const bad: readonly (readonly [Facts, string])[] = [
    [{ companions: [{ ...kyle, relationship: 'mate' }] }, 'INVALID'],
    [{ feedback: [{ question: 'Did you feel listened to?', answer: 'maybe', note: null }] }, 'INVALID'],
    [{ harmLevel: 'lots' }, 'INVALID'],
    [{ deliveredBy: 'somebody' }, 'INVALID'],
    [{ reportAskedOn: '2026-02-31' }, 'INVALID'],
    [{ reportReceivedOn: '2026-11-23' }, 'IN_FUTURE'],
    [{ reportChases: [{ id: row(3), chasedOn: '2026-11-23', note: null }] }, 'IN_FUTURE'],
    [{ marks: { childWords: [{ id: row(4), kind: 'police', start: 0, end: 9, quote: 'x' }] } }, 'INVALID'],
    [
      {
        childWords: 'I ran',
        marks: { childWords: [{ id: row(4), kind: 'blue', start: 0, end: 1, quote: 'I' }] },
      },
      'INVALID',
    ],
  ]
  for (const [facts, code] of bad) expect(await refusalOf(save(facts))).toMatchObject({ code })
  const { facts, version } = await page()
  expect(version).toBe(1)
  expect([facts.companions, facts.childWords, facts.marks]).toEqual([[], null, {}])
})

test('when it ended is kept, and never before it began, days after or ahead', async () => {
  const { save, page } = await withInterview()
  await save({ held: exact('2026-11-22T08:00:00Z'), endedAt: '2026-11-22T08:45:00Z' })
  expect((await page()).facts.endedAt).toBe('2026-11-22T08:45:00Z')
  const bad: readonly (readonly [Facts, string])[] = [
    [{ endedAt: '2026-11-22T07:59:00Z' }, 'INVALID'],
    [{ endedAt: '2026-02-31T08:45:00Z' }, 'INVALID'],
    [{ endedAt: '2026-11-22T09:01:00Z' }, 'IN_FUTURE'],
    // Moving the start past the end is the same contradiction.
    [{ held: exact('2026-11-22T08:50:00Z') }, 'INVALID'],
    [{ held: exact('2026-11-20T08:00:00Z') }, 'INVALID'],
  ]
  for (const [facts, code] of bad) expect((await refusalOf(save(facts))).code).toBe(code)
  await save({ endedAt: null, held: exact('2026-11-20T08:00:00Z') })
  expect((await page()).facts).toMatchObject({ endedAt: null, held: exact('2026-11-20T08:00:00Z') })
})

test('the report of somebody else: who held it and when stand apart from who typed it', async () => {
  const { save, page } = await withInterview()
  await save({
    deliveredBy: 'host_la',
    reportAskedOn: '2026-11-20',
    reportReceivedOn: '2026-11-22',
    reportUsable: 'no',
    reportUsableWhy: 'No word of the child.',
    reportChases: [{ id: row(3), chasedOn: '2026-11-21', note: 'Rang the duty desk' }],
    outcome: 'completed',
    held: exact('2026-11-22T08:00:00Z'),
    interviewerName: 'Dee Hart',
    interviewerOrganisation: 'Northshire Council',
  })
  const { facts, typedBy } = await page()
  expect(facts).toMatchObject({
    deliveredBy: 'host_la',
    interviewerName: 'Dee Hart',
    reportUsable: 'no',
    reportChases: [{ chasedOn: '2026-11-21', note: 'Rang the duty desk' }],
  })
  expect(typedBy).toEqual([{ name: 'Ines Halloway', at: '2026-11-22T09:00:00Z' }])
})

test('an answer about the interview keeps the question as it was worded, however often it is saved', async () => {
  const { open, save, page } = await withInterview()
  const questions = (await page()).facts.feedback.map(({ question }) => question)
  expect(questions).toHaveLength(3)
  const answered = questions.map((question, at) => ({
    question,
    answer: at === 1 ? 'a_bit' : null,
    note: null,
  }))
  await save({ feedback: answered })
  await save({
    feedback: answered.map((each) => ({ ...each, note: each.answer === null ? null : 'it was ok' })),
  })
  expect((await page()).facts.feedback[1]).toEqual({
    question: questions[1],
    answer: 'a_bit',
    note: 'it was ok',
  })
  expect(await open.db.selectFrom('interview_feedback').select('number').execute()).toEqual([{ number: 2 }])
})

test('marks stay on their words when the text is saved without them, or put back from the history', async () => {
  const { call, id, save, page } = await withInterview()
  const mark = { id: row(5), kind: 'third_party', start: 11, end: 15, quote: 'Kyle' }
  await save({ childWords: 'I was with Kyle.', marks: { childWords: [mark] } })
  await save({ childWords: 'Honest, I was with Kyle.' })
  expect((await page()).facts.marks.childWords).toEqual([{ ...mark, start: 19, end: 23 }])
  await call(putBack, {
    recordId: id,
    version: (await page()).version,
    toVersion: 2,
    columns: ['child_words'],
  })
  const { facts } = await page()
  expect(facts.childWords).toBe('I was with Kyle.')
  expect(facts.marks.childWords).toEqual([mark])
})

test('a mark whose passage is gone is kept as lost', async () => {
  const { save, page } = await withInterview()
  const mark = { id: row(5), kind: 'police', start: 11, end: 15, quote: 'Kyle' }
  await save({ childWords: 'I was with Kyle.', marks: { childWords: [mark] } })
  await save({ childWords: 'I was out.' })
  expect((await page()).facts.marks.childWords).toMatchObject([{ kind: 'police', end: null, quote: 'Kyle' }])
})

test('20,000 characters, right-to-left words and emoji come back as they were typed', async () => {
  const { save, page } = await withInterview()
  const long = 'הלכתי לבד 😔 '.repeat(2000).slice(0, 20_000)
  const quote = long.slice(0, 9)
  const mark = { id: row(6), kind: 'not_to_parent', start: 0, end: 9, quote }
  await save({ childWords: long, marks: { childWords: [mark] } })
  expect((await page()).facts).toMatchObject({ childWords: long, marks: { childWords: [mark] } })
})

test('the page warns of an interviewer who cares for the child or works on the case', async () => {
  const { call, childId, save, page } = await withInterview()
  await call(saveContact, {
    childId,
    id: null,
    version: null,
    name: 'Marsh, Jo',
    role: 'foster_carer',
    parentalResponsibility: 'no',
    agency: null,
    phone: null,
    email: null,
    address: null,
    mayBeTold: 'tell',
    mayBeToldReason: null,
    addressConfidential: false,
  })
  await save({ interviewerName: 'Jo Marsh', independentOfCare: 'yes' })
  const { warnings, carePeople } = await page()
  expect(carePeople).toEqual([
    { name: 'Ines Halloway', as: 'worker' },
    { name: 'Marsh, Jo', as: 'carer' },
  ])
  expect(warnings).toContain(
    'The interviewer is somebody who cares for the child. Was another person offered?',
  )
  expect(warnings.join()).toContain('One of the two is not right')
  await save({ interviewerName: 'ms ines halloway' })
  expect((await page()).warnings.join()).toContain('allocated worker')
})
