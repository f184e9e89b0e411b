import type { LineMatched } from '../../../shared/contract/catchUp'
import { shortWords } from '../../../shared/domain/time/words'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { ChoiceField } from '../../components/ChoiceField'
import { DayTimeField } from '../../components/DayTimeField'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { LineField } from '../../components/LineField'
import { LinkButton } from '../../components/LinkButton'
import { SheetLine } from '../../components/SheetLine'
import { TickField } from '../../components/TickField'
import { useNow } from '../../components/useNow'
import { LineChild } from './LineChild'
import { fieldsOf, readingOf, type TypedLine } from './sheet'

export interface LineProps {
  readonly at: number
  readonly line: TypedLine
  readonly match: LineMatched | undefined
  readonly problems: readonly Problem[]
  readonly onChange: (part: Partial<TypedLine>) => void
  readonly onRemove: () => void
}

const types = [
  { value: 'M', label: 'Missing' },
  { value: 'A', label: 'Away' },
] as const

/** One notice: who, from, back, reference; below it what Homeward takes it for. */
export function Line({ at, line, match, problems, onChange, onRemove }: LineProps) {
  const ids = fieldsOf(at)
  const error = (id: string) => problemOf(problems, id)
  return (
    <SheetLine
      label={`Line ${at + 1}`}
      below={
        <>
          <TickField
            id={`${ids.back}-not-known`}
            label="Back, time not known"
            value={line.backTimeNotKnown}
            onChange={(backTimeNotKnown) => onChange({ backTimeNotKnown })}
          />
          <LineField
            id={ids.note}
            label="Note"
            width="medium"
            value={line.note}
            onChange={(note) => onChange({ note })}
          />
          <Taken at={at} line={line} match={match} problems={problems} onChange={onChange} />
          <LinkButton onClick={onRemove} label={`Remove line ${at + 1}`}>
            Remove
          </LinkButton>
        </>
      }
    >
      <LineChild
        id={ids.child}
        value={line.child}
        onChange={(child) => onChange({ child, choice: null })}
        error={error(ids.child)}
      />
      <ChoiceField
        id={ids.type}
        label="What"
        choices={types}
        value={line.type}
        onChange={(type) => onChange({ type })}
        error={error(ids.type)}
      />
      <DayTimeField
        id={ids.from}
        label="From"
        exactOnly
        value={line.from}
        onChange={(from) => onChange({ from })}
        error={error(ids.from)}
      />
      <DayTimeField
        id={ids.back}
        label="Back (empty: not back)"
        exactOnly
        value={line.back}
        onChange={(back) => onChange({ back })}
        error={error(ids.back)}
      />
      <LineField
        id={ids.reference}
        label="Reference"
        value={line.reference}
        onChange={(reference) => onChange({ reference })}
      />
    </SheetLine>
  )
}

type TakenProps = Omit<LineProps, 'onRemove'>

/** What the line is taken for: a new episode, one more notice of an open one, or a question only a person can answer. */
function Taken({ at, line, match, problems, onChange }: TakenProps) {
  const now = useNow()
  const ids = fieldsOf(at)
  if (line.child === null) return null
  if (line.child.is === 'new') return <span>A child the register does not know: {line.child.typed}</span>
  if (match === undefined || match.episode === null) return <span>A new episode</span>
  const { id, ref, start } = match.episode
  const about = (
    <AppLink to={paths.episode(id)}>
      {ref}, {shortWords(start, now)}
    </AppLink>
  )
  const reading = readingOf(line, match)
  if (match.kind === 'same') return <span>The same absence as {about}: a further notice of it</span>
  if (match.kind === 'recorded')
    return (
      <span>
        {reading === 'skip' ? 'Recorded already: ' : 'Another absence than '}
        {about}.{' '}
        <LinkButton onClick={() => onChange({ choice: reading === 'skip' ? 'new' : null })}>
          {reading === 'skip' ? 'It is another one' : 'It is the same'}
        </LinkButton>
      </span>
    )
  return (
    <>
      <span>There is an open episode: {about}.</span>
      <ChoiceField
        id={ids.choice}
        label="Which is it?"
        inline
        choices={[
          { value: 'same', label: 'The same absence' },
          { value: 'between', label: 'The child came back in between' },
        ]}
        value={reading === 'same' || reading === 'between' ? reading : null}
        onChange={(choice) => onChange({ choice })}
        error={problemOf(problems, ids.choice)}
      />
      {reading === 'between' && (
        <DayTimeField
          id={ids.between}
          label="Back in between (empty: not known when)"
          exactOnly
          value={line.between}
          onChange={(between) => onChange({ between })}
          error={problemOf(problems, ids.between)}
        />
      )}
    </>
  )
}
