import { createORPCClient, ORPCError, type ClientContext, type ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'
import type { Contract } from '../../shared/contract'
import type { ErrorCode } from '../../shared/contract/errors'
import { askAgain } from './askAgain'
import { isGone, registerPort } from './connection'
import { setCovered } from './covered'

type Api = ContractRouterClient<Contract>

const portLink = registerPort.then((port) => new RPCLink<ClientContext>({ port }))

/** Calls wait for the port; once the register process is gone they are refused at once instead of hanging. */
const once: ClientLink<ClientContext>['call'] = async (path, input, options) => {
  if (isGone()) throw refused('REGISTER_GONE')
  const ready = await portLink
  try {
    return await ready.call(path, input, options)
  } catch (error) {
    // A dead register rejects with the same AbortError as the person's own cancel; only the signal tells.
    if (isAbort(error) && options.signal?.aborted !== true) throw refused('REGISTER_GONE')
    throw error
  }
}

/** What holds for every call: a covered register covers the page, and what asks for the passphrase gets it and goes on. */
const link: ClientLink<ClientContext> = {
  call: async (path, input, options) => {
    try {
      return await once(path, input, options)
    } catch (error) {
      if (isCode(error, 'COVERED')) setCovered(true)
      if (!isCode(error, 'ASK_AGAIN')) throw error
      if (!(await askAgain())) throw refused('CANCELLED')
      return once(path, input, options)
    }
  },
}

function refused(code: 'REGISTER_GONE' | 'CANCELLED'): Error {
  return new ORPCError(code, { defined: true, data: {} })
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

function isCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof ORPCError && error.defined && error.code === code
}

/** Every call of the contract: `await call.register.recent()`. Throws refusals; see `errors.ts` for their words. */
export const call: Api = createORPCClient(link)

/** The same for react-query: `useQuery(api.today.board.queryOptions())`, `useMutation(api.episodes.close.mutationOptions())`. */
export const api = createTanstackQueryUtils(call)

/** Nothing is ever kept outside this page's memory; what a colleague or another page changed is asked for anew. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
    mutations: { networkMode: 'always', retry: false },
  },
})
