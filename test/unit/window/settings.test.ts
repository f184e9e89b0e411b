import { describe, expect, it } from 'vitest'
import { actionWords, detailWords } from '../../../shared/text/auditWords'
import { readHours, readNumber } from '../../../renderer/features/settings/numbers'
import { readHelplines } from '../../../renderer/features/settings/helplinesText'
import {
  closedDaysText,
  hoursText,
  readClosedDays,
  readOpeningHours,
} from '../../../renderer/features/settings/openingText'
import {
  newTrigger,
  readTriggers,
  triggerEntry,
  type TriggerEntry,
} from '../../../renderer/features/settings/triggerForm'
import { defaultSettings } from '../../../shared/domain/settings'
import { addDays } from '../../../shared/domain/time/localDate'

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
})

describe('triggers on the settings page', () => {
  const held = defaultSettings.repeatTriggers
  const today = '2026-11-22'
  const entries = held.map(triggerEntry)
  const changed = (at: number, part: Partial<TriggerEntry>) =>
    readTriggers(
      entries.map((entry, index) => (index === at ? { ...entry, ...part } : entry)),
      held,
      today,
    )

  it('are saved as they were read where nothing was typed', () => {
    expect(readTriggers(entries, held, today)).toEqual({ value: held, problems: [] })
  })

  it('count from today on when switched on or changed, so that nothing is asked about the past', () => {
    expect(changed(1, { on: true }).value[1]).toMatchObject({ on: true, since: today })
    expect(changed(0, { count: '4' }).value[0]).toMatchObject({ count: 4, since: today })
    expect(changed(0, { awayToo: false }).value[0]).toMatchObject({ types: ['M'], since: today })
    expect(changed(1, { count: '4' }).value[1]?.source).toBe(
      'Changed by the council; was: Derbyshire practice guidance (local practice)',
    )
    const saved = changed(1, { count: '4' }).value
    const again = readTriggers(
      entries.map((entry, at) => (at === 1 ? { ...entry, count: '4' } : entry)),
      saved,
      today,
    )
    expect(again.value).toEqual(saved)
    expect(changed(0, { action: 'Ring the manager' }).value[0]).toMatchObject({ since: null })
    expect(
      readTriggers([...entries, { ...newTrigger('own'), action: 'Ring' }], held, today).value.at(-1),
    ).toMatchObject({ id: 'own', since: today, on: true })
  })

  it.each([
    [{ count: '1' }, 'trigger-example-3-in-90-count'],
    [{ count: 'three' }, 'trigger-example-3-in-90-count'],
    [{ days: '0' }, 'trigger-example-3-in-90-days'],
    [{ action: ' ' }, 'trigger-example-3-in-90-action'],
  ] as const)('refuse %j', (part, fieldId) => {
    expect(changed(0, part).problems).toMatchObject([{ fieldId }])
  })
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
    expect(detailWords(detail)).toBe('rows: 43 · in the second place: yes · settings: marking, la code')
  })

  it('writes a code of ours as words, and leaves names and files as they are', () => {
    const detail = JSON.stringify({
      reason: 'atLock',
      file: 'Ashcombe.homeward',
      why: 'Dr McNeil asked',
      head: '77d1ab',
    })
    expect(detailWords(detail)).toBe(
      'reason: at lock · file: Ashcombe.homeward · why: Dr McNeil asked · head: 77d1ab',
    )
  })

  it('says fields, rights, days and lists of facts in words; ids only where they are asked for', () => {
    const id = '01938f2a-7c1e-7b3a-8f00-123456789abc'
    const detail = JSON.stringify({
      interviewId: id,
      fields: ['dobPrecision', 'day_of_week'],
      permission: 'users.manage',
      call: 'users.invite',
      role: 'teamLead',
      outcome: 'not_offered',
      endsOn: '2026-11-22',
      heldSince: '2026-11-22T09:00:00Z',
      copies: [{ where: 'here', outcome: 'good' }],
    })
    const words =
      'fields: How well the date of birth is known, day of week · permission: Invite, change and take out people · call: users invite · ' +
      'role: Team lead · outcome: not offered · ends on: 22 Nov 2026 · held since: Sun 22 Nov 2026, 09:00 · ' +
      'copies: where: here, outcome: good'
    expect(detailWords(detail)).toBe(words)
    expect(detailWords(detail, 'withIds')).toBe(`interview: ${id} · ${words}`)
  })

  it('shows a detail that is no list of facts as it stands', () => {
    expect(detailWords('torn')).toBe('note: torn')
  })
})

describe('opening hours as they are typed', () => {
  it.each(['08:45–17:00', '8.45 to 17.00', '0845-1700', ' 08:45 - 17:00 '])('reads "%s"', (text) => {
    expect(readOpeningHours(text, 'opening-1', 'Monday')).toEqual({
      value: { opens: '08:45', closes: '17:00' },
      problems: [],
    })
  })

  it.each(['9', 'nine to five', '17:00–08:45', '09:00–09:00', '24:00–25:00', '09:60–17:00'])(
    'refuses "%s"',
    (text) => {
      const { problems } = readOpeningHours(text, 'opening-1', 'Monday')
      expect(problems).toMatchObject([{ fieldId: 'opening-1', message: expect.stringContaining('Monday') }])
    },
  )

  it('an empty box is a closed day, and what is set reads back as itself', () => {
    expect(readOpeningHours('', 'x', 'Sunday')).toEqual({ value: null, problems: [] })
    for (const hours of defaultSettings.openingHours)
      expect(readOpeningHours(hoursText(hours), 'x', 'Any').value).toEqual(hours)
  })

  it('closed days stand one a line, each once, in order; what is no day is named', () => {
    const read = readClosedDays('31/12/2026\n24/12/2026, 24/12/2026', 'closed-days', '2026-11-22')
    expect(read).toEqual({ value: ['2026-12-24', '2026-12-31'], problems: [] })
    expect(readClosedDays(closedDaysText(read.value), 'x', '2026-11-22').value).toEqual(read.value)
    const [problem] = readClosedDays('31/2/2027', 'closed-days', '2026-11-22').problems
    expect(problem?.message).toContain('31/2/2027')
    const year = Array.from({ length: 101 }, (_, day) => addDays('2027-01-01', day))
    expect(readClosedDays(closedDaysText(year), 'x', '2026-11-22').problems).toHaveLength(1)
  })
})

describe('helplines as they are typed', () => {
  it('reads one a line', () => {
    expect(readHelplines('Childline: 0800 1111\n\n Local line : +44 (0)1632 960-001')).toEqual({
      value: [
        { name: 'Childline', number: '0800 1111' },
        { name: 'Local line', number: '+44 (0)1632 960-001' },
      ],
      problems: [],
    })
    expect(readHelplines('')).toEqual({ value: [], problems: [] })
  })

  it.each(['Childline', 'Childline: soon', ': 0800 1111', Array(7).fill('A: 123').join('\n')])(
    'refuses "%s"',
    (text) => expect(readHelplines(text).problems).toHaveLength(1),
  )
})
