import { config } from 'zod'

// Imported before anything else: zod compiles its checks with `new Function`, which the page's policy refuses.
config({ jitless: true })
