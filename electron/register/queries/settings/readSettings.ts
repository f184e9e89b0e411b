import {
  defaultSettings,
  settingSchemas,
  type SettingKey,
  type Settings,
} from '../../../../shared/domain/settings'
import type { ReadDatabase } from '../../database/types'

/**
 * Every setting: what was set, and the starting value of the rest. A value that no longer passes its own check (a
 * later Homeward may narrow one) counts as not set.
 */
export async function readSettings(db: ReadDatabase): Promise<Settings> {
  const rows = await db
    .selectFrom('setting')
    .select(['key', 'value'])
    .where('withdrawn_at', 'is', null)
    .execute()
  const stored = new Map(rows.map((row) => [row.key, row.value]))
  const keys = Object.keys(settingSchemas) as SettingKey[]
  const values = keys.map((key) => [key, storedOrDefault(key, stored.get(key))])
  return Object.fromEntries(values) as Settings
}

function storedOrDefault(key: SettingKey, value: string | undefined): unknown {
  const start: unknown = key === 'councilName' ? 'Council' : defaultSettings[key]
  if (value === undefined) return start
  const read = settingSchemas[key].safeParse(JSON.parse(value))
  return read.success ? read.data : start
}
