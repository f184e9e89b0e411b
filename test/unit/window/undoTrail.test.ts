import { expect, test } from 'vitest'
import { afterChange, emptyTrail, type ChangeTold } from '../../../renderer/app/undo/undoTrail'

const at = '2026-11-22T09:00:00Z'
const change = (commandId: string, rest: Partial<ChangeTold> = {}): ChangeTold => ({
  at,
  commandId,
  wrote: true,
  canUndo: true,
  undoes: null,
  ...rest,
})
const after = (...changes: ChangeTold[]) => changes.reduce(afterChange, emptyTrail)

test('what was done stands newest last; undoing takes from it, redoing puts back', () => {
  const undone = after(change('a'), change('b'), change('u', { undoes: 'b' }))
  expect(undone).toMatchObject({ wasUndo: true, done: ['a'], undone: ['u'] })
  const again = afterChange(undone, change('r', { undoes: 'u' }))
  expect(again).toMatchObject({ wasUndo: false, done: ['a', 'r'], undone: [] })
})

test('two steps back and two forth', () => {
  const back = after(change('a'), change('b'), change('u', { undoes: 'b' }), change('v', { undoes: 'a' }))
  expect(back).toMatchObject({ done: [], undone: ['u', 'v'] })
  const forth = [change('x', { undoes: 'v' }), change('y', { undoes: 'u' })].reduce(afterChange, back)
  expect(forth).toMatchObject({ done: ['x', 'y'], undone: [] })
})

test('something new leaves nothing to redo', () => {
  const trail = after(change('a'), change('u', { undoes: 'a' }), change('b'))
  expect(trail).toMatchObject({ done: ['b'], undone: [] })
})

test('after an export nothing older can be taken back; a backup is no change', () => {
  expect(after(change('a'), change('x', { canUndo: false }))).toMatchObject({ done: [], undone: [], at })
  const backup = change('x', { canUndo: false, wrote: false, at: '2026-11-22T10:00:00Z' })
  expect(after(change('a'), backup)).toMatchObject({ done: ['a'], at })
})
