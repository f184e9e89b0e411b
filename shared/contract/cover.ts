import { z } from 'zod'
import { pinShape } from '../domain/cover/pin'
import { read, writeForGood } from './base'

const coverState = z.object({
  opensBy: z.enum(['pin', 'passphrase']),
  /** Why not the PIN: none was chosen, the register allows none, or the passphrase was last given too long ago. */
  noPin: z.enum(['notChosen', 'switchedOff', 'tooOld']).nullable(),
})
export type CoverState = z.infer<typeof coverState>

/**
 * The cover: the window shows nothing while somebody walks by, and the register process answers nothing but what
 * opens it, locks it and keeps drafts.
 */
export const cover = {
  /** Covers the window and says what opens it; once more is the same. */
  cover: read('register.enter', 'none', { whileCovered: true }).output(coverState),
  open: read('register.enter', 'none', { whileCovered: true })
    .input(z.union([z.object({ pin: pinShape }), z.object({ passphrase: z.string().min(1).max(1024) })]))
    .output(z.object({})),

  /** One's own PIN, without the PIN. */
  pin: read('register.use').output(z.object({ chosen: z.boolean(), allowed: z.boolean() })),
  choosePin: writeForGood('register.use', { askAgain: true })
    .input(z.object({ pin: pinShape }))
    .output(z.object({})),
  forgetPin: writeForGood('register.use').output(z.object({})),
}
