// Preloaded into a measured program (node --require): says its peak memory in kilobytes on file descriptor 3.
const { writeSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

// It is loaded into every thread of the program; the figure is the process's.
if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))
