import { labelFor } from '../codes'
import { isAnswered, type Asked } from '../domain/interviews/asking'
import type { Instant } from '../domain/time/instant'
import { isKnown, type Moment } from '../domain/time/moment'
import { shortWords } from '../domain/time/words'

export interface AskedInWords extends Asked {
  readonly askedOf: string
  readonly askedName: string | null
  readonly answeredBy: string | null
  readonly note: string | null
}

/**
 * Who was asked to hold an interview and what they answered, as a sentence: "Westshire was asked on Fri 20 Nov 10:00 and
 * has not answered."
 */
export function askedWords(request: AskedInWords, now: Instant): string {
  const { answered, answer, answeredBy, note } = request
  const asked = `${askedNameWords(request)} was asked${onWords(request.asked, now)}`
  if (!isAnswered(request)) return `${asked} and has not answered.`
  const by = answeredBy === null ? '' : ` (${answeredBy})`
  const will = answer === 'will' ? 'will do it' : answer === 'will_not' ? 'will not do it' : 'answered'
  const why = note === null ? '' : `: ${note.replace(/\.$/, '')}`
  return `${asked}; ${isKnown(answered) ? `answered${onWords(answered, now)}` : 'answered'}${by}, ${will}${why}.`
}

/** Who was asked: by name where one is recorded, else "The host authority". */
function askedNameWords({ askedOf, askedName }: AskedInWords): string {
  if (askedName !== null && askedName !== '') return askedName
  return `The ${labelFor('deliveredBy', askedOf).toLowerCase()}`
}

function onWords(moment: Moment, now: Instant): string {
  return isKnown(moment) ? ` on ${shortWords(moment, now)}` : ''
}
