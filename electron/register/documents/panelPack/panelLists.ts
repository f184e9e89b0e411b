import type { ReadDatabase } from '../../database/types'
import { chosenChildren } from '../../queries/children/chosenChildren'
import type { Viewing } from '../../queries/viewing'
import { closedToViewer } from '../../viewer/closedChildren'

/** Who is on the lists a panel is picked from. */
export interface PanelLists {
  /** Why each child is on them, by id; missing now first. */
  readonly why: ReadonlyMap<string, string[]>
  /** Children on them whose record is closed to whoever asks. */
  readonly closed: number
}

const lists = [
  ['missingNow', 'Missing now'],
  ['repeat', 'Two or more episodes in 12 months'],
] as const

/** Children missing now and children missing often. */
export async function panelLists(db: ReadDatabase, { today }: Viewing): Promise<PanelLists> {
  const why = new Map<string, string[]>()
  const closed = new Set<string>()
  for (const [show, words] of lists) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
    const rows = await chosenChildren(db, show, { today, me: '' }, null).select('child.id').execute()
    for (const { id } of rows)
      if (closedToViewer(id) === undefined) why.set(id, [...(why.get(id) ?? []), words])
      else closed.add(id)
  }
  return { why, closed: closed.size }
}
