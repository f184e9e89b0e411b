import { assert, constantFrom, integer, option, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contradictions, type DatedFacts } from '../../../../shared/domain/children/contradictions'
import { addDays } from '../../../../shared/domain/time/localDate'

const found = (facts: DatedFacts) => contradictions(facts).map(({ other, field }) => `${other} ${field}`)

describe('days and answers of a child that cannot be true together', () => {
  it.each<[string, DatedFacts, readonly string[]]>([
    ['death before birth', { dob: '2012-05-04', dateOfDeath: '2012-05-03' }, ['dob dateOfDeath']],
    [
      'ceased before it began',
      { uascFrom: '2026-02-02', uascCeasedOn: '2026-02-01' },
      ['uascFrom uascCeasedOn'],
    ],
    [
      'unaccompanied after death',
      { uascFrom: '2026-02-02', dateOfDeath: '2026-02-01' },
      ['uascFrom dateOfDeath'],
    ],
    ['unaccompanied before birth', { dob: '2012-05-04', uascFrom: '2012-05-03' }, ['dob uascFrom']],
    ['trafficked before birth', { dob: '2012-05-04', traffickedOn: '2012-05-03' }, ['dob traffickedOn']],
    ['referred before birth', { dob: '2012-05-04', nrmDate: '2012-05-03' }, ['dob nrmDate']],
    ['a day although not unaccompanied', { uasc: 'no', uascFrom: '2026-02-02' }, ['uasc uascFrom']],
    ['an end although not unaccompanied', { uasc: 'no', uascCeasedOn: '2026-02-02' }, ['uasc uascCeasedOn']],
    [
      'a day although not trafficked',
      { trafficked: 'no', traffickedOn: '2026-02-02' },
      ['trafficked traffickedOn'],
    ],
    ['a day without a referral', { nrmStatus: 'none', nrmDate: '2026-02-02' }, ['nrmStatus nrmDate']],
    ['a reference without a referral', { nrmStatus: 'none', nrmRef: 'NRM/1' }, ['nrmStatus nrmRef']],
  ])('%s', (_name, facts, expected) => expect(found(facts)).toEqual(expected))

  it.each<[string, DatedFacts]>([
    ['a guessed birth date', { dob: '2012-05-04', dobPrecision: 'approx', uascFrom: '2012-05-03' }],
    ['the same day', { dob: '2026-02-02', uascFrom: '2026-02-02', uascCeasedOn: '2026-02-02' }],
    [
      'a day while the answer is not known',
      { uasc: 'not_known', uascFrom: '2026-02-02', nrmDate: '2026-02-02' },
    ],
    ['a decision after death', { dateOfDeath: '2026-02-01', nrmStatus: 'positive', nrmDate: '2026-02-02' }],
    ['nothing known', { dob: null, uascFrom: null, nrmRef: '' }],
  ])('nothing is wrong with %s', (_name, facts) => expect(found(facts)).toEqual([]))
})

const dayFields = ['dob', 'dateOfDeath', 'uascFrom', 'uascCeasedOn', 'traffickedOn', 'nrmDate'] as const
const day = option(
  integer({ min: 0, max: 40 }).map((days) => addDays('2012-02-10', days)),
  { nil: null },
)
const facts = record({
  dob: day,
  dobPrecision: constantFrom('exact' as const, 'approx' as const),
  dateOfDeath: day,
  uasc: constantFrom('yes' as const, 'no' as const, 'not_known' as const),
  uascFrom: day,
  uascCeasedOn: day,
  trafficked: constantFrom('yes' as const, 'no' as const, 'not_known' as const),
  traffickedOn: day,
  nrmStatus: constantFrom(null, 'none', 'considered', 'referred', 'positive', 'negative'),
  nrmRef: constantFrom(null, '', 'NRM/1'),
  nrmDate: day,
})

describe('over all facts', () => {
  it('emptying either side of a contradiction ends it and brings about no other', () =>
    assert(
      property(facts, (child) => {
        const before = found(child)
        for (const { field, other } of contradictions(child))
          for (const emptied of [field, other]) {
            const after = found({ ...child, [emptied]: undefined })
            expect(after).not.toContain(`${other} ${field}`)
            expect(before).toEqual(expect.arrayContaining(after))
          }
      }),
    ))

  it('it is the order of the days alone that counts', () =>
    assert(
      property(facts, integer({ min: -5000, max: 5000 }), (child, by) => {
        const moved = Object.fromEntries(
          dayFields.flatMap((field) => {
            const at = child[field]
            return at === null ? [] : [[field, addDays(at, by)]]
          }),
        )
        expect(found({ ...child, ...moved })).toEqual(found(child))
      }),
    ))

  it('days in order with answers that agree contradict nothing', () =>
    assert(
      property(facts, (child) => {
        const days = dayFields.flatMap((field) => child[field] ?? []).toSorted((a, b) => (a < b ? -1 : 1))
        const [dob, uascFrom, traffickedOn, nrmDate, uascCeasedOn, dateOfDeath] = [
          ...days,
          ...Array<null>(dayFields.length).fill(null),
        ]
        const told = { dob, uascFrom, traffickedOn, nrmDate, uascCeasedOn, dateOfDeath } as DatedFacts
        expect(found({ ...told, uasc: 'yes', trafficked: 'yes', nrmStatus: 'referred' })).toEqual([])
      }),
    ))
})
