import { expect, test } from 'vitest'
import { z } from 'zod'
import { read, write } from '../../../shared/contract/base'
import { assemble } from '../../../electron/register/rpc/assemble'
import { command, hostCall, query, unaudited } from '../../../electron/register/rpc/handlers'

const answer = z.object({})
const view = { get: read('children.read', 'view').output(answer) }
const reads = { get: read('children.read').output(answer), other: read('children.read').output(answer) }
const writes = { save: write('children.write').output(answer) }

test('a call without a handler stops the start', () => {
  expect(() => assemble(reads, { get: query(reads.get, async () => ({})) } as never)).toThrow(
    'other has no handler',
  )
})

test('a call with another call’s handler stops the start', () => {
  const handler = query(reads.get, async () => ({}))
  expect(() => assemble(reads, { get: handler, other: handler })).toThrow('other has the handler of another')
})

test('a call that shows something about a child must say what it is about', () => {
  expect(() => assemble(view, { get: query(view.get, async () => ({})) })).toThrow(
    'get does not say what it is about',
  )
})

test('a call that writes must go through the door', () => {
  const handler = query(writes.save, async () => ({}))
  expect(() => assemble(writes, { save: handler })).toThrow('save writes but is a query')
})

test('a call that reads must not be a command', () => {
  const handler = command(reads.get, async () => ({}))
  const other = query(reads.other, async () => ({}))
  expect(() => assemble(reads, { get: handler, other })).toThrow('get reads but is a command')
})

test('only the calls on the closed list go without an audit entry', () => {
  expect(() => assemble(writes, { save: unaudited(writes.save, async () => ({})) })).toThrow(
    /not on the list/,
  )
  const drafts = { keep: write('episodes.record').output(answer) }
  expect(() => assemble({ drafts }, { drafts: { keep: hostCall(drafts.keep, async () => ({})) } })).toThrow(
    /should be one/,
  )
})
