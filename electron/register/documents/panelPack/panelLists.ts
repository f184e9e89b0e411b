import type { ReadDatabase } from '../../database/types'
import { chosenChildren, episodesInYear, inOrder } from '../../queries/children/chosenChildren'
import type { Viewing } from '../../queries/viewing'
import { closedToViewer } from '../../viewer/closedChildren'

/** Who is on the lists a panel is picked from. */
export interface PanelLists {
  /** Why each child is on them, by id; missing now first. */
  readonly why: ReadonlyMap<string, string[]>
  /** Children on them whose record is closed to whoever asks. */
  readonly closed: number
}

const words = {
  missingNow: () => 'Missing now',
  repeat: (episodes: number) => `${episodes} episodes in 12 months`,
}

/** Children missing now, then children missing often, most often first. */
export async function panelLists(db: ReadDatabase, { today }: Viewing): Promise<PanelLists> {
  const why = new Map<string, string[]>()
  const closed = new Set<string>()
  for (const show of ['missingNow', 'repeat'] as const) {
    const chosen = chosenChildren(db, show, { today, me: '' }, null).select((select) => [
      'child.id',
      episodesInYear(select, today).as('episodes'),
    ])
    // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
    for (const { id, episodes } of await inOrder(chosen, 'episodes', today).execute())
      if (closedToViewer(id) === undefined) why.set(id, [...(why.get(id) ?? []), words[show](episodes)])
      else closed.add(id)
  }
  return { why, closed: closed.size }
}
