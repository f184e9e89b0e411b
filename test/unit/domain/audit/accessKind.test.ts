import { expect, test } from 'vitest'
import { accessKind } from '../../../../shared/domain/audit/accessKind'

test.each([
  ['child.viewed', 'looked'],
  ['interview.viewed', 'looked'],
  ['figure.rowsViewed', 'looked'],
  ['paper.passagesViewed', 'looked'],
  ['child.searched', 'looked'],
  ['paper.made', 'paper'],
  ['paper.printedInEmergency', 'paper'],
  ['paper.saveFailed', 'refused'],
  ['child.openingRefused', 'refused'],
  ['attempt.refused', 'refused'],
  ['child.changed', 'changed'],
  ['notification.notTold', 'changed'],
  // A feature of tomorrow: never passed over.
  ['child.somethingNew', 'changed'],
] as const)('%s was %s', (action, kind) => {
  expect(accessKind(action)).toBe(kind)
})
