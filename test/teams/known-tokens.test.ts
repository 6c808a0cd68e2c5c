import { KnownTokens } from '../../src/teams/known-tokens'
import { people } from '../teams-double/people'
import { setStage } from './stage'

const kept = () => {
  const clock = { ms: 1_000_000_000_000 }
  const tokens = new KnownTokens<string>(() => clock.ms)
  tokens.keep('Bearer a', 'msteams', clock.ms / 1000 + 3600, 'let in')
  return { clock, tokens }
}

it('believes a verified token for five minutes, to the letter, on its channel', () => {
  const { clock, tokens } = kept()
  clock.ms += 299_999
  expect(tokens.find('Bearer a', 'msteams')).toBe('let in')
  expect(tokens.find('Bearer A', 'msteams')).toBeUndefined()
  expect(tokens.find('Bearer a', 'webchat')).toBeUndefined()
  clock.ms += 1
  expect(tokens.find('Bearer a', 'msteams')).toBeUndefined()
})

it('never believes a token longer than it lives, nor one without an end, nor none', () => {
  const { clock, tokens } = kept()
  tokens.keep('Bearer b', 'msteams', clock.ms / 1000 + 60, 'short')
  tokens.keep('Bearer c', 'msteams', undefined, 'endless')
  tokens.keep('', 'msteams', clock.ms / 1000 + 60, 'nobody')
  clock.ms += 60_000
  expect(['Bearer b', 'Bearer c', ''].map((header) => tokens.find(header, 'msteams'))).toEqual([undefined, undefined, undefined])
})

it('a token that was let in lets in nothing but what it was issued for', async () => {
  const stage = await setStage()
  const chat = stage.teams.group([people.secretary])
  const send = (over: Record<string, unknown>) =>
    stage.teams.send(people.secretary, chat, { type: 'message', text: 'help', entities: [], ...over })
  expect((await send({})).status).toBe(200)
  expect((await send({})).status).toBe(200)
  expect((await send({ channelId: 'webchat' })).status).toBe(401)
  expect((await send({ serviceUrl: `${stage.teams.server.url}/other/` })).status).toBe(401)
  expect((await send({ conversation: { id: chat.id, tenantId: 'ffffffff-0000-0000-0000-000000000000' } })).status).toBe(403)
  await stage.stop()
})
