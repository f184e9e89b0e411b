import { use, type ReactNode } from 'react'
import { DialogKeepingContext, useDialogKeeping } from './dialogKeeping'

/** Around a form that also stands on a page, outside any dialog: what is typed in it is kept and ended in the same way. */
export function KeepingAround({ children }: { readonly children: ReactNode }) {
  const [dialog, own] = [use(DialogKeepingContext), useDialogKeeping(true)]
  return <DialogKeepingContext value={dialog ?? own}>{children}</DialogKeepingContext>
}
