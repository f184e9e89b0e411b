import type { Settings } from '../../../../shared/domain/settings'
import type { Readings } from '../../../../shared/returns/annexA/types'

/** How this council reads what Ofsted leaves open. */
export function readingsOf(settings: Settings): Readings {
  return {
    neverMissing: settings.annexANeverMissing,
    missingNow: settings.annexAMissingNow,
    notYetOffered: settings.annexANotYetOffered,
  }
}
