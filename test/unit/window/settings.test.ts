import { describe, expect, it } from 'vitest'
import { actionWords, detailWords } from '../../../renderer/features/settings/auditWords'
import { readHours, readNumber, readTriggers } from '../../../renderer/features/settings/numbers'

describe('numbers on the settings page', () => {
  it.each(['', ' ', 'x', '-1', '0', '61', '1.5', '10 min'])('refuses "%s" minutes', (text) => {
    expect(readNumber(text, 'idle', 'Minutes', [1, 60]).problems).toHaveLength(1)
  })

  it('takes a whole number in its range', () => {
    expect(readNumber(' 10 ', 'idle', 'Minutes', [1, 60])).toEqual({ value: 10, problems: [] })
  })

  it('takes review points in any order', () => {
    expect(readHours('72, 24 48', 'hours')).toEqual({ value: [24, 48, 72], problems: [] })
    expect(readHours('', 'hours')).toEqual({ value: [], problems: [] })
  })

  it.each(['24, x', '0', '2001', '1,2,3,4,5,6,7,8,9'])('refuses "%s" as review points', (text) => {
    expect(readHours(text, 'hours').problems).toHaveLength(1)
  })

  it('takes repeat triggers as people say them', () => {
    const { value, problems } = readTriggers('3 in 30, 3 in 90 days', 'triggers')
    expect(value).toEqual([
      { count: 3, days: 30 },
      { count: 3, days: 90 },
    ])
    expect(problems).toEqual([])
  })

  it.each(['3', '1 in 30', '3 in 0', 'three in 30', '3 in 30 90'])(
    'refuses "%s" as a repeat trigger',
    (text) => {
      expect(readTriggers(text, 'triggers').problems).toHaveLength(1)
    },
  )
})

describe('words of the audit trail', () => {
  it('says an action as a sentence would', () => {
    expect(actionWords('episode.recorded')).toBe('Episode recorded')
    expect(actionWords('recoverySheet.proved')).toBe('Recovery sheet proved')
  })

  it('says the facts of an entry and leaves empty ones out', () => {
    const detail = JSON.stringify({
      rows: 43,
      secondPlace: true,
      problem: null,
      settings: ['marking', 'laCode'],
    })
    expect(detailWords(detail)).toBe('rows: 43 · second place: yes · settings: marking, laCode')
  })

  it('shows a detail that is no list of facts as it stands', () => {
    expect(detailWords('torn')).toBe('note: torn')
  })
})
