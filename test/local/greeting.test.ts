import { localOptions } from '../../src/local'
import { firstFive, greeting } from '../../src/local/greeting'

const at = '2026-11-23T19:00:00.000Z'

it('gives three addresses and the first five things to type', () => {
  const text = greeting({ page: 'http://p', bot: 'http://b', tables: 'http://t', folder: '.local/azurite' }, at)
  for (const part of ['http://p', 'http://b', 'http://t', '.local/azurite', 'Fraser Mathieson, the secretary', 'Ctrl-C'])
    expect(text).toContain(part)
  expect(firstFive(at)).toHaveLength(5)
  for (const line of firstFive(at)) expect(text).toContain(line)
})

it('starts a meeting of the day it is in London', () => {
  expect(firstFive('2026-06-30T23:30:00.000Z')[1]).toBe('start DAG036 1 July 2026 10:00')
})

it.each([
  ['a desk', { DISPLAY: ':0' }, 'linux', true],
  ['a server without a screen', {}, 'linux', false],
  ['a build', { CI: 'true', DISPLAY: ':0' }, 'linux', false],
  ['someone who wants no browser', { BROWSER: 'none' }, 'darwin', false],
  ['a Mac', {}, 'darwin', true],
] as const)('opens the page by itself: %s', (_whose, env, platform, opens) => {
  expect(localOptions(env, platform).openBrowser).toBe(opens)
})
