import { useState } from 'react'
import { codeLists } from '../../../shared/codes'
import { homeKinds } from '../../../shared/codes/placements'
import { CodeSelect } from '../../components/CodeSelect'
import { DayField } from '../../components/DayField'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { Together } from '../../components/Form'
import { LineField, NotesField } from '../../components/LineField'
import { Section } from '../../components/Section'
import type { Fields } from '../../components/useFields'
import { useAuthorityList } from '../children/useAuthorityList'
import type { PlaceForm } from './placeForm'

export interface PlaceFieldsProps {
  readonly fields: Fields<PlaceForm>
  readonly problems: readonly Problem[]
}

/** What is known of a place; a home asks for its phone, a place of concern for why it matters. */
export function PlaceFields({ fields, problems }: PlaceFieldsProps) {
  const authorities = useAuthorityList()
  const error = (name: string) => problemOf(problems, name)
  const { kind, riskNote, alsoCalled } = fields.values
  const home = kind === null || homeKinds.some((one) => one === kind)
  const [concern, setConcern] = useState(riskNote !== '' || alsoCalled !== '')
  return (
    <>
      <LineField id="name" label="Name" {...fields.of('name')} error={error('name')} />
      <CodeSelect
        id="kind"
        label="Kind"
        list={codeLists.placeKind}
        {...fields.of('kind')}
        error={error('kind')}
      />
      {home && <HomeFields fields={fields} problems={problems} />}
      <LineField id="address" label="Address" {...fields.of('address')} />
      <LineField id="postcode" label="Postcode" width="short" {...fields.of('postcode')} />
      <CodeSelect
        id="la"
        label="Authority it lies in"
        list={authorities}
        {...fields.of('la')}
        error={error('la')}
      />
      <LineField id="policeForce" label="Police force" width="medium" {...fields.of('policeForce')} />
      <NotesField id="note" label="Note" rows={2} {...fields.of('note')} />
      <Section id="concern" heading="As a place of concern" open={concern || !home} onToggle={setConcern}>
        <NotesField
          id="alsoCalled"
          label="Also called"
          hint="Other names, one a line: words that read like one of them are proposed."
          rows={2}
          {...fields.of('alsoCalled')}
        />
        <NotesField
          id="riskNote"
          label="Why it matters"
          hint="What happens there, who meets there. Name no child."
          rows={3}
          {...fields.of('riskNote')}
        />
      </Section>
    </>
  )
}

function HomeFields({ fields, problems }: PlaceFieldsProps) {
  return (
    <>
      <Together>
        <LineField id="phone" label="Duty phone" hint="Answered day and night." {...fields.of('phone')} />
        <LineField
          id="contactName"
          label="Manager, or whom to ask for"
          hint="So that a night call gets through."
          {...fields.of('contactName')}
        />
      </Together>
      <Together>
        <LineField id="provider" label="Provider" {...fields.of('provider')} />
        <LineField id="urn" label="Ofsted's number (URN)" {...fields.of('urn')} />
      </Together>
      <DayField
        id="missingPolicyReceivedOn"
        label="Missing child policy received on"
        days="past"
        {...fields.of('missingPolicyReceivedOn')}
        error={problemOf(problems, 'missingPolicyReceivedOn')}
      />
    </>
  )
}
