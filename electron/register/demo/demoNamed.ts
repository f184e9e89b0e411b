import type { DemoChild } from './demoChild'
import type { DemoRows } from './demoRows'
import { personNamed, placesNamed } from './names'
import type { Chance } from './random'

/** A child of the demo register with its episodes, oldest first. */
export interface DemoChildEpisodes {
  readonly child: DemoChild
  readonly episodeIds: readonly string[]
}

/** How many children name each: the first place three, the second two, the person three. */
const naming = [
  { place: 0, children: 3, from: 0 },
  { place: 1, children: 2, from: 1 },
  { place: null, children: 3, from: 2 },
] as const

/** Two places and a person, each named in the newest episode of several children. */
export function demoNamed(
  rows: DemoRows,
  chance: Chance,
  made: readonly DemoChildEpisodes[],
  madeMs: number,
): void {
  const placeIds = placesNamed.map((place) => {
    const id = chance.id(madeMs)
    rows.add('place', { id, ...place })
    return id
  })
  const personId = chance.id(madeMs)
  rows.add('person', { id: personId, ...personNamed })
  const withEpisodes = made.filter(({ episodeIds }) => episodeIds.length > 0)
  for (const { place, children, from } of naming)
    for (const { child, episodeIds } of withEpisodes.slice(from, from + children))
      rows.add('mention', {
        id: chance.id(madeMs),
        child_id: child.id,
        episode_id: episodeIds.at(-1) ?? null,
        field: place === null ? 'personNamed' : 'placeNamed',
        words: place === null ? personNamed.name : (placesNamed[place]?.name ?? ''),
        place_id: place === null ? null : (placeIds[place] ?? null),
        person_id: place === null ? personId : null,
      })
}
