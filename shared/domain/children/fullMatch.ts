import { plainRef } from './nameIndex'
import { plainName } from './names'

/** What a child is called by. */
export interface Called {
  readonly forename: string | null
  readonly surname: string | null
  readonly knownAs: string | null
  readonly localRef: string | null
}

/**
 * Whether words name a child in full: exactly the council's reference, or a forename (or the name the child goes by)
 * and the surname, whole and rightly spelled. Anything less is a guess (proposal).
 */
export function saysWhoItIs(words: string, child: Called): boolean {
  const ref = plainRef(child.localRef ?? '')
  if (ref !== '' && plainRef(words) === ref) return true
  const typed = ` ${plainName(words)} `
  const holds = (name: string | null) =>
    name !== null && plainName(name) !== '' && typed.includes(` ${plainName(name)} `)
  return holds(child.surname) && (holds(child.forename) || holds(child.knownAs))
}
