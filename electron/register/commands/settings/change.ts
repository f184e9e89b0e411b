import { contract } from '../../../../shared/contract'
import type { SettingKey, Settings } from '../../../../shared/domain/settings'
import { readSettings } from '../../queries/settings/readSettings'
import { command } from '../../rpc/handlers'
import { saveSetting } from './saveSetting'

/** Changes the settings given, each with its history. */
export const change = command(contract.settings.change, async ({ input, db, write, audit }) => {
  const given = Object.entries(input).filter(([, value]) => value !== undefined) as [
    SettingKey,
    Settings[SettingKey],
  ][]
  for (const [key, value] of given) await saveSetting({ db, write }, key, value)
  audit({ action: 'settings.changed', detail: { settings: given.map(([key]) => key) } })
  return readSettings(db)
})
