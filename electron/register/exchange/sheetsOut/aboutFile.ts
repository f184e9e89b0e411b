import { frameOf, type PrintedBy } from '../../documents/frameOf'
import type { Definition } from './model'

/** First lines of every sheet of definitions: what the file is, whose, as at when, and how it may be handled. */
export function aboutFile(title: string, printedBy: PrintedBy): Definition[] {
  const { council, marking, printedWords } = frameOf(printedBy, title)
  return [
    { term: 'This file', meaning: title },
    { term: 'Council', meaning: council },
    { term: 'As at', meaning: `${printedWords}, saved by ${printedBy.person} from Homeward` },
    { term: 'Handling', meaning: marking },
  ]
}
