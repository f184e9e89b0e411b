import { useQueryParam } from '../app/params'
import { useArrival } from '../app/useArrival'
import { focusField } from './ErrorSummary'

/** The field a link leads to (`?field=facts.left`), for a form that opens at it; undefined where none is named. */
export function useAddressedField(): string | undefined {
  return useQueryParam('field') ?? undefined
}

/** Takes a page that is no form to the part a link leads to, once it is there. */
export function useAddressedPart(ready: boolean): void {
  const field = useQueryParam('field')
  useArrival(ready ? field : null, toField)
}

function toField(field: string): void {
  const toggle = document.getElementById(field)?.querySelector<HTMLElement>('button')
  if (toggle) {
    toggle.focus()
    toggle.scrollIntoView({ block: 'start' })
  } else focusField(field)
}
