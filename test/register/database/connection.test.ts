import { expect, test } from 'vitest'
import { StatementCache } from '../../../electron/register/database/statementCache'
import { openedRegister } from '../../builders/register'

test('the live connection is exclusive, durable, and keeps sorting out of files', async () => {
  const { open } = await openedRegister()
  const pragma = (name: string): unknown => open.connection.pragma(name, { simple: true })
  expect({
    locking: pragma('locking_mode'),
    journal: pragma('journal_mode'),
    synchronous: pragma('synchronous'),
    tempStore: pragma('temp_store'),
    trusted: pragma('trusted_schema'),
    cells: pragma('cell_size_check'),
    references: pragma('foreign_keys'),
    erased: pragma('secure_delete'),
  }).toEqual({
    locking: 'exclusive',
    journal: 'wal',
    synchronous: 2,
    tempStore: 2,
    trusted: 0,
    cells: 1,
    references: 1,
    erased: 1,
  })
})

test('transactions and queries on the one connection take turns', async () => {
  const { open } = await openedRegister()
  const order: string[] = []
  const slow = open.db.transaction().execute(async (trx) => {
    order.push('begin')
    await new Promise((resolve) => setTimeout(resolve, 30))
    await trx.selectFrom('user').select('id').execute()
    order.push('commit')
  })
  const query = open.db
    .selectFrom('user')
    .select('id')
    .execute()
    .then(() => order.push('query'))
  await Promise.all([slow, query])
  expect(order).toEqual(['begin', 'commit', 'query'])
})

test('the statement cache keeps what is used and forgets the rest', async () => {
  const { open } = await openedRegister()
  const cache = new StatementCache(open.connection)
  const kept = cache.get('select 0')
  for (let number = 1; number < 400; number += 1) {
    cache.get(`select ${number}`)
    expect(cache.get('select 0')).toBe(kept)
  }
  expect(cache.get('select 1')).not.toBe(cache.get('select 2'))
})

test('a cached statement sees a changed schema', async () => {
  const { open } = await openedRegister()
  const all = async (): Promise<unknown[]> => open.db.selectFrom('child_alias').selectAll().execute()
  expect(await all()).toEqual([])
  open.connection.exec('alter table child_alias add column extra text')
  expect(await all()).toEqual([])
})
