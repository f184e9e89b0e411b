import { labelFor } from '../../../../shared/codes'
import type { PaperTo } from './writtenPaper'

/** What stands at the head of a paper for somebody who asked. */
export function madeForWords({ to, name }: PaperTo): string {
  return `Made for: ${labelFor('paperFor', to)}, ${name}. Where it says “removed”, something about other people, or something that has to be kept back, was taken out.`
}
