import { afterAll, expect, test } from 'vitest'
import { caseSummaryPaper } from '../../electron/register/documents/caseSummary/caseSummary'
import type { CaseSummaryData } from '../../electron/register/documents/caseSummary/data'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import { printedBy } from './builders/printedBy'
import { bareSummaryData, summaryData } from './builders/summaryData'
import { openPdf, type OpenPdf } from './helpers/openPdf'
import { papersFolder } from './helpers/papersFolder'

const folder = papersFolder()
afterAll(() => folder.remove())

async function summary(data: CaseSummaryData): Promise<OpenPdf> {
  const { bytes } = await setPaper(caseSummaryPaper(data, printedBy), folder.fonts)
  return openPdf(bytes)
}

test('says who the child is, that she is missing now, how often, what was said and what is to be done', async () => {
  const { text } = await summary(summaryData(12))
  for (const words of [
    'Amira Cole',
    'Identifier 566910',
    'born 4 May 2012, age 14',
    'Now missing since Sat 21 Nov 2026, 23:50 (9 h ago when this was printed)',
    'Police told: reference AC-7781-26, grade Medium.',
    'Flags: Child criminal exploitation · Self-harm',
    '6 episodes in 30 days (local trigger 3 in 30)',
    'Full care order (C2)',
    "Larkfield House, children's home, since 2 Mar 2026",
    'Referral: exploitation team',
    'That the child is missing: told: Police (Sat 21 Nov 23:55)',
    'Thu 19 Nov 10:00 Strategy discussion Enquiries under section 47.',
    '19 Nov 2026, overdue',
    '22 Nov 2026, today',
    'not back',
    'What pushed',
    '“I went to see my nan because nobody would tell me when I could ring her.',
    "The child's own words, interview of Wed 18 Nov 2026, 15:00, 45 minutes, about 2026-0418",
    'Prevention interview by the police (never the return home interview). 2026-0418: Not held: agreed for every second time',
  ])
    expect(text).toContain(words)
})

test('prints do not tell in words, and no confidential address', async () => {
  const data = summaryData(3)
  const [father] = data.contacts
  if (father === undefined) throw new Error('the fixture has no contact')
  const { text } = await summary({
    ...data,
    contacts: [{ ...father, address: null, addressConfidential: true }, ...data.contacts.slice(1)],
  })
  expect(text).toContain('DO NOT TELL: non-molestation order')
  expect(text).toContain('address confidential')
  expect(text).toContain('Ask first: ring the social worker first')
})

test('says what the child asked not to be shared beside those very words', async () => {
  const data = summaryData(3)
  const asked = data.interviews.words.filter(({ objection }) => objection !== null)
  const { text } = await summary({ ...data, interviews: { ...data.interviews, words: asked } })
  expect(text).toMatch(/He said I owed him.*Asked not to be shared: what he said about the older boy/)
})

test('stays at two pages with 150 episodes and says how many are left in the register', async () => {
  const { pages, text } = await summary(summaryData(150))
  expect(pages).toHaveLength(2)
  const shown = text.match(/2026-0\d{3} (Missing|Away)/g)?.length ?? 0
  expect(shown).toBeGreaterThanOrEqual(5)
  expect(text).toContain(`… and ${151 - shown} earlier, see the register`)
  expect(text).toContain('151 ever recorded')
})

test('uses the room it has: nothing is left in the register where all fits', async () => {
  const { pages, text } = await summary(summaryData(5))
  expect(pages).toHaveLength(2)
  expect(text.match(/2026-0\d{3} (Missing|Away)/g)).toHaveLength(6)
})

test('never leaves out a person who must not be told, however little room there is', async () => {
  const data = summaryData(150)
  const [father] = data.contacts
  if (father === undefined) throw new Error('the fixture has no contact')
  const many = Array.from({ length: 9 }, (_, index) => ({ ...father, name: `Person Number ${index}` }))
  const others = data.contacts.filter(({ mayBeTold }) => mayBeTold !== 'do_not_tell')
  const { text } = await summary({ ...data, contacts: [...many, ...others] })
  for (const { name } of many) expect(text).toContain(name)
})

test('of a child nobody knows anything about yet it says so, and invents nothing', async () => {
  const { text, pages } = await summary(bareSummaryData())
  expect(pages).toHaveLength(1)
  expect(text).toContain('boy, about 15')
  expect(text).toContain('no council identifier · date of birth not known')
  expect(text).toContain('No episode is recorded for this child.')
  expect(text).toContain('No return home interview is recorded yet.')
  expect(text).toContain('Homeward holds no record of information shared about this child.')
  expect(text).not.toMatch(/null|undefined|NaN/)
})

test.each([
  ['foundNotBack', 'Found but not back; gone since Sat 21 Nov 2026, 23:50'],
  ['away', 'Now away from placement without authorisation since'],
  ['back', 'Back; episode 2026-0421 is not closed yet'],
  ['notAsked', 'Not known whether the child is still missing, gone since'],
] as const)('an open episode: %s', async (where, words) => {
  const data = summaryData(2)
  if (data.open === null) throw new Error('the fixture is missing now')
  const { text } = await summary({ ...data, open: { ...data.open, where } })
  expect(text).toContain(words)
})
