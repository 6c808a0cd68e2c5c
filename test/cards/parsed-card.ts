interface Reader {
  parse(json: unknown, context: unknown): void
  validateProperties(): { validationEvents: { message: string }[] }
}

// Its ES module entry does not load under Node 24: the bundle does.
const reference = require('adaptivecards/dist/adaptivecards.js') as {
  AdaptiveCard: (new () => Reader) & { langProperty: { regEx: RegExp } }
  SerializationContext: new () => { eventCount: number; getEventAt(index: number): { message: string } }
}

/** What the reference client has against a card; `parse` alone misses ids given twice and empty choices. */
export const parsedCard = (json: unknown): { warnings: string[] } => {
  // The package keeps one global regular expression for `lang` and so accepts it every other time.
  reference.AdaptiveCard.langProperty.regEx.lastIndex = 0
  const card = new reference.AdaptiveCard()
  const context = new reference.SerializationContext()
  card.parse(json, context)
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
  return { warnings: [...parsing, ...card.validateProperties().validationEvents.map(({ message }) => message)] }
}
