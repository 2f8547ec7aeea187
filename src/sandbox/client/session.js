/** Who sits at each side, kept in the address so that a reload and a link find them again. */
export function createSession() {
  const values = new URLSearchParams(location.hash.slice(1))
  return {
    get: (name) => values.get(name) ?? undefined,
    set(name, value) {
      values.set(name, value)
      history.replaceState(null, '', `#${values}`)
    },
  }
}
