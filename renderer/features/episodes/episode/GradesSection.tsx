import { useState } from 'react'
import { codeLists } from '../../../../shared/codes'
import { call } from '../../../app/api'
import { useKeptFields } from '../../../app/drafts/useKeptFields'
import { useMay } from '../../../app/useMay'
import { ChoiceField } from '../../../components/ChoiceField'
import { CodeSelect } from '../../../components/CodeSelect'
import { Collector, textOrNull } from '../../../components/collect'
import { nowInstant } from '../../../components/clock'
import { DayTimeField } from '../../../components/DayTimeField'
import { Empty } from '../../../components/Empty'
import { problemOf } from '../../../components/ErrorSummary'
import { DialogButton, ShortForm, type DialogFormProps } from '../../../components/FormDialog'
import { JustWithdrawn, type Withdrawn } from '../../../components/JustWithdrawn'
import { NotesField } from '../../../components/LineField'
import { emptyMoment } from '../../../components/momentEntry'
import { ReasonButton } from '../../../components/ReasonButton'
import { RecordTable, type Column } from '../../../components/RecordTable'
import { Section } from '../../../components/Section'
import type { Saving } from '../../../components/useSaving'
import { When } from '../../../components/When'
import type { EpisodePage } from '../episodePage'

type Grade = EpisodePage['grades'][number]

const givers = { police: 'Police', council: 'Council' } as const

/** Every risk grade the episode has had, by whom and when; the newest one counts. */
export function GradesSection({ episode }: { readonly episode: EpisodePage }) {
  const [withdrawn, setWithdrawn] = useState<Withdrawn | null>(null)
  const mayRecord = useMay('episodes.record')
  const writable = episode.status === 'open' && mayRecord
  return (
    <Section
      id="grades"
      heading="Risk"
      action={
        writable && (
          <DialogButton
            label="Add a grade"
            title="Add a risk grade"
            renderForm={(dialog) => <GradeForm episodeId={episode.id} {...dialog} />}
          />
        )
      }
    >
      {withdrawn !== null && (
        <JustWithdrawn
          withdrawn={withdrawn}
          bringBack={call.episodes.bringBackGrade}
          onBack={() => setWithdrawn(null)}
        />
      )}
      <RecordTable
        caption="Risk grades, newest first"
        captionHidden
        rows={episode.grades.toReversed()}
        rowKey={({ id }) => id}
        empty={<Empty>No grade is recorded. “Not told” is an answer.</Empty>}
        columns={writable ? [...columns, withdrawColumn(setWithdrawn)] : columns}
      />
    </Section>
  )
}

const columns: readonly Column<Grade>[] = [
  { key: 'by', heading: 'By', cell: ({ givenBy }) => givers[givenBy] },
  {
    key: 'grade',
    heading: 'Grade',
    cell: ({ grade, rationale }) => (
      <>
        {grade}
        {rationale !== null && <div>{rationale}</div>}
      </>
    ),
  },
  { key: 'when', heading: 'When', cell: ({ at }) => <When moment={at} /> },
]

function withdrawColumn(onWithdrawn: (withdrawn: Withdrawn) => void): Column<Grade> {
  return {
    key: 'do',
    heading: 'Change',
    headingHidden: true,
    cell: ({ id, version, grade }) => (
      <ReasonButton
        label="Withdraw"
        title={`Withdraw the grade ${grade}`}
        of={id}
        explain="For a grade recorded in error. It stays in the history."
        quiet
        onConfirm={async (reason) =>
          onWithdrawn({
            ...(await call.episodes.withdrawGrade({ id, version, reason })),
            what: `grade ${grade}`,
          })
        }
      />
    ),
  }
}

const whoGave = [
  { value: 'police', label: 'The police' },
  { value: 'council', label: 'The council' },
] as const

function GradeForm({ episodeId, onDone }: DialogFormProps & { readonly episodeId: string }) {
  const fields = useKeptFields(
    { about: { id: episodeId }, form: 'grade' },
    {
      givenBy: null as 'police' | 'council' | null,
      grade: null as string | null,
      at: emptyMoment,
      rationale: '',
    },
  )
  const { givenBy, grade } = fields.values
  const save = async (saving: Saving) => {
    const collect = new Collector(nowInstant())
    if (givenBy === null) collect.add('givenBy', 'Say who gave the grade.')
    if (givenBy !== null && grade === null) collect.add('grade', 'Choose the grade.')
    const at = collect.moment('at', fields.values.at)
    const rationale = textOrNull(fields.values.rationale)
    return saving.save(collect.problems, async () => {
      if (givenBy === null || grade === null) return
      await call.episodes.addGrade({ id: episodeId, givenBy, grade, at, rationale })
    })
  }
  return (
    <ShortForm keeps={fields.keeping} save="Add grade" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          <ChoiceField
            id="givenBy"
            label="Who gave it?"
            choices={whoGave}
            inline
            value={givenBy}
            onChange={(value) => fields.set({ givenBy: value, grade: null })}
            error={problemOf(problems, 'givenBy')}
          />
          {givenBy !== null && (
            <CodeSelect
              id="grade"
              label="Grade"
              list={givenBy === 'police' ? codeLists.policeGrade : codeLists.councilRisk}
              {...fields.of('grade')}
              error={problemOf(problems, 'grade')}
            />
          )}
          <DayTimeField
            id="at"
            label="When"
            hint="Leave it empty where nobody knows."
            {...fields.of('at')}
            error={problemOf(problems, 'at')}
          />
          <NotesField id="rationale" label="Reasons" rows={2} {...fields.of('rationale')} />
        </>
      )}
    </ShortForm>
  )
}
