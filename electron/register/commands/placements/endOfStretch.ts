import type { LocalDate } from '../../../../shared/domain/time/localDate'

/** The last day of a placement: the one that was said, unless the next placement starts before it. */
export function endOfStretch(said: LocalDate | null, beforeNext: LocalDate | null): LocalDate | null {
  if (said === null || beforeNext === null) return said ?? beforeNext
  return said < beforeNext ? said : beforeNext
}
