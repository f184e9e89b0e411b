import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../../../electron/register/database/sqlite'
import { createRegister } from '../../../electron/register/unlock/createRegister'
import { proveEncrypted } from '../../../electron/register/unlock/proveEncrypted'
import { filesHolding } from '../../builders/bytes'
import { TestClock } from '../../builders/clock'
import { temporaryFolder } from '../../builders/folder'
import { refusal } from '../../builders/refusal'
import { cheapPolicy, newRegister, testCouncil, testPassphrase, testPerson } from '../../builders/register'

const wanted = (file: string, passphrase = testPassphrase) => ({
  file,
  council: testCouncil,
  founder: testPerson,
  passphrase,
  clock: new TestClock(),
  policy: cheapPolicy,
})

test('a new register is encrypted: no header, no name, no way in without the key', async () => {
  const { file, folder } = await newRegister()
  expect(readFileSync(file).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
  expect(filesHolding(folder, testCouncil)).toEqual([])
  const connection = await openSqlite(file, { readonly: true })
  expect(() => connection.prepare('select * from sqlite_schema').all()).toThrow(/not a database/)
  connection.close()
})

test('the proof of encryption fails on a plain database', async () => {
  const file = join(temporaryFolder(), 'plain.homeward')
  const connection = await openSqlite(file, {})
  connection.exec('create table child (name text)')
  connection.close()
  await expect(proveEncrypted(file, [])).rejects.toThrow(/not encrypted/)
})

test('a name too short to prove anything does not stop a register from being made', async () => {
  const founder = 'Jo'
  const file = join(temporaryFolder(), 'A.homeward')
  await expect(createRegister({ ...wanted(file), council: 'A', founder })).resolves.toBeDefined()
})

test('neither the register nor the key file of another is overwritten', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'Ashcombe.homeward')
  for (const there of [file, `${file}-keys`]) {
    writeFileSync(there, 'somebody else’s')
    await refusal('FILE_EXISTS', createRegister(wanted(file)))
    expect(readFileSync(there, 'utf8')).toBe('somebody else’s')
    if (there === file) rmSync(file)
  }
  expect(readdirSync(folder)).toEqual(['Ashcombe.homeward-keys'])
})

test.each([
  ['short', 'eleven letters', 'green kettl'],
  ['long', '1600 letters', 'x y '.repeat(400)],
  ['common', 'on the list', 'Correct Horse Battery Staple'],
  ['common', 'on the list but for swaps and a year', 'P4ssw0rdPassw0rd2026'],
  ['common', 'among the 10,000 most common, with digits behind', 'Dragon123456'],
  ['common', 'a long one of that list', 'Michael Jackson'],
  ['common', 'one piece again and again', 'abcabcabcabcabc'],
  ['common', 'keys in a row', '123456789012345'],
  ['common', 'a common word behind a year', '2024password2024'],
  ['common', 'nothing but spaces', ' '.repeat(14)],
  ['common', 'one sign again and again', '!?!?!?!?!?!?'],
  ['common', 'one letter of another script', 'я'.repeat(13)],
  ['likeName', 'the council', 'AshcombeCouncil2026'],
  ['likeName', 'the person', 'inesHalloway99'],
] as const)('a passphrase that is %s (%s) is refused', async (reason, _how, passphrase) => {
  const folder = temporaryFolder()
  const facts = await refusal(
    'WEAK_PASSPHRASE',
    createRegister(wanted(join(folder, 'A.homeward'), passphrase)),
  )
  expect(facts.reason).toBe(reason)
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  'green kettle over seven bridges',
  'Ines likes seven lanterns',
  'three words more',
  '7391 0482 6625 1',
])('a passphrase somebody made up is taken: %s', async (passphrase) => {
  const file = join(temporaryFolder(), 'A.homeward')
  await expect(createRegister(wanted(file, passphrase))).resolves.toBeDefined()
})
