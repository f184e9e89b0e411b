import type { ReactNode } from 'react'
import type { FoundChild } from '../../../shared/contract/children'
import type {
  FoundAction,
  FoundEpisode,
  FoundInterview,
  FoundOfConcern,
  FoundPerson,
  FoundPlace,
} from '../../../shared/contract/finding'
import type { Instant } from '../../../shared/domain/time/instant'
import { plainDateWords, shortWords } from '../../../shared/domain/time/words'
import { StatusWord } from '../../components/StatusWord'
import classes from './SearchBox.module.css'

/** Enough of each record to pick the right one without opening it: its name, its state as a word, and the facts. */
function Line(props: {
  readonly name: ReactNode
  readonly state?: ReactNode
  readonly facts: readonly (string | null)[]
}) {
  return (
    <div className={classes.line}>
      <strong>{props.name}</strong>
      {props.state}
      <span className={classes.facts}>{props.facts.filter((fact) => fact !== null).join(' · ')}</span>
    </div>
  )
}

/** A child: age, reference, care and placement, and whether missing now. */
export function ChildLine({ child }: { readonly child: FoundChild }) {
  const { label, dob, age, localRef, careStatus, placement, missingNow } = child
  return (
    <Line
      name={label}
      state={missingNow && <StatusWord meaning="now">missing now</StatusWord>}
      facts={[
        dob === null ? null : `born ${plainDateWords(dob)}`,
        age === null ? null : `${age}`,
        localRef,
        careStatus,
        placement,
      ]}
    />
  )
}

/** An episode by its child, when it began and where it stands. */
export function EpisodeLine({ episode, now }: { readonly episode: FoundEpisode; readonly now: Instant }) {
  const { ref, child, typeLabel, start, stillMissing, cancelled, policeRef } = episode
  return (
    <Line
      name={`${ref}, ${child.label}`}
      state={
        (stillMissing && <StatusWord meaning="now">not back</StatusWord>) ||
        (cancelled && <StatusWord meaning="done">recorded in error</StatusWord>)
      }
      facts={[
        typeLabel,
        start.at === null ? 'start not known' : `from ${shortWords(start, now)}`,
        policeRef === null ? null : `police reference ${policeRef}`,
      ]}
    />
  )
}

/** An interview by its child, the episodes it covers and its outcome. */
export function InterviewLine({ interview }: { readonly interview: FoundInterview }) {
  const { child, episodes, finished, outcome, interviewer } = interview
  return (
    <Line
      name={`Interview, ${child.label}`}
      state={!finished && <StatusWord meaning="soon">not finished</StatusWord>}
      facts={[
        episodes.length === 0 ? null : `about ${episodes.join(', ')}`,
        outcome,
        interviewer === null ? null : `held by ${interviewer}`,
      ]}
    />
  )
}

const tellWords = { ask_first: 'ask first', do_not_tell: 'do not tell' } as const

/** Somebody around a child; red where they must not be told. */
export function PersonLine({ person }: { readonly person: FoundPerson }) {
  const { name, roleLabel, agency, phone, mayBeTold, child } = person
  return (
    <Line
      name={name}
      state={
        mayBeTold !== 'tell' && (
          <StatusWord meaning={mayBeTold === 'ask_first' ? 'soon' : 'now'}>{tellWords[mayBeTold]}</StatusWord>
        )
      }
      facts={[`${roleLabel} of ${child.label}`, agency, phone]}
    />
  )
}

/** A place, with the children who live there. */
export function PlaceLine({ place }: { readonly place: FoundPlace }) {
  const { name, urn, postcode, provider, phone, children } = place
  return (
    <Line
      name={name}
      facts={[
        urn === null ? null : `URN ${urn}`,
        postcode,
        provider,
        phone,
        children.length === 0
          ? 'nobody placed there now'
          : `there now: ${children.map(({ label }) => label).join(', ')}`,
      ]}
    />
  )
}

/** A person of concern, by every name. */
export function OfConcernLine({ person: { name, alsoCalled } }: { readonly person: FoundOfConcern }) {
  return <Line name={name} facts={[alsoCalled === null ? null : `also called ${alsoCalled}`]} />
}

/** A task: whose, about which child, and by when. */
export function ActionLine({ action }: { readonly action: FoundAction }) {
  const { what, owner, dueOn, overdue, child } = action
  return (
    <Line
      name={what}
      state={overdue && <StatusWord meaning="now">overdue</StatusWord>}
      facts={[child.label, dueOn === null ? null : `due ${plainDateWords(dueOn)}`, owner ?? 'nobody named']}
    />
  )
}
