import { codeList } from './codeList'

/** Where a looked-after child lives. */
export const placementType = codeList({
  list: 'placementType',
  source:
    'SSDA903 PLACE (confirmed: SSD; K3 in, P2 and H5 out by 2024-25, Z11 to Z14 in from 2025-26: LIIA). The wording of K3 and of Z11 to Z14 is unconfirmed.',
  codes: [
    { code: 'U1', label: 'Fostered by relatives or friends, long term' },
    { code: 'U2', label: 'Fostered by relatives or friends who may adopt' },
    { code: 'U3', label: 'Fostered by relatives or friends, other' },
    { code: 'U4', label: 'Foster placement, long term' },
    { code: 'U5', label: 'Foster placement with carers who may adopt' },
    { code: 'U6', label: 'Foster placement, other' },
    { code: 'K1', label: "Secure children's home" },
    { code: 'K2', label: "Children's home" },
    { code: 'K3', label: 'Supported accommodation', from: '2024-04-01' },
    { code: 'H5', label: 'Semi-independent living', to: '2024-03-31' },
    { code: 'P1', label: 'With parents or others with parental responsibility' },
    { code: 'P2', label: 'Independent living', to: '2024-03-31' },
    { code: 'P3', label: 'Residential employment' },
    { code: 'A3', label: 'Placed for adoption with current foster carers, with consent' },
    { code: 'A4', label: 'Placed for adoption with others, with consent' },
    { code: 'A5', label: 'Placed for adoption with current foster carers, by placement order' },
    { code: 'A6', label: 'Placed for adoption with others, by placement order' },
    { code: 'R1', label: 'Residential care home' },
    { code: 'R2', label: 'NHS or other medical or nursing care' },
    { code: 'R3', label: 'Family centre or mother and baby unit' },
    { code: 'R5', label: 'Young offender institution' },
    { code: 'S1', label: 'Residential school' },
    { code: 'T0', label: 'Temporary move' },
    { code: 'T1', label: 'Temporary: hospital' },
    { code: 'T2', label: 'Temporary: on holiday' },
    { code: 'T3', label: 'Temporary: carer on holiday' },
    { code: 'T4', label: 'Temporary: seven days or less' },
    { code: 'Z1', label: 'Other placement' },
    { code: 'Z11', label: 'Other placement (Z11)', from: '2025-04-01' },
    { code: 'Z12', label: 'Other placement (Z12)', from: '2025-04-01' },
    { code: 'Z13', label: 'Other placement (Z13)', from: '2025-04-01' },
    { code: 'Z14', label: 'Other placement (Z14)', from: '2025-04-01' },
  ],
})

export const placementProvider = codeList({
  list: 'placementProvider',
  source: 'SSDA903 PLACE_PROVIDER (confirmed: SSD).',
  codes: [
    { code: 'PR0', label: 'Parents or others with parental responsibility' },
    { code: 'PR1', label: 'This council' },
    { code: 'PR2', label: 'Another council' },
    { code: 'PR3', label: 'Other public body' },
    { code: 'PR4', label: 'Private' },
    { code: 'PR5', label: 'Voluntary or third sector' },
  ],
})

export const reasonPlacementChanged = codeList({
  list: 'reasonPlacementChanged',
  source:
    "SSDA903 REASON_PLACE_CHANGE (codes confirmed: LIIA, CUSTOD from 2018-19; labels are Homeward's reading, unconfirmed).",
  codes: [
    { code: 'CARPL', label: 'Change to the care plan' },
    { code: 'CLOSE', label: 'Placement or provider closed' },
    { code: 'ALLEG', label: 'Allegation' },
    { code: 'STAND', label: 'Standards of care' },
    { code: 'APPRR', label: 'Approval removed' },
    { code: 'CREQB', label: "Carer asked, because of the child's behaviour" },
    { code: 'CREQO', label: 'Carer asked, for another reason' },
    { code: 'CHILD', label: 'Child asked' },
    { code: 'LAREQ', label: 'Council asked' },
    { code: 'PLACE', label: 'Change in the status of the placement only' },
    { code: 'CUSTOD', label: 'Custody', from: '2018-04-01' },
    { code: 'OTHER', label: 'Other' },
  ],
})

/** What kind of place it is. */
export const placeKind = codeList({
  list: 'placeKind',
  source: 'practice.md 9, ESTABLISHMENT (proposal).',
  codes: [
    { code: 'childrens_home', label: "Children's home", local: true },
    { code: 'foster', label: 'Foster home', local: true },
    { code: 'supported_accommodation', label: 'Supported accommodation', local: true },
    { code: 'secure', label: 'Secure accommodation', local: true },
    { code: 'hospital', label: 'Hospital', local: true },
    { code: 'school', label: 'School or college', local: true },
    { code: 'family_home', label: 'Family home', local: true },
    { code: 'house', label: 'House or flat', local: true },
    { code: 'open_space', label: 'Street, park or open space', local: true },
    { code: 'shops', label: 'Shop, takeaway or shopping centre', local: true },
    { code: 'transport', label: 'Station or stop', local: true },
    { code: 'hotel', label: 'Hotel or short let', local: true },
    { code: 'other', label: 'Other', local: true },
  ],
})

/** Kinds of place in which a child is placed; they stand in the list of homes. */
export const homeKinds = [
  'childrens_home',
  'foster',
  'supported_accommodation',
  'secure',
  'hospital',
  'school',
  'family_home',
] as const

/** Who approved a placement outside the area. */
export const placementApproval = codeList({
  list: 'placementApproval',
  source:
    "Care Planning Regulations 2010, regulation 11 as amended 2013 (confirmed, practice.md 5.1): a nominated officer outside the area, the director of children's services at a distance.",
  codes: [
    { code: 'nominated_officer', label: 'Nominated officer' },
    { code: 'director', label: "Director of children's services" },
  ],
})

/** Where a child is placed when not in an English authority. */
export const placedElsewhere = codeList({
  list: 'placedElsewhere',
  source: 'Ofsted Annex A list 8, LA of placement (confirmed: workbook August 2019).',
  codes: [
    { code: 'WAL', label: 'Wales' },
    { code: 'SCO', label: 'Scotland' },
    { code: 'NIR', label: 'Northern Ireland' },
    { code: 'NUK', label: 'Outside the UK' },
    { code: 'CON', label: 'Confidential placement' },
  ],
})
