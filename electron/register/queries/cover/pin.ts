import { contract } from '../../../../shared/contract'
import type { CoverState } from '../../../../shared/contract/cover'
import { PIN_MINUTES } from '../../../../shared/domain/cover/limits'
import { readOnly } from '../../database/types'
import type { OpenRegister } from '../../openRegister'
import { query } from '../../rpc/handlers'
import { pinOf } from '../../unlock/coverPin'
import { provedWithin } from '../../unlock/presence'
import { readSettings } from '../settings/readSettings'

/** What opens the cover now. */
export async function coverStateOf(open: OpenRegister): Promise<CoverState> {
  const noPin = await whyNoPin(open)
  return { opensBy: noPin === null ? 'pin' : 'passphrase', noPin }
}

async function whyNoPin(open: OpenRegister): Promise<CoverState['noPin']> {
  const db = readOnly(open.db)
  const { coverPin } = await readSettings(db)
  if (!coverPin) return 'switchedOff'
  if ((await pinOf(db, open.session.user.id)) === undefined) return 'notChosen'
  return provedWithin(open, PIN_MINUTES) ? null : 'tooOld'
}

/** Whether the person who is working has a PIN, and whether it counts. */
export const pin = query(contract.cover.pin, async ({ db, session }) => {
  const { coverPin } = await readSettings(db)
  return { chosen: (await pinOf(db, session.user.id)) !== undefined, allowed: coverPin }
})
