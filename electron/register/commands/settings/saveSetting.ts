import type { SettingKey, Settings } from '../../../../shared/domain/settings'
import type { ReadDatabase } from '../../database/types'
import type { RowWriter } from '../rowWriter'

/** Sets one setting, with its history. The value was checked by the contract. */
export async function saveSetting<K extends SettingKey>(
  { db, write }: { db: ReadDatabase; write: RowWriter },
  key: K,
  value: Settings[K],
): Promise<void> {
  const text = JSON.stringify(value)
  const row = await db
    .selectFrom('setting')
    .select(['id', 'withdrawn_at'])
    .where('key', '=', key)
    .executeTakeFirst()
  if (row === undefined) {
    await write.insert('setting', { key, value: text })
    return
  }
  // Undoing the first change of a setting withdraws its row.
  if (row.withdrawn_at !== null) await write.bringBack('setting', row.id, 'latest')
  await write.update('setting', row.id, 'latest', { value: text })
}
