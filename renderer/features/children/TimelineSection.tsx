import { useState } from 'react'
import type { TimelineEntry } from '../../../shared/contract/children'
import { isLocalDate } from '../../../shared/domain/time/localDate'
import { momentOf, onDate, type Moment } from '../../../shared/domain/time/moment'
import { exactWords, plainDateWords, shortWords } from '../../../shared/domain/time/words'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Empty } from '../../components/Empty'
import { FilterBar } from '../../components/FilterBar'
import { Section } from '../../components/Section'
import type { Meaning } from '../../components/StatusWord'
import { Timeline, type TimelineItem } from '../../components/Timeline'
import { useNow } from '../../components/useNow'
import { useFirstRows } from '../../components/useFirstRows'
import { plural } from '../../../shared/text/plural'
import { timelineYears, yearsOpenAtFirst } from './timelineYears'

/** Years are open at first until so many lines are on the page; every other one is a line of its own. */
const SHOWN_AT_FIRST = 30

const kinds: Readonly<Record<TimelineEntry['kind'], string>> = {
  episode: 'Episode',
  interview: 'Interview',
  offer: 'Attempt',
  placement: 'Placement',
  status: 'Care status',
  action: 'Action',
  meeting: 'Meeting',
  flag: 'Flag',
}

const shows = [
  { value: 'all', label: 'Everything' },
  { value: 'absences', label: 'Episodes and interviews' },
  { value: 'care', label: 'Care and placements' },
] as const
type Show = (typeof shows)[number]['value']

const kindsShown: Readonly<Record<Show, readonly TimelineEntry['kind'][]>> = {
  all: ['episode', 'interview', 'offer', 'placement', 'status', 'action', 'meeting', 'flag'],
  absences: ['episode', 'interview', 'offer', 'action', 'meeting'],
  care: ['placement', 'status'],
}

const states: Readonly<Record<TimelineEntry['state'], { meaning: Meaning; word: string } | null>> = {
  now: { meaning: 'now', word: 'now' },
  overdue: { meaning: 'now', word: 'overdue' },
  due: { meaning: 'soon', word: 'due' },
  done: { meaning: 'done', word: 'done' },
  plain: null,
}

/** Red is for a child missing now: a status or placement that still holds is nothing to act on. */
function stateOf({ kind, state }: TimelineEntry) {
  const holds = state === 'now' && kind !== 'episode'
  return holds ? { meaning: 'plain' as const, word: 'holds now' } : states[state]
}

const kindsOfADay: readonly TimelineEntry['kind'][] = ['placement', 'status', 'action', 'flag', 'meeting']

export interface TimelineSectionProps {
  readonly childId: string
  readonly entries: readonly TimelineEntry[]
}

/** One timeline of everything that happened to the child, newest first, by year once it is long. */
export function TimelineSection({ childId, entries }: TimelineSectionProps) {
  const [show, setShow] = useState<Show>('all')
  const chosen = entries.filter(({ kind }) => kindsShown[show].includes(kind))
  return (
    <Section id="timeline" heading="Timeline">
      {entries.length === 0 ? (
        <Empty next={<AppLink to={paths.recordMissing({ child: childId })}>Record missing</AppLink>}>
          Nothing is recorded of this child yet.
        </Empty>
      ) : (
        <>
          <FilterBar
            label="Show in the timeline"
            labelHidden
            choices={shows}
            value={show}
            onChange={setShow}
          />
          {chosen.length <= SHOWN_AT_FIRST ? (
            <Lines label="Timeline, newest first" entries={chosen} />
          ) : (
            <ByYear key={show} entries={chosen} />
          )}
        </>
      )}
    </Section>
  )
}

/** A child with a hundred episodes: the newest years open, every other one a line with its count. */
function ByYear({ entries }: Pick<TimelineSectionProps, 'entries'>) {
  const years = timelineYears(entries)
  const [opened, setOpened] = useState<Readonly<Record<string, boolean>>>(() =>
    Object.fromEntries(yearsOpenAtFirst(years, SHOWN_AT_FIRST).map((year) => [year, true])),
  )
  return years.map(({ year, entries: ofYear }) => (
    <Section
      key={year}
      id={`timeline-${year}`}
      heading={year}
      note={`${plural(ofYear.filter(({ kind }) => kind === 'episode').length, 'episode')}, ${plural(ofYear.length, 'line')}`}
      open={opened[year] ?? false}
      onToggle={(open) => setOpened({ ...opened, [year]: open })}
    >
      {(opened[year] ?? false) && <YearLines year={year} entries={ofYear} />}
    </Section>
  ))
}

interface LinesProps extends Pick<TimelineSectionProps, 'entries'> {
  readonly label: string
}

/** A year with more lines than anybody reads at once shows the newest first. */
function YearLines({ year, entries }: Pick<TimelineSectionProps, 'entries'> & { readonly year: string }) {
  const [shown, more] = useFirstRows(entries, SHOWN_AT_FIRST, ` of ${year}`)
  return (
    <>
      <Lines label={`Timeline of ${year}, newest first`} entries={shown} />
      {more}
    </>
  )
}

function Lines({ label, entries }: LinesProps) {
  const now = useNow()
  const items = entries.map((entry): TimelineItem => {
    const moment = momentOf(entry.at, entry.precision)
    const state = stateOf(entry)
    const to = pathOf(entry)
    return {
      key: `${entry.kind} ${entry.id}`,
      when: whenWords(entry.kind, moment, now),
      exact: exactWords(moment),
      kind: kinds[entry.kind],
      title: entry.title,
      detail: entry.detail,
      ...(state === null ? {} : { state }),
      ...(to === null ? {} : { to }),
    }
  })
  return <Timeline label={label} items={items} />
}

/** Placements, statuses and decisions have days and no times: "time not known" would say nothing. */
function whenWords(kind: TimelineEntry['kind'], moment: Moment, now: string): string {
  const dayAlone = kindsOfADay.includes(kind)
  if (dayAlone && moment.at !== null && isLocalDate(moment.at)) return plainDateWords(onDate(moment.at).at)
  if (dayAlone && kind !== 'meeting' && moment.at === null)
    return kind === 'action' ? 'no day set' : 'day not known'
  return shortWords(moment, now)
}

function pathOf({ kind, id, episodeId, interviewId }: TimelineEntry): string | null {
  if (kind === 'episode') return paths.episode(id)
  if (kind === 'interview') return paths.interview(id)
  if (kind === 'meeting') return paths.meeting(id)
  if (interviewId !== null) return paths.interview(interviewId)
  return episodeId === null ? null : paths.episode(episodeId)
}
