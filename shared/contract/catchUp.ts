import { z } from 'zod'
import { read, write } from './base'
import { code, id, line, moment, text } from './shapes'

/** The child a line is about: one the register knows, or any name or words for one it does not. */
const lineChild = z.discriminatedUnion('is', [
  z.object({ is: z.literal('known'), id }),
  z.object({ is: z.literal('new'), forename: line, surname: line, describedAs: line }),
])

/** One line of the sheet: who, from, back, reference. */
const sheetLine = z.object({
  child: lineChild,
  type: z.enum(['M', 'A']),
  from: moment,
  /** Null while the child is not back; unknown where the child is back and nobody can say when. */
  back: moment.nullable(),
  reference: line.nullable(),
  note: text.nullable(),
  /**
   * What the line is: a new episode; the same absence as the child's open one (a further notice, and the return where
   * there is one); a new one after a return in between; or recorded already, and left alone.
   */
  as: z.enum(['new', 'same', 'between', 'skip']),
  /** When the child came back in between; unknown where nobody can say. */
  between: moment,
})
export type SheetLine = z.infer<typeof sheetLine>

const match = z.object({
  kind: z.enum(['new', 'same', 'ask', 'recorded']),
  episode: z.object({ id, ref: z.string(), start: moment }).nullable(),
})
export type LineMatched = z.infer<typeof match>

/** The catch-up sheet after a paper day or a night: lines of notices, keyed in one go. */
export const catchUp = {
  /** Which episode of the register each line is about, if any. */
  match: read('episodes.record')
    .input(z.object({ lines: z.array(z.object({ childId: id.nullable(), from: moment })).max(60) }))
    .output(z.array(match)),
  /** All lines or none; a refusal names the line. */
  save: write('episodes.record')
    .input(
      z.object({
        /** When the sheet reached the council, and from whom. */
        received: moment,
        source: code.nullable(),
        lines: z.array(sheetLine).min(1).max(60),
        draftId: id.nullable(),
      }),
    )
    .output(
      z.array(
        z.object({
          episodeId: id.nullable(),
          ref: z.string().nullable(),
          did: z.enum(['recorded', 'noticeAdded', 'returned', 'skipped']),
        }),
      ),
    ),
}
