import { resolve } from 'node:path'

/** For the environment of a process that a test starts: Node keeps there what it compiled, and the next one starts sooner. */
export const compileCache = { NODE_COMPILE_CACHE: resolve('dist/test/compile-cache') }
