import { ORPCError } from '@orpc/client'

/** The code and facts a call was refused with; fails when it was not. */
export async function refusedWith(
  running: Promise<unknown>,
): Promise<{ code: string; facts: Record<string, unknown> }> {
  try {
    await running
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, facts: error.data as Record<string, unknown> }
    throw error
  }
  throw new Error('The call was not refused')
}
