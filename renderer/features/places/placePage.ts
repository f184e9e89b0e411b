import type { call } from '../../app/api'

/** A place with everything about it. */
export type PlacePage = Awaited<ReturnType<typeof call.places.get>>
