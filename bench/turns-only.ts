import { startApp } from '../src/app.ts'
import { loadEnvironment } from '../src/config.ts'
import { createLog } from '../src/log.ts'

/*
 * The bot as it is, but for one thing: it does no jobs. What it uses is what turns cost; the
 * difference to the whole bot is what their jobs cost.
 */

const config = loadEnvironment()
const app = await startApp(config, { log: createLog(config.log.level) })
process.on('SIGTERM', () => {
  void app.stop().then(() => process.exit(0))
})
