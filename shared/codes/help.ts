import { codeList } from './codeList'

/** Help a child may be offered after an absence; asked for apart from the council's own tasks. */
export const helpType = codeList({
  list: 'helpType',
  source: 'FOI questions on support after an absence [S17] and practice.md 8.3 (proposal).',
  codes: [
    { code: 'post_missing_support', label: 'Support after being missing', local: true },
    { code: 'advocacy', label: 'Advocate', local: true },
    { code: 'mentor', label: 'Mentor or youth worker', local: true },
    { code: 'mediation', label: 'Family mediation', local: true },
    { code: 'counselling', label: 'Counselling', local: true },
    { code: 'mental_health', label: 'Child and adolescent mental health (CAMHS)', local: true },
    { code: 'substance', label: 'Help with alcohol or drugs', local: true },
    { code: 'exploitation', label: 'Exploitation service', local: true },
    { code: 'school', label: 'Help at school', local: true },
    { code: 'health', label: 'Health service', local: true },
    { code: 'other', label: 'Other', local: true },
  ],
})

/** What became of the help: each is an answer, none is a failure of the child's. */
export const helpState = codeList({
  list: 'helpState',
  source: 'practice.md 8.3 (proposal).',
  codes: [
    { code: 'offered', label: 'Offered', local: true },
    { code: 'waiting', label: 'Waiting for it', local: true },
    { code: 'taken_up', label: 'Taken up', local: true },
    { code: 'refused', label: 'Refused', local: true },
    { code: 'ended', label: 'Ended', local: true },
  ],
})
