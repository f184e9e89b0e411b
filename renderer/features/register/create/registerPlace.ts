import type { call } from '../../../app/api'
import type { Problem } from '../../../components/ErrorSummary'

export type FolderVerdict = Awaited<ReturnType<typeof call.register.proposeFolder>>

/** What the first step asks: whose register it is, and where its file lies. */
export interface RegisterPlace {
  readonly council: string
  readonly yourName: string
  /** Null until somebody types one: the council's name is proposed. */
  readonly fileName: string | null
  /** Null while the proposed folder is taken. */
  readonly chosen: { readonly grant: string; readonly verdict: FolderVerdict } | null
}

export const noNames: RegisterPlace = { council: '', yourName: '', fileName: null, chosen: null }

/** The name proposed for the file, without what Windows refuses in one. */
export function fileNameOf({ council, fileName }: RegisterPlace): string {
  return (
    fileName ??
    council
      .replaceAll(/[<>:"/\\|?*.]/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
  )
}

/** What has to be put right before going on. */
export function placeProblems(place: RegisterPlace, proposed: FolderVerdict | undefined): Problem[] {
  const problems: Problem[] = []
  if (place.council.trim() === '') problems.push({ fieldId: 'council', message: "Type the council's name" })
  if (place.yourName.trim() === '') problems.push({ fieldId: 'your-name', message: 'Type your own name' })
  if (fileNameOf(place) === '') problems.push({ fieldId: 'file-name', message: 'Type a name for the file' })
  const verdict = place.chosen?.verdict ?? proposed
  if (verdict?.ok !== true)
    problems.push({ fieldId: 'choose-folder', message: 'Choose a folder that can hold the register' })
  return problems
}
