import { api, call, queryClient } from './api'

/**
 * What kind of run this is, asked once when the page is loaded: opening a register does not change it, a lock loads
 * another page. Read it with React's `use`.
 */
export const environmentAtLoad = call.shell.environment()

// Where the register process goes before it answers, `connection.ts` shows it.
environmentAtLoad.catch(() => undefined)

// The lock screen needs it next.
void queryClient.prefetchQuery(api.register.recent.queryOptions())

export type Environment = Awaited<typeof environmentAtLoad>
