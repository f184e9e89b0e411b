import type { Book } from '../book/openBook'
import type { RegisterDetails } from '../register'

/** What themes, places and people are counted from. @throws RangeError where it was not read: nobody counts a nought then */
export function detailsOf({ register }: Book): RegisterDetails {
  if (register.details === undefined) throw new RangeError('the details of the register were not read')
  return register.details
}
