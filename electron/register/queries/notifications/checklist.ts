import { isFound } from '../../../../shared/domain/episodes/span'
import type { EpisodeGroup } from '../../../../shared/domain/episodes/group'
import {
  notificationLines,
  type Notice,
  type NotificationLine,
  type ToldContact,
} from '../../../../shared/domain/notifications/lines'
import type { Instant } from '../../../../shared/domain/time/instant'
import { earliest, isKnown, type Moment } from '../../../../shared/domain/time/moment'
import type { NotificationEvent } from '../../../../shared/contract/notifications'
import type { ContactTable } from '../../database/schema/children'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'
import { episodeTimes, timeColumns } from '../episodes/episodeTimes'
import { groupOfRow } from '../episodes/listRows'
import { rowMoment } from '../rowMoment'
import type { Viewing } from '../viewing'

/** Columns of an episode its checklists are worked out from. */
export const checklistColumns = [
  'id',
  'child_id',
  'created_at',
  'notice_received_at',
  'notice_received_precision',
  'police_told',
  'police_told_at',
  'police_told_precision',
  'police_told_by',
  'police_told_method',
  'police_not_told_reason',
  'status_at_start',
  'group_override',
  ...timeColumns,
] as const satisfies (keyof EpisodeTable)[]

export type ChecklistEpisode = Pick<EpisodeTable, (typeof checklistColumns)[number]>

/** One answer on a checklist, as it is kept. */
export interface KeptNotice extends Notice {
  /** Null for the answer that stands on the episode itself. */
  readonly record: { readonly id: string; readonly version: number } | null
  readonly told: boolean
  readonly moment: Moment
  readonly byName: string | null
  readonly method: string | null
  readonly notToldReason: string | null
  readonly despiteReason: string | null
}

/** A person of the child's record, with what the line says of them. No address: a checklist is read out and printed. */
export interface ChecklistContact extends ToldContact {
  readonly name: string
  readonly phone: string | null
  readonly mayBeToldReason: string | null
}

/** What the checklists of one episode are made from. */
export interface Checklists {
  readonly group: EpisodeGroup
  readonly contacts: readonly ChecklistContact[]
  readonly missing: readonly NotificationLine<KeptNotice>[]
  /** Null until the child is found or back. */
  readonly found: readonly NotificationLine<KeptNotice>[] | null
}

/** The checklists of many episodes, by episode. */
export async function checklistsOf(
  db: ReadDatabase,
  episodes: readonly ChecklistEpisode[],
  viewing: Viewing,
): Promise<ReadonlyMap<string, Checklists>> {
  const notices = await noticesOf(
    db,
    episodes.map(({ id }) => id),
  )
  const people = await contactsOf(db, [...new Set(episodes.map(({ child_id }) => child_id))])
  return new Map(
    episodes.map((episode) => {
      const { group } = groupOfRow(episode, viewing)
      const contacts = people.get(episode.child_id) ?? []
      const kept = notices.get(episode.id) ?? []
      const linesOf = (event: NotificationEvent) =>
        notificationLines(
          group,
          contacts,
          kept.filter((notice) => notice.event === event),
        )
      return [
        episode.id,
        {
          group,
          contacts,
          missing: withPolice(linesOf('missing'), episode),
          found: isFound(episodeTimes(episode)) ? linesOf('found') : null,
        },
      ]
    }),
  )
}

/** When the council learnt of it; where nobody knows when the child was found or back, when the episode was recorded. */
export function checklistFrom(
  episode: ChecklistEpisode,
  event: NotificationEvent,
  approxMinutes: number,
): Instant {
  const { located, returned } = episodeTimes(episode)
  const found = isKnown(located) ? located : returned
  const moment = event === 'missing' ? rowMoment(episode, 'notice_received') : found
  return earliest(moment, approxMinutes) ?? episode.created_at
}

/** That the police were told is a fact of the episode; its line shows it and is answered there. */
function withPolice(
  lines: readonly NotificationLine<KeptNotice>[],
  episode: ChecklistEpisode,
): NotificationLine<KeptNotice>[] {
  const notice = policeNotice(episode)
  if (notice === null) return [...lines]
  return lines.map((line) =>
    line.recipient === 'police' && line.contactId === null
      ? { ...line, notice, open: false, inAllTold: false }
      : line,
  )
}

function policeNotice(episode: ChecklistEpisode): KeptNotice | null {
  const told = episode.police_told === 'yes'
  const reason = episode.police_not_told_reason
  if (!told && (episode.police_told === 'not_known' || reason === null)) return null
  const moment = rowMoment(episode, 'police_told')
  return {
    recipient: 'police',
    contactId: null,
    at: told && isKnown(moment) ? moment : null,
    record: null,
    told,
    moment,
    byName: told ? episode.police_told_by : null,
    method: told ? episode.police_told_method : null,
    notToldReason: told ? null : reason,
    despiteReason: null,
  }
}

async function noticesOf(db: ReadDatabase, episodeIds: readonly string[]) {
  const rows = await inChunks(episodeIds, (ids) =>
    db
      .selectFrom('notification')
      .select([
        'id',
        'version',
        'episode_id',
        'event',
        'recipient',
        'contact_id',
        'at',
        'at_precision',
        'by_name',
        'method',
        'not_told_reason',
        'despite_reason',
      ])
      .where('episode_id', 'in', ids)
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute(),
  )
  const kept = rows.map((row) => {
    const moment = rowMoment({ at_at: row.at, at_precision: row.at_precision }, 'at')
    return {
      event: row.event,
      episodeId: row.episode_id,
      recipient: row.recipient,
      contactId: row.contact_id,
      at: isKnown(moment) ? moment : null,
      record: { id: row.id, version: row.version },
      told: row.not_told_reason === null,
      moment,
      byName: row.by_name,
      method: row.method,
      notToldReason: row.not_told_reason,
      despiteReason: row.despite_reason,
    }
  })
  return groupBy(kept, ({ episodeId }) => episodeId)
}

async function contactsOf(
  db: ReadDatabase,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, ChecklistContact[]>> {
  const rows = await inChunks(childIds, (ids) =>
    db
      .selectFrom('contact')
      .select([
        'id',
        'child_id',
        'name',
        'role',
        'phone',
        'parental_responsibility',
        'may_be_told',
        'may_be_told_reason',
      ])
      .where('child_id', 'in', ids)
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute(),
  )
  const byChild = groupBy(rows, ({ child_id }) => child_id)
  return new Map([...byChild].map(([childId, contacts]) => [childId, contacts.map(contactOf)]))
}

function contactOf(
  row: Pick<
    ContactTable,
    'id' | 'name' | 'role' | 'phone' | 'parental_responsibility' | 'may_be_told' | 'may_be_told_reason'
  >,
): ChecklistContact {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    phone: row.phone,
    parentalResponsibility: row.parental_responsibility,
    mayBeTold: row.may_be_told,
    mayBeToldReason: row.may_be_told_reason,
  }
}
