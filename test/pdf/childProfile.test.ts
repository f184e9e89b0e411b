import { afterAll, expect, test } from 'vitest'
import { childProfilePaper } from '../../electron/register/documents/childProfile/childProfile'
import type { ProfileData } from '../../electron/register/documents/childProfile/data'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import { outOfHoursPaper } from '../../electron/register/documents/outOfHours/outOfHours'
import { jpegOf } from '../builders/photo'
import { NOW, printedBy } from './builders/printedBy'
import { profileData } from './builders/profileData'
import { openPdf } from './helpers/openPdf'
import { papersFolder } from './helpers/papersFolder'

const folder = papersFolder()
afterAll(() => folder.remove())

/** Bytes of a photo; of nobody. */
const photo: ProfileData['photo'] = {
  jpeg: jpegOf(600, 800),
  words: 'Taken on 3 Aug 2026 (111 days old)',
}

async function printed(data: ProfileData) {
  const { bytes, pages } = await setPaper(childProfilePaper(data, printedBy), folder.fonts)
  return { bytes, pages, pdf: await openPdf(bytes) }
}

test('a profile is two pages at most: this time first, the photo with its age, who may be told', async () => {
  const { bytes, pages, pdf } = await printed({ ...profileData, photo })
  expect(pages).toBeLessThanOrEqual(2)
  expect(Buffer.from(bytes).includes('/DCTDecode')).toBe(true)
  for (const words of [
    'Missing since Sat 21 Nov 2026, 23:50',
    'Grey hoodie, black leggings',
    'Taken on 3 Aug 2026 (111 days old)',
    'Brown, shoulder length',
    'Drowsy within six hours',
    'DO NOT TELL',
    'address confidential',
    'OFFICIAL-SENSITIVE',
  ])
    expect(pdf.text).toContain(words)
  expect(pdf.text.indexOf('Part 2')).toBeLessThan(pdf.text.indexOf('Part 1'))
  expect(pdf.text).not.toContain('People of concern')
})

test('without photo, profile or open episode the paper says so and stands', async () => {
  const empty = Object.fromEntries(Object.keys(profileData.facts).map((key) => [key, null]))
  const data = { ...profileData, photo: null, open: null, facts: empty as ProfileData['facts'] }
  const { pdf, pages } = await printed(data)
  expect(pages).toBe(1)
  expect(pdf.text).toContain('Homeward holds none')
  expect(pdf.text).not.toContain('Part 2')
})

test('20,000 letters in a field neither break the paper nor hide what follows', async () => {
  const facts = {
    ...profileData.facts,
    advice: 'speak slowly '.repeat(1600),
    phones: '9'.repeat(20_000),
  }
  const { pdf } = await printed({ ...profileData, facts, photo })
  expect(pdf.text).toContain('DO NOT TELL')
})

test('the out-of-hours pack puts every child on a page of its own', async () => {
  const second = { ...profileData, child: { ...profileData.child, label: 'Una Marsh' }, open: null }
  const paper = outOfHoursPaper(
    {
      now: NOW,
      nextOpen: '2026-11-23T08:45:00Z',
      phones: ['Emergency duty team 01632 960 100'],
      missing: [
        { child: 'Amira Cole', words: 'Missing 9 h', ref: '2026-0420', placement: 'Larkfield House' },
      ],
      interviews: [{ child: 'Una Marsh', dueAt: '2026-11-22T18:00:00Z', refs: '2026-0411' }],
      profiles: [{ ...profileData, photo }, second],
    },
    printedBy,
  )
  const { bytes } = await setPaper(paper, folder.fonts)
  const pdf = await openPdf(bytes)
  const [front, ...rest] = pdf.pages
  for (const words of ['Emergency duty team', 'Missing 9 h', 'Una Marsh'])
    expect(front?.text).toContain(words)
  const withUna = rest.filter(({ text }) => text.includes('Una Marsh'))
  expect(withUna.length).toBeGreaterThan(0)
  expect(withUna.every(({ text }) => !text.includes('Amira Cole'))).toBe(true)
})
