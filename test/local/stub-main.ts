import { localOptions, runLocal } from '../../src/local'
import { stubBot } from './stub-bot'

/** `npm start` with a bot that only listens: run as a process of its own, so that signals and endings are the real ones. */
const options = localOptions(process.env, process.platform)
void runLocal({ ...options, folder: process.env.FOLDER ?? options.folder }, () => stubBot(options.botPort)).then((code) =>
  process.exit(code),
)
