/**
 * A register of 30,000 made-up episodes: opening once the key is derived, what people wait for in a day, and reads from
 * the encrypted file against the same database in plain text, turn by turn in one run.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { printFigures } from '../../build/bench/table.mjs'
import { contract } from '../../shared/contract'
import { systemClock } from '../../electron/register/clock'
import { closeCleanly } from '../../electron/register/database/connect'
import { registerDialect } from '../../electron/register/database/dialect'
import { LiveConnection } from '../../electron/register/database/liveConnection'
import { migrate } from '../../electron/register/database/migrate'
import { migrations } from '../../electron/register/database/migrations'
import type { RegisterSchema } from '../../electron/register/database/schema'
import { openSqlite, type SqliteConnection } from '../../electron/register/database/sqlite'
import { buildDemo } from '../../electron/register/demo/buildDemo'
import type { Host } from '../../electron/register/host/host'
import type { OpenRegister } from '../../electron/register/openRegister'
import { router } from '../../electron/register/router'
import { inProcessClient } from '../../electron/register/rpc/inProcess'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import { at, figure, newHost, passphrase, policy, repeated, rounds, timed } from './support/registerUnderTest'

const size = { children: 10_000, episodes: 30_000, seed: 1 }
const folder = mkdtempSync(join(tmpdir(), 'homeward-bench-'))
void measureAll().finally(() => rmSync(folder, { recursive: true, force: true }))

async function measureAll(): Promise<void> {
  const file = join(folder, 'bench.homeward')
  await buildDemo({ file, passphrase, clock: systemClock, policy }, size)
  const opening = await measureOpening(file)
  const host = newHost(folder)
  const open = await host.unlock(() => unlockRegister(host.opening(file, true), passphrase))
  const figures = [opening, ...(await measureCalls(host, open)), await measureReads(open)]
  await host.close()
  printFigures(`A register of ${size.episodes} episodes`, figures)
}

async function measureOpening(file: string) {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const host = newHost(folder)
    // oxlint-disable-next-line eslint/no-await-in-loop
    times.push(await timed(() => host.unlock(() => unlockRegister(host.opening(file, true), passphrase))))
    // oxlint-disable-next-line eslint/no-await-in-loop
    await host.close()
  }
  return figure('open, once the key is derived', times, 150)
}

async function measureCalls(host: Host, open: OpenRegister) {
  const client = inProcessClient(contract, router, host)
  const [busiest] = await open.db
    .selectFrom('episode')
    .select(({ fn }) => ['child_id', fn.countAll<number>().as('episodes')])
    .groupBy('child_id')
    .orderBy('episodes', 'desc')
    .limit(1)
    .execute()
  if (busiest === undefined) throw new Error('no episodes were made')
  const id = busiest.child_id
  const firstSearch = await timed(() => client.finding.search({ text: 's' }))
  const keystrokes = [
    'sm',
    'smy',
    'smyt',
    'smythe',
    'smythe a',
    'smythe amira',
    'ashwrth',
    '566910',
    'ngu',
    'lukasz',
    '2026-0042',
    'birch',
    '07700 900',
  ]
  const searches: number[] = []
  for (const text of keystrokes)
    for (let again = 0; again < 3; again += 1)
      // oxlint-disable-next-line eslint/no-await-in-loop
      searches.push(await timed(() => client.finding.search({ text })))
  return [
    figure('Today: the board', await repeated(() => client.today.board()), 50),
    figure('Today: the queue of interviews', await repeated(() => client.interviews.queue()), 50),
    figure('Today: decisions asked for', await repeated(() => client.meetings.asked()), 50),
    figure(
      `meetings of that child, and what is asked for`,
      await repeated(() => client.meetings.ofChild({ childId: id, episodeId: null })),
      50,
    ),
    figure(
      `page of the child with ${busiest.episodes} episodes`,
      await repeated(() => client.children.get({ id })),
      50,
    ),
    figure('search: the first keystroke, which makes the indexes', [firstSearch], undefined),
    figure('search: a keystroke', searches, 50),
    figure('list of children, first page', await repeated(() => client.children.list({})), 50),
    figure('list of episodes, first page', await repeated(() => client.episodes.list({})), 50),
    figure('return of a year', await repeated(() => client.returns.year({ year: 2026 }), 3), undefined),
  ]
}

/** The same rows in a file without a key, made by the same migrations. */
async function plainTwin(open: OpenRegister): Promise<SqliteConnection> {
  const file = join(folder, 'plain.sqlite')
  const plain = await openSqlite(file, {})
  plain.pragma('journal_mode = WAL')
  plain.pragma('cache_size = -16000')
  plain.pragma('temp_store = MEMORY')
  const db = new Kysely<RegisterSchema>({ dialect: registerDialect(new LiveConnection(plain)) })
  await migrate(plain, db, migrations, file, async () => undefined)
  plain.pragma('foreign_keys = OFF')
  for (const table of [
    'child',
    'placement',
    'episode',
    'interview',
    'interview_episode',
    'offer',
    'interview_theme',
  ]) {
    const columns = open.connection.pragma(`table_info("${table}")`) as { name: string }[]
    const rows = open.connection.prepare(`select * from "${table}"`).raw().all() as unknown[][]
    const statement = plain.prepare(`insert into "${table}" values (${columns.map(() => '?').join(', ')})`)
    plain.transaction(() => rows.forEach((row) => statement.run(...row)))()
  }
  plain.pragma('wal_checkpoint(TRUNCATE)')
  return plain
}

/** What screens ask: points, a child's rows, a scan, a join, a sorted page. */
const statements: readonly string[] = [
  'select * from episode where child_id = ?',
  'select * from interview where child_id = ?',
  'select count(*), max(returned_at) from episode where returned_at > ?',
  'select e.ref, i.outcome from episode e join interview_episode l on l.episode_id = e.id join interview i on i.id = l.interview_id where e.child_id = ?',
  'select * from episode where left_at > ? order by left_at desc limit 50',
  'select list, code, count(*) from interview_theme where list > ? group by list, code',
]

async function measureReads(open: OpenRegister) {
  const plain = await plainTwin(open)
  const ids = open.connection.prepare('select id from child limit 2000').pluck().all() as string[]
  const encryptedTimes: number[] = []
  const plainTimes: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    // oxlint-disable-next-line eslint/no-await-in-loop
    encryptedTimes.push(await timed(() => readAll(open.connection, ids)))
    // oxlint-disable-next-line eslint/no-await-in-loop
    plainTimes.push(await timed(() => readAll(plain, ids)))
  }
  closeCleanly(plain)
  const ratio = at(0.5, encryptedTimes) / at(0.5, plainTimes)
  return {
    what: 'reads from the encrypted file',
    measured: `${at(0.5, encryptedTimes).toFixed(0)} ms`,
    peer: `plain text ${at(0.5, plainTimes).toFixed(0)} ms`,
    ratio,
    wanted: '≤ 1.5×',
    met: ratio <= 1.5,
  }
}

function readAll(connection: SqliteConnection, ids: readonly string[]): void {
  // What is kept decrypted in memory would hide the cipher.
  connection.pragma('shrink_memory')
  for (const sql of statements) {
    const statement = connection.prepare(sql)
    if (sql.includes('child_id = ?')) for (const id of ids) statement.all(id)
    else statement.all('2026-01-01')
  }
}
