import { labelFor } from '../../../../../shared/codes'
import type { Viewing } from '../../../queries/viewing'

/** An authority's name; this council's as it calls itself, for its number may be in no list. */
export function authorityName(number: string | null, { settings }: Viewing): string | null {
  if (number === null) return null
  return number === settings.laCode ? settings.councilName : labelFor('authority', number)
}
