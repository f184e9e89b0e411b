/**
 * The audit trail: what an entry adds to a write, what walking and filtering a million of them takes, and the unlock with
 * the real derivation over such a register.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printFigures } from '../../build/bench/table.mjs'
import { contract } from '../../shared/contract'
import type { AuditFilter } from '../../shared/contract/audit'
import { appendAudit } from '../../electron/register/audit/appendAudit'
import { chainHash } from '../../electron/register/audit/chain'
import { chainHead } from '../../electron/register/audit/chainHead'
import { verifyChain } from '../../electron/register/audit/verifyChain'
import { systemClock, utcNow } from '../../electron/register/clock'
import { RowWriter } from '../../electron/register/commands/rowWriter'
import { readOnly } from '../../electron/register/database/types'
import { buildDemo } from '../../electron/register/demo/buildDemo'
import { newId } from '../../electron/register/ids'
import type { OpenRegister } from '../../electron/register/openRegister'
import { router } from '../../electron/register/router'
import { inProcessClient } from '../../electron/register/rpc/inProcess'
import { keyPolicy } from '../../electron/register/unlock/keyPolicy'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import { addSeconds } from '../../shared/domain/time/instant'
import { at, figure, newHost, passphrase, repeated, timed } from './support/registerUnderTest'

const size = { children: 1000, episodes: 3000, seed: 1 }
const entries = 1_000_000
/** Turns of each kind of write. */
const writes = 400

const folder = mkdtempSync(join(tmpdir(), 'homeward-bench-'))
void measureAll().finally(() => rmSync(folder, { recursive: true, force: true }))

async function measureAll(): Promise<void> {
  const file = join(folder, 'bench.homeward')
  await buildDemo({ file, passphrase, clock: systemClock, policy: keyPolicy }, size)
  const host = newHost(folder)
  const opening = { ...host.opening(file, true), policy: keyPolicy }
  const filled = await host.unlock(() => unlockRegister(opening, passphrase))
  await fill(filled)
  await host.close()
  const unlocks = await repeated(async () => (await unlockRegister(opening, passphrase)).close(), 7)
  const open = await host.unlock(() => unlockRegister(opening, passphrase))
  const client = inProcessClient(contract, router, host)
  const figures = [
    figure('unlock and lock again, Argon2id at 128 MiB', unlocks, 1000),
    ...(await costOfAnEntry(client, open)),
    await walk(open),
    ...(await pages(client, open)),
  ]
  await host.close()
  printFigures(`The audit trail, ${entries.toLocaleString('en-GB')} entries`, figures)
}

type Client = ReturnType<typeof inProcessClient<typeof contract>>

/** Years of views and writes, chained as the register chains them. */
async function fill(open: OpenRegister): Promise<void> {
  const head = await chainHead(readOnly(open.db))
  if (head === null) throw new Error('a new register has an entry')
  const children = open.connection.prepare('select id from child').pluck().all() as string[]
  const insert = open.connection.prepare('insert into audit values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  let previous = head.hash
  open.connection.transaction(() => {
    for (let seq = head.entry + 1; seq <= entries; seq += 1) {
      const entry = {
        seq,
        at: addSeconds('2020-01-01T00:00:00Z', seq * 120),
        actor_id: open.session.user.id,
        actor_name: open.session.user.name,
        action: seq % 5000 === 0 ? 'attempt.refused' : seq % 3 === 0 ? 'episode.edited' : 'child.viewed',
        subject_kind: 'child',
        subject_id: children[seq % children.length] ?? null,
        detail: '{"screen":"child"}',
      }
      const hash = chainHash(entry, previous)
      insert.run(...Object.values(entry), previous, hash)
      previous = hash
    }
  })()
}

/**
 * What an entry costs: one row with its history, turn by turn with the entry and without it, each in a transaction of its
 * own; and that cost held against what people save, which is such rows with the rules before them.
 */
async function costOfAnEntry(client: Client, open: OpenRegister) {
  const interviewId = await anInterview(open)
  const [bare, audited]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < writes; turn += 1) {
    // oxlint-disable-next-line eslint/no-await-in-loop
    bare.push(await timed(() => saveRow(open, interviewId, false)))
    // oxlint-disable-next-line eslint/no-await-in-loop
    audited.push(await timed(() => saveRow(open, interviewId, true)))
  }
  const cost = at(0.5, audited) - at(0.5, bare)
  const attempts = await repeated(() => client.interviews.addOffer({ interviewId, ...anAttempt() }), writes)
  const absences = await repeated(absence(client, open), 60)
  return [
    {
      what: 'one bare row and its history, with an entry',
      measured: `${at(0.5, audited).toFixed(3)} ms`,
      peer: `without ${at(0.5, bare).toFixed(3)} ms`,
      ratio: at(0.5, audited) / at(0.5, bare),
    },
    beside('an attempt logged, the smallest thing people save', at(0.5, attempts), cost),
    beside('a child saved as missing and back', at(0.5, absences), cost),
  ]
}

