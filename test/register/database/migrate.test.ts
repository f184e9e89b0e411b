import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Migration } from '../../../electron/register/database/migrate'
import { migrations } from '../../../electron/register/database/migrations'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { refusal } from '../../builders/refusal'
import { newRegister, testPassphrase } from '../../builders/register'

const newest = migrations.at(-1)?.number ?? 0

const adds = (number: number, table: string): Migration => ({
  number,
  up: async (db) => {
    await sql.raw(`create table ${table} (id text primary key not null) strict`).execute(db)
  },
})

const fails = (number: number): Migration => ({
  number,
  up: async () => {
    throw new Error('does not work')
  },
})

const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

test('migrations are numbered, rising', () => {
  const numbers = migrations.map(({ number }) => number)
  expect(numbers).toEqual(numbers.toSorted((left, right) => left - right))
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('a newer schema comes in one step, after a verified copy of the register as it was', async () => {
  const { opening, folder, unlock } = await newRegister()
  const more = [...migrations, adds(newest + 10, 'later'), adds(newest + 20, 'latest')]
  const open = await unlockRegister({ ...opening, migrations: more }, testPassphrase)
  expect(open.connection.pragma('user_version', { simple: true })).toBe(newest + 20)
  await open.close()
  const copies = join(folder, 'Ashcombe backups')
  const [copy = ''] = readdirSync(copies)
  const before = await unlockRegister({ ...opening, file: join(copies, copy) }, testPassphrase)
  expect(before.connection.pragma('user_version', { simple: true })).toBe(newest)
  await before.close()
  await refusal('REGISTER_NEWER', unlock())
})

test('a step that fails takes the steps before it back: the file stays at its old version', async () => {
  const { opening, unlock } = await newRegister()
  const broken = [...migrations, adds(newest + 10, 'later'), fails(newest + 20)]
  await expect(unlockRegister({ ...opening, migrations: broken }, testPassphrase)).rejects.toThrow(
    'does not work',
  )
  const open = await unlock()
  expect(open.connection.pragma('user_version', { simple: true })).toBe(newest)
  const later = open.connection
    .prepare(`select count(*) from sqlite_schema where name = 'later'`)
    .pluck()
    .get()
  expect(later).toBe(0)
  expect(open.connection.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('a step that leaves a reference without its record is taken back', async () => {
  const { opening, unlock } = await newRegister()
  const orphan: Migration = {
    number: newest + 10,
    up: async (db) => {
      await sql
        .raw(
          `insert into child_alias (id, child_id, name, created_at, created_by, updated_at, updated_by, version, source)
           values ('a', 'nobody', 'x', '', '', '', '', 1, 'recorded')`,
        )
        .execute(db)
    },
  }
  const wanted = { ...opening, migrations: [...migrations, orphan] }
  await expect(unlockRegister(wanted, testPassphrase)).rejects.toThrow(/references without their record/)
  const open = await unlock()
  expect(await open.db.selectFrom('child_alias').selectAll().execute()).toEqual([])
})

test('a file of a newer Homeward is refused and not a byte of it changes', async () => {
  const { opening, file, unlock } = await newRegister()
  const open = await unlockRegister(
    { ...opening, migrations: [...migrations, adds(newest + 10, 'later')] },
    testPassphrase,
  )
  await open.close()
  const before = [hash(file), hash(`${file}-keys`)]
  expect(await refusal('REGISTER_NEWER', unlock())).toEqual({
    file: 'Ashcombe.homeward',
    version: newest + 10,
  })
  expect([hash(file), hash(`${file}-keys`)]).toEqual(before)
})
