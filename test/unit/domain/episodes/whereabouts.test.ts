import { describe, expect, it } from 'vitest'
import {
  isOnMissingNow,
  whereaboutsOf,
  type WhereaboutsFacts,
} from '../../../../shared/domain/episodes/whereabouts'
import { exactly } from '../../../../shared/domain/time/moment'
import { times } from './times'

const noon = exactly('2026-11-20T12:00:00Z')
const facts = (more: Partial<WhereaboutsFacts>): WhereaboutsFacts => ({
  ...times(),
  status: 'open',
  stillMissingQuestion: false,
  ...more,
})

describe('missing now', () => {
  it('keeps a child on the board until somebody says the child is back', () => {
    expect(whereaboutsOf(facts({}))).toBe('missing')
    expect(whereaboutsOf(facts({ type: 'A' }))).toBe('away')
    expect(whereaboutsOf(facts({ located: noon }))).toBe('foundNotBack')
    expect(whereaboutsOf(facts({ notReturnedReason: 'still_missing' }))).toBe('missing')
    for (const more of [{}, { type: 'A' as const }, { located: noon }])
      expect(isOnMissingNow(facts(more))).toBe(true)
  })

  it('takes a child off when back, arrived elsewhere, or the episode is closed or cancelled', () => {
    expect(whereaboutsOf(facts({ returned: noon }))).toBe('back')
    expect(whereaboutsOf(facts({ returnMode: 'not_known' }))).toBe('back')
    expect(whereaboutsOf(facts({ notReturnedReason: 'hospital' }))).toBe('back')
    expect(whereaboutsOf(facts({ status: 'closed' }))).toBe('back')
    expect(whereaboutsOf(facts({ status: 'cancelled' }))).toBe('cancelled')
    expect(isOnMissingNow(facts({ returned: noon }))).toBe(false)
    expect(isOnMissingNow(facts({ status: 'cancelled' }))).toBe(false)
  })

  it('asks about an open row of last year instead of counting 3,000 hours', () => {
    expect(whereaboutsOf(facts({ stillMissingQuestion: true }))).toBe('notAsked')
    expect(isOnMissingNow(facts({ stillMissingQuestion: true }))).toBe(false)
  })
})
