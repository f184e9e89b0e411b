/** The machine's time, for log lines only: main decides nothing by the clock. */
export function now(): Date {
  return new Date()
}
