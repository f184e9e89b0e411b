import { Refusal } from '../../../../shared/contract/errors'
import type { CheckReport } from '../../../../shared/returns/ssda903/checkReport'
import type { ReturnTables } from '../../../../shared/returns/ssda903/types'
import { scratchKey } from '../../host/scratch'

/** A check that was run, with the rows it speaks of. */
export interface Checked {
  readonly id: string
  readonly report: CheckReport
  readonly tables: ReturnTables
}

/** The newest check; the one before gives way to it. In memory only. */
export const checked = scratchKey<{ newest: Checked | null }>('checked files', () => ({ newest: null }))

/** @throws NOT_FOUND when another check was run since */
export function checkedFiles({ newest }: { readonly newest: Checked | null }, id: string): Checked {
  if (newest?.id !== id) throw new Refusal('NOT_FOUND', { what: 'check' })
  return newest
}
