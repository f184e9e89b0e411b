import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../../shared/contract'
import { appendAudit } from '../../../electron/register/audit/appendAudit'
import type { AuditEntry } from '../../../electron/register/audit/auditEntry'
import { tablesHandlers } from '../../../electron/register/router/tables'
import { featureClient } from '../../builders/host'
import { papersFolder } from '../../pdf/helpers/papersFolder'

const built = papersFolder()
beforeAll(async () => built.bundleWorker(), 60_000)
afterAll(() => built.remove())

const everything = { actorId: null, action: null, childId: null, from: null, to: null, refusedOnly: false }
const what = { kind: 'auditTrail', filter: everything } as const

async function trail() {
  const at = await featureClient({ tables: contract.tables }, { tables: tablesHandlers })
  Object.assign(at.host.start, { outFolder: built.outFolder })
  const open = at.host.open!
  const enter = async (entry: AuditEntry, name = 'Ana Reyes') =>
    open.db
      .transaction()
      .execute((trx) =>
        appendAudit(trx, open.session.registerId, { id: 'x', name }, '2026-11-22T09:00:00Z', entry),
      )
  const save = async (format: 'csv' | 'xlsx') => {
    const path = join(at.folder, `trail.${format}`)
    const { grant } = at.host.grants.add(path, format === 'csv' ? 'saveCsv' : 'saveXlsx')
    await at.client.tables.save({ what, format, grant })
    return readFileSync(path)
  }
  return { ...at, open, enter, save }
}

test('nothing of a trail becomes a formula: not who, not what was typed as a reason', async () => {
  const { enter, save } = await trail()
  for (const begin of ['=', '+', '-', '@', '\t=', '\r='])
    await enter(
      { action: `${begin}cmd|calc`, detail: { [`${begin}reason`]: `${begin}HYPERLINK("x")` } },
      `${begin}1+1`,
    )
  const text = (await save('csv')).toString('utf8')
  const cells = text.split('\r\n').flatMap((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/))
  expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(text).toContain("'=1+1")
  const bytes = await save('xlsx')
  const [sheet] = await readWorkbook(bytes)
  expect(sheet?.data.flat()).toContain('=1+1')
  expect(sheet?.data.flat()).toContain('@1+1')
})

test('a text of 100,000 letters is whole in the CSV, and in the workbook as long as a cell may be', async () => {
  const { enter, save } = await trail()
  const long = 'ö'.repeat(100_000)
  await enter({ action: 'child.withdrawn', detail: { reason: long } })
  expect((await save('csv')).toString('utf8')).toContain(long)
  const [sheet] = await readWorkbook(await save('xlsx'))
  const longest = Math.max(
    ...(sheet?.data ?? []).flat().map((cell) => (typeof cell === 'string' ? cell.length : 0)),
  )
  expect(longest).toBeGreaterThan(32_000)
  expect(longest).toBeLessThanOrEqual(32_767)
})

test(
  'of a trail with more than 100,000 entries the newest 100,000 are saved, and the file says so',
  { timeout: 120_000 },
  async () => {
    const { open, save } = await trail()
    // What the table is made of is the rows; the chain is not read for it.
    open.connection.exec(`
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 100001)
    insert into audit (seq, at, actor_id, actor_name, action, detail, previous_hash, hash)
    select (select max(seq) from audit) + i, '2026-11-22T09:00:00Z', 'x', 'Ana Reyes', 'child.viewed', '{}', 'p', 'h' || i from n`)
    const { last } = open.connection.prepare('select max(seq) as last from audit').get() as { last: number }
    const lines = (await save('csv')).toString('utf8').trimEnd().split('\r\n')
    expect(lines).toHaveLength(100_001)
    expect(lines[1]?.startsWith(`${last},`)).toBe(true)
    const [sheet, definitions] = await readWorkbook(await save('xlsx'))
    expect(sheet?.data).toHaveLength(100_001)
    expect(JSON.stringify(definitions?.data)).toContain('The newest 100,000 entries')
  },
)
