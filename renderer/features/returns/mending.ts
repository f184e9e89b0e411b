import type { Mend } from '../../../shared/contract/returns'
import { paths } from '../../app/paths'

/** Something a rule or a remark is about, and where it is put right. */
export interface Mendable {
  readonly child: string
  readonly childId: string | null
  readonly episodeId: string | null
  readonly mend: Mend
}

/** The page on which it is put right, with the field that takes the focus; null where the register holds nothing of it. */
export function mendPath({ childId, episodeId, mend: { at, field } }: Mendable): string | null {
  const page = pageOf(at, childId, episodeId)
  if (page === null || field === null) return page
  return `${page}${page.includes('?') ? '&' : '?'}field=${encodeURIComponent(field)}`
}

function pageOf(at: Mend['at'], childId: string | null, episodeId: string | null): string | null {
  if (at === 'childForm') return childId === null ? null : paths.childEdit(childId)
  if (at === 'child' || episodeId === null) return childId === null ? null : paths.child(childId)
  if (at === 'returnForm') return paths.recordReturn({ episode: episodeId })
  return at === 'episodeForm' ? paths.episodeEdit(episodeId) : paths.episode(episodeId)
}

const fieldWords: Readonly<Record<string, string>> = {
  'facts.left': 'the start',
  'facts.lastSeen': 'the start',
  'facts.type': 'the type',
  'facts.dob': 'the date of birth',
  'facts.localRef': 'the identifier',
  'back.returned': 'the end',
  'back.located': 'the end',
  'types-heading': 'the changes of type',
  'other-heading': 'the start set by hand',
  'care-heading': "the child's care",
}

/** What the link leads to: "the start", "the date of birth", "the episode". */
export function mendWords({ field }: Mend): string {
  return fieldWords[field ?? ''] ?? 'the episode'
}
