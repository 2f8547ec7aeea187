import { fold, wordsOf } from './lexicon.ts'
import type { DeviceHint, Signal } from './types.ts'

/** Words that are the same in every language. */
export const everywhere: Readonly<Partial<Record<Signal, string>>> = {
  device: `
    iphone|iphones|ipad|ipads|android|androids|smartphone|smartphones|samsung|galaxy|pixel|xiaomi|redmi|oneplus|motorola|huawei|nokia|xperia|fairphone|tablet|smarphone|ifone|iphon|aifon
    s20|s21|s22|s23|s24|s25|s26|a52|a53|a54|a55
  `,
  code: `
    pin|pins|pincode|pincodes|passcode|passcodes
  `,
  computer: `
    windows|bitlocker|laptop|laptops|pc|macbook|mac|imac|notebook|chromebook|thinkpad|surface|desktop
  `,
  account: `
    outlook|office365|o365|m365|vpn|sap|salesforce|onedrive|sharepoint|gmail|workday|jira|citrix|wifi|wlan|intranet|servicenow
    active directory
    azure ad
    apple id
    google account
    microsoft account
    icloud
  `,
  // What asks for it locks people out of a computer and nothing else.
  trouble: `
    bitlocker
  `,
  mfa: `
    mfa|2fa|authenticator|totp|otp|yubikey
  `,
  sim: `
    sim|esim|sims
  `,
  puk: `
    puk|puk1|puk2|pukcode
  `,
  gadget: `
    router|playstation|smartwatch|xbox|sonos|modem
    apple watch
  `,
  fine: `
    sent from my iphone|ipad|android|samsung|galaxy|phone
    sent from outlook for? ios|android|iphone?
    get outlook for ios|android
    qr code
  `,
}

/** Which device a word points to. */
export const devices: ReadonlyMap<string, DeviceHint> = new Map(
  Object.entries({
    samsung: 'samsung galaxy s20 s21 s22 s23 s24 s25 s26 a52 a53 a54 a55 サムスン ギャラクシー',
    pixel: 'pixel ピクセル',
    xiaomi: 'xiaomi redmi シャオミ',
    oneplus: 'oneplus',
    motorola: 'motorola moto モトローラ',
    huawei: 'huawei ファーウェイ',
    nokia: 'nokia ノキア',
    sony: 'xperia エクスペリア',
    iphone: 'iphone iphones ifone iphon アイフォン アイフォーン',
    ipad: 'ipad ipads アイパッド',
    android: 'android androids アンドロイド',
    windows: 'lumia winphone',
    tablet: 'tablet tablets tableta tablette surfplatta surfplattan plattan タブレット',
  } satisfies Record<DeviceHint, string>).flatMap(([hint, words]) =>
    // The keys are hints; Object.entries forgets it.
    wordsOf(words).map((word): [string, DeviceHint] => [fold(word), hint as DeviceHint]),
  ),
)
