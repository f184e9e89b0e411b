import { useQuery } from '@tanstack/react-query'
import type { RestrictionShape } from '../../../shared/contract/restricted'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { api, call, queryClient } from '../../app/api'
import { useSession } from '../../app/session'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { FieldGroup } from '../../components/FieldGroup'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { LineField, NotesField } from '../../components/LineField'
import { TickField } from '../../components/TickField'
import type { Saving } from '../../components/useSaving'

export interface RestrictFormProps extends DialogFormProps {
  readonly childId: string
  readonly restriction: RestrictionShape | null
}

/** Why, who may open the record, and whom everybody else rings. */
export function RestrictForm({ childId, restriction, onDone }: RestrictFormProps) {
  const session = useSession()
  const people = useQuery(api.restricted.people.queryOptions())
  const fields = useKeptFields(
    { form: 'restrict', follows: true },
    {
      reason: restriction?.reason ?? '',
      openTo: restriction?.openTo.map(({ id }) => id) ?? [session.user.id],
      ringName: restriction?.ringName ?? session.user.name,
      ringPhone: restriction?.ringPhone ?? '',
    },
  )
  const { values } = fields
  const tick = (id: string, on: boolean) =>
    fields.set({ openTo: on ? [...values.openTo, id] : values.openTo.filter((each) => each !== id) })
  const save = (saving: Saving) =>
    saving.save(problemsOf(values), async () => {
      await call.restricted.restrict({ childId, version: restriction?.version ?? null, ...values })
      await queryClient.invalidateQueries()
    })
  return (
    <ShortForm
      keeps={fields.keeping}
      save={restriction === null ? 'Restrict' : 'Save'}
      onSave={save}
      onDone={onDone}
    >
      {({ problems }) => (
        <>
          <p>
            Everybody else sees “Restricted, ring …” in the lists and cannot open the record. The child stays
            on Missing now, in every queue and in every return.
          </p>
          <NotesField
            id="reason"
            label="Why"
            hint="For those who may open or restrict; leave out the child's name"
            rows={2}
            maxLength={200}
            {...fields.of('reason')}
            error={problemOf(problems, 'reason')}
          />
          <FieldGroup id="openTo" label="Who may open it" error={problemOf(problems, 'openTo')}>
            {(people.data ?? []).map(({ id, name }) => (
              <TickField
                key={id}
                id={`open-to-${id}`}
                label={name}
                value={values.openTo.includes(id)}
                onChange={(on) => tick(id, on)}
              />
            ))}
          </FieldGroup>
          <LineField
            id="ringName"
            label="Whom others ring"
            width="medium"
            {...fields.of('ringName')}
            error={problemOf(problems, 'ringName')}
          />
          <LineField id="ringPhone" label="Telephone" width="medium" {...fields.of('ringPhone')} />
        </>
      )}
    </ShortForm>
  )
}

function problemsOf(values: {
  readonly reason: string
  readonly openTo: readonly string[]
  readonly ringName: string
}): Problem[] {
  return [
    { fieldId: 'reason', message: 'Say why', missing: values.reason.trim() === '' },
    { fieldId: 'openTo', message: 'Choose at least one person', missing: values.openTo.length === 0 },
    { fieldId: 'ringName', message: 'Type whom others ring', missing: values.ringName.trim() === '' },
  ]
    .filter(({ missing }) => missing)
    .map(({ fieldId, message }) => ({ fieldId, message }))
}
