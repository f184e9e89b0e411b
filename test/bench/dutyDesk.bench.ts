/**
 * A day at the duty desk: what every screen asks of the register while it holds 30,000 episodes and one child has 100 of
 * them, and what saving costs beside one write and sync of this disk.
 */
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printFigures } from '../../build/bench/table.mjs'
import { contract } from '../../shared/contract'
import type { MomentShape } from '../../shared/contract/shapes'
import { systemClock, utcNow } from '../../electron/register/clock'
import { buildDemo } from '../../electron/register/demo/buildDemo'
import type { OpenRegister } from '../../electron/register/openRegister'
import { addSeconds } from '../../shared/domain/time/instant'
import { questionsMemory } from '../../electron/register/queries/meetings/keptQuestions'
import { router } from '../../electron/register/router'
import { inProcessClient } from '../../electron/register/rpc/inProcess'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import { at, figure, newHost, passphrase, policy, repeated, rounds, timed } from './support/registerUnderTest'

const size = { children: 10_000, episodes: 30_000, seed: 1 }
/** Episodes of the child whose screens are measured. */
const wanted = 100
/** A screen's data, and saving apart from the disk, in milliseconds. */
const screenMs = 50
const savingMs = 100

const folder = mkdtempSync(join(tmpdir(), 'homeward-bench-'))
void measureAll().finally(() => rmSync(folder, { recursive: true, force: true }))

type Client = ReturnType<typeof inProcessClient<typeof contract>>

async function measureAll(): Promise<void> {
  const file = join(folder, 'bench.homeward')
  await buildDemo({ file, passphrase, clock: systemClock, policy }, size)
  const host = newHost(folder)
  const open = await host.unlock(() => unlockRegister(host.opening(file, true), passphrase))
  const client = inProcessClient(contract, router, host)
  const child = await busiestChild(open, client)
  const figures = [
    ...(await screens(client, child)),
    ...(await questions(open, client, child)),
    ...(await saving(client, child)),
  ]
  await host.close()
  printFigures(`A day at the duty desk: ${size.episodes} episodes, ${wanted} of one child`, figures)
}

interface Busiest {
  readonly id: string
  readonly episodeId: string
  readonly interviewId: string
}

const exactly = (instant: string): MomentShape => ({ precision: 'exact', at: instant })

/** Records further absences of the child with most, one before the other, until it has a hundred. */
async function busiestChild(open: OpenRegister, client: Client): Promise<Busiest> {
  const [row] = await open.db
    .selectFrom('episode')
    .select(({ fn }) => ['child_id', fn.countAll<number>().as('episodes'), fn.min('left_at').as('first')])
    .where('left_at', 'is not', null)
    .groupBy('child_id')
    .orderBy('episodes', 'desc')
    .limit(1)
    .execute()
  if (row === undefined || row.first === null) throw new Error('no episodes were made')
  const first = row.first.length === 10 ? `${row.first}T00:00:00Z` : row.first
  let last = { id: '', interviewId: '' }
  for (let number = row.episodes; number < wanted; number += 1) {
    const left = addSeconds(first, -(number + 1) * 3 * 86_400)
    // One register: records follow each other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const saved = await record(client, row.child_id, left)
    last = { id: saved.id, interviewId: saved.interviewId ?? '' }
  }
  return { id: row.child_id, episodeId: last.id, interviewId: last.interviewId }
}

async function record(client: Client, childId: string, left: string) {
  return client.episodes.recordMissing({
    childId,
    facts: { type: 'M', left: exactly(left) },
    timeNotKnownYet: false,
    back: { returned: exactly(addSeconds(left, 6 * 3600)), cameBack: 'yes' },
    draftId: null,
  })
}

