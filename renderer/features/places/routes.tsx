import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.places,
    permission: 'children.read',
    load: async () => (await import('./HomesScreen')).HomesScreen,
  },
  {
    path: paths.newPlace(),
    permission: 'places.write',
    load: async () => (await import('./NewPlaceScreen')).NewPlaceScreen,
  },
  {
    path: paths.homesPaper,
    permission: 'documents.print',
    load: async () => (await import('./HomesPaperScreen')).HomesPaperScreen,
  },
  {
    path: paths.place('$placeId'),
    permission: 'children.read',
    load: async () => (await import('./PlaceScreen')).PlaceScreen,
  },
  {
    path: paths.placeEdit('$placeId'),
    permission: 'places.write',
    load: async () => (await import('./EditPlaceScreen')).EditPlaceScreen,
  },
]
