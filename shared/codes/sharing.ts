import { codeList } from './codeList'

/** What was shared. "Police told" and "intelligence submitted" are two things (practice.md 8.4). */
export const shareKind = codeList({
  list: 'shareKind',
  source: 'practice.md 8.2 L and 8.4; FOI question on police told of exploitation [S18] (proposal).',
  codes: [
    { code: 'police_told', label: 'Police told', local: true },
    { code: 'intelligence', label: 'Intelligence submitted', local: true },
    { code: 'host_authority', label: 'Host authority told', local: true },
    { code: 'responsible_authority', label: 'Responsible authority told', local: true },
    { code: 'social_care', label: "Children's social care told", local: true },
    { code: 'health', label: 'Health told', local: true },
    { code: 'school', label: 'School told', local: true },
    { code: 'placement', label: 'Home or carer told', local: true },
    { code: 'family', label: 'Family told', local: true },
    { code: 'other', label: 'Other', local: true },
  ],
})

/** Why it could be shared. Consent is explained to the child, and is not what safeguarding rests on. */
export const shareBasis = codeList({
  list: 'shareBasis',
  source:
    'DfE information sharing advice 2024 and Working Together [S39]: consent is not needed for safeguarding; wording is a proposal.',
  codes: [
    { code: 'safeguarding', label: 'Safeguarding a child', local: true },
    { code: 'crime', label: 'Preventing or detecting crime', local: true },
    { code: 'vital', label: 'Danger to life', local: true },
    { code: 'legal_duty', label: 'Legal duty or court order', local: true },
    { code: 'consent', label: 'Agreed with the child or who answers for them', local: true },
    { code: 'other', label: 'Other', local: true },
  ],
})

export const shareMethod = codeList({
  list: 'shareMethod',
  source: 'practice.md 8.2 L (proposal).',
  codes: [
    { code: 'phone', label: 'Phone', local: true },
    { code: 'secure_email', label: 'Secure email', local: true },
    { code: 'meeting', label: 'Meeting', local: true },
    { code: 'form', label: 'Form', local: true },
    { code: 'paper', label: 'Paper', local: true },
    { code: 'other', label: 'Other', local: true },
  ],
})