/** What people save leaves one entry; without it it would take that much less. */
function beside(what: string, ms: number, cost: number) {
  const ratio = ms / (ms - cost)
  const peer = `without ${(ms - cost).toFixed(2)} ms`
  return { what, measured: `${ms.toFixed(2)} ms`, peer, ratio, wanted: '≤ 1.15×', met: ratio <= 1.15 }
}

/** Another absence of one child each time, long ago. */
function absence(client: Client, open: OpenRegister): () => Promise<unknown> {
  const childId = String(open.connection.prepare('select id from child limit 1').pluck().get())
  let left = '2001-01-01T00:00:00Z'
  const exactly = (instant: string) => ({ precision: 'exact', at: instant }) as const
  return async () => {
    left = addSeconds(left, 2 * 86_400)
    return client.episodes.recordMissing({
      childId,
      facts: { type: 'M', left: exactly(left) },
      timeNotKnownYet: false,
      back: { returned: exactly(addSeconds(left, 6 * 3600)), cameBack: 'yes' },
      draftId: null,
    })
  }
}

async function anInterview(open: OpenRegister): Promise<string> {
  const { id } = await open.db
    .selectFrom('interview')
    .select('id')
    .where('outcome', 'is', null)
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}

const anAttempt = () =>
  ({
    at: { precision: 'exact', at: utcNow(systemClock) },
    byName: 'Jo Marsh',
    toWhom: 'child',
    method: 'phone',
    result: 'no_reply',
    note: null,
  }) as const

async function saveRow(open: OpenRegister, interviewId: string, withEntry: boolean): Promise<void> {
  const { registerId, user } = open.session
  const now = utcNow(systemClock)
  const newest = () => newId(systemClock.nowMs())
  await open.db.transaction().execute(async (trx) => {
    const context = {
      userId: user.id,
      now,
      command: 'interviews.addOffer',
      commandId: newest(),
      newId: newest,
      mayDestroy: false,
    }
    const { id } = await new RowWriter(trx, context).insert('offer', {
      interview_id: interviewId,
      at: now,
      at_precision: 'exact',
      by_name: 'Jo Marsh',
      to_whom: 'child',
      method: 'phone',
      result: 'no_reply',
      note: null,
    })
    if (!withEntry) return
    await appendAudit(trx, registerId, user, now, { action: 'offer.added', subject: { kind: 'offer', id } })
  })
}

async function walk(open: OpenRegister) {
  const times = await repeated(async () => {
    const { ok } = await verifyChain(readOnly(open.db), open.session.registerId)
    if (!ok) throw new Error('the chain is broken')
  }, 3)
  return figure('walking the whole chain', times, 10_000)
}

/** A page of the viewer by each filter, the rare and the old as well. */
async function pages(client: Client, open: OpenRegister) {
  const all: AuditFilter = {
    actorId: null,
    action: null,
    childId: null,
    from: null,
    to: null,
    refusedOnly: false,
  }
  const [child] = await open.db.selectFrom('child').select('id').limit(1).execute()
  const asked: readonly (readonly [string, Partial<AuditFilter>, number | null])[] = [
    ['newest', {}, null],
    ['in the middle', {}, entries / 2],
    ['one person', { actorId: open.session.user.id }, null],
    ['somebody who did nothing', { actorId: 'nobody' }, null],
    ['one child', { childId: child?.id ?? null }, null],
    ['a rare action', { action: 'register.unlocked' }, null],
    ['only refused', { refusedOnly: true }, null],
    ['one old day', { from: '2020-03-01', to: '2020-03-01' }, null],
    [
      'a person, an action and a year',
      { actorId: open.session.user.id, action: 'episode.edited', from: '2021-01-01', to: '2021-12-31' },
      null,
    ],
  ]
  const figures = [figure('what there is to choose from', await repeated(() => client.audit.choices()), 50)]
  for (const [what, filter, before] of asked)
    // oxlint-disable-next-line eslint/no-await-in-loop
    figures.push(
      figure(
        `page: ${what}`,
        await repeated(() => client.audit.list({ before, filter: { ...all, ...filter } })),
        50,
      ),
    )
  return figures
}
