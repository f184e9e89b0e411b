import { exactWords, shortWords, spokenWords, agoWords } from '../../shared/domain/time/words'
import type { Moment } from '../../shared/domain/time/moment'
import { useClockTrusted } from './clockTrust'
import { useNow } from './useNow'

export interface WhenProps {
  readonly moment: Moment
  /** `short` for tables ("Sat 21 Nov 23:50"), `ago` ("41 h ago"), `spoken` for both. */
  readonly as?: 'short' | 'ago' | 'spoken'
}

const wordings = { short: shortWords, ago: agoWords, spoken: spokenWords } as const

/** A time as people say it; the exact one on hover. Keeps itself up to date. */
export function When({ moment, as = 'short' }: WhenProps) {
  const now = useNow()
  // "41 h ago" by a clock that is wrong would be a claim.
  const wording = useClockTrusted() ? wordings[as] : shortWords
  return (
    <time dateTime={moment.at ?? undefined} title={exactWords(moment)}>
      {wording(moment, now)}
    </time>
  )
}
