import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentsHandlers } from '../../../electron/register/router/documents'
import { tablesHandlers } from '../../../electron/register/router/tables'
import { contract } from '../../../shared/contract'
import { neededToLeave } from '../../../shared/contract/leaving'
import { rolePermissions, roles, type Role } from '../../../shared/contract/permissions'
import { featureClient } from '../../builders/host'
import { refusal } from '../../builders/refusal'
import { tracesOf, tracesSince } from '../../builders/traces'
import { papersFolder } from '../../pdf/helpers/papersFolder'

const built = papersFolder()
beforeAll(async () => built.bundleWorker(), 60_000)
afterAll(() => built.remove())

const days = { from: '2025-04-01', to: '2026-03-31' }
const figures = {
  kind: 'figures',
  ...days,
  types: 'missing',
  outward: true,
  byHome: false,
  questions: [],
} as const
const report = { kind: 'figureReport', report: 'leadMember', ...days, byHome: false } as const
const inspection = { kind: 'periodList', asked: { list: 'inspection', ...days } } as const
const trail = {
  kind: 'periodList',
  asked: { list: 'accessByPerson', ...days },
} as const
const worked = { kind: 'workList', list: 'missingNow' } as const

async function registerAs(role: Role) {
  const at = await featureClient(
    { tables: contract.tables, documents: contract.documents },
    { tables: tablesHandlers, documents: documentsHandlers },
  )
  Object.assign(at.host.start, { outFolder: built.outFolder })
  const { open } = at.host
  if (open === null) throw new Error('the register is open')
  const permissions = new Set(rolePermissions[role])
  const session = { ...open.session, user: { ...open.session.user, role }, permissions }
  Object.defineProperty(open, 'session', { value: session })
  const save = async (
    what: typeof figures | typeof report | typeof inspection | typeof trail | typeof worked,
  ) =>
    at.client.tables.save({
      what,
      format: 'csv',
      grant: at.host.grants.add(`${at.folder}/a.csv`, 'saveCsv').grant,
    })
  return { ...at, open, save }
}

test.each(['officer', 'interviewer', 'reader'] as const)(
  'one who may print a case paper may not thereby send figures out, on paper or as a table: %s',
  async (role) => {
    const { client, open, save } = await registerAs(role)
    const before = await tracesOf(open)
    for (const what of [figures, report, inspection, trail]) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
      await refusal('NOT_ALLOWED', save(what))
      // oxlint-disable-next-line eslint/no-await-in-loop
      await refusal('NOT_ALLOWED', client.documents.make(what))
    }
    const { audit, history } = await tracesSince(open, before)
    expect(history).toBe(0)
    expect(audit.filter((action) => action.startsWith('paper.'))).toEqual([])
  },
)

test('a team lead sends figures out, and what goes to Ofsted and DfE does not', async () => {
  const { client, save } = await registerAs('teamLead')
  for (const what of [figures, report]) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
    expect((await client.documents.make(what)).pages).toBeGreaterThan(0)
    // oxlint-disable-next-line eslint/no-await-in-loop
    expect((await save(what)).fileName).toBe('a.csv')
  }
  await refusal('NOT_ALLOWED', save(inspection))
})

test('an officer takes the lists of the day along, on paper and as a table', async () => {
  const { client, save } = await registerAs('officer')
  expect((await client.documents.make(worked)).fileName).toBe('missing-now-2026-11-22.pdf')
  expect((await save(worked)).kind).toBe('missingNow')
})

test('nobody who may have something leave lacks what every paper asks for', () => {
  for (const role of roles) {
    const may = new Set(rolePermissions[role])
    for (const what of [figures, report, inspection, { kind: 'statutoryReturn', year: 2027 } as const])
      if (may.has(neededToLeave(what)))
        expect({ role, prints: may.has('documents.print') }).toEqual({ role, prints: true })
  }
})
