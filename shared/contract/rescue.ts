import { z } from 'zod'
import { read } from './base'
import { whichRegister } from './registerShapes'
import { copySecret } from './restore'

const which = z.object({ which: whichRegister })

/** What can be done with a register that does not open. No register is open; the damaged files are never written. */
export const rescue = {
  /** Copies the files as they are into a folder of their own beside them. */
  copyAside: read('anyone')
    .input(which)
    .output(z.object({ folder: z.string() })),
  /** Reads what can be read, row by row, into a register of its own that opens with the same passphrases. */
  salvage: read('anyone')
    .input(which.extend({ secret: copySecret }))
    .output(
      z.object({
        /** To unlock it by, as on the first screen. */
        recentId: z.string(),
        file: z.string(),
        read: z.number(),
        /** Tables with rows known to be lost, by their names in the data dictionary. */
        lost: z.array(z.object({ table: z.string(), rows: z.number() })),
        childrenMadeAnew: z.number(),
        leftOut: z.number(),
      }),
    ),
  /** Versions, sizes, times and codes for whoever helps, as it would be saved: no record and no name. */
  report: read('anyone')
    .input(which)
    .output(z.object({ text: z.string() })),
  saveReport: read('anyone')
    .input(which.extend({ grant: z.string() }))
    .output(z.object({ fileName: z.string() })),
}
