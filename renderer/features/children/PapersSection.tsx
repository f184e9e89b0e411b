import { May } from '../../app/May'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { ButtonRow } from '../../components/ButtonRow'
import { Section } from '../../components/Section'

/** What can be printed or saved about the child, at the top of what is looked up beside the record. */
export function PapersSection({ childId }: { readonly childId: string }) {
  return (
    <May permission="documents.print">
      <Section id="papers" heading="Papers">
        <ButtonRow>
          <AppLink to={paths.policePack(childId)}>Police pack</AppLink>
          <AppLink to={paths.childSummary(childId)}>Case summary</AppLink>
          <AppLink to={paths.chronology(childId)}>Chronology</AppLink>
          <AppLink to={paths.wholeRecord(childId)}>Whole record</AppLink>
        </ButtonRow>
      </Section>
    </May>
  )
}
