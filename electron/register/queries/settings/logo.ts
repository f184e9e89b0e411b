import { contract } from '../../../../shared/contract'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'

/** The logo on papers, or null where the council has given none. */
export async function standingLogo(db: ReadDatabase) {
  const row = await db
    .selectFrom('logo')
    .select(['id', 'version', 'content', 'width', 'height'])
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** The logo as the settings show it. */
export const logo = query(contract.settings.logo, async ({ db }) => {
  const row = await standingLogo(db)
  if (row === null) return { logo: null }
  const picture = new File([new Uint8Array(row.content)], 'logo.jpg', { type: 'image/jpeg' })
  return { logo: { id: row.id, version: row.version, picture } }
})
