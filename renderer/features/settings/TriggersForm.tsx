import { Button } from '@mantine/core'
import type { RepeatTrigger, Settings } from '../../../shared/domain/settings'
import { localDateOf } from '../../../shared/domain/time/london'
import { plainDateWords } from '../../../shared/domain/time/words'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { nowInstant } from '../../components/clock'
import { ButtonRow } from '../../components/ButtonRow'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { FieldGroup } from '../../components/FieldGroup'
import { Form, Together } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { LinkButton } from '../../components/LinkButton'
import { TickField } from '../../components/TickField'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { newTrigger, readTriggers, triggerEntry, triggerField, type TriggerEntry } from './triggerForm'
import { useSettingsForm } from './useSettingsForm'

/** What the settings hold at most. */
const MOST = 8

interface TriggersTyped {
  readonly entries: readonly TriggerEntry[]
  readonly countsAway: boolean
}

/** The council's own lines for "often": nothing here is national, and nothing is asked about the past. */
export function TriggersForm({ settings }: { readonly settings: Settings }) {
  const fields = useKeptFields<TriggersTyped>(
    { form: 'settings triggers', follows: true },
    {
      entries: settings.repeatTriggers.map(triggerEntry),
      countsAway: settings.twoOrMoreCountsAway,
    },
  )
  const { entries, countsAway } = fields.values
  const setEntries = (changed: readonly TriggerEntry[]) => fields.set({ entries: changed })
  const form = useSettingsForm(fields.keeping, () => {
    const { value, problems } = readTriggers(entries, settings.repeatTriggers, localDateOf(nowInstant()))
    return { problems, change: { repeatTriggers: value, twoOrMoreCountsAway: countsAway } }
  })
  const put = (id: string, part: Partial<TriggerEntry>) =>
    setEntries(entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)))
  const savedOf = (id: string) => settings.repeatTriggers.find((trigger) => trigger.id === id)
  return (
    <Form onSubmit={form.submit} keeps={fields.keeping}>
      <SettingsHead form={form} />
      <p>
        When a child goes over one of these lines, Today asks for a decision, once, until the number in the
        period has fallen below it again. These are local practice: use your own protocol&rsquo;s figures.
      </p>
      {entries.map((entry, at) => (
        <TriggerFields
          key={entry.id}
          number={at + 1}
          entry={entry}
          saved={savedOf(entry.id)}
          problems={form.problems}
          onChange={(part) => put(entry.id, part)}
          onRemove={() => setEntries(entries.filter(({ id }) => id !== entry.id))}
        />
      ))}
      {entries.length < MOST && (
        <ButtonRow>
          <Button
            variant="default"
            size="xs"
            onClick={() => setEntries([...entries, newTrigger(crypto.randomUUID())])}
          >
            Add a trigger
          </Button>
        </ButtonRow>
      )}
      <TickField
        id="two-or-more-away"
        label="Away episodes count towards “two or more” as well"
        hint="The review after a second episode goes by missing episodes alone otherwise."
        {...fields.of('countsAway')}
      />
      <SettingsFoot form={form} />
    </Form>
  )
}

interface TriggerFieldsProps {
  readonly number: number
  readonly entry: TriggerEntry
  /** The trigger as it is saved; none for a new one. */
  readonly saved: RepeatTrigger | undefined
  readonly problems: readonly Problem[]
  readonly onChange: (part: Partial<TriggerEntry>) => void
  readonly onRemove: () => void
}

function TriggerFields({ number, entry, saved, problems, onChange, onRemove }: TriggerFieldsProps) {
  const { id, on } = entry
  const field = (name: 'count' | 'days' | 'action') => {
    const boxId = triggerField(id, name)
    return {
      id: boxId,
      value: entry[name],
      onChange: (value: string) => onChange({ [name]: value }),
      error: problemOf(problems, boxId),
    }
  }
  return (
    <FieldGroup
      id={`trigger-${id}`}
      label={`Trigger ${number}`}
      hint={hintOf(saved?.source ?? entry.source, on, saved?.since ?? null)}
      spaced
    >
      <Together>
        <LineField label="Episodes" width="short" inputMode="numeric" {...field('count')} />
        <LineField label="in days" width="short" inputMode="numeric" {...field('days')} />
      </Together>
      <LineField label="Asks to" {...field('action')} />
      <TickField
        id={`trigger-${id}-away`}
        label="Counts away as well as missing"
        value={entry.awayToo}
        onChange={(awayToo) => onChange({ awayToo })}
      />
      <TickField
        id={`trigger-${id}-on`}
        label="In use"
        value={on}
        onChange={(value) => onChange({ on: value })}
      />
      <LinkButton onClick={onRemove}>Remove trigger {number}</LinkButton>
    </FieldGroup>
  )
}

function hintOf(source: string, on: boolean, since: string | null): string {
  const from = on && since !== null ? `Asks about what happened from ${plainDateWords(since)} on.` : ''
  return [source === '' ? '' : `${source}.`, from].filter((part) => part !== '').join(' ')
}
