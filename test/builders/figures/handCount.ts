import type { Counts } from '../../../shared/returns/figures/countCatalogue'

/** All ours, not looked after, ours in the area, ours outside it, cannot be determined, others'; null: not asked. */
type SixColumns = readonly (number | null)[]

const names = [
  'ours',
  'home',
  'care_own_in_area',
  'care_own_out_of_area',
  'cannot_be_determined',
  'care_other_la',
] as const

export function six(...counts: SixColumns): Counts {
  return Object.fromEntries(
    names.flatMap((name, at) => (typeof counts[at] === 'number' ? [[name, counts[at]]] : [])),
  )
}

/**
 * Every figure of `fortyEpisodes` for 2025-26, counted by hand. Numbers in comments are episodes; the letters, children.
 * Columns: ours, home, in, out, cannot be determined, others'.
 */
export const handCount: Readonly<Record<string, Counts>> = {
  // home A B G; in C D P G H N; out E F O Q H. G and H are in two groups and once in the total.
  'children.begun': six(12, 3, 6, 5, 2, 2),
  // home 1 3 4 5 27; in 6–18 without 19 (information only), 28 29 39 40 43; out 20–26 30. Not 2 (a day before), 36 (18),
  // 37 (in error), 38 (start not known), 41 and 42 (other years).
  'episodes.begun': six(31, 5, 18, 8, 2, 3),
  // Without the away ones: 4, 25, 33.
  'episodes.begun.missing': six(29, 4, 18, 7, 2, 2),
  'episodes.begun.away': six(2, 1, 0, 1, 0, 1),
  // in C D P G H N; out E F O Q H; K is ours, somewhere. L: nobody knows.
  'children.lookedAfter.begun': six(10, null, 6, 5, 1, 2),
  'children.lookedAfter.ours': six(11),
  'episodes.lookedAfter.begun': six(26, null, 18, 8, 1, 3),
  // On 31 March 2026 at midnight: 5, 23, 25 (away, found, not back).
  'episodes.open': six(3, 1, 0, 2, 0, 0),
  'children.open': six(3, 1, 0, 2, 0, 0),
  // 40 (nobody has said), 43 (nobody knows when it ended). 8 was closed in August.
  'episodes.open.notKnown': six(2, 0, 2, 0, 0, 0),

  // home 1 2 3 4 27 38; in 6–18 28 29 39; out 20 21 22 24 25 26 30. Not 5 (due in April), 43 (died), 40 and 23 (not back).
  'episodes.due': six(29, 6, 16, 7, 2, 3),
  'children.due': six(12, 3, 6, 5, 2, 2),
  // home 1 3 27; in 6 7 8 9 10 11 14 15 16 17 28 29 39; out 20 21 22 24 30; K 34, L 35; others 31 33.
  'episodes.offered': six(21, 3, 13, 5, 2, 2),
  'episodes.notOffered': six(1, 1, 0, 0, 0, 0),
  // home 2 (no reply) 38; in 13 (nobody who answers for P) 18; out 25 26; others 32.
  'episodes.notOfferedYet': six(6, 2, 2, 2, 0, 1),
  // 12: from before Homeward. 39 is as well, but its interview was recorded.
  'episodes.offerNotKnown': six(1, 0, 1, 0, 0, 0),
  'episodes.due.known': six(28, 6, 15, 7, 2, 3),
  // home A B G; in C D P G H N; out E F O H.
  'children.offered': six(11, 3, 6, 4, 2, 2),
  // Those held, and 14.
  'episodes.accepted': six(18, 2, 11, 5, 1, 1),
  // 3; 15 28; others 33. Not 26: no offer was made.
  'episodes.declined': six(3, 1, 2, 0, 0, 1),
  'children.declined': six(3, 1, 2, 0, 0, 1),
  // home 1 27; in 6 7 8 9 10 11 16 17 29 39; out 20 21 22 24 30; K 34; others 31.
  'episodes.held': six(17, 2, 10, 5, 1, 1),
  // One talk for 9 and 10; one for 29 (in) and 30 (out), in both columns and once in the total.
  'interviews.held': six(15, 2, 9, 5, 1, 1),
  // home 1 27; in 9 10 11 16 17 39; out 20 21 30.
  'episodes.within72': six(11, 2, 6, 3, 1, 1),
  // in 6 29; out 22.
  'episodes.outside72': six(3, 0, 2, 1, 0, 0),
  // in 7 (days alone) 8 (no time back); out 24 (found, not back).
  'episodes.within72NotKnown': six(3, 0, 2, 1, 0, 0),
  'episodes.held.known': six(14, 2, 8, 4, 1, 1),
  // home A G; in C D P H N; out E F O H.
  'children.held': six(10, 2, 5, 4, 1, 1),
  // home A G; in D P N; out E H.
  'children.within72': six(7, 2, 3, 2, 1, 1),
  // C and O.
  'children.within72NotKnown': six(2, 0, 1, 1, 0, 0),
  // home 1 27; in 9 11 16 171 39; out 20 21. The talk about 29 and 30 goes by 29, which fell due first: late.
  'interviews.within72': six(9, 2, 5, 2, 1, 1),
  'interviews.outside72': six(3, 0, 2, 2, 0, 0),
  'interviews.within72NotKnown': six(3, 0, 2, 1, 0, 0),
  'interviews.held.known': six(12, 2, 7, 4, 1, 1),

  // 1 (CAMHS); 20 (two actions), 22 (mentor). 21 has "no further action", 3 was not held.
  'interviews.followedUp': six(3, 1, 0, 2, 0, 0),
  'episodes.followedUp': six(3, 1, 0, 2, 0, 0),
  'actions.ofInterviews': six(4, 1, 0, 3, 0, 0),
  'help.ofInterviews': six(1, 0, 0, 1, 0, 0),
  // 20 and 24.
  'interviews.exploitation': six(2, 0, 0, 2, 0, 0),
  // 20, 21 (none identified), 24.
  'interviews.exploitation.known': six(3, 0, 0, 3, 0, 0),
  'interviews.exploitation.notKnown': six(12, 2, 9, 2, 1, 1),
  'interviews.exploitation.policeTold': six(1, 0, 0, 1, 0, 0),
  'interviews.exploitation.intelligence': six(1, 0, 0, 1, 0, 0),
  // E (action of 20) and P (service offered in February).
  'children.referredToExploitation': six(2, 0, 1, 1, 0, 0),

  // C (7) D (9 11 12); E (20 21) O (24 26); K (34).
  'children.lookedAfter.overADay': six(4, null, 2, 2, 1, 0),
  'episodes.lookedAfter.overADay': six(8, null, 4, 4, 1, 0),
  'children.over30Days': six(1, 0, 0, 1, 0, 0),
  // home B; in C D P N; out E F O.
  'children.moreThanOnce': six(10, 1, 4, 3, 0, 1),
  'children.unaccompanied': six(1),
  'children.unaccompanied.missing': six(1, null, 0, 1, 0, 0),
  // O and S. R was no longer looked after.
  'children.trafficked': six(2),
  'children.trafficked.missing': six(1, null, 0, 1, 0, 0),
  // E (20 21) and O (24 26); all are found or back.
  'episodes.unaccompanied.begun': six(2, null, 0, 2, 0, 0),
  'children.unaccompanied.open': six(0, null, 0, 0, 0, 0),
  'episodes.trafficked.begun': six(2, null, 0, 2, 0, 0),
  'children.trafficked.open': six(0, null, 0, 0, 0, 0),
  'placements.incoming': six(null, null, null, null, null, 2),
}

