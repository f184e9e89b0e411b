/** What an entry of the audit trail about a child's record was: looked at, written in, put on paper, or refused. */
export type AccessKind = 'looked' | 'changed' | 'paper' | 'refused'

export const accessKinds = ['looked', 'changed', 'paper', 'refused'] as const satisfies readonly AccessKind[]

/**
 * Sorts an action of the audit trail. Whatever is no look, no paper and no refusal was a change: an action nobody has
 * thought of here is never passed over.
 *
 * @param action `thing.done`, as the audit trail names it
 */
export function accessKind(action: string): AccessKind {
  if (/(?:Refused|\.refused|Failed)$/.test(action)) return 'refused'
  if (/(?:\.v|V)iewed$/.test(action) || /^child\.searched$/.test(action)) return 'looked'
  return action.startsWith('paper.') ? 'paper' : 'changed'
}
