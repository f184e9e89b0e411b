import { useParams } from '@tanstack/react-router'
import type { AboutRecord } from '../../../shared/contract/aboutRecord'

/** The child, episode or interview whose page is open; null on every other page. */
export function useRecordOfPage(): AboutRecord | null {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  const { interviewId, episodeId, childId } = params
  if (interviewId !== undefined) return { kind: 'interview', id: interviewId }
  if (episodeId !== undefined) return { kind: 'episode', id: episodeId }
  return childId === undefined ? null : { kind: 'child', id: childId }
}
