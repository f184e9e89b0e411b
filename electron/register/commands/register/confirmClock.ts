import { contract } from '../../../../shared/contract'
import { clockTroubleNow } from '../../queries/clockTroubleNow'
import { command } from '../../rpc/handlers'

/** Somebody looked at the PC's clock and says that it is right: hours are said again from here on. */
export const confirmClock = command(contract.register.confirmClock, async ({ db, audit, now }) => {
  const trouble = await clockTroubleNow(db, now)
  audit({ action: 'clock.confirmed', detail: { trouble: trouble?.kind ?? 'none' } })
  return {}
})
