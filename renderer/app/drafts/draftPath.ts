import type { DraftHead } from '../../../shared/contract/drafts'
import { paths } from '../paths'

/** As much of a draft as says where its form stands. */
type Draft = Pick<DraftHead, 'id' | 'kind' | 'subjectId' | 'page'> & {
  readonly child: { readonly id: string } | null
}

const pathOfDraft: Readonly<Record<DraftHead['kind'], (draft: Draft) => string | null>> = {
  recordMissing: ({ id }) => paths.recordMissing({ draft: id }),
  recordReturn: ({ id, subjectId }) =>
    paths.recordReturn(subjectId === null ? { draft: id } : { episode: subjectId, draft: id }),
  interview: ({ subjectId }) => (subjectId === null ? null : paths.interview(subjectId)),
  newChild: ({ id }) => paths.newChild({ draft: id }),
  changeChild: ({ subjectId }) => (subjectId === null ? null : paths.childEdit(subjectId)),
  changeEpisode: ({ subjectId }) => (subjectId === null ? null : paths.episodeEdit(subjectId)),
  newMeeting: ({ id }) => paths.newMeeting({ draft: id }),
  changeMeeting: ({ subjectId }) => (subjectId === null ? null : paths.meeting(subjectId)),
  newPlacement: ({ child }) => (child === null ? null : paths.newPlacement(child.id)),
  changePlacement: ({ child, subjectId }) =>
    child === null || subjectId === null ? null : paths.placement(child.id, subjectId),
  newPlace: ({ id }) => paths.newPlace({ draft: id }),
  incoming: ({ id }) => paths.newIncoming({ draft: id }),
  place: ({ subjectId }) => (subjectId === null ? null : paths.placeEdit(subjectId)),
  person: ({ subjectId }) => (subjectId === null ? null : paths.personEdit(subjectId)),
  profile: ({ subjectId }) => (subjectId === null ? null : paths.childProfileEdit(subjectId)),
  handInNotice: ({ child }) => paths.handInNotice(child === null ? {} : { child: child.id }),
  catchUp: ({ id }) => paths.catchUp({ draft: id }),
  entry: ({ page }) => page,
}

/** Where a draft is gone on with; null where its form has no address of its own. */
export function draftPath(draft: Draft): string | null {
  return pathOfDraft[draft.kind](draft)
}
