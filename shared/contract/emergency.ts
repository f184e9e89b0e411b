import { z } from 'zod'
import { read, writeForGood } from './base'
import { asReadWithReason, id, saved, utc, version } from './shapes'

const emergencyPrint = z.object({
  id,
  version,
  what: z.string(),
  child: z.string().nullable(),
  printedAt: utc,
  printedBy: z.string(),
  /** Whether it is for the person who asks to say why. */
  mine: z.boolean(),
  /** Whether this person may say why: who printed it, or, once they have left, who signs off. */
  mayAnswer: z.boolean(),
})
export type EmergencyPrint = z.infer<typeof emergencyPrint>

/**
 * In an emergency a paper is printed first and the reason given afterwards: it is listed on Today until it is. Nothing
 * here asks for the passphrase again.
 */
export const emergency = {
  /** Without a reason yet: one's own, and everybody's for those who sign off. */
  withoutReason: read('documents.print').output(z.array(emergencyPrint)),
  /** By the person who printed it, or by somebody who signs off once that person has left. */
  giveReason: writeForGood('documents.print').input(asReadWithReason).output(saved),
}
