import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { errorFacts, Refusal } from '../../shared/contract/errors'
import { readFile } from '../../electron/register/exchange/import/readFiles'
import { keyFileOf, readKeyFile } from '../../electron/register/unlock/keyFile'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import { fixtureFiles, importRegister, previewFiles } from '../builders/imports'
import { newRegister, testPassphrase } from '../builders/register'
import { tracesOf } from '../builders/traces'
import { workbook, workbookParts } from '../builders/workbook'
import { chance, type Chance } from './support/chance'
import { figure } from './support/figures'
import { times } from './support/size'
import { spoilt } from './support/spoil'

/** Milliseconds: longer than this is a hang. */
const hangs = 1_000

interface Ran {
  readonly taken: number
  readonly refused: number
  readonly slowest: number
}

/** How long reading takes. @throws what reading throws, unless it is refused */
async function timed(bytes: Buffer, read: (bytes: Buffer) => Promise<unknown>) {
  const begun = performance.now()
  const refused = await read(bytes).then(
    () => false,
    (error: unknown) => {
      if (error instanceof Refusal) return true
      throw error
    },
  )
  return { refused, took: performance.now() - begun }
}

/** Reads spoilt files one after the other. @throws where one is neither read nor refused, or takes over a second */
async function readSpoilt(
  name: string,
  count: number,
  make: (by: Chance) => Buffer,
  read: (bytes: Buffer) => Promise<unknown>,
): Promise<Ran> {
  const by = chance(name)
  let [taken, refused, slowest] = [0, 0, 0]
  for (let file = 0; file < count; file += 1) {
    const bytes = make(by)
    const look = async () =>
      timed(bytes, read).catch((cause: unknown) => {
        throw new Error(`${name} ${file} (seed ${by.seed})`, { cause })
      })
    let ran = await look()
    // A busy machine may stand still for a second; a file that hangs the reader does so each time.
    for (let again = 1; again < 3 && ran.took >= hangs; again += 1) ran = await look()
    if (ran.refused) refused += 1
    else taken += 1
    slowest = Math.max(slowest, ran.took)
  }
  expect(slowest).toBeLessThan(hangs)
  figure('fuzz', `spoilt ${name}: read, refused`, `${count}: ${taken}, ${refused} (seed ${by.seed})`)
  figure('fuzz', `spoilt ${name}: the slowest`, `${Math.round(slowest)} ms`)
  return { taken, refused, slowest }
}

const csv = fixtureFiles('sector-fake-903').map(({ content }) => Buffer.from(content))

test('spoilt CSV files are read or refused, and none takes a second', { timeout: 600_000 }, async () => {
  const ran = await readSpoilt(
    'CSV files',
    times({ small: 300, full: 10_000 }),
    (by) => spoilt(by.one(csv), by),
    async (bytes) => readFile({ name: 'a.csv', bytes }),
  )
  expect(Math.min(ran.taken, ran.refused)).toBeGreaterThan(0)
})

const rows = [
  ['Child ID', 'Forename', 'Surname', 'Date of birth'],
  ['R1', 'Mika', 'Oddo', { day: '2011-03-04' }],
  ['R2', 'Wilma', 'Tarrow', { day: '2012-05-06' }],
]
const names = Buffer.from(workbook(rows))

/** Spoilt from outside, where the zip gives way, or in one of its parts, so that what reads the XML gets it to see. */
function spoiltWorkbook(by: Chance): Buffer {
  if (by.below(2) === 0) return spoilt(names, by)
  const hurt = by.one(workbookParts)
  const packed = by.below(2) === 0
  return Buffer.from(
    workbook(rows, { packed, part: (path, xml) => (path === hurt ? spoilt(Buffer.from(xml), by) : xml) }),
  )
}

test('spoilt workbooks are read or refused, and none takes a second', { timeout: 3_600_000 }, async () => {
  const ran = await readSpoilt(
    'workbooks',
    times({ small: 300, full: 10_000 }),
    spoiltWorkbook,
    async (bytes) => readFile({ name: 'a.xlsx', bytes }),
  )
  expect(Math.min(ran.taken, ran.refused)).toBeGreaterThan(0)
})

test('looking at what spoilt files would bring in writes nothing', { timeout: 900_000 }, async () => {
  const { client, host, unexpected } = await importRegister()
  const before = await tracesOf(host.open!)
  const by = chance('previews')
  for (let file = times({ small: 40, full: 1_000 }); file > 0; file -= 1) {
    const name = by.one(['a.csv', 'a.xlsx'])
    const content = new Uint8Array(by.below(2) === 0 ? spoiltWorkbook(by) : spoilt(by.one(csv), by))
    if (content.length > 0) await previewFiles(client, [{ name, content }], { year: 2026 }).catch(onlyRefused)
  }
  expect(unexpected).toEqual([])
  expect((await tracesOf(host.open!)).history).toBe(before.history)
})

/** Calls refuse with a code of the contract. */
function onlyRefused(error: unknown): void {
  expect(Object.keys(errorFacts)).toContain((error as { code?: string }).code)
}

test(
  'a spoilt key file is refused, or says what it said before; no other register opens, and no byte of it changes',
  { timeout: 900_000 },
  async () => {
    const { file, opening } = await newRegister()
    const keys = keyFileOf(file)
    const original = readFileSync(keys)
    const { body } = readKeyFile(keys, opening.policy)
    const bytes = readFileSync(file)
    const { refused } = await readSpoilt(
      'key files',
      times({ small: 300, full: 10_000 }),
      (by) => spoilt(original, by),
      async (hurt) => {
        writeFileSync(keys, hurt)
        expect(readKeyFile(keys, opening.policy).body).toEqual(body)
      },
    )
    expect(refused).toBeGreaterThan(0)
    const by = chance('unlocking with spoilt keys')
    for (let count = times({ small: 20, full: 300 }); count > 0; count -= 1) {
      writeFileSync(keys, spoilt(original, by))
      const opened = await unlockRegister(opening, 'not this one at all').catch((error: unknown) => error)
      expect(opened).toBeInstanceOf(Refusal)
    }
    expect(readFileSync(file).equals(bytes)).toBe(true)
    writeFileSync(keys, original)
    const open = await unlockRegister(opening, testPassphrase)
    await open.close()
  },
)
