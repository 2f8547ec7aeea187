// Jest gives every test file globals of its own, so an error thrown by Node itself (a failed
// fetch, a missing file) is no `instanceof Error` there. This makes it one, as in production.

const ordinary = Function.prototype[Symbol.hasInstance]

for (const type of [Error, TypeError, RangeError, SyntaxError]) {
  Object.defineProperty(type, Symbol.hasInstance, {
    value(this: typeof Error, thing: unknown) {
      if (ordinary.call(this, thing)) return true
      // A subclass inherits this function and keeps the ordinary meaning.
      return this === type && isError(thing) && (type === Error || thing.name === type.name)
    },
  })
}

function isError(thing: unknown): thing is Error {
  return ['[object Error]', '[object DOMException]'].includes(Object.prototype.toString.call(thing))
}
