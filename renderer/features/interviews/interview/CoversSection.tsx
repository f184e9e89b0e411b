import { exactly } from '../../../../shared/domain/time/moment'
import { useKeptFields } from '../../../app/drafts/useKeptFields'
import { paths } from '../../../app/paths'
import { DialogButton, ShortForm, type DialogFormProps } from '../../../components/FormDialog'
import { RecordTable, type Column } from '../../../components/RecordTable'
import { Section } from '../../../components/Section'
import { StatusWord } from '../../../components/StatusWord'
import { TickField } from '../../../components/TickField'
import type { Saving } from '../../../components/useSaving'
import { When } from '../../../components/When'
import type { InterviewPage } from '../interviewPage'
import { within72Meaning, within72Words } from '../within72Words'
import { MoveInterview } from './MoveInterview'

type Covered = InterviewPage['episodes'][number]

export interface CoversSectionProps {
  readonly page: InterviewPage
  /** Saves which episodes it covers; null where the interview is finished. */
  readonly onSave: ((episodeIds: string[]) => Promise<void>) | null
}

/** One interview can cover several episodes; each keeps its own 72 hours. */
export function CoversSection({ page, onSave }: CoversSectionProps) {
  return (
    <Section
      id="covers"
      heading="Episodes"
      note={page.coversSentence}
      action={
        onSave !== null &&
        page.couldCover.length + page.episodes.length > 1 && (
          <DialogButton
            label="Add or remove episodes"
            title="Which episodes does this interview cover?"
            renderForm={(dialog) => <CoversForm page={page} onSave={onSave} {...dialog} />}
          />
        )
      }
    >
      <RecordTable
        caption="Episodes this interview covers"
        captionHidden
        columns={columns}
        rows={page.episodes}
        rowKey={({ id }) => id}
        rowPath={({ id }) => paths.episode(id)}
        empty={<p>It covers no episode: the one it was for was recorded in error.</p>}
      />
      {onSave !== null && <WaitingToo refs={page.couldCover.map(({ ref }) => ref)} />}
      <MoveInterview page={page} />
    </Section>
  )
}

/** A child missing again before the interview: said here, so that nobody asks the child twice. */
function WaitingToo({ refs }: { readonly refs: readonly string[] }) {
  if (refs.length === 0) return null
  return (
    <p>
      {refs.join(', ')} {refs.length === 1 ? 'waits' : 'wait'} for an interview too: this one can cover{' '}
      {refs.length === 1 ? 'both' : 'all of them'}.
    </p>
  )
}

const columns: readonly Column<Covered>[] = [
  { key: 'ref', heading: 'Episode', cell: ({ ref }) => ref },
  { key: 'start', heading: 'Began', cell: ({ start }) => <When moment={start} /> },
  { key: 'returned', heading: 'Back', cell: ({ returned }) => <When moment={returned} /> },
  {
    key: 'due',
    heading: 'Due by',
    cell: ({ dueAt }) => (dueAt === null ? 'no return time' : <When moment={exactly(dueAt)} />),
  },
  {
    key: 'within',
    heading: '72 hours',
    cell: ({ within72 }) =>
      within72 === 'not_held' ? (
        '–'
      ) : (
        <StatusWord meaning={within72Meaning[within72]}>{within72Words[within72]}</StatusWord>
      ),
  },
]

type CoversFormProps = DialogFormProps & {
  readonly page: InterviewPage
  readonly onSave: (episodeIds: string[]) => Promise<void>
}

function CoversForm({ page, onSave, onDone }: CoversFormProps) {
  const fields = useKeptFields(
    { form: 'covers', follows: true },
    { ticked: page.episodes.map(({ id }): string => id) },
  )
  const { ticked } = fields.values
  const offered = [...page.episodes, ...page.couldCover]
  const save = (saving: Saving) => {
    const problems =
      ticked.length === 0
        ? [{ fieldId: offered[0]?.id ?? null, message: 'An interview covers at least one episode.' }]
        : []
    return saving.save(problems, () => onSave(ticked))
  }
  return (
    <ShortForm keeps={fields.keeping} save="Save" onSave={save} onDone={onDone}>
      {() => (
        <>
          <p>
            A child who goes missing again before the interview is asked once about both. Each episode keeps
            its own 72 hours.
          </p>
          {offered.map(({ id, ref, start, returned }) => (
            <TickField
              key={id}
              id={id}
              label={ref}
              hint={<EpisodeWords start={start} returned={returned} />}
              value={ticked.includes(id)}
              onChange={(on) =>
                fields.set({ ticked: on ? [...ticked, id] : ticked.filter((one) => one !== id) })
              }
            />
          ))}
        </>
      )}
    </ShortForm>
  )
}

function EpisodeWords({ start, returned }: Pick<Covered, 'start' | 'returned'>) {
  return (
    <>
      began <When moment={start} />, back <When moment={returned} />
    </>
  )
}
