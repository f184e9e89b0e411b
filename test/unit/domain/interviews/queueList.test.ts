import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { episodeGroup } from '../../../../shared/codes/episodes'
import { interviewOutcome } from '../../../../shared/codes/interviews'
import { nextOpening } from '../../../../shared/domain/calendar/opening'
import { interviewClock } from '../../../../shared/domain/interviews/clock72'
import { queueListOf, queueLists } from '../../../../shared/domain/interviews/queueList'
import { defaultSettings } from '../../../../shared/domain/settings'
import { addSeconds, instantOf } from '../../../../shared/domain/time/instant'
import { localDateOf } from '../../../../shared/domain/time/london'
import { about, exactly, onDate, UNKNOWN } from '../../../../shared/domain/time/moment'
import { times } from '../episodes/times'

const codes = <C extends string>(list: { readonly codes: readonly { readonly code: C }[] }) =>
  fc.constantFrom(...list.codes.map(({ code }) => code))

const NOW = '2026-11-20T10:00:00Z'
const view = { now: NOW, nextOpen: nextOpening(NOW, defaultSettings) }

const moment = fc
  .tuple(fc.integer({ min: -40 * 86_400, max: 0 }), fc.constantFrom(exactly, about, onDate, null))
  .map(([ago, how]) => {
    const at = addSeconds(NOW, ago)
    if (how === null) return UNKNOWN
    return how === onDate ? onDate(localDateOf(at)) : how(at)
  })

const anyInterview = fc.record({
  type: fc.constantFrom('M', 'A', 'O'),
  returned: moment,
  located: moment,
  returnMode: fc.constantFrom(null, 'police'),
  settled: fc.option(codes(interviewOutcome)),
  saidSoFar: fc.option(codes(interviewOutcome)),
  group: codes(episodeGroup),
  clockWrong: fc.boolean(),
  beforeHomeward: fc.boolean(),
  adultAtStart: fc.boolean(),
})

it('puts every interview that waits in exactly one list, and no other in any', () => {
  fc.assert(
    fc.property(anyInterview, (one) => {
      const { settled, saidSoFar, group, clockWrong, beforeHomeward, adultAtStart, ...facts } = one
      const episode = {
        ...times(facts),
        status: 'open',
        beforeHomeward,
        adultAtStart,
        outcome: settled,
      } as const
      const clock = interviewClock(episode, { ...view, clockWrong })
      const list = queueListOf({ bucket: clock.bucket, group, outcome: saidSoFar })
      const back = facts.returned.at !== null || facts.located.at !== null || facts.returnMode !== null
      const waits = facts.type !== 'O' && back && settled === null && !beforeHomeward && !adultAtStart
      expect(list !== null).toBe(waits)
      if (list === null) return
      expect(queueLists.filter((other) => other === list)).toHaveLength(1)
      if (group === 'care_other_la') expect(list).toBe('theirs')
      else if (saidSoFar !== null) expect(list).toBe('toFinish')
      else if (clockWrong && clock.dueAt !== null) expect(list).toBe('clockWrong')
      else if (clock.dueAt === null) expect(list).toBe('noReturnTime')
      else if (clock.dueAt <= NOW) expect(list).toBe('overdue')
      else expect(list).toBe(clock.dueAt < view.nextOpen ? 'beforeNextOpen' : 'later')
    }),
    { numRuns: 500 },
  )
})

it('holds on a Friday what falls due before Monday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 * 86_400 }), (ahead) => {
      const due = addSeconds(instantOf(Date.parse(NOW) / 1000), ahead + 1)
      const returned = exactly(addSeconds(due, -259_200))
      const { bucket } = interviewClock(
        { ...times({ returned }), status: 'open', beforeHomeward: false, adultAtStart: false, outcome: null },
        view,
      )
      expect(bucket).toBe(due < '2026-11-23T08:45:00Z' ? 'beforeNextOpen' : 'dueLater')
    }),
  )
})
