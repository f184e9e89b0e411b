import { afterAll, expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { saveContact } from '../../../electron/register/commands/children/contacts'
import { savePerson } from '../../../electron/register/commands/persons/save'
import { readOnly } from '../../../electron/register/database/types'
import { setPaper } from '../../../electron/register/documents/kit/setPaper'
import { readPaper } from '../../../electron/register/documents/readPaper'
import type { WhichPaper } from '../../../electron/register/documents/readyPaper'
import { askedOf, readWritten } from '../../../electron/register/documents/removing/givenPaper'
import { viewingAt } from '../../../electron/register/queries/viewing'
import type { Given, ShareablePaper } from '../../../shared/contract/papers'
import { paperFor } from '../../../shared/codes/papers'
import { proposedFor, type Decision, type PaperFor } from '../../../shared/domain/papers/removing'
import { workingRegister } from '../../builders/people'
import { openPdf } from '../../pdf/helpers/openPdf'
import { papersFolder } from '../../pdf/helpers/papersFolder'
import { everyPaper } from '../documents/everyKind'
import { wholeChild } from './wholeChild'

const folder = papersFolder()
afterAll(() => folder.remove())

const by = { person: 'Ines Halloway', now: '2026-11-22T09:00:00Z' }

/** What must not get out, as it may be typed into any box. */
const OTHER_CHILD = ['Una Marsh', 'MARSH, Una', 'una  marsh', 'Nell Marsh']
const UNTOLD = ['Marek Nguyen', '01632 960 014', 'marek@example.invalid']
const ADDRESS = ['4 Hidden Lane', 'ZZ9 9ZZ']
const THIRD = ['Kyle Brandt', 'Brandy']
const PLANT = `Met ${[...OTHER_CHILD, ...UNTOLD, ...ADDRESS, ...THIRD].join('; ')}.`

const somebody = {
  id: null,
  version: null,
  parentalResponsibility: 'yes' as const,
  agency: null,
  mayBeToldReason: 'court order',
}

/** A child in whose every box all of it was typed. */
async function planted() {
  const { open, call } = await workingRegister()
  await call(addChild, { forename: 'Una', surname: 'Marsh', knownAs: 'Nell', dob: '2012-01-02' })
  await call(savePerson, { id: null, version: null, name: 'Kyle Brandt', alsoCalled: 'Brandy', description: null, riskNote: null }) // prettier-ignore
  const child = await wholeChild(open, PLANT)
  await call(saveContact, {
    ...somebody,
    childId: child.childId,
    name: 'Marek Nguyen',
    role: 'father',
    phone: '01632 960 014',
    email: 'marek@example.invalid',
    address: '4 Hidden Lane\nNowhere\nZZ9 9ZZ',
    addressConfidential: true,
    mayBeTold: 'do_not_tell',
  })
  const db = readOnly(open.db)
  const viewing = await viewingAt(db, by.now)
  const papers = await everyPaper(open, child, { name: 'Jo Oddo', from: '2020-04-01' })
  return { db, viewing, papers, child }
}

type Planted = Awaited<ReturnType<typeof planted>>

/** How somebody may decide: as proposed, everything shown, everything removed. */
const deciders: Readonly<Record<string, (kinds: readonly string[], to: PaperFor) => Decision>> = {
  proposed: proposedFor,
  shown: () => 'show',
  removed: () => 'remove',
}

async function givenOf(
  { db, viewing }: Planted,
  which: ShareablePaper,
  to: PaperFor,
  how: string,
): Promise<Given> {
  const { items } = await askedOf(db, await readWritten(db, which, viewing))
  const decide = deciders[how] ?? proposedFor
  return {
    to,
    name: 'Jo Oddo',
    why: 'asked',
    decisions: items.map(({ id, kinds }) => ({
      id,
      decision: decide(kinds, to),
      ...(kinds.length === 0 ? { ground: 'serious_harm' as const } : {}),
    })),
    alsoRemove: [],
  }
}

/** Papers that can be given to somebody, and the list of what was withheld from the longest of them. */
async function givenPapers(here: Planted, to: PaperFor, how: string): Promise<WhichPaper[]> {
  const found: WhichPaper[] = []
  for (const which of here.papers) {
    if (!('given' in which)) continue
    const shareable = which.kind === 'withheldList' ? which.of : which
    // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
    found.push({ ...which, given: await givenOf(here, shareable, to, how) })
  }
  return found
}

const standing = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => text.toLowerCase().includes(word.toLowerCase()))

