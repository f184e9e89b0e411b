import type { Settings } from '../../../shared/domain/settings'
import type { Problem } from '../../components/ErrorSummary'

type Helplines = Settings['helplines']

/** "Childline: 0800 1111", one a line. */
export function helplinesText(helplines: Helplines): string {
  return helplines.map(({ name, number }) => `${name}: ${number}`).join('\n')
}

/** Reads "Childline: 0800 1111", one a line, at most six. */
export function readHelplines(text: string): {
  readonly value: Helplines
  readonly problems: readonly Problem[]
} {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const found = lines.map((line) => /^([^:]{1,60}):\s*([\d\s+()-]{3,40})$/.exec(line))
  const value = found.flatMap((match) =>
    match ? [{ name: (match[1] ?? '').trim(), number: (match[2] ?? '').trim() }] : [],
  )
  const fine = value.length === lines.length && value.length <= 6 && value.every(({ name }) => name !== '')
  const message = 'Helplines: type at most six, one a line, as “Childline: 0800 1111”'
  return { value, problems: fine ? [] : [{ fieldId: 'helplines', message }] }
}
