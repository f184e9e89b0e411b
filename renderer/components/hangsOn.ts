import type { AboutRecord } from '../../shared/contract/aboutRecord'

/** What a section's new entries hang on: a child, and the episode or interview whose page it is. */
export interface HangsOn {
  readonly childId: string
  readonly episodeId: string | null
  readonly interviewId: string | null
}

/** The record whose entries the section lists: the nearest one. */
export function recordOf({ childId, episodeId, interviewId }: HangsOn): AboutRecord {
  if (interviewId !== null) return { kind: 'interview', id: interviewId }
  return episodeId === null ? { kind: 'child', id: childId } : { kind: 'episode', id: episodeId }
}
