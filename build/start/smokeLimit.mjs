/** A window that has not painted after a minute never will: `--smoke` then fails instead of waiting for ever. */
export const smokeLimit = { timeout: 60_000, killSignal: /** @type {const} */ ('SIGKILL') }
