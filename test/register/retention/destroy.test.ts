import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { existsSync, statSync } from 'node:fs'
import { contract } from '../../../shared/contract'
import { verifyChain } from '../../../electron/register/audit/verifyChain'
import { goesWithChild, whatGoes } from '../../../electron/register/commands/retention/whatGoes'
import type { RecordTable } from '../../../electron/register/database/schema'
import { references } from '../../../electron/register/database/references'
import { readOnly } from '../../../electron/register/database/types'
import { rowInEveryTable } from '../../builders/everyTable'
import { refusal } from '../../builders/refusal'
import { addColleague, sitDown } from '../../builders/secondPerson'
import { wholeRegister, type WholeRegister } from '../../builders/wholeRegister'

const forename = 'Zephyrine'
const surname = 'Quillfeather'
const ref = 'ZQ77341'
const words = `${forename} ${surname} said so`
const tables = Object.keys(whatGoes) as RecordTable[]

/** A child whose time is over: looked after, died at 15, more than 15 years ago. */
async function longGone(register: WholeRegister): Promise<string> {
  const { client, open } = register
  const { id } = await client.children.add({
    forename,
    surname,
    localRef: ref,
    dob: '1990-02-01',
    dobPrecision: 'exact',
  })
  await client.children.setStatus({
    childId: id,
    careStatus: 'looked_after',
    legalStatus: 'C2',
    startedOn: '2000-01-08',
  })
  await open.db.updateTable('child').set({ date_of_death: '2005-06-01' }).where('id', '=', id).execute()
  return id
}

/** Someone asked, and a second person sits at the register. */
async function askedFor(register: WholeRegister, childId: string) {
  const { client, open } = register
  const saved = await client.retention.askDestroy({
    childId,
    reason: 'The time is over',
    archive: 'none',
    archiveNote: 'Nothing in it that anybody will ask for',
    advisedBy: 'The data protection officer, 20 November 2026',
  })
  sitDown(open, await addColleague(open, 'Dana Price', 'teamLead'))
  return saved
}

