import { z } from 'zod'
import { paperFor } from '../codes/papers'
import { id, line, requiredLine } from './shapes'

/** Who asks for a paper, why, and the decision on each passage that needs one. */
export const given = z.object({
  /** Code of the list `paperFor`. */
  to: z.enum(paperFor.codes.map(({ code }) => code)),
  name: requiredLine,
  why: requiredLine,
  /** One for each passage `documents.passages` names, and none besides. */
  decisions: z.array(z.object({ id: z.string().max(100), decision: z.enum(['show', 'remove']) })).max(5000),
  /** Further words to remove wherever they stand: a name that was not marked. */
  alsoRemove: z.array(line).max(100),
})
export type Given = z.infer<typeof given>

/** A paper that can be given to somebody once its passages are decided. */
export const shareablePaper = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('interviewRecord'), childId: id, interviewId: id }),
])
export type ShareablePaper = z.infer<typeof shareablePaper>

const passage = z.object({
  /** Of the mark or the row, or a name of its own. */
  id: z.string(),
  /** Which text or box it stands in. */
  where: z.string(),
  before: z.string(),
  words: z.string(),
  after: z.string(),
  /** Codes of the list `markKind`. */
  kinds: z.array(z.string()),
})
export type Passage = z.infer<typeof passage>

/** What has to be decided before such a paper can be made. */
export const passages = z.object({
  /** "Amira Cole". */
  child: z.string(),
  items: z.array(passage),
  /** Marks whose words are no longer in their text. */
  lost: z.array(z.object({ where: z.string(), words: z.string(), kinds: z.array(z.string()) })),
})
export type Passages = z.infer<typeof passages>
