import { expect, test } from 'vitest'
import { protocolReview } from '../../../../shared/domain/calendar/protocolReview'

test('the review of the protocol is named 60 days before, and due on its day', () => {
  expect(protocolReview(null, '2026-11-22')).toBe('notSet')
  expect(protocolReview('2027-01-22', '2026-11-22')).toBe('later')
  expect(protocolReview('2027-01-21', '2026-11-22')).toBe('soon')
  expect(protocolReview('2026-11-23', '2026-11-22')).toBe('soon')
  expect(protocolReview('2026-11-22', '2026-11-22')).toBe('due')
})
