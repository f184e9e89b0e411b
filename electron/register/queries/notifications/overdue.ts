import { labelFor } from '../../../../shared/codes'
import type { NotificationEvent } from '../../../../shared/contract/notifications'
import { overdueLines, type NotificationLimits } from '../../../../shared/domain/notifications/gaps'
import type { ReadDatabase } from '../../database/types'
import type { Gap } from '../today/gap'
import type { Viewing } from '../viewing'
import {
  checklistColumns,
  checklistFrom,
  checklistsOf,
  type ChecklistEpisode,
  type Checklists,
} from './checklist'

/** Episodes looked at in one go. */
const STEP = 100

/**
 * Open missing and away episodes with a line of a checklist that nobody has answered in its time (R10, R14); the newest
 * first.
 *
 * @param most enough: no more are looked for
 */
export async function notificationGaps(db: ReadDatabase, viewing: Viewing, most: number): Promise<Gap[]> {
  if (viewing.clockTrouble !== null) return []
  const rows = await db
    .selectFrom('episode')
    .select([...checklistColumns, 'ref'])
    .where('status', '=', 'open')
    .where('withdrawn_at', 'is', null)
    .where('before_homeward', '=', 0)
    .where('type', '!=', 'O')
    .orderBy('ref', 'desc')
    .execute()
  const found: Gap[] = []
  for (let at = 0; at < rows.length && found.length < most; at += STEP) {
    const some = rows.slice(at, at + STEP)
    // One connection: the reads follow each other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const lists = await checklistsOf(db, some, viewing)
    for (const row of some) {
      const what = gapWords(row, lists.get(row.id), viewing)
      if (what !== null) found.push({ ref: row.ref, what, episodeId: row.id, childId: row.child_id })
    }
  }
  return found.slice(0, most)
}

const toldWhat = { missing: 'missing', found: 'found or back' } as const

/** "not recorded as told that the child is missing: parent, social worker." */
function gapWords(row: ChecklistEpisode, lists: Checklists | undefined, viewing: Viewing): string | null {
  if (lists === undefined) return null
  const limits: NotificationLimits = viewing.settings
  const parts = (['missing', 'found'] as const).flatMap((event: NotificationEvent) => {
    const lines = lists[event]
    if (lines === null) return []
    const from = checklistFrom(row, event, viewing.settings.approxMinutes)
    const late = overdueLines(lines, from, viewing.now, limits).map(({ recipient, contactId }) => {
      const contact = lists.contacts.find(({ id }) => id === contactId)
      const label = contact?.name ?? labelFor('notificationRecipient', recipient)
      return contact === undefined ? inSentence(label) : label
    })
    const names = [...new Set(late)]
    return names.length === 0 ? [] : [`that the child is ${toldWhat[event]}: ${names.join(', ')}`]
  })
  return parts.length === 0 ? null : `not recorded who was told ${parts.join('; ')}.`
}

function inSentence(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`
}
