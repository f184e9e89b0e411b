import { contract } from '../../../../shared/contract'
import type { SheetLine } from '../../../../shared/contract/catchUp'
import type { NoticeFacts } from '../../../../shared/contract/episodes'
import { Refusal } from '../../../../shared/contract/errors'
import { plainName } from '../../../../shared/domain/children/names'
import { isBack } from '../../../../shared/domain/episodes/span'
import { localDateOf } from '../../../../shared/domain/time/london'
import { isKnown, type Moment } from '../../../../shared/domain/time/moment'
import { wordsFor } from '../../../../shared/text/errorWords'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import { childColumns } from '../../queries/children/facts'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import { isNotBack } from '../../queries/episodes/notBack'
import { command, type OutputOf } from '../../rpc/handlers'
import { checkChild } from '../children/checkChild'
import { recordNewEpisode } from '../episodes/recordMissing'
import { saveReturn } from '../episodes/recordReturn'
import { writeNotice } from '../episodes/notices'
import type { Door, Writable } from '../runCommand'

type Scope = Door & Pick<Writable, 'session'>
type Done = OutputOf<typeof contract.catchUp.save>[number]

/** What every line of the sheet shares. */
interface Sheet {
  readonly received: Moment
  readonly source: string | null
  /** Ids of the children its lines added, by their whole names. */
  readonly added: Map<string, string>
}

/** Keys a whole catch-up sheet: all lines, in the order they happened, or none. */
export const saveSheet = command(contract.catchUp.save, async (scope) => {
  const { lines, draftId, received, source } = scope.input
  const sheet = { received, source, added: new Map<string, string>() }
  const done = new Map<number, Done>()
  for (const at of inOrder(lines))
    // One transaction: a later line may be about what an earlier one recorded.
    // oxlint-disable-next-line eslint/no-await-in-loop
    done.set(at, await saveLine(scope, sheet, lines[at] as SheetLine).catch(namingLine(at)))
  if (draftId !== null) await scope.write.endDraft(draftId)
  scope.audit({ action: 'catchUp.keyed', detail: { lines: lines.length } })
  return lines.map((_, at) => done.get(at) ?? skipped)
})

const skipped: Done = { episodeId: null, ref: null, did: 'skipped' }

/** Indexes of the lines, earliest start first: two absences of one child follow each other. */
function inOrder(lines: readonly SheetLine[]): number[] {
  const key = ({ from }: SheetLine) => from.at ?? '9'
  return lines
    .map((_, at) => at)
    .toSorted((a, b) => key(lines[a] as SheetLine).localeCompare(key(lines[b] as SheetLine)))
}

async function saveLine(scope: Scope, sheet: Sheet, line: SheetLine): Promise<Done> {
  if (line.as === 'skip') return skipped
  const childId = await childOfLine(scope, sheet, line)
  if (line.as === 'same') return sameAbsence(scope, sheet, line, childId)
  const open = line.as === 'between' ? await openEpisodeOf(scope.db, childId) : null
  const saved = await recordNewEpisode(scope, {
    childId,
    facts: {
      type: line.type,
      left: line.from,
      noticeReceived: sheet.received,
      noticeSource: sheet.source,
      policeRef: line.reference,
      circumstances: line.note,
    },
    timeNotKnownYet: !isKnown(line.from),
    back: backOf(line),
    between:
      open === null
        ? null
        : { episodeId: open.id, version: open.version, back: { returned: line.between, cameBack: 'yes' } },
    named: [],
    draftId: null,
  })
  return { episodeId: saved.id, ref: saved.ref, did: 'recorded' }
}

/** A further notice of the open episode, and the return where the line has one. */
async function sameAbsence(scope: Scope, sheet: Sheet, line: SheetLine, childId: string): Promise<Done> {
  const episode = await openEpisodeOf(scope.db, childId)
  const notice: NoticeFacts = {
    received: sheet.received,
    source: sheet.source,
    toldBy: null,
    reference: line.reference,
    said: line.note,
  }
  await writeNotice(scope, episode.id, notice)
  const done = { episodeId: episode.id, ref: episode.ref }
  const back = backOf(line)
  if (back === null) return { ...done, did: 'noticeAdded' }
  const { version, row } = await saveReturn(scope, await openEpisodeOf(scope.db, childId), 'latest', back)
  scope.audit({
    action: 'episode.returned',
    subject: { kind: 'child', id: childId },
    detail: { episodeId: episode.id, ref: episode.ref, back: isBack(episodeTimes(row)), version },
  })
  return { ...done, did: 'returned' }
}

function backOf({ back }: SheetLine) {
  return back === null ? null : { returned: back, cameBack: 'yes' as const }
}

/**
 * The child of a line; a new one is added, as anywhere else, with any name or words for one. A forename and a surname
 * that an earlier line added are the same child: somebody missing twice in a night is on the sheet twice. Of words for a
 * child ("boy, about 15") nobody can say so.
 */
async function childOfLine(scope: Scope, { added }: Sheet, { child }: SheetLine): Promise<string> {
  if (child.is === 'known') return child.id
  const wholeName =
    child.forename === '' || child.surname === '' ? null : plainName(`${child.forename} ${child.surname}`)
  const before = wholeName === null ? undefined : added.get(wholeName)
  if (before !== undefined) return before
  const given = {
    forename: child.forename === '' ? null : child.forename,
    surname: child.surname === '' ? null : child.surname,
    describedAs: child.describedAs === '' ? null : child.describedAs,
  }
  await checkChild(scope.db, { given, held: null, childId: null, path: '' }, localDateOf(scope.now))
  const { id } = await scope.write.insert('child', { dob_precision: 'unknown', ...childColumns(given) })
  scope.audit({ action: 'child.added', subject: { kind: 'child', id } })
  if (wholeName !== null) added.set(wholeName, id)
  return id
}

/** @throws WRONG_STATE when the child came back meanwhile */
async function openEpisodeOf(db: ReadDatabase, childId: string): Promise<EpisodeTable> {
  const row = await db
    .selectFrom('episode')
    .selectAll()
    .where('child_id', '=', childId)
    .where('type', '!=', 'O')
    .where(isNotBack)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('WRONG_STATE', { what: 'child', state: 'not missing any more' })
  return row
}

/** A refusal names the line it is about: nothing of the sheet was saved. */
function namingLine(at: number) {
  return (error: unknown): never => {
    if (!(error instanceof Refusal)) throw error
    const { facts } = error as Refusal<'INVALID'>
    const about =
      error.code === 'INVALID'
        ? facts.problems.map(({ message }) => message).join(' ')
        : `${wordsFor(error.code, error.facts as never).title}.`
    throw new Refusal('INVALID', {
      problems: [{ field: `lines.${at}`, message: `Line ${at + 1}: ${about}` }],
    })
  }
}
