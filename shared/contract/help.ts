import { z } from 'zod'
import { aboutRecord, hangsOn } from './aboutRecord'
import { read, write } from './base'
import { asRead, asReadWithReason, code, day, id, line, saved, text, version } from './shapes'

const helpEntry = z.object({
  id,
  version,
  childId: id,
  episodeId: id.nullable(),
  interviewId: id.nullable(),
  type: code,
  typeLabel: z.string(),
  what: z.string().nullable(),
  byWhom: z.string().nullable(),
  offeredOn: day.nullable(),
  state: code,
  stateLabel: z.string(),
  stateOn: day.nullable(),
  note: z.string().nullable(),
})
export type HelpShape = z.infer<typeof helpEntry>

/** One earlier interview: what the child said would help, and what became of it. */
const lastTime = z.object({
  interviewId: id,
  /** "14 September 2026", or null where nobody recorded when it was held. */
  held: z.string().nullable(),
  said: z.string().nullable(),
  did: z.array(z.object({ what: z.string(), became: z.string(), done: z.boolean() })),
})
export type LastTime = z.infer<typeof lastTime>

/** Help for the child, apart from the council's own tasks: offered, waiting, taken up, refused, by whom. */
export const help = {
  list: read('children.read', 'view')
    .input(aboutRecord)
    .output(
      z.object({
        childId: id,
        rows: z.array(helpEntry),
        /** "3 offered, 1 taken up, 1 refused": every entry was offered once. */
        counts: z.object({
          offered: z.number(),
          waiting: z.number(),
          takenUp: z.number(),
          refused: z.number(),
        }),
      }),
    ),
  save: write('actions.record')
    .input(
      z.object({
        ...hangsOn,
        id: id.nullable(),
        version: version.nullable(),
        type: code,
        what: text.nullable(),
        byWhom: line.nullable(),
        offeredOn: day.nullable(),
        state: code,
        stateOn: day.nullable(),
        note: text.nullable(),
      }),
    )
    .output(saved),
  withdraw: write('actions.record').input(asReadWithReason).output(saved),
  bringBack: write('actions.record').input(asRead).output(saved),
  /** "You said, we did": what a child said at earlier interviews would help, and what was done, newest first. */
  youSaidWeDid: read('children.read', 'view')
    .input(z.object({ interviewId: id }))
    .output(z.object({ childId: id, earlier: z.array(lastTime) })),
}
