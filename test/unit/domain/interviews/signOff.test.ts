import { expect, test } from 'vitest'
import { isOwnWork, isSigned, signOffState } from '../../../../shared/domain/interviews/signOff'

const finished = '2026-11-20T10:00:00Z'
const before = '2026-11-20T09:59:59Z'
const after = '2026-11-20T10:00:01Z'

test.each([
  [null, [], 'writing'],
  [finished, [], 'waiting'],
  [finished, [['approved', after]], 'approved'],
  [finished, [['approved', finished]], 'approved'],
  [finished, [['approved_outside', after]], 'approvedOutside'],
  [finished, [['escalated', after]], 'escalated'],
  [null, [['returned', after]], 'returned'],
  // Finished again after it came back, even within the same second.
  [finished, [['returned', before]], 'waiting'],
  [finished, [['returned', finished]], 'waiting'],
  [finished, [['escalated', before]], 'waiting'],
  [null, [['escalated', before]], 'writing'],
] as const)('finished %s, decided %j: %s', (submittedAt, decisions, state) => {
  const made = decisions.map(([decision, at]) => ({ decision, at }))
  expect(signOffState(submittedAt, made)).toBe(state)
  expect(isSigned(signOffState(submittedAt, made))).toBe(state.startsWith('approved'))
})

test('own work is what one held or finished; a name is compared as people write it', () => {
  const ann = { userId: 'u1', name: 'Ann  Field' }
  const nobody = { submittedBy: null, interviewerUser: null, interviewerName: null }
  expect(isOwnWork(ann, nobody)).toBe(false)
  expect(isOwnWork(ann, { ...nobody, submittedBy: 'u1' })).toBe(true)
  expect(isOwnWork(ann, { ...nobody, interviewerUser: 'u1' })).toBe(true)
  expect(isOwnWork(ann, { ...nobody, interviewerName: ' ann field' })).toBe(true)
  expect(isOwnWork(ann, { ...nobody, interviewerName: 'Ann Fields' })).toBe(false)
})
