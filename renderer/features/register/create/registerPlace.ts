import type { Problem } from '../../../components/ErrorSummary'
import type { FolderVerdict } from '../FolderField'
import { fileProblems, type ChosenFolder } from '../RegisterFileFields'

/** What the first step asks: whose register it is, and where its file lies. */
export interface RegisterPlace {
  readonly council: string
  readonly yourName: string
  /** Null until somebody types one: the council's name is proposed. */
  readonly fileName: string | null
  /** Null while the proposed folder is taken. */
  readonly chosen: ChosenFolder | null
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
export function placeProblems(place: RegisterPlace, verdict: FolderVerdict | undefined): Problem[] {
  const problems: Problem[] = []
  if (place.council.trim() === '') problems.push({ fieldId: 'council', message: "Type the council's name" })
  if (place.yourName.trim() === '') problems.push({ fieldId: 'your-name', message: 'Type your own name' })
  return [...problems, ...fileProblems(fileNameOf(place), verdict)]
}
