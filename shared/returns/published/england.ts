/** DfE's figures for England of one year to 31 March; null where they are not available here: never nought. */
export interface EnglandYear {
  readonly year: number
  readonly children: number | null
  /** Per cent of the children looked after during the year. */
  readonly missing: number | null
  readonly away: number | null
  readonly incidents: number | null
  /** Incidents of each child who went missing. */
  readonly average: number | null
  readonly on31March: number | null
}

/**
 * England, years to 31 March (statutory-returns.md 12, confirmed): 2015 article39.org.uk; 2018 coram.org.uk and Explore
 * education statistics; 2022 written answer 187193; 2024 and 2025 Explore education statistics; shares from the Local
 * Authority Interactive Tool. The number of children of 2025 is only derived, so it is left out.
 */
export const england: readonly EnglandYear[] = [
  { year: 2015, children: 6110, missing: 6, away: null, incidents: 28570, average: 4.7, on31March: null },
  { year: 2016, children: null, missing: 9, away: 4, incidents: null, average: null, on31March: null },
  { year: 2017, children: null, missing: 10, away: 5, incidents: null, average: null, on31March: null },
  { year: 2018, children: 11530, missing: 11, away: 4, incidents: 70170, average: null, on31March: null },
  { year: 2019, children: null, missing: 11, away: 3, incidents: null, average: null, on31March: null },
  { year: 2020, children: null, missing: 11, away: 3, incidents: null, average: null, on31March: null },
  { year: 2021, children: null, missing: 10, away: 2, incidents: null, average: null, on31March: null },
  { year: 2022, children: 12150, missing: 11, away: 2, incidents: 76890, average: null, on31March: 220 },
  { year: 2023, children: null, missing: 11, away: 2, incidents: null, average: null, on31March: null },
  { year: 2024, children: null, missing: 11, away: 2, incidents: 83920, average: null, on31March: null },
  { year: 2025, children: null, missing: 11, away: 3, incidents: 86900, average: 6.8, on31March: 220 },
]
