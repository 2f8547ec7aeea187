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
    team everyone folks mate dear sir madam really pleeease plss maybe perhaps currently already yet anymore away while whole without
  `,
  notSlips: `
    agree agrees alter arena balls batch beads beans beard bending beset betting bland blanket blink bloke
    bound brake bride bright broker bunch candle cannon caper carried cater cease cells center charged charges
    checks cheek chill chose claim clocks closer closes closet cloud coding cold comes compete cooking copied
    copies copper couldn crate creates decide decides decline demand devise didn digit diver drawn dried drove
    dying each ease eight either ending ensure enters entra erased escape estate ever expert faced fail
    falling falls feeds fellow fever fight filed fingers fired flesh fold forge freed fries fright gather
    giant giver grain grand grants greed halls handing handle happy hasn haven heads heart hence hobby hollow
    hotels house insist jeans joint kick known lack lacks lane laser latch late latter layer leads leaves
    lending lever light listed liver logic looked looks mailed makes march math meals mean meant member misses
    mixed mode mortal nails noon notes officer other outer paint pants parent parting passport patch paved
    peach phase phony picked pitch place planes planet plank plans plant plate pleased points pound pours
    preach preset printed prompt quest rack rails rain react refuse remain remote rent repeal replaced resent
    rest retain rider ridge rights roads rocks round route routes sack sand saves scanned screens season seeds
    sending senior serve served serves setting sheep sheer sheets shoes shops shots shower siege sight sing
    singer skate skill snack socks sole sound spill stack stage stake stands stare stared stars starts stated
    states stick stock stone store stove strain stripe struck style sweet table tables tapes taxes teach tears
    terms theme thick thin thing thinks thrown thumbs tied tight tiles timed tired tires tissue tours trace
    tracks trail trains trees trick trip trips truck types void walls wasn waters weave white wicked widow
    wipes wired witch words wound writer writes yours
    swipe swipes
  `,
  joins: `
    can not = cannot; do not = dont; does not = doesnt; did not = didnt; is not = isnt; will not = wont; have not = havent; has not = hasnt; could not = couldnt; would not = wouldnt; should not = shouldnt; was not = wasnt; are not = arent; must not = mustnt
    log in = login; logged in = login; sign in = login; signed in = login; signing in = login; logging in = login; log into = login; sign into = login; log on = login; pass code = passcode; pass word = password; un lock = unlock; re set = reset; factory reset = factoryreset; lock screen = lockscreen; screen lock = screenlock; work phone = workphone; cell phone = cellphone; mobile phone = cellphone; company phone = workphone; i phone = iphone; i pad = ipad; lap top = laptop; two factor = twofactor; 2 factor = twofactor; voice mail = voicemail; help desk = helpdesk; service desk = helpdesk; face id = faceid; touch id = faceid; finger print = fingerprint; never mind = nevermind; pin code = pincode; pin number = pincode; log me in = login; touch screen = touchscreen; can t = cant; doesn t = doesnt; won t = wont; lock out = lockout; voice mail box = voicemail; credit card = creditcard; bank card = bankcard; key card = keycard; coffee machine = coffeemachine; vending machine = vendingmachine; back up = backup; hand held = handheld; touch screen = touchscreen; not able = unable; isnt able = unable; am not able = unable; no longer able = unable; smart phone = smartphone; wi fi = wifi; touch id sensor = touchid; post it = postit; face unlock = faceid
  `,
  sets: {
    resetting: 'reset|resets|resetting|unlock|unlocked|unlocking|wiped',
    request: 'request|ticket|case|application',
    kin: 'colleagues|bosss|wifes|husbands|sons|daughters|friends|customers|managers|coworkers|teammates|moms|dads|brothers|sisters|hubbys|mothers|fathers|girlfriends|boyfriends|assistants|interns|trainees|directors|employees',
    people:
      'someone|somebody|anyone|human|person|people|agent|helpdesk|support|technician|admin|administrator|operator|staff|engineer|representative|supervisor',
    cant: 'cant|cannot|couldnt|unable|doesnt|wont|cnt|refuses|refusing|fails|failed|failing|impossible|wouldnt',
    fails: 'doesnt|isnt|not|wont|never|no|stopped|dont|didnt|hasnt|cant|cannot|refuses|wouldnt',
    never: 'dont|cant|cannot|couldnt|didnt|never|unable|no|not|doesnt',
    mind: 'remember|recall|know|rember|remeber|recollect|memory|clue|idea|memorise|memorize|knew|recalling|remembering|think|recognise|recognize',
    see: 'show|see|display|view|resend|repeat|send|tell|give|have|get|read',
    not: 'dont|doesnt|didnt|not|never|wont|isnt|wasnt|havent|hasnt|shouldnt|mustnt|neither|nor|arent|wouldnt',
    who: 'someone|somebody|anyone|human|person|people|agent|helpdesk|support|technician|admin|administrator|operator|staff|engineer|representative|rep|operators|humans|supervisor',
    take: 'accept|accepts|accepting|accepted|recognise|recognize|recognises|recognizes|take|takes|taking|like|work|works|working|worked|read|reads|valid|right|correct|go|register|match|recognising|recognizing|matching|registering|taken',
    enter:
      'in|into|inside|access|acess|open|login|unlock|unlocked|use|enter|past|through|beyond|get',
    want: 'need|want|get|have|like|require|give|send|issue|generate|create|provide|set|wants|needs|another',
    their:
      'his|her|their|someones|colleagues|boss|bosss|wifes|husbands|sons|daughters|friends|customers|managers|coworkers|teammates|moms|dads|brothers|sisters|hubbys|mothers|fathers|girlfriends|boyfriends|annas|peters|marias|johns|toms|sarahs|lisas|marks|davids|janes|pauls|assistants|interns|trainees|directors|employees|users|staffs|someone|else',
    bring: 'return|hand|give|send',
  },
  signals: {
    former: `
      colleague|employee|owner|user|guy|person|predecessor|someone|somebody|coworker ..2 left|quit|retired|gone|before|moved|resigned
      previous|former|old|last|ex ..1 owner|user|colleague|employee|guy|holder|persons
      took|take|taken|inherited|inherit over? ..3 <device>
      handed|passed down|on|over to me
      excolleague|predecessor
      her|his|their own ..1 <device>|work
      guess who
    `,
    rule: `
      policy|policies|guideline|guidelines|rules|rule
    `,
    doubt: `
      why|characters|phones|mobiles|devices|everyone|everybody|others|colleague|colleagues|neighbour|neighbor|boss|friend|curious|curiosity|wondering|wonder|he|she|his|her
      remember|remembered|recalled|found|unlocked|opens|opened|solved|sorted|managed|worked
      safe|secure|recommended|recommend|prefer|strong|length|article|training|course|presentation|poster|manual|guide|faq|documentation|report|joke|allowed|mandatory|required
      know my|the
      phones ..2 safe|secure|change|need
      how many digit|digits
      mines fine|ok|okay
    `,
    self: `
      i|im|ive|id|ill|me|my|mine|myself|we|our|us
    `,
    plea: `
      help|urgent|urgently|asap|problem|problems|issue|issues|trouble|troubles|stuck|sos|emergency|struggling|assistance|hopeless|desperate|wrong|error|fix|sort|hassle|panic|mayday|nightmare|bother
    `,
    thing: `
      card|cards|creditcard|bankcard|bank|banking|atm|debit|suitcase|luggage|bike|bicycle|file|files|document|documents|attachment|attachments|link|links|folder|folders|photo|photos|picture|pictures|image|images|video|videos|calendar|browser|page|webpage|settings|contacts|map|maps|spreadsheet|slides|deck|presentation|invoice|survey|parcel|package|drawer|ringtone|wallpaper|counter|cache|cookies|playlist|brightness|volume|timer|keyboard|autocorrect|notifications|bootloader|gallery|music|podcast
      vendor|promo
      microphone|mic|flashlight|torch|vibration|loudspeaker|earpiece|hotspot|widget|alarm clock
    `,
    device: `
      phone|phones|fone|phne|mobile|cell|cellphone|workphone|handset|telephone|tablet|tablets|device|devices|fingerprint|screenlock|lockscreen|faceid|smartphone
      work profile
      thumbprint|thumb|touchid|mobiles
      handheld|biometric|biometrics|moblie|mobil|telphone|cellular
    `,
    code: `
      pattern|pincode|lockcode
      code|codes
      digits|keycode
    `,
    password: `password|passwords|pw|pwd|passwd|passwort`,
    computer: `
      computer|computers|workstation|login|bios
      lappy|computr|docking
      dell|hp
    `,
    account: `
      account|accounts|email|emails|e-mail|mail|mailbox|teams|network|portal|username|website|app|hr|payroll|excel|word|online|sso|onboarding|database|server|sheet
      timesheet|timesheets|expense|expenses|profile|domain|subscription|learning|lms|inbox
      vpn|sap|salesforce|portal|app|network|workday|intranet login|access
    `,
    mfa: `
      twofactor|authentication|authentification|passkey
      verification|security|authentication|login|sms code|codes
      code|codes by|via|per text|sms
      one time password|passcode|code
      text message
      token
      push notification|notifications
      security key|token
      sign|signin code
      approve|approval ..2 login|signin|sign
    `,
    meeting: `
      meeting|meetings|conference|webinar|call|zoom|webex|dialin|bridge|townhall
      standup|workshop|calls|dial|conf|videocall|videoconference
    `,
    voicemail: `
      voicemail|voicemails|answerphone
      voice message|messages
      voice mailbox|box|mail
    `,
    door: `
      door|doors|gate|alarm|building|locker|garage|entrance|warehouse|office|badge|parking|safe|cupboard|keypad|elevator|toilet
      turnstile|barrier|cabinet|keybox|shed|restroom|bathroom|lobby|entry|keycard|basement|storeroom|fence|lift
      meeting|server|conference|changing|storage room
    `,
    sim: `
      simcard|simcards
      carrier
    `,
    puk: `
      sim ..1 pin|code|lock|locked|pincode|puk|blocked
      pin|pincode|code ..3 sim|simcard
      locked|blocked ..2 sim
    `,
    gadget: `
      printer|printers|headset|tv|television|watch|car|camera|scanner|thermostat|machine|speaker|projector|whiteboard|monitor
      copier|coffeemachine|vendingmachine|fridge|dock|headphones|earbuds|plotter|shredder|till|forklift|drone|server|mouse|microwave|dishwasher|conferencing|console|smartboard|phonebox
    `,
    act: `
      reset|resets|resetting|resett|unlock|unlocks|unlocking|unlocked|unblock|unblocking|unblocked|deblock
      remove|removed|removing|clear|delete|disable|erase|take|wipe|bypass|drop ..4 <code>
      get|let ..2 back? in|into ..3 <device>
      get|access|login|back ..2 back in|into ..3 <device>
      recover|recovering|restore ..4 <code>|<device>
      <code>|<password> ..3 taken|removed|cleared|deleted|wiped off|away|please|pls
      <code>|<password> ..3 taken|removed|cleared|deleted
      open up? my|the|this ..2 <device>
      get rid of ..3 <code>
      lift|release|undo ..2 lock
      remove|disable|clear|lift ..3 lock|screenlock|lockscreen
      reactivate|reenable|enable|release|free|liberate|jailbreak ..3 <device>
      give|grant|restore|regain|get ..3 access ..2 <device>
      let|get me back? in|inside $
      back in|into|inside my|the ..2 <device>
      take|taken|taking|strip|scrap|kill off? ..4 <code>
      <code> ..2 taken|took|wiped|stripped off|away
      start using ..2 <device> again
      resetted|resetten|resettting
      redo|renew|regenerate|override ..3 <code>|<password>
      screenlock|lockscreen|lock ..2 removed|off|gone|lifted|disabled
      remove|removing|disable|clear|lift ..3 screenlock|lockscreen
      need|must|want|have|got|gotta|wanna to? ..2 into|inside ..2 <device>
      back into ..2 <device>
      zap|nuke|lose|rip|knock|whip|pull|peel|strip|lift ..3 <code>|lockscreen|screenlock
      get|getting|need|go|going ..1 past|round|around|through|beyond ..3 lockscreen|screenlock|<code>
      get|let|getting ..2 back ..1 on|into|in ..2 <device>
      back on my|the ..1 <device>
      sort|fix ..3 lock|lockout
      get|let|getting me in|into ..2 to? ..1 <device>
      clear|clears|cleared|remove|removes ..2 <code>|lockscreen
    `,
    change: `
      new|temporary|temp|fresh|another|different ..2 +pin|pincode|passcode
      <want> ..3 new|temporary|temp|fresh|another|different ..3 <code>|<password>
      change|changing|renew|replace ..4 <code>|<password>
      <want> ..3 unlock <code>
      need|want|give|send|get|have a|the|my|some? ..1 <code> for|to|of|on ..3 <device>
      set|assign|choose|pick|create|generate|give|issue ..3 new|another|fresh|different ..2 <code>
      replacement|provisional|interim <code>
      new one time? <code>
    `,
    forgot: `
      forgot|forgotten|forget|forgetting|forgott|forgor
      <never> ..3 <mind>
      <never> for the life of me <mind>
      lost|misplaced|mislaid|blanked|blank|drew ..4 <code>|<password>
      <code>|<password> ..3 lost|misplaced|gone|escapes|slipped
      slipped my mind
      what|whats ..1 was|is|were? my ..3 <code>
      gone|escaped|escapes|slipped|vanished ..5 head|mind|memory|brain
      <code>|<password> ..5 gone|escaped|escapes|slipped
      drawing|draw|drew ..1 blank
      blanking|blanked on|out ..3 <code>|<password>
      escapes|eludes|evades me
      <cant> ..2 think of ..4 <code>
      lost track of ..4 <code>
      unsure|clueless|uncertain ..5 <code>|<password>
      which ..1 <code> ..2 i|was|did
      <code> ..5 left|out|from ..2 head|brain|memory|mind
      memory|brain|mind|head ..3 blank|failing|sieve|empty|mush|fried
      never ..1 knew|learned|got|had ..3 <code>
      forgt|forogt|forgto|frogot
      dont|doesnt|didnt ..1 have ..2 <code>|<password> anymore|for|of
      <code>|<password> ..3 dont ..1 have|know
      <code> i dont|didnt|never know|set|choose
      <code> i ..1 set ..2 but
      nobody|noone|none ..2 knows|remembers|told ..4 <code>|<password>
      never ..1 wrote|written|noted|saved|write ..3 <code>|<password>|it|down
      no|any|slightest|faintest idea|clue|memory|recollection
      foggiest|inkling
      <code>|<password> ..4 just? gone|disappeared|evaporated|erased|history
      <code>|<password> ..2 not remembered|recalled
      brain fart|fog|freeze
      <code>|<password> ..3 dont ..2 recognise|recognize
      gone clean|right|completely out
      lost|forgot|misplaced|threw|binned ..4 postit|paper|note|notebook|sticky & <code>|<password>
      mixed|mix|muddled|jumbled|confused|swapped ..3 <code>|<password>
      <code>|<password> ..3 wont come ..1 back
      come up with ..3 <code>
      jumbled|muddled ..2 up ..3 <code>
      havent|dont|not ..2 foggiest|faintest|slightest|inkling
      tried ..6 nothing|none
      nothing works|worked
      havent ..2 scooby
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
      recovery|recover key
      lost|no|without|regain access ..2 <device>
      lost|no|without|regain access
      rejects|reject|rejecting|refuses|declines ..4 <code>|<password>
      wont open|start|unlock
      having|have|had|got|trouble|problem|problems|issue|issues|difficulty|difficulties|hard|struggling|struggle ..4 opening|accessing|entering|getting|logging|into
      refusing|refuses|refused to ..2 open|unlock|let|accept|recognise|recognize|take
      denies|denied|denying|refuses|blocks|blocking|keeping|keeps|kicks|kicked|throws ..1 me ..1 access|entry|out|away
      no way ..1 into|in|to
      bricked|unresponsive to ..2 <code>
      bricked behind
      nothing works|happens when ..5 <code>
      stuck|stranded|trapped outside|behind ..3 <device>|<code>
      says|saying|tells|claims|shows ..4 wrong|incorrect|invalid|locked|disabled|unavailable
      locks me
      says no
      doesnt|wont|isnt|not ..2 know|recognise|recognize|recognising|recognizing me|face|finger|fingerprint|thumb
      +fingerprint|faceid|sensor|thumb|thumbprint|touchid|biometrics ..3 broken|broke|dead|failing|fails|failed|stopped|disabled
      doesnt|wont|not|isnt unlock|unlocking|open|opening
      rejected|rejecting|refused|declined|denied
      needs|demands|requests|prompts|prompting|insists ..3 <code>
      never set ..2 <code>|<password>
      mistyped|mistype|misremembered|fumbled|botched|misspelled ..4 <code>|<password>
      <code> ..3 mistyped|expired|obsolete
      must|should|have|told|tells|telling|says|now|making|make|wants ..4 wait ..5 hour|hours|minute|minutes|min|mins
      try|again|retry ..3 in ..3 hour|hours|minute|minutes|min|mins
      <code> & no|not|never & valid|working|accepted|recognised|recognized|correct
      <code> ..4 no longer ..1 valid|working|works|accepted|recognised|recognized|correct|good
      none|neither & <code> & work|works|working|accepted|fits|fit|go|correct|right
      <device> & threw|kicked|kicks|throws & out
      none|no of? ..2 <code> ..2 work|works|working|fit|fits
      keep|keeps|kept mistyping|mistype|misspelling|entering ..4 <code>
      stuck|frozen|hanging|hangs on|at|in|asking|with
      lockdown|bolted|barred|seized|jammed|frozen
      <code>|<password>|dots|keypad ..3 shakes|wiggles|vibrates|buzzes|jiggles|flashes
      shakes|wiggles|vibrates|buzzes|jiggles|flashes ..6 <code>|<password>
      neither|none|nothing opens|unlocks|opening|open|unlock
      wait ..1 15|five|ten|fifteen|thirty|5|10|30|60 ..1 minutes|min|mins|hour|hours
      wants|want|asks|asking|demands|needs ..2 <code>|<password>
      dont|havent|never|no ..1 have|got|had ..2 <code>|<password>
      acting|playing up ..4 <code>
      having none of
      dead to me
      done with me
      spits|spat|throws|turns|knocks|bounces ..3 <code> ..1 back|out|down|away
      denied ..1 entry|access
      <device> ..3 lock|locks|locking
      keypad shakes|wiggles
      no longer|doesnt|wont ..1 know|knows|recognise|recognises|recognize|recognizes me
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
      <cant> ..4 unlock ..3 <device>
      locked ..1 myself
      used|using up ..3 attempts|tries|guesses|chances
      maxed|run|ran|running out ..3 attempts|tries|guesses|chances
      no|zero|exceeded|reached ..3 attempts|tries|guesses|chances
      failed attempts|tries|unlocks
      attempts|tries|guesses ..1 left|exceeded|remaining|exhausted|reached|used
      wrong ..5 <code> ..3 times
      <code> ..3 wrong ..4 times
      someone|somebody|kid|kids|son|daughter|toddler|child|baby|cat ..3 changed|change|reset|set|messed|altered ..4 <code>
      wrong|incorrectly|incorrect too many|often|much
      guessed|guessing|typed|entered|tried ..4 too often|much|many
      temporarily|permanently|completely|totally|fully locked|blocked|disabled
      one|1|last|two|2 attempt|attempts|try|tries|chance left|remaining
      last attempt|chance
      screen|display ..2 locked|blocked
      lockdown
      booted|kicked|thrown|frozen|froze|shut|bounced|chucked ..2 me? off|out ..3 <device>
      locked|blocked|shut|barred from ..2 <device>
      run|ran|out|used|burnt|burned ..2 of|up|through ..2 goes|guesses|attempts|tries|chances|turns
      goes|turns left|remaining
      one ..1 wrong|more guess|try|attempt
      five|ten|six|three|several|many|multiple wrong <code>
      last guess|go|shot
      mashed|mashing|button|pressing|typing|playing ..4 <device> ..5 locked
      gone|went into lockdown|lock|lockout
      froze|freezes|frozen ..1 me ..1 out
      pocket|bag|handbag|purse|toddler|child|kid|kids|baby|cat|dog ..5 typing|typed|entering|pressing|dialled|dialed|mashed|mashing|bashing|playing ..3 <code>|screen|it
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
      pickpocket|pickpocketed|mugged|burgled|swiped|theft|pinched
      took|grabbed|snatched|swiped my|the ..2 <device>
      gone missing
      nowhere to be? found
      left it in|on|at|behind
      cant|cannot|couldnt locate ..3 <device>
      where ..1 is|did|could my|i ..3 <device> ..1 be|left|lost
      <device> ..2 been|got stolen|nicked|lost|taken
      <device> ..2 fell ..4 overboard|drain|toilet|sea|river
      dont know where ..2 <device> is
      lost|stole|stolen ..2 <computer>
      <computer> ..3 stolen|lost|nicked
      slipped|fell out of ..2 pocket|bag
    `,
    broken: `
      cracked|smashed|shattered|broken|broke|cracks|crack
      screen|display|touchscreen|glass ..4 black|cracked|smashed|broken|shattered|dead|flickering|damaged|green|frozen
      touch|touchscreen ..1 not|isnt|doesnt|stopped
      water damage
      wet
      damaged|crushed|snapped|bent|dented|kaput
      wont|doesnt|not|cant ..1 turn|turning|switch|charge|charging|boot|power ..1 on|up|anymore
      <device> ..2 dead|died
      battery ..2 swollen|dead|dies|bulging
      dropped ..3 <device>
      screen|display|touchscreen ..3 blank|flickers|flickering|lines|unresponsive|broken|stripes
      ran over
      fell ..3 water|floor|ground|stairs|puddle
      scratched
      microphone|speaker|camera|button ..2 <device> ..3 broken|dead
      wont|doesnt|not|cant|isnt charge|charging|power|boot
    `,
    order: `
      order|ordering|buy|buying|purchase|upgrade|upgrading|lease
      <bring> ..4 back|in ..4 <device>
      <bring> ..5 <device> ..2 back
      return|returning|returned ..5 <device>
      replacement <device>|soon|arrive
      replacement|spare ..2 <device>
      need|want|get|getting|request|when|issued|deserve ..4 new|better|second|newer <device>
      new <device> ..3 arrive|delivered|delivery|come|ordered|please|pls
      shipping|shipment|delivery ..4 <device>
      trade in
      newest|latest model
      apply|eligible|entitled|qualify ..4 <device>
      swap|exchange|trade|replace|upgrade ..3 <device>
      loaner|loan ..1 <device>
      hand ..3 <device> in|over|back
      leaving the company
      where|how|when ..3 return|send|hand ..4 <device>
      is|are there ..3 new|newer <device>
      sell
      new <device> ..1 for|is|please|model
      <device> upgrade|replacement|renewal
      second|additional|extra|spare <device>
      due|eligible|entitled|time ..2 for ..2 new|another|newer <device>
      bigger|smaller|faster|lighter|nicer <device>
      where|whom|who ..4 send|return|give|hand|bring ..4 <device> ..1 back|to
      need|want|require ..2 a|another|spare <device> for
      pick|collect|fetch up? ..2 new ..1 <device>
    `,
    wipe: `
      factoryreset|factoryresetting
      hard reset
      wipe|erase|format|delete|clean ..4 <device> ..2 completely|clean|fully|before|data|entirely
      wipe|erase|format|clean ..3 <device> $
      wipe|erase ..2 old ..3 <device>
      wipe|erase|delete ..2 all|everything|data
      wiped
      sell|selling|recycle ..3 <device>
      erase|erasing|wiping ..4 <device>|everything|all|data
      restore|reset|back ..3 factory|default|defaults
      factory reset|default|defaults|settings|state
      clear|delete|remove ..2 all ..2 data|content|contents
      reset ..4 before ..3 return|sell|give|hand
      reset ..2 all ..1 settings
    `,
    other: `
      how ..1 long ..5 <code> ..2 valid|last|work|good
      <their> ..3 <device>
      <device>|<code> of my|a|our colleague|boss|friend|wife|husband|son|daughter|customer|manager
      for my|our colleague|friend|wife|husband|son|daughter|boss|manager $
      he|she|they ..1 is|are|forgot|has|got|was locked|forgotten|out|his|her
      all|our|every|peoples|employees|users|everyones ..1 phones|mobiles|devices|tablets
      how ..1 long|many|often|complex|secure|strong|safe ..4 <code>
      <code> ..1 length|requirements|requirement|complexity|rules|policy
      on behalf
      for|from|of ..1 another|different|someone|somebody ..1 person|user|colleague|employee|else|elses
      somebody|someone elses
      not mine
      not my ..1 <device>
      he|she|they ..1 cant|forgot|forgotten|locked|lost
      how often
      often forget
      do|does people|others|everyone|anyone|users ..4 forget|lock|reset
      dave|john|anna|peter|maria|tom|sarah|lisa|mark|david|jane|paul|mike|steve|emma|kate|chris|james|bob|jim|joe|laura|susan|karen|kevin|brian|linda|alice|ben|sam|nick ..4 is|has|was|got|cant|forgot|locked|keeps
      <kin> ..3 <code>
      phones|mobiles|tablets get|become|need|require|have|are
      is it normal|mandatory|required|allowed|necessary|compulsory|obligatory
      mandatory|compulsory|obligatory
      should|must|do|does|can one|people|employees|we|everybody|users
      colleague|coworker|teammate|boss|manager|friend|intern|assistant|employee|brother|sister|wife|husband|mum|mother|father|dad|son|daughter ..4 says|said|cant|unable|wonders|told|forgot|forgotten|locked
      janes|jennys|jenny|lucy|amy|rob|dan|matt|andy|tim|greg|rachel|sophie ..3 locked|forgot|is|has|was|got|cant
      a|any phone|tablet|device|mobile ..2 is|gets|get|be|was|becomes reset|locked|blocked|unlocked
      do|will|all|when|if|the|why phones lock|locked|block
      why do ..2 <device>
      before a <device>
      karls|carls|mikes|bobs|steves|emmas|kates|chriss|jamess|jims|joes|lauras|susans|kevins|brians|bens|sams|nicks ..1 <device>|<code>
      how many attempts|tries|guesses|times
      <name> ..1 is|has|got|cant|forgot|locked ..3 locked|forgotten|out|pin|passcode|phone
      <their> ..1 <device>|<code>
      colleague|coworker|teammate|boss|manager|friend|intern ..5 forgetting|forgets|his|her|their ..2 <code>|<device>
      do|must|should we|i ..1 have to change ..4 <code>
      every|each ..1 days|month|year|90|quarter
      <name> ..1 <device>|<code>
      everyone|everybody|anyone|managers ..2 get|gets|need|needs ..3 <code>
      turn|turning|switch off ..3 <code>
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
      remembered
      got|im|i am|was back? in ..1 again|now|already
      figured it out
      back normal|working|online
      unlocked it|itself|again
      managed ..1 to ..1 unlock|get|open|log
      works|working|unlocked again|now|already|fine
      no longer locked|blocked
      false alarm
      open|opened|unlocked|accessible|usable again|now|already
      remember|remembered|know|recalled|got ..3 <code> now|again|after
      <code> ..2 works|working ..2 after|again|now
      came|come|popped back to? me|mind
      no need ..2 unlocked|fixed|open
    `,
    no: `
      dont|doesnt|didnt|not|never|wont|isnt|wasnt|havent|hasnt|shouldnt|mustnt|stop|arent|wouldnt|nobody|nor|neither|avoid
      no need|reason|reset|resets|unlock|longer|more|point
      hold off|back|on
      wait ..1 before|with|until|till
      actually|oh|wait no
      no wait|hang
      postpone|refrain
      under|in no circumstances|way|case
      by no means
      unnecessary
      nope
      no one|body
      forbid|object
      instead of
      ignore that|it|this|me|my
      leave ..3 <device>|<code> ..2 alone|as|be|untouched|it
      do nothing
      dont ..2 do|touch ..1 anything|something
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
      dont worry|mind|panic|have|like|care|hesitate
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
      by|over|via the? phone
      promo|zip|postal|area|dress|source|discount|cost|project|error|product|status|country|vendor|bar|booking|voucher|gift code|codes
      code review|reviews|freeze|base|merge|quality|of|for ..2 time|cost|conduct|project|invoice
      pin this|that|the|it|these message|post|chat|channel|note
      please|can|could|you|to|will pin it|this|that
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
      emergency call|calls
      make|making|take|taking|receive|missed|miss|answer ..2 call|calls
      call|calling|phoning|ring|ringing ..2 customer|customers|client|clients|home|mum|doctor|taxi|kids|school|patient|patients|helpdesk|back|you|me|him|her
      cant|couldnt|cannot|unable ..1 work|call|wait|reach|attend|help|come
      lock|home screen wallpaper|picture|background|image|photo|widget|widgets|notification|notifications
      changed my mind
      <device> is ..1 fine|ok
      on call
      again and again
      over and over
      dont|didnt know how|why|whether|if
      not ..1 the sim ..2 pin|code|one
      after|since ..4 sim ..1 card|yesterday|swap|change
      havent|hasnt|not|never|didnt ..1 used|touched|needed|opened|using
      in|inside ..2 locker|car|drawer|garage|cupboard|safe|bag|office
      dropped ..3 <device> ..5 fine|ok|works|intact|survived
      on the phone with|to|all|right|now
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
      did you ..2 reset|unlock
      taking so long|much
      much longer
      almost done|ready
      any|some|further ..1 word|luck|movement|news|updates|progress|development|developments
      anything new
      where are|do we|things|i ..1 stand|at|now|with
      hows|how ..1 is|are|does|did|do ..1 it|that|this|my|things|the|we ..3 going|coming|doing|looking|progressing|stand|along
      heard|hear ..2 back|anything|from
      what ..1 about my ..2 request|reset|ticket|case|application
      what|whatever became|happened ..2 request|reset|ticket|it|case
      approved|accepted|processed|agreed ..2 yet|already
      has|have|did|was|is|are ..5 approved|processed|accepted|through|agreed|arrived|received|handled
      eta
      how soon
      when ..5 unlocked|reset|ready|done|open|back|expect|working
      been|still|im|am|keep ..1 waiting
      check|checking|know|see ..4 status|progress|request|ticket
      follow|following|chasing|chase up
      working|looking on|at|into it|my|this
      request|ticket|case|reset ..3 yet|going|status|progress|moving|stuck|pending|open
      taking|takes|take ..1 so|too|ages|forever ..1 long
      taking ages|forever
      state of ..2 request|reset|things|play
      are|am we|i ..1 there|next yet
      anyone|somebody|anybody|someone ..2 looking|working|dealing|handling
      <request> & how|hows|what|whats|any|when|where|wheres|anything|news|did|has|is|still|yet|anyone
      how|hows|what|whats ..1 is? ..1 it going ..2 with
      unlock|unlocking|reset|resetting ..3 underway|progress|happening|started|running|done|through|complete
      anything happening
      still nothing
      how ..1 are things
      nothing yet|happened|happens
      it & agreed|approved|accepted|responded|decided|answered
      why ..4 long
      taking ..3 long
      has|have|did anyone|anybody|someone|somebody|it|they ..3 look|looked|checked|seen|picked ..1 at|it|into|up
      did|have|has they|it|he|she|anyone say|said|agree|agreed ..1 yes|ok
      say|said yes
      gone|went|go|come|came through
      is it|this|that ..2 done|ready|fixed|sorted|approved|finished
      what|whats|why ..2 taking|holding ..2 long|up|ages
      where ..2 does|do ..2 stand
      where are we|things
    `,
    show: `
      <see> ..5 <code>|<password> ..3 again|more|once
      again ..4 <code>
      closed ..7 <code>
      closed ..2 window|card|chat|tab ..3 before|too|without
      didnt|forgot|havent ..2 write|note|wrote|copy|save|written|jot ..4 <code>|down|it
      before|without|time|chance ..2 write|writing|wrote|note|noting|copy|copying down? ..3 <code>|it|down
      temporary|temp|new passcode|code|pin ..3 you ..2 gave|sent|showed|made
      what|whats ..4 temporary|temp|new passcode|code|pin ..3 again|you
      <see> ..2 my ..2 temporary|new passcode|code|pin
      missed|lost ..2 temporary ..1 <code>
      where ..2 can|do|is|are|was ..2 i? ..1 find|see|get|read? ..3 new|temporary|temp|passcode
      reopen|redisplay|reshow|retrieve|reveal ..4 <code>
      <code> ..3 message|card|window ..2 disappeared|vanished|closed
      missed|miss|overlooked ..3 <code>
      lost|forgot|forgotten|missed|closed|deleted ..1 the|my|that ..1 temporary|temp|new ..1 <code>
      <code> ..2 you|bot|it|that ..1 just|have|had|has? gave|sent|showed|generated|given|shown|created|issued
      <code> ..2 from before|earlier|just|yesterday
      <see> ..3 <code> ..4 one more|last time
      display|view|show|see ..3 <code>
      didnt|couldnt|wasnt|not ..3 see|catch|read|get|screenshot|memorise|memorize|remember ..3 temporary|new|temp ..1 <code>
      passcode again|please again
      need|want|get|have ..3 <code> again
      again the|my <code>
      what|whats ..1 was|is? my ..1 new|temporary|temp <code>
      show|display|repeat|resend|reshow & again|once & <code>
      show it|me again|once
      didnt|couldnt ..1 catch|read|see|get|note|write ..2 <code>
      closed ..4 <code>|card|popup
      ^ <code> again
      ^ code|passcode again ..1 please|pls
      temporary|temp & <code> & what|whats & again|was
      can|could|please|pls|you repeat|resend|redisplay ..3 <code>|it|that
      <code> ..2 vanished|disappeared|went|gone ..2 before|too|away|already
      message|card|window|popup ..4 <code> ..3 disappeared|gone|vanished|closed
      disappeared|vanished|gone & <code> & see|show|again
      read|tell|give ..2 me ..3 <code> ..2 again|once
      what did you say ..4 <code>
      what was ..1 that|the <code> again
      <code> ..1 you ..1 just ..1 gave|sent|showed
      missed ..2 <code> & again
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
      dont|doesnt ..1 need ..3 anymore|longer|more
      cancel|cancle|cancell|abort|withdraw|revoke|retract|scrap|drop|discard|kill|delete|remove|disregard|ignore|close|end ..4 request|ticket|case|application
      cancel|abort|stop|withdraw|revoke|retract|scrap|undo ..3 reset|resetting|process|procedure|everything|that|it|this $
      call ..3 off
      please|pls|can|could|want|like|need|to|you|kindly cancel|cancle|abort|withdraw|revoke|retract ..4 request|ticket|reset|it|that|this|everything|process|please
      take|takes|took|taking ..3 back $
      take back ..2 request
      no longer ..1 need|needed|necessary|require|required|want
      dont|doesnt|wont ..1 need|want|require ..6 anymore|after|longer|now
      not needed|necessary|required ..1 anymore|any|now|after
      dont bother
      ^ abort|cancel|stop ..2 please|now
      ^ scrap|ditch ..1 that|it|this
      forget ..1 everything|all
      drop it|this|that|the
      lets|let ..1 stop|leave|drop|forget ..1 it|here|that
      ^ forget it|that
      stop here
      leave it|that ..1 there|then|please|for
      ^ leave it|that $
      pull ..2 request
      call it off
      ^ ok|okay|please|oh stop $
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
      help me
      instructions|manual
      can you help
      explain
      what|which ..2 commands|options|services|things
      how ..1 can|could ..1 you ..1 help|do
      what ..3 for $
      tell me ..2 about|how
      guide|tutorial|faq|introduction
      show me what
      what ..2 happens|happen ..4 if|when ..5 forget|lock|enter|type|lose|mistype|reset
      how ..3 use|using ..2 bot|this|you|it
      whats this|that
      who ..1 this|you
      what ..1 can ..3 bot|do|you|assistant ..2 do
      what ..2 happens|happen|become|becomes & if|when|after & <resetting>
      what ..3 are|is ..2 for
      how ..5 lock|lockscreen|screenlock ..2 work|works|function
      what|whats is? a|an temporary|temp <code>
    `,
    thanks: `
      thanks|thank|thx|cheers|ty|tnx|thankyou|appreciated|appreciate|awesome|brilliant|perfect|lifesaver
      great|nice|wonderful|amazing|excellent|legend|tysm|obliged|superb|fab|fantastic|bless|kudos|ta
      well done
      good job|bot|work
      you rock|star
    `,
    greeting: `
      hi|hello|hey|hiya|yo|howdy|hallo|helo
      good morning|afternoon|evening|day
      morning|afternoon|evening
      how are you
      greetings|heya|sup|gday|hola|bonjour|ciao|hej
      whats up
      anyone|anybody there|here|home
    `,
    it: `
      talk|speak|chat|contact|reach|call|connect|transfer|escalate|put|pass ..4 <who>
      talk|speak|chat|contact|reach|call|message|email|ask ..2 it $
      from|with it $
      it department|team|guy|guys|people|desk
      helpdesk ..2 number|phone|hours|open|email
      number ..3 helpdesk|it|support
      ^ agent|human|helpdesk|support|it $
      real|actual|living|live human|person|agent|people|someone|being
      give|get|want|need|have ..3 human|person|agent|technician|helpdesk
      it ..1 number|hotline|contact|department|team|support|desk|staff|colleagues|phone number
      number|phone|email|contact|hotline ..2 of|for ..2 it|support|helpdesk
      how|where ..3 contact|reach|call ..2 it|support|helpdesk
      talk|speak|chat|contact|reach|get|put|connect ..3 it
      hand ..2 over ..2 it|human
      <people> ..2 call|contact|phone|ring ..1 me $
      send|forward|pass|hand|report|write|message ..3 to it|helpdesk|support
      ask|contact|reach|call|tell it|helpdesk|support
      <people> ..4 call|contact|phone|ring|help me ..1 back?
      someone|somebody|anyone from|in it|support
      human|humans
      forward|transfer|pass|put|hand|connect|refer me ..3 colleague|it|someone|support|human|agent|person
      agent|human|operator|technician|person|helpdesk|representative|advisor please|pls
      put|pass|hand|connect|patch ..2 through ..5 <who>|helpdesk|desk|it|support
      <people> ..2 call|ring|phone ..2 me ..1 back?
      who ..3 call|ring|phone|contact|ask ..2 it|support
      rather|prefer ..4 <who>|human|person
      want|need|like ..2 speak|talk
      hotline|helpline ..4 call|ring|phone
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
