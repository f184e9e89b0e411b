import { labelFor } from '../../../../shared/codes'
import { contract } from '../../../../shared/contract'
import type { NotificationEvent, NotificationLineShape } from '../../../../shared/contract/notifications'
import { Refusal } from '../../../../shared/contract/errors'
import { noticeDueAt } from '../../../../shared/domain/notifications/gaps'
import type { NotificationLine } from '../../../../shared/domain/notifications/lines'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import { startOf } from '../../../../shared/domain/episodes/span'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { authorityName } from '../authorityName'
import { episodeTimes } from '../episodes/episodeTimes'
import { readStatusAtStart } from '../episodes/statusAtStart'
import { viewingAt, type Viewing } from '../viewing'
import { checklistFrom, checklistsOf, type ChecklistContact, type KeptNotice } from './checklist'

/** Who has been told of an episode: that the child is missing, and that the child is found. */
export const notificationsOfEpisode = query(contract.notifications.ofEpisode, async ({ input, db, now }) => {
  const row = await db.selectFrom('episode').selectAll().where('id', '=', input.episodeId).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'episode' })
  return {
    episodeId: row.id,
    writable: row.status === 'open' && row.withdrawn_at === null,
    ...(await linesOfEpisode(db, row, await viewingAt(db, now))),
  }
})

/** Both checklists of an episode in words; no `found` until the child is found or back. */
export async function linesOfEpisode(
  db: ReadDatabase,
  row: EpisodeTable,
  viewing: Viewing,
): Promise<{ missing: NotificationLineShape[]; found: NotificationLineShape[] | null }> {
  const lists = (await checklistsOf(db, [row], viewing)).get(row.id)
  if (lists === undefined) throw new Refusal('NOT_FOUND', { what: 'episode' })
  const names = await officeNames(db, row, viewing)
  const shown = (lines: readonly NotificationLine<KeptNotice>[], event: NotificationEvent) =>
    lines.map((line) => lineShown(line, lists.contacts, names, isOverdue(line, row, event, viewing)))
  return {
    missing: shown(lists.missing, 'missing'),
    found: lists.found === null ? null : shown(lists.found, 'found'),
  }
}

function isOverdue(
  line: NotificationLine<KeptNotice>,
  row: EpisodeTable,
  event: NotificationEvent,
  { now, settings, clockTrouble }: Viewing,
): boolean {
  if (clockTrouble !== null || !line.open || row.before_homeward === 1 || row.type === 'O') return false
  return noticeDueAt(line.recipient, checklistFrom(row, event, settings.approxMinutes), settings) <= now
}

function lineShown(
  line: NotificationLine<KeptNotice>,
  contacts: readonly ChecklistContact[],
  names: ReadonlyMap<string, string>,
  overdue: boolean,
): NotificationLineShape {
  const { recipient, contactId, first, mayBeTold, notice, inAllTold, open } = line
  const contact = contacts.find(({ id }) => id === contactId)
  const office = labelFor('notificationRecipient', recipient)
  const name = contact?.name ?? (contactId === null ? names.get(recipient) : 'no longer in the record')
  const who = contact === undefined ? office : labelFor('contactRole', contact.role)
  return {
    recipient,
    contactId,
    label: name === undefined ? who : `${who}: ${name}`,
    phone: contact?.phone ?? null,
    first,
    mayBeTold,
    mayBeToldReason: contact?.mayBeToldReason ?? null,
    inAllTold,
    open,
    overdue,
    notice: notice === null ? null : noticeShown(notice),
  }
}

function noticeShown({ record, told, moment, byName, method, notToldReason, despiteReason }: KeptNotice) {
  const methodLabel = method === null ? null : labelFor('notificationMethod', method)
  return { record, told, at: moment, byName, methodLabel, notToldReason, despiteReason }
}

/** Names for lines that stand for an office: the child's worker, the reviewing officer, the two authorities. */
async function officeNames(
  db: ReadDatabase,
  row: EpisodeTable,
  viewing: Viewing,
): Promise<ReadonlyMap<string, string>> {
  const child = await db
    .selectFrom('child')
    .select(['worker_name', 'responsible_la'])
    .where('id', '=', row.child_id)
    .executeTakeFirst()
  const day = localDateOfMoment(startOf(episodeTimes(row)).at) ?? row.created_at.slice(0, 10)
  const period = await db
    .selectFrom('status_period')
    .select('iro_name')
    .where('child_id', '=', row.child_id)
    .where('withdrawn_at', 'is', null)
    .where('started_on', '<=', day)
    .orderBy('started_on', 'desc')
    .executeTakeFirst()
  const status = readStatusAtStart(row.status_at_start)
  const named = {
    social_worker: child?.worker_name,
    iro: period?.iro_name,
    host_la: authorityName(status?.placementLa ?? null, viewing),
    responsible_la: authorityName(status?.responsibleLa ?? child?.responsible_la ?? null, viewing),
  }
  return new Map(
    Object.entries(named).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
