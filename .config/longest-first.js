const { default: Sequencer } = require('@jest/test-sequencer')

/** Those that take half a minute each, begun first: on a machine that has no times of an earlier run, two workers end together. */
const longest = [
  'browser/playground',
  'reminders/faults',
  'local/local',
  'storage/two-processes',
  'local/run-local',
  'cards/gallery',
  'browser/three-people',
  'e2e/extension',
]

module.exports = class extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = longest.findIndex((name) => path.includes(`/test/${name}.test.ts`))
      return at < 0 ? longest.length : at
    }
    return super.sort(tests).sort((a, b) => rank(a) - rank(b))
  }
}
