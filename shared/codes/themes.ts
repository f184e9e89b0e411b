import { codeList, type CodeOption } from './codeList'

/** What every list of a child's answers ends with: nobody is made to invent an answer (practice.md 8.3). */
const open: readonly CodeOption[] = [
  { code: 'other', label: 'Other', local: true },
  { code: 'not_known', label: 'Not known', local: true },
  { code: 'not_disclosed', label: 'Prefers not to say', local: true },
]

const own = (code: string, label: string): CodeOption => ({ code, label, local: true })

const CROYDON = "Starter values after Croydon's key messages, practice.md 8.3 (local practice, proposal)."

/** What pushed the child away. */
export const push = codeList({
  list: 'push',
  source: CROYDON,
  codes: [
    own('conflict_carers', 'Conflict with parents or carers'),
    own('family_breakdown', 'Family breakdown or instability'),
    own('domestic_abuse', 'Domestic abuse'),
    own('abuse_neglect', 'Abuse or neglect'),
    own('parental_substance', 'Parental substance misuse'),
    own('parental_mental_health', 'Parental mental health'),
    own('placement_unhappy', 'Placement unhappy, moved or unsuitable'),
    own('conflict_residents', 'Conflict with other residents'),
    own('rules', 'House rules or boundaries'),
    own('bullying', 'Bullying'),
    own('school', 'Problems at school, or excluded'),
    own('loneliness', 'Loneliness'),
    own('mental_health', 'Mental health'),
    own('debt_threats', 'Debt or threats'),
    own('fear_of_violence', 'Fear of violence'),
    own('bereavement', 'Bereavement'),
    ...open,
  ],
})

/** What drew the child away. */
export const pull = codeList({
  list: 'pull',
  source: CROYDON,
  codes: [
    own('see_family', 'To see family'),
    own('family_contact', 'Problems with, or restricted, family contact'),
    own('see_friends', 'To see friends'),
    own('partner', 'Boyfriend or girlfriend'),
    own('peer_pressure', 'Peer pressure'),
    own('parties', 'Parties'),
    own('alcohol_drugs', 'Alcohol or drugs'),
    own('online_contact', 'Online contact'),
    own('older_adult', 'An older adult'),
    own('gang_county_lines', 'Gang or county lines'),
    own('money_gifts', 'Money or gifts'),
    own('previous_home', 'Previous area or home'),
    own('freedom', 'Freedom'),
    ...open,
  ],
})

/** Risks while away. */
export const risks = codeList({
  list: 'risks',
  source: CROYDON,
  codes: [
    own('grooming', 'Grooming'),
    own('violence', 'Violence'),
    own('sexual_exploitation', 'Sexual exploitation'),
    own('criminal_exploitation', 'Criminal exploitation'),
    own('crime', 'Crime'),
    own('alcohol_drugs', 'Alcohol or drugs'),
    own('trafficking', 'Trafficking'),
    own('forced_marriage', 'Forced marriage'),
    own('fgm', 'Female genital mutilation (FGM)'),
    own('sleeping_rough', 'Sleeping rough'),
    own('self_harm', 'Self-harm'),
    own('medical_need', 'Medical need unmet'),
    own('pregnancy', 'Pregnancy'),
    own('weapons', 'Weapons'),
    own('none', 'None identified'),
    ...open,
  ],
})

export const exploitation = codeList({
  list: 'exploitation',
  source: 'practice.md 8.3 (proposal).',
  codes: [
    own('none', 'None identified'),
    own('cse', 'Child sexual exploitation (CSE)'),
    own('cce', 'Child criminal exploitation (CCE)'),
    own('county_lines', 'County lines'),
    own('gang', 'Gang'),
    own('labour', 'Labour'),
    own('trafficking', 'Trafficking across borders'),
    own('online', 'Online'),
    own('radicalisation', 'Radicalisation'),
    own('hba_forced_marriage', 'Honour-based abuse or forced marriage'),
    own('suspected', 'Suspected, kind not known'),
    ...open,
  ],
})

/** Harm to the child, before or while away. */
export const harm = codeList({
  list: 'harm',
  source: 'practice.md 8.2 E and G (proposal).',
  codes: [
    own('none', 'None identified'),
    own('physical', 'Physical'),
    own('sexual', 'Sexual'),
    own('emotional', 'Emotional'),
    own('threats', 'Threats'),
    own('robbed', 'Robbed'),
    own('self_harm', 'Self-harm'),
    own('suicidal', 'Suicidal thoughts or acts'),
    own('alcohol_drugs', 'Alcohol or drugs'),
    own('injury_illness', 'Injury or illness'),
    ...open,
  ],
})

/** How the child travelled. */
export const transport = codeList({
  list: 'transport',
  source: 'practice.md 8.3 (proposal).',
  codes: [
    own('walk', 'Walked'),
    own('bus', 'Bus'),
    own('train', 'Train'),
    own('taxi', 'Taxi'),
    own('own_car', 'Own car'),
    own('friends_car', "Friend's car"),
    own('family_car', 'Car of an adult in the family'),
    own('unknown_adult_car', 'Car of an unknown adult'),
    own('cycle', 'Cycle or scooter'),
    ...open,
  ],
})

/** Where the child slept or stayed. */
export const whereStayed = codeList({
  list: 'whereStayed',
  source: 'practice.md 8.2 E, sleeping arrangement (proposal).',
  codes: [
    own('friend', 'With a friend'),
    own('family', 'With family'),
    own('older_person', 'With an older person'),
    own('stranger', 'With a stranger'),
    own('rough', 'Outside'),
    own('party_house', 'Party house'),
    own('hotel', 'Hotel'),
    own('other_area', 'In another area'),
    own('did_not_sleep', 'Did not sleep'),
    ...open,
  ],
})

/** With whom the child was, in kinds; people with a name or a description stand in `companion`. */
export const withWhom = codeList({
  list: 'withWhom',
  source: 'practice.md 8.2 E, with whom (proposal).',
  codes: [
    own('alone', 'Alone'),
    own('friends', 'Friends of their own age'),
    own('older_friends', 'Older young people'),
    own('partner', 'Boyfriend or girlfriend'),
    own('family', 'Family'),
    own('other_residents', 'Others from the placement'),
    own('known_adult', 'An adult the child knew'),
    own('unknown_adult', 'An adult the child did not know'),
    own('met_online', 'Somebody met online'),
    own('group', 'A group or gang'),
    ...open,
  ],
})

/** What the child took or was given while away. */
export const substances = codeList({
  list: 'substances',
  source: 'practice.md 8.2 E, alcohol and drugs; 9, substances[] (proposal).',
  codes: [
    own('none', 'None'),
    own('alcohol', 'Alcohol'),
    own('vape', 'Vapes or tobacco'),
    own('cannabis', 'Cannabis'),
    own('spice', 'Synthetic cannabis (spice)'),
    own('cocaine', 'Cocaine or crack'),
    own('ketamine', 'Ketamine'),
    own('mdma', 'MDMA or ecstasy'),
    own('nitrous_oxide', 'Laughing gas'),
    own('pills', 'Pills or prescription medicine'),
    own('heroin', 'Heroin'),
    own('solvents', 'Gas, glue or solvents'),
    own('given_unknown', 'Given something, not known what'),
    ...open,
  ],
})

/** The lists of a child's answers, in the order they are asked. */
export const themeLists = [
  'push',
  'pull',
  'risks',
  'harm',
  'exploitation',
  'whereStayed',
  'transport',
  'withWhom',
  'substances',
] as const
export type ThemeList = (typeof themeLists)[number]
