import { plainDateWords } from '../../../shared/domain/time/words'
import { DayField } from '../../components/DayField'
import { DayTimeField } from '../../components/DayTimeField'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { LineField, NotesField } from '../../components/LineField'
import type { Fields } from '../../components/useFields'
import { useNow } from '../../components/useNow'
import { YesNoUnknown } from '../../components/YesNoUnknown'
import { AboutChild } from './AboutChild'
import { extensionToldBy, isExtended, type RightForm } from './rightForm'

export interface RightFieldsProps {
  readonly fields: Fields<RightForm>
  readonly problems: readonly Problem[]
}

/** When it came, from whom, what it is about. */
export function CameFields({ fields, problems }: RightFieldsProps) {
  const breach = fields.values.kind === 'breach'
  return (
    <>
      <DayTimeField
        id="facts.received"
        label={breach ? 'When the council became aware' : 'When it reached the council'}
        hint="The clock runs from it"
        {...fields.of('received')}
        error={problemOf(problems, 'facts.received')}
      />
      <LineField
        id="facts.fromWhom"
        label={breach ? 'Who noticed' : 'Who asks, and how they are reached'}
        {...fields.of('fromWhom')}
        error={problemOf(problems, 'facts.fromWhom')}
      />
      <NotesField
        id="facts.what"
        label={breach ? 'What happened, whose data, how many people' : 'What is asked'}
        rows={3}
        maxLength={5000}
        {...fields.of('what')}
        error={problemOf(problems, 'facts.what')}
      />
      <AboutChild value={fields.values.child} onChange={(child) => fields.set({ child })} />
    </>
  )
}

/** What was done about it since. */
export function DoneFields({ fields, problems }: RightFieldsProps) {
  const { kind } = fields.values
  return (
    <>
      {kind === 'complaint' && (
        <DayField
          id="facts.acknowledgedOn"
          label="Acknowledged on"
          days="past"
          {...fields.of('acknowledgedOn')}
          error={problemOf(problems, 'facts.acknowledgedOn')}
        />
      )}
      {(kind === 'subjectAccess' || kind === 'correction') && (
        <ExtensionFields fields={fields} problems={problems} />
      )}
      {kind === 'breach' && <BreachFields fields={fields} problems={problems} />}
      <NotesField id="facts.outcome" label="What was answered or done" rows={3} {...fields.of('outcome')} />
      <DayField
        id="facts.closedOn"
        label="Finished on"
        hint="Empty while it is open"
        days="past"
        {...fields.of('closedOn')}
        error={problemOf(problems, 'facts.closedOn')}
      />
    </>
  )
}

/** Two more months, and whoever asks is told so within the first. */
function ExtensionFields({ fields, problems }: RightFieldsProps) {
  const toldBy = extensionToldBy(fields.values, useNow())
  return (
    <>
      <LineField
        id="facts.extendedWhy"
        label="Why it is complex, if the time is extended by two months"
        hint={`Whoever asks is told ${toldBy === null ? 'within the first month' : `by ${plainDateWords(toldBy)}`}`}
        {...fields.of('extendedWhy')}
      />
      {isExtended(fields.values) && (
        <DayField
          id="facts.extensionToldOn"
          label="Whoever asks was told that it takes longer on"
          days="past"
          {...fields.of('extensionToldOn')}
          error={problemOf(problems, 'facts.extensionToldOn')}
        />
      )}
    </>
  )
}

function BreachFields({ fields, problems }: RightFieldsProps) {
  return (
    <>
      <DayTimeField
        id="facts.commissionerTold"
        label="When the Information Commissioner was told"
        {...fields.of('commissionerTold')}
        error={problemOf(problems, 'facts.commissionerTold')}
      />
      <LineField
        id="facts.commissionerNotToldWhy"
        label="Why not, if it is no risk that has to be told"
        {...fields.of('commissionerNotToldWhy')}
        error={problemOf(problems, 'facts.commissionerNotToldWhy')}
      />
      <YesNoUnknown
        id="facts.highRisk"
        label="Is it likely to be a high risk to people?"
        {...fields.of('highRisk')}
      />
      <DayField
        id="facts.peopleToldOn"
        label="The people concerned were told on"
        days="past"
        {...fields.of('peopleToldOn')}
        error={problemOf(problems, 'facts.peopleToldOn')}
      />
    </>
  )
}
