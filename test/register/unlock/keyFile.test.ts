import { randomBytes, randomUUID } from 'node:crypto'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createHash } from 'node:crypto'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { addPersonSlot } from '../../../electron/register/unlock/changeKeys'
import { canonicalJson } from '../../../electron/register/unlock/canonicalJson'
import type { KeyFile } from '../../../electron/register/unlock/keyFileShapes'
import { keyPolicy, withinLimits } from '../../../electron/register/unlock/keyPolicy'
import { keyFileOf, signedKeyFile } from '../../../electron/register/unlock/keyFile'
import { newSlot, sealDataKey } from '../../../electron/register/unlock/slot'
import { unlockByRecovery } from '../../../electron/register/unlock/unlockByRecovery'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { refusal } from '../../builders/refusal'
import { cheapPolicy, newRegister, testPassphrase, type TestRegister } from '../../builders/register'

const readKeys = ({ file }: TestRegister): KeyFile => JSON.parse(readFileSync(`${file}-keys`, 'utf8'))

function writeKeys({ file }: TestRegister, keys: unknown): void {
  writeFileSync(`${file}-keys`, JSON.stringify(keys))
}

/** As somebody would who edits the file and its checksum but has no data key. */
function withNewChecksum(keys: KeyFile): KeyFile {
  return { ...keys, checksum: createHash('sha256').update(canonicalJson(keys.body)).digest('hex') }
}

test('a planted slot, made without the data key, is refused even with its own passphrase', async () => {
  const register = await newRegister()
  const keys = readKeys(register)
  const slot = await newSlot(
    keys.body.registerId,
    { kind: 'person', label: 'Mallory' },
    'planted by mallory herself',
    cheapPolicy.make,
  )
  const sealed = [sealDataKey(keys.body.registerId, slot, keys.body.current.id, randomBytes(32))]
  const body = { ...keys.body, slots: [...keys.body.slots, { ...slot, sealed }] }
  writeKeys(register, withNewChecksum({ ...keys, body }))
  await refusal('KEYS_DAMAGED', unlockRegister(register.opening, 'planted by mallory herself'))
  await refusal('KEYS_DAMAGED', unlockRegister(register.opening, testPassphrase))
})

test('a slot planted while the register is open is not sealed along with the next change', async () => {
  const register = await newRegister()
  const open = await register.unlock()
  const keys = readKeys(register)
  const [founder] = keys.body.slots
  const planted = { ...keys.body, slots: [...keys.body.slots, { ...founder, id: randomUUID() }] }
  writeKeys(register, withNewChecksum({ ...keys, body: planted as KeyFile['body'] }))
  const again = 'violet gravel under nine umbrellas'
  await refusal('KEYS_DAMAGED', addPersonSlot(open.keyring, 'Omar Lind', again))
  expect(readKeys(register).body).toEqual(planted)
  writeKeys(register, keys)
})

test('slots swapped between two registers are refused', async () => {
  const one = await newRegister()
  const two = await newRegister()
  const keysOfOne = readKeys(one)
  const body = { ...keysOfOne.body, slots: readKeys(two).body.slots }
  writeKeys(one, withNewChecksum({ ...keysOfOne, body }))
  await refusal('WRONG_PASSPHRASE', unlockRegister(one.opening, testPassphrase))
})

test('a person’s slot does not open as the recovery code, nor the other way round', async () => {
  const register = await newRegister()
  const keys = readKeys(register)
  const slots = keys.body.slots.map((slot) => ({
    ...slot,
    kind: slot.kind === 'person' ? ('recovery' as const) : ('person' as const),
  }))
  writeKeys(register, withNewChecksum({ ...keys, body: { ...keys.body, slots } }))
  await refusal('WRONG_PASSPHRASE', unlockRegister(register.opening, testPassphrase))
  await refusal(
    'WRONG_PASSPHRASE',
    unlockByRecovery(register.opening, register.recoveryCode, 'seven lanterns under the pier'),
  )
})

test('the key file of another register is told of as such', async () => {
  const one = await newRegister()
  const two = await newRegister()
  writeKeys(one, readKeys(two))
  await refusal('KEYS_OF_ANOTHER_REGISTER', unlockRegister(one.opening, testPassphrase))
})

test('real slots cost 128 MiB, and cheaper or dearer ones than the limits are refused when read', async () => {
  expect(keyPolicy.make).toEqual({ memoryKiB: 131072, passes: 3, lanes: 4 })
  expect(withinLimits(keyPolicy.make, keyPolicy)).toBe(true)
  expect(withinLimits({ memoryKiB: 65535, passes: 3, lanes: 4 }, keyPolicy)).toBe(false)
  expect(withinLimits({ memoryKiB: 131072, passes: 2, lanes: 4 }, keyPolicy)).toBe(false)
  expect(withinLimits({ memoryKiB: 64 * 1024 * 1024, passes: 3, lanes: 4 }, keyPolicy)).toBe(false)
  const register = await newRegister()
  await refusal('KEYS_DAMAGED', unlockRegister({ ...register.opening, policy: keyPolicy }, testPassphrase))
})

