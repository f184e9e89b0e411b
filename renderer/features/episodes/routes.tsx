import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.episodes,
    permission: 'children.read',
    load: async () => (await import('./EpisodesScreen')).EpisodesScreen,
  },
  {
    path: paths.episode('$episodeId'),
    permission: 'children.read',
    load: async () => (await import('./episode/EpisodeScreen')).EpisodeScreen,
  },
  {
    path: paths.episodeEdit('$episodeId'),
    permission: 'episodes.record',
    load: async () => (await import('./EditEpisodeScreen')).EditEpisodeScreen,
  },
  {
    path: paths.recordMissing(),
    permission: 'episodes.record',
    load: async () => (await import('./recordMissing/RecordMissingScreen')).RecordMissingScreen,
  },
  {
    path: paths.recordReturn(),
    permission: 'episodes.record',
    load: async () => (await import('./recordReturn/RecordReturnScreen')).RecordReturnScreen,
  },
  {
    path: paths.episodeMerge('$episodeId'),
    permission: 'episodes.record',
    load: async () => (await import('./merge/MergeEpisodeScreen')).MergeEpisodeScreen,
  },
]