/** What each screen asks when it is opened, all of it. */
async function screens(client: Client, { id, episodeId, interviewId }: Busiest) {
  const ofChild = { kind: 'child', id } as const
  const asked: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['Today: the board', () => client.today.board()],
    ['Today: the queue of interviews', () => client.interviews.queue()],
    ['Today: what the team lead decides', () => client.escalations.open()],
    ['Today: waiting for sign-off', () => client.signOff.waiting()],
    ['Today: open actions', () => client.actions.open()],
    ['children, first page', () => client.children.list({})],
    ['child', () => client.children.get({ id })],
    ['child: meetings', () => client.meetings.ofChild({ childId: id, episodeId: null })],
    ['child: help', () => client.help.list(ofChild)],
    ['child: sharing log', () => client.sharing.list(ofChild)],
    ['episodes, first page', () => client.episodes.list({})],
    ['episode', () => client.episodes.get({ id: episodeId })],
    ['episode: who was told', () => client.notifications.ofEpisode({ episodeId })],
    ['interviews, first page', () => client.interviews.list({})],
    ['interview', () => client.interviews.get({ id: interviewId })],
    ['interview: sign-off', () => client.signOff.of({ interviewId })],
    ['interview: you said, we did', () => client.help.youSaidWeDid({ interviewId })],
    ['homes', () => client.places.homes()],
    ['placements without an authority', () => client.placements.withoutAuthority()],
    ['people and places of concern', () => client.persons.named()],
    ['history of a child', () => client.history.ofRecord({ recordId: id })],
  ]
  const figures = []
  for (const [what, ask] of asked)
    // One register: screens are opened one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    figures.push(figure(what, await repeated(ask), screenMs))
  return figures
}

/** The questions about repeats: all children looked at, which the unlock does, and after a save those alone whom it was about. */
async function questions(open: OpenRegister, client: Client, { id }: Busiest) {
  const asked = () => client.meetings.asked()
  const first: number[] = []
  const afterSaving: number[] = []
  let left = '2003-01-01T00:00:00Z'
  for (let round = 0; round < rounds; round += 1) {
    open.scratch.get(questionsMemory).rules = null
    // One register: each look after what went before it.
    // oxlint-disable-next-line eslint/no-await-in-loop
    first.push(await timed(asked))
    left = addSeconds(left, 20 * 86_400)
    // oxlint-disable-next-line eslint/no-await-in-loop
    await record(client, id, left)
    // oxlint-disable-next-line eslint/no-await-in-loop
    afterSaving.push(await timed(asked))
  }
  return [
    figure('all questions about repeats, read with the unlock', first, undefined),
    figure('Today: questions about repeats, after a save', afterSaving, screenMs),
  ]
}

/** Saving, and one write and sync of the same disk beside it. */
async function saving(client: Client, { id, interviewId }: Busiest) {
  const sync = at(0.5, await repeated(oneSync))
  let left = '2001-01-01T00:00:00Z'
  const recording = await repeated(async () => {
    left = addSeconds(left, 2 * 86_400)
    await record(client, id, left)
  })
  const attempt = await repeated(async () =>
    client.interviews.addOffer({
      interviewId,
      at: exactly(utcNow(systemClock)),
      byName: 'Jo Marsh',
      toWhom: 'child',
      method: 'phone',
      result: 'no_reply',
      note: null,
    }),
  )
  return [
    beside('save a child as missing and back', recording, sync),
    beside('log an attempt', attempt, sync),
  ]
}

async function oneSync(): Promise<void> {
  const handle = openSync(join(folder, 'sync'), 'a')
  writeSync(handle, Buffer.alloc(4096))
  fsyncSync(handle)
  closeSync(handle)
}

function beside(what: string, times: readonly number[], syncMs: number) {
  const middle = at(0.5, times)
  return {
    what,
    measured: `${middle.toFixed(1)} ms (slowest in 20: ${at(0.95, times).toFixed(1)})`,
    peer: `one sync ${syncMs.toFixed(1)} ms`,
    wanted: `< ${savingMs} ms and one sync`,
    met: middle < savingMs + syncMs,
  }
}
