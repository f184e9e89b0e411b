import type { ChildLabel } from '../../../../../shared/contract/shapes'
import { accessKind, accessKinds, type AccessKind } from '../../../../../shared/domain/audit/accessKind'
import { endOfDay, startOfDay } from '../../../../../shared/domain/time/london'
import type { Period } from '../../../../../shared/returns/figures/period'
import type { ReadDatabase } from '../../../database/types'
import { childReference } from '../../../documents/fileNames'
import { closedToViewer } from '../../../viewer/closedChildren'
import { words, type ListCell, type ListColumn } from '../lists/model'
import { instantCell, number } from './cells'

/** What one person did with one child's record in a period. */
export interface Access {
  readonly childId: string
  readonly personId: string
  /** By the name they had last. */
  readonly person: string
  readonly times: Readonly<Record<AccessKind, number>>
  /** UTC. */
  readonly first: string
  readonly last: string
}

/**
 * Who did what with which child's record, from the audit trail, whose entries about a child's records name the child.
 *
 * @param childId of one child alone; null for all
 */
export async function accesses(
  db: ReadDatabase,
  { from, to }: Period,
  childId: string | null,
): Promise<Access[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['subject_id', 'actor_id', 'action'])
    .select(({ fn }) => [
      fn.countAll<number>().as('times'),
      fn.min('at').as('first'),
      fn.max('at').as('last'),
      fn.max('actor_name').as('person'),
    ])
    .where('subject_kind', '=', 'child')
    .where('at', '>=', startOfDay(from))
    .where('at', '<=', endOfDay(to))
    .$if(childId !== null, (query) => query.where('subject_id', '=', childId))
    .groupBy(['subject_id', 'actor_id', 'action'])
    .execute()
  const found = new Map<string, Access>()
  for (const { subject_id, actor_id, action, times, first, last, person } of rows) {
    if (subject_id === null) continue
    const key = `${subject_id} ${actor_id}`
    const so = found.get(key) ?? { childId: subject_id, personId: actor_id, person, times: none, first, last }
    const kind = accessKind(action)
    found.set(key, {
      ...so,
      times: { ...so.times, [kind]: so.times[kind] + times },
      first: first < so.first ? first : so.first,
      last: last > so.last ? last : so.last,
    })
  }
  return [...found.values()]
}

const none: Access['times'] = { looked: 0, changed: 0, paper: 0, refused: 0 }

/**
 * A child in a list about access: by the council's reference, because whoever looks after the records need not know the
 * child; where the record is closed to the viewer, whom to ring.
 */
export function referenceOf(child: ChildLabel): string {
  return closedToViewer(child.id) === undefined ? childReference(child) : child.label
}

/** The columns both lists share, after the one that says who or whose. */
export const accessColumns: readonly ListColumn[] = [
  { heading: 'Looked at', width: 46, type: 'whole' },
  { heading: 'Changed', width: 46, type: 'whole' },
  { heading: 'Papers', width: 42, type: 'whole' },
  { heading: 'Refused', width: 46, type: 'whole' },
  { heading: 'First', width: 92, type: 'dateTime' },
  { heading: 'Last', width: 92, type: 'dateTime' },
]

/** A row of `accessColumns` behind a name. */
export function accessCells(name: string, { times, first, last }: Access): ListCell[] {
  return [
    { ...words(name), strong: true },
    ...accessKinds.map((kind) => number(times[kind])),
    instantCell(first),
    instantCell(last),
  ]
}

export const accessDefinitions = [
  {
    term: 'Child',
    meaning: 'By the council’s own reference; where none is recorded, by the end of Homeward’s own.',
  },
  {
    term: 'Where it comes from',
    meaning:
      'The audit trail, to which nothing can be added later and from which nothing can be taken away. Every entry stands under Settings, “Who did what”.',
  },
  {
    term: 'Looked at',
    meaning:
      'The child’s page, an episode, an interview or another record of the child was opened, its history read, or the child picked from a search. The same page again within five minutes is one look. A name in a list of many children is none.',
  },
  { term: 'Changed', meaning: 'Something of the child’s record was written, withdrawn or brought back.' },
  { term: 'Papers', meaning: 'A paper about the child was made, saved or printed; each is one.' },
  {
    term: 'Refused',
    meaning: 'The record was closed to the person, or something went wrong: nothing was shown or written.',
  },
  {
    term: 'Not in it',
    meaning:
      'Lists and returns about many children, and what an import brought: they stand in the audit trail under their own name.',
  },
]
