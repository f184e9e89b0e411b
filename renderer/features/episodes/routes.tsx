import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  { path: paths.episodes, load: async () => (await import('./EpisodesScreen')).EpisodesScreen },
  {
    path: paths.episode('$episodeId'),
    load: async () => (await import('./episode/EpisodeScreen')).EpisodeScreen,
  },
  {
    path: paths.episodeEdit('$episodeId'),
    load: async () => (await import('./EditEpisodeScreen')).EditEpisodeScreen,
  },
  {
    path: paths.recordMissing(),
    load: async () => (await import('./recordMissing/RecordMissingScreen')).RecordMissingScreen,
  },
  {
    path: paths.recordReturn(),
    load: async () => (await import('./recordReturn/RecordReturnScreen')).RecordReturnScreen,
  },
]
