import { labelFor } from '../codes'
import type { Instant } from '../domain/time/instant'
import { isKnown, type Moment } from '../domain/time/moment'
import { shortWords } from '../domain/time/words'

/** The police's prevention interview (safe and well check) of one episode; it is never the return home interview (duty 11). */
export interface Prevention {
  readonly state: 'done' | 'not_done' | 'not_known'
  readonly at: Moment
  readonly byName: string | null
  /** Code of the list `preventionMode`. */
  readonly mode: string | null
  readonly summaryReceived: 'yes' | 'no' | 'not_known'
  readonly notDoneReason: string | null
}

const summaries = { yes: 'summary received', no: 'no summary received', not_known: null } as const

/**
 * What is known of it: "Held Sun 22 Nov 09:00, by PC Bell, by phone, summary received", "Not held: agreed for every third
 * time"; null where nobody said.
 */
export function preventionWords(prevention: Prevention, now: Instant): string | null {
  const { state, at, byName, mode, summaryReceived, notDoneReason } = prevention
  if (state === 'not_known') return null
  if (state === 'not_done')
    return notDoneReason === null ? 'Not held, no reason recorded' : `Not held: ${notDoneReason}`
  return [
    isKnown(at) ? `Held ${shortWords(at, now)}` : 'Held, time not known',
    byName === null ? null : `by ${byName}`,
    mode === null || mode === 'not_known' ? null : labelFor('preventionMode', mode).toLowerCase(),
    summaries[summaryReceived],
  ]
    .filter((part) => part !== null)
    .join(', ')
}
