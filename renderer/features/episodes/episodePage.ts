import type { call } from '../../app/api'

/** Everything an episode's page shows. */
export type EpisodePage = Awaited<ReturnType<typeof call.episodes.get>>
