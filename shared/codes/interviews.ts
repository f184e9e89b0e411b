import { codeList } from './codeList'

/**
 * Who an attempt was made to. The first four are the child and those who answer for the child; an attempt that
 * reached only somebody else is no offer.
 */
export const offerTo = codeList({
  list: 'offerTo',
  source: 'practice.md 8.2 B (proposal).',
  codes: [
    { code: 'child', label: 'The child', local: true },
    { code: 'parent', label: 'Parent', local: true },
    { code: 'carer', label: 'Carer', local: true },
    { code: 'placement', label: 'Placement', local: true },
    { code: 'other', label: 'Somebody else', local: true },
    { code: 'not_known', label: 'Not recorded', local: true },
  ],
})

export const offerMethod = codeList({
  list: 'offerMethod',
  source: 'practice.md 8.2 B (proposal).',
  codes: [
    { code: 'visit', label: 'Visit', local: true },
    { code: 'phone', label: 'Phone', local: true },
    { code: 'text', label: 'Text message', local: true },
    { code: 'letter', label: 'Letter or email', local: true },
    { code: 'via_worker', label: 'Through a worker', local: true },
    { code: 'via_school', label: 'Through school', local: true },
    { code: 'other', label: 'Other', local: true },
    { code: 'not_known', label: 'Not recorded', local: true },
  ],
})

/** What came of an attempt. Only the first four reached somebody who could answer. */
export const offerResult = codeList({
  list: 'offerResult',
  source: 'practice.md 8.2 B (proposal).',
  codes: [
    { code: 'accepted', label: 'Accepted', local: true },
    { code: 'declined', label: 'Declined', local: true },
    { code: 'wanted_later', label: 'Wanted it later', local: true },
    { code: 'wanted_different_person', label: 'Wanted a different person', local: true },
    { code: 'no_reply', label: 'No reply', local: true },
    { code: 'message_left', label: 'Message left', local: true },
    { code: 'missing_again', label: 'Missing again', local: true },
    { code: 'not_safe', label: 'Not safe or not appropriate', local: true },
    { code: 'letter_sent', label: 'Letter or card sent', local: true },
  ],
})

/** How an interview ended. While it is pending there is no outcome. */
export const interviewOutcome = codeList({
  list: 'interviewOutcome',
  source: 'practice.md 9, outcome (proposal).',
  codes: [
    { code: 'completed', label: 'Completed', local: true },
    { code: 'part_completed', label: 'Partly completed', local: true },
    { code: 'declined_child', label: 'Declined by the child', local: true },
    { code: 'declined_parent', label: 'Declined by a parent or carer', local: true },
    { code: 'not_offered', label: 'Not offered', local: true },
    { code: 'not_completed', label: 'Offered, not completed', local: true },
  ],
})

export const notOfferedReason = codeList({
  list: 'notOfferedReason',
  source:
    "The first two as councils type them into Ofsted's Annex A (confirmed: the sector's cleaning map, LIIA); the others of local lists, practice.md 8.3.",
  codes: [
    { code: 'missing_again', label: 'Missing again before an offer', local: true },
    { code: 'no_contact', label: 'Could not make contact', local: true },
    { code: 'moved', label: 'Moved, adopted or left care', local: true },
    { code: 'other_authority', label: 'Another authority is responsible (handed over)', local: true },
    { code: 'reported_in_error', label: 'Reported in error or cancelled', local: true },
    { code: 'custody_hospital', label: 'In custody or hospital', local: true },
    { code: 'died', label: 'Died', local: true },
    { code: 'covered_earlier', label: 'Covered by an earlier interview', local: true },
    { code: 'manager_decision', label: "Manager's decision (say why)", local: true },
    { code: 'other', label: 'Other (say why)', local: true },
    { code: 'not_known', label: 'Not known', local: true },
  ],
})

export const notCompletedReason = codeList({
  list: 'notCompletedReason',
  source:
    "practice.md 8.3 (local practice); declined, and not there or refused on arrival, as councils type them into Ofsted's Annex A (confirmed: the sector's cleaning map, LIIA).",
  codes: [
    { code: 'declined_child', label: 'Declined by the child', local: true },
    { code: 'declined_parent', label: 'Declined by a parent or carer', local: true },
    { code: 'not_present', label: 'Not there, or refused on arrival', local: true },
    { code: 'missing_again', label: 'Missing again', local: true },
    { code: 'turned_18', label: 'Turned 18', local: true },
    { code: 'moved_area', label: 'Moved out of the area', local: true },
    { code: 'professional_advice', label: 'On professional advice', local: true },
    { code: 'no_reply', label: 'No reply after several tries', local: true },
    { code: 'other', label: 'Other (say why)', local: true },
    { code: 'not_known', label: 'Not known', local: true },
  ],
})

/** Outcome reasons that say nothing without a sentence of their own. */
export const reasonsThatNeedWords: readonly string[] = ['manager_decision', 'other']

export const interviewerType = codeList({
  list: 'interviewerType',
  source: 'FOI option list [S13] (confirmed), practice.md 8.3.',
  codes: [
    { code: 'social_worker', label: "Social worker (may be the child's)" },
    { code: 'dedicated_team', label: 'Dedicated team or person in the council' },
    { code: 'youth_worker', label: 'Youth worker' },
    { code: 'commissioned', label: 'Independent commissioned service' },
    { code: 'other', label: 'Other (school staff, foster service, host authority)' },
    { code: 'not_known', label: 'Not known', local: true },
  ],
})

