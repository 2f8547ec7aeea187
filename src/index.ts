import { startApp, type App } from './app.ts'
import { loadEnvironment } from './config.ts'
import { ConfigurationWrong } from './errors.ts'
import { createLog } from './log.ts'

try {
  const config = loadEnvironment()
  const log = createLog(config.log.level)
  // The Bot Framework SDK writes a stack here for every request with a bad token.
  console.error = (first: unknown) => {
    log.warn({ err: first }, 'Bot Framework SDK')
  }
  let app: App | null = null
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping || app === null) process.exit(stopping ? 1 : 0)
      stopping = true
      log.info({ signal }, 'stopping')
      app.stop().then(
        () => {
          log.info({}, 'stopped')
          process.exit(0)
        },
        (error: unknown) => {
          log.error({ err: error }, 'did not stop cleanly')
          process.exit(1)
        },
      )
    })
  }
  app = await startApp(config, { log })
  await app.work()
  // Nobody waits for it: it asks others, and the bot works meanwhile.
  app.checkUp().catch((error: unknown) => {
    log.warn({ err: error }, 'The doctor itself has failed')
  })
} catch (error) {
  if (!(error instanceof ConfigurationWrong)) throw error
  process.stderr.write(`The configuration is not usable:\n${error.problems.join('\n')}\n`)
  process.exit(1)
}
