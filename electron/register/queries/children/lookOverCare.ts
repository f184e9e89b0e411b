import { contract } from '../../../../shared/contract'
import { addDays, type LocalDate } from '../../../../shared/domain/time/localDate'
import { localDateOf } from '../../../../shared/domain/time/london'
import { checkReturn } from '../../../../shared/returns/ssda903/check'
import { newFailures } from '../../../../shared/returns/ssda903/newFailures'
import type { RuleNumber } from '../../../../shared/returns/ssda903/rule'
import type { EpisodeRow, MissingRow } from '../../../../shared/returns/ssda903/types'
import { placeStretch } from '../../commands/children/periods'
import { InputProblems } from '../../commands/inputProblems'
import type { ReadDatabase } from '../../database/types'
import { query, type InputOf } from '../../rpc/handlers'
import { childStretches } from '../episodes/childStretches'
import { careRow, collectionYearOf, returnRow } from '../episodes/lookOverRules'

type Input = InputOf<typeof contract.children.lookOverCare>
type Typed<F extends Input['typed']['form']> = Extract<Input['typed'], { form: F }>

interface CareRemark {
  readonly field: 'startedOn' | 'endedOn' | 'dob'
  readonly message: string
  readonly rule: string
}

/** A stretch of days in a placement or in care. */
interface Days {
  readonly id: string
  readonly from: LocalDate
  readonly to: LocalDate | null
}

/** What changes, and which rules that can break. */
interface Change {
  readonly field: CareRemark['field']
  readonly before: readonly Days[]
  readonly after: readonly Days[]
  readonly rules: readonly RuleNumber[]
}

const NEW = 'new'

/** What a rule says of an episode while somebody changes the care it lies in. */
const words: Readonly<Partial<Record<RuleNumber, (ref: string) => string>>> = {
  '575': (ref) => `${ref} has no end yet. When the placement it began in ends, it must have one.`,
  '577': (ref) => `By this the child ceases to be looked after while ${ref} goes on.`,
  '578': (ref) => `By this the child was not looked after when ${ref} began.`,
  '1012': (ref) => `By this the child is not looked after in this year at all, and ${ref} is reported.`,
}

/**
 * What the return's rules would say of the child's episodes, beside the days of a placement or a care status, or beside
 * the date of birth.
 */
export const lookOverCare = query(contract.children.lookOverCare, async ({ input, db, now }) => {
  const { childId, typed } = input
  const problems = new InputProblems()
  if (typed.form === 'birth') {
    problems.day('dob', typed.dob)
    problems.throwIfAny()
    return bornLater(await reportedEpisodes(db, childId, typed.dob), collectionYearOf(localDateOf(now)))
  }
  problems.day('startedOn', typed.startedOn)
  if (typed.form === 'placement') problems.day('endedOn', typed.endedOn)
  problems.throwIfAny()
  const change =
    typed.form === 'placement'
      ? await placementChange(db, childId, typed)
      : await statusChange(db, childId, typed)
  if (change === null) return []
  return remarksOn(change, await reportedEpisodes(db, childId), collectionYearOf(localDateOf(now)))
})

interface Reported {
  readonly ref: string
  readonly row: MissingRow
}

async function reportedEpisodes(
  db: ReadDatabase,
  childId: string,
  dob: LocalDate | null = null,
): Promise<Reported[]> {
  const episodes = await childStretches(db, childId)
  return episodes
    .flatMap(({ ref, type, start, end }) => (type === 'O' ? [] : [{ ref, type, start, end }]))
    .map(({ ref, ...stretch }, at) => ({ ref, row: returnRow(at + 1, stretch, dob) }))
}

