import { codeLists } from '../../../shared/codes'
import { CodeSelect } from '../../components/CodeSelect'
import { DayField } from '../../components/DayField'
import { problemOf } from '../../components/ErrorSummary'
import { Together } from '../../components/Form'
import { LineField, NotesField } from '../../components/LineField'
import { YesNoUnknown } from '../../components/YesNoUnknown'
import type { ChildFieldsProps } from './NameFields'

/** How to talk with the child, and what the returns ask of the child. */
export function TalkingFields({ fields, problems, path }: ChildFieldsProps) {
  const error = (name: string) => problemOf(problems, `${path}${name}`)
  return (
    <>
      <LineField
        id={`${path}language`}
        label="First language"
        width="medium"
        {...fields.of('language')}
        error={error('language')}
      />
      <YesNoUnknown
        id={`${path}interpreterNeeded`}
        label="Is an interpreter needed?"
        {...fields.of('interpreterNeeded')}
      />
      <NotesField
        id={`${path}communicationNeeds`}
        label="How best to talk with the child"
        rows={2}
        {...fields.of('communicationNeeds')}
        error={error('communicationNeeds')}
      />
      <YesNoUnknown id={`${path}disability`} label="Is the child disabled?" {...fields.of('disability')} />
      <CodeSelect
        id={`${path}ethnicity`}
        label="Ethnicity"
        list={codeLists.ethnicity}
        {...fields.of('ethnicity')}
        error={error('ethnicity')}
      />
    </>
  )
}

/** Unaccompanied and trafficked children. A day that is given stays in sight whatever the answer: the two may contradict. */
export function ArrivalFields({ fields, problems, path }: ChildFieldsProps) {
  const error = (name: string) => problemOf(problems, `${path}${name}`)
  const { uasc, uascFrom, uascCeasedOn, trafficked, traffickedOn } = fields.values
  return (
    <>
      <YesNoUnknown
        id={`${path}uasc`}
        label="Is the child an unaccompanied asylum-seeking child?"
        {...fields.of('uasc')}
      />
      {(uasc !== 'no' || uascFrom.text !== '' || uascCeasedOn.text !== '') && (
        <Together>
          <DayField
            id={`${path}uascFrom`}
            label="Unaccompanied since"
            days="past"
            {...fields.of('uascFrom')}
            error={error('uascFrom')}
          />
          <DayField
            id={`${path}uascCeasedOn`}
            label="Ceased to be unaccompanied on"
            days="any"
            {...fields.of('uascCeasedOn')}
            error={error('uascCeasedOn')}
          />
        </Together>
      )}
      <YesNoUnknown
        id={`${path}trafficked`}
        label="Is the child thought to have been trafficked?"
        {...fields.of('trafficked')}
      />
      {(trafficked === 'yes' || traffickedOn.text !== '') && (
        <DayField
          id={`${path}traffickedOn`}
          label="First noted on"
          days="past"
          {...fields.of('traffickedOn')}
          error={error('traffickedOn')}
        />
      )}
      <CodeSelect
        id={`${path}nrmStatus`}
        label="National Referral Mechanism (NRM)"
        list={codeLists.nrmStatus}
        {...fields.of('nrmStatus')}
        error={error('nrmStatus')}
      />
      <Together>
        <LineField
          id={`${path}nrmRef`}
          label="NRM reference"
          {...fields.of('nrmRef')}
          error={error('nrmRef')}
        />
        <DayField
          id={`${path}nrmDate`}
          label="NRM date"
          days="past"
          {...fields.of('nrmDate')}
          error={error('nrmDate')}
        />
      </Together>
    </>
  )
}
