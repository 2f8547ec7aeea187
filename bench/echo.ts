import { Application, TeamsAdapter } from '@microsoft/teams-ai'
import { ConfidentialClientApplication } from '@azure/msal-node'
import {
  AuthenticationConfiguration,
  MsalServiceClientCredentialsFactory,
} from 'botframework-connector'
import restify, { type Request, type Response } from 'restify'

/*
 * The stock echo bot, against which the bot is measured: teams-ai, botbuilder and restify as their
 * documentation puts them together. Only the endpoints are those of the simulated tenant; its
 * environment is the bot's.
 */

const env = (name: string) => process.env[name] ?? ''

const app = {
  MicrosoftAppId: env('BOT_ID'),
  MicrosoftAppType: env('BOT_TYPE'),
  MicrosoftAppTenantId: env('BOT_TENANT_ID'),
}
// The factory for a password knows Microsoft's own hosts only; the client itself is the same.
const tokens = new ConfidentialClientApplication({
  auth: {
    clientId: env('BOT_ID'),
    clientSecret: env('BOT_PASSWORD'),
    authority: env('BOT_LOGIN_URL'),
    knownAuthorities: [new URL(env('BOT_LOGIN_URL')).host],
  },
})
// botbuilder types credentials as whole classes, one of them of an older msal-node; it calls only what is there.
const credentials: unknown = new MsalServiceClientCredentialsFactory(env('BOT_ID'), tokens as never)
const adapter = new TeamsAdapter(
  {
    ...app,
    ToBotFromChannelOpenIdMetadataUrl: env('BOT_OPENID_METADATA_URL'),
    ToBotFromChannelTokenIssuer: env('BOT_TOKEN_ISSUER'),
    ToBotFromEmulatorOpenIdMetadataUrl: env('BOT_OPENID_METADATA_URL'),
    ToChannelFromBotLoginUrl: env('BOT_LOGIN_URL'),
    ToChannelFromBotOAuthScope: env('BOT_OAUTH_SCOPE'),
    OAuthUrl: 'https://api.botframework.com',
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: true,
  },
  credentials as never,
  new AuthenticationConfiguration(),
)
const bot = new Application()
bot.activity('message', async (context) => {
  await context.sendActivity(`You said: ${context.activity.text}`)
})

const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/api/messages', async (request: Request, response: Response) => {
  // botbuilder's own idea of a request differs from restify's in optional properties only.
  await adapter.process(request as never, response, async (context) => {
    await bot.run(context)
  })
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address()
  console.log(JSON.stringify({ msg: 'listening', port }))
})
process.on('SIGTERM', () => process.exit(0))