/** Episodes that would begin before the child was born, or on that day (rule 586). */
function bornLater(episodes: readonly Reported[], year: number): CareRemark[] {
  const missing = episodes.map(({ row }) => row)
  const { failures } = checkReturn({ missing, episodes: null, header: null, missingLast: null }, year)
  return failures.flatMap(({ rule, row }) => {
    const episode = episodes[row - 1]
    if (rule !== '586' || episode === undefined) return []
    return [{ field: 'dob', message: `By this the child was not born yet when ${episode.ref} began.`, rule }]
  })
}

function remarksOn(
  { field, before, after, rules }: Change,
  episodes: readonly Reported[],
  year: number,
): CareRemark[] {
  const rows = episodes.map(({ row }) => row)
  const found = newFailures(rows, { before: careRows(before), after: careRows(after) }, year)
  return found.flatMap(({ row, rule, level }) => {
    const say = words[rule]
    const episode = episodes[row - 1]
    if (say === undefined || episode === undefined || level === 'warning' || !rules.includes(rule)) return []
    return [{ field, message: say(episode.ref), rule }]
  })
}

/** In episodes.csv the end of one stretch is the start of the next; the register's stretches share no day (4). */
function careRows(days: readonly Days[]): EpisodeRow[] {
  const sorted = days.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return sorted.map(({ from, to }, at) => {
    const next = sorted[at + 1]
    const goesOn = to !== null && next?.from === addDays(to, 1)
    return careRow({ decom: from, dec: goesOn ? next.from : to, rec: null }, at)
  })
}

async function placementChange(
  db: ReadDatabase,
  childId: string,
  { placementId, startedOn, endedOn }: Typed<'placement'>,
): Promise<Change | null> {
  if (startedOn === null) return null
  const rows = await db
    .selectFrom('placement')
    .select(['id', 'started_on', 'ended_on'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .execute()
  const before = rows.map(({ id, started_on, ended_on }) => ({ id, from: started_on, to: ended_on }))
  const after =
    placementId === null
      ? withNew(rows, startedOn)
      : before.map((days) => (days.id === placementId ? { ...days, from: startedOn, to: endedOn } : days))
  return { field: endedOn === null ? 'startedOn' : 'endedOn', before, after, rules: ['575'] }
}

/** Care typed in counts only for a child who is in no episodes.csv. */
async function statusChange(
  db: ReadDatabase,
  childId: string,
  { careStatus, startedOn }: Typed<'careStatus'>,
): Promise<Change | null> {
  if (startedOn === null || careStatus === null || (await isInEpisodesFile(db, childId))) return null
  const rows = await db
    .selectFrom('status_period')
    .select(['id', 'started_on', 'ended_on', 'care_status'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .execute()
  const lookedAfter = new Set(rows.flatMap((row) => (row.care_status === 'looked_after' ? [row.id] : [])))
  const before = rows
    .filter(({ id }) => lookedAfter.has(id))
    .map(({ id, started_on, ended_on }) => ({ id, from: started_on, to: ended_on }))
  if (before.length === 0) return null
  const after = withNew(rows, startedOn).filter(({ id }) =>
    id === NEW ? careStatus === 'looked_after' : lookedAfter.has(id),
  )
  return { field: 'startedOn', before, after, rules: ['577', '578', '1012'] }
}

/** The stretches once a new one starts on a day: what started that day gives way, the one before it is cut. */
function withNew(
  rows: readonly {
    readonly id: string
    readonly started_on: LocalDate
    readonly ended_on: LocalDate | null
  }[],
  startedOn: LocalDate,
): Days[] {
  const { same, cut, endsOn } = placeStretch(rows, startedOn)
  const kept = rows.filter(({ id }) => id !== same?.id)
  const days = kept.map(({ id, started_on, ended_on }) => ({
    id,
    from: started_on,
    to: cut?.id === id ? cut.endedOn : ended_on,
  }))
  return [...days, { id: NEW, from: startedOn, to: same === null ? endsOn : same.ended_on }]
}

async function isInEpisodesFile(db: ReadDatabase, childId: string): Promise<boolean> {
  const row = await db
    .selectFrom('care_episode')
    .select('id')
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
