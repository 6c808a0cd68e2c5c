import { LARGEST_CARD } from '../../src/cards/card'
import { nodesOf } from './buttons-of'
import { parsedCard } from './parsed-card'
import { shown } from './shown'

const cards = [...shown].map(([name, message]) => ({ name, message, card: message.card }))

type Json = Record<string, unknown>

describe.each(cards)('the card “$name”', ({ message, card }) => {
  const all = nodesOf(message)

  test('is read by the reference client without a warning', () => {
    expect(parsedCard(card).warnings).toEqual([])
  })

  test('is Adaptive Card 1.5 in English, with words for clients that show no card', () => {
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'en' })
    expect(String(card?.fallbackText).length).toBeGreaterThan(5)
    expect(message.text.trim().length).toBeGreaterThan(5)
  })

  test('is smaller than 25 KB', () => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(LARGEST_CARD)
  })

  test('wraps every text and labels every input, and has no id twice', () => {
    expect(all.filter((node) => node.type === 'TextBlock' && node.wrap !== true)).toEqual([])
    const inputs = all.filter((node) => String(node.type).startsWith('Input.'))
    expect(inputs.filter((node) => typeof node.label !== 'string' || node.label === '')).toEqual([])
    const ids = inputs.map((node) => node.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has at most six primary actions, each with a fallback that carries the same', () => {
    const primary = (card?.actions as Json[] | undefined)?.filter((action) => action.mode !== 'secondary') ?? []
    expect(primary.length).toBeLessThanOrEqual(6)
    const said = all.filter((node) => node.type === 'Action.Execute')
    for (const { data, verb, title, fallback } of said) {
      expect(fallback).toMatchObject({ type: 'Action.Submit', title, data })
      expect(data).toMatchObject({ command: verb })
      expect(String(title).trim()).not.toBe('')
    }
  })

  test('mentions nobody and shows no image', () => {
    expect(all.filter((node) => Array.isArray(node.entities) || node.type === 'Image')).toEqual([])
  })
})
