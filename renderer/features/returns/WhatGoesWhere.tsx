import { FactsList } from '../../components/FactsList'
import { Section } from '../../components/Section'

/** Which paper or file may go where. */
export function WhatGoesWhere() {
  return (
    <Section id="where" heading="What goes where">
      <FactsList
        facts={[
          {
            label: 'missing.csv',
            value:
              "To DfE, with the council's other SSDA903 tables: your 903 system or the person who loads the return takes it. Identifiers and dates, no names.",
          },
          {
            label: 'Statutory return (PDF)',
            value: 'Stays with the council: it is the copy that is signed off. Identifiers, no names.',
          },
          {
            label: 'Annex A, list 8',
            value:
              "To Ofsted, merged into the case system's list of children in care, when an inspection is announced. Identifiers, no names.",
          },
          {
            label: 'Case summaries (PDF)',
            value: 'Never part of a return. They hold names and are for the meeting they were made for.',
          },
        ]}
      />
    </Section>
  )
}
