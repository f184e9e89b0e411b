import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import { createRouterClient, type AnyRouter } from '@orpc/server'
import type { Host } from '../host/host'

/**
 * The contract's calls without a port, through the same dispatcher: permission, input check, audit, error codes. For
 * the command line and for tests. Refusals arrive as the page gets them, as oRPC errors with a code and facts.
 */
export function inProcessClient<T extends AnyContractRouter>(
  _contract: T,
  router: AnyRouter,
  host: Host,
): ContractRouterClient<T> {
  return createRouterClient(router, { context: { host } }) as unknown as ContractRouterClient<T>
}
