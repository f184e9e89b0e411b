import type { RecordTable, RowPatch } from '../../commands/rowShapes'
import type { DerivedPlacement, DerivedStatus } from './deriveCare'
import { homeOf, linkedTo, movedTo } from './linkHome'
import type { Importing } from './importing'

/** A stretch as the register holds it. */
interface HeldStretch {
  readonly id: string
  readonly started_on: string
  readonly source: string
}

interface Stretch {
  readonly started_on: string
  readonly ended_on: string | null
}

/** @returns how many placements were added, and how many of them in a home the register knows */
export async function keepPlacements(
  work: Importing,
  childId: string,
  wanted: readonly DerivedPlacement[],
): Promise<{ readonly added: number; readonly linked: number }> {
  const { homes } = work.plan
  const held = await work.door.db
    .selectFrom('placement')
    .select(['id', 'started_on', 'source', 'placement_type', 'urn', 'place_id'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .execute()
  const added = await keep(work, 'placement', {
    wanted,
    held,
    isSame: (row, { placement_type, urn }) => row.placement_type === placement_type && row.urn === urn,
    add: (placement) => ({ ...placement, child_id: childId, ...linkedTo(placement.urn, homes) }),
    anew: (row, placement) => ({ ...placement, ...movedTo(row, placement.urn, homes) }),
  })
  return { added: added.length, linked: added.filter(({ urn }) => homeOf(urn, homes) !== undefined).length }
}

/** @returns how many status periods were added */
export async function keepStatuses(
  work: Importing,
  childId: string,
  wanted: readonly DerivedStatus[],
): Promise<number> {
  const held = await work.door.db
    .selectFrom('status_period')
    .select(['id', 'started_on', 'source', 'legal_status'])
    .where('child_id', '=', childId)
    .where('care_status', '=', 'looked_after')
    .where('withdrawn_at', 'is', null)
    .execute()
  const added = await keep(work, 'status_period', {
    wanted,
    held,
    isSame: (row, { legal_status }) => row.legal_status === legal_status,
    add: (status) => ({ ...status, child_id: childId, care_status: 'looked_after' as const }),
    anew: (_row, status) => ({ ...status }),
  })
  return added.length
}

interface Keeping<Held extends HeldStretch, Wanted extends Stretch> {
  readonly wanted: readonly Wanted[]
  readonly held: readonly Held[]
  /** Whether a held stretch tells the same as a wanted one, days aside. */
  readonly isSame: (held: Held, wanted: Wanted) => boolean
  /** The row of a stretch that is not held yet. */
  readonly add: (wanted: Wanted) => Parameters<Importing['door']['write']['insert']>[1]
  /** What is written of a stretch of an earlier import that is told anew. */
  readonly anew: (held: Held, wanted: Wanted) => RowPatch<'placement'> & RowPatch<'status_period'>
}

/**
 * Brings what is held to what is wanted. A stretch people typed is met by its first day and only ended; one from an
 * earlier import is told anew, and withdrawn where the council's files do not tell it any more.
 *
 * @returns those that were added
 */
async function keep<Held extends HeldStretch, Wanted extends Stretch>(
  { door, batchId }: Importing,
  table: Extract<RecordTable, 'placement' | 'status_period'>,
  { wanted, held, isSame, add, anew }: Keeping<Held, Wanted>,
): Promise<readonly Wanted[]> {
  const unmet = [...held]
  const take = (fits: (row: Held) => boolean): Held | undefined => {
    const at = unmet.findIndex(fits)
    return at < 0 ? undefined : unmet.splice(at, 1)[0]
  }
  const added: Wanted[] = []
  for (const stretch of wanted) {
    const found =
      take((row) => row.started_on === stretch.started_on && isSame(row, stretch)) ??
      take((row) => row.started_on === stretch.started_on) ??
      take((row) => row.source === 'imported' && isSame(row, stretch) && isWithin(row.started_on, stretch))
    if (found === undefined) added.push(stretch)
    // One connection, one transaction: rows follow each other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    await (found === undefined
      ? door.write.insert(table, { ...add(stretch), source: 'imported', import_batch_id: batchId })
      : door.write.update(table, found.id, 'latest', changesTo(found, stretch, anew)))
  }
  for (const { id, source } of unmet)
    if (source === 'imported')
      // oxlint-disable-next-line eslint/no-await-in-loop
      await door.write.withdraw(table, id, 'latest', "The council's episodes file tells it otherwise now")
  return added
}

function isWithin(day: string, { started_on, ended_on }: Stretch): boolean {
  return started_on <= day && (ended_on === null || day <= ended_on)
}

function changesTo<Held extends HeldStretch, Wanted extends Stretch>(
  found: Held,
  wanted: Wanted,
  anew: Keeping<Held, Wanted>['anew'],
): RowPatch<'placement'> & RowPatch<'status_period'> {
  return found.source === 'imported' ? anew(found, wanted) : { ended_on: wanted.ended_on }
}
