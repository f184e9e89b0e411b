import { assert, constant, constantFrom, integer, oneof, property, type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyMoment, momentEntry, readMoment, takeMoment } from '../../../renderer/components/momentEntry'
import { instantOf, secondsOf } from '../../../shared/domain/time/instant'
import { about, exactly, onDate, UNKNOWN, type Moment } from '../../../shared/domain/time/moment'

/** Sunday 22 November 2026, 08:50 in England. */
const now = '2026-11-22T08:50:00Z'
const typed = (day: string, time: string) => ({ ...emptyMoment, day, time, typedAt: now })
const read = (day: string, time: string) => {
  const found = readMoment(typed(day, time), now)
  return found.kind === 'ok' ? found.moment : found.kind
}

describe('reading the day and time boxes', () => {
  it('takes a bare time for its latest past occurrence', () => {
    expect(read('', '2350')).toEqual(exactly('2026-11-21T23:50:00Z'))
  })

  it('says in words what was understood', () => {
    const found = readMoment(typed('', '2350'), now)
    expect(found).toMatchObject({ kind: 'ok', said: 'last night, Sat 21 Nov 23:50, 9 h ago' })
  })

  it('takes a day without a time for the day alone', () => {
    expect(read('21/11', '')).toEqual(onDate('2026-11-21'))
  })

  it('holds nothing while nothing is typed', () => {
    expect(read('', '')).toBe('empty')
  })

  it('keeps the meaning of "yesterday" in a draft that is opened a day later', () => {
    const later = '2026-11-23T09:00:00Z'
    expect(readMoment(typed('yesterday', '22:15'), later)).toMatchObject({
      moment: exactly('2026-11-21T22:15:00Z'),
    })
  })

  it('asks which of two times on the night the clocks go back, and keeps the answer', () => {
    const entry = typed('25/10/2026', '0130')
    const asked = readMoment(entry, now)
    if (asked.kind !== 'ask') throw new Error(asked.kind)
    expect(asked.options.map(({ moment }) => moment.at)).toEqual([
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
    ])
    const chosen = asked.options[1]?.moment ?? null
    expect(readMoment({ ...entry, chosen }, now)).toMatchObject({ kind: 'ok', moment: chosen })
  })
})

describe('how sure', () => {
  const entry = typed('21/11', '23:50')

  it('turns a time into "about" where that is chosen', () => {
    expect(readMoment({ ...entry, precision: 'approx' }, now)).toMatchObject({
      moment: about('2026-11-21T23:50:00Z'),
    })
  })

  it('leaves the time out where only the day is known', () => {
    expect(readMoment({ ...entry, precision: 'date_only' }, now)).toMatchObject({
      moment: onDate('2026-11-21'),
    })
  })

  it('is "not known" whatever stands in the boxes', () => {
    expect(readMoment({ ...entry, precision: 'unknown' }, now)).toMatchObject({ moment: UNKNOWN })
  })

  it('asks for the time where exact was chosen without one', () => {
    const found = readMoment({ ...typed('21/11', ''), precision: 'exact' }, now)
    expect(found).toMatchObject({ kind: 'problem', field: 'time' })
  })
})

describe('what a form saves', () => {
  it('is unknown and no problem where nothing was typed and nothing is needed', () => {
    expect(takeMoment(emptyMoment, now, 'left')).toEqual({ moment: UNKNOWN, problem: null })
  })

  it('names the field where an answer is needed', () => {
    const { problem } = takeMoment(emptyMoment, now, 'left', 'Type when the child left')
    expect(problem).toEqual({ fieldId: 'left', message: 'Type when the child left' })
  })

  it('never saves what could not be read', () => {
    const { moment, problem } = takeMoment(typed('31/2', ''), now, 'left')
    expect(moment).toEqual(UNKNOWN)
    expect(problem?.message).toContain('no 31 Feb')
  })

  it('gives back every recorded moment as it was, the hour that comes twice too', () => {
    const minutes = integer({ min: secondsOf('2019-01-01T00:00:00Z') / 60, max: secondsOf(now) / 60 })
    const twice = constantFrom('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z')
    const instants = oneof(
      minutes.map((minute) => instantOf(minute * 60)),
      twice,
    )
    const moments: Arbitrary<Moment> = oneof(
      instants.map((at): Moment => exactly(at)),
      instants.map((at): Moment => about(at)),
      instants.map((at): Moment => onDate(at.slice(0, 10))),
      constant(UNKNOWN),
    )
    assert(
      property(moments, (moment) => {
        expect(takeMoment(momentEntry(moment), now, 'x')).toEqual({ moment, problem: null })
      }),
    )
  })
})
