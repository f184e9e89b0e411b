import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  acknowledgeBy,
  answerBy,
  pausedDays,
  tellCommissionerBy,
  tellExtensionBy,
  type Pause,
} from '../../../../shared/domain/rights/clock'
import { rightsStanding, type RightsFacts } from '../../../../shared/domain/rights/standing'
import { addDays, daysBetween } from '../../../../shared/domain/time/localDate'

const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2020-01-01', days))
const pause: fc.Arbitrary<Pause> = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 90 })))
  .map(([from, length]) => ({ from, to: length === null ? null : addDays(from, length) }))
const today = '2040-01-01'

const request: RightsFacts = {
  kind: 'subjectAccess',
  receivedAt: '2026-10-20T09:00:00Z',
  extended: false,
  extensionToldOn: null,
  pauses: [],
  acknowledgedOn: null,
  commissionerToldAt: null,
  commissionerNotTold: false,
  closedOn: null,
}

test('one calendar month: the same day, or the last day of a shorter month; two more where it is complex', () => {
  const plain = { extended: false, pauses: [] }
  expect(answerBy('2026-01-31', plain, today)).toBe('2026-02-28')
  expect(answerBy('2026-11-22', plain, today)).toBe('2026-12-22')
  expect(answerBy('2026-11-22', { ...plain, extended: true }, today)).toBe('2027-02-22')
})

test('the clock stands still from the day it was asked to the day the answer came', () => {
  const pauses = [{ from: '2026-11-25', to: '2026-11-30' }]
  expect(answerBy('2026-11-22', { extended: false, pauses }, today)).toBe('2026-12-27')
  const awaited = [{ from: '2026-11-25', to: null }]
  expect(answerBy('2026-11-22', { extended: false, pauses: awaited }, '2026-11-26')).toBe('2026-12-23')
  expect(answerBy('2026-11-22', { extended: false, pauses: awaited }, '2026-11-24')).toBe('2026-12-22')
})

test('pauses that overlap are counted once, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(pause, { maxLength: 6 }), (pauses) => {
      const days = new Set(
        pauses.flatMap(({ from, to }) =>
          Array.from({ length: Math.min(daysBetween(from, to ?? today), 9000) }, (_, at) =>
            addDays(from, at),
          ),
        ),
      )
      expect(pausedDays(pauses, today)).toBe(days.size)
      expect(pausedDays(pauses.toReversed(), today)).toBe(days.size)
    }),
    { numRuns: 40 },
  )
})

test('an extension and a pause never bring the last day forward', () => {
  fc.assert(
    fc.property(day, fc.array(pause, { maxLength: 4 }), (received, pauses) => {
      const plain = answerBy(received, { extended: false, pauses: [] }, today)
      expect(plain > received).toBe(true)
      expect(answerBy(received, { extended: false, pauses }, today) >= plain).toBe(true)
      expect(answerBy(received, { extended: true, pauses }, today) > plain).toBe(true)
    }),
  )
})

test('whoever asks is told of an extension within the first month: the same day of the next, or its last', () => {
  expect(tellExtensionBy('2027-01-31')).toBe('2027-02-28')
  expect(tellExtensionBy('2028-01-31')).toBe('2028-02-29')
  expect(tellExtensionBy('2026-08-31')).toBe('2026-09-30')
  fc.assert(
    fc.property(day, fc.array(pause, { maxLength: 4 }), (received, pauses) => {
      const by = tellExtensionBy(received)
      expect(by).toBe(answerBy(received, { extended: false, pauses: [] }, today))
      expect(daysBetween(received, by)).toBeGreaterThanOrEqual(28)
      expect(daysBetween(received, by)).toBeLessThanOrEqual(31)
      const sameDay = by.slice(8) === received.slice(8)
      expect(sameDay || addDays(by, 1).endsWith('-01')).toBe(true)
      expect(by < answerBy(received, { extended: true, pauses }, today)).toBe(true)
    }),
  )
})

test('until whoever asks was told of the extension that is what is awaited, paused or not; then the answer', () => {
  const extended = { ...request, extended: true }
  const awaited = { from: '2026-10-21', to: null }
  const standing = (facts: RightsFacts, now: string) => rightsStanding(facts, now)
  const told = { next: 'tellExtension', by: '2026-11-20' }
  expect(standing(extended, '2026-11-01T09:00:00Z')).toEqual({ ...told, state: 'running' })
  expect(standing(extended, '2026-11-13T09:00:00Z')).toEqual({ ...told, state: 'dueSoon' })
  expect(standing(extended, '2026-11-21T00:00:00Z')).toEqual({ ...told, state: 'overdue' })
  expect(standing({ ...extended, pauses: [awaited] }, '2026-11-21T00:00:00Z').state).toBe('overdue')
  const done = { ...extended, extensionToldOn: '2026-11-19' }
  expect(standing(done, '2026-11-21T09:00:00Z')).toEqual({
    next: 'answer',
    by: '2027-01-20',
    state: 'running',
  })
})

test('a complaint is acknowledged within 30 days; a breach is told within 72 elapsed hours, the clock change included', () => {
  expect(acknowledgeBy('2026-11-22')).toBe('2026-12-22')
  expect(tellCommissionerBy('2026-10-24T12:00:00Z')).toBe('2026-10-27T12:00:00Z')
})

test('where an entry stands: running, due soon, overdue, paused, closed', () => {
  const state = (facts: Partial<RightsFacts>, now: string) =>
    rightsStanding({ ...request, ...facts }, now).state
  expect(state({}, '2026-11-01T09:00:00Z')).toBe('running')
  expect(state({}, '2026-11-13T09:00:00Z')).toBe('dueSoon')
  expect(state({}, '2026-11-20T23:00:00Z')).toBe('dueSoon')
  expect(state({}, '2026-11-21T09:00:00Z')).toBe('overdue')
  expect(state({ pauses: [{ from: '2026-10-21', to: null }] }, '2026-12-01T09:00:00Z')).toBe('paused')
  expect(state({ closedOn: '2026-11-02' }, '2026-12-01T09:00:00Z')).toBe('closed')
})

test('a complaint waits to be acknowledged, then to be closed; a breach for the Commissioner or the reason why not', () => {
  const complaint = { ...request, kind: 'complaint' } as const
  expect(rightsStanding(complaint, '2026-11-01T09:00:00Z')).toEqual({
    next: 'acknowledge',
    by: '2026-11-19',
    state: 'running',
  })
  expect(rightsStanding({ ...complaint, acknowledgedOn: '2026-11-02' }, '2027-11-01T09:00:00Z').next).toBe(
    'close',
  )
  const breach = { ...request, kind: 'breach' } as const
  expect(rightsStanding(breach, '2026-10-23T09:00:00Z')).toEqual({
    next: 'tellCommissioner',
    by: '2026-10-23T09:00:00Z',
    state: 'dueSoon',
  })
  expect(rightsStanding(breach, '2026-10-23T09:00:01Z').state).toBe('overdue')
  expect(rightsStanding({ ...breach, commissionerNotTold: true }, '2026-12-01T09:00:00Z').state).toBe(
    'running',
  )
})
