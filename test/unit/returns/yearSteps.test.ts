import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aboutWords, explains } from '../../../shared/returns/ssda903/returnNotes'
import {
  stepStandings,
  type SaidStep,
  type StepMade,
  type YearState,
} from '../../../shared/returns/ssda903/yearSteps'

const made = (step: SaidStep, sha256: string, more: Partial<StepMade> = {}): StepMade => ({
  id: `${step} ${sha256}`,
  version: 1,
  step,
  at: '2026-11-22T09:00:00Z',
  by: 'Priya Nair',
  userId: 'u1',
  sha256,
  name: null,
  on: null,
  ...more,
})

const checkedByOther = (sha256: string): StepMade => made('checked', sha256, { userId: 'u2', by: 'Sam Reed' })

const state = (more: Partial<YearState>): YearState => ({
  sha256: 'now',
  made: [],
  exports: [],
  changedSinceExport: 0,
  lateChanges: 0,
  ...more,
})

const standing = (step: string, more: Partial<YearState>) =>
  stepStandings(state(more)).find((each) => each.step === step)

test('a check and an approval hold for the very file they were said of', () => {
  expect(standing('check', { made: [made('checked', 'now')] })).toMatchObject({ state: 'done' })
  expect(standing('check', { made: [made('checked', 'before')] })).toMatchObject({
    state: 'overtaken',
    words: 'Priya Nair, 22 Nov 2026. The file has changed since',
  })
  expect(standing('approve', { made: [checkedByOther('now'), made('approved', 'now')] })?.state).toBe('done')
  expect(standing('approve', { made: [checkedByOther('before'), made('approved', 'before')] })).toMatchObject(
    { state: 'overtaken', words: 'Approved by Priya Nair, 22 Nov 2026. The file has changed since' },
  )
})

test('an approval by hand is printed with its name and its own day', () => {
  const outside = made('approved_outside', 'now', { name: 'Ann Field', on: '2026-11-20' })
  expect(standing('approve', { made: [made('checked', 'now'), outside] })?.words).toBe(
    'Approved outside Homeward by Ann Field, 20 Nov 2026',
  )
})

test('an export says whether that very file was approved, and what changed since', () => {
  const exports = [{ at: '2026-11-22T10:00:00Z', by: 'Jo Banks', sha256: 'sent', rows: 3 }]
  const approved = [checkedByOther('sent'), made('approved', 'sent')]
  expect(standing('export', { exports, made: approved })?.words).toBe(
    'Jo Banks, 22 Nov 2026: 3 rows, approved; nothing has changed since',
  )
  expect(
    standing('export', { exports, made: [made('approved', 'other')], changedSinceExport: 3 }),
  ).toMatchObject({
    state: 'overtaken',
    words: 'Jo Banks, 22 Nov 2026: 3 rows, not approved; 3 rows changed since',
  })
})

test('late changes are nothing until the return is submitted', () => {
  expect(standing('lateChanges', { lateChanges: 2 })?.state).toBe('toDo')
  const submitted = made('submitted', 'sent', { on: '2026-11-22' })
  expect(standing('lateChanges', { made: [submitted], lateChanges: 2 })?.state).toBe('overtaken')
  expect(standing('lateChanges', { made: [submitted] })?.state).toBe('done')
})

test('a file saved with late changes can be marked as submitted in its turn', () => {
  const submitted = made('submitted', 'sent', { on: '2026-11-22' })
  const saved = (sha256: string, at: string) => ({ at, by: 'Jo Banks', sha256, rows: 3 })
  const states = (...exports: ReturnType<typeof saved>[]) =>
    standing('submitted', { made: [submitted], exports })?.state
  const first = saved('sent', '2026-11-21T10:00:00Z')
  expect(states(first)).toBe('done')
  // The same file once more, or another saved before: what was sent still stands.
  expect(states(first, saved('sent', '2026-12-01T10:00:00Z'))).toBe('done')
  expect(states(first, saved('other', '2026-11-21T11:00:00Z'))).toBe('done')
  expect(states(first, saved('late', '2026-12-01T10:00:00Z'))).toBe('overtaken')
})

test('six steps in their order, whatever was said', () => {
  const said = fc.constantFrom<SaidStep>('complete', 'checked', 'approved', 'approved_outside', 'submitted')
  const anyMade = fc.array(
    fc
      .tuple(said, fc.constantFrom('now', 'before'))
      .map(([step, sha]) => made(step, sha, { on: '2026-11-20', name: 'Ann' })),
  )
  fc.assert(
    fc.property(anyMade, fc.nat(3), fc.nat(3), (all, changedSinceExport, lateChanges) => {
      const found = stepStandings(state({ made: all, changedSinceExport, lateChanges }))
      expect(found.map(({ step }) => step)).toEqual([
        'complete',
        'check',
        'approve',
        'export',
        'submitted',
        'lateChanges',
      ])
      const last = all.findLast(({ step }) => step === 'checked')
      expect(found[1]?.state).toBe(last === undefined ? 'toDo' : last.sha256 === 'now' ? 'done' : 'overtaken')
    }),
  )
})

test('a note explains the failures of its rule and child, and none where it is on the whole return', () => {
  const failure = { rule: '576', child: 'R1' }
  expect(explains({ rule: null, childRef: null }, failure)).toBe(false)
  expect(explains({ rule: '576', childRef: null }, failure)).toBe(true)
  expect(explains({ rule: null, childRef: 'r1' }, failure)).toBe(true)
  expect(explains({ rule: '576', childRef: 'R2' }, failure)).toBe(false)
  expect(explains({ rule: '574', childRef: 'R1' }, failure)).toBe(false)
  expect(['576', null].map((rule) => aboutWords({ rule, childRef: 'R1' }))).toEqual([
    'Rule 576, child R1',
    'Child R1',
  ])
  expect(aboutWords({ rule: null, childRef: null })).toBe('The whole return')
})
