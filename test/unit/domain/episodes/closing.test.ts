import { describe, expect, it } from 'vitest'
import { closingGaps, type ClosingFacts } from '../../../../shared/domain/episodes/closing'
import { exactly, onDate, UNKNOWN } from '../../../../shared/domain/time/moment'
import { times } from './times'

const complete: ClosingFacts = {
  ...times({
    left: exactly('2026-11-20T10:00:00Z'),
    returned: exactly('2026-11-20T20:00:00Z'),
    returnMode: 'own_accord',
  }),
  noticeReceived: onDate('2026-11-20'),
  noticeSource: 'home',
  policeGrade: 'U',
  policeTold: 'yes',
  policeNotToldReason: null,
  preventionInterview: 'not_known',
  preventionNotDoneReason: null,
  interviewOutcome: 'completed',
  beforeHomeward: false,
  repeatReviewAsked: false,
  strategyAsked: false,
  adultAtStart: false,
}
const gaps = (more: Partial<ClosingFacts>) => closingGaps({ ...complete, ...more }).map(({ field }) => field)

describe('before an episode is closed', () => {
  it('asks nothing more of a complete one', () => {
    expect(gaps({})).toEqual([])
  })

  it.each<[Partial<ClosingFacts>, string]>([
    [{ left: UNKNOWN }, 'start'],
    [{ noticeReceived: UNKNOWN }, 'noticeReceived'],
    [{ noticeSource: null }, 'noticeSource'],
    [{ policeGrade: null }, 'policeGrade'],
    [{ policeTold: 'no' }, 'policeNotToldReason'],
    [{ policeTold: 'no', policeNotToldReason: ' ' }, 'policeNotToldReason'],
    [{ returnMode: null }, 'returnMode'],
    [{ preventionInterview: 'not_done' }, 'preventionNotDoneReason'],
    [{ interviewOutcome: null }, 'interviewOutcome'],
  ])('names the gap of %o', (more, field) => {
    expect(gaps(more)).toEqual([field])
  })

  it('does not close while the child is not back', () => {
    expect(gaps({ returned: UNKNOWN, returnMode: null, located: exactly('2026-11-20T20:00:00Z') })).toEqual([
      'returned',
    ])
    expect(
      gaps({
        returned: UNKNOWN,
        returnMode: null,
        notReturnedReason: 'still_missing',
        interviewOutcome: null,
      }),
    ).toEqual(['returned'])
  })

  it('asks for no interview where there is nobody to interview', () => {
    const gone = { returned: UNKNOWN, returnMode: null, interviewOutcome: null }
    expect(gaps({ ...gone, notReturnedReason: 'died' })).toEqual([])
    expect(gaps({ ...gone, notReturnedReason: 'turned_18' })).toEqual([])
    expect(gaps({ ...gone, notReturnedReason: 'custody' })).toEqual(['interviewOutcome'])
    expect(gaps({ type: 'O', interviewOutcome: null })).toEqual([])
  })

  it('does not ask of an imported episode what its file never held', () => {
    const imported = {
      beforeHomeward: true,
      noticeReceived: UNKNOWN,
      noticeSource: null,
      policeGrade: null,
      returnMode: null,
      interviewOutcome: null,
    }
    expect(gaps(imported)).toEqual([])
    expect(gaps({ ...imported, returned: UNKNOWN })).toEqual(['returned'])
  })

  it('says every gap so that it ends the sentence "Still to be recorded:"', () => {
    for (const { what } of closingGaps({
      ...complete,
      noticeSource: null,
      interviewOutcome: null,
      returnMode: null,
    }))
      expect(what).toMatch(/^[a-z].*[^.]$/)
  })
})
