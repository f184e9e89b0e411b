import { fieldWords, hasFieldWords } from './fieldWords'

/** What a schema says about an input it does not take: the parts of zod's issues that words are made of. */
export interface InputIssue {
  readonly code?: string | undefined
  /** What was too long or too short: `string`, `array`, `number` … */
  readonly origin?: string | undefined
  readonly minimum?: number | bigint | undefined
  readonly maximum?: number | bigint | undefined
}

/**
 * One sentence about an input that a schema does not take, naming the field as the screens do.
 *
 * @param field its path in the call's input, such as `facts.left` or `keepers.0`
 */
export function inputWords(field: string, issue: InputIssue): string {
  const label = labelOf(field)
  const { code, origin, minimum, maximum } = issue
  if (code === 'too_small' && origin === 'string') return `${label} is needed.`
  if (code === 'too_small') return `${label}: ${String(minimum)} is the least.`
  if (code === 'too_big' && origin === 'string')
    return `${label} is too long: ${String(maximum)} letters at most.`
  if (code === 'too_big') return `${label}: ${String(maximum)} is the most.`
  if (code === 'invalid_value') return `${label}: choose one of the answers in the list.`
  if (code === 'invalid_format') return `${label} is not written in a way Homeward understands.`
  return `${label} is missing, or is not what is asked for here.`
}

/** A place in a list (`keepers.0`) has the words of the list. */
function labelOf(field: string): string {
  const name = field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? ''
  return hasFieldWords(name) ? fieldWords(name) : 'What was typed'
}
