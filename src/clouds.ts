/** The Microsoft endpoints of one cloud. */
export type Cloud = {
  /** Origin of the sign-in service; tenant-specific addresses start with it. */
  readonly login: string
  /** Origin of Microsoft Graph, which is also the audience of its tokens. */
  readonly graph: string
  /** Who signs the tokens that Teams sends to the bot, and where its keys are announced. */
  readonly botMetadata: string
  readonly botIssuer: string
  /** What the bot's own token is for. */
  readonly botScope: string
  /** Three addresses that botbuilder asks for as soon as one endpoint is not its default. */
  readonly botTokenService: string
  readonly botEmulatorMetadata: string
  readonly botCallerId: string
  /** Origin of links into Teams. */
  readonly teams: string
  /** Origin of Intune's admin centre. */
  readonly intune: string
}

/**
 * Every Microsoft cloud that has Teams, Intune and Graph. GCC (without High) uses the public one.
 * docs/CLOUDS.md has the same as a table, with where each line comes from.
 */
export const CLOUD = {
  public: {
    login: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
    botMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    botIssuer: 'https://api.botframework.com',
    botScope: 'https://api.botframework.com',
    botTokenService: 'https://token.botframework.com',
    botEmulatorMetadata:
      'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
    botCallerId: 'urn:botframework:azure',
    teams: 'https://teams.microsoft.com',
    intune: 'https://intune.microsoft.com',
  },
  gcch: {
    login: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
    botMetadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    botIssuer: 'https://api.botframework.us',
    botScope: 'https://api.botframework.us',
    botTokenService: 'https://tokengcch.botframework.azure.us',
    botEmulatorMetadata:
      'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
    botCallerId: 'urn:botframework:azureusgov',
    teams: 'https://gov.teams.microsoft.us',
    intune: 'https://intune.microsoft.us',
  },
  dod: {
    login: 'https://login.microsoftonline.us',
    graph: 'https://dod-graph.microsoft.us',
    botMetadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    botIssuer: 'https://api.botframework.us',
    botScope: 'https://api.botframework.us',
    botTokenService: 'https://apiDoD.botframework.azure.us',
    botEmulatorMetadata:
      'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
    botCallerId: 'urn:botframework:azureusgov',
    teams: 'https://dod.teams.microsoft.us',
    intune: 'https://intune.microsoft.us',
  },
  china: {
    login: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    botMetadata: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    botIssuer: 'https://api.botframework.azure.cn',
    botScope: 'https://api.botframework.azure.cn',
    botTokenService: 'https://token.botframework.azure.cn',
    botEmulatorMetadata:
      'https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration',
    botCallerId: 'urn:botframework:azure',
    teams: 'https://teams.microsoftonline.cn',
    intune: 'https://intune.microsoftonline.cn',
  },
} as const satisfies Record<string, Cloud>

export type CloudName = keyof typeof CLOUD