/** Every word of the register, history and audit trail included, by table. */
async function everyWord({ open }: WholeRegister): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_schema where type = 'table'`.execute(
    open.db,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const all = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(open.db)
    found.push(
      JSON.stringify(all.rows, (_key, value: unknown) =>
        value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
      ),
    )
  }
  return found.join('\n')
}

test('every table leads to a decision, and nothing that leads to a child stays unless it was decided', async () => {
  const { open } = await wholeRegister()
  const links = await references(readOnly(open.db))
  for (const { table, column, target } of links) {
    if (goesWithChild(target) && !goesWithChild(table))
      expect(['homes_extract.run_id', 'return_step.run_id']).toContain(`${table}.${column}`)
  }
  const reached = new Set<RecordTable>(['child'])
  for (let size = 0; size !== reached.size;) {
    size = reached.size
    for (const { table, target } of links) if (reached.has(target) && goesWithChild(table)) reached.add(table)
  }
  expect(tables.filter(goesWithChild).filter((table) => !reached.has(table))).toEqual([])
})

test('two people destroy a record: no word, no history, no draft and no byte of it is left, and the chain is whole', async () => {
  const register = await wholeRegister()
  const { client, open, file } = register
  const id = await longGone(register)
  const other = await client.children.add({
    forename: 'Amira',
    surname: 'Cole',
    dob: '2012-05-04',
    dobPrecision: 'exact',
  })
  await client.children.searchSettled({ text: 'quillf', opened: null })
  await client.children.searchSettled({ text: 'Quillfeather', opened: null })
  await client.children.searchSettled({ text: 'cole', opened: other.id })
  await client.drafts.keep({
    id: crypto.randomUUID(),
    kind: 'newMeeting',
    childId: null,
    body: JSON.stringify({ child: id, words }),
  })
  const goes = tables.filter(goesWithChild).filter((table) => table !== 'legal_hold' && table !== 'child')
  await rowInEveryTable(open.db, goes, { id, words })
  await open.db.updateTable('episode').set({ status: 'closed' }).execute()
  await open.db.updateTable('retention_review').set({ look_again_on: '2020-01-01' }).execute()
  await open.db.updateTable('rights_case').set({ closed_on: '2020-01-01' }).execute()
  await open.db.updateTable('restriction').set({ withdrawn_at: '2026-01-01T00:00:00Z' }).execute()
  expect(await everyWord(register)).toContain(surname)
  const found = await client.children.search({ text: surname })
  expect(found).toHaveLength(1)

  const asked = await askedFor(register, id)
  const { rows, rewritten } = await client.retention.destroy({ id: asked.id, version: asked.version })

  expect(rows).toBeGreaterThan(goes.length)
  expect(rewritten).toBe(true)
  const left = await everyWord(register)
  expect(left).not.toContain(forename)
  expect(left).not.toContain(surname)
  expect(left).not.toContain('quillf')
  expect(left).toContain('"text\\":\\"cole')
  expect(await client.children.search({ text: surname })).toEqual([])
  expect((await client.children.search({ text: 'Cole' })).map((each) => each.id)).toEqual([other.id])
  const verdict = await verifyChain(readOnly(open.db), open.keyring.registerId)
  expect(verdict.ok).toBe(true)
  expect(open.connection.pragma('foreign_key_check')).toEqual([])
  // The pages of the register as they are under the cipher: the one place where the plain text can be looked at.
  // oxlint-disable-next-line house/no-plaintext-copy
  expect(open.connection.serialize().includes(Buffer.from(surname))).toBe(false)
  expect(existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0).toBe(0)
  await expect(open.db.deleteFrom('history').execute()).rejects.toThrow('append-only')
  await expect(open.db.updateTable('audit').set({ detail: '{}' }).execute()).rejects.toThrow('append-only')

  const [done] = await client.retention.destructions()
  expect(done).toMatchObject({
    reference: ref,
    child: null,
    done: { by: 'Dana Price', copiesGoneBy: '2027-11-30' },
  })
})

test('an entry changed by hand afterwards is still found, blanked or not', async () => {
  const register = await wholeRegister()
  const { client, open } = register
  const id = await longGone(register)
  const asked = await askedFor(register, id)
  await client.retention.destroy({ id: asked.id, version: asked.version })
  const blanked = await open.db
    .selectFrom('audit')
    .select('seq')
    .where('detail', '=', '{"removed":true}')
    .orderBy('seq')
    .executeTakeFirstOrThrow()
  await sql`drop trigger audit_no_update`.execute(open.db)
  await open.db.updateTable('audit').set({ actor_name: 'Nobody' }).where('seq', '=', blanked.seq).execute()
  expect(await verifyChain(readOnly(open.db), open.keyring.registerId)).toMatchObject({
    ok: false,
    brokenAt: blanked.seq,
  })
})

test('the person who asked does not confirm, and a role without the permission is refused', async () => {
  const register = await wholeRegister()
  const { client, open } = register
  const id = await longGone(register)
  const founder = open.session
  const asked = await askedFor(register, id)
  const second = open.session
  sitDown(open, founder)
  await refusal('SECOND_PERSON_NEEDED', client.retention.destroy({ id: asked.id, version: asked.version }))
  sitDown(open, await addColleague(open, 'Omar Lind', 'officer'))
  await refusal('NOT_ALLOWED', client.retention.destroy({ id: asked.id, version: asked.version }))
  sitDown(open, second)
  await client.retention.takeBackAsk({
    id: asked.id,
    version: asked.version,
    reason: 'Somebody asked for it',
  })
  expect(await client.retention.destructions()).toEqual([])
})

test('a hold, an open episode, a request, a later day and a name in the reason each stand in the way', async () => {
  const register = await wholeRegister()
  const { client, open } = register
  const id = await longGone(register)
  const ask = {
    childId: id,
    reason: 'The time is over',
    archive: 'none',
    archiveNote: 'Not wanted',
    advisedBy: null,
  } as const
  const hold = await client.retention.hold({
    childId: null,
    reason: 'An inquiry',
    askedBy: 'The inquiry',
    reviewOn: '2027-11-22',
  })
  await refusal('DESTROY_BLOCKED', client.retention.askDestroy(ask))
  await client.retention.liftHold({ id: hold.id, version: hold.version, reason: 'It is over' })
  const own = await client.retention.hold({
    childId: id,
    reason: 'A claim',
    askedBy: 'Solicitor',
    reviewOn: '2027-11-22',
  })
  expect((await client.retention.ofChild({ childId: id })).blocks).toEqual(['held'])
  await client.retention.liftHold({ id: own.id, version: own.version, reason: 'Settled' })
  await client.retention.keep({ childId: id, reason: 'A sibling may ask', lookAgainOn: '2028-01-01' })
  expect((await client.retention.ofChild({ childId: id })).blocks).toEqual(['keptLonger'])
  await open.db.updateTable('retention_review').set({ look_again_on: '2026-01-01' }).execute()
  await refusal('INVALID', client.retention.askDestroy({ ...ask, reason: `${surname} is grown up` }))
  await open.db.updateTable('child').set({ date_of_death: '2016-06-01', dob: '2000-01-01' }).execute()
  expect((await client.retention.ofChild({ childId: id })).blocks).toEqual(['notOver'])
  await open.db.updateTable('child').set({ dob: null }).execute()
  expect((await client.retention.ofChild({ childId: id })).blocks).toEqual(['noDate'])
})

test('a record that points to abuse needs advice from outside; an archive that is wanted has to be made first', async () => {
  const register = await wholeRegister()
  const { client, open } = register
  const id = await longGone(register)
  await client.children.addFlag({ childId: id, flag: 'CSE', startedOn: null, toldBy: null, note: null })
  const ask = {
    childId: id,
    reason: 'The time is over',
    archive: 'pack',
    archiveNote: 'In the strong room',
  } as const
  await refusal('INVALID', client.retention.askDestroy({ ...ask, advisedBy: null }))
  const asked = await client.retention.askDestroy({ ...ask, advisedBy: 'The data protection officer' })
  sitDown(open, await addColleague(open, 'Dana Price', 'teamLead'))
  await refusal('ARCHIVE_NEEDED', client.retention.destroy({ id: asked.id, version: asked.version }))
  // What was given to somebody has passages removed: it is no archive; the whole record is.
  const run = {
    kind: 'subjectAccess',
    child_id: id,
    file_name: 'x.pdf',
    how: 'saved',
    bytes: 1,
    counts: '{}',
  }
  const managed = {
    created_at: '2026-11-22T10:00:00Z',
    created_by: 'x',
    updated_at: 'x',
    updated_by: 'x',
    version: 1,
    source: 'recorded',
  } as const
  await open.db
    .insertInto('return_run')
    .values({ ...run, ...managed, id: 'given', sha256: 'g' })
    .execute()
  const given = { run_id: 'given', asked_by: 'parent', name: 'x', why: 'x', also_removed: '[]' }
  await open.db
    .insertInto('paper_given')
    .values({ ...given, ...managed, id: 'to' })
    .execute()
  expect((await client.retention.destructions())[0]?.archiveMade).toBe(false)
  await open.db
    .insertInto('return_run')
    .values({ ...run, ...managed, id: 'whole', sha256: 'w' })
    .execute()
  expect((await client.retention.destructions())[0]?.archiveMade).toBe(true)
  await client.retention.hold({
    childId: id,
    reason: 'A claim',
    askedBy: 'Solicitor',
    reviewOn: '2027-11-22',
  })
  await refusal('DESTROY_BLOCKED', client.retention.destroy({ id: asked.id, version: asked.version }))
})

test('a return that was sent keeps its fingerprint, and loses its bytes where it holds the child', async () => {
  const register = await wholeRegister()
  const { client, open } = register
  const id = await longGone(register)
  const run = {
    kind: 'ssda903',
    year: 2005,
    file_name: 'missing.csv',
    how: 'saved',
    sha256: 'ab',
    bytes: 3,
    counts: '{}',
  }
  const base = {
    created_at: 'x',
    created_by: 'x',
    updated_at: 'x',
    updated_by: 'x',
    version: 1,
    source: 'recorded',
  } as const
  for (const [runId, text] of [
    ['with', `CHILD,DOB\n${ref},01/02/1990\n`],
    ['without', 'CHILD,DOB\nZQ773410,01/02/1991\n'],
  ])
    await open.db
      .insertInto('return_run')
      .values({ ...run, ...base, id: runId ?? '', content: Buffer.from(text ?? '') })
      .execute()
  const asked = await askedFor(register, id)
  await client.retention.destroy({ id: asked.id, version: asked.version })
  const rows = await open.db
    .selectFrom('return_run')
    .select(['id', 'sha256', 'content'])
    .orderBy('id')
    .execute()
  expect(rows.map(({ id: run_, sha256, content }) => [run_, sha256, content === null])).toEqual([
    ['with', 'ab', true],
    ['without', 'ab', false],
  ])
})

test('no other command removes rows', async () => {
  const { open } = await wholeRegister()
  const { runCommand } = await import('../../../electron/register/commands/runCommand')
  const of = { name: 'retention.keep', permission: 'records.destroy' } as const
  await expect(
    runCommand(open, of, async ({ write, audit }) => {
      audit({ action: 'test' })
      await write.destroy(new Map(), [])
    }),
  ).rejects.toThrow('two people')
  expect(contract.retention.destroy['~orpc'].meta.askAgain).toBe(true)
})
