import { codeLists } from '../../../shared/codes'
import { CodeSelect } from '../../components/CodeSelect'
import { DayField } from '../../components/DayField'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { Together } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { RuleNotes, type RuleNote } from '../../components/RuleNotes'
import type { Fields } from '../../components/useFields'
import { useAuthorityList } from '../children/useAuthorityList'
import { HomeField, type SuggestedPlace } from '../places/HomeField'
import { AreaSentence } from './AreaSentence'
import type { PlacementForm } from './placementForm'

export interface PlacementFieldsProps {
  readonly fields: Fields<PlacementForm>
  readonly problems: readonly Problem[]
  /** Path of the facts in the call's input. */
  readonly path: '' | 'facts.'
}

/** From when, where and with whom the child lives. */
export function WhereFields({
  fields,
  problems,
  path,
  notes,
}: PlacementFieldsProps & { readonly notes: readonly RuleNote[] }) {
  const authorities = useAuthorityList()
  const error = (name: string) => problemOf(problems, `${path}${name}`)
  const takeOver = (home: SuggestedPlace) =>
    fields.set({
      home: { text: home.name, id: home.id, add: false },
      ...(home.postcode === null ? {} : { postcode: home.postcode }),
      ...(home.urn === null ? {} : { urn: home.urn }),
      ...(home.la === null ? {} : { placementLa: home.la }),
    })
  return (
    <>
      <DayField
        id={`${path}startedOn`}
        label="From"
        hint="The placement before it ends on the day before."
        days="past"
        {...fields.of('startedOn')}
        error={error('startedOn')}
      />
      <RuleNotes notes={notes} />
      <CodeSelect
        id={`${path}placementType`}
        label="Placement type"
        list={codeLists.placementType}
        {...fields.of('placementType')}
        error={error('placementType')}
      />
      <HomeField
        id={`${path}placeName`}
        {...fields.of('home')}
        onPick={takeOver}
        error={error('placeName') ?? error('placeId')}
      />
      <Together>
        <LineField
          id={`${path}postcode`}
          label="Postcode"
          width="short"
          {...fields.of('postcode')}
          error={error('postcode')}
        />
        <LineField
          id={`${path}urn`}
          label="Ofsted's number (URN)"
          width="short"
          {...fields.of('urn')}
          error={error('urn')}
        />
      </Together>
      <CodeSelect
        id={`${path}placementLa`}
        label="Authority it lies in"
        hint="Decides whether episodes count as in our area or outside it."
        list={authorities}
        {...fields.of('placementLa')}
        error={error('placementLa')}
      />
      <AreaSentence placementLa={fields.values.placementLa} />
      <CodeSelect
        id={`${path}provider`}
        label="Provider"
        list={codeLists.placementProvider}
        {...fields.of('provider')}
        error={error('provider')}
      />
    </>
  )
}
