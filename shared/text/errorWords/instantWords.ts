import { isInstant } from '../../domain/time/instant'
import { exactly } from '../../domain/time/moment'
import { exactWords } from '../../domain/time/words'

/** The exact words of an instant that came with a refusal; a text of another shape is shown as it came. */
export function instantWords(text: string): string {
  return isInstant(text) ? exactWords(exactly(text)) : text
}
