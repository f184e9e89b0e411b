import * as fc from 'fast-check'
import { sql } from 'kysely'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { RecordTable } from '../../electron/register/database/schema'
import { whatGoes } from '../../electron/register/commands/retention/whatGoes'
import { openUnexpectedLog } from '../../electron/register/host/log'
import { draftKind } from '../../shared/contract/drafts'
import type { DialogPurpose } from '../../shared/contract/processMessages'
import { filesHolding } from '../builders/bytes'
import { at, inputsOf } from '../builders/callInputs'
import { everyCall, type WalkedCall } from '../builders/contractWalk'
import { rowInEveryTable } from '../builders/everyTable'
import { about, answer, plantChild } from '../builders/plantChild'
import { wholeRegister, type WholeRegister } from '../builders/wholeRegister'
import { papersFolder } from '../pdf/helpers/papersFolder'
import { everyPaper } from '../register/documents/everyKind'
import { madeUpChild } from '../register/documents/madeUpChild'
import { figure } from './support/figures'
import { times } from './support/size'

/** In parts, so that what is built from this very file is no hit. */
const who = {
  forename: ['Zephy', 'rine'].join(''),
  surname: ['Quill', 'feather'].join(''),
  ref: ['ZQ', '77341'].join(''),
  born: '2012-05-04',
}
const planted = `${who.forename} ${who.surname}`
const runs = times({ small: 2, full: 40 })

/** Calls that wait, lock, end this register or keep the page away from it. */
const notHere =
  /^(shell\.(events|lock|choose)|register\.(openDemo|lock)|exchange\.stageSlice|cover\.|interviews\.openChildPage)/

/** A colleague's name stands in the key file, for the register to ask who opens it. */
const namesColleague = /^users\./

const built = papersFolder()
beforeAll(async () => built.bundleWorker(), 60_000)
afterAll(() => built.remove())

interface Place extends WholeRegister {
  /** The child's own ids, the child's first. */
  readonly ids: readonly string[]
  /** Where the person chose to put files. */
  readonly chosen: string
  readonly temporary: string
}

/** A register whose every word about a child is the planted name, with folders that are looked through afterwards. */
async function plantedRegister(): Promise<Place> {
  const here = await wholeRegister()
  const chosen = join(here.folder, 'chosen')
  const temporary = join(here.folder, 'tmp')
  for (const folder of [chosen, temporary, join(here.folder, 'second')]) mkdirSync(folder)
  for (const name of ['TMPDIR', 'SQLITE_TMPDIR']) vi.stubEnv(name, temporary)
  // What is logged outside a release goes to standard error as well, which is no file.
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const { host, clock } = here
  Object.assign(host.start, { outFolder: built.outFolder })
  Object.assign(host, { logUnexpected: openUnexpectedLog(host.start.profileFolder, clock) })
  const ids = await plantChild(here, await madeUpChild(here.open), who)
  return { ...here, ids, chosen, temporary }
}

function expectNowhere({ folder, chosen, temporary }: Place, when: string): void {
  const inFolder = filesHolding(folder, who.forename, who.surname, who.ref)
  expect(
    inFolder.filter((file) => !file.startsWith(chosen)),
    when,
  ).toEqual([])
  expect(filesHolding(built.outFolder, who.forename, who.surname, who.ref), when).toEqual([])
  expect(readdirSync(temporary), when).toEqual([])
}

const purposes: readonly DialogPurpose[] = [
  'saveMissingCsv',
  'savePdf',
  'saveReport',
  'saveCsv',
  'saveXlsx',
  'saveTemplate',
]

/** Every grant an input asks for is a new file in the chosen folder. */
function granted(input: unknown, place: Pick<Place, 'host' | 'chosen'>, pick: number): unknown {
  if (Array.isArray(input)) return input.map((each: unknown) => granted(each, place, pick))
  if (typeof input !== 'object' || input === null || input instanceof Blob) return input
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => {
      if (key !== 'grant') return [key, granted(value, place, pick)]
      const purpose = purposes[pick % purposes.length] ?? 'savePdf'
      return [key, place.host.grants.add(join(place.chosen, crypto.randomUUID()), purpose).grant]
    }),
  )
}

async function drained(output: unknown): Promise<unknown> {
  if (typeof output !== 'object' || output === null || !(Symbol.asyncIterator in output)) return output
  for await (const _ of output as AsyncGenerator);
  return null
}

/** Makes a call with the name wherever somebody types. @returns how many answers or refusals held the name */
async function walk(
  place: Place,
  calls: readonly WalkedCall[],
  words: string,
  numRuns = runs,
): Promise<number> {
  let said = 0
  for (const call of calls) {
    const run = at(place.client, call.path) as (input: unknown) => Promise<unknown>
    await fc.assert(
      fc.asyncProperty(inputsOf(call), fc.nat(1000), async (input, pick) => {
        const asked = granted(about(input, place.ids, pick, words), place, pick)
        const text = await answer(async () => drained(await run(asked)))
        if (text?.includes(who.surname)) said += 1
      }),
      { numRuns },
    )
  }
  return said
}

