import { TEAMS_HOSTS } from '../../src/config'
import { isServiceHost } from '../../src/teams/service-host'

test.each<[string, boolean]>([
  ['https://smba.trafficmanager.net/emea/', true],
  ['https://smba.trafficmanager.net:443/emea/', true],
  ['https://SMBA.trafficmanager.net/teams', true],
  ['https://eu.connector.teams.microsoft.com/x', true],
  ['https://smba.infra.gcc.teams.microsoft.com/gcc', true],
  ['http://smba.trafficmanager.net/emea/', false],
  ['https://smba.trafficmanager.net.evil.example/', false],
  ['https://evil.example/smba.trafficmanager.net', false],
  ['https://smba.trafficmanager.net@evil.example/', false],
  ['https://user:x@smba.trafficmanager.net/', false],
  ['https://notteams.microsoft.com/', false],
  ['https://teams.microsoft.com.evil.example/', false],
  ['http://127.0.0.1/', false],
  ['nothing', false],
])('%s: %s', (url, expected) => {
  expect(isServiceHost(url, TEAMS_HOSTS, false)).toBe(expected)
})

test('http is spoken on this machine alone, where it was allowed in code', () => {
  expect(isServiceHost('http://127.0.0.1:56150/', ['127.0.0.1'], true)).toBe(true)
  expect(isServiceHost('http://10.0.0.7/', ['10.0.0.7'], true)).toBe(false)
  expect(isServiceHost('http://127.0.0.1/', ['127.0.0.1'], false)).toBe(false)
})
