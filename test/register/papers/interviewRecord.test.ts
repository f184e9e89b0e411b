import { afterAll, beforeAll, expect, test } from 'vitest'
import { addOffer } from '../../../electron/register/commands/interviews/offers'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import { readOnly } from '../../../electron/register/database/types'
import { documentsHandlers } from '../../../electron/register/router/documents'
import { readPaper } from '../../../electron/register/documents/readPaper'
import { setPaper } from '../../../electron/register/documents/kit/setPaper'
import { contract } from '../../../shared/contract'
import type { Given, Passages } from '../../../shared/contract/papers'
import { proposedFor, type PaperFor } from '../../../shared/domain/papers/removing'
import { callerOf } from '../../builders/calls'
import { filesHolding } from '../../builders/bytes'
import { featureClient } from '../../builders/host'
import { cameBack, exact, goneMissing, lookedAfterChild } from '../../builders/people'
import { refusal } from '../../builders/refusal'
import { openPdf } from '../../pdf/helpers/openPdf'
import { papersFolder } from '../../pdf/helpers/papersFolder'
import { join } from 'node:path'

const built = papersFolder()
beforeAll(async () => built.bundleWorker(), 60_000)
afterAll(() => built.remove())

const row = (n: number) => `0199a000-0000-7000-8000-00000000001${n}`
const WORDS = 'I was with Kyle and his cousin Dean at the flat. Dean had a knife. I went to see Zoë.'

function marksOn(words: string) {
  const over = (n: number, quote: string, kind: string) => {
    const start = words.indexOf(quote)
    return { id: row(n), kind, start, end: start + quote.length, quote }
  }
  return [
    over(1, 'Kyle and his cousin Dean', 'third_party'),
    over(2, 'Dean had a knife', 'police'),
    over(3, 'I went to see Zoë', 'not_to_parent'),
  ]
}

/** An interview with a mark of three kinds, somebody the child was with, and something not to be shared. */
async function withRecord() {
  const at = await featureClient({ documents: contract.documents }, { documents: documentsHandlers })
  Object.assign(at.host.start, { outFolder: built.outFolder })
  const { open } = at.host
  if (open === null) throw new Error('the register is open')
  const call = callerOf(open)
  const childId = await lookedAfterChild(call)
  const { interviewId } = await cameBack(call, await goneMissing(call, childId))
  if (interviewId === null) throw new Error('an interview is due')
  await call(addOffer, {
    interviewId,
    at: exact('2026-11-22T08:10:00Z'),
    byName: 'Pauline Everard',
    toWhom: 'child',
    method: 'visit',
    result: 'accepted',
    note: null,
  })
  const { version } = await call(saveInterview, {
    id: interviewId,
    version: 1,
    facts: {
      outcome: 'completed',
      held: exact('2026-11-22T08:00:00Z'),
      interviewerName: 'Pauline Everard',
      childWords: WORDS,
      marks: { childWords: marksOn(WORDS) },
      beforeText: 'Rang Kyle before tea.',
      sharingObjection: 'Not to tell mum about Zoë',
      companions: [{ id: row(5), name: 'Boz', relationship: 'acquaintance', ageBand: '25_over', note: null }],
    },
    episodeIds: null,
    draftId: null,
  })
  const which = { kind: 'interviewRecord', childId, interviewId } as const
  const passages = async () => at.client.documents.passages(which)
  const make = async (given: Given | null) => at.client.documents.make({ ...which, given })
  return { ...at, open, call, childId, interviewId, version, which, passages, make }
}

const givenTo = (to: PaperFor, { items }: Passages, rest: Partial<Given> = {}): Given => ({
  to,
  name: 'Jo Oddo',
  why: 'Asked for by letter',
  decisions: items.map(({ id, kinds }) => ({ id, decision: proposedFor(kinds, to) })),
  alsoRemove: [],
  ...rest,
})

const textOf = async (pdf: Blob) => (await openPdf(new Uint8Array(await pdf.arrayBuffer()))).text

test('the whole record begins with the child’s words, holds every section and says what is marked', async () => {
  const { make } = await withRecord()
  const { pdf, fileName, cautions } = await make(null)
  expect(fileName).toMatch(/^interview-record-[0-9a-f]{8}-2026-11-22\.pdf$/)
  expect(cautions).toEqual([])
  const text = await textOf(pdf)
  expect(text).toContain(`“${WORDS}”`)
  const sections = [...text.matchAll(/ ([A-M])\. [A-Z]/g)].map(([, letter]) => letter)
  expect(sections.join('')).toBe('ABCDEFGHIJKLM')
  expect(text.indexOf(WORDS)).toBeLessThan(text.indexOf('A. The child'))
  for (const words of [
    'Boz',
    'Not to tell mum about Zoë',
    'Pauline Everard',
    'Look at these before any of it is shared',
  ])
    expect(text).toContain(words)
})

