import { codeLists } from '../../../shared/codes'
import { plainDateWords } from '../../../shared/domain/time/words'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink } from '../../components/AppLink'
import { ButtonRow } from '../../components/ButtonRow'
import { CodeSelect } from '../../components/CodeSelect'
import { Collector } from '../../components/collect'
import { nowInstant } from '../../components/clock'
import { emptyDay } from '../../components/dayEntry'
import { DayField } from '../../components/DayField'
import { problemOf } from '../../components/ErrorSummary'
import { FactsList, type Fact } from '../../components/FactsList'
import { DialogButton, ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { RuleNotes } from '../../components/RuleNotes'
import { Section } from '../../components/Section'
import type { Saving } from '../../components/useSaving'
import { DutyList } from '../placements/DutyList'
import { useCareNotes } from '../placements/useCareNotes'
import type { ChildPage } from './childPage'
import { PeriodsList } from './PeriodsList'

/** How the child stands to the council and where the child lives. */
export function CareSection({ page }: { readonly page: ChildPage }) {
  const { child, careStatus, legalStatus, placement, placementSince, placementNow } = page
  const mayPlace = useMay('placements.write')
  const home = placementNow?.place ?? null
  const outstanding = (placementNow?.duties ?? []).filter(({ state }) => state !== 'done')
  return (
    <Section id="care" heading="Care and placement">
      <FactsList
        facts={[
          { label: 'Care status', value: careStatus },
          { label: 'Legal status', value: legalStatus },
          {
            label: 'Lives at',
            value: home === null ? placement : <AppLink to={paths.place(home.id)}>{placement}</AppLink>,
            note: placementSince === null ? undefined : `since ${plainDateWords(placementSince)}`,
          },
          ...(placementNow === null ? [] : placementFacts(placementNow)),
        ]}
      />
      {outstanding.length > 0 && <DutyList duties={outstanding} />}
      <ButtonRow>
        <DialogButton
          needs="children.write"
          label="Set care status"
          title="Care status from a day on"
          renderForm={(dialog) => <StatusForm childId={child.id} {...dialog} />}
        />
        {mayPlace && <AppLink to={paths.newPlacement(child.id)}>Set placement</AppLink>}
        {mayPlace && placementNow !== null && (
          <AppLink to={paths.placement(child.id, placementNow.id)}>Change this placement</AppLink>
        )}
      </ButtonRow>
      <PeriodsList entries={page.timeline} childId={child.id} />
    </Section>
  )
}

/** Where it lies, and who placed another authority's child here. */
function placementFacts({ area, incoming }: NonNullable<ChildPage['placementNow']>): Fact[] {
  // Why is said where something is missing; the words alone say the rest.
  const note = /not known/i.test(area.words) ? area.why : undefined
  const facts: Fact[] = [{ label: 'Where it lies', value: area.words, note }]
  if (incoming === null) return facts
  const { placingLa, noticeReceivedOn } = incoming
  return [
    {
      label: 'Placed here by',
      value: placingLa,
      note:
        noticeReceivedOn === null
          ? 'notice of the placement not recorded'
          : `notice received ${plainDateWords(noticeReceivedOn)}`,
    },
  ]
}

type FormProps = DialogFormProps & { readonly childId: string }

function StatusForm({ childId, onDone }: FormProps) {
  const fields = useKeptFields(
    { form: 'careStatus' },
    { careStatus: null as string | null, legalStatus: null as string | null, startedOn: emptyDay },
  )
  const notes = useCareNotes(childId, {
    form: 'careStatus',
    careStatus: fields.values.careStatus,
    startedOn: fields.values.startedOn,
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
    <ShortForm keeps={fields.keeping} save="Set care status" onSave={save} onDone={onDone}>
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
          <RuleNotes notes={notes.startedOn} />
        </>
      )}
    </ShortForm>
  )
}
