import { codeLists } from '../../../../shared/codes'
import type { ThemeList } from '../../../../shared/codes/themes'
import { fieldWords } from '../../../../shared/text/fieldWords'
import { CodeChecks, CodeSelect } from '../../../components/CodeSelect'
import { DayField } from '../../../components/DayField'
import { DayTimeField } from '../../../components/DayTimeField'
import { problemOf } from '../../../components/ErrorSummary'
import { Together } from '../../../components/Form'
import { LineField, NotesField } from '../../../components/LineField'
import { YesNoUnknown } from '../../../components/YesNoUnknown'
import { CompanionRows } from './CompanionRows'
import type { PartProps } from './FormParts'
import { PlaceRows } from './PlaceRows'
import { MarkedText } from './MarkedText'

function Themes({ names, fields, problems }: PartProps & { readonly names: readonly ThemeList[] }) {
  return names.map((name) => (
    <CodeChecks
      key={name}
      id={`facts.themes.${name}`}
      label={fieldWords(name)}
      list={codeLists[name]}
      {...fields.of(name)}
      error={problemOf(problems, `facts.themes.${name}`)}
    />
  ))
}

/** What was happening before the child went. */
export function BeforePart(part: PartProps) {
  return (
    <>
      <MarkedText
        {...part}
        name="beforeText"
        label="What was happening before"
        hint="What made the child leave, whom they told."
        rows={4}
      />
      <YesNoUnknown id="facts.planned" label="Did the child mean to go?" {...part.fields.of('planned')} />
      <Themes {...part} names={['push', 'pull']} />
    </>
  )
}

/** Where, with whom and how the child lived while away. */
export function DuringPart(part: PartProps) {
  return (
    <>
      <MarkedText
        {...part}
        name="duringText"
        label="What happened while away"
        hint="Where, with whom, how they got food and money, what frightened them."
        rows={4}
      />
      <Themes {...part} names={['whereStayed']} />
      <PlaceRows {...part} />
      <Themes {...part} names={['withWhom']} />
      <CompanionRows {...part} />
      <Themes {...part} names={['transport', 'substances', 'risks']} />
    </>
  )
}

/** How the child came back, and since. */
export function AfterPart(part: PartProps) {
  return (
    <MarkedText
      {...part}
      name="afterText"
      label="How the child came back and how it is now"
      hint="Where found, who welcomed the child, how the child feels."
      rows={4}
    />
  )
}

/** Harm, exploitation, how sure anybody is, and what a screening said. */
export function HarmPart(part: PartProps) {
  const { fields, problems } = part
  return (
    <>
      <Themes {...part} names={['harm', 'exploitation']} />
      <CodeSelect
        id="facts.harmLevel"
        label="How certain is it?"
        list={codeLists.harmLevel}
        {...fields.of('harmLevel')}
        error={problemOf(problems, 'facts.harmLevel')}
      />
      <Together>
        <LineField id="facts.screeningTool" label="Screening tool used" {...fields.of('screeningTool')} />
        <DayField
          id="facts.screeningOn"
          label="Screened on"
          days="past"
          {...fields.of('screeningOn')}
          error={problemOf(problems, 'facts.screeningOn')}
        />
      </Together>
      <NotesField
        id="facts.screeningResult"
        label="Result of the screening"
        rows={2}
        {...fields.of('screeningResult')}
      />
    </>
  )
}

/** What would help, in the child's view. */
export function HelpPart(part: PartProps) {
  const { fields } = part
  return (
    <>
      <MarkedText
        {...part}
        name="whatWouldHelp"
        label="What would help, in the child’s view"
        hint="Ideas of the child, as near to their words as you can."
        rows={4}
        verbatim
      />
      <NotesField
        id="facts.safetyPlan"
        label="Safety plan"
        hint="What the child can do and whom to ring before leaving, and while away."
        rows={2}
        {...fields.of('safetyPlan')}
      />
      <LineField id="facts.trustedAdult" label="An adult the child trusts" {...fields.of('trustedAdult')} />
    </>
  )
}

/** What a parent or carer says, above all where the child did not want to talk (duty 10). */
export function ParentPart(part: PartProps) {
  const { fields, problems } = part
  return (
    <>
      <YesNoUnknown
        id="facts.parentViewOffered"
        label="Was a parent or carer offered the chance to speak?"
        hint="Above all when the child did not want to talk."
        {...fields.of('parentViewOffered')}
      />
      {fields.values.parentViewOffered === 'yes' && (
        <>
          <DayTimeField
            id="facts.parentViewAt"
            label="When it was offered"
            {...fields.of('parentViewAt')}
            error={problemOf(problems, 'facts.parentViewAt')}
          />
          <LineField
            id="facts.parentViewWho"
            label="To whom"
            hint="Mother, foster carer, a name"
            width="medium"
            {...fields.of('parentViewWho')}
          />
        </>
      )}
      <MarkedText {...part} name="parentView" label="What they said" verbatim />
    </>
  )
}

/** The interviewer's own view, apart from what was said and seen. */
export function JudgementPart(part: PartProps) {
  return (
    <MarkedText
      {...part}
      name="analysis"
      label="Your own view"
      hint="Patterns, risk of it happening again; kept apart from what the child said."
      rows={4}
    />
  )
}
