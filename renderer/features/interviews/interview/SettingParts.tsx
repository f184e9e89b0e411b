import { codeLists } from '../../../../shared/codes'
import { CodeSelect } from '../../../components/CodeSelect'
import { DayTimeField } from '../../../components/DayTimeField'
import { problemOf } from '../../../components/ErrorSummary'
import type { MomentEntry } from '../../../components/momentEntry'
import { Together } from '../../../components/Form'
import { LineField, NotesField } from '../../../components/LineField'
import { YesNoUnknown } from '../../../components/YesNoUnknown'
import type { PartProps } from './FormParts'

/** Where and how it was held. */
export function SettingPart({ fields, problems }: PartProps) {
  const error = (name: string) => problemOf(problems, `facts.${name}`)
  return (
    <>
      <EndedField fields={fields} problems={problems} />
      <Together>
        <CodeSelect
          id="facts.mode"
          label="How it was held"
          list={codeLists.interviewMode}
          {...fields.of('mode')}
          error={error('mode')}
        />
        <CodeSelect
          id="facts.placeType"
          label="Where it was held"
          list={codeLists.interviewPlace}
          {...fields.of('placeType')}
          error={error('placeType')}
        />
      </Together>
      <YesNoUnknown
        id="facts.talkedBeforeReturn"
        label="Did the child have the chance to talk before going back?"
        {...fields.of('talkedBeforeReturn')}
      />
      <LineField id="facts.othersPresent" label="Others present" {...fields.of('othersPresent')} />
    </>
  )
}

/** A time alone is of the day the interview was held. */
function EndedField({ fields, problems }: PartProps) {
  const { held } = fields.values
  const set = (ended: MomentEntry) => {
    const timeAlone = ended.day.trim() === '' && ended.time.trim() !== ''
    fields.set({ endedAt: timeAlone ? { ...ended, day: held.day } : ended })
  }
  return (
    <DayTimeField
      id="facts.endedAt"
      label="Ended at"
      hint="Where somebody noted it: how long it took is worked out from this."
      exactOnly
      value={fields.values.endedAt}
      onChange={set}
      error={problemOf(problems, 'facts.endedAt')}
    />
  )
}

/** What the child was told and asked, and what was done about it; consent is no condition for safeguarding (8.4). */
export function ConsentPart({ fields, problems }: PartProps) {
  const { sharingObjection, sharedAnyway, sharedAnywayWhy } = fields.values
  const asked = [sharingObjection, sharedAnyway, sharedAnywayWhy].some((text) => text.trim() !== '')
  return (
    <>
      <YesNoUnknown
        id="facts.consentExplained"
        label="Was it explained what is shared, and with whom?"
        {...fields.of('consentExplained')}
      />
      <NotesField
        id="facts.consentTold"
        label="What the child was told"
        hint="Who will read it, and what has to be passed on whatever the child says."
        rows={2}
        {...fields.of('consentTold')}
      />
      <NotesField
        id="facts.sharingObjection"
        label="What the child asked not to share"
        hint="And with whom not: a parent, the home, the police."
        rows={2}
        {...fields.of('sharingObjection')}
      />
      {asked && (
        <>
          <NotesField
            id="facts.sharedAnyway"
            label="What was shared anyway, and with whom"
            rows={2}
            {...fields.of('sharedAnyway')}
          />
          <NotesField
            id="facts.sharedAnywayWhy"
            label="Why it was shared anyway"
            hint="What could have happened if it had not been, and whether the child was told."
            rows={2}
            {...fields.of('sharedAnywayWhy')}
            error={problemOf(problems, 'facts.sharedAnywayWhy')}
          />
        </>
      )}
    </>
  )
}
