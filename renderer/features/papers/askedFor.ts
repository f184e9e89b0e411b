import type { Given, Passage, Passages } from '../../../shared/contract/papers'
import type { Decision, PaperFor } from '../../../shared/domain/papers/removing'
import type { Problem } from '../../components/ErrorSummary'

/** Why something is kept back. */
export type Ground = NonNullable<Given['decisions'][number]['ground']>

/** What is typed and chosen before a paper is made for somebody. */
export interface AskedFor {
  readonly to: PaperFor | null
  readonly name: string
  readonly why: string
  /** By the passage's id. */
  readonly decisions: Readonly<Record<string, Decision>>
  /** Why free text nobody marked is removed, by the passage's id: codes of the list `markKind`. */
  readonly grounds: Readonly<Record<string, Ground>>
  /** One a line. */
  readonly alsoRemove: string
}

export const nothingAsked: AskedFor = {
  to: null,
  name: '',
  why: '',
  decisions: {},
  grounds: {},
  alsoRemove: '',
}

/** What becomes of a passage: decided, or kept from this asker whatever anybody decides. */
export function decisionOn(
  { to, decisions }: Pick<AskedFor, 'to' | 'decisions'>,
  { id, never }: Pick<Passage, 'id' | 'never'>,
): Decision | null {
  return to !== null && never.includes(to) ? 'remove' : (decisions[id] ?? null)
}

/** What is missing before the paper can be made, or what the register takes. */
export function takeAsked(
  asked: AskedFor,
  { items }: Pick<Passages, 'items'>,
): { readonly problems: Problem[]; readonly given: Given | null } {
  const { to, name, why, grounds, alsoRemove } = asked
  const undecided = items.filter((passage) => decisionOn(asked, passage) === null)
  const groundless = items.filter(
    (passage) =>
      passage.kinds.length === 0 &&
      decisionOn(asked, passage) === 'remove' &&
      grounds[passage.id] === undefined,
  )
  const problems: Problem[] = [
    ...(to === null ? [{ fieldId: 'to', message: 'Say who is asking.' }] : []),
    ...(name.trim() === '' ? [{ fieldId: 'name', message: 'Give the name of the person or office.' }] : []),
    ...(why.trim() === '' ? [{ fieldId: 'why', message: 'Say why it is given.' }] : []),
    ...undecided.map(({ id, words }) => ({
      fieldId: passageField(id),
      message: `Decide whether to show or remove “${shortened(words)}”.`,
    })),
    ...groundless.map(({ id, words }) => ({
      fieldId: groundField(id),
      message: `Say on what ground “${shortened(words)}” is removed.`,
    })),
  ]
  if (problems.length > 0 || to === null) return { problems, given: null }
  return {
    problems,
    given: {
      to,
      name,
      why,
      decisions: items.map((passage) => {
        const { id, kinds } = passage
        const decision = decisionOn(asked, passage) ?? 'remove'
        const ground = kinds.length === 0 && decision === 'remove' ? grounds[id] : undefined
        return ground === undefined ? { id, decision } : { id, decision, ground }
      }),
      alsoRemove: alsoRemove
        .split('\n')
        .map((words) => words.trim())
        .filter((words) => words !== ''),
    },
  }
}

/** Id of a passage's field: ids of boxes hold spaces and signs. */
export function passageField(id: string): string {
  return `passage-${id.replaceAll(/[^\w-]+/gu, '-')}`
}

/** Id of the field that asks on what ground it is removed. */
export function groundField(id: string): string {
  return `ground-${id.replaceAll(/[^\w-]+/gu, '-')}`
}

function shortened(words: string): string {
  const letters = Array.from(words)
  return letters.length <= 60 ? words : `${letters.slice(0, 58).join('')} …`
}
