import { labelFor } from '../../../shared/codes'
import { labelOf } from '../../../shared/codes/codeList'
import { placedElsewhere } from '../../../shared/codes/placements'
import type { Settings } from '../../../shared/domain/settings'
import type { Viewing } from './viewing'

/** An authority's name; this council's as it calls itself, for its number may be in no list. */
export function authorityName(number: string | null, { settings }: Pick<Viewing, 'settings'>): string | null {
  if (number === null) return null
  if (number === settings.laCode) return settings.councilName
  return otherAuthorityName(number)
}

/** The name of an authority that is not this council. */
export function otherAuthorityName(number: string): string {
  return labelOf(placedElsewhere, number) ?? labelFor('authority', number)
}

/** This council's number with its name, to go into a list of names; none while the number is not known. */
export function ownAuthority({ laCode, councilName }: Settings): [string, string][] {
  return laCode === null ? [] : [[laCode, councilName]]
}
