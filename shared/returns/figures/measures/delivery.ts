import { dayNumber, type LocalDate } from '../../../domain/time/localDate'
import { compareMoments } from '../../../domain/time/moment'
import type { Book } from '../book/openBook'
import type { Delivery, InterviewRequest } from '../register'
import { detailsOf } from './details'

/** What is known of who was to hold the interview with a number. */
export function deliveryOf(interview: number, book: Book): Delivery | null {
  const id = book.register.interviews[interview]?.id ?? ''
  return detailsOf(book).delivery.get(id) ?? null
}

/** What an interview was asked of host authorities, or of commissioned services; the oldest first. */
export function requestsTo(
  asked: 'host_la' | 'commissioned',
  interview: number,
  book: Book,
): readonly InterviewRequest[] {
  const requests = deliveryOf(interview, book)?.requests ?? []
  return requests.filter(({ of }) => of === asked).toSorted((a, b) => compareMoments(a.asked, b.asked))
}

/** A part of whatever is counted once for every interview due, by a key of the interview; nowhere where it is null. */
export function eachInterview(
  book: Book,
  add: (entry: Book['due'][number], interview: number, key: string) => void,
  keyOf: (interview: number) => string | null,
): void {
  for (const entry of book.due)
    for (const interview of entry.interviews) {
      const key = keyOf(interview)
      if (key !== null) add(entry, interview, key)
    }
}

/** A row of a table by days; the last one has no upper end. */
export interface DayBand {
  readonly key: string
  readonly words: string
  readonly upTo: number
}

/** In which band the days from one to another lie; where one is not known, or they are the wrong way round, in none. */
export function dayBand(bands: readonly DayBand[], from: LocalDate | null, to: LocalDate | null): string {
  const days = from === null || to === null ? -1 : dayNumber(to) - dayNumber(from)
  return days < 0 ? 'notKnown' : (bands.find(({ upTo }) => days <= upTo)?.key ?? 'notKnown')
}
