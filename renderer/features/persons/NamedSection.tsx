import { useMutation, useQuery } from '@tanstack/react-query'
import type { Naming } from '../../../shared/contract/persons'
import { api, call, queryClient } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink } from '../../components/AppLink'
import { ButtonRow } from '../../components/ButtonRow'
import { DialogButton } from '../../components/FormDialog'
import { Empty } from '../../components/Empty'
import { LinkButton } from '../../components/LinkButton'
import { QuestionList } from '../../components/QuestionList'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { NameForm, type NamingRecord } from './NameForm'

/** Places and people one record names: pick a known one, make a new one, or leave the words as text. */
export function NamedSection({ record }: { readonly record: NamingRecord }) {
  const [mayRead, may] = [useMay('persons.read'), useMay('persons.write')]
  const list = useQuery({ ...api.persons.ofRecord.queryOptions({ input: record }), enabled: mayRead })
  if (!mayRead || list.data === undefined) return <RefusalNotice error={list.error} />
  return (
    <Section id="named" heading="Places and people named">
      {list.data.length === 0 ? (
        <Empty>
          Nobody and nowhere is named yet. Name a place or a person that other children may name too.
        </Empty>
      ) : (
        <QuestionList>
          {list.data.map((naming) => (
            <li key={`${naming.field} ${naming.mention?.id ?? naming.text ?? ''}`}>
              <OneNaming naming={naming} record={record} may={may} />
            </li>
          ))}
        </QuestionList>
      )}
      {may && (
        <ButtonRow>
          <DialogButton
            label="Name a place"
            title="Which place?"
            renderForm={(dialog) => (
              <NameForm record={record} what="place" field="placeNamed" text="" {...dialog} />
            )}
          />
          <DialogButton
            label="Name a person"
            title="Which person?"
            renderForm={(dialog) => (
              <NameForm record={record} what="person" field="personNamed" text="" {...dialog} />
            )}
          />
        </ButtonRow>
      )}
    </Section>
  )
}

interface OneNamingProps {
  readonly naming: Naming
  readonly record: NamingRecord
  readonly may: boolean
}

function OneNaming({ naming, record, may }: OneNamingProps) {
  const { fieldLabel, text, mention, what, field } = naming
  return (
    <>
      <p>
        {fieldLabel}: {text !== null && `“${text}” `}
        {mention !== null && (
          <AppLink to={what === 'place' ? paths.place(mention.targetId) : paths.person(mention.targetId)}>
            {mention.name}
          </AppLink>
        )}
      </p>
      {may && mention !== null && <Unlink id={mention.id} version={mention.version} name={mention.name} />}
      {may && mention === null && (
        <ButtonRow>
          <Proposals naming={naming} record={record} />
          <DialogButton
            label={`Say which ${what} it is`}
            title={`Which ${what} is “${text ?? ''}”?`}
            quiet
            renderForm={(dialog) => (
              <NameForm record={record} what={what} field={field} text={text ?? ''} {...dialog} />
            )}
          />
        </ButtonRow>
      )}
    </>
  )
}

/** Known ones whose name stands in the words: one click says that it is the one. */
function Proposals({ naming, record }: Omit<OneNamingProps, 'may'>) {
  const link = useMutation({
    mutationFn: (target: Naming['proposals'][number]) =>
      call.persons.link({
        ...record,
        field: naming.field,
        what: naming.what,
        text: naming.text?.slice(0, 200) ?? null,
        targetId: target.id,
        name: target.name,
        kind: null,
      }),
    onSuccess: () => queryClient.invalidateQueries(),
  })
  return (
    <>
      <RefusalNotice error={link.error} />
      {naming.proposals.map((target) => (
        <LinkButton key={target.id} onClick={() => link.mutate(target)}>
          {`It is ${target.name}${target.detail === null ? '' : ` (${target.detail})`}`}
        </LinkButton>
      ))}
    </>
  )
}

function Unlink({
  id,
  version,
  name,
}: {
  readonly id: string
  readonly version: number
  readonly name: string
}) {
  const unlink = useMutation({
    mutationFn: () => call.persons.unlink({ id, version }),
    onSuccess: () => queryClient.invalidateQueries(),
  })
  return (
    <>
      <RefusalNotice error={unlink.error} />
      <LinkButton label={`Not this one: ${name}`} onClick={() => unlink.mutate()}>
        Not this one
      </LinkButton>
    </>
  )
}
