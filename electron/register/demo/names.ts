/** Made-up people. Names are common ones put together by chance; none means anybody. */
export const forenames = {
  F: [
    'Amira',
    'Chloe',
    'Ffion',
    'Zuzanna',
    'Grace',
    'Ngozi',
    'Siân',
    'Maya',
    'Ellie',
    'Ayaan',
    'Holly',
    'Iman',
    'Jade',
    'Keira',
    'Leila',
    'Megan',
    'Naomi',
    'Olivia',
    'Priya',
    'Ruby',
    'Skye',
    'Tilly',
    'Yasmin',
    'Zoë',
  ],
  M: [
    'Aaron',
    'Bilal',
    'Callum',
    'Dylan',
    'Ethan',
    'Farid',
    'Łukasz',
    'Harvey',
    'Idris',
    'Jayden',
    'Kai',
    'Liam',
    'Mohammed',
    'Noah',
    'Owen',
    'Rhys',
    'Reece',
    'Samuel',
    'Tariq',
    'Tyler',
    'Uzair',
    'Warren',
    'Yusuf',
    'Zac',
  ],
} as const

export const surnames = [
  'Ashworth',
  'Begum',
  'Cole',
  'Davies',
  'Evans',
  'Fletcher',
  'Gill',
  'Hughes',
  'Iqbal',
  'Jarvis',
  'Kowalska',
  'Lowe',
  'Marsh',
  'Nguyễn',
  'Okafor',
  'Patel',
  'Quinn',
  'Reid',
  'Sharma',
  'Turner',
  'Umar',
  'Vaughan',
  'Webb',
  'Yates',
  "O'Connor",
  'Smythe',
  'Price-Jones',
  'Bassett',
  'Carver',
  'Dunn',
] as const

/** Two of them work in the demo register, so that something there is "mine". */
export const workers = [
  'R. Hartley',
  'J. Mensah',
  'S. Whitfield',
  'Priya Nair (made up)',
  'Sam Taylor (made up)',
] as const

export const homes = [
  {
    name: 'Larkfield House',
    kind: 'childrens_home',
    urn: '9900101',
    postcode: 'ZZ1 4AB',
    phone: '01632 960101',
    provider: 'Ashcombe Council',
    missing_policy_received_on: '2025-02-03',
  },
  {
    name: 'Orchard View',
    kind: 'childrens_home',
    urn: '9900102',
    postcode: 'ZZ2 7CD',
    phone: '01632 960102',
  },
  { name: 'Mill Lane', kind: 'supported_accommodation', urn: '9900103', postcode: 'ZZ1 9EF' },
] as const

/** Homes outside the demo council's area, by the number of the authority they lie in. */
export const homesElsewhere = [
  {
    name: 'Kestrel Lodge',
    kind: 'childrens_home',
    urn: '9900104',
    postcode: 'ZZ8 2GH',
    la: '878',
    phone: '01632 960104',
  },
  { name: 'Harbour House', kind: 'childrens_home', urn: '9900105', postcode: 'ZZ9 5JK', la: '865' },
] as const

/** Places that children name. */
export const placesNamed = [
  {
    name: 'Marlowe Arcade',
    kind: 'shops',
    address: 'Quay Street, Ashcombe',
    risk_note: 'Young people are met here in the evening and given lifts.',
  },
  { name: '12 Tanner’s Row', kind: 'house', also_called: 'the yellow house', address: 'Ashcombe' },
] as const

/** Somebody children name. */
export const personNamed = {
  name: 'Man called Dex',
  also_called: 'Dexy',
  description: 'About 30, grey van, said to buy phones for young people.',
  risk_note: 'Named by several children together with lifts and gifts.',
} as const

export const childWords = [
  'I just wanted to see my friends, nobody asked me.',
  'It was too loud in the house and I could not sleep.',
  'I went to my nan’s. I did text to say where I was.',
  'They took my phone off me, so I left.',
  'I do not want to say who I was with.',
  'I missed the last bus and then I was scared of getting told off.',
  'Mum and me had a row. I walked round till it got light.',
  'Someone I met online said I could stay there.',
] as const

export const interviewers = [
  { name: 'L. Adeyemi', organisation: 'Safe Return (made up)', type: 'commissioned' },
  { name: 'D. Prior', organisation: null, type: 'dedicated_team' },
] as const
