import type { Language } from '../types.ts'

export const en: Language = {
  tongue: 'en',
  marks: `
    the a an and or of to in on at for from with by is are was were be been am it its im ive id ill you your youre we our they their he she his her them me my mine i
    this that these those there here what when where why who how which do does did done have has had having can could will would shall should may might must
    get got go going make made need want would like please pls plz so if then than too very just now still again after before since about into up out off over
    some someone somebody something anything nothing any all one two three minutes hours day today yesterday tomorrow morning night week last next
    hi hello hey thanks thank you sorry yes ok okay help asap urgently urgent quick quickly kindly u ur pls
    not no dont doesnt didnt isnt cant cannot wont havent hasnt because as but well also only even back good great sure know think tell said says let us bot
  `,
  notSlips: `
    accent administrators admit agents airports alter apnic arena arrived arrives backing baking balls bands bank
    batch beads betting bidding billy blacks blanket blink block blocking bookings boot boots booty border both
    bound brake breach brian bride bridges bright broker brother budgets bufing buildings builds built bunch
    burton butter buttons cakes cameras cancer candle cannon catch cells center centered chance chances channels
    charge charged chargers charges charging charter clan class click clocks close closer closes closing cock
    coding comes command compete compute computed conferences contacts continued continues contrast conversations
    cooking cope counted counters county cove covers created creates damages databases dated decline declined
    deliver delivers demand departments designs developed developers developments dicks discounts discussions
    displays donors dover drain dried drive driven drives dying each ease eight either enable ending enters
    equality errors escape estate ever excerpt explains faced factors fail falling falls feeds fever fewer fight
    filed filing fired fist fixes flesh forge formal formats fridge full fund gain garbage gates generated
    generates grade grain grass greek greene guild hall halo handy hang hanging hans harry hats haven heads hell
    hills hostel hotels hour humans inline insider instruction inter interviews issues joint keep kills kissing
    lack lakes lands lane laser late latex latter layer leads lean least leave leeds lending letter licking light
    liver locks logan logic looked looking lover loving lower machines mailed mailing mails makes making manage
    manuals march marked marker markets marking massage math member memories mere merger messages mills mixed mode
    models modem modes monitors motel mother nails networks nickel nodes offense offers officer offices older
    operators orders other ours packing packs paint pants parent passed passport patch patterns peak peoples
    persons pick picked pics pills pissing place planes planet plans plant plate platforms pleased pointer points
    poker police posing pound powder powers press preview previews priced prices pride prime prince printed prize
    problems produce products profiles projectors projects protect provided provider provides purchased purchases
    qualify rack racks rain ranking rates reasons recognised recognized refuse relationships released releases
    rely remain remote rent replaced replied requests required reserve resolve respond rest restaurants restored
    retain retro returns rice rider ridge rights rivers roads round rover sailing scanned scanners score screens
    season seconds seeds sending serve served servers serves setting share sheep sheer sheets shipments shipped
    shopping shower sight signals sister skill slope smart sole solve sound sources space sparc speakers speaks
    spelling spending spring stack stage stake star stars starts stat stated states stats stick stock stone store
    strain struck stuart style suck supports sweet table tables tales talking tank tanks tapes taxes teach tears
    telephony televisions telling terms terror thats thee theme thinks thorough thought thumbs tickets tied ties
    tight tiles till timer tired tires tissue token tooth touched tough tours tower trace track tracked tracks
    trader trades trail trains transfers trees tribes trips type types updated upgrades user uses valued values
    valve vault vendors versions void walls walter wanting waters watts websites white whore wicked windows wines
    wired wires wiring witch wives words worker worried wound wright writer writes writing yours
  `,
  joins: `
    can not = cannot; do not = dont; does not = doesnt; did not = didnt; is not = isnt; will not = wont; have not = havent; has not = hasnt; could not = couldnt; would not = wouldnt; should not = shouldnt; was not = wasnt; are not = arent; must not = mustnt
    log in = login; logged in = login; sign in = login; signed in = login; signing in = login; logging in = login; log into = login; sign into = login; log on = login; pass code = passcode; pass word = password; un lock = unlock; re set = reset; factory reset = factoryreset; lock screen = lockscreen; screen lock = screenlock; work phone = workphone; cell phone = cellphone; mobile phone = cellphone; company phone = workphone; i phone = iphone; i pad = ipad; lap top = laptop; two factor = twofactor; 2 factor = twofactor; voice mail = voicemail; help desk = helpdesk; service desk = helpdesk; face id = faceid; touch id = faceid; finger print = fingerprint; never mind = nevermind; pin code = pincode; pin number = pincode; log me in = login
  `,
  sets: {
    cant: 'cant|cannot|couldnt|unable|doesnt|wont|cnt|refuses|refusing|fails|failed|failing|impossible|wouldnt',
    fails: 'doesnt|isnt|not|wont|never|no|stopped|dont|didnt|hasnt|cant|cannot|refuses|wouldnt',
    never: 'dont|cant|cannot|couldnt|didnt|never|unable|no|not|doesnt',
    mind: 'remember|recall|know|rember|remeber|recollect|memory|clue|idea|memorise|memorize|knew',
    see: 'show|see|display|view|resend|repeat|send|tell|give|have|get|read',
    not: 'dont|doesnt|didnt|not|never|wont|isnt|wasnt|havent|hasnt|shouldnt|mustnt|neither|nor|arent|wouldnt',
    who: 'someone|somebody|anyone|human|person|people|agent|helpdesk|support|technician|admin|administrator|operator',
    take: 'accept|accepts|accepting|accepted|recognise|recognize|recognises|recognizes|take|takes|taking|like|work|works|working|worked|read|reads|valid|right|correct|go|register|match',
    enter:
      'in|into|inside|access|acess|open|login|unlock|unlocked|use|enter|past|through|beyond|get',
    want: 'need|want|get|have|like|require|give|send|issue|generate|create|provide|set|wants|needs|another',
    their:
      'his|her|their|someones|colleagues|boss|bosss|wifes|husbands|sons|daughters|friends|customers|managers|coworkers|teammates|moms|dads|brothers|sisters',
    bring: 'return|hand|give|send',
  },
  signals: {
    device: `
      phone|phones|fone|phne|mobile|cell|cellphone|workphone|handset|telephone|tablet|tablets|device|devices|fingerprint|screenlock|lockscreen|faceid|smartphone
      work profile
      thumbprint|thumb|touchid|mobiles
    `,
    code: `
      pattern|pincode|lockcode
      code|codes
    `,
    password: `password|passwords|pw|pwd|passwd|passwort`,
    computer: `computer|computers|workstation|login|bios`,
    account: `account|accounts|email|emails|e-mail|mail|mailbox|teams|network|portal|username|website|app|hr|payroll|excel|word|online|sso|onboarding|database|server|sheet`,
    mfa: `
      twofactor|authentication|authentification|passkey
      verification|security|authentication|login|sms code|codes
      code|codes by|via|per text|sms
      one time password|passcode|code
      text message
    `,
    meeting: `meeting|meetings|conference|webinar|call|zoom|webex|dialin|bridge|townhall`,
    voicemail: `voicemail|voicemails|answerphone`,
    door: `door|doors|gate|alarm|building|locker|garage|entrance|warehouse|office|badge|parking|safe|cupboard|keypad|elevator|toilet`,
    sim: `simcard|simcards`,
    puk: `
      sim ..1 pin|code|lock|locked|pincode|puk|blocked
      pin|pincode|code ..3 sim|simcard
      locked|blocked ..2 sim
    `,
    gadget: `printer|printers|headset|tv|television|watch|car|camera|scanner|thermostat|machine|speaker|projector|whiteboard|monitor`,
    act: `
      reset|resets|resetting|resett|unlock|unlocks|unlocking|unlocked|unblock|unblocking|unblocked|deblock
      remove|removed|removing|clear|delete|disable|erase|take|wipe|bypass|drop ..4 <code>
      get|let ..2 back? in|into ..3 <device>
      get|access|login|back ..2 back in|into ..3 <device>
      recover|recovering|restore ..4 <code>|<device>
      <code>|<password> ..3 taken|removed|cleared|deleted|wiped off|away|please|pls
      <code>|<password> ..3 taken|removed|cleared|deleted
    `,
    change: `
      new|temporary|temp|fresh|another|different ..2 +pin|pincode|passcode
      <want> ..3 new|temporary|temp|fresh|another|different ..3 <code>|<password>
      change|changing|renew|replace ..4 <code>|<password>
      <want> ..3 unlock <code>
    `,
    forgot: `
      forgot|forgotten|forget|forgetting|forgott|forgor
      <never> ..3 <mind>
      <never> for the life of me <mind>
      no <mind>
      lost|misplaced|mislaid|blanked|blank|drew ..4 <code>|<password>
      <code>|<password> ..3 lost|misplaced|gone|escapes|slipped
      slipped my mind
      what|whats ..1 was|is|were? my ..3 <code>
      <device> ..1 <code>|<password> forgotten
      gone|escaped|escapes|slipped|vanished ..5 head|mind|memory|brain
      <code>|<password> ..5 gone|escaped|escapes|slipped
    `,
    trouble: `
      locked|blocked|disabled|lockd|unavailable|inaccessible
      <cant> ..5 <enter>
      <fails> ..3 <take>
      <fails> let|letting ..2 in|inside
      stuck|stopped|hangs on|at|in
      wrong|incorrect|invalid|bad ..2 <code>|<password>
      <code>|<password> ..3 wrong|incorrect|invalid|refused|rejected|denied|failing
      asks|asking|wants|requires|requiring|demands|needs|keeps ..5 <code>|<password>
      changed|changes ..3 <code>|<password>
      <code>|<password> ..3 changed
      try again in|later
      access denied
      recovery|recover key
      lost|no|without|regain access ..2 <device>
      lost|no|without|regain access ..2 <device>
      lost|no|without|regain access
      rejects|reject|rejecting|refuses|declines ..4 <code>|<password>
      wont open|start|unlock
      stopped working
    `,
    out: `
      locked|lockd|shut ..3 out
      lock|locking ..2 out
      lockout|lockedout
      too many ..2 attempts|tries|times|attempt|try
      tried|entered|typed|put ..4 too many
      stuck|stopped ..3 lockscreen
      <cant> ..3 past ..3 +lockscreen
      <device> ..2 disabled
      security lockout
      someone|somebody ..2 changed ..3 +pin|passcode|pincode
      <cant> ..4 unlock ..3 <device>
    `,
    lost: `
      lost|misplaced|stole|stolen|nicked|pinched|robbed|snatched ..3 <device>
      <device> ..4 lost|stolen|nicked|pinched|missing|snatched|robbed
      left|forgot ..4 <device> ..1 in|on|at ..2 taxi|train|bus|cab|uber|plane|airport|hotel|restaurant|cafe|pub|bar|metro|tube|home|car|gym|beach|bench
      left ..3 <device> ..2 in|on|at|behind
      cant|cannot|couldnt find ..3 <device>
      lost and found
      lost it
      got|been|was|is|it stolen
      stole|nicked it|them
      fell ..3 sea|lake|river|toilet|water
      <device> ..1 missing|gone|vanished|disappeared
    `,
    broken: `
      cracked|smashed|shattered|broken|broke|cracks|crack
      screen|display|touchscreen|glass ..4 black|cracked|smashed|broken|shattered|dead|flickering|damaged|green|frozen
      touch|touchscreen ..1 not|isnt|doesnt|stopped
      water damage
      wet
    `,
    order: `
      order|ordering|buy|buying|purchase|upgrade|upgrading|lease
      <bring> ..4 back|in ..4 <device>
      <bring> ..5 <device> ..2 back
      return|returning|returned ..5 <device>
      replacement <device>|soon|arrive
      replacement|spare ..2 <device>
      replace ..3 <device>
      need|want|get|getting|request|when|issued|deserve ..4 new|better|second|newer <device>
      new <device> ..3 arrive|delivered|delivery|come|ordered|please|pls
      shipping|shipment|delivery ..4 <device>
      trade in
      newest|latest model
    `,
    wipe: `
      factoryreset|factoryresetting
      hard reset
      factory settings|defaults|default
      wipe|erase|format|delete|clean ..4 <device> ..2 completely|clean|fully|before|data|entirely
      wipe|erase|format|clean ..3 <device> $
      wipe|erase ..2 old ..3 <device>
      wipe|erase|delete ..2 all|everything|data
      wiped
      sell|selling|recycle ..3 <device>
    `,
    other: `
      <their> ..3 <device>|<code>
      <device>|<code> of my|a|our colleague|boss|friend|wife|husband|son|daughter|customer|manager
      for my|our colleague|friend|wife|husband|son|daughter|boss|manager $
      he|she|they ..1 is|are|forgot|has|got|was locked|forgotten|out|his|her
    `,
    solved: `
      works|working|working|fine|ok|okay|sorted|fixed|good|running again|now
      it worked|works
      all good|sorted|set|fixed|done
      problem|issue solved|fixed|resolved|sorted|gone
      back in now|again
      im|i|got in now|again
      got it working
      managed to unlock|login
      found it
      solved|resolved
      is|its unlocked
    `,
    no: `
      dont|doesnt|didnt|not|never|wont|isnt|wasnt|havent|hasnt|shouldnt|mustnt|stop|arent|wouldnt|nobody|nor|neither|avoid
      no need|reason|reset|resets|unlock|longer|more|point
      hold off|back|on
      wait ..1 before|with|until|till
      actually|oh|wait no
      no wait|hang
      postpone|refrain
    `,
    but: `but|however|although|though|except|whereas
      and now
      and i
      and it
      and my
      and its
      so i
      instead of
    `,
    fine: `
      dont worry|bother|mind|panic|have|like|care|hesitate
      dont want to bother|lose|miss|wait|be
      not sure|yet|again|urgent|available|only|just
      not a joke
      no worries|problem|rush|hurry|offence|kidding|joke|time|luck|way|signal|success|answer|answers|nobody
      nobody answers|answered|responds|picks|replies
      ^ no $
      why dont|not you|we
      cant|couldnt|wont|can you please|just
      if not
      whether|if or not
      phone|mobile|cell|telephone call|calls|number|numbers|screen|case|bill|bills|contract|contracts|charger|plan|interview|conversation|meeting|book|battery|signal|line|policy|cover|booth|camera|list|tariff
      mobile app|apps|strategy|team|banking|first|market|marketing|version|site|users|web|release|data|growth|work|workforce|development|platform|design|game
      device list|policy|management|driver|drivers
      android|iphone|ios app|apps|release|build|version|users|developer|team
      on|by|over|via the? phone
      promo|zip|postal|area|dress|source|discount|cost|project|error|product|status|country|vendor|bar|booking|voucher|gift code|codes
      code review|reviews|freeze|base|merge|quality|of|for ..2 time|cost|conduct|project|invoice
      pin this|that|the|it|these message|post|chat|channel|note
      pin it|this|that
      unlock ..2 growth|value|potential|opportunities|door|doors|productivity|budget
      locked ..2 scope|budget|date|dates|agenda|price|rate|sprint|down|room|door
      forgot|forget to|about
      call|ring|text|reach ..2 on ..2 <device>
      how are you
      reset the? meeting|expectations|agenda|clock|counter|relationship|discussion
      didnt ..2 change anything|something
      didnt|dont do|touch|try anything
      didnt|doesnt|wont|not help|helped
      not my fault
      without ..1 reset|resetting|unlocking|wiping|losing|erasing|deleting|asking
      reset|power|unlock button|switch
      hands off
      i|we|he|she|they|it|you ..1 reset|unlocked ..5 yesterday|last|already|ago|earlier|before
      how ..3 lock|block ..3 <device>
      locks itself after
      auto lock
      lock timeout
    `,
    status: `
      status
      any|an|some news|update|updates|progress
      how long
      how far
      how ..2 is ..2 it|that|this|request|reset going|coming|doing
      whats|what ..3 happening|going|progress|state
      is|are|was|has|have|did ..5 reset|unlocked|request|done|ready|finished|complete|completed ..2 yet|already|done|finished|complete|completed|ready|through|working
      is|has|did it|you|they|the|my? reset? done|reset|finished|ready|complete|work|through|unlock
      still ..1 waiting|pending
      waiting ..4 reset|passcode|code|request
      when ..4 ready|done|reset|finished|hear|back
      how much longer
      did you ..2 reset|unlock
      where ..3 request|case|ticket
      taking so|this|forever long
      taking so long|much
      much longer
      almost done|ready
    `,
    show: `
      <see> ..5 <code>|<password> ..3 again|more|once
      again ..4 <code>
      closed ..7 <code>
      closed ..2 window|card|chat|tab ..3 before|too|without
      didnt|forgot|havent ..2 write|note|wrote|copy|save|written|jot ..4 <code>|down|it
      write|written|wrote|note|copy down? ..3 <code>|it
      temporary|temp|new passcode|code|pin ..3 you ..2 gave|sent|showed|made
      what|whats ..4 temporary|temp|new passcode|code|pin ..3 again|you
      <see> ..2 my ..2 temporary|new passcode|code|pin
      ^ show ..3 <code>
      missed|lost ..2 temporary ..1 <code>
    `,
    cancel: `
      ^ cancel|cancle|abort|nevermind|nvm|stop|undo|scratch|withdraw $
      cancel|cancle|abort|stop|withdraw|undo|scratch ..2 request|it|that|this|everything|case|ticket|process|reset $
      ^ cancel please|pls|thanks
      cancel|cancle|abort|stop|withdraw|undo|scratch ..2 request|it|that|this|everything|case|ticket|process|reset please|pls|thanks
      please|pls cancel $
      nevermind|nvm
      forget it|about
      changed my mind
      no longer needed|necessary|need
      dont|doesnt ..1 need ..3 anymore|longer|more
    `,
    help: `
      ^ help|commands|menu|start|info $
      what ..2 can|do you ..1 do|help|offer
      how ..1 does|do|is ..1 this|it|that|reset|unlock|resetting|bot ..2 work|works|working
      how this|it|that ..1 works
      how does|do|is ..2 reset ..1 work|works|working
      how ..2 use|works
      what ..2 happens|happen ..4 reset|unlock|resets|resetting
      what happens
      what ..2 happens|happen if|when|after
      what is|are this|you
      who are you
      help me
      instructions|manual
      can you help
      explain
    `,
    thanks: `
      thanks|thank|thx|cheers|ty|tnx|thankyou|appreciated|appreciate|awesome|brilliant|perfect|lifesaver
    `,
    greeting: `
      hi|hello|hey|hiya|yo|howdy|hallo|helo
      good morning|afternoon|evening|day
      morning|afternoon|evening
      how are you
    `,
    it: `
      talk|speak|chat|contact|reach|call|connect|transfer|escalate|put|pass ..4 <who>
      talk|speak|chat|contact|reach|call|message|email|ask ..2 it $
      from|with it $
      it department|team|guy|guys|people|desk
      live|real agent|person|human
      helpdesk ..2 number|phone|hours|open|email
      number ..3 helpdesk|it|support
      human|helpdesk please|pls
      ^ agent|human|helpdesk|support|it $
    `,
    speak: `
      in <tongue> please|pls|plz
      ^ in <tongue> $
      ^ <tongue> $
      please|pls ..3 in <tongue>
      speak|talk|write|answer|reply|switch|change|continue|understand ..4 <tongue>
      <tongue> please|pls
    `,
  },
  tongues: {
    en: 'english',
    it: 'italian|italiano',
    sv: 'swedish|svenska',
    ja: 'japanese|日本語',
    fr: 'french|francais',
    de: 'german|deutsch',
    es: 'spanish|espanol|castellano',
  },
  closings: `
    best regards
    kind regards
    warm regards
    many thanks and regards
    regards
    best
    all the best
    sincerely
    yours sincerely
    br
    kr
    best wishes
    thanks and regards
    with kind regards
  `,
}
