import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isOutstanding,
  noticeDueOn,
  placementDuties,
  type DutyFacts,
} from '../../../../shared/domain/placements/duties'
import { addDays, type LocalDate } from '../../../../shared/domain/time/localDate'
import { isWorkingDay } from '../../../../shared/domain/calendar/workingDays'

const facts: DutyFacts = {
  area: 'out_of_area',
  atADistance: 'no',
  startedOn: '2026-11-02',
  emergency: 'not_known',
  approvedAs: null,
  approvalNotNeeded: null,
  noticeOn: null,
  noticeNotGiven: null,
  carePlanSentOn: null,
  riskAssessed: 'not_known',
  planHasStrategy: 'not_known',
}
const states = (change: Partial<DutyFacts>, today: LocalDate = '2026-11-22') =>
  Object.fromEntries(placementDuties({ ...facts, ...change }, today).map(({ duty, state }) => [duty, state]))

describe('what a placement asks for', () => {
  it('in the area: the risk assessed and the plan, and no approval or notice', () => {
    expect(states({ area: 'in_area' })).toEqual({ riskAssessed: 'open', strategy: 'open' })
    expect(states({ area: 'not_known', atADistance: 'not_known' })).toEqual({
      riskAssessed: 'open',
      strategy: 'open',
    })
    expect(states({ area: 'in_area', riskAssessed: 'yes', planHasStrategy: 'no' })).toEqual({
      riskAssessed: 'done',
      strategy: 'open',
    })
  })

  it('outside the area: a nominated officer; at a distance: the director, and the care plan', () => {
    expect(states({ approvedAs: 'nominated_officer' })['approval']).toBe('done')
    const far = { atADistance: 'yes' } as const
    expect(states({ ...far, approvedAs: 'nominated_officer' })).toMatchObject({
      approval: 'open',
      carePlan: 'open',
    })
    expect(states({ ...far, approvedAs: 'director', carePlanSentOn: '2026-10-30' })).toMatchObject({
      approval: 'done',
      carePlan: 'done',
    })
    expect(states({ approvalNotNeeded: 'with a relative' })['approval']).toBe('done')
  })

  it.each([
    ['not_known', null, '2026-11-02', 'due'],
    ['not_known', null, '2026-11-03', 'overdue'],
    ['no', '2026-11-02', '2026-11-22', 'done'],
    ['no', '2026-11-03', '2026-11-22', 'late'],
    ['yes', null, '2026-11-09', 'due'],
    ['yes', null, '2026-11-10', 'overdue'],
    ['yes', '2026-11-09', '2026-11-22', 'done'],
    ['yes', '2026-11-10', '2026-11-22', 'late'],
  ] as const)('notice, emergency %s, given %s, on %s: %s', (emergency, noticeOn, today, expected) => {
    expect(states({ emergency, noticeOn }, today)['notice']).toBe(expected)
  })

  it('five working days step over weekends and bank holidays', () => {
    expect(noticeDueOn({ startedOn: '2026-12-23', emergency: 'yes' })).toBe('2027-01-04')
    expect(noticeDueOn({ startedOn: '2026-04-02', emergency: 'yes' })).toBe('2026-04-13')
    expect(noticeDueOn({ startedOn: '2026-11-07', emergency: 'no' })).toBe('2026-11-07')
  })

  it('notice in an emergency is due on a working day, at least a week and at most a fortnight on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const startedOn = addDays('2020-01-01', days)
        const due = noticeDueOn({ startedOn, emergency: 'yes' })
        return isWorkingDay(due) && due >= addDays(startedOn, 5) && due <= addDays(startedOn, 14)
      }),
    )
  })

  it('says a reason that was given, and then nothing is outstanding', () => {
    const [, notice] = placementDuties(
      { ...facts, noticeNotGiven: 'placed by the court at night' },
      '2026-11-22',
    )
    expect(notice).toMatchObject({ duty: 'notice', state: 'done' })
    expect(notice?.words).toContain('placed by the court at night')
    expect(placementDuties(facts, '2026-11-22').every(isOutstanding)).toBe(true)
  })
})
