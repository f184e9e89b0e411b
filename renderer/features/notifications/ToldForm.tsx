import { codeLists } from '../../../shared/codes'
import { isKnown } from '../../../shared/domain/time/moment'
import { call } from '../../app/api'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { useSession } from '../../app/session'
import { Banner } from '../../components/Banner'
import { ChoiceField } from '../../components/ChoiceField'
import { Collector, textOrNull } from '../../components/collect'
import { nowInstant } from '../../components/clock'
import { DayTimeField } from '../../components/DayTimeField'
import { problemOf } from '../../components/ErrorSummary'
import { FieldGroup } from '../../components/FieldGroup'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { LineField } from '../../components/LineField'
import { entryAtNow, momentEntry } from '../../components/momentEntry'
import { TickField } from '../../components/TickField'
import type { Saving } from '../../components/useSaving'
import { lineKey, whichLine, type Event, type Line } from './told'

const methods = codeLists.notificationMethod.codes.map(({ code, label }) => ({ value: code, label }))

export interface ToldFormProps extends DialogFormProps {
  readonly episodeId: string
  readonly event: Event
  /** One line, or everybody who can be told together. */
  readonly lines: readonly Line[]
}

/** Who was told, when, by whom and how: now, by me, by phone unless said otherwise. */
export function ToldForm({ episodeId, event, lines, onDone }: ToldFormProps) {
  const { user } = useSession()
  const [only] = lines
  const single = lines.length === 1 ? (only ?? null) : null
  const about = { kind: 'episode', id: episodeId } as const
  const fields = useKeptFields(
    { about, form: `told ${event} ${single === null ? 'all' : lineKey(single)}` },
    {
      left: lines.filter(({ inAllTold }) => !inAllTold && single === null).map(lineKey),
      at: firstEntry(single),
      byName: single?.notice?.byName ?? user.name,
      method: methodOf(single),
      despite: single?.notice?.despiteReason ?? '',
    },
  )
  const { left, at, byName, method, despite } = fields.values
  const never = single?.mayBeTold === 'do_not_tell'
  const save = async (saving: Saving) => {
    const collect = new Collector(nowInstant())
    const chosen = lines.filter((line) => !left.includes(lineKey(line)))
    if (chosen.length === 0) collect.add('lines', 'Tick who was told.')
    const when = collect.moment('at', at, 'Say when they were told; the day is enough.')
    if (!isKnown(when) && collect.problems.length === 0)
      collect.add('at', 'Say when they were told; the day is enough.')
    if (byName.trim() === '') collect.add('byName', 'Say who told them.')
    if (never && textOrNull(despite) === null)
      collect.add('despiteReason', 'Say why this person was told all the same.')
    return saving.save(collect.problems, () =>
      call.notifications.told({
        episodeId,
        event,
        lines: chosen.map(whichLine),
        at: when,
        byName: byName.trim(),
        method,
        despiteReason: textOrNull(despite),
      }),
    )
  }
  const toggle = (line: Line, ticked: boolean) =>
    fields.set({
      left: ticked ? left.filter((key) => key !== lineKey(line)) : [...left, lineKey(line)],
    })
  return (
    <ShortForm
      keeps={fields.keeping}
      save={single === null ? 'Record all told' : 'Record told'}
      onSave={save}
      onDone={onDone}
    >
      {({ problems }) => (
        <>
          {never && (
            <Banner tone="soon" title="Do not tell">
              {single.mayBeToldReason ?? 'This person is marked “do not tell”.'}
            </Banner>
          )}
          {single === null && (
            <FieldGroup id="lines" label="Who was told" error={problemOf(problems, 'lines')} spaced>
              {lines.map((line) => (
                <TickField
                  key={lineKey(line)}
                  id={`told-${lineKey(line)}`}
                  label={line.label}
                  hint={line.mayBeTold === 'ask_first' ? askFirstWords(line) : undefined}
                  value={!left.includes(lineKey(line))}
                  onChange={(ticked) => toggle(line, ticked)}
                />
              ))}
            </FieldGroup>
          )}
          <DayTimeField id="at" label="When" {...fields.of('at')} error={problemOf(problems, 'at')} />
          <ChoiceField id="method" label="How" choices={methods} inline {...fields.of('method')} />
          <LineField
            id="byName"
            label="By"
            width="medium"
            {...fields.of('byName')}
            error={problemOf(problems, 'byName')}
          />
          {never && (
            <LineField
              id="despiteReason"
              label="Why was this person told all the same?"
              {...fields.of('despite')}
              error={problemOf(problems, 'despiteReason')}
            />
          )}
        </>
      )}
    </ShortForm>
  )
}

function askFirstWords({ mayBeToldReason }: Line): string {
  return mayBeToldReason === null ? 'Ask first' : `Ask first: ${mayBeToldReason}`
}

function firstEntry(line: Line | null) {
  const held = line?.notice?.told === true ? line.notice.at : null
  return held !== null && isKnown(held) ? momentEntry(held) : entryAtNow(nowInstant())
}

function methodOf(line: Line | null): string {
  return methods.find(({ label }) => label === line?.notice?.methodLabel)?.value ?? 'phone'
}

/** A line that was not told, and why. */
export function NotToldForm({
  episodeId,
  event,
  line,
  onDone,
}: Omit<ToldFormProps, 'lines'> & { readonly line: Line }) {
  const about = { kind: 'episode', id: episodeId } as const
  const fields = useKeptFields(
    { about, form: `not told ${event} ${lineKey(line)}` },
    { reason: line.notice?.notToldReason ?? '' },
  )
  const save = async (saving: Saving) => {
    const collect = new Collector(nowInstant())
    const reason = fields.values.reason.trim()
    if (reason === '') collect.add('reason', 'Say why.')
    return saving.save(collect.problems, () =>
      call.notifications.notTold({ episodeId, event, line: whichLine(line), reason }),
    )
  }
  return (
    <ShortForm keeps={fields.keeping} save="Record not told" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <LineField
          id="reason"
          label="Why not"
          hint="“Not needed: told us themselves” is an answer, too."
          maxLength={2000}
          {...fields.of('reason')}
          error={problemOf(problems, 'reason')}
        />
      )}
    </ShortForm>
  )
}
