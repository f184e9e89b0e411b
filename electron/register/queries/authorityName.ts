import { labelFor } from '../../../shared/codes'
import { labelOf } from '../../../shared/codes/codeList'
import { placedElsewhere } from '../../../shared/codes/placements'
import type { Viewing } from './viewing'

/** An authority's name; this council's as it calls itself, for its number may be in no list. */
export function authorityName(number: string | null, { settings }: Pick<Viewing, 'settings'>): string | null {
  if (number === null) return null
  if (number === settings.laCode) return settings.councilName
  return labelOf(placedElsewhere, number) ?? labelFor('authority', number)
}
