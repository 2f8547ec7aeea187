import { createTenant, type Tenant } from './tenant.ts'

type Environment = Readonly<Record<string, string | undefined>>

if (import.meta.main) await main(process.env)

/**
 * The simulated tenant as a process of its own. Reads SANDBOX_BOT_ENDPOINT (the bot's public
 * origin), SANDBOX_BOT_URL (where it takes activities; default the same), SANDBOX_LOGIN_PORT,
 * SANDBOX_LOGIN_ORIGIN, SANDBOX_CONTROL_PORT and SANDBOX_DEVICE_DELAY_MS; announces itself with
 * one JSON line and lives until SIGTERM or until its parent is gone.
 */
async function main(env: Environment) {
  if (env['NODE_ENV'] === 'production') {
    console.error('NODE_ENV is production: the simulated tenant does not run there.')
    process.exitCode = 1
    return
  }
  const botEndpoint = env['SANDBOX_BOT_ENDPOINT'] ?? 'http://localhost:3978'
  const botUrl = env['SANDBOX_BOT_URL'] ?? botEndpoint
  const tenant = await createTenant({
    botEndpoint,
    botUrl: () => botUrl,
    deviceDelayMs: Number(env['SANDBOX_DEVICE_DELAY_MS'] ?? 4000),
    loginPort: Number(env['SANDBOX_LOGIN_PORT'] ?? 0),
    controlPort: Number(env['SANDBOX_CONTROL_PORT'] ?? 0),
    ...(env['SANDBOX_LOGIN_ORIGIN'] && { loginOrigin: env['SANDBOX_LOGIN_ORIGIN'] }),
  })

  const end = () => void tenant.close().then(() => process.exit(0))
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  process.once('disconnect', end)
  // A parent that is killed outright sends nothing: this process then belongs to another one.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && end(), 1000).unref()

  const { env: botEnv, ca, control, entra } = tenant
  const announcement = {
    ready: true,
    env: botEnv,
    ca,
    controlUrl: control.url,
    loginUrl: entra.loginOrigin,
  }
  console.log(JSON.stringify(announcement))
  await installWhenUp(tenant, botUrl)
}

/** As in a tenant where an administrator has just installed the bot for everybody. */
async function installWhenUp({ connector, people }: Tenant, botUrl: string) {
  const isUp = () =>
    fetch(`${botUrl}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await isUp())) await new Promise((resolve) => setTimeout(resolve, 500).unref())
  const who = ['team', ...people.filter((one) => one.enabled && !one.guest).map(({ id }) => id)]
  for (const one of who) {
    await connector.installs(one).catch((problem: unknown) => {
      console.error('An install event did not reach the bot:', problem)
    })
  }
}
