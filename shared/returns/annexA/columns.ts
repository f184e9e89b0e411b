/** One column of list 8. */
export interface ListColumn {
  /** 1 to 34. */
  readonly number: number
  /** As Ofsted heads it (2019 file, the stray blank after column 20 taken off). */
  readonly heading: string
  readonly type: 'text' | 'date' | 'whole'
  /** What Homeward puts there, and when it is blank. */
  readonly meaning: string
  /** False where the register has no such field: the column is blank throughout. */
  readonly held: boolean
}

const NOT_HELD = 'Blank: Homeward does not hold it; it comes from the case system.'

/** The 34 columns of list 8, in their order. */
export const listColumns: readonly ListColumn[] = [
  {
    number: 1,
    heading: 'Child Unique ID',
    type: 'text',
    meaning: "The council's identifier: CHILD of the SSDA903. What the columns are merged by.",
    held: true,
  },
  {
    number: 2,
    heading: 'Gender',
    type: 'text',
    meaning: 'As the child says it; where that is not recorded, the sex recorded for the SSDA903.',
    held: true,
  },
  {
    number: 3,
    heading: 'Ethnicity',
    type: 'text',
    meaning:
      "Ethnic origin, with Ofsted's letter. Blank where none is recorded or the 2019 template has no value for it.",
    held: true,
  },
  {
    number: 4,
    heading: 'Date of Birth',
    type: 'date',
    meaning: 'Date of birth. Blank where none is recorded.',
    held: true,
  },
  {
    number: 5,
    heading: 'Age of Child (Years)',
    type: 'whole',
    meaning: 'Whole years at the last birthday on the day of the inspection.',
    held: true,
  },
  {
    number: 6,
    heading: 'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)',
    type: 'text',
    meaning:
      'Yes where the child is recorded as unaccompanied and had not ceased to be so twelve months before. Blank where it is not known.',
    held: true,
  },
  {
    number: 7,
    heading: 'Does the Child have a Disability',
    type: 'text',
    meaning: 'As recorded; “c) Unknown” where it is not known.',
    held: true,
  },
  {
    number: 8,
    heading: 'Date Started to be Looked After',
    type: 'date',
    meaning: 'First day of the current period of care, or of the last one.',
    held: true,
  },
  {
    number: 9,
    heading: "Child's Category of Need",
    type: 'text',
    meaning:
      "Of the newest row of the council's episodes.csv in this period of care. Blank where none was brought in.",
    held: true,
  },
  {
    number: 10,
    heading:
      'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
    type: 'text',
    meaning: 'Yes where an earlier period of care ended in the twelve months before the inspection.',
    held: true,
  },
  {
    number: 11,
    heading: 'Start date of current legal status',
    type: 'date',
    meaning: 'First day of the current legal status in this period of care.',
    held: true,
  },
  {
    number: 12,
    heading: "Child's Legal Status",
    type: 'text',
    meaning: 'SSDA903 legal status, as Ofsted words it. Blank where none is recorded.',
    held: true,
  },
  {
    number: 13,
    heading: 'Date of Latest Statutory Review',
    type: 'date',
    meaning: NOT_HELD,
    held: false,
  },
  {
    number: 14,
    heading: 'Date of Last Social Work Visit',
    type: 'date',
    meaning: NOT_HELD,
    held: false,
  },
  {
    number: 15,
    heading: 'What is the permanence plan for this child?',
    type: 'text',
    meaning: NOT_HELD,
    held: false,
  },
  {
    number: 16,
    heading: 'Date of Last IRO Visit / Contact to the Child',
    type: 'date',
    meaning: NOT_HELD,
    held: false,
  },
  {
    number: 17,
    heading: 'Date of Last Health Assessment',
    type: 'date',
    meaning: NOT_HELD,
    held: false,
  },
  {
    number: 18,
    heading: 'Date of Last Dental Check',
    type: 'date',
    meaning: NOT_HELD,
    held: false,
  },
  {
    number: 19,
    heading: 'Number of Placements in the Last 12 months',
    type: 'whole',
    meaning:
      'Placements in the register that held on a day of the twelve months before the inspection, in this period of care; lowest 1. Blank where no placement is recorded.',
    held: true,
  },
  {
    number: 20,
    heading: 'Date Ceased to be Looked After',
    type: 'date',
    meaning: 'Last day of the period of care; blank while it goes on.',
    held: true,
  },
  {
    number: 21,
    heading: 'Reason Ceased to be Looked After',
    type: 'text',
    meaning:
      "Of the council's episodes.csv; blank while the child is looked after, and where no reason was brought in.",
    held: true,
  },
  {
    number: 22,
    heading: 'Start Date of Most Recent Placement',
    type: 'date',
    meaning: 'First day of the newest placement in this period of care.',
    held: true,
  },
  {
    number: 23,
    heading: 'Placement Type',
    type: 'text',
    meaning:
      'SSDA903 placement type, as Ofsted words it. Blank for types the 2019 template has no value for (K3, Z11 to Z14).',
    held: true,
  },
  {
    number: 24,
    heading: 'Placement Provider',
    type: 'text',
    meaning: 'SSDA903 provider, as Ofsted words it.',
    held: true,
  },
  {
    number: 25,
    heading: 'Placement postcode',
    type: 'text',
    meaning: 'Of the newest placement; blank where it is confidential.',
    held: true,
  },
  {
    number: 26,
    heading: 'URN of Placement',
    type: 'text',
    meaning: 'Of the newest placement; blank where it is confidential or has none.',
    held: true,
  },
  {
    number: 27,
    heading: 'Placement Location',
    type: 'text',
    meaning: "In or out of this council's area; blank where the authority it lies in is not recorded.",
    held: true,
  },
  {
    number: 28,
    heading: 'LA of Placement',
    type: 'text',
    meaning:
      "Name of the authority the placement lies in, or Ofsted's words for one outside England or a confidential one.",
    held: true,
  },
  {
    number: 29,
    heading: 'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
    type: 'whole',
    meaning:
      'Episodes of type M in the window: the current (or last) period of care, in the twelve months up to the inspection. Each counts once. 0 if there was none.',
    held: true,
  },
  {
    number: 30,
    heading: 'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months',
    type: 'whole',
    meaning:
      'Episodes of type A (away from placement without authorisation) in the same window. 0 if there was none.',
    held: true,
  },
  {
    number: 31,
    heading: 'Was the child offered a Return Interview after their last missing episode (Y/N)?',
    type: 'text',
    meaning:
      'Whether an interview was offered after the missing episode of the window that began last: an offer reached the child or whoever answers for the child. Away episodes do not count.',
    held: true,
  },
  {
    number: 32,
    heading: 'Did the child accept a Return Interview after their last missing episode (Y/N)?',
    type: 'text',
    meaning:
      'Whether that offer was accepted, held or not. Blank where none was offered, or the child was never missing.',
    held: true,
  },
  {
    number: 33,
    heading: 'Allocated Team',
    type: 'text',
    meaning: "Team of the current care status, else of the child's record.",
    held: true,
  },
  {
    number: 34,
    heading: 'Allocated Worker',
    type: 'text',
    meaning: "Worker of the current care status, else of the child's record.",
    held: true,
  },
]

/** The columns that are merged into another system's list 8: the identifier and the four about missing. */
export const mergeColumns: readonly ListColumn[] = listColumns.filter(
  ({ number }) => number === 1 || (number >= 29 && number <= 32),
)
