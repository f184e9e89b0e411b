import type { CallMeta } from '../../../shared/contract/base'
import { Refusal } from '../../../shared/contract/errors'
import type { Host } from '../host/host'

/**
 * While the window is given to a child this process answers what keeps the child's words, takes the window back with
 * the passphrase, or locks; whatever else the person before it was allowed is refused. Hiding it in the page would not
 * do: a child who types well types anywhere.
 *
 * @throws CHILD_PAGE_OPEN
 */
export function refuseOnChildPage({ childPage }: Host, { onChildPage }: CallMeta): void {
  if (childPage !== null && onChildPage !== true) throw new Refusal('CHILD_PAGE_OPEN', {})
}
