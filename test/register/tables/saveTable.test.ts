import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../../shared/contract'
import { placesHandlers } from '../../../electron/register/router/places'
import { tablesHandlers } from '../../../electron/register/router/tables'
import { featureClient } from '../../builders/host'
import { newPlace } from '../../builders/placed'
import { refusal } from '../../builders/refusal'
import { papersFolder } from '../../pdf/helpers/papersFolder'

const built = papersFolder()
beforeAll(async () => built.bundleWorker(), 60_000)
afterAll(() => built.remove())

const what = { kind: 'homesExtract', recipient: 'Sergeant Bell', basis: 'Finding children' } as const

async function registerWithHomes() {
  const at = await featureClient(
    { tables: contract.tables, places: contract.places },
    { tables: tablesHandlers, places: placesHandlers },
  )
  Object.assign(at.host.start, { outFolder: built.outFolder })
  const { open } = at.host
  if (open === null) throw new Error('the register is open')
  const grantFor = (name: string, purpose: 'saveCsv' | 'saveXlsx') =>
    at.host.grants.add(join(at.folder, name), purpose).grant
  return { ...at, open, grantFor }
}

test('a table leaves as a workbook and as CSV, each noted with the fingerprint of its bytes', async () => {
  const { client, folder, open, grantFor } = await registerWithHomes()
  await client.places.save({ ...newPlace, name: '=cmd|calc', phone: '+44 20 7946 0000' })
  const book = await client.tables.save({ what, format: 'xlsx', grant: grantFor('homes.xlsx', 'saveXlsx') })
  const text = await client.tables.save({ what, format: 'csv', grant: grantFor('homes', 'saveCsv') })
  expect([book.fileName, text.fileName]).toEqual(['homes.xlsx', 'homes.csv'])
  const bytes = readFileSync(join(folder, 'homes.xlsx'))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(book.sha256)
  const [homes, definitions] = await readWorkbook(bytes)
  expect(homes?.data[1]?.slice(0, 5)).toEqual([
    '=cmd|calc',
    "Children's home",
    null,
    null,
    '+44 20 7946 0000',
  ])
  expect(definitions?.data).toContainEqual(['For', 'Sergeant Bell: Finding children'])
  expect(readFileSync(join(folder, 'homes.csv'), 'utf8')).toContain("\r\n'=cmd|calc,")
  const runs = await open.db.selectFrom('return_run').select(['kind', 'sha256']).execute()
  expect(runs).toEqual([
    { kind: 'homesExtract', sha256: book.sha256 },
    { kind: 'homesExtract', sha256: text.sha256 },
  ])
  const given = await open.db.selectFrom('homes_extract').select(['recipient', 'homes']).execute()
  expect(given).toEqual([
    { recipient: 'Sergeant Bell', homes: 1 },
    { recipient: 'Sergeant Bell', homes: 1 },
  ])
})

test('a file that was there before is replaced whole, and a place that is gone leaves no run and no half file', async () => {
  const { client, folder, open, grantFor } = await registerWithHomes()
  writeFileSync(join(folder, 'homes.csv'), 'x'.repeat(5000))
  await client.tables.save({ what, format: 'csv', grant: grantFor('homes.csv', 'saveCsv') })
  expect(readFileSync(join(folder, 'homes.csv'), 'utf8')).toMatch(/^\uFEFFHome,Kind,/)
  const grant = grantFor(join('nowhere', 'homes.csv'), 'saveCsv')
  await refusal('DISK_ERROR', client.tables.save({ what, format: 'csv', grant }))
  expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  expect(await open.db.selectFrom('return_run').selectAll().execute()).toHaveLength(1)
})

test('a grant for one format is not taken for the other, and an ending never writes over a file unasked', async () => {
  const { client, folder, grantFor } = await registerWithHomes()
  const wrong = grantFor('homes.xlsx', 'saveXlsx')
  await refusal('GRANT_UNKNOWN', client.tables.save({ what, format: 'csv', grant: wrong }))
  writeFileSync(join(folder, 'homes.csv'), 'kept')
  const bare = grantFor('homes', 'saveCsv')
  await refusal('FILE_EXISTS', client.tables.save({ what, format: 'csv', grant: bare }))
  expect(readFileSync(join(folder, 'homes.csv'), 'utf8')).toBe('kept')
})
