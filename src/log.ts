import { pino, type Logger } from 'pino'

/** Names under which a library might hand over something that must not be kept. */
const secrets = [
  'passcode',
  'password',
  'clientSecret',
  'client_secret',
  'client_assertion',
  'privateKey',
  'authorization',
  'cookie',
  'code',
  'id_token',
  'access_token',
  'code_verifier',
]

/** JSON lines on standard output. Errors are written without what they carry beside message and stack. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
    serializers: {
      err: (error: unknown) =>
        error instanceof Error
          ? { name: error.name, message: error.message, stack: error.stack }
          : { message: typeof error === 'string' ? error.slice(0, 200) : 'not an error' },
    },
  })
}

/** For a library that would log whole requests, with the addresses and headers they came with. */
export function createSilentLog(): Logger {
  return pino({ level: 'silent' })
}

/** What the parts need of a log. */
export type Log = Record<
  'info' | 'warn' | 'error',
  (fields: Record<string, unknown>, message: string) => void
>
