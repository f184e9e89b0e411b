import { localDateOf } from '../../../shared/domain/time/london'
import { utcOf } from '../clock'
import type { DemoRows } from './demoRows'
import { day } from './demoTimes'
import { Chance } from './random'

/** A hold over one record, and logs with a request whose clock stands still, a complaint and a finished breach. */
export function demoKept(
  rows: DemoRows,
  { seed, nowMs }: { readonly seed: number; readonly nowMs: number },
): void {
  const chance = new Chance(seed + 5)
  const on = (daysAgo: number) => localDateOf(utcOf(nowMs - daysAgo * day))
  const children = rows.tables().get('child') as readonly { readonly id: string }[] | undefined
  const [first, second] = children ?? []
  if (first === undefined || second === undefined) return
  rows.add('legal_hold', {
    id: chance.id(nowMs - 40 * day),
    child_id: first.id,
    reason: 'A claim against the council is being looked into',
    asked_by: 'The council’s solicitor',
    review_on: on(-150),
  })
  const request = chance.id(nowMs - 9 * day)
  const received = (daysAgo: number) =>
    ({
      received_at: on(daysAgo),
      received_precision: 'date_only',
      commissioner_told_precision: 'unknown',
    }) as const
  rows.add('rights_case', {
    id: request,
    kind: 'subjectAccess',
    child_id: second.id,
    ...received(9),
    from_whom: 'A parent, by letter',
    what: 'Everything recorded since last summer',
  })
  rows.add('rights_pause', {
    id: chance.id(nowMs - 7 * day),
    case_id: request,
    from_on: on(7),
    why: 'Proof of parental responsibility',
  })
  rows.add('rights_case', {
    id: chance.id(nowMs - 12 * day),
    kind: 'complaint',
    ...received(12),
    acknowledged_on: on(11),
    from_whom: 'A carer, by telephone',
    what: 'A letter went to an old address',
  })
  rows.add('rights_case', {
    id: chance.id(nowMs - 90 * day),
    kind: 'breach',
    ...received(90),
    from_whom: 'Duty desk',
    what: 'A list of homes was left on a shared printer for an hour; found by a colleague',
    high_risk: 'no',
    commissioner_not_told_why: 'Not a risk to anybody: one page, found inside the office',
    outcome: 'Printing with a PIN switched on',
    closed_on: on(88),
  })
}
