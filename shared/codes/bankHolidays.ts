/**
 * Bank holidays in England that follow no rule: days added once, and days moved.
 * Source: gov.uk/bank-holidays (confirmed for the past; a royal proclamation can add one at any time).
 */
export const addedBankHolidays: readonly string[] = [
  '2011-04-29',
  '2012-06-05',
  '2022-06-03',
  '2022-09-19',
  '2023-05-08',
]

/** The day the rule gives, and the day it was moved to. */
export const movedBankHolidays: Readonly<Record<string, string>> = {
  '2012-05-28': '2012-06-04',
  '2020-05-04': '2020-05-08',
  '2022-05-30': '2022-06-02',
}
