/**
 * Runs work that reports on its way, as a stream the page can follow: every report, then the result. A page that
 * stops listening makes `work` no shorter; cancelling is the signal's part.
 *
 * @param work gets the function to report with
 */
export async function* withProgress<Report, Result>(
  work: (report: (report: Report) => void) => Promise<Result>,
): AsyncGenerator<Report, Result, void> {
  const reports: Report[] = []
  let wake: () => void = () => undefined
  let settled = false
  const finished = work((report) => {
    reports.push(report)
    wake()
  }).finally(() => {
    settled = true
    wake()
  })
  // Handled below; without this a failure before the first read would count as unhandled.
  finished.catch(() => undefined)
  for (;;) {
    const report = reports.shift()
    if (report !== undefined) yield report
    else if (settled) return await finished
    else await new Promise<void>((resolve) => (wake = resolve))
  }
}
