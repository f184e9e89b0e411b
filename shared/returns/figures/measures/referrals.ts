import type { Book } from '../book/openBook'
import { childrenWhere, keptIn } from '../count/measure'
import { isIn } from '../period'

/** What hangs a referral on an absence, a talk, or on the child alone. */
interface Referral {
  readonly childId: string
  readonly episodeId: string | null
  readonly interviewId: string | null
}

/** Ids of what exploitation referrals hang on; those of a child alone count where they were written down in the period. */
function referred(book: Book): ReadonlySet<string> {
  return keptIn(book, 'referred', () => {
    const { actions, help, interviews } = book.register
    const ids = new Set<string>()
    const add = ({ childId, episodeId, interviewId }: Referral, day: string) => {
      if (episodeId !== null) ids.add(episodeId)
      if (interviewId !== null) ids.add(interviewId)
      if (episodeId === null && interviewId === null && isIn(book.asked.period, day)) ids.add(childId)
    }
    for (const action of actions) if (action.type === 'referral_exploitation') add(action, action.recordedOn)
    for (const offer of help) if (offer.type === 'exploitation') add(offer, offer.offeredOn)
    // A referral recorded with an interview is one of every episode the interview covers.
    for (const { id, episodeIds } of interviews)
      if (ids.has(id)) for (const episode of episodeIds) ids.add(episode)
    return ids
  })
}

export const referredToExploitation = childrenWhere(
  'begun',
  {
    id: 'children.referredToExploitation',
    words: 'Children referred to an exploitation team or service',
    rule: 'Distinct children with an episode in the period and a referral to the exploitation team, or an offer of an exploitation service, recorded with that episode or its interview; or with the child alone, in the period.',
  },
  (entry, book) => {
    const ids = referred(book)
    if (ids.size === 0) return false
    return ids.has(entry.source.id) || ids.has(entry.source.childId)
  },
)
