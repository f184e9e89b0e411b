import { useSession } from '../../../app/session'
import { DayTimeField } from '../../../components/DayTimeField'
import { problemOf } from '../../../components/ErrorSummary'
import { LineField } from '../../../components/LineField'
import { LinkButton } from '../../../components/LinkButton'
import { OwnWords } from '../../../components/OwnWords'
import { YesNoUnknown } from '../../../components/YesNoUnknown'
import type { PartProps } from './FormParts'
import { MarkedText } from './MarkedText'

/** The child's own words, before anything a professional writes. */
export function OwnWordsPart(props: PartProps) {
  return (
    <OwnWords>
      <MarkedText
        {...props}
        name="childWords"
        label="The child's own words"
        hint="As the child said them. Your own view has a place further down. Select words to mark them: third party, not to parent, serious harm, police."
        rows={5}
        verbatim
      />
    </OwnWords>
  )
}

/** What makes a held interview complete: when, who, safe now, helplines. */
export function EnoughPart({ fields, problems }: PartProps) {
  const { user } = useSession()
  const error = (name: string) => problemOf(problems, `facts.${name}`)
  return (
    <>
      <DayTimeField id="facts.held" label="Held at" {...fields.of('held')} error={error('held')} />
      <div>
        <LineField
          id="facts.interviewerName"
          label="Who held it"
          hint="The person who spoke with the child, not the one who types it."
          width="medium"
          {...fields.of('interviewerName')}
          error={error('interviewerName')}
        />
        {fields.values.interviewerName !== user.name && (
          <LinkButton onClick={() => fields.set({ interviewerName: user.name })}>I did</LinkButton>
        )}
      </div>
      <YesNoUnknown
        id="facts.safeNow"
        label="Does the child feel safe now?"
        {...fields.of('safeNow')}
        error={error('safeNow')}
      />
      <YesNoUnknown
        id="facts.helplinesGiven"
        label="Were helplines given?"
        {...fields.of('helplinesGiven')}
        error={error('helplinesGiven')}
      />
    </>
  )
}
