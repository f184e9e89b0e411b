import type { Instant } from '../time/instant'

/** What a manager decided about a finished interview. */
export type Decision = 'approved' | 'returned' | 'escalated' | 'approved_outside'

/** One decision as it was recorded. */
export interface DecisionMade {
  readonly decision: Decision
  readonly at: Instant
}

/** Where a finished interview stands with its sign-off; worked out, never stored. */
export type SignOffState = 'writing' | 'returned' | 'waiting' | 'escalated' | 'approved' | 'approvedOutside'

/**
 * Where an interview stands. A decision counts for the finishing it was about: finished again, it waits again.
 *
 * @param submittedAt when it was finished last, UTC; null while it is being written
 * @param decisions oldest first
 */
export function signOffState(submittedAt: Instant | null, decisions: readonly DecisionMade[]): SignOffState {
  const last = decisions.at(-1)
  if (submittedAt === null) return last?.decision === 'returned' ? 'returned' : 'writing'
  if (last === undefined || last.at < submittedAt) return 'waiting'
  return stateAfter[last.decision]
}

const stateAfter: Readonly<Record<Decision, SignOffState>> = {
  approved: 'approved',
  approved_outside: 'approvedOutside',
  escalated: 'escalated',
  // Finished again in the same second it was returned: still to be looked at.
  returned: 'waiting',
}

/** Whether the words of an interview are closed: from here on an addendum, and corrections with their reason. */
export function isSigned(state: SignOffState): boolean {
  return state === 'approved' || state === 'approvedOutside'
}

/** Somebody who might sign. */
export interface Signer {
  readonly userId: string
  readonly name: string
}

/** Whose work an interview is. */
export interface Authors {
  /** User who finished it. */
  readonly submittedBy: string | null
  /** User the interviewer is, where the register knows. */
  readonly interviewerUser: string | null
  readonly interviewerName: string | null
}

/** Nobody approves their own interview: not who held it and not who finished it. */
export function isOwnWork(signer: Signer, authors: Authors): boolean {
  const { submittedBy, interviewerUser, interviewerName } = authors
  return (
    signer.userId === submittedBy ||
    signer.userId === interviewerUser ||
    (interviewerName !== null && plain(signer.name) === plain(interviewerName))
  )
}

function plain(name: string): string {
  return name.trim().toLocaleLowerCase('en-GB').replaceAll(/\s+/g, ' ')
}
