import { useParams } from '@tanstack/react-router'

/** The record whose page is open, closest first; null on a page of none. */
export function useRecordOfPage(): { readonly id: string } | null {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  const { interviewId, episodeId, meetingId, childId, placeId, personId } = params
  const id = interviewId ?? episodeId ?? meetingId ?? childId ?? placeId ?? personId
  return id === undefined ? null : { id }
}