async function makePapers({ client, host, open, chosen, ids }: Place): Promise<number> {
  const [childId = ''] = ids
  const episode = await open.db.selectFrom('episode').select('id').executeTakeFirstOrThrow()
  const interview = await open.db.selectFrom('interview').select('id').executeTakeFirstOrThrow()
  const about = { childId, episodeId: episode.id, interviewId: interview.id }
  const typed = { who: planted, contact: planted, recipient: planted, basis: planted, meeting: planted }
  const papers = await everyPaper(open, about, typed)
  let saved = 0
  for (const which of papers) {
    const made = await client.documents.make(which).catch(() => null)
    if (made === null) continue
    const { grant } = host.grants.add(join(chosen, `paper ${saved}.pdf`), 'savePdf')
    await client.documents.save({ made: made.made, grant })
    saved += 1
  }
  return saved
}

/** A file of other people's whose name and rows hold the planted name is read, brought in and taken back. */
async function bringIn({ client }: Place): Promise<void> {
  const lines = ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', `${who.ref},F,02/03/2011,WBRI,,,`, '']
  const bytes = new TextEncoder().encode(lines.join('\r\n'))
  const { staged } = await client.exchange.stage({ name: `header ${planted}.csv`, size: bytes.length })
  await client.exchange.stageSlice({ staged, offset: 0, bytes: new Blob([bytes]) })
  const files = [{ staged, lastYear: false }]
  const { previewId } = await lastOf(await client.exchange.preview({ staged: files, year: 2026 }))
  const { id } = await lastOf(await client.exchange.commit({ previewId, takeFile: [] }))
  await client.exchange.undo({ batchId: id, rest: true })
}

async function lastOf<R>(stream: AsyncIterator<unknown, R, void>): Promise<R> {
  for (;;) {
    const step = await stream.next()
    if (step.done === true) return step.value
  }
}

/** What is half typed in every form; one draft of each kind. */
async function keepDrafts({ client, ids }: Place): Promise<void> {
  const [childId = ''] = ids
  for (const kind of draftKind.options)
    await client.drafts.keep({
      id: crypto.randomUUID(),
      kind,
      subjectId: null,
      childId,
      page: kind === 'entry' ? '/today' : null,
      body: JSON.stringify({ words: planted.repeat(200) }),
    })
}

/** Saved, taken back, and taken back again. */
async function undoOne({ client, open }: Place): Promise<void> {
  for (let count = 0; count < 2; count += 1) {
    if (count === 0) await client.children.add({ forename: who.forename, surname: who.surname })
    const { command_id: commandId } = await open.db
      .selectFrom('history')
      .select('command_id')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    await client.history.undo({ commandId: commandId ?? '' })
  }
}

/** Tables of the register with words in them in which the name stands nowhere. */
async function notPlanted({ open }: Place): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`.execute(open.db)
  const left: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(open.db)
    const words = rows.flatMap((row) => Object.entries(row).filter(([key]) => !/_(at|by)$/.test(key)))
    const text = words.map(([, value]) => (Buffer.isBuffer(value) ? value.toString() : String(value)))
    if (!text.some((each) => each.includes(who.surname))) left.push(name)
  }
  return left.toSorted()
}

test(
  'a rare name goes through every call, draft, paper, export, copy and change of key, and stands in no file but those that were asked for',
  { timeout: 1_800_000 },
  async () => {
    const place = await plantedRegister()
    const { client, open, host, folder, clock } = place
    const calls = everyCall().filter(({ name }) => !notHere.test(name))
    const reads = calls.filter(({ meta }) => meta.access === 'read')
    const writes = calls.filter(({ meta }) => meta.access === 'write')
    await keepDrafts(place)
    const saved = await makePapers(place)
    expect(saved).toBeGreaterThan(10)
    const said = await walk(place, reads, who.surname)
    expect(said).toBeGreaterThan(20)
    expectNowhere(place, 'after every read')

    await client.register.setBackupPlace({
      grant: host.grants.add(join(folder, 'second'), 'backupFolder').grant,
    })
    await undoOne(place)
    await bringIn(place)
    await walk(
      place,
      writes.filter(({ name }) => !namesColleague.test(name)),
      planted,
    )
    await walk(
      place,
      writes.filter(({ name }) => namesColleague.test(name)),
      'Jo Colleague',
    )
    await client.register.backupNow()
    expectNowhere(place, 'after every write and a copy')

    const stay = open.keyring.read().body.slots.map(({ id }) => id)
    await open.changeDataKey(new Set(stay))
    clock.forward(60)
    const tables = Object.keys(whatGoes).filter((table) => table !== 'child') as RecordTable[]
    const [id = ''] = place.ids
    await rowInEveryTable(open.db, tables, { id, words: planted }, { alsoOthers: true })
    // These hold ids alone, and the hash of a PIN.
    expect(await notPlanted(place)).toEqual(['cover_pin', 'interview_episode', 'restriction_person'])
    // Whatever reads such rows may fail, and must not write down what it failed at.
    await walk(place, reads, who.surname, 1)
    await client.register.backupNow().catch(() => undefined)
    expect(readdirSync(folder)).toContain('Ashcombe.homeward-wal')
    expectNowhere(place, 'with a full WAL')
    await host.close()
    expectNowhere(place, 'after the lock')
    const exported = readdirSync(place.chosen)
    expect(exported.length).toBeGreaterThanOrEqual(saved)
    figure(
      'leaks',
      'calls, papers, chosen files; other files with the name',
      `${calls.length}, ${saved}, ${exported.length}; 0`,
    )
  },
)