export const interviewPlace = codeList({
  list: 'interviewPlace',
  source: 'practice.md 9, place_type (proposal).',
  codes: [
    { code: 'neutral', label: 'Neutral venue', local: true },
    { code: 'home', label: 'Home', local: true },
    { code: 'placement', label: 'Placement', local: true },
    { code: 'school', label: 'School or college', local: true },
    { code: 'council_office', label: 'Council office', local: true },
    { code: 'car_walk', label: 'Car or walk', local: true },
    { code: 'other', label: 'Other', local: true },
    { code: 'not_known', label: 'Not known', local: true },
  ],
})

export const interviewMode = codeList({
  list: 'interviewMode',
  source: 'practice.md 8.2 C (proposal).',
  codes: [
    { code: 'face_to_face', label: 'Face to face', local: true },
    { code: 'phone', label: 'Phone', local: true },
    { code: 'video', label: 'Video', local: true },
  ],
})

/** Who answers for the interview being held. */
export const deliveredBy = codeList({
  list: 'deliveredBy',
  source: 'practice.md 9, responsible_for_delivery (proposal).',
  codes: [
    { code: 'own', label: 'This council', local: true },
    { code: 'host_la', label: 'Host authority', local: true },
    { code: 'responsible_la', label: 'Responsible authority', local: true },
    { code: 'commissioned', label: 'Commissioned service', local: true },
  ],
})

/** How sure anybody is that the child came to harm or was exploited. */
export const harmLevel = codeList({
  list: 'harmLevel',
  source: 'practice.md 8.2 G, level (proposal).',
  codes: [
    { code: 'none_seen', label: 'None seen', local: true },
    { code: 'concern', label: 'Concern', local: true },
    { code: 'confirmed', label: 'Confirmed', local: true },
    { code: 'not_known', label: 'Not known', local: true },
  ],
})

/** What somebody the child was with is to the child. */
export const companionRelationship = codeList({
  list: 'companionRelationship',
  source: 'practice.md 8.2 E, person list with relationship (proposal).',
  codes: [
    { code: 'friend', label: 'Friend', local: true },
    { code: 'partner', label: 'Boyfriend or girlfriend', local: true },
    { code: 'family', label: 'Family', local: true },
    { code: 'family_friend', label: 'Friend of the family', local: true },
    { code: 'other_resident', label: 'Lives in the same placement', local: true },
    { code: 'school', label: 'From school', local: true },
    { code: 'online', label: 'Met online', local: true },
    { code: 'dealer_gang', label: 'Supplies drugs, or in a gang', local: true },
    { code: 'acquaintance', label: 'Knew by sight', local: true },
    { code: 'stranger', label: 'Stranger', local: true },
    { code: 'other', label: 'Other', local: true },
    { code: 'not_known', label: 'Not known', local: true },
    { code: 'not_disclosed', label: 'Prefers not to say', local: true },
  ],
})

export const ageBand = codeList({
  list: 'ageBand',
  source: 'practice.md 8.2 E, age band (proposal).',
  codes: [
    { code: 'under_13', label: 'Under 13', local: true },
    { code: '13_15', label: '13 to 15', local: true },
    { code: '16_17', label: '16 or 17', local: true },
    { code: '18_24', label: '18 to 24', local: true },
    { code: '25_over', label: '25 or over', local: true },
    { code: 'not_known', label: 'Not known', local: true },
    { code: 'not_disclosed', label: 'Prefers not to say', local: true },
  ],
})

/** Why a passage needs care before anybody else reads it. */
export const markKind = codeList({
  list: 'markKind',
  source: 'practice.md 12, exemptions: marks on sentences (confirmed [S34]; the wording is a proposal).',
  codes: [
    { code: 'third_party', label: 'Third party', local: true },
    { code: 'not_to_parent', label: 'Not to parent', local: true },
    { code: 'serious_harm', label: 'Serious harm', local: true },
    { code: 'police', label: 'Police', local: true },
    { code: 'court', label: 'Court material', local: true },
  ],
})

/** A child's answer to a question about the interview itself. */
export const feedbackAnswer = codeList({
  list: 'feedbackAnswer',
  source: 'Issue 3, point 5: three questions for the child (proposal).',
  codes: [
    { code: 'yes', label: 'Yes', local: true },
    { code: 'a_bit', label: 'A bit', local: true },
    { code: 'no', label: 'No', local: true },
    { code: 'not_said', label: "Don't want to say", local: true },
  ],
})

/** Words a child can pick on the page of their own. */
export const feeling = codeList({
  list: 'feeling',
  source: 'Issue 3, point 5: a page the child fills in (proposal); plain words a child of nine can read.',
  codes: [
    { code: 'ok', label: 'OK', local: true },
    { code: 'happy', label: 'Happy', local: true },
    { code: 'tired', label: 'Tired', local: true },
    { code: 'sad', label: 'Sad', local: true },
    { code: 'worried', label: 'Worried', local: true },
    { code: 'scared', label: 'Scared', local: true },
    { code: 'angry', label: 'Angry', local: true },
    { code: 'lonely', label: 'Lonely', local: true },
    { code: 'mixed_up', label: 'Mixed up', local: true },
    { code: 'not_said', label: "Don't want to say", local: true },
  ],
})
