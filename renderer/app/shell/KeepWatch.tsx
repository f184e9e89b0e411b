import { IdleLock } from './IdleLock'
import { useRegisterEvents } from './useRegisterEvents'

/** Locks an open register before the shell stands: while it is being set up. */
export function KeepWatch({ minutes }: { readonly minutes: number }) {
  useRegisterEvents()
  return <IdleLock minutes={minutes} coverMinutes={null} />
}
