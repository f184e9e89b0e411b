import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { NotificationTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import { command } from '../../rpc/handlers'
import { openEpisode } from '../episodes/openEpisode'

/** Recorded in error: the line is to be answered again. */
export const withdrawNotification = command(
  contract.notifications.withdraw,
  async ({ input, db, write, audit }) => {
    const { id, version, reason } = input
    const row = await notificationRow(db, id)
    const { child_id } = await openEpisode(db, row.episode_id)
    const saved = await write.withdraw('notification', id, version, reason)
    audit({
      action: 'notification.withdrawn',
      subject: { kind: 'child', id: child_id },
      detail: { id, reason },
    })
    return saved
  },
)

/** A withdrawn answer counts again, unless the line was answered anew. */
export const bringBackNotification = command(
  contract.notifications.bringBack,
  async ({ input, db, write, audit }) => {
    const { id, version } = input
    const row = await notificationRow(db, id)
    const { child_id } = await openEpisode(db, row.episode_id)
    const others = await db
      .selectFrom('notification')
      .select('id')
      .where('episode_id', '=', row.episode_id)
      .where('event', '=', row.event)
      .where('recipient', '=', row.recipient)
      .where('contact_id', row.contact_id === null ? 'is' : '=', row.contact_id)
      .where('withdrawn_at', 'is', null)
      .where('id', '!=', id)
      .execute()
    if (others.length > 0) throw new Refusal('WRONG_STATE', { what: 'line', state: 'answered anew' })
    const saved = await write.bringBack('notification', id, version)
    audit({ action: 'notification.broughtBack', subject: { kind: 'child', id: child_id }, detail: { id } })
    return saved
  },
)

async function notificationRow(db: ReadDatabase, id: string): Promise<NotificationTable> {
  const row = await db.selectFrom('notification').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'line' })
  return row
}
