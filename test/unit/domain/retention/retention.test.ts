import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { careStatus } from '../../../../shared/codes/care'
import { childFlag, nrmStatus } from '../../../../shared/codes/children'
import { abuseSigns } from '../../../../shared/domain/retention/abuse'
import { blocksOf, lastCopyGoneBy } from '../../../../shared/domain/retention/destroying'
import {
  retentionClass,
  retentionOf,
  type RetentionFacts,
} from '../../../../shared/domain/retention/retention'
import { nextReviewOn, reviewStanding } from '../../../../shared/domain/retention/review'
import { ageOn, retentionAnniversary } from '../../../../shared/domain/time/ages'
import { addDays, addMonths } from '../../../../shared/domain/time/localDate'
import { whyKept } from '../../../../shared/text/retentionWords'

const day = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('1950-01-01', days))
const codes = (list: readonly { readonly code: string }[]) => fc.subarray(list.map(({ code }) => code))
const years = fc.record({
  childInNeed: fc.integer({ min: 1, max: 75 }),
  missingFromHome: fc.integer({ min: 1, max: 75 }),
  otherAuthority: fc.integer({ min: 1, max: 75 }),
})
const facts: fc.Arbitrary<RetentionFacts> = fc.record({
  dob: fc.option(day),
  dateOfDeath: fc.constant(null),
  careStatuses: codes(careStatus.codes),
  inCareFile: fc.boolean(),
  flags: codes(childFlag.codes),
})
const placeholder = { childInNeed: 25, missingFromHome: 25, otherAuthority: 25 }

const bare = { dob: '2000-02-29', dateOfDeath: null, careStatuses: [], inCareFile: false, flags: [] }

test('a looked-after child: 75th anniversary of birth; died before 18: 15 years from the death', () => {
  const looked = { ...bare, careStatuses: ['looked_after'] }
  expect(retentionOf(looked, placeholder)).toEqual({
    class: 'lookedAfter',
    until: '2075-03-01',
    from: 'birth',
  })
  expect(retentionOf({ ...looked, dateOfDeath: '2018-02-27' }, placeholder).until).toBe('2033-02-27')
  expect(retentionOf({ ...looked, dateOfDeath: '2018-03-01' }, placeholder).until).toBe('2075-03-01')
})

test('who was never looked after is kept as the settings say, and after an early death at least 15 years', () => {
  expect(retentionOf(bare, placeholder)).toEqual({
    class: 'missingFromHome',
    until: '2025-03-01',
    from: 'birth',
  })
  expect(retentionOf({ ...bare, dateOfDeath: '2016-01-01' }, placeholder)).toEqual({
    class: 'missingFromHome',
    until: '2031-01-01',
    from: 'death',
  })
  expect(retentionClass({ ...bare, flags: ['CP'] })).toBe('childInNeed')
  expect(retentionClass({ ...bare, careStatuses: ['other_LA_looked_after'] })).toBe('otherAuthority')
  expect(retentionClass({ ...bare, inCareFile: true })).toBe('lookedAfter')
})

test('becoming looked after never shortens the time a living child’s record is kept', () => {
  fc.assert(
    fc.property(facts, years, (given, set) => {
      const before = retentionOf({ ...given, inCareFile: false, careStatuses: [] }, set)
      const after = retentionOf({ ...given, careStatuses: [...given.careStatuses, 'looked_after'] }, set)
      expect(after.class).toBe('lookedAfter')
      expect((after.until ?? '') >= (before.until ?? '')).toBe(true)
    }),
  )
})

