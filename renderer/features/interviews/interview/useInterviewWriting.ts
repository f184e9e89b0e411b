import { call } from '../../../app/api'
import { useDraft, type DraftState } from '../../../app/drafts/useDraft'
import { Collector } from '../../../components/collect'
import { nowInstant } from '../../../components/clock'
import type { Problem } from '../../../components/ErrorSummary'
import {
  changedIn,
  chooseBetween,
  clashesWith,
  useEditing,
  type Editing,
  type EditingBody,
} from '../../../components/useEditing'
import { useSaving, type Saving } from '../../../components/useSaving'
import {
  changedFacts,
  interviewFactsOf,
  interviewFormOf,
  interviewNamings,
  type InterviewForm,
} from '../interviewForm'
import type { InterviewPage } from '../interviewPage'
import { problemsBeforeFinishing } from './beforeFinishing'

/** An interview while it is written: what is typed, its draft, and the ways to save it. */
export interface InterviewWork {
  readonly editing: Editing<InterviewForm>
  readonly saving: Saving
  readonly draft: DraftState
  /** Fields that are typed here and were saved with another value by somebody else meanwhile. */
  readonly clashes: readonly (keyof InterviewForm)[]
  /** The form as the register holds it now. */
  readonly held: InterviewForm
  readonly save: () => Promise<void>
  /** Saves what is typed, with somebody else's value in these fields. */
  readonly saveChosen: (theirs: readonly (keyof InterviewForm)[]) => Promise<void>
  readonly finish: () => Promise<void>
  readonly cover: (episodeIds: string[]) => Promise<void>
}

/** @param page the interview as the register holds it */
export function useInterviewWriting(page: InterviewPage): InterviewWork {
  const held = interviewFormOf(page.facts, page.typedBy.length === 0, page.named)
  const editing = useEditing(held, page.version)
  const saving = useSaving()
  const draft = useDraft<EditingBody<InterviewForm>>({
    kind: 'interview',
    subjectId: page.id,
    childId: page.child.id,
    body: editing.body,
    worthKeeping: editing.changed.size > 0,
    // A draft kept by an earlier Homeward has no place for what the form has learnt since.
    onRestore: (body) =>
      editing.restore({
        ...body,
        held: { ...held, ...body.held },
        values: { ...held, ...body.values },
      }),
  })

  /** @returns the version the register holds afterwards; null where nothing was saved */
  const write = async (
    found: readonly Problem[],
    { version, held: before, values, changed }: Typed,
  ): Promise<number | null> => {
    const collect = new Collector(nowInstant())
    const facts = interviewFactsOf(values, collect)
    let after: number | null = null
    const saved = await saving.save([...found, ...collect.problems], async () => {
      const named = interviewNamings(values, before)
      const form = { facts: changedFacts(facts, changed), named, draftId: await draft.idForSaving() }
      after = (await saveOver(page.id, version, form)).version
    })
    if (!saved || after === null) return null
    editing.saved(after)
    await draft.startAgain()
    return after
  }
  const clashes = page.version > editing.version ? clashesWith(editing.body, held) : []
  /** What is typed over what the register holds now; null while two versions of something wait to be chosen from. */
  const ground = (): Typed | null => {
    if (clashes.length > 0) {
      document.getElementById('both-versions-heading')?.focus()
      return null
    }
    return page.version > editing.version ? take([]) : typedIn(editing.body)
  }
  const take = (theirs: readonly (keyof InterviewForm)[]): Typed => {
    const body = chooseBetween(editing.body, held, page.version, theirs)
    editing.restore(body)
    return typedIn(body)
  }
  const save = async () => {
    const typed = ground()
    if (typed !== null) await write([], typed)
  }
  const finish = async () => {
    const typed = ground()
    if (typed === null) return
    const found = problemsBeforeFinishing(typed.values, page.offers)
    const nothingTyped = typed.changed.size === 0 && found.length === 0
    const version = nothingTyped ? typed.version : await write(found, typed)
    if (version === null) return
    const finished = await saving.save([], () => call.interviews.finish({ id: page.id, version }))
    // The form is gone: reading goes on from the top.
    if (finished) document.getElementById('page-title')?.focus()
  }
  const cover = async (episodeIds: string[]) => {
    const { version } = await saveOver(page.id, editing.version, { episodeIds })
    editing.rebase(held, version)
  }
  const saveChosen = async (theirs: readonly (keyof InterviewForm)[]) => void (await write([], take(theirs)))
  return { editing, saving, draft, clashes, held, save, saveChosen, finish, cover }
}

/** What a save is made of. */
interface Typed {
  readonly version: number
  readonly held: InterviewForm
  readonly values: InterviewForm
  readonly changed: ReadonlySet<keyof InterviewForm>
}

function typedIn(body: EditingBody<InterviewForm>): Typed {
  return { version: body.version, held: body.held, values: body.values, changed: changedIn(body) }
}

type Saved = Parameters<(typeof call)['interviews']['save']>[0]

/** Saves a part of the interview; what is not given stays as it is. */
function saveOver(id: string, version: number, part: Partial<Saved>) {
  return call.interviews.save({ id, version, facts: {}, episodeIds: null, draftId: null, ...part })
}
