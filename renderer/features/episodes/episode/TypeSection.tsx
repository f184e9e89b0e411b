import { codeLists } from '../../../../shared/codes'
import { useKeptFields } from '../../../app/drafts/useKeptFields'
import { call } from '../../../app/api'
import { ChoiceField } from '../../../components/ChoiceField'
import { Collector } from '../../../components/collect'
import { nowInstant } from '../../../components/clock'
import { DayTimeField } from '../../../components/DayTimeField'
import { problemOf } from '../../../components/ErrorSummary'
import { DialogButton, ShortForm, type DialogFormProps } from '../../../components/FormDialog'
import { emptyMoment } from '../../../components/momentEntry'
import { RecordTable } from '../../../components/RecordTable'
import { Section } from '../../../components/Section'
import type { Saving } from '../../../components/useSaving'
import { When } from '../../../components/When'
import type { EpisodePage } from '../episodePage'

type EpisodeType = EpisodePage['type']

const labels = Object.fromEntries(
  codeLists.episodeType.codes.map(({ code, label }) => [code, label]),
) as Readonly<Record<EpisodeType, string>>

/** What it was from when: missing turns to away when somebody learns where the child is. */
export function TypeSection({ episode }: { readonly episode: EpisodePage }) {
  return (
    <Section
      id="types"
      heading="Type"
      action={
        episode.status === 'open' && (
          <DialogButton
            needs="episodes.record"
            label="Type changed …"
            title="The type changed on the way"
            renderForm={(dialog) => <TypeForm episode={episode} {...dialog} />}
          />
        )
      }
    >
      <RecordTable
        caption="Types of this episode"
        captionHidden
        rows={episode.typeHistory}
        rowKey={({ type, from }) => `${type} ${from.at ?? ''}`}
        empty={<p>{episode.typeLabel} from the start.</p>}
        columns={[
          { key: 'type', heading: 'Type', cell: ({ type }) => labels[type] },
          { key: 'from', heading: 'From', cell: ({ from }) => <When moment={from} /> },
        ]}
      />
    </Section>
  )
}

function TypeForm({ episode, onDone }: DialogFormProps & { readonly episode: EpisodePage }) {
  const fields = useKeptFields({ form: 'type' }, { type: null as EpisodeType | null, from: emptyMoment })
  const choices = codeLists.episodeType.codes
    // An absence that was reported does not turn into information only.
    .filter(({ code }) => code !== episode.type && code !== 'O')
    .map(({ code, label }) => ({ value: code, label }))
  const save = async (saving: Saving) => {
    const { type } = fields.values
    const collect = new Collector(nowInstant())
    if (type === null) collect.add('type', 'Say what it turned into.')
    const from = collect.moment('from', fields.values.from, 'Say when it changed; the day is enough.')
    return saving.save(collect.problems, async () => {
      if (type === null) return
      await call.episodes.changeType({ id: episode.id, version: episode.version, type, from })
    })
  }
  return (
    <ShortForm keeps={fields.keeping} save="Change type" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          <p>
            For an episode that changed on the way: each type goes into the return for its own days. A type
            that was recorded wrongly from the start is mended with “Change” instead.
          </p>
          <ChoiceField
            id="type"
            label="What did it turn into?"
            choices={choices}
            {...fields.of('type')}
            error={problemOf(problems, 'type')}
          />
          <DayTimeField
            id="from"
            label="From when?"
            {...fields.of('from')}
            error={problemOf(problems, 'from')}
          />
        </>
      )}
    </ShortForm>
  )
}
