import type { ReadDatabase } from '../database/types'
import { standingLogo } from '../queries/settings/logo'
import type { Logo } from './kit/model'

/** The council's logo as papers show it; null where it has given none. */
export async function readLogo(db: ReadDatabase): Promise<Logo | null> {
  const row = await standingLogo(db)
  return row === null ? null : { jpeg: new Uint8Array(row.content), width: row.width, height: row.height }
}
