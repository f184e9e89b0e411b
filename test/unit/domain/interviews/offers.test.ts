import { describe, expect, it } from 'vitest'
import { offerResult, offerTo } from '../../../../shared/codes/interviews'
import {
  interviewNeeds,
  interviewWarnings,
  type InterviewFactsForNeeds,
} from '../../../../shared/domain/interviews/needs'
import {
  isOffer,
  lastAttempt,
  offerState,
  suggestedOutcome,
  type Attempt,
} from '../../../../shared/domain/interviews/offers'
import { exactly, onDate, UNKNOWN } from '../../../../shared/domain/time/moment'

const attempt = (result: string, toWhom = 'child', at = '2026-11-20T10:00:00Z'): Attempt => ({
  at: exactly(at),
  toWhom,
  result,
})

describe('what counts as an offer', () => {
  it.each(['accepted', 'declined', 'wanted_later', 'wanted_different_person'])('%s does', (result) => {
    for (const toWhom of ['child', 'parent', 'carer', 'placement'])
      expect(isOffer(attempt(result, toWhom))).toBe(true)
    expect(isOffer(attempt(result, 'other'))).toBe(false)
  })
  it.each(['no_reply', 'message_left', 'not_safe', 'missing_again', 'anything'])('%s does not', (result) => {
    expect(isOffer(attempt(result))).toBe(false)
  })
  it('decides every pair of the two lists', () => {
    const offers = offerResult.codes.flatMap(({ code: result }) =>
      offerTo.codes.filter(({ code: toWhom }) => isOffer(attempt(result, toWhom))),
    )
    expect(offers).toHaveLength(16)
  })
})

describe('where the offering stands', () => {
  const state = (attempts: Attempt[], outcome: Parameters<typeof offerState>[0]['outcome'] = null) =>
    offerState({ attempts, outcome, beforeHomeward: false })

  it('is offered from the first offer, whatever was tried before and in whatever order it was logged', () => {
    const attempts = [
      attempt('accepted', 'child', '2026-11-21T10:00:00Z'),
      attempt('no_reply', 'child', '2026-11-19T10:00:00Z'),
      attempt('wanted_later', 'parent', '2026-11-20T10:00:00Z'),
    ]
    expect(state(attempts)).toEqual({
      offered: 'yes',
      firstOfferedAt: exactly('2026-11-20T10:00:00Z'),
      attempts: 3,
      offers: 2,
    })
  })

  it('is not yet offered after tries that reached nobody, and not offered once that is the outcome', () => {
    expect(state([attempt('no_reply'), attempt('message_left')]).offered).toBe('notYet')
    expect(state([]).offered).toBe('notYet')
    expect(state([attempt('no_reply')], 'not_offered').offered).toBe('no')
  })

  it('takes an interview that was held as offered, at a time nobody logged', () => {
    expect(state([], 'completed')).toMatchObject({ offered: 'yes', firstOfferedAt: UNKNOWN, offers: 0 })
    expect(state([], 'part_completed').offered).toBe('yes')
  })

  it('never calls an imported episode "not offered"', () => {
    expect(offerState({ attempts: [], outcome: null, beforeHomeward: true }).offered).toBe('notKnown')
  })

  it('names the last try and suggests no more than a refusal', () => {
    const declined = attempt('declined', 'child', '2026-11-21T10:00:00Z')
    expect(lastAttempt([declined, attempt('no_reply')])).toEqual(declined)
    expect(lastAttempt([])).toBeNull()
    expect(suggestedOutcome([attempt('wanted_later'), declined])).toBe('declined_child')
    expect(suggestedOutcome([{ ...declined, toWhom: 'carer' }])).toBe('declined_parent')
    expect(suggestedOutcome([declined, attempt('accepted', 'child', '2026-11-22T10:00:00Z')])).toBeNull()
    expect(suggestedOutcome([attempt('no_reply')])).toBeNull()
  })
})

describe('what an interview still needs', () => {
  const blank: InterviewFactsForNeeds = {
    outcome: null,
    outcomeReason: null,
    outcomeNote: null,
    held: UNKNOWN,
    interviewerName: null,
    attempts: [],
  }
  const needs = (more: Partial<InterviewFactsForNeeds>) => interviewNeeds({ ...blank, ...more })

  it('needs an outcome, and for one that was held when and who', () => {
    expect(needs({})).toEqual(['the outcome'])
    expect(needs({ outcome: 'completed' })).toEqual(['when the interview was held', 'who held the interview'])
    expect(
      needs({ outcome: 'part_completed', held: onDate('2026-11-20'), interviewerName: 'Sam Reed' }),
    ).toEqual([])
  })

  it('needs the offer for a refusal and nothing about the absence', () => {
    expect(needs({ outcome: 'declined_child' })).toEqual([
      'the offer that was made: when, to whom, and the answer',
    ])
    expect(needs({ outcome: 'declined_child', attempts: [attempt('declined')] })).toEqual([])
  })

  it('needs the reason for one not offered or not completed, in words where the reason says nothing', () => {
    expect(needs({ outcome: 'not_offered' })).toEqual(['why it was not offered'])
    expect(needs({ outcome: 'not_offered', outcomeReason: 'died' })).toEqual([])
    expect(needs({ outcome: 'not_offered', outcomeReason: 'manager_decision' })).toEqual([
      'the reason in your own words',
    ])
    expect(
      needs({ outcome: 'not_offered', outcomeReason: 'other', outcomeNote: 'Abroad with family' }),
    ).toEqual([])
    expect(needs({ outcome: 'not_completed', attempts: [attempt('accepted')] })).toEqual([
      'why it was not completed',
    ])
  })

  it('warns about what does not fit together', () => {
    const now = '2026-11-22T08:50:00Z'
    const warn = (more: Partial<InterviewFactsForNeeds>) =>
      interviewWarnings({ ...blank, ...more }, [], now).length
    expect(warn({})).toBe(0)
    expect(warn({ outcome: 'not_offered', attempts: [attempt('declined')] })).toBe(1)
    expect(warn({ outcome: 'completed', held: onDate('2026-11-20') })).toBe(1)
    expect(warn({ outcome: 'completed', held: onDate('2026-11-23'), attempts: [attempt('accepted')] })).toBe(
      1,
    )
    expect(
      warn({ outcome: 'declined_child', held: onDate('2026-11-20'), attempts: [attempt('declined')] }),
    ).toBe(1)
  })
})
