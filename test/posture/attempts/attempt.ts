/**
 * Something a hostile script in the page would try. It runs inside the page and shares no code with the test: whatever
 * it needs is written out.
 *
 * @param address a listening server on this machine, `http://127.0.0.1:PORT/`
 * @returns `refused`, or words about what it achieved
 */
export type Attempt = (address: string) => Promise<string>
