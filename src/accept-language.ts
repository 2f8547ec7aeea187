const MOST_ASKED = 20

/**
 * The locale that a browser's Accept-Language asks for: the first of those it likes best in which
 * `languageOf` has sentences, else English.
 */
export function localeAsked(
  header: string | undefined,
  languageOf: (locale: string) => string,
): string {
  const wanted = (header ?? '')
    // Nobody reads more languages, and each one costs time that anybody could take.
    .split(',', MOST_ASKED)
    .map((one) => {
      const [locale = '', ...parameters] = one.split(';').map((part) => part.trim())
      const quality = parameters.find((parameter) => parameter.startsWith('q='))
      return { locale, quality: quality === undefined ? 1 : Number(quality.slice(2)) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
  const found = wanted.find(({ locale }) => languageIn(locale) === languageIn(languageOf(locale)))
  return found?.locale ?? 'en'
}

/** `de` of `de-AT`; null where it is no locale, such as `*`. */
function languageIn(locale: string): string | null {
  try {
    return new Intl.Locale(locale).language
  } catch {
    return null
  }
}
