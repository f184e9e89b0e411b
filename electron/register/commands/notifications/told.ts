import { contract } from '../../../../shared/contract'
import type { NotificationEvent } from '../../../../shared/contract/notifications'
import { Refusal } from '../../../../shared/contract/errors'
import type { NotificationLine } from '../../../../shared/domain/notifications/lines'
import { isKnown, type Moment } from '../../../../shared/domain/time/moment'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import { checklistsOf, type KeptNotice } from '../../queries/notifications/checklist'
import { viewingAt } from '../../queries/viewing'
import { command, type InputOf } from '../../rpc/handlers'
import { openEpisode } from '../episodes/openEpisode'
import { InputProblems, refuseFuture } from '../inputProblems'
import { oneByOne } from '../oneByOne'
import type { Door } from '../runCommand'
import type { RowPatch } from '../rowShapes'

type ToldForm = InputOf<typeof contract.notifications.told>
type Line = NotificationLine<KeptNotice>

/** Lines that were told, all in one step: when, by whom, how. */
export const linesTold = command(contract.notifications.told, async (scope) => {
  const { input, db, audit, now } = scope
  const { episodeId, event, at, byName, method, despiteReason } = input
  const episode = await openEpisode(db, episodeId)
  checkTold(input)
  refuseFuture('at', at, now)
  const lines = await chosenLines(db, episode, event, input.lines, now)
  checkDoNotTell(lines, despiteReason)
  const told = { at, by_name: byName, method, despite_reason: blankAsNull(despiteReason) }
  await oneByOne(lines, (line) => answer(scope, episode, event, line, { ...told, not_told_reason: null }))
  audit({
    action: 'notification.told',
    subject: { kind: 'child', id: episode.child_id },
    detail: { episodeId, event, recipients: lines.map(({ recipient }) => recipient) },
  })
  return { lines: lines.length }
})

/** A line that was not told, and why. */
export const lineNotTold = command(contract.notifications.notTold, async (scope) => {
  const { input, db, audit, now } = scope
  const { episodeId, event, reason } = input
  const episode = await openEpisode(db, episodeId)
  const problems = new InputProblems()
  if (reason.trim() === '') problems.add('reason', 'Say why.')
  problems.throwIfAny()
  const [line] = await chosenLines(db, episode, event, [input.line], now)
  if (line === undefined) throw new Refusal('NOT_FOUND', { what: 'line' })
  await answer(scope, episode, event, line, {
    at: { precision: 'unknown', at: null },
    by_name: null,
    method: null,
    despite_reason: null,
    not_told_reason: reason.trim(),
  })
  audit({
    action: 'notification.notTold',
    subject: { kind: 'child', id: episode.child_id },
    detail: { episodeId, event, recipient: line.recipient },
  })
  return {}
})

/** The day is enough; who told them and how are always asked for. @throws INVALID */
function checkTold({ at, byName, method }: ToldForm): void {
  const problems = new InputProblems()
  problems.moment('at', at)
  if (!isKnown(at)) problems.add('at', 'Say when they were told; the day is enough.')
  if (byName.trim() === '') problems.add('byName', 'Say who told them.')
  problems.code('method', 'notificationMethod', method)
  problems.throwIfAny()
}

/** Nobody who must not be told is told along with others, nor without a reason. @throws INVALID */
function checkDoNotTell(lines: readonly Line[], despiteReason: string | null): void {
  const problems = new InputProblems()
  const never = lines.some(({ mayBeTold }) => mayBeTold === 'do_not_tell')
  if (never && lines.length > 1)
    problems.add(
      'lines',
      'Somebody marked "do not tell" is among them. Record that one alone, with the reason.',
    )
  if (never && blankAsNull(despiteReason) === null)
    problems.add('despiteReason', 'This person is marked "do not tell". Say why they were told all the same.')
  problems.throwIfAny()
}

/** The lines as the episode's checklist has them now, each once. @throws NOT_FOUND, WRONG_STATE before the child is found */
async function chosenLines(
  db: ReadDatabase,
  episode: EpisodeTable,
  event: NotificationEvent,
  wanted: ToldForm['lines'],
  now: string,
): Promise<Line[]> {
  const lists = (await checklistsOf(db, [episode], await viewingAt(db, now))).get(episode.id)
  const list = lists?.[event]
  if (list === null || list === undefined)
    throw new Refusal('WRONG_STATE', { what: 'episode', state: 'not found or back yet' })
  const chosen = wanted.map(({ recipient, contactId }) =>
    list.find((line) => line.recipient === recipient && line.contactId === contactId),
  )
  if (chosen.includes(undefined)) throw new Refusal('NOT_FOUND', { what: 'line' })
  return [...new Set(chosen.filter((line) => line !== undefined))]
}

interface Answer {
  readonly at: Moment
  readonly by_name: string | null
  readonly method: string | null
  readonly despite_reason: string | null
  readonly not_told_reason: string | null
}

/** A line has one answer: a new one takes the place of the old, which stays in the history. */
async function answer(
  { write }: Door,
  episode: EpisodeTable,
  event: NotificationEvent,
  line: Line,
  { at, ...said }: Answer,
): Promise<void> {
  if (event === 'missing' && line.recipient === 'police' && line.contactId === null)
    return tellOnEpisode(write, episode, { at, ...said })
  const columns = { ...said, at: at.at, at_precision: at.precision } satisfies RowPatch<'notification'>
  const held = line.notice?.record
  if (held !== null && held !== undefined) {
    await write.update('notification', held.id, held.version, columns)
    return
  }
  await write.insert('notification', {
    ...columns,
    episode_id: episode.id,
    event,
    recipient: line.recipient,
    contact_id: line.contactId,
  })
}

/** That the police were told the child is missing is a fact of the episode, and stands nowhere else. */
async function tellOnEpisode(
  write: Door['write'],
  episode: EpisodeTable,
  { at, ...said }: Answer,
): Promise<void> {
  await write.update('episode', episode.id, 'latest', {
    police_told: said.not_told_reason === null ? 'yes' : 'no',
    police_told_at: at.at,
    police_told_precision: at.precision,
    police_told_by: said.by_name,
    police_told_method: said.method,
    police_not_told_reason: said.not_told_reason,
  })
}

function blankAsNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim()
}
