import { useQuery } from '@tanstack/react-query'
import { api, call, queryClient } from '../../app/api'
import { typedWords } from '../../app/drafts/typedWords'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { ButtonRow } from '../../components/ButtonRow'
import { ExactText } from '../../components/ExactText'
import { DialogButton, ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { RefusalNotice } from '../../components/RefusalNotice'

interface OwnDraftProps {
  readonly draftId: string
  /** Where it is gone on with. */
  readonly path: string | null
}

/** One's own: gone on with, or thrown away, also where the page it was typed on has no such form any more. */
export function OwnDraft({ draftId, path }: OwnDraftProps) {
  return (
    <ButtonRow>
      {path === paths.today ? 'On this page' : path && <AppLink to={path}>Go on</AppLink>}
      <DialogButton
        quiet
        label="Throw away"
        title="Throw away what is not saved"
        renderForm={(dialog) => <ThrowAway draftId={draftId} {...dialog} />}
      />
    </ButtonRow>
  )
}

function ThrowAway({ draftId, onDone }: DialogFormProps & { readonly draftId: string }) {
  const draft = useQuery({ ...api.drafts.get.queryOptions({ input: { id: draftId } }), gcTime: 0 })
  const words = draft.data ? typedWords(draft.data.body) : []
  return (
    <ShortForm
      save="Throw it away"
      keeps="nothing typed"
      onDone={onDone}
      onSave={(saving) =>
        saving.save([], async () => {
          await call.drafts.discard({ id: draftId })
          await queryClient.invalidateQueries()
        })
      }
    >
      {() => (
        <>
          <RefusalNotice error={draft.error} />
          <p>It cannot be brought back. Copy what you still need.</p>
          {words.length > 0 && <ExactText label="What was typed or chosen" text={words.join('\n')} />}
        </>
      )}
    </ShortForm>
  )
}
