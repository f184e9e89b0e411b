import { Refusal } from '../../../shared/contract/errors'

const registerEnding = '.homeward'

/** Not allowed in file names on Windows, or by any system. */
const forbidden = /[<>:"/\\|?*]/
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * The file name of a new register from what a person typed, with its ending.
 *
 * @throws INVALID when no system, or not Windows, would take it
 */
export function registerFileName(typed: string): string {
  const name = typed.trim().replace(/\.homeward$/i, '')
  const hasControl = Array.from(name).some((letter) => letter.charCodeAt(0) < 32)
  const bad = name === '' || name.length > 100 || hasControl || forbidden.test(name) || reserved.test(name)
  if (bad || name.startsWith('.') || name.endsWith('.'))
    throw new Refusal('INVALID', {
      problems: [
        {
          field: 'fileName',
          message:
            'Use a plain name: letters, digits, spaces and dashes, for example "Ashcombe missing children"',
        },
      ],
    })
  return `${name}${registerEnding}`
}
