import { z } from 'zod'
import { rightsKinds } from '../domain/rights/clock'
import { read, write } from './base'
import {
  asRead,
  asReadWithReason,
  childLabel,
  day,
  id,
  moment,
  requiredLine,
  saved,
  text,
  utc,
  version,
  yesNoUnknown,
} from './shapes'

const requiredText = z.string().trim().min(1).max(5000)

const facts = z.object({
  childId: id.nullable(),
  /** When it reached the council; of a breach, when the council became aware. At least the day. */
  received: moment,
  fromWhom: requiredLine,
  what: requiredText,
  /** Why the time was extended by two months; null where it was not. */
  extendedWhy: z.string().trim().max(200).nullable(),
  /** When whoever asks was told of that. */
  extensionToldOn: day.nullable(),
  acknowledgedOn: day.nullable(),
  highRisk: yesNoUnknown,
  commissionerTold: moment,
  commissionerNotToldWhy: z.string().trim().max(200).nullable(),
  peopleToldOn: day.nullable(),
  closedOn: day.nullable(),
  outcome: text.nullable(),
})
export type RightsFactsInput = z.infer<typeof facts>

const pause = z.object({ id, version, from: day, to: day.nullable(), why: z.string() })

const rightsCase = facts.extend({
  id,
  version,
  kind: z.enum(rightsKinds),
  child: childLabel.nullable(),
  pauses: z.array(pause),
  standing: z.object({
    next: z.enum(['answer', 'tellExtension', 'acknowledge', 'tellCommissioner', 'close', 'nothing']),
    /** A day; an instant for a breach; null where no time is set. */
    by: z.union([day, utc]).nullable(),
    state: z.enum(['overdue', 'dueSoon', 'running', 'paused', 'closed']),
  }),
  recordedBy: z.string(),
  withdrawnReason: z.string().nullable(),
})
export type RightsCase = z.infer<typeof rightsCase>

/**
 * Logs of what people ask about their data and of what went wrong with data, each with its clock. Off until the council
 * switches them on; what was recorded before they were switched off again stays.
 */
export const rights = {
  /** Open ones first, the soonest due on top; then closed ones, newest first, and withdrawn ones. */
  list: read('rights.record').output(z.array(rightsCase)),
  /** Open ones that are overdue or due soon, for Today; none while the logs are off. */
  due: read('rights.record').output(z.array(rightsCase)),
  add: write('rights.record')
    .input(z.object({ kind: z.enum(rightsKinds), facts }))
    .output(saved),
  change: write('rights.record')
    .input(z.object({ id, version, facts: facts.partial() }))
    .output(saved),
  /** The clock stands still: proof of who asks, or a clearer question, was asked for. */
  pause: write('rights.record')
    .input(z.object({ caseId: id, from: day, why: requiredLine }))
    .output(saved),
  /** The answer came. */
  goOn: write('rights.record')
    .input(z.object({ id, version, to: day }))
    .output(saved),
  withdraw: write('rights.record').input(asReadWithReason).output(saved),
  bringBack: write('rights.record').input(asRead).output(saved),
}
