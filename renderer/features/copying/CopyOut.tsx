import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CopiedKind } from '../../../shared/contract/copying'
import { exactly } from '../../../shared/domain/time/moment'
import { plural } from '../../../shared/text/plural'
import { api, call } from '../../app/api'
import { useSession } from '../../app/session'
import { Banner } from '../../components/Banner'
import { ExactText } from '../../components/ExactText'
import { Form, FormActions } from '../../components/Form'
import { DialogButton } from '../../components/FormDialog'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useSaving } from '../../components/useSaving'
import { When } from '../../components/When'
import { putOnClipboard } from './putOnClipboard'

export interface CopyOutProps {
  readonly kind: CopiedKind
  readonly id: string
}

/** A record as plain text for the council's main case system, and whether it was copied since it changed. */
export function CopyOut({ kind, id }: CopyOutProps) {
  const { permissions } = useSession()
  if (!permissions.includes('documents.print')) return null
  return (
    <p>
      <DialogButton
        label="Copy for the main system"
        title="Copy for the main system"
        quiet
        renderForm={() => <CopyDialog kind={kind} id={id} />}
      />{' '}
      <CopyStateWords kind={kind} id={id} />
    </p>
  )
}

function CopyStateWords({ kind, id }: CopyOutProps) {
  const state = useQuery(api.copying.state.queryOptions({ input: { kind, id } }))
  if (state.data === undefined) return null
  const { last, changedSince } = state.data
  if (last === null) return <>Not copied yet.</>
  return (
    <>
      Copied <When moment={exactly(last.at)} /> by {last.by}.
      {changedSince && <strong> Not copied since it was changed.</strong>}
    </>
  )
}

function CopyDialog({ kind, id }: CopyOutProps) {
  const preview = useQuery({
    ...api.copying.text.queryOptions({ input: { kind, id } }),
    gcTime: 0,
  })
  const saving = useSaving()
  const [done, setDone] = useState<{ readonly copied: boolean; readonly seconds: number } | null>(null)
  const copy = () =>
    saving.save([], async () => {
      const { text, clearedAfterSeconds } = await call.copying.copied({ kind, id })
      setDone({ copied: putOnClipboard(text), seconds: clearedAfterSeconds })
    })
  return (
    <Form keeps="nothing typed" wide onSubmit={() => void copy()}>
      <RefusalNotice error={preview.error ?? saving.failure} />
      {done !== null && <Done {...done} />}
      {preview.data && <ExactText label="The text" text={preview.data.text} />}
      <FormActions save="Copy" busy={saving.busy} disabled={preview.data === undefined} />
    </Form>
  )
}

function Done({ copied, seconds }: { readonly copied: boolean; readonly seconds: number }) {
  if (!copied)
    return (
      <Banner tone="problem" title="This PC did not take the text">
        Mark the text below and press Ctrl+C. That the text left is noted already.
      </Banner>
    )
  return (
    <Banner tone="done" title="Copied">
      Paste it now: the clipboard is cleared after {plural(seconds, 'second')}, and when Homeward locks.
    </Banner>
  )
}
