import type { EpisodeTimes } from '../../../../shared/domain/episodes/types'
import { UNKNOWN } from '../../../../shared/domain/time/moment'

/** An episode of which nothing is known but its type, with what a test says of it. */
export function times(facts: Partial<EpisodeTimes> = {}): EpisodeTimes {
  return {
    type: 'M',
    left: UNKNOWN,
    lastSeen: UNKNOWN,
    startOverride: UNKNOWN,
    located: UNKNOWN,
    returned: UNKNOWN,
    returnMode: null,
    notReturnedReason: null,
    ...facts,
  }
}
