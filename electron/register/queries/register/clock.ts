import { contract } from '../../../../shared/contract'
import { query } from '../../rpc/handlers'
import { clockTroubleNow } from '../clockTroubleNow'

/** What the PC's clock shows, and whether it can be believed. */
export const clock = query(contract.register.clock, async ({ db, now }) => ({
  now,
  trouble: await clockTroubleNow(db, now),
}))