test('whoever asks, whatever is decided, on every paper: no other child is named and no confidential address stands', async () => {
  const here = await planted()
  for (const { code: to } of paperFor.codes)
    for (const how of Object.keys(deciders)) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
      const papers = await givenPapers(here, to, how)
      expect(papers.length).toBeGreaterThanOrEqual(5)
      for (const which of papers) {
        // oxlint-disable-next-line eslint/no-await-in-loop
        const text = JSON.stringify((await readPaper(here.db, which, by)).paper)
        const leaks = standing(text, [...OTHER_CHILD, ...ADDRESS])
        expect({ kind: which.kind, to, how, leaks }).toEqual({ kind: which.kind, to, how, leaks: [] })
      }
    }
}, 120_000)

test('a parent or somebody else never learns of who must not be told, whatever is decided', async () => {
  const here = await planted()
  for (const to of ['parent', 'other'] as const)
    for (const how of Object.keys(deciders))
      // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
      for (const which of await givenPapers(here, to, how)) {
        // oxlint-disable-next-line eslint/no-await-in-loop
        const text = JSON.stringify((await readPaper(here.db, which, by)).paper)
        const leaks = standing(text, UNTOLD)
        expect({ kind: which.kind, to, how, leaks }).toEqual({ kind: which.kind, to, how, leaks: [] })
      }
}, 120_000)

test('somebody of concern is in no paper for child, parent or others where it was left as proposed', async () => {
  const here = await planted()
  for (const to of ['child', 'parent', 'other'] as const)
    // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
    for (const which of await givenPapers(here, to, 'proposed')) {
      // oxlint-disable-next-line eslint/no-await-in-loop
      const text = JSON.stringify((await readPaper(here.db, which, by)).paper)
      const leaks = standing(text, THIRD)
      expect({ kind: which.kind, to, leaks }).toEqual({ kind: which.kind, to, leaks: [] })
    }
}, 120_000)

test('papers that are handed to a child or a parent as they are name none of them', async () => {
  const { db, papers } = await planted()
  const handed = papers.filter(({ kind }) => kind === 'offerCard' || kind === 'offerLetter')
  expect(handed.length).toBe(3)
  for (const which of handed) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
    const text = JSON.stringify((await readPaper(db, which, by)).paper)
    expect(standing(text, [...OTHER_CHILD, ...UNTOLD, ...ADDRESS, ...THIRD])).toEqual([])
  }
})

test('what was removed from a whole record is in no byte and no text of the file', async () => {
  const here = await planted()
  const which = { kind: 'subjectAccess', childId: here.child.childId, withAccess: true } as const
  const given = await givenOf(here, which, 'parent', 'proposed')
  const { paper } = await readPaper(here.db, { ...which, given }, by)
  const { bytes } = await setPaper(paper, folder.fonts)
  const { text } = await openPdf(bytes)
  const raw = Buffer.from(bytes).toString('latin1')
  for (const word of [...OTHER_CHILD, ...UNTOLD, ...ADDRESS, ...THIRD]) {
    expect(text.toLowerCase()).not.toContain(word.toLowerCase())
    expect(raw).not.toContain(word)
  }
  expect(text).toContain('[removed: third party]')
})

test('the asker who must not be told is told of before the paper leaves', async () => {
  const here = await planted()
  const which = { kind: 'subjectAccess', childId: here.child.childId, withAccess: false } as const
  const given = { ...(await givenOf(here, which, 'parent', 'proposed')), name: 'Mr Marek Nguyen' }
  const { facts } = await readPaper(here.db, { ...which, given }, by)
  expect(facts.cautions).toContain('Marek Nguyen is marked as not to be told when the child is missing.')
  expect(facts.cautions).toContain('The names of 1 other child were removed.')
})
