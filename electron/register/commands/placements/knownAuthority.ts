import type { ReadDatabase } from '../../database/types'
import { readSettings } from '../../queries/settings/readSettings'
import { isAuthority } from '../children/checkChild'

/** Tells whether a code names an authority or another place a child can be placed in. */
export type KnowsAuthority = (code: string) => boolean

/** The lists, and this council: its number may be in no list (a made-up council, a reorganisation not shipped yet). */
export async function knownAuthorities(db: ReadDatabase): Promise<KnowsAuthority> {
  const { laCode } = await readSettings(db)
  return (code) => code === laCode || isAuthority(code)
}