test('every day follows birth or an early death, and without a date of birth there is none', () => {
  fc.assert(
    fc.property(facts, years, fc.option(fc.integer({ min: 0, max: 40_000 })), (given, set, livedDays) => {
      const dateOfDeath = given.dob === null || livedDays === null ? null : addDays(given.dob, livedDays)
      const kept = retentionOf({ ...given, dateOfDeath }, set)
      if (given.dob === null) {
        expect(kept.until).toBeNull()
        return
      }
      const diedYoung = dateOfDeath !== null && (ageOn(given.dob, dateOfDeath) ?? 0) < 18
      if (diedYoung) expect((kept.until ?? '') >= retentionAnniversary(dateOfDeath, 15)).toBe(true)
      else expect(kept.from).toBe('birth')
      if (kept.class === 'lookedAfter' && !diedYoung)
        expect(kept.until).toBe(retentionAnniversary(given.dob, 75))
    }),
  )
})

test('every sign of abuse is one, and a record without any has none', () => {
  const none = {
    flags: ['YJ'],
    trafficked: 'no',
    nrmStatus: 'none',
    needs: ['N5'],
    harmNamed: false,
  } as const
  expect(abuseSigns(none)).toEqual([])
  expect(abuseSigns({ ...none, flags: ['CSE'] })).toEqual(['exploitation'])
  expect(abuseSigns({ ...none, needs: ['N1'], harmNamed: true })).toEqual(['abuseOrNeglect', 'harm'])
  for (const { code } of nrmStatus.codes)
    expect(abuseSigns({ ...none, nrmStatus: code }).length).toBe(['none', 'negative'].includes(code) ? 0 : 1)
})

test('where a record stands on the review: held first, then a decision to keep, then its date', () => {
  const standing = (until: string | null, lookAgainOn: string | null = null, held = false) =>
    reviewStanding({ until, held, lookAgainOn }, '2026-11-22', 12)
  expect(standing('2020-01-01', '2027-01-01', true)).toBe('held')
  expect(standing('2020-01-01', '2027-01-01')).toBe('kept')
  expect(standing('2020-01-01', '2026-11-22')).toBe('over')
  expect(standing('2026-11-22')).toBe('over')
  expect(standing('2027-11-22')).toBe('near')
  expect(standing('2027-11-23')).toBe('later')
  expect(standing(null)).toBe('noDate')
  expect(nextReviewOn(null, '2026-11-22')).toBe('2026-11-22')
  expect(nextReviewOn('2026-02-28', '2026-11-22')).toBe('2027-02-28')
})

test('a record is on the list from the near months on, and never falls off by the passing of time', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 60 }), (until, today, near) => {
      const standing = reviewStanding({ until, held: false, lookAgainOn: null }, today, near)
      expect(standing === 'over').toBe(until <= today)
      expect(standing === 'later').toBe(until > addMonths(today, near))
      const nextYear = reviewStanding({ until, held: false, lookAgainOn: null }, addMonths(today, 12), near)
      if (standing !== 'later') expect(nextYear).not.toBe('later')
    }),
  )
})

test('each thing that stands against destroying is said, and nothing else', () => {
  const clear = {
    until: '2026-11-22',
    held: false,
    registerHeld: false,
    episodeOpen: false,
    requestOpen: false,
    duplicate: false,
    notConfirmed: false,
    keptUntil: null,
  }
  const blocks = (given: Partial<Parameters<typeof blocksOf>[0]>) =>
    blocksOf({ ...clear, ...given }, '2026-11-22')
  expect(blocks({})).toEqual([])
  expect(blocks({ until: '2026-11-23' })).toEqual(['notOver'])
  expect(blocks({ until: null })).toEqual(['noDate'])
  expect(blocks({ keptUntil: '2026-11-22' })).toEqual([])
  expect(blocks({ keptUntil: '2026-11-23' })).toEqual(['keptLonger'])
  for (const key of [
    'held',
    'registerHeld',
    'episodeOpen',
    'requestOpen',
    'duplicate',
    'notConfirmed',
  ] as const)
    expect(blocks({ [key]: true })).toEqual([key])
})

test('the last copy is gone by the end of the same month a year on', () => {
  expect(lastCopyGoneBy('2026-11-22')).toBe('2027-11-30')
  expect(lastCopyGoneBy('2027-02-01')).toBe('2028-02-29')
})

