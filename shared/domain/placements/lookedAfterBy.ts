/** How a child stands to the council on a day. */
export interface LookedAfterFacts {
  /** Code of the list `careStatus`; null where nobody knows. */
  readonly careStatus: string | null
  /** DfE number of the authority responsible for the child; null stands for this council. */
  readonly responsibleLa: string | null
  /** This council's DfE number; null until it is set. */
  readonly ownLa: string | null
}

export type LookedAfterBy = 'us' | 'another' | 'nobody' | 'not_known'

/**
 * Who looks after the child: this council, another authority, nobody, or not known. A child this council's files call
 * looked after is another's where another authority is recorded as responsible.
 */
export function lookedAfterBy({ careStatus, responsibleLa, ownLa }: LookedAfterFacts): LookedAfterBy {
  if (careStatus === null) return 'not_known'
  if (careStatus === 'other_LA_looked_after') return 'another'
  if (careStatus !== 'looked_after') return 'nobody'
  return responsibleLa !== null && ownLa !== null && responsibleLa !== ownLa ? 'another' : 'us'
}
