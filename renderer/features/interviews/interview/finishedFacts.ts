import { labelFor, type CodeListName } from '../../../../shared/codes'
import type { Fact } from '../../../components/FactsList'

/** Answers of a question; "not known" says nothing to a reader. */
export const answers = { yes: 'Yes', no: 'No', not_known: null } as const

/** The facts that hold something. */
export function recorded(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ value }) => value !== null && value !== '')
}

/** The label of a code; null where none was chosen. */
export function coded(list: CodeListName, code: string | null): string | null {
  return code === null ? null : labelFor(list, code)
}
