/**
 * Values of list 8 as Ofsted writes them, letters and all (Child-level data template for Annex A, August 2019, confirmed;
 * Crown copyright). Each list is told by the code the register keeps.
 */

/** Columns 7, 31 and 32. */
export const yesNoUnknown = { yes: 'a) Yes', no: 'b) No', notKnown: 'c) Unknown' } as const

/** Columns 6 and 10. */
export const yesNo = { yes: 'a) Yes', no: 'b) No' } as const

type Values = Readonly<Record<string, string>>

/** Column 2, by the letter. */
export const gender: Values = {
  a: 'a) Male',
  b: 'b) Female',
  c: 'c) Not stated/recorded (or unborn)',
  d: 'd) Neither',
}

/** Column 3, by DfE's code; two values carry the letter "s" in the 2019 file and are given as printed. */
export const ethnicity: Values = {
  WBRI: 'a) WBRI',
  WIRI: 'b) WIRI',
  WIRT: 'c) WIRT',
  WOTH: 'd) WOTH',
  WROM: 'e) WROM',
  MWBC: 'f) MWBC',
  MWBA: 'g) MWBA',
  MWAS: 'h) MWAS',
  MOTH: 'i) MOTH',
  AIND: 'j) AIND',
  APKN: 'k) APKN',
  ABAN: 'l) ABAN',
  AOTH: 'm) AOTH',
  BCRB: 'n) BCRB',
  BAFR: 'o) BAFR',
  BOTH: 'p) BOTH',
  CHNE: 'q) CHNE',
  OOTH: 'r) OOTH',
  REFU: 's) REFU',
  NOBT: 's) NOBT',
}

/** Column 9, by the CIN code. */
export const categoryOfNeed: Values = {
  N1: 'N1 - Abuse or neglect',
  N2: 'N2 - Child’s disability',
  N3: 'N3 - Parental illness or disability',
  N4: 'N4 - Family in acute stress',
  N5: 'N5 - Family dysfunction',
  N6: 'N6 - Socially unacceptable behaviour',
  N7: 'N7 - Low income',
  N8: 'N8 - Absent parenting',
}

/** Column 12, by the LS code. */
export const legalStatus: Values = {
  C1: 'C1: ICO',
  C2: 'C2: FCO',
  D1: 'D1: Freeing order',
  E1: 'E1: Placement order',
  V2: 'V2: Single period under S20',
  L1: 'L1: Police protection LA accommodation',
  L2: 'L2: EPO',
  L3: 'L3: Child assessment order LA accommodation',
  J1: 'J1: Remanded to LA or youth detention',
  J2: 'J2: LA accommodation under PACE',
  J3: 'J3: Youth rehabilitation order',
  V3: 'V3: Short term breaks, episodes recorded',
  V4: 'V4: Short term breaks, agreements recorded',
}

/** Column 21, by the REC code. */
export const reasonCeased: Values = {
  E11: 'a) E11: Adopted - application unopposed',
  E12: 'b) E12: Adopted - consent dispensed',
  E2: 'c) E2: Died',
  E3: 'd) E3: Care taken by another LA',
  E4A: 'e) E4A: Returned home to live with parents or relatives - part of planning',
  E4B: 'f) E4B: Returned home to live with parents or relatives - not part of planning',
  E13: 'g) E13: Parents, relatives or other with no parental responsibility',
  E41: 'h) E41: Residence order granted',
  E45: 'i) E45: Special Guardianship Orders - former carer relative/friend',
  E46: 'j) E46: Special Guardianship Orders - former carer other',
  E47: 'k) E47: Special Guardianship Orders - relative/friend',
  E48: 'l) E48: Special Guardianship Orders - other',
  E5: 'm) E5: Moved into independent living - supported',
  E6: 'n) E6: Moved into independent living - no support',
  E7: 'o) E7: Transferred to residential care funded by adult social services',
  E9: 'p) E9: Sentenced to custody',
  E14: 'q) E14: Accommodation on remand ended',
  E15: 'r) E15: Age assessment determined child was 18 or over',
  E16: 's) E16: Child moved abroad',
  E8: 't) E8: Care ceased for any other reason',
  X1: 'u) X1:CodeError',
}

/** Column 23, by the PLACE code. The 2019 file has no value for K3 and Z11 to Z14, which are newer. */
export const placementType: Values = {
  U1: 'a) U1: Foster placement - relatives - long term',
  U2: 'b) U2: Foster placement - relative - FFA',
  U3: 'c) U3: Foster placement - relative - not FFA',
  U4: 'd) U4: Foster placement - long term',
  U5: 'e) U5: Foster placement - FFA',
  U6: 'f) U6: Foster placement - not FFA',
  A3: 'g) A3: Placed for adoption - consent - current foster',
  A4: 'h) A4: Placed for adoption - consent - not foster',
  A5: 'i) A5: Placed for adoption - order - foster',
  A6: 'j) A6: Placed for adoption - order - not foster',
  P1: 'k) P1: Placed with parents',
  P2: 'l) P2: Independent living',
  P3: 'm) P3: Residential employment',
  H5: 'n) H5: Residential accommodation',
  K1: 'o) K1: Secure Children’s Homes',
  K2: 'p) K2: Children’s Homes',
  R1: 'q) R1: Residential Care Home',
  R2: 'r) R2: NHS/Health Trust',
  R3: 's) R3: Family Centre or Mother and Baby Unit',
  R5: 't) R5: Young Offender Institution',
  S1: 'u) S1: Residential school',
  Z1: 'v) Z1: Other placements',
  T0: 'w) T0: Temporary placement',
  T1: 'x) T1: Temporary placement - hospital',
  T2: 'y) T2: Temporary placement - holiday',
  T3: 'z) T3: Temporary placement - carer holiday',
  T4: 'zz) T4: Temporary placement - seven days or less',
}

/** Column 24, by the PLACE_PROVIDER code. */
export const placementProvider: Values = {
  PR0: 'a) PR0: Parents/Parental responsibility',
  PR1: 'b) PR1: Own provision',
  PR2: 'c) PR2: Other LA provision',
  PR3: 'd) PR3: Other public provision',
  PR4: 'e) PR4: Private provision',
  PR5: 'f) PR5: Voluntary/third sector',
}

/** Column 27. */
export const placementLocation = { in: 'a) In', out: 'b) Out' } as const

/** Column 28, where it is no English authority. */
export const placedElsewhere: Values = {
  NIR: 'NIR - Child placed in Northern Ireland',
  WAL: 'WAL - Child placed in Wales',
  SCO: 'SCO - Child placed in Scotland',
  NUK: 'NUK - Child placed outside the UK',
  CON: 'CON - Child placed in confidential placement',
}
