import type { Permission } from '../../shared/contract/permissions'
import { routes as annexA } from '../features/annexA/routes'
import { routes as audit } from '../features/audit/routes'
import { routes as checking } from '../features/checking/routes'
import { routes as figures } from '../features/figures/routes'
import { routes as children } from '../features/children/routes'
import { routes as documents } from '../features/documents/routes'
import { routes as episodes } from '../features/episodes/routes'
import { routes as exchange } from '../features/exchange/routes'
import { routes as insight } from '../features/insight/routes'
import { routes as interviews } from '../features/interviews/routes'
import { routes as meetings } from '../features/meetings/routes'
import { routes as people } from '../features/people/routes'
import { routes as persons } from '../features/persons/routes'
import { routes as placements } from '../features/placements/routes'
import { routes as places } from '../features/places/routes'
import { routes as profile } from '../features/profile/routes'
import { routes as restricted } from '../features/restricted/routes'
import { routes as paperDays } from '../features/paperDays/routes'
import { routes as papers } from '../features/papers/routes'
import { routes as restore } from '../features/restore/routes'
import { routes as retention } from '../features/retention/routes'
import { routes as returns } from '../features/returns/routes'
import { routes as rights } from '../features/rights/routes'
import { routes as settings } from '../features/settings/routes'
import { routes as today } from '../features/today/routes'
import type { Screen } from './screen'

/** Every screen there is: the one place to register a feature's routes. What is not here is not shown anywhere. */
export const screens: readonly Screen[] = [
  ...today,
  ...children,
  ...profile,
  ...episodes,
  ...interviews,
  ...meetings,
  ...placements,
  ...places,
  ...persons,
  ...exchange,
  ...insight,
  ...returns,
  ...annexA,
  ...checking,
  ...figures,
  ...restricted,
  ...documents,
  ...paperDays,
  ...papers,
  ...retention,
  ...rights,
  ...settings,
  ...restore,
  ...people,
  ...audit,
]

const permissionOf = new Map(screens.map(({ path, permission }) => [path, permission]))

/** Whether a screen is built, by its path ("/children"); nothing leads to one that is not. */
export function hasScreen(path: string): boolean {
  return permissionOf.has(path)
}

/** Whether an address leads to a screen, whatever ids and questions stand in it. */
export function leadsSomewhere(address: string): boolean {
  const [path = ''] = address.split('?')
  const parts = path.split('/')
  return screens.some((screen) => {
    const wanted = screen.path.split('/')
    return (
      wanted.length === parts.length && wanted.every((part, at) => part.startsWith('$') || part === parts[at])
    )
  })
}

/** What opening a screen needs, by its path, with or without what stands behind a question mark; null if not built. */
export function permissionFor(path: string): Permission | null {
  return permissionOf.get(path.replace(/\?.*$/, '')) ?? null
}
