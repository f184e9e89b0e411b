import type { ReactNode } from 'react'
import type { Found, FoundAction, RecentRecord } from '../../../shared/contract/finding'
import type { Instant } from '../../../shared/domain/time/instant'
import { paths } from '../paths'
import {
  ActionLine,
  ChildLine,
  EpisodeLine,
  InterviewLine,
  OfConcernLine,
  PersonLine,
  PlaceLine,
} from './FoundLines'

/** One thing found, and where it opens. */
export interface FoundItem {
  readonly key: string
  readonly path: string
  /** Whom the audit trail names when it is opened. */
  readonly childId: string | null
  readonly line: ReactNode
}

export interface FoundGroup {
  readonly label: string
  readonly items: readonly FoundItem[]
}

/** What a search found, in the order people look for things. Empty groups are left out. */
export function foundGroups(found: Found, now: Instant): FoundGroup[] {
  const groups: FoundGroup[] = [
    {
      label: 'Children',
      items: found.children.map((child) => childItem(child)),
    },
    { label: 'Episodes', items: found.episodes.map((episode) => episodeItem(episode, now)) },
    { label: 'Interviews', items: found.interviews.map((interview) => interviewItem(interview)) },
    {
      label: 'People around the children',
      items: found.people.map((person) => ({
        key: person.id,
        path: paths.child(person.child.id),
        childId: person.child.id,
        line: <PersonLine person={person} />,
      })),
    },
    { label: 'Homes and other places', items: found.places.flatMap(placeItem) },
    {
      label: 'People of concern',
      items: found.ofConcern.map((person) => ({
        key: person.id,
        path: paths.person(person.id),
        childId: null,
        line: <OfConcernLine person={person} />,
      })),
    },
    { label: 'To do', items: found.actions.map(actionItem) },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

/** What this person opened last. */
export function recentGroups(recent: readonly RecentRecord[], now: Instant): FoundGroup[] {
  const items = recent.map((record) => {
    if (record.kind === 'child') return childItem(record.child)
    return record.kind === 'episode' ? episodeItem(record.episode, now) : interviewItem(record.interview)
  })
  return items.length === 0 ? [] : [{ label: 'Opened last', items }]
}

function childItem(child: Found['children'][number]): FoundItem {
  return { key: child.id, path: paths.child(child.id), childId: child.id, line: <ChildLine child={child} /> }
}

function episodeItem(episode: Found['episodes'][number], now: Instant): FoundItem {
  return {
    key: episode.id,
    path: paths.episode(episode.id),
    childId: episode.child.id,
    line: <EpisodeLine episode={episode} now={now} />,
  }
}

function interviewItem(interview: Found['interviews'][number]): FoundItem {
  return {
    key: interview.id,
    path: paths.interview(interview.id),
    childId: interview.child.id,
    line: <InterviewLine interview={interview} />,
  }
}

/** A place opens the children placed there, one line each; where nobody lives, its own page. */
function placeItem(place: Found['places'][number]): FoundItem[] {
  if (place.children.length === 0)
    return [{ key: place.id, path: paths.place(place.id), childId: null, line: <PlaceLine place={place} /> }]
  return place.children.map((child) => ({
    key: `${place.id} ${child.id}`,
    path: paths.child(child.id),
    childId: child.id,
    line: <PlaceLine place={{ ...place, children: [child] }} />,
  }))
}

/** An action stands where it was promised: in an interview, on an episode, or with the child. */
function actionItem(action: FoundAction): FoundItem {
  const { id, interviewId, episodeId, child } = action
  const path =
    interviewId !== null
      ? paths.interview(interviewId)
      : episodeId !== null
        ? paths.episode(episodeId)
        : paths.child(child.id)
  return { key: id, path, childId: child.id, line: <ActionLine action={action} /> }
}
