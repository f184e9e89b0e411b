import { z } from 'zod'
import { read, writeForGood } from './base'
import { id, utc } from './shapes'

const about = z.object({ kind: z.enum(['child', 'episode', 'interview']), id })
export type CopiedKind = z.infer<typeof about>['kind']

/** Plain text for the council's main case system. It leaves the register, so it needs the permission to print. */
export const copying = {
  /** Whether the record was copied before, and whether it has changed since. */
  state: read('documents.print')
    .input(about)
    .output(
      z.object({
        last: z.object({ at: utc, by: z.string() }).nullable(),
        changedSince: z.boolean(),
      }),
    ),
  /** The text, to be looked at. */
  text: read('documents.print', 'view')
    .input(about)
    .output(z.object({ text: z.string() })),
  /** Notes that the text leaves, and answers it: only then does the page put it on the clipboard. */
  copied: writeForGood('documents.print')
    .input(about)
    .output(z.object({ text: z.string(), clearedAfterSeconds: z.number() })),
}
