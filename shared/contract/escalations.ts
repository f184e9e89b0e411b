import { z } from 'zod'
import { read, write } from './base'
import { childLabel, id, saved, utc } from './shapes'

const kind = z.enum(['overdue', 'noAnswer', 'longMissing'])

const decision = z.object({
  id,
  kind,
  at: utc,
  by: z.string(),
  decision: z.string(),
})
export type EscalationDecision = z.infer<typeof decision>

const escalation = z.object({
  /** The episode of a child who is long missing; else the interview that is late. */
  recordId: id,
  kind,
  child: childLabel,
  /** "The 72 hours ended …", "… was asked on … and has not answered", "Missing since …: 48 h have passed …". */
  words: z.string(),
  raisedAt: utc,
  /** What was decided before, where it came back. */
  before: decision.nullable(),
})
export type Escalation = z.infer<typeof escalation>

/** What stands at the top of Today until a team lead has seen it and decided. */
export const escalations = {
  /** Children long missing first, then interviews, the one due first first; everybody sees them. */
  open: read('children.read').output(z.array(escalation)),
  /** What was decided about one interview or episode, oldest first. */
  decided: read('children.read')
    .input(z.object({ recordId: id }))
    .output(z.array(decision)),
  /** Seen, decided. Refused where nothing is to be decided. */
  decide: write('escalations.decide')
    .input(z.object({ recordId: id, kind, decision: z.string().trim().min(1).max(2000) }))
    .output(saved),
}
