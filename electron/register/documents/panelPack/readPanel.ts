import type { ReadDatabase } from '../../database/types'
import { chosenChildren } from '../../queries/children/chosenChildren'
import { inChunks } from '../../queries/chunks'
import type { Viewing } from '../../queries/viewing'
import { closedToViewer } from '../../viewer/closedChildren'
import { readCaseSummary } from '../caseSummary/read/caseSummaryData'
import { readProfile } from '../childProfile/readProfile'
import type { WhichPaper } from '../readPaper'
import type { PanelChild, PanelData } from './panelPack'

/** Everything a panel pack says. @throws NOT_FOUND when a child is not there, or the record was withdrawn */
export async function readPanel(
  db: ReadDatabase,
  { meeting, childIds, parts }: Extract<WhichPaper, { kind: 'panelPack' }>,
  viewing: Viewing,
): Promise<PanelData> {
  const ids = [...new Set(childIds)]
  const children: PanelChild[] = []
  for (const childId of ids) {
    // One connection: children follow each other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const summary = await readCaseSummary(db, childId, viewing)
    const profile = parts.includes('profile')
      ? // oxlint-disable-next-line eslint/no-await-in-loop
        await readProfile(db, { childId, withPeople: false }, viewing)
      : null
    children.push({ summary, profile: profile === null ? null : { ...profile, photo: null } })
  }
  return {
    meeting,
    parts,
    children,
    restricted: await restrictedAmong(db, ids),
    closed: await closedOnLists(db, viewing),
  }
}

async function restrictedAmong(db: ReadDatabase, ids: readonly string[]): Promise<number> {
  const rows = await inChunks(ids, (some) =>
    db
      .selectFrom('restriction')
      .select('child_id')
      .distinct()
      .where('child_id', 'in', some)
      .where('withdrawn_at', 'is', null)
      .execute(),
  )
  return rows.length
}

/** Children on the lists a panel is picked from whose record is closed to whoever asks. */
async function closedOnLists(db: ReadDatabase, { today }: Viewing): Promise<number> {
  const found = new Set<string>()
  for (const show of ['missingNow', 'repeat'] as const) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
    const rows = await chosenChildren(db, show, { today, me: '' }, null).select('child.id').execute()
    for (const { id } of rows) if (closedToViewer(id) !== undefined) found.add(id)
  }
  return found.size
}
