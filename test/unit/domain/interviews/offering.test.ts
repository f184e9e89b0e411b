import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offerResult, offerTo } from '../../../../shared/codes/interviews'
import { isAnswered, noAnswerFrom, type Asked } from '../../../../shared/domain/interviews/asking'
import { isToDecide } from '../../../../shared/domain/escalations/toDecide'
import { isAnswer, isOffer, offerState, type Attempt } from '../../../../shared/domain/interviews/offers'
import { secondTryBy, secondTryWords } from '../../../../shared/domain/interviews/secondTry'
import { addSeconds } from '../../../../shared/domain/time/instant'
import { exactly, onDate, UNKNOWN } from '../../../../shared/domain/time/moment'
import { askedWords } from '../../../../shared/text/askedWords'

const NOW = '2026-11-22T10:00:00Z'
const hoursAgo = (hours: number) => exactly(addSeconds(NOW, -hours * 3600))
const attempt = (result: string, hours = 1, toWhom = 'child'): Attempt => ({
  at: hoursAgo(hours),
  toWhom,
  result,
})

describe('a second try (R3)', () => {
  const due = addSeconds(NOW, 40 * 3600)
  it.each(['declined', 'no_reply', 'message_left', 'letter_sent'])('is asked for after %s', (result) => {
    expect(secondTryBy([attempt(result, 10)], null, 48)).toBe(addSeconds(NOW, 38 * 3600))
    expect(secondTryBy([attempt(result, 1)], due, 48)).toBe(due)
  })
  it.each(['accepted', 'wanted_later', 'wanted_different_person', 'missing_again', 'not_safe'])(
    'is not asked for after %s',
    (result) => expect(secondTryBy([attempt(result)], due, 48)).toBeNull(),
  )
  it('is done with the second, needs a first, and can be switched off', () => {
    expect(secondTryBy([attempt('no_reply', 9), attempt('no_reply')], due, 48)).toBeNull()
    expect(secondTryBy([], due, 48)).toBeNull()
    expect(secondTryBy([attempt('no_reply')], due, null)).toBeNull()
    expect(secondTryBy([{ ...attempt('no_reply'), at: UNKNOWN }], due, 48)).toBeNull()
  })
  it('is not asked for before the first try where the interview was overdue by then', () => {
    expect(secondTryBy([attempt('no_reply', 1)], addSeconds(NOW, -90 * 3600), 48)).toBe(
      addSeconds(NOW, 47 * 3600),
    )
  })
  it('is said in words', () => {
    expect(secondTryWords(addSeconds(NOW, 9 * 3600), NOW)).toBe('Second try due in 9 h')
    expect(secondTryWords(addSeconds(NOW, -4 * 3600), NOW)).toBe('Second try 4 h overdue')
  })
})

describe('what counts as an offer', () => {
  const codesOf = (list: { readonly codes: readonly { readonly code: string }[] }) =>
    list.codes.map(({ code }) => code)

  it('is an answer of the child or of who answers for the child, and nothing else', () => {
    for (const result of codesOf(offerResult))
      for (const toWhom of codesOf(offerTo)) {
        const reached = ['child', 'parent', 'carer', 'placement'].includes(toWhom)
        expect(isOffer({ at: UNKNOWN, toWhom, result })).toBe(isAnswer(result) && reached)
      }
    expect(codesOf(offerResult).filter(isAnswer)).toEqual([
      'accepted',
      'declined',
      'wanted_later',
      'wanted_different_person',
    ])
  })

  it('counts the same in whatever order it was logged', () => {
    const anyAttempt = fc.record({
      at: fc.integer({ min: 0, max: 100 }).map(hoursAgo),
      toWhom: fc.constantFrom(...codesOf(offerTo)),
      result: fc.constantFrom(...codesOf(offerResult)),
    })
    fc.assert(
      fc.property(fc.array(anyAttempt, { maxLength: 8 }), (attempts) => {
        const state = (list: readonly Attempt[]) =>
          offerState({ attempts: list, outcome: null, beforeHomeward: false })
        const one = state(attempts)
        expect(state(attempts.toReversed())).toEqual(one)
        expect(one.offers).toBe(attempts.filter(isOffer).length)
        expect(one.offered).toBe(one.offers > 0 ? 'yes' : 'notYet')
      }),
    )
  })

  it('knows an offer whose time nobody recorded', () => {
    const declined = { at: UNKNOWN, toWhom: 'child', result: 'declined' }
    const state = offerState({ attempts: [declined], outcome: 'declined_child', beforeHomeward: false })
    expect(state).toMatchObject({ offered: 'yes', firstOfferedAt: UNKNOWN })
  })
})

describe('who was asked (R12)', () => {
  const asked = (more: Partial<Asked> = {}): Asked => ({
    asked: hoursAgo(30),
    answered: UNKNOWN,
    answer: 'not_known',
    ...more,
  })
  it('goes to the team lead a day after asking, counted from the newest request', () => {
    expect(noAnswerFrom([asked()], 24)).toBe(addSeconds(NOW, -6 * 3600))
    expect(noAnswerFrom([asked(), asked({ asked: hoursAgo(2) })], 24)).toBe(addSeconds(NOW, 22 * 3600))
    expect(noAnswerFrom([asked({ asked: onDate('2026-11-20') })], 24)).toBe('2026-11-21T00:00:00Z')
  })
  it('stops with the answer, whatever it is, and needs a request', () => {
    expect(noAnswerFrom([asked({ answer: 'will_not' })], 24)).toBeNull()
    expect(noAnswerFrom([asked({ answered: hoursAgo(1) })], 24)).toBeNull()
    expect(noAnswerFrom([], 24)).toBeNull()
    expect(isAnswered(asked())).toBe(false)
  })
  it('is one sentence', () => {
    const words = {
      askedOf: 'host_la',
      askedName: 'Westshire',
      answeredBy: 'Jo Marsh',
      note: 'No worker free.',
    }
    expect(askedWords({ ...asked(), ...words }, NOW)).toBe(
      'Westshire was asked on Sat 21 Nov 04:00 and has not answered.',
    )
    expect(askedWords({ ...asked({ answer: 'will_not', answered: hoursAgo(4) }), ...words }, NOW)).toBe(
      'Westshire was asked on Sat 21 Nov 04:00; answered on Sun 22 Nov 06:00 (Jo Marsh), will not do it: No worker free.',
    )
    expect(
      askedWords(
        { ...asked({ answer: 'will' }), askedOf: 'host_la', askedName: null, answeredBy: null, note: null },
        NOW,
      ),
    ).toBe('The host authority was asked on Sat 21 Nov 04:00; answered, will do it.')
  })
})

describe('what is for the team lead to decide', () => {
  const raised = addSeconds(NOW, -10 * 86_400)
  const days = (count: number) => addSeconds(NOW, -count * 86_400)
  it.each([
    ['nobody decided', raised, null, true],
    ['decided yesterday', raised, days(1), false],
    ['decided seven days ago: asked again', raised, days(7), true],
    ['decided before it was late again', days(2), days(3), true],
    ['not late yet', addSeconds(NOW, 60), null, false],
  ])('%s', (_name, from, decided, open) => {
    expect(isToDecide(from, decided, NOW, 7)).toBe(open)
  })
})
