/**
 * A value that must not rest anywhere. It prints, logs and serialises as `[secret]`;
 * only `reveal()` gives it, so every place that does can be found by name.
 */
export type Secret = { readonly reveal: () => string; readonly toJSON: () => string }

export function secret(value: string): Secret {
  const hidden = () => '[secret]'
  return Object.freeze({
    reveal: () => value,
    toJSON: hidden,
    toString: hidden,
    [Symbol.for('nodejs.util.inspect.custom')]: hidden,
  })
}
