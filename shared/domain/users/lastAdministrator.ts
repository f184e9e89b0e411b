import type { LocalDate } from '../time/localDate'

/** What says whether a person can look after the register for good. */
export interface Standing {
  readonly id: string
  readonly administrator: boolean
  readonly endsOn: LocalDate | null
  /** Invited and not yet come: only a temporary passphrase opens it. */
  readonly invited: boolean
}

/**
 * Whether somebody stays who can invite, reset and remove people: an administrator without a last day who has chosen
 * their own passphrase. Otherwise nobody could ever let anybody in again but with the recovery sheet.
 *
 * @param people everybody who has not left
 * @param after how the person to be changed will stand; null when they leave
 */
export function administratorStays(
  people: readonly Standing[],
  changed: string,
  after: Standing | null,
): boolean {
  const others = people.filter(({ id }) => id !== changed)
  return (after === null ? others : [...others, after]).some(
    ({ administrator, endsOn, invited }) => administrator && endsOn === null && !invited,
  )
}
