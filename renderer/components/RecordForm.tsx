import { Button } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import type { DraftHead } from '../../shared/contract/drafts'
import { fieldWords } from '../../shared/text/fieldWords'
import { DraftBanner, DraftSaved } from '../app/drafts/DraftSaved'
import { useDraft } from '../app/drafts/useDraft'
import { BothVersions, type TwoVersions } from './BothVersions'
import { Collector } from './collect'
import { nowInstant } from './clock'
import { focusField, type Problem } from './ErrorSummary'
import { Form, FormActions } from './Form'
import { FormProblems } from './FormProblems'
import {
  changedIn,
  chooseBetween,
  clashesWith,
  useEditing,
  type Editing,
  type EditingBody,
} from './useEditing'
import { useSaving } from './useSaving'
import { valueWords } from './valueWords'

/** What a save is given: what is typed, which of it is new, and what goes with the call. */
export interface ToSave<Values extends object> {
  readonly values: Values
  /** What the register held when the form was filled in. */
  readonly held: Values
  readonly changed: ReadonlySet<keyof Values>
  /** Reads the boxes and gathers what has to be put right first. */
  readonly collect: Collector
}

export interface RecordFormProps<Values extends object> {
  /** The kind of its draft. */
  readonly kind: DraftHead['kind']
  readonly record: { readonly id: string; readonly version: number }
  /** The child it is about; null where it is about none. */
  readonly childId: string | null
  /** The record as form values, as the register holds it now. */
  readonly held: Values
  /** A certain draft to go on with, from the address. */
  readonly draftId?: string | null
  /** What saving does, as a verb. */
  readonly save: string
  /** Reads the form and returns the call; it is made only when nothing has to be put right. */
  readonly prepare: (form: ToSave<Values>) => (version: number, draftId: string | null) => Promise<unknown>
  /** Saved, or left without saving. */
  readonly onLeave: (saved: boolean) => void
  /** Takes the focus when the form opens. */
  readonly firstField?: string
  readonly renderFields: (editing: Editing<Values>, problems: readonly Problem[]) => ReactNode
}

/** A record being changed on a page of its own: draft, problems, and what a colleague saved first. */
export function RecordForm<Values extends object>(props: RecordFormProps<Values>) {
  const { held, firstField, renderFields } = props
  const { editing, saving, draft, clashes, save, saveChosen, leave } = useRecordForm(props)
  useEffect(() => {
    if (draft.ready && firstField !== undefined) focusField(firstField)
  }, [draft.ready, firstField])
  if (!draft.ready) return null
  return (
    <Form onSubmit={() => void save()} keeps={draft.keeping}>
      <FormProblems saving={saving} />
      <DraftBanner draft={draft} />
      {clashes.length > 0 && (
        <BothVersions
          recordId={props.record.id}
          rows={versionsOf(clashes, editing.values, held)}
          busy={saving.busy}
          onSave={(theirs) => void saveChosen(theirs as readonly (keyof Values)[])}
        />
      )}
      {renderFields(editing, saving.problems)}
      <FormActions save={props.save} busy={saving.busy}>
        <Button variant="default" onClick={() => void leave(false)}>
          Leave without saving
        </Button>
        <DraftSaved draft={draft} />
      </FormActions>
    </Form>
  )
}

function useRecordForm<Values extends object>(props: RecordFormProps<Values>) {
  const { kind, record, childId, held, draftId = null, prepare, onLeave } = props
  const editing = useEditing(held, record.version)
  const saving = useSaving()
  const draft = useDraft<EditingBody<Values>>({
    kind,
    subjectId: record.id,
    childId,
    draftId,
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
  const leave = async (saved: boolean) => {
    await draft.done()
    onLeave(saved)
  }
  const write = async (body: EditingBody<Values>) => {
    const collect = new Collector(nowInstant())
    const call = prepare({ values: body.values, held: body.held, changed: changedIn(body), collect })
    if (await saving.save(collect.problems, async () => call(body.version, await draft.idForSaving())))
      await leave(true)
  }
  const clashes = record.version > editing.version ? clashesWith(editing.body, held) : []
  /** What is typed over what the register holds now, with its value in these fields. */
  const saveChosen = async (theirs: readonly (keyof Values)[]) => {
    const body = chooseBetween(editing.body, held, record.version, theirs)
    editing.restore(body)
    await write(body)
  }
  const save = async () => {
    if (clashes.length > 0) document.getElementById('both-versions-heading')?.focus()
    else if (record.version > editing.version) await saveChosen([])
    else await write(editing.body)
  }
  return { editing, saving, draft, clashes, save, saveChosen, leave }
}

function versionsOf<Values extends object>(
  clashes: readonly (keyof Values)[],
  mine: Values,
  theirs: Values,
): TwoVersions[] {
  const now = nowInstant()
  return clashes.map((key) => ({
    key: String(key),
    label: fieldWords(String(key)),
    mine: valueWords(String(key), mine[key], now),
    theirs: valueWords(String(key), theirs[key], now),
  }))
}