test('why a record is kept says the class, the rule and whose it is', () => {
  const said = (dob: string | null, confirmedBy: string) =>
    whyKept(
      retentionOf({ ...bare, dob }, placeholder),
      { years: placeholder, confirmedBy, approximate: true },
      ['harm'],
    ).join(' ')
  expect(said('2000-01-01', '')).toContain(
    '25 years from birth. There is no national figure: this is Homeward’s placeholder',
  )
  expect(said('2000-01-01', 'D. Price')).toContain('confirmed for the council by D. Price')
  expect(said('2000-01-01', '')).toContain('an estimate')
  expect(said(null, '')).toContain('no day can be worked out')
  expect(said(null, '')).toContain('harm named in an interview')
})

/** The rule once more, as somebody without the program would work it out, by a calendar that knows overflowing days. */
function byHand({ dob, dateOfDeath, ...facts }: RetentionFacts, set: typeof placeholder): string | null {
  if (dob === null) return null
  const later = (day: string, by: number) => {
    const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number)
    return new Date(Date.UTC(year + by, month - 1, ofMonth)).toISOString().slice(0, 10)
  }
  const ours =
    facts.inCareFile || facts.careStatuses.some((code) => /^(?:looked_after|care_leaver)$/.test(code))
  const inNeed = [...facts.careStatuses, ...facts.flags].some((code) => code === 'CP' || code === 'CIN')
  const elsewhere = facts.careStatuses.some((code) => code.startsWith('other_LA'))
  const council = inNeed ? set.childInNeed : elsewhere ? set.otherAuthority : set.missingFromHome
  const young = dateOfDeath !== null && dateOfDeath < later(dob, 18)
  if (!young) return later(dob, ours ? 75 : council)
  const afterDeath = later(dateOfDeath, 15)
  if (ours) return afterDeath
  return later(dob, council) > afterDeath ? later(dob, council) : afterDeath
}

const leapDay = fc
  .integer({ min: 488, max: 512 })
  .map((four) => `${four * 4}-02-29`)
  .filter((each) => each !== '1900-02-29')

test('the day is the one worked out by hand, for births and deaths on 29 February as for all others', () => {
  fc.assert(
    fc.property(
      facts,
      fc.oneof(leapDay, day),
      years,
      fc.option(fc.oneof(leapDay, day)),
      (given, dob, set, died) => {
        const dateOfDeath = died === null || died < dob ? null : died
        const born = given.dob === null ? null : dob
        const kept = retentionOf({ ...given, dob: born, dateOfDeath }, set)
        expect(kept.until).toBe(byHand({ ...given, dob: born, dateOfDeath }, set))
        expect(kept.from === 'notKnown').toBe(born === null)
      },
    ),
    { numRuns: 3000 },
  )
})

test('a hold stands against destroying whatever else is true, and alone where nothing else does', () => {
  const standing = fc.record({
    until: fc.option(day),
    held: fc.boolean(),
    registerHeld: fc.boolean(),
    episodeOpen: fc.boolean(),
    requestOpen: fc.boolean(),
    duplicate: fc.boolean(),
    notConfirmed: fc.boolean(),
    keptUntil: fc.option(day),
  })
  fc.assert(
    fc.property(standing, day, fc.integer({ min: 1, max: 60 }), (given, today, near) => {
      const blocks = blocksOf(given, today)
      expect(blocks.includes('held')).toBe(given.held)
      expect(blocks.includes('registerHeld')).toBe(given.registerHeld)
      if (given.until === null) expect(blocks).toContain('noDate')
      const lookAgainOn = given.keptUntil
      const on = reviewStanding({ until: given.until, held: given.held, lookAgainOn }, today, near)
      if (given.held) expect(on).toBe('held')
      // Without a date a person has to look: such a record is never off the list.
      if (given.until === null) expect(on).not.toBe('later')
    }),
  )
})
