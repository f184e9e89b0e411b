import { codeLists } from '../../../shared/codes'
import { plainDateWords } from '../../../shared/domain/time/words'
import { call } from '../../app/api'
import { ButtonRow } from '../../components/ButtonRow'
import { CodeSelect } from '../../components/CodeSelect'
import { Collector, textOrNull } from '../../components/collect'
import { nowInstant } from '../../components/clock'
import { emptyDay } from '../../components/dayEntry'
import { DayField } from '../../components/DayField'
import { problemOf } from '../../components/ErrorSummary'
import { FactsList } from '../../components/FactsList'
import { Together } from '../../components/Form'
import { DialogButton, ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { LineField } from '../../components/LineField'
import { Section } from '../../components/Section'
import { useFields } from '../../components/useFields'
import type { Saving } from '../../components/useSaving'
import { authorityList } from './authorityList'
import type { ChildPage } from './childPage'
import { PeriodsList } from './PeriodsList'

/** How the child stands to the council and where the child lives. */
export function CareSection({ page }: { readonly page: ChildPage }) {
  const { child, careStatus, legalStatus, placement, placementSince } = page
  return (
    <Section id="care" heading="Care and placement">
      <FactsList
        facts={[
          { label: 'Care status', value: careStatus },
          { label: 'Legal status', value: legalStatus },
          {
            label: 'Lives at',
            value: placement,
            note: placementSince === null ? undefined : `since ${plainDateWords(placementSince)}`,
          },
        ]}
      />
      <ButtonRow>
        <DialogButton
          label="Set care status"
          title="Care status from a day on"
          renderForm={(dialog) => <StatusForm childId={child.id} {...dialog} />}
        />
        <DialogButton
          label="Set placement"
          title="Where the child lives from a day on"
          renderForm={(dialog) => <PlacementForm childId={child.id} {...dialog} />}
        />
      </ButtonRow>
      <PeriodsList entries={page.timeline} />
    </Section>
  )
}

type FormProps = DialogFormProps & { readonly childId: string }

function StatusForm({ childId, onDone }: FormProps) {
  const fields = useFields({
    careStatus: null as string | null,
    legalStatus: null as string | null,
    startedOn: emptyDay,
  })
  const save = async (saving: Saving) => {
    const { careStatus, legalStatus } = fields.values
    const collect = new Collector(nowInstant())
    if (careStatus === null) collect.add('careStatus', 'Choose the care status.')
    const startedOn = collect.day('startedOn', fields.values.startedOn, 'past', 'Give the first day.')
    return saving.save(collect.problems, () =>
      call.children.setStatus({
        childId,
        careStatus: careStatus ?? '',
        legalStatus,
        startedOn: startedOn ?? '',
      }),
    )
  }
  return (
    <ShortForm save="Set care status" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          <CodeSelect
            id="careStatus"
            label="Care status"
            list={codeLists.careStatus}
            {...fields.of('careStatus')}
            error={problemOf(problems, 'careStatus')}
          />
          <CodeSelect
            id="legalStatus"
            label="Legal status"
            hint="For a looked-after child."
            list={codeLists.legalStatus}
            {...fields.of('legalStatus')}
            error={problemOf(problems, 'legalStatus')}
          />
          <DayField
            id="startedOn"
            label="From"
            hint="The status before it ends on the day before."
            days="past"
            {...fields.of('startedOn')}
            error={problemOf(problems, 'startedOn')}
          />
        </>
      )}
    </ShortForm>
  )
}

function PlacementForm({ childId, onDone }: FormProps) {
  const fields = useFields({
    startedOn: emptyDay,
    placementType: null as string | null,
    provider: null as string | null,
    placeName: '',
    postcode: '',
    urn: '',
    placementLa: null as string | null,
  })
  const save = async (saving: Saving) => {
    const { values } = fields
    const collect = new Collector(nowInstant())
    const startedOn = collect.day('startedOn', values.startedOn, 'past', 'Give the first day.')
    return saving.save(collect.problems, () =>
      call.children.setPlacement({
        childId,
        startedOn: startedOn ?? '',
        placementType: values.placementType,
        provider: values.provider,
        placeName: textOrNull(values.placeName),
        postcode: textOrNull(values.postcode),
        urn: textOrNull(values.urn),
        placementLa: values.placementLa,
      }),
    )
  }
  return (
    <ShortForm save="Set placement" onSave={save} onDone={onDone}>
      {({ problems }) => <PlacementFields fields={fields} error={(name) => problemOf(problems, name)} />}
    </ShortForm>
  )
}

interface PlacementValues {
  readonly startedOn: typeof emptyDay
  readonly placementType: string | null
  readonly provider: string | null
  readonly placeName: string
  readonly postcode: string
  readonly urn: string
  readonly placementLa: string | null
}

interface PlacementFieldsProps {
  readonly fields: ReturnType<typeof useFields<PlacementValues>>
  readonly error: (name: string) => string | undefined
}

function PlacementFields({ fields, error }: PlacementFieldsProps) {
  return (
    <>
      <DayField
        id="startedOn"
        label="From"
        hint="The placement before it ends on this day."
        days="past"
        {...fields.of('startedOn')}
        error={error('startedOn')}
      />
      <CodeSelect
        id="placementType"
        label="Placement type"
        list={codeLists.placementType}
        {...fields.of('placementType')}
        error={error('placementType')}
      />
      <LineField
        id="placeName"
        label="Name of the home, carers or address"
        {...fields.of('placeName')}
        error={error('placeName')}
      />
      <Together>
        <LineField
          id="postcode"
          label="Postcode"
          width="short"
          {...fields.of('postcode')}
          error={error('postcode')}
        />
        <LineField
          id="urn"
          label="Ofsted's number (URN)"
          width="short"
          {...fields.of('urn')}
          error={error('urn')}
        />
      </Together>
      <CodeSelect
        id="placementLa"
        label="Authority it lies in"
        hint="Decides whether an episode counts as in our area or outside it."
        list={authorityList}
        {...fields.of('placementLa')}
        error={error('placementLa')}
      />
      <CodeSelect
        id="provider"
        label="Provider"
        list={codeLists.placementProvider}
        {...fields.of('provider')}
        error={error('provider')}
      />
    </>
  )
}
