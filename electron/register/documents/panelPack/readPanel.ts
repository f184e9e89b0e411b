import type { ReadDatabase } from '../../database/types'
import { inChunks } from '../../queries/chunks'
import type { Viewing } from '../../queries/viewing'
import { readCaseSummary } from '../caseSummary/read/caseSummaryData'
import { readProfile } from '../childProfile/readProfile'
import type { WhichPaper } from '../readyPaper'
import { panelLists } from './panelLists'
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
    closed: (await panelLists(db, viewing)).closed,
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
