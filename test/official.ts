import { createRequire } from 'node:module'

// The library's entry point is made for browsers and its types drag its sources along, which our
// compiler options reject; the bundle runs anywhere. This is the part of it used in tests.
type Version = { compareTo: (other: Version) => number }
type Element = {
  getSchema: () => {
    getCount: () => number
    getItemAt: (index: number) => { name: string; targetVersion: Version }
  }
}
type Registry = { createInstance: (type: string, version: Version) => Element | undefined }
type Parser = Element & {
  parse: (card: object, context: object) => void
  validateProperties: () => { validationEvents: { message: string }[] }
}

/** Microsoft's own Adaptive Cards library. */
export const official = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as {
  AdaptiveCard: new () => Parser
  CardElement: { langProperty: { regEx: RegExp } }
  Column: new () => Element
  TextRun: new () => Element
  SerializationContext: new (version: Version) => {
    eventCount: number
    getEventAt: (index: number) => { message: string }
  }
  GlobalRegistry: { elements: Registry; actions: Registry }
  Versions: { v1_5: Version }
}

// As the library has it, the pattern is global: with every second card it would go on where it
// stopped in the card before, and refuse a good `lang`.
const { langProperty } = official.CardElement
langProperty.regEx = new RegExp(langProperty.regEx.source, 'i')

/** What the official parser has to say about a card; nothing, for a good one. */
export function problemsOf(content: object): string[] {
  const context = new official.SerializationContext(official.Versions.v1_5)
  const card = new official.AdaptiveCard()
  card.parse(content, context)
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index))
  const problems = card.validateProperties().validationEvents
  return [...events, ...problems].map(({ message }) => message)
}
