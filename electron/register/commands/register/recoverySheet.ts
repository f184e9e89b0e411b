import { basename } from 'node:path'
import type { RecoverySheetShape } from '../../../../shared/contract/register'
import { scratchKey } from '../../host/scratch'
import type { OpenRegister } from '../../openRegister'
import { groupsOf, groupsToAsk } from '../../unlock/recoveryCode'

/** A recovery code that was shown and not yet proved: it lives in memory only, and goes with the lock. */
interface ShownSheet {
  readonly groups: readonly string[]
  readonly ask: readonly number[]
}

const shownSheet = scratchKey<{ sheet: ShownSheet | null }>('register.recoverySheet', () => ({ sheet: null }))

/** Shows a code, once, and remembers which groups were asked for. @param madeAt UTC */
export function showSheet(open: OpenRegister, code: string, madeAt: string): RecoverySheetShape {
  const sheet = { groups: groupsOf(code), ask: groupsToAsk() }
  open.scratch.get(shownSheet).sheet = sheet
  return {
    code,
    groups: sheet.groups,
    ask: sheet.ask,
    council: open.session.council,
    file: basename(open.file),
    madeAt,
  }
}

/** The sheet shown since the unlock, or null. */
export function sheetShown(open: OpenRegister): ShownSheet | null {
  return open.scratch.get(shownSheet).sheet
}

/** It was proved or put aside: from now on it is not shown again. */
export function forgetSheet(open: OpenRegister): void {
  open.scratch.get(shownSheet).sheet = null
}
