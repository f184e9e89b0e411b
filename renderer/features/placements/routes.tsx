import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.newPlacement('$childId'),
    permission: 'placements.write',
    load: async () => (await import('./NewPlacementScreen')).NewPlacementScreen,
  },
  {
    path: paths.placement('$childId', '$placementId'),
    permission: 'placements.write',
    load: async () => (await import('./PlacementScreen')).PlacementScreen,
  },
  {
    path: paths.placementAuthorities,
    permission: 'placements.write',
    load: async () => (await import('./AuthoritiesScreen')).AuthoritiesScreen,
  },
  {
    path: paths.incoming,
    permission: 'children.read',
    load: async () => (await import('./IncomingScreen')).IncomingScreen,
  },
  {
    path: paths.newIncoming(),
    permission: 'placements.write',
    load: async () => (await import('./NewIncomingScreen')).NewIncomingScreen,
  },
]
