import { z } from 'zod'

/** Which register file is meant: one used before, one just chosen, or the one named at start. */
export const whichRegister = z.discriminatedUnion('from', [
  z.object({ from: z.literal('recent'), recentId: z.string() }),
  z.object({ from: z.literal('grant'), grant: z.string() }),
  z.object({ from: z.literal('offered') }),
])

/** A person by the key slot they open the register with. */
export const whose = z.object({ slotId: z.uuid(), name: z.string() })
