import type { SessionShape } from '../../../../shared/contract/register'
import { readOnly } from '../../database/types'
import type { OpenRegister } from '../../openRegister'
import { readSettings } from '../settings/readSettings'

/** The session as the page sees it. */
export async function sessionShape(open: OpenRegister): Promise<SessionShape> {
  const { registerId, file, user, mustChoosePassphrase, permissions, openedAt, demo } = open.session
  const { councilName, idleMinutes, coverMinutes } = await readSettings(readOnly(open.db))
  return {
    registerId,
    council: councilName,
    file,
    user,
    mustChoosePassphrase,
    permissions: [...permissions],
    openedAt,
    demo,
    idleMinutes,
    coverMinutes,
  }
}
