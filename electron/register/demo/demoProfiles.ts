import type { DemoChildEpisodes } from './demoNamed'
import type { DemoRows } from './demoRows'
import type { Chance } from './random'

/** Fictional, like everything in a demo register; no photo, because a made-up face might be somebody's. */
const profiles = [
  {
    height: '5 ft 4, about 163 cm',
    build: 'Slim',
    hair: 'Dark brown, shoulder length',
    eyes: 'Brown',
    usual_clothing: 'Black puffer jacket, white trainers',
    phones: '07700 900 456, own\n07700 900 457, a friend’s',
    social_media: 'A photo app: skater_ash',
    goes_to: 'The skate park by the river',
    medical: 'Asthma',
    medication: 'Blue inhaler when short of breath',
    without_medication: 'Wheezes within an hour of running or smoke',
    travel: 'Buses, mostly the 14',
    advice: 'Use the first name, ask about the dog; do not touch the arm',
  },
  {
    height: 'Tall for the age',
    hair: 'Fair, short',
    phones: '07700 900 881, own',
    goes_to: 'An aunt in the next town',
  },
  { body_marks: 'Scar above the left eyebrow', medical: 'Nothing known', money: 'A few pounds, no card' },
] as const

/** A profile for a few of the children who were missing. */
export function demoProfiles(
  rows: DemoRows,
  chance: Chance,
  made: readonly DemoChildEpisodes[],
  madeMs: number,
): void {
  const children = made.filter(({ episodeIds }) => episodeIds.length > 0)
  for (const [at, facts] of profiles.entries()) {
    const found = children[at]
    if (found !== undefined)
      rows.add('profile', { id: chance.id(madeMs), child_id: found.child.id, ...facts })
  }
}
