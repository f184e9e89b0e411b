import { codeList } from './codeList'

/** How the child stands to the council; drives every split of a figure. */
export const careStatus = codeList({
  list: 'careStatus',
  source: 'practice.md 9, STATUS_PERIOD (proposal).',
  codes: [
    { code: 'not_open', label: 'Not open to services', local: true },
    { code: 'early_help', label: 'Early help', local: true },
    { code: 'CIN', label: 'Child in need', local: true },
    { code: 'CP', label: 'Child protection plan', local: true },
    { code: 'looked_after', label: 'Looked after by this council', local: true },
    { code: 'care_leaver', label: 'Care leaver', local: true },
    { code: 'other_LA_looked_after', label: 'Looked after by another authority', local: true },
    { code: 'other_LA_other', label: "Another authority's child, not looked after", local: true },
  ],
})

export const legalStatus = codeList({
  list: 'legalStatus',
  source: 'SSDA903 LS (confirmed: SSD), statutory-returns.md 3.5.',
  codes: [
    { code: 'C1', label: 'Interim care order' },
    { code: 'C2', label: 'Full care order' },
    { code: 'D1', label: 'Freeing order' },
    { code: 'E1', label: 'Placement order' },
    { code: 'V2', label: 'Single period of accommodation under section 20' },
    { code: 'V3', label: 'Short-term breaks, each break recorded' },
    { code: 'V4', label: 'Short-term breaks, agreement recorded' },
    { code: 'L1', label: "Under police protection, in the council's accommodation" },
    { code: 'L2', label: 'Emergency protection order' },
    { code: 'L3', label: "Child assessment order, in the council's accommodation" },
    { code: 'J1', label: 'Remanded to the council or to youth detention' },
    { code: 'J2', label: "In the council's accommodation under PACE" },
    { code: 'J3', label: 'Youth rehabilitation order with a residence requirement' },
  ],
})

export const categoryOfNeed = codeList({
  list: 'categoryOfNeed',
  source: 'SSDA903 CIN and Ofsted Annex A list 8 (confirmed: SSD, Annex A workbook August 2019).',
  codes: [
    { code: 'N1', label: 'Abuse or neglect' },
    { code: 'N2', label: "Child's disability" },
    { code: 'N3', label: 'Parental illness or disability' },
    { code: 'N4', label: 'Family in acute stress' },
    { code: 'N5', label: 'Family dysfunction' },
    { code: 'N6', label: 'Socially unacceptable behaviour' },
    { code: 'N7', label: 'Low income' },
    { code: 'N8', label: 'Absent parenting' },
  ],
})

export const reasonForNewEpisode = codeList({
  list: 'reasonForNewEpisode',
  source: 'SSDA903 RNE (confirmed: SSD).',
  codes: [
    { code: 'S', label: 'Started to be looked after' },
    { code: 'L', label: 'Change of legal status only' },
    { code: 'P', label: 'Change of placement and carer only' },
    { code: 'T', label: 'Change of placement only, same carer' },
    { code: 'B', label: 'Change of legal status, placement and carer' },
    { code: 'U', label: 'Change of legal status and placement, same carer' },
  ],
})

export const reasonEpisodeCeased = codeList({
  list: 'reasonEpisodeCeased',
  source: 'SSDA903 REC (confirmed: SSD; E43 and E44 until 2017-18, E45 to E48 from 2018-19: LIIA).',
  codes: [
    { code: 'X1', label: 'Next episode began the same day' },
    { code: 'E11', label: 'Adopted, application unopposed' },
    { code: 'E12', label: 'Adopted, consent dispensed with' },
    { code: 'E2', label: 'Died' },
    { code: 'E3', label: 'Care taken over by another authority in the UK' },
    { code: 'E4A', label: 'Returned home as part of the care plan' },
    { code: 'E4B', label: 'Returned home, not part of the care plan' },
    { code: 'E13', label: 'Left to live with somebody without parental responsibility' },
    { code: 'E41', label: 'Residence order or child arrangements order' },
    { code: 'E43', label: 'Special guardianship order to former foster carers', to: '2018-03-31' },
    { code: 'E44', label: 'Special guardianship order to other carers', to: '2018-03-31' },
    {
      code: 'E45',
      label: 'Special guardianship order to former foster carers, relatives or friends',
      from: '2018-04-01',
    },
    { code: 'E46', label: 'Special guardianship order to other former foster carers', from: '2018-04-01' },
    { code: 'E47', label: 'Special guardianship order to relatives or friends', from: '2018-04-01' },
    { code: 'E48', label: 'Special guardianship order to others', from: '2018-04-01' },
    { code: 'E5', label: 'Moved to independent living with support' },
    { code: 'E6', label: 'Moved to independent living without support' },
    { code: 'E7', label: 'Transferred to residential care funded by adult social care' },
    { code: 'E9', label: 'Sentenced to custody' },
    { code: 'E14', label: 'Accommodation on remand ended' },
    { code: 'E15', label: 'Age assessed as 18 or over' },
    { code: 'E16', label: 'Moved abroad' },
    { code: 'E17', label: 'Aged 18 and stayed with the same carers' },
    { code: 'E8', label: 'Ceased for any other reason' },
  ],
})
