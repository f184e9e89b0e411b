import { labelFor } from '../../../../shared/codes'
import type { FigureRow } from '../../../../shared/contract/figures'
import { startOf } from '../../../../shared/domain/episodes/span'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import { onDate, UNKNOWN, type Moment } from '../../../../shared/domain/time/moment'
import type { Book } from '../../../../shared/returns/figures/book/openBook'
import type { Unit } from '../../../../shared/returns/figures/count/tally'
import type { ReadDatabase } from '../../database/types'
import { closedToViewer } from '../../viewer/closedChildren'
import { withLabels } from '../children/labels'
import { inChunks } from '../chunks'

/** A record before its child's label is known. */
interface Behind {
  readonly childId: string
  readonly what: string
  readonly at: Moment
  readonly episodeId: string | null
  readonly interviewId: string | null
}

/** What stands behind a number as a list shows it, in the order of the ids. */
export async function shownRows(
  db: ReadDatabase,
  book: Book,
  unit: Unit,
  ids: readonly string[],
  today: LocalDate,
): Promise<FigureRow[]> {
  const refs = unit === 'episodes' ? await refsOf(db, ids) : new Map<string, string>()
  const chosen = new Map(recordsOf(book, unit).map((record) => [record.id, record]))
  const found = ids.flatMap((id) => {
    const record = chosen.get(id)
    return record === undefined ? [] : [unlessClosed(describe(record, refs))]
  })
  const labelled = await withLabels(db, found, ({ childId }) => childId, today)
  return labelled.map(({ row: { childId: _id, ...row }, child }) => ({ child, ...row }))
}

/** Of a child whose record is closed to the viewer nothing stands there but that there is one, and whom to ring. */
function unlessClosed(row: Behind): Behind {
  if (closedToViewer(row.childId) === undefined) return row
  return { childId: row.childId, what: '', at: UNKNOWN, episodeId: null, interviewId: null }
}

type Register = Book['register']
type AnyRecord =
  | Register['children'][number]
  | Register['episodes'][number]
  | Register['interviews'][number]
  | Register['actions'][number]
  | Register['help'][number]
  | Register['shares'][number]
  | Register['incoming'][number]

function recordsOf({ register }: Book, unit: Unit): readonly AnyRecord[] {
  return unit === 'placements' ? register.incoming : register[unit]
}

function describe(record: AnyRecord, refs: ReadonlyMap<string, string>): Behind {
  if ('times' in record)
    return {
      childId: record.childId,
      what: refs.get(record.id) ?? 'Episode',
      at: startOf(record.times).at,
      episodeId: record.id,
      interviewId: null,
    }
  if ('attempts' in record)
    return {
      childId: record.childId,
      what: 'Interview',
      at: record.held,
      episodeId: null,
      interviewId: record.id,
    }
  if ('startedOn' in record)
    return {
      childId: record.childId,
      what: `Placed by ${labelFor('authority', record.placingLa)}`,
      at: onDate(record.startedOn),
      episodeId: null,
      interviewId: null,
    }
  if (!('childId' in record))
    return { childId: record.id, what: 'Child', at: UNKNOWN, episodeId: null, interviewId: null }
  return {
    ...kindOf(record),
    childId: record.childId,
    episodeId: record.episodeId,
    interviewId: record.interviewId,
  }
}

/** Kind and day of an action, an offer of help or an entry of the sharing log. */
function kindOf(
  record: Register['actions'][number] | Register['help'][number] | Register['shares'][number],
): Pick<Behind, 'what' | 'at'> {
  if ('recordedOn' in record)
    return { what: labelFor('actionType', record.type), at: onDate(record.recordedOn) }
  if ('offeredOn' in record) return { what: labelFor('helpType', record.type), at: onDate(record.offeredOn) }
  return { what: labelFor('shareKind', record.kind), at: UNKNOWN }
}

async function refsOf(db: ReadDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await inChunks(ids, (some) =>
    db.selectFrom('episode').select(['id', 'ref']).where('id', 'in', some).execute(),
  )
  return new Map(rows.map(({ id, ref }) => [id, ref]))
}
