import { z } from 'zod'
import { read, write } from './base'
import {
  asRead,
  asReadWithReason,
  code,
  id,
  line,
  moment,
  requiredLine,
  saved,
  text,
  version,
} from './shapes'

/** Missing and found have a checklist each. */
const event = z.enum(['missing', 'found'])
export type NotificationEvent = z.infer<typeof event>

/** Which line: an office, or a person of the child's record. */
const whichLine = z.object({ recipient: code, contactId: id.nullable() })

const notificationLine = whichLine.extend({
  /** "Mother: Jo Cole", "Host authority: Durham". */
  label: z.string(),
  phone: z.string().nullable(),
  /** In sight; the rest stands under "more". */
  first: z.boolean(),
  mayBeTold: z.enum(['tell', 'ask_first', 'do_not_tell']),
  mayBeToldReason: z.string().nullable(),
  inAllTold: z.boolean(),
  open: z.boolean(),
  /** Open for longer than the council's own limit. */
  overdue: z.boolean(),
  /** What is recorded; null while nobody has answered. */
  notice: z
    .object({
      /** Null where it stands on the episode itself: that the police were told the child is missing. */
      record: z.object({ id, version }).nullable(),
      told: z.boolean(),
      at: moment,
      byName: z.string().nullable(),
      methodLabel: z.string().nullable(),
      notToldReason: z.string().nullable(),
      despiteReason: z.string().nullable(),
    })
    .nullable(),
})
export type NotificationLineShape = z.infer<typeof notificationLine>

export const notifications = {
  /** Who has been told of an episode; `found` is null until the child is found or back. */
  ofEpisode: read('children.read')
    .input(z.object({ episodeId: id }))
    .output(
      z.object({
        episodeId: id,
        writable: z.boolean(),
        missing: z.array(notificationLine),
        found: z.array(notificationLine).nullable(),
      }),
    ),
  /**
   * One or more lines were told, in one step. Somebody marked "do not tell" can be recorded only alone, and with the
   * reason why they were told all the same.
   */
  told: write('notifications.record')
    .input(
      z.object({
        episodeId: id,
        event,
        lines: z.array(whichLine).min(1).max(60),
        at: moment,
        byName: requiredLine,
        method: code,
        despiteReason: line.nullable(),
      }),
    )
    .output(z.object({ lines: z.number() })),
  /** A line was not told, and why. */
  notTold: write('notifications.record')
    .input(z.object({ episodeId: id, event, line: whichLine, reason: text.min(1) }))
    .output(z.object({})),
  /** Recorded in error; the line is to be answered again. */
  withdraw: write('notifications.record').input(asReadWithReason).output(saved),
  bringBack: write('notifications.record').input(asRead).output(saved),
}