test('what was decided to go is not in the file, neither as text nor in any byte of it', async () => {
  const { make, passages, which, open, clock } = await withRecord()
  const asked = await passages()
  expect(asked.items.map(({ words, kinds }) => [words, kinds.join()])).toEqual([
    ['Kyle and his cousin Dean', 'third_party'],
    ['Dean had a knife', 'police'],
    ['I went to see Zoë', 'not_to_parent'],
    ['Not to tell mum about Zoë', 'not_to_parent'],
    ['Boz, Knew by sight, 25 or over', 'third_party'],
  ])
  const given = givenTo('parent', asked, { alsoRemove: ['kyle'] })
  const text = await textOf((await make(given)).pdf)
  expect(text).toContain('“I was with [removed: third party] at the flat. [removed]. [removed].”')
  expect(text).toContain('Rang [removed: third party] before tea.')
  expect(text).toContain('Made for: A parent or carer, Jo Oddo.')
  const now = new Date(clock.nowMs()).toISOString().replace(/\.\d+Z$/, 'Z')
  const { paper } = await readPaper(
    readOnly(open.db),
    { ...which, given },
    {
      person: 'Ines Halloway',
      now,
    },
  )
  const { bytes } = await setPaper(paper, built.fonts)
  for (const gone of ['Kyle', 'Dean', 'knife', 'Zoë', 'Boz', 'mum']) {
    expect(text).not.toContain(gone)
    expect(JSON.stringify(paper)).not.toContain(gone)
    expect(Buffer.from(bytes).includes(gone)).toBe(false)
  }
})

test('removed words that still stand elsewhere are told before anything leaves', async () => {
  const { make, passages } = await withRecord()
  const asked = await passages()
  const decisions = asked.items.map(({ id, words }) => ({
    id,
    decision: words.startsWith('Boz') ? ('remove' as const) : ('show' as const),
  }))
  expect((await make(givenTo('other', asked, { decisions }))).cautions).toEqual([])
  const { call, make: makeHere, passages: askHere, interviewId, version } = await withRecord()
  const over = { id: row(7), kind: 'third_party', start: 5, end: 9, quote: 'Kyle' }
  await call(saveInterview, {
    id: interviewId,
    version,
    facts: { marks: { beforeText: [over] } },
    episodeIds: null,
    draftId: null,
  })
  const again = await askHere()
  const only = again.items.map(({ id }) => ({
    id,
    decision: id === row(7) ? ('remove' as const) : ('show' as const),
  }))
  expect((await makeHere(givenTo('child', again, { decisions: only }))).cautions).toEqual([
    '“Kyle” was removed in one place and still stands 1 more time.',
  ])
})

test('nothing is made while a passage is undecided, or once another was marked or taken off', async () => {
  const { make, passages, call, interviewId, version } = await withRecord()
  const asked = await passages()
  const given = givenTo('child', asked)
  await refusal('PASSAGES_UNDECIDED', make({ ...given, decisions: given.decisions.slice(1) }))
  await refusal('PASSAGES_UNDECIDED', make({ ...given, decisions: [] }))
  await call(saveInterview, {
    id: interviewId,
    version,
    facts: { marks: { childWords: marksOn(WORDS).slice(1) } },
    episodeIds: null,
    draftId: null,
  })
  await refusal('PASSAGES_UNDECIDED', make(given))
  await refusal('INVALID', make({ ...given, name: ' ' }))
  await refusal('INVALID', make({ ...given, why: '' }))
})

test('an interview of another child, and one nobody knows, have no record', async () => {
  const { client, call, which } = await withRecord()
  const other = await lookedAfterChild(call, 'Una')
  await refusal('NOT_FOUND', client.documents.make({ ...which, childId: other, given: null }))
  await refusal('NOT_FOUND', client.documents.passages({ ...which, interviewId: other }))
})

test('for whom it left, why and every decision are kept and stand in the audit trail; no word of the record does', async () => {
  const { client, make, passages, open, host, folder } = await withRecord()
  const { made } = await make(givenTo('parent', await passages(), { alsoRemove: ['Kyle'] }))
  const { grant } = host.grants.add(join(folder, 'record.pdf'), 'savePdf')
  const run = await client.documents.save({ made, grant })
  const kept = await open.db.selectFrom('paper_given').selectAll().executeTakeFirstOrThrow()
  expect(kept).toMatchObject({
    run_id: run.id,
    asked_by: 'parent',
    name: 'Jo Oddo',
    why: 'Asked for by letter',
    also_removed: '["Kyle"]',
  })
  const decisions = await open.db.selectFrom('paper_decision').selectAll().orderBy('id').execute()
  expect(decisions.map(({ item, decision }) => [item, decision]).slice(0, 3)).toEqual([
    [row(1), 'remove'],
    [row(2), 'remove'],
    [row(3), 'remove'],
  ])
  const entry = await open.db.selectFrom('audit').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
  expect(JSON.parse(entry.detail)).toMatchObject({
    for: 'A parent or carer, Jo Oddo',
    why: 'Asked for by letter',
    removed: 5,
    shown: 0,
    copy: 1,
  })
  expect(entry.detail).toContain("The child's own words (third party): removed")
  for (const word of ['Kyle', 'Dean', 'Zoë', 'Boz']) expect(entry.detail).not.toContain(word)
  expect(filesHolding(folder, 'Kyle and his')).toEqual([])
})

test('every making about a child has its own copy number, on each page and with the run', async () => {
  const { client, make, open } = await withRecord()
  await make(null)
  const { made, pdf } = await make(null)
  const { pages } = await openPdf(new Uint8Array(await pdf.arrayBuffer()))
  for (const { text } of pages) expect(text).toContain('Copy 2. Printed by')
  await client.documents.printed({ made, copies: 2 })
  const { counts } = await open.db.selectFrom('return_run').select('counts').executeTakeFirstOrThrow()
  expect(JSON.parse(counts)).toMatchObject({ copy: 2, copies: 2 })
})
