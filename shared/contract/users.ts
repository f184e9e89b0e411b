import { z } from 'zod'
import { read, writeForGood } from './base'
import { extraRoles, roles } from './permissions'
import { asRead, day, id, requiredLine, saved, utc, version } from './shapes'

const role = z.enum(roles)

const person = z.object({
  id,
  version,
  name: z.string(),
  role,
  /** Last day of an agency worker; after it the register does not open for this person. */
  endsOn: day.nullable(),
  /**
   * invited: has a temporary passphrase and has not yet chosen their own; ended: the last day has passed; left:
   * removed, and kept here because their name stands on what they did.
   */
  state: z.enum(['works', 'invited', 'ended', 'left']),
  /** Last day of a temporary passphrase nobody has used yet. */
  temporaryUntil: day.nullable(),
  lastUnlockedAt: utc.nullable(),
  leftAt: utc.nullable(),
  /** The person who is working. */
  me: z.boolean(),
})
export type PersonShape = z.infer<typeof person>

const wish = { name: requiredLine, role, endsOn: day.nullable() }

/** Done only by somebody who gave their passphrase lately: a window left open gives nobody away. */
const again = { askAgain: true } as const

/** A passphrase Homeward made up; shown this once and kept nowhere. It opens the register up to and on `until`. */
const temporary = z.object({ id, name: z.string(), temporaryPassphrase: z.string(), until: day })

/**
 * People who work in the register. None of these has an undo: a key slot was made, opened or thrown away. What somebody
 * did stays under their name when they leave.
 */
export const users = {
  list: read('users.manage').output(
    z.object({
      people: z.array(person),
      /** Roles switched on beside officer, team lead and administrator. */
      extraRoles: z.array(z.enum(extraRoles)),
      /** Somebody left and the data key is still the old one: a change of it was interrupted or failed. */
      keyChangeDue: z.boolean(),
    }),
  ),
  invite: writeForGood('users.manage', again).input(z.object(wish)).output(temporary),
  change: writeForGood('users.manage', again)
    .input(z.object({ id, version, ...wish }))
    .output(saved),
  /** A new temporary passphrase in the place of a forgotten one. */
  reset: writeForGood('users.manage', again).input(z.object({ id })).output(temporary),
  /** Takes a leaver out and changes the data key. `keyChanged` is false where the key could not be changed yet. */
  remove: writeForGood('users.manage', again)
    .input(asRead)
    .output(z.object({ keyChanged: z.boolean() })),
  /** Changes the data key: after a removal that could not, or because somebody may know a passphrase. */
  changeKey: writeForGood('users.manage', again).output(z.object({})),
  switchRoles: writeForGood('users.manage', again)
    .input(z.object({ extraRoles: z.array(z.enum(extraRoles)) }))
    .output(z.object({})),
}
