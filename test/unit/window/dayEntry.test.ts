import { describe, expect, it } from 'vitest'
import { dayEntry, emptyDay, readDay, takeDay } from '../../../renderer/components/dayEntry'

const now = '2026-11-22T08:50:00Z'
const typed = (text: string) => ({ ...emptyDay, text, typedAt: now })

describe('a day box', () => {
  it('reads a date of birth', () => {
    expect(takeDay(typed('14/2/2011'), now, 'birth', 'dob')).toEqual({ day: '2011-02-14', problem: null })
  })

  it('gives back a recorded day as it was', () => {
    expect(takeDay(dayEntry('2012-02-29'), now, 'birth', 'dob').day).toBe('2012-02-29')
  })

  it('keeps the answer where a day was asked', () => {
    const asked = readDay(typed('sun'), now, 'past')
    if (asked.kind !== 'ask') throw new Error(asked.kind)
    const chosen = asked.options[1] ?? null
    expect(readDay({ ...typed('sun'), chosen }, now, 'past')).toEqual({ kind: 'ok', date: chosen })
  })

  it('is a problem when empty only where it is needed', () => {
    expect(takeDay(emptyDay, now, 'past', 'on').problem).toBeNull()
    expect(takeDay(emptyDay, now, 'past', 'on', 'Type the day').problem).toEqual({
      fieldId: 'on',
      message: 'Type the day',
    })
  })
})
