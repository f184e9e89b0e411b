import { codeLists, type CodeListName } from '../../../shared/codes'
import { hasCode } from '../../../shared/codes/codeList'
import { Refusal } from '../../../shared/contract/errors'
import type { Instant } from '../../../shared/domain/time/instant'
import { isLocalDate, type LocalDate } from '../../../shared/domain/time/localDate'
import { isInFuture, isMoment, type Moment } from '../../../shared/domain/time/moment'

/**
 * Collects what is wrong with a form, so that the person sees all of it at once. A field is named as in the call's
 * input (`facts.left`), so that a screen can link to it.
 */
export class InputProblems {
  readonly #problems: { field: string; message: string }[] = []

  add(field: string, message: string): void {
    this.#problems.push({ field, message })
  }

  /**
   * A code must stand in its list. What the record already holds is left alone: a council's file may carry codes
   * newer than this program.
   */
  code(field: string, list: CodeListName, value: string | null | undefined, held?: string | null): void {
    if (value === null || value === undefined || value === held) return
    if (!hasCode(codeLists[list], value)) this.add(field, 'Choose one of the answers in the list.')
  }

  /** A moment must name a time that exists. */
  moment(field: string, moment: Moment | undefined): void {
    if (moment !== undefined && !isMoment(moment)) this.add(field, 'Give a day and a time that exist.')
  }

  /** A day must stand in the calendar: a pattern lets 31 February through. */
  day(field: string, day: LocalDate | null | undefined): void {
    if (day !== null && day !== undefined && !isLocalDate(day)) this.add(field, 'Give a day that exists.')
  }

  /** @throws INVALID with everything collected */
  throwIfAny(): void {
    if (this.#problems.length > 0) throw new Refusal('INVALID', { problems: this.#problems })
  }
}

/** @throws IN_FUTURE when the day lies after today */
export function refuseFutureDay(field: string, day: LocalDate | null | undefined, today: LocalDate): void {
  if (day !== null && day !== undefined && day > today) throw new Refusal('IN_FUTURE', { field })
}

/**
 * Nothing that happened lies ahead of now. Today without a time is not ahead.
 *
 * @param field as in the call's input
 * @throws IN_FUTURE
 */
export function refuseFuture(field: string, moment: Moment | undefined, now: Instant): void {
  if (moment !== undefined && isInFuture(moment, now)) throw new Refusal('IN_FUTURE', { field })
}
