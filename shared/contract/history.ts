import { z } from 'zod'
import { write } from './base'
import { id } from './shapes'

export const history = {
  /**
   * Takes back one whole command of one's own: what it changed gets its old values, what it made is withdrawn. A
   * change like any other, so that it can be undone itself. Besides this permission it needs that of the command.
   */
  undo: write('register.use')
    .input(z.object({ commandId: id }))
    .output(
      z.object({
        /** What was taken back, in words: "episode 2026-0042". */
        what: z.string(),
      }),
    ),
}
