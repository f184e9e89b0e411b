/** Ends with 0 if the address given can be downloaded, else 1; never takes ten seconds. */
const [address = ''] = process.argv.slice(2)

try {
  const answer = await fetch(address, {
    method: 'HEAD',
    redirect: 'follow',
    signal: AbortSignal.timeout(8_000),
  })
  process.exit(answer.ok ? 0 : 1)
} catch {
  process.exit(1)
}
