import type { ChildPageAnswers } from '../../../../shared/contract/interviews'
import { call } from '../../../app/api'
import { flushDrafts } from '../../../app/drafts/draftKeeper'

/** The page given to a child: whose interview, what was written before, how old the child is, whom it can ring. */
export interface GivenPage {
  readonly interviewId: string
  readonly answers: ChildPageAnswers
  readonly age: number | null
  readonly helplines: readonly { readonly name: string; readonly number: string }[]
}

/** What the worker was typing gets at most this long to reach its draft. */
const FLUSH_MS = 1000

let given: GivenPage | null = null
const listeners = new Set<() => void>()

function give(page: GivenPage | null): void {
  given = page
  for (const listener of listeners) listener()
}

/** The page the window shows instead of the register; null while it shows the register. */
export function givenPage(): GivenPage | null {
  return given
}

/** Told when a page is given to a child or taken back. @returns ends the listening */
export function onGivenPage(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps what is being typed, and gives the window to the child: the register answers nothing else from now on. */
export async function openChildPage(interviewId: string): Promise<void> {
  await flushDrafts(FLUSH_MS)
  give({ interviewId, ...(await call.interviews.openChildPage({ id: interviewId })) })
}

/** Takes the window back. @throws the refusal of a wrong passphrase; the page then stays */
export async function closeChildPage(passphrase: string): Promise<void> {
  await call.interviews.closeChildPage({ passphrase })
  give(null)
}
