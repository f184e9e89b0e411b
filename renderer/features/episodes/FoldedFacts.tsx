import { useState } from 'react'
import { Section } from '../../components/Section'
import type { MissingFieldsProps } from './MissingFields'
import { CircumstanceFields, NoticeFields, RiskFields } from './MissingFields'
import type { MissingForm } from './missingForm'
import { isBlankMoment } from '../../components/collect'

const parts = [
  { id: 'risk', heading: 'Police grade and risk', Fields: RiskFields },
  { id: 'notice', heading: 'How the council heard', Fields: NoticeFields },
  { id: 'circumstances', heading: 'What is known', Fields: CircumstanceFields },
] as const
type PartId = (typeof parts)[number]['id']

type FactName = Exclude<keyof MissingForm, 'saidWhereIs' | 'thoughtWithIs'>

/** The fields each part holds: it opens by itself when one of them has to be put right. */
const fieldsOf: Readonly<Record<PartId, readonly FactName[]>> = {
  risk: ['policeGrade', 'councilRisk', 'councilRiskRationale', 'policeForce'],
  notice: ['noticeSource', 'noticeReceived', 'noticed', 'lastSeenBy'],
  circumstances: [
    'began',
    'circumstances',
    'saidWhere',
    'thoughtWith',
    'clothing',
    'hasPhone',
    'hasMoney',
    'hasMedication',
  ],
}

export interface FoldedFactsProps extends MissingFieldsProps {
  /** All open from the start, where the form is there to complete them. */
  readonly unfolded?: boolean
}

/** What can be added at once or later, folded away so that the short form stays short. */
export function FoldedFacts({ fields, problems, unfolded = false }: FoldedFactsProps) {
  const [open, setOpen] = useState<Readonly<Partial<Record<PartId, boolean>>>>({})
  return parts.map(({ id, heading, Fields }) => {
    const names = fieldsOf[id]
    const wrong = problems.some(({ fieldId }) => names.some((name) => fieldId === `facts.${name}`))
    const answered = names.filter((name) => isAnswered(fields.values[name])).length
    return (
      <Section
        key={id}
        id={id}
        heading={heading}
        note={answered === 0 ? 'can follow later' : `${answered} of ${names.length} answered`}
        open={wrong || (open[id] ?? unfolded)}
        onToggle={(isOpen) => setOpen((before) => ({ ...before, [id]: isOpen }))}
      >
        <Fields fields={fields} problems={problems} />
      </Section>
    )
  })
}

function isAnswered(value: MissingForm[FactName]): boolean {
  if (value === null) return false
  return typeof value === 'string' ? value.trim() !== '' && value !== 'not_known' : !isBlankMoment(value)
}