/** Every text and number of the body with its path. */
function leaves(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, part]) => leaves(part, [...path, key]))
}

function changedAt(value: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
  if (key === undefined) return flipped(value)
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...value]
    : { ...(value as object) }
  Reflect.set(copy, key, changedAt(Reflect.get(copy, key), rest))
  return copy
}

/** One bit of the middle of a text, one more of a number. */
function flipped(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value !== 'string') return 'x'
  const bytes = Buffer.from(value === '' ? 'x' : value, 'latin1')
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  return bytes.toString('latin1')
}

test('one flipped bit in any other field is refused too: seals, counters of wrong tries, the mark of the trail', async () => {
  const register = await newRegister()
  await (await register.unlock()).close()
  await refusal('WRONG_PASSPHRASE', unlockRegister(register.opening, 'not this one at all'))
  const keys = readKeys(register)
  const paths = leaves(keys).filter(([first]) => first !== 'body')
  expect(paths.map(([first]) => first)).toEqual(
    expect.arrayContaining(['checksum', 'macs', 'attempts', 'trailMark', 'stateChecksum']),
  )
  for (const path of paths) {
    writeKeys(register, changedAt(keys, path))
    await refusal('KEYS_DAMAGED', unlockRegister(register.opening, testPassphrase))
  }
  writeKeys(register, keys)
  await expect(register.unlock()).resolves.toBeDefined()
})

test('a key file of the first version, without a checksum over its counters, opens', async () => {
  const register = await newRegister()
  const { stateChecksum, ...first } = readKeys(register)
  expect(stateChecksum).toMatch(/^[0-9a-f]{64}$/)
  writeKeys(register, first)
  await expect(register.unlock()).resolves.toBeDefined()
})

test('a key file that is gone is put back from a backup, and the register opens as it is now', async () => {
  const register = await newRegister()
  const open = await register.unlock()
  const { file } = await open.takeBackup('asked')
  const after = { action: 'after.backup' }
  await runCommand(open, { name: 'test', permission: 'children.write' }, async ({ audit }) => audit(after))
  await open.close()
  rmSync(keyFileOf(register.file))
  await refusal('KEYS_NOT_FOUND', unlockRegister(register.opening, testPassphrase))
  copyFileSync(keyFileOf(file), keyFileOf(register.file))
  const again = await register.unlock()
  const entry = await again.db.selectFrom('audit').select('seq').where('action', '=', after.action).execute()
  expect(entry).toHaveLength(1)
})

test('one flipped bit in any field of the body is refused, with and without the checksum put right', async () => {
  const register = await newRegister()
  const keys = readKeys(register)
  const paths = leaves(keys.body)
  expect(paths.length).toBeGreaterThan(25)
  for (const path of paths) {
    const body = changedAt(keys.body, path) as KeyFile['body']
    writeKeys(register, { ...keys, body })
    await refusal('KEYS_DAMAGED', unlockRegister(register.opening, testPassphrase))
    writeKeys(register, withNewChecksum({ ...keys, body }))
    await expect(unlockRegister(register.opening, testPassphrase), path.join('.')).rejects.toMatchObject({
      code: expect.stringMatching(/^(KEYS_DAMAGED|WRONG_PASSPHRASE)$/),
    })
  }
  writeKeys(register, keys)
  await expect(register.unlock()).resolves.toBeDefined()
})

test.each([
  ['cut short', (text: string) => text.slice(0, text.length / 2)],
  ['empty', () => ''],
  ['not JSON', () => 'hello'],
  ['with a field nobody knows', (text: string) => JSON.stringify({ ...JSON.parse(text), extra: 1 })],
  ['of a later format', (text: string) => text.replace('"version": 1', '"version": 2')],
  ['enormous', () => '['.repeat(2_000_000)],
])('a key file that is %s is refused as damaged', async (_what, change) => {
  const register = await newRegister()
  const path = `${register.file}-keys`
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  await refusal('KEYS_DAMAGED', unlockRegister(register.opening, testPassphrase))
})

test('a change of data key cut off before the swap: the current key still opens, the next is dropped', async () => {
  const register = await newRegister()
  const open = await register.unlock()
  const current = open.keyring.namedKey
  const next = { keyId: randomUUID(), dataKey: randomBytes(32) }
  const { body, attempts, trailMark } = open.keyring.read()
  const slots = body.slots.map((slot) => ({
    ...slot,
    sealed: [...slot.sealed, sealDataKey(body.registerId, slot, next.keyId, next.dataKey)],
  }))
  const both = { ...body, slots, next: { id: next.keyId, fileMark: '0'.repeat(32) } }
  const signed = signedKeyFile(both, [current, next], { attempts, trailMark })
  await open.close()
  writeKeys(register, signed)
  const again = await register.unlock()
  const settled = again.keyring.read().body
  expect(settled.next).toBeNull()
  expect(settled.current.id).toBe(current.keyId)
  expect(settled.slots.every(({ sealed }) => sealed.length === 1)).toBe(true)
})
