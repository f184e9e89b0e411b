/** What a note for DfE is about: a rule, a child, both, or neither (the whole return). */
export interface NoteAbout {
  readonly rule: string | null
  /** CHILD as it stands in the file. */
  readonly childRef: string | null
}

/**
 * Whether a note explains a failure. A note on the return as a whole explains none: errors that cannot be cleared take
 * a note against the child or the rule (statutory-returns.md 2).
 */
export function explains(
  note: NoteAbout,
  failure: { readonly rule: string; readonly child: string },
): boolean {
  if (note.rule === null && note.childRef === null) return false
  return (
    (note.rule === null || note.rule === failure.rule) &&
    (note.childRef === null || note.childRef.toUpperCase() === failure.child.toUpperCase())
  )
}

/** "Rule 576, child 566910", "The whole return". */
export function aboutWords({ rule, childRef }: NoteAbout): string {
  const parts = [rule === null ? null : `rule ${rule}`, childRef === null ? null : `child ${childRef}`]
  const words = parts.filter((part) => part !== null).join(', ')
  return words === '' ? 'The whole return' : words.charAt(0).toUpperCase() + words.slice(1)
}
