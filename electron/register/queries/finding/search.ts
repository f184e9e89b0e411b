import { contract } from '../../../../shared/contract'
import { searchChildren } from '../../../../shared/domain/children/nameMatch'
import { localDateOf } from '../../../../shared/domain/time/london'
import { query } from '../../rpc/handlers'
import { closedToViewer } from '../../viewer/closedChildren'
import { MOST_CLOSED, withoutClosedGuesses } from '../children/closedMatches'
import { foundActions } from './foundActions'
import { foundChildren } from './foundChildren'
import { episodesByReference, foundEpisodes } from './foundEpisodes'
import { foundInterviews, interviewsOf } from './foundInterviews'
import { foundOfConcern } from './foundOfConcern'
import { foundPeople } from './foundPeople'
import { foundPlaces } from './foundPlaces'
import { childrenIndex, ofConcernIndex, peopleIndex, placesIndex, workersIndex } from './indexes'
import { indexNow, type IndexKind } from './keptIndex'

/** So many of each kind fit under the box; one letter more narrows them. */
const most = { children: 6, episodes: 4, interviews: 3, people: 4, places: 3, ofConcern: 3, actions: 3 }

/** Interviews and actions are shown of so many children: of more it would be chance which. */
const childrenFollowed = 2

/** One keystroke of the search box, over everything a person looks for; best match of each kind first. */
export const search = query(contract.finding.search, async ({ input, db, session, now, scratch }) => {
  const text = input.text.trim()
  const today = localDateOf(now)
  const matches = async (kind: IndexKind, limit: number) => {
    const index = await indexNow(db, kind, scratch(kind.kept))
    return searchChildren(index, text, today, limit).map(({ id }) => id)
  }
  const found = await matches(childrenIndex, most.children + MOST_CLOSED)
  const childIds = await withoutClosedGuesses(db, found, [text], most.children)
  const episodeIds = await episodesByReference(db, text, most.episodes)
  const open = childIds.filter((id) => closedToViewer(id) === undefined)
  const followed = open.length > childrenFollowed ? [] : open
  const interviewIds = await interviewsOf(
    db,
    { childIds: followed, episodeIds, workerIds: await matches(workersIndex, 2) },
    most.interviews,
  )
  return {
    children: await foundChildren(db, childIds, today),
    episodes: await foundEpisodes(db, episodeIds, today),
    interviews: await foundInterviews(db, interviewIds, today),
    people: await foundPeople(db, await matches(peopleIndex, most.people), today),
    places: await foundPlaces(db, await matches(placesIndex, most.places), today),
    ofConcern: session.permissions.has('persons.read')
      ? await foundOfConcern(db, await matches(ofConcernIndex, most.ofConcern))
      : [],
    actions: text === '' ? [] : await foundActions(db, text, followed, { today, limit: most.actions }),
  }
})