/** Rows of breakdowns that count somebody. */
export const handTables: Readonly<Record<string, Readonly<Record<string, Counts>>>> = {
  'children.begun.byFrequency': {
    // home A G; in G H; out Q H; all in all A and Q. L; J.
    '1': six(2, 2, 2, 2, 2, 1),
    // in N; out E F O; all in all G H N E F O, for G and H have one in each of two groups. I.
    '2': six(6, 0, 1, 3, 0, 1),
    '3': six(1, 1, 0, 0, 0, 0),
    '4': six(2, 0, 2, 0, 0, 0),
    '6to10': six(1, 0, 1, 0, 0, 0),
  },
  'episodes.begun.byMonth': {
    '2025-04': six(3, 2, 0, 1, 0, 0),
    '2025-05': six(4, 0, 3, 1, 0, 0),
    '2025-06': six(2, 1, 0, 1, 0, 1),
    '2025-07': six(2, 1, 0, 1, 2, 0),
    '2025-08': six(1, 0, 1, 0, 0, 1),
    '2025-09': six(2, 0, 2, 0, 0, 1),
    '2025-10': six(2, 0, 2, 0, 0, 0),
    '2025-11': six(2, 0, 1, 1, 0, 0),
    '2025-12': six(3, 0, 2, 1, 0, 0),
    '2026-01': six(6, 0, 6, 0, 0, 0),
    '2026-02': six(1, 0, 0, 1, 0, 0),
    '2026-03': six(3, 1, 1, 1, 0, 0),
  },
  'episodes.begun.byLength': {
    // home 1 3 4 27; in 6 10 13–18 28 29 39; out 22 30.
    to24h: six(17, 4, 11, 2, 1, 3),
    // in 9 11; out 24; K 34.
    to48h: six(3, 0, 2, 1, 1, 0),
    to72h: six(1, 1, 0, 0, 0, 0),
    to7d: six(2, 0, 0, 2, 0, 0),
    to30d: six(1, 0, 1, 0, 0, 0),
    over30d: six(1, 0, 0, 1, 0, 0),
    goingOn: six(2, 0, 0, 2, 0, 0),
    // 7 8 40 43.
    notKnown: six(4, 0, 4, 0, 0, 0),
  },
  'children.lookedAfter.overADay.byAge': {
    '12': six(0, null, 0, 0, 1, 0),
    '14': six(1, null, 1, 0, 0, 0),
    '15': six(1, null, 1, 0, 0, 0),
    '16': six(1, null, 0, 1, 0, 0),
    notKnown: six(1, null, 0, 1, 0, 0),
  },
  'children.lookedAfter.overADay.bySex': {
    F: six(2, null, 1, 1, 0, 0),
    M: six(1, null, 1, 0, 1, 0),
    U: six(1, null, 0, 1, 0, 0),
  },
  'children.lookedAfter.overADay.byNationality': {
    Albanian: six(1, null, 0, 1, 0, 0),
    British: six(1, null, 1, 0, 0, 0),
    Vietnamese: six(1, null, 0, 1, 0, 0),
    '': six(1, null, 1, 0, 1, 0),
  },
  'episodes.lookedAfter.overADay.byLength': {
    to48h: six(3, null, 2, 1, 1, 0),
    to7d: six(2, null, 0, 2, 0, 0),
    to30d: six(1, null, 1, 0, 0, 0),
    over30d: six(1, null, 0, 1, 0, 0),
    notKnown: six(1, null, 1, 0, 0, 0),
  },
  // 5 for a day, 23 for eleven, 25 for 58.
  'episodes.open.byLength': { to15d: six(2, 1, 0, 1, 0, 0), over30d: six(1, 0, 0, 1, 0, 0) },
  'episodes.lookedAfter.byPlacement': {
    // 13–18 28; I 31 32.
    foster: six(7, null, 7, 0, 0, 2),
    // 6 7 8 43 9–12 29; 20 21 30; K 34.
    residential: six(12, null, 9, 3, 1, 0),
    supported: six(2, null, 0, 2, 0, 0),
    parents: six(1, null, 0, 1, 0, 0),
    other: six(2, null, 0, 2, 0, 0),
    // 39 40; J 33.
    notKnown: six(2, null, 2, 0, 0, 1),
  },
  'episodes.lookedAfter.byHome': {
    birchHouse: six(3, null, 3, 0, 0, 0),
    '': six(23, null, 15, 8, 1, 3),
  },
  'placements.incoming.byAuthority': { '301': six(null, null, null, null, null, 2) },
  'episodes.notOffered.byReason': { no_contact: six(1, 1, 0, 0, 0, 0) },
  'interviews.held.byInterviewer': {
    // 1 27; 11; I 31.
    social_worker: six(3, 2, 1, 0, 0, 1),
    // 8 9; 24; K 34.
    dedicated_team: six(3, 0, 2, 1, 1, 0),
    // 6 29.
    youth_worker: six(2, 0, 2, 1, 0, 0),
    // 16 171; 20 21.
    commissioned: six(4, 0, 2, 2, 0, 0),
    other: six(1, 0, 0, 1, 0, 0),
    not_known: six(1, 0, 1, 0, 0, 0),
    '': six(1, 0, 1, 0, 0, 0),
  },
  'actions.ofInterviews.byType': {
    none: six(1, 0, 0, 1, 0, 0),
    safety_plan: six(1, 0, 0, 1, 0, 0),
    referral_camhs: six(1, 1, 0, 0, 0, 0),
    referral_exploitation: six(1, 0, 0, 1, 0, 0),
  },
  'help.ofInterviews.byType': { mentor: six(1, 0, 0, 1, 0, 0) },
}

export const handExtremes: Readonly<Record<string, string>> = {
  'longest.open': '58 days',
  // B, 14 on the last day; of F only a guess is known, Q is 16.
  'youngest.open': '14',
  'longest.over': '40 days, 19 days, 5 days',
  'range.times': '1 to 6',
  // P; C and D; B; then E, the first in the register of those with two.
  topFive:
    '6 episodes (aged 14, female); 4 episodes (aged 16, male); 4 episodes (aged 15, female); 3 episodes (aged 14, male); 2 episodes (aged 17, female)',
}
