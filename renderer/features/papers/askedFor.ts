import type { Given, Passages } from '../../../shared/contract/papers'
import type { Decision, PaperFor } from '../../../shared/domain/papers/removing'
import type { Problem } from '../../components/ErrorSummary'

/** What is typed and chosen before a paper is made for somebody. */
export interface AskedFor {
  readonly to: PaperFor | null
  readonly name: string
  readonly why: string
  /** By the passage's id. */
  readonly decisions: Readonly<Record<string, Decision>>
  /** One a line. */
  readonly alsoRemove: string
}

export const nothingAsked: AskedFor = { to: null, name: '', why: '', decisions: {}, alsoRemove: '' }

/** What is missing before the paper can be made, or what the register takes. */
export function takeAsked(
  { to, name, why, decisions, alsoRemove }: AskedFor,
  { items }: Pick<Passages, 'items'>,
): { readonly problems: Problem[]; readonly given: Given | null } {
  const undecided = items.filter(({ id }) => decisions[id] === undefined)
  const problems: Problem[] = [
    ...(to === null ? [{ fieldId: 'to', message: 'Say who is asking.' }] : []),
    ...(name.trim() === '' ? [{ fieldId: 'name', message: 'Give the name of the person or office.' }] : []),
    ...(why.trim() === '' ? [{ fieldId: 'why', message: 'Say why it is given.' }] : []),
    ...undecided.map(({ id, words }) => ({
      fieldId: passageField(id),
      message: `Decide whether to show or remove “${shortened(words)}”.`,
    })),
  ]
  if (problems.length > 0 || to === null) return { problems, given: null }
  return {
    problems,
    given: {
      to,
      name,
      why,
      decisions: items.map(({ id }) => ({ id, decision: decisions[id] ?? 'remove' })),
      alsoRemove: alsoRemove
        .split('\n')
        .map((words) => words.trim())
        .filter((words) => words !== ''),
    },
  }
}

/** Id of a passage's field: ids of boxes hold a space. */
export function passageField(id: string): string {
  return `passage-${id.replaceAll(' ', '-')}`
}

function shortened(words: string): string {
  const letters = Array.from(words)
  return letters.length <= 60 ? words : `${letters.slice(0, 58).join('')} …`
}
