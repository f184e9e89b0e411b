import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { clockAndDayWords } from '../../shared/domain/time/words'
import { api } from '../app/api'
import classes from './BothVersions.module.css'
import { ChoiceField } from './ChoiceField'
import { Section } from './Section'
import { useNow } from './useNow'

/** One thing that two people wrote differently. */
export interface TwoVersions {
  readonly key: string
  readonly label: string
  readonly mine: ReactNode
  readonly theirs: ReactNode
}

export interface BothVersionsProps {
  /** The record: who saved it last is asked of the register. */
  readonly recordId: string
  readonly rows: readonly TwoVersions[]
  readonly busy: boolean
  /** @param theirs keys of the rows in which theirs was chosen; the others keep mine */
  readonly onSave: (theirs: readonly string[]) => void
}

type Side = 'mine' | 'theirs'

/**
 * What somebody else saved beside what is typed, field by field. Nothing is chosen beforehand, and nothing of either is
 * lost: the version that is not chosen stands in the history or is still in the draft.
 */
export function BothVersions({ recordId, rows, busy, onSave }: BothVersionsProps) {
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const missing = rows.filter(({ key }) => chosen[key] === undefined).length
  const { data: last } = useQuery(api.history.lastSaved.queryOptions({ input: { recordId } }))
  const now = useNow()
  const other = last ? (last.mine ? 'You, before' : last.name) : 'Somebody else'
  return (
    <Section id="both-versions" heading="Both versions, side by side">
      <p>
        {last?.mine === true ? 'You saved this yourself' : `${other} saved this`}
        {last ? ` at ${clockAndDayWords(last.at, now)}` : ''}, after this was begun. Choose for each; what you
        typed elsewhere is kept as it is.
      </p>
      {rows.map(({ key, label, mine, theirs }) => (
        <div key={key}>
          <ChoiceField<Side>
            id={`both-${key}`}
            label={label}
            inline
            choices={[
              { value: 'mine', label: 'Yours' },
              { value: 'theirs', label: last?.mine === true ? 'Saved by you before' : `Saved by ${other}` },
            ]}
            value={chosen[key] ?? null}
            onChange={(side) => setChosen({ ...chosen, [key]: side })}
          />
          <div className={classes.sides}>
            <div className={classes.side} data-chosen={chosen[key] === 'mine' || undefined}>
              <div className={classes.whose}>Yours</div>
              {mine || 'Nothing'}
            </div>
            <div className={classes.side} data-chosen={chosen[key] === 'theirs' || undefined}>
              <div className={classes.whose}>{other}</div>
              {theirs || 'Nothing'}
            </div>
          </div>
        </div>
      ))}
      <div>
        <Button
          loading={busy}
          disabled={missing > 0}
          onClick={() => onSave(rows.filter(({ key }) => chosen[key] === 'theirs').map(({ key }) => key))}
        >
          Save what is chosen
        </Button>
      </div>
    </Section>
  )
}
