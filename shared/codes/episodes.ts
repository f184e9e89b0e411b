import { codeList } from './codeList'

/** What kind of absence it is: DfE's two values, and one for what is neither. */
export const episodeType = codeList({
  list: 'episodeType',
  source:
    "SSDA903 MISSING: M and A (confirmed, statutory-returns.md 3.3). O is Homeward's own and goes into no return (proposal).",
  codes: [
    { code: 'M', label: 'Missing' },
    { code: 'A', label: 'Away from placement without authorisation' },
    { code: 'O', label: 'Information only', local: true },
  ],
})

/** The grade the police gave, in their continuum of risk; councils often are not told. */
export const policeGrade = codeList({
  list: 'policeGrade',
  source:
    'College of Policing APP, missing persons, from January 2017 (low, medium, high confirmed; the wording of the lowest grade unconfirmed), practice.md 3.',
  codes: [
    { code: 'VL', label: 'Very low (formerly "no apparent risk" or "absent")' },
    { code: 'L', label: 'Low' },
    { code: 'M', label: 'Medium' },
    { code: 'H', label: 'High' },
    { code: 'U', label: 'Not told or not graded', local: true },
  ],
})

export const councilRisk = codeList({
  list: 'councilRisk',
  source: "The council's own view of the risk, practice.md 9 (proposal).",
  codes: [
    { code: 'low', label: 'Low', local: true },
    { code: 'medium', label: 'Medium', local: true },
    { code: 'high', label: 'High', local: true },
    { code: 'not_assessed', label: 'Not assessed', local: true },
  ],
})

/** How the absence began: a "young runaway" also is a child who feels forced or lured to leave. */
export const began = codeList({
  list: 'began',
  source:
    '2014 statutory guidance, "young runaway" (confirmed, practice.md 3); the values are Homeward\'s (proposal).',
  codes: [
    { code: 'own_choice', label: 'Left by their own choice', local: true },
    { code: 'told_to_leave', label: 'Told to leave', local: true },
    { code: 'forced_or_lured', label: 'Forced or lured to leave', local: true },
    { code: 'not_known', label: 'Not known', local: true },
  ],
})

/** Where the council heard of it. */
export const noticeSource = codeList({
  list: 'noticeSource',
  source: 'practice.md 9, notice_source (proposal).',
  codes: [
    { code: 'police_email', label: 'Police notification', local: true },
    { code: 'mash', label: 'Multi-agency safeguarding hub (MASH)', local: true },
    { code: 'home', label: "Children's home", local: true },
    { code: 'foster_carer', label: 'Foster carer', local: true },
    { code: 'supported_accommodation', label: 'Supported accommodation', local: true },
    { code: 'parent', label: 'Parent or family', local: true },
    { code: 'school', label: 'School or college', local: true },
    { code: 'edt', label: 'Emergency duty team (EDT)', local: true },
    { code: 'social_worker', label: 'Social worker', local: true },
    { code: 'other_authority', label: 'Another local authority', local: true },
    { code: 'web_form', label: 'Web form', local: true },
    { code: 'other', label: 'Other', local: true },
    { code: 'not_known', label: 'Not known', local: true },
  ],
})

/** How the child came back. */
export const returnMode = codeList({
  list: 'returnMode',
  source: 'practice.md 8.2 F and 9, return_mode (proposal).',
  codes: [
    { code: 'own_accord', label: 'Came back by themselves', local: true },
    { code: 'parent_carer', label: 'Brought back by a parent or carer', local: true },
    { code: 'placement_staff', label: 'Brought back by placement staff', local: true },
    { code: 'police', label: 'Brought back by the police', local: true },
    { code: 'social_worker', label: 'Brought back by a social worker', local: true },
    { code: 'friend_family', label: 'Brought back by a friend or relative', local: true },
    { code: 'arrested', label: 'Arrested', local: true },
    { code: 'hospital', label: 'Through a hospital', local: true },
    { code: 'public', label: 'Brought back by a member of the public', local: true },
    { code: 'other', label: 'Other', local: true },
    { code: 'not_known', label: 'Not known', local: true },
  ],
})

/**
 * Why the child did not come back to where they lived. The first four are places the child arrived at: the time
 * back is the time of arrival there. The next three end the episode without a return.
 */
export const notReturnedReason = codeList({
  list: 'notReturnedReason',
  source: 'practice.md 9, not_returned_reason (proposal).',
  codes: [
    { code: 'new_placement', label: 'Went to a new placement', local: true },
    { code: 'secure', label: 'Went to secure accommodation', local: true },
    { code: 'custody', label: 'In custody', local: true },
    { code: 'hospital', label: 'In hospital', local: true },
    { code: 'turned_18', label: 'Turned 18', local: true },
    { code: 'died', label: 'Died', local: true },
    { code: 'moved_abroad', label: 'Moved abroad', local: true },
    { code: 'still_missing', label: 'Still missing', local: true },
  ],
})

/** How the police spoke to the child after the return. */
export const preventionMode = codeList({
  list: 'preventionMode',
  source: 'practice.md 4 duty 11 and 6: normally face to face, forces sometimes phone (confirmed S12c).',
  codes: [
    { code: 'face_to_face', label: 'Face to face', local: true },
    { code: 'phone', label: 'By phone', local: true },
    { code: 'not_known', label: 'Not known', local: true },
  ],
})

/** Who is told that a child is missing, and that a child is found (duties 15 and 16). */
export const notificationRecipient = codeList({
  list: 'notificationRecipient',
  source: "practice.md 4 duties 15-16 and 9 (proposal; the duty's wording unconfirmed).",
  codes: [
    { code: 'police', label: 'Police', local: true },
    { code: 'responsible_la', label: 'Responsible authority', local: true },
    { code: 'host_la', label: 'Host authority', local: true },
    { code: 'parent', label: 'Parent', local: true },
    { code: 'other_pr', label: 'Other person with parental responsibility', local: true },
    { code: 'iro', label: 'Independent reviewing officer (IRO)', local: true },
    { code: 'social_worker', label: 'Social worker', local: true },
    { code: 'school', label: 'School or college', local: true },
    { code: 'edt', label: 'Emergency duty team (EDT)', local: true },
    { code: 'senior_manager', label: 'Senior manager', local: true },
    { code: 'fostering', label: 'Fostering service', local: true },
    { code: 'ofsted', label: 'Ofsted (by the home)', local: true },
    { code: 'other', label: 'Somebody else', local: true },
  ],
})

/** Which of the counts an episode stands in. */
export const episodeGroup = codeList({
  list: 'episodeGroup',
  source: 'FOI axis X, practice.md 1.5 and 9 (proposal).',
  codes: [
    { code: 'home', label: 'Missing from home', local: true },
    { code: 'care_own_in_area', label: 'Our looked-after child, placed in our area', local: true },
    { code: 'care_own_out_of_area', label: 'Our looked-after child, placed outside our area', local: true },
    { code: 'care_other_la', label: "Another authority's looked-after child, placed here", local: true },
    { code: 'cannot_be_determined', label: 'Cannot be determined', local: true },
  ],
})

/** How well a time is known. */
export const precision = codeList({
  list: 'precision',
  source: 'practice.md 9 (proposal).',
  codes: [
    { code: 'exact', label: 'Exact' },
    { code: 'approx', label: 'About' },
    { code: 'date_only', label: 'Day only' },
    { code: 'unknown', label: 'Not known' },
  ],
})
