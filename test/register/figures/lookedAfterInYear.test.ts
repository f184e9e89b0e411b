import { expect, test } from 'vitest'
import { answer } from '../../../electron/register/queries/figures/answer'
import { lookedAfterShare } from '../../../shared/returns/suppression/lookedAfterShare'
import { callerOf } from '../../builders/calls'
import { bringIn, importRegister, tableFile } from '../../builders/imports'

const year2027 = { from: '2026-04-01', to: '2027-03-31' }
/** Children by the last row of their care: all of the year, its last day, twice in it, over before it. */
const care = [
  tableFile('header', [
    'R1,1,02/03/2011,WBRI,,,',
    'R2,1,03/04/2012,MWBC,,,',
    'R3,2,03/04/2013,WBRI,,,',
    'R4,2,03/04/2010,WBRI,,,',
  ]),
  tableFile('episodes', [
    'R1,01/05/2024,S,C2,N1,U6,PR1,,,,,,',
    'R2,01/06/2024,S,C2,N1,K2,PR4,01/04/2026,E4A,,,,',
    'R3,01/05/2026,S,C2,N1,U6,PR1,01/07/2026,X1,CARPL,,,',
    'R3,01/07/2026,P,C2,N1,U6,PR1,,,,,,',
    'R4,01/06/2024,S,C2,N1,K2,PR4,31/03/2026,E4A,,,,',
  ]),
]

async function lookedAfter(register: Awaited<ReturnType<typeof importRegister>>, period = year2027) {
  const { questions } = await callerOf(register.host.open!)(answer, { ...period, outward: false })
  return questions.find(({ number }) => number === 3)?.lookedAfterInYear
}

/** What question 4 says of those who went missing. */
async function shareOfLookedAfter(register: Awaited<ReturnType<typeof importRegister>>) {
  const { questions } = await callerOf(register.host.open!)(answer, { ...year2027, outward: false })
  const fourth = questions.find(({ number }) => number === 4)
  return fourth === undefined ? null : lookedAfterShare(fourth)
}

test('looked after in the year: not known, then from the episodes.csv brought in, then as typed in', async () => {
  const register = await importRegister()
  expect(await lookedAfter(register)).toMatchObject({
    count: null,
    words: 'Not known: type it in under Returns, or bring in the year’s header.csv and episodes.csv.',
  })
  await bringIn(register.client, care, { year: 2027 })
  expect(await lookedAfter(register)).toMatchObject({
    count: 3,
    words: 'Children with a care episode in this year in the episodes.csv brought in.',
  })
  // Nothing was brought in for the year before, and half a year has no such number.
  expect(await lookedAfter(register, { from: '2025-04-01', to: '2026-03-31' })).toMatchObject({ count: null })
  expect(await lookedAfter(register, { from: '2026-04-01', to: '2026-09-30' })).toMatchObject({
    count: null,
    words: 'Only for a whole year from 1 April to 31 March: the number belongs to a collection year.',
  })
  expect(await shareOfLookedAfter(register)).toMatch(
    /: 0 % – 0 of 3 looked after in the year\. Children with a care episode in this year in the episodes\.csv brought in\.$/,
  )
  await register.client.settings.change({ lookedAfterInYear: { '2027': 41 } })
  expect(await lookedAfter(register)).toMatchObject({
    count: 41,
    words: 'As typed in for the SSDA903 of this year.',
  })
})
