import { codeList } from './codeList'

/** SEX as the SSDA903 asks for it now, and as the register keeps it. */
export const sex903 = codeList({
  list: 'sex903',
  source: 'SSDA903 SEX from 2024-25 (confirmed: VAL rule 101, LIIA).',
  codes: [
    { code: 'M', label: 'Male' },
    { code: 'F', label: 'Female' },
    { code: 'U', label: 'Not known' },
  ],
})

/** SEX in files of 2023-24 and before; read as M and F. */
export const sex903Until2024 = codeList({
  list: 'sex903Until2024',
  source: 'SSDA903 SEX until 2023-24 (confirmed: VAL rule 101, LIIA).',
  codes: [
    { code: '1', label: 'Male', to: '2024-03-31' },
    { code: '2', label: 'Female', to: '2024-03-31' },
  ],
})

export const genderAnnexA = codeList({
  list: 'genderAnnexA',
  source: 'Ofsted Annex A list 8 (confirmed: workbook August 2019).',
  codes: [
    { code: 'a', label: 'Male' },
    { code: 'b', label: 'Female' },
    { code: 'c', label: 'Not stated or not recorded (or unborn)' },
    { code: 'd', label: 'Neither' },
  ],
})

export const ethnicity = codeList({
  list: 'ethnicity',
  source:
    "SSDA903 ETHNIC and Annex A (confirmed: LIIA). Extended codes from 2025-26 are kept as a council's file gives them.",
  codes: [
    { code: 'WBRI', label: 'White British' },
    { code: 'WIRI', label: 'White Irish' },
    { code: 'WIRT', label: 'Traveller of Irish heritage' },
    { code: 'WOTH', label: 'Any other White background' },
    { code: 'WROM', label: 'Gypsy or Roma' },
    { code: 'MWBC', label: 'White and Black Caribbean' },
    { code: 'MWBA', label: 'White and Black African' },
    { code: 'MWAS', label: 'White and Asian' },
    { code: 'MOTH', label: 'Any other Mixed background' },
    { code: 'AIND', label: 'Indian' },
    { code: 'APKN', label: 'Pakistani' },
    { code: 'ABAN', label: 'Bangladeshi' },
    { code: 'AOTH', label: 'Any other Asian background' },
    { code: 'BCRB', label: 'Caribbean' },
    { code: 'BAFR', label: 'African' },
    { code: 'BOTH', label: 'Any other Black background' },
    { code: 'CHNE', label: 'Chinese' },
    { code: 'OOTH', label: 'Any other ethnic group' },
    { code: 'REFU', label: 'Refused' },
    { code: 'NOBT', label: 'Information not yet obtained' },
  ],
})

/** What everybody should know of a child at once; each with who said so and from when to when. */
export const childFlag = codeList({
  list: 'childFlag',
  source: 'practice.md 9, CHILD flags (proposal).',
  codes: [
    { code: 'CSE', label: 'Child sexual exploitation', local: true },
    { code: 'CCE', label: 'Child criminal exploitation', local: true },
    { code: 'county_lines', label: 'County lines', local: true },
    { code: 'gang', label: 'Gang', local: true },
    { code: 'modern_slavery', label: 'Modern slavery', local: true },
    { code: 'self_harm', label: 'Self-harm', local: true },
    { code: 'CP', label: 'Child protection plan', local: true },
    { code: 'CIN', label: 'Child in need', local: true },
    { code: 'YJ', label: 'Youth justice', local: true },
    { code: 'CAWN', label: 'Child Abduction Warning Notice', local: true },
    { code: 'court_material', label: 'Court material on file', local: true },
    { code: 'legal_hold', label: 'Legal hold: do not destroy', local: true },
  ],
})

export const nrmStatus = codeList({
  list: 'nrmStatus',
  source: 'National Referral Mechanism, practice.md 9, nrm_status (proposal).',
  codes: [
    { code: 'none', label: 'None', local: true },
    { code: 'considered', label: 'Considered', local: true },
    { code: 'referred', label: 'Referred', local: true },
    { code: 'positive', label: 'Positive decision', local: true },
    { code: 'negative', label: 'Negative decision', local: true },
  ],
})

/** Who somebody is to the child. */
export const contactRole = codeList({
  list: 'contactRole',
  source: 'practice.md 9, PERSON/CONTACT (proposal).',
  codes: [
    { code: 'mother', label: 'Mother', local: true },
    { code: 'father', label: 'Father', local: true },
    { code: 'step_parent', label: 'Step-parent', local: true },
    { code: 'grandparent', label: 'Grandparent', local: true },
    { code: 'sibling', label: 'Brother or sister', local: true },
    { code: 'other_family', label: 'Other relative', local: true },
    { code: 'guardian', label: 'Guardian', local: true },
    { code: 'foster_carer', label: 'Foster carer', local: true },
    { code: 'key_worker', label: 'Key worker', local: true },
    { code: 'social_worker', label: 'Social worker', local: true },
    { code: 'iro', label: 'Independent reviewing officer (IRO)', local: true },
    { code: 'school', label: 'School or college', local: true },
    { code: 'youth_worker', label: 'Youth worker', local: true },
    { code: 'health', label: 'Health', local: true },
    { code: 'police', label: 'Police', local: true },
    { code: 'advocate', label: 'Advocate', local: true },
    { code: 'friend', label: 'Friend', local: true },
    { code: 'trusted_adult', label: 'Adult the child trusts', local: true },
    { code: 'other', label: 'Other', local: true },
  ],
})
