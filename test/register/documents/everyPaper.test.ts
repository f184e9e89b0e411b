import { afterAll, expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { readOnly } from '../../../electron/register/database/types'
import { setPaper } from '../../../electron/register/documents/kit/setPaper'
import { readPaper } from '../../../electron/register/documents/readPaper'
import type { ReadyPaper, WhichPaper } from '../../../electron/register/documents/readyPaper'
import { cameBack, goneMissing, workingRegister } from '../../builders/people'
import { openPdf } from '../../pdf/helpers/openPdf'
import { papersFolder } from '../../pdf/helpers/papersFolder'
import { everyPaper } from './everyKind'

const folder = papersFolder()
afterAll(() => folder.remove())

const by = { person: 'Ines Halloway', now: '2026-11-22T09:00:00Z' }
/** Names nothing else in a paper is called by. */
const NAMES = ['Zebedee', 'Quillfeather', 'Zebby']

/** Every paper there is about one child, read. */
async function papersOfAChild(): Promise<(readonly [WhichPaper, ReadyPaper])[]> {
  const { open, call } = await workingRegister()
  const [forename, surname, knownAs] = NAMES
  const { id: childId } = await call(addChild, {
    forename: forename ?? '',
    surname: surname ?? '',
    knownAs: knownAs ?? null,
    dob: '2011-03-04',
  })
  const episode = await goneMissing(call, childId)
  const { interviewId } = await cameBack(call, episode)
  const papers = await everyPaper(open, { childId, episodeId: episode.id, interviewId })
  const read: (readonly [WhichPaper, ReadyPaper])[] = []
  for (const which of papers)
    // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
    read.push([which, await readPaper(readOnly(open.db), undecided(which), by)])
  return read
}

/** For somebody, with nothing to decide: the episode's record holds nothing about others here. */
function undecided(which: WhichPaper): WhichPaper {
  return which.kind !== 'withheldList'
    ? which
    : { ...which, of: { kind: 'chronology', childId: which.childId, from: null, to: '2020-01-01' } }
}

const namesIn = (text: string): string[] =>
  NAMES.filter((name) => text.toLowerCase().includes(name.toLowerCase()))

test('the file of every paper is called by references and dates, and its title names nobody', async () => {
  const papers = await papersOfAChild()
  expect(papers.length).toBeGreaterThan(30)
  for (const [{ kind }, { paper, facts }] of papers) {
    expect(facts.fileName).toMatch(/^[a-z0-9-]+\.pdf$/)
    const outside = `${facts.fileName} ${paper.title} ${paper.frame.reference}`
    expect({ kind, named: namesIn(outside) }).toEqual({ kind, named: [] })
  }
})

test('every kind of paper has a title, a language and bookmarks, and outside its text nobody is named', async () => {
  const papers = new Map((await papersOfAChild()).map(([which, ready]) => [which.kind, ready.paper]))
  let naming = 0
  for (const [kind, paper] of papers) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other: each takes memory
    const { bytes } = await setPaper(paper, folder.fonts)
    // oxlint-disable-next-line eslint/no-await-in-loop
    const pdf = await openPdf(bytes)
    // oxlint-disable-next-line eslint/no-await-in-loop
    const outline = await pdf.document.getOutline()
    expect({ kind, ...pdf.info }).toMatchObject({
      Title: paper.title,
      Language: 'en-GB',
      Creator: 'Homeward',
    })
    expect({ kind, bookmarks: outline !== null }).toEqual({ kind, bookmarks: true })
    const outside = `${JSON.stringify(pdf.info)} ${JSON.stringify(outline)} ${Buffer.from(bytes).toString('latin1')}`
    expect({ kind, named: namesIn(outside) }).toEqual({ kind, named: [] })
    if (namesIn(pdf.text).length > 0) naming += 1
  }
  // The child does stand on papers: a walk that read empty ones would prove nothing.
  expect(naming).toBeGreaterThan(8)
}, 120_000)
