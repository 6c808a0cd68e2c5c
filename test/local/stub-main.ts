import { localOptions, runLocal } from '../../src/local'
import { stubBot } from './stub-bot'

/** `npm start` with a bot that only listens. */
const options = localOptions(process.env, process.platform)
void runLocal(options, () => stubBot(options.botPort)).then((code) => process.exit(code))
