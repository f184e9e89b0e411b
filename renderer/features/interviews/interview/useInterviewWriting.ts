import { call } from '../../../app/api'
import { useDraft, type DraftState } from '../../../app/drafts/useDraft'
import { Collector } from '../../../components/collect'
import { nowInstant } from '../../../components/clock'
import type { Problem } from '../../../components/ErrorSummary'
import { useEditing, type Editing, type EditingBody } from '../../../components/useEditing'
import { useSaving, type Saving } from '../../../components/useSaving'
import { changedFacts, interviewFactsOf, interviewFormOf, type InterviewForm } from '../interviewForm'
import type { InterviewPage } from '../interviewPage'
import { problemsBeforeFinishing } from './beforeFinishing'

/** An interview while it is written: what is typed, its draft, and the ways to save it. */
export interface InterviewWork {
  readonly editing: Editing<InterviewForm>
  readonly saving: Saving
  readonly draft: DraftState
  readonly save: () => Promise<void>
  /** Saves on top of what somebody else saved meanwhile. */
  readonly saveOnTop: () => Promise<void>
  readonly finish: () => Promise<void>
  readonly cover: (episodeIds: string[]) => Promise<void>
}

/** @param page the interview as the register holds it */
export function useInterviewWriting(page: InterviewPage): InterviewWork {
  const held = interviewFormOf(page.facts, page.version === 1)
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
  const write = async (version: number, found: readonly Problem[]): Promise<number | null> => {
    const collect = new Collector(nowInstant())
    const facts = interviewFactsOf(editing.values, collect)
    let after: number | null = null
    const saved = await saving.save([...found, ...collect.problems], async () => {
      after = (await saveFacts(page.id, version, changedFacts(facts, editing.changed), draft.draftId)).version
    })
    if (!saved || after === null) return null
    editing.saved(after)
    await forgetDraft(draft.draftId)
    return after
  }
  const finish = async () => {
    const found = problemsBeforeFinishing(editing.values, page.offers)
    const version =
      editing.changed.size === 0 && found.length === 0 ? editing.version : await write(editing.version, found)
    if (version === null) return
    const finished = await saving.save([], () => call.interviews.finish({ id: page.id, version }))
    // The form is gone: reading goes on from the top.
    if (finished) document.getElementById('page-title')?.focus()
  }
  const cover = async (episodeIds: string[]) => {
    const { version } = await call.interviews.save({
      id: page.id,
      version: editing.version,
      facts: {},
      episodeIds,
      draftId: null,
    })
    editing.rebase(held, version)
  }
  return {
    editing,
    saving,
    draft,
    save: async () => void (await write(editing.version, [])),
    saveOnTop: async () => {
      editing.rebase(held, page.version)
      await write(page.version, [])
    },
    finish,
    cover,
  }
}

type Facts = Parameters<(typeof call)['interviews']['save']>[0]['facts']

function saveFacts(id: string, version: number, facts: Facts, draftId: string | null) {
  return call.interviews.save({ id, version, facts, episodeIds: null, draftId })
}

/** A beat of the draft may have been under way while it was saved: whatever it left behind goes too. */
async function forgetDraft(draftId: string | null): Promise<void> {
  if (draftId !== null) await call.drafts.discard({ id: draftId })
}
