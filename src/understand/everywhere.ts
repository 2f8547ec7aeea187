import { fold, wordsOf } from './fold.ts'
import type { DeviceHint, Signal } from './types.ts'

/** Words that are the same in every language. */
export const everywhere: Readonly<Partial<Record<Signal, string>>> = {
  thing: `
    pdf|netflix|whatsapp|instagram|facebook|linkedin|spotify|paypal|bluetooth|hotspot|gps|powerpoint|youtube|amazon|zip|iban|visa|mastercard|chrome|safari
  `,
  device: `
    iphone|iphones|ipad|ipads|android|androids|smartphone|smartphones|samsung|galaxy|pixel|xiaomi|redmi|oneplus|motorola|huawei|nokia|xperia|fairphone|tablet|smarphone|ifone|iphon|aifon
    s20|s21|s22|s23|s24|s25|s26|a52|a53|a54|a55
    s9|s10|a12|a13|a14|a15|a16|a32|a33|a34|a35|a51|a71|zfold|zflip|blackberry
  `,
  code: `
    pin|pins|pincode|pincodes|passcode|passcodes
    nip
  `,
  computer: `
    windows|bitlocker|laptop|laptops|pc|macbook|mac|imac|notebook|chromebook|thinkpad|surface|desktop
    lenovo
  `,
  account: `
    outlook|office365|o365|m365|vpn|sap|salesforce|onedrive|sharepoint|gmail|workday|jira|citrix|wifi|wlan|intranet|servicenow
    active directory
    azure ad
    apple id
    google account
    microsoft account
    icloud
    slack|github|confluence|crm|erp|concur|dropbox|citrix|sso
  `,
  // What asks for it locks people out of a computer and nothing else.
  trouble: `
    bitlocker
  `,
  mfa: `
    mfa|2fa|authenticator|totp|otp|yubikey
    authy|fido|fido2|okta
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
    airpods|fitbit|garmin|alexa|nintendo
  `,
  fine: `
    sent from my iphone|ipad|android|samsung|galaxy|phone
    sent from outlook for? ios|android|iphone?
    get outlook for ios|android
    qr code
  `,
}

/** First names, to tell the phone of somebody else; `<name>` in the phrases of every language. */
export const names = `
  anna|maria|lisa|sara|sarah|laura|julia|giulia|emma|eva|elena|helena|sofia|sophie|sofie|marta|martha|clara|klara|chiara|lena|lina|nina|mia|lea|ines|irene|isabel|isabelle|katja|karin|kerstin|ingrid|astrid|frida|greta|hanna|hannah|johanna|christina|cristina|kristina|monica|monika|claudia|silvia|sylvie|sandra|alessandra|alexandra|andrea|barbara|beatrice|carla|carmen|caroline|carolina|catherine|cecilia|charlotte|daniela|diana|elisa|elisabeth|francesca|gabriella|jessica|jana|jasmin|lucia|luisa|luise|magdalena|margarita|martina|michelle|nadia|nathalie|olga|patricia|paula|petra|rebecca|renata|rita|rosa|silke|simone|stefania|susanne|tanja|teresa|ursula|valentina|valeria|veronica|yvonne
  peter|paul|paolo|pablo|pedro|pietro|piero|jan|john|jon|johan|hans|heinz|karl|carl|carlo|carlos|luca|lucas|lukas|marco|marcus|markus|mario|martin|max|michael|michele|miguel|mikael|thomas|tomas|tobias|andreas|andre|anton|antonio|alex|alexander|alessandro|alberto|alfredo|bruno|christian|claudio|daniel|daniele|dario|david|davide|diego|dirk|dominik|eduardo|enrico|eric|erik|ernesto|fabian|fabio|federico|felix|fernando|filippo|francesco|francisco|frank|fritz|gabriel|georg|george|giorgio|giovanni|giuseppe|gustav|henrik|henry|jakob|javier|joachim|jonas|jorge|jose|josef|juan|julien|julian|kai|kevin|klaus|konrad|lars|leo|leon|leonardo|lorenzo|ludwig|luigi|luis|manuel|matteo|matthias|mauro|nico|nicola|nicolas|nils|olaf|oliver|oscar|oskar|otto|patrick|philipp|philippe|pierre|rafael|ralf|raul|ricardo|riccardo|robert|roberto|rolf|sebastian|sergio|simon|stefan|stefano|steffen|sven|theo|tim|uwe|victor|viktor|vincent|walter|werner
  james|linda|susan|karen|nancy|emily|amanda|melissa|stephanie|angela|rachel|jack|harry|charlie|noah|liam|ethan|marc|luc|jean|jacques|louis|camille|chloe|manon|hugo|antoine|mathieu|sylvain|benoit|guillaume|marcos|alvaro|alejandro|andres|ramon|raquel|pilar|nuria|guillermo|gonzalo|ignacio|mateo|gianni|massimo|fabrizio|serena|ilaria|federica|kalle|olle|lasse|emil|axel|ebba|malin|lennart|anders|bjorn|gunnar|fredrik|magnus|mattias|jenny|linnea|jurgen|dieter|holger|jochen|anke|birgit|heike|sabine|steve|tom|mike
`

/** Which device a word points to. */
export const devices: ReadonlyMap<string, DeviceHint> = new Map(
  Object.entries({
    samsung:
      'samsung galaxy s9 s10 s20 s21 s22 s23 s24 s25 s26 a12 a13 a14 a15 a16 a32 a33 a34 a35 a51 a52 a53 a54 a55 a71 zfold zflip サムスン ギャラクシー',
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
