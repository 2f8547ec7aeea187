import type { Language } from '../types.ts'

export const sv: Language = {
  tongue: 'sv',
  marks: `
    jag du han hon vi ni de dom mig dig sig oss er min mitt mina din ditt dina sin sitt sina var vart vara en ett den det dessa denna detta
    och eller att som om i in pa till fran for med av ur at efter innan sedan sen nar hur vad vem vilken vilket dar har har hade haft ar blir blev bli blivit
    kan kunde kunna vill ska skulle maste behover behovde far fa fatt gar gick ga gor gjort tack snalla hej hejsan tja halla hjalp hjalpa garna
    nu idag igar morse imorse ikvall kvall imorgon igen fortfarande redan bara ocksa aven lite mycket alla allt nagot nagon nan nat ingen inget inte ej ju val sa for men utan
    ja nej ok fort snabbt bradskande akut jobb jobbet snarast mvh vore hjalpsam tacksam god dag
  `,
  notSlips: `
    acceptera accepterat ager aker allen anda andan andar andas andras andrats andre andrea angar ange anger
    angest angrar ankomst anlander anna annans annars annat ansluta antar anvand anvandas anvande anvandes anvands
    applen aren arende arenden aset atta avbrot avslutad avslutar avslutat avstand backar baken baker balen banken
    barn barnens barnes barnet barney baron basen basta baste baten batterier bear bega begara begart beger behov
    behova behovas behovdes behovt beter bette bilden biten biter blaser blaste blockera blockerar bogar bonder
    borda borja borsta bossen bota boter bryter bunden buren byte bytet chefen clara daren darfor darren data
    dejta delaktig delas delen delta doden dokumenten dottern dras dummer eftermiddags enheter etta falla fallen
    faller fallet fanga fange farlig farliga farligt fasta fatta filer filmen fingeravtrycken finner finns fitta
    flippa flyger foder fonster fonstren forbli forfora forgora forhora forlat forlorar forlorare forlovad
    forlovade forra forrada forran forsoka forsokt forsta forstas forstor forsvar fortet foten fotter fraga fragan
    fragat fragor fullstandig funderar funderat fungera funka funnit fuskar gamle gangen ganget gatan gator genom
    giftig ginger gnalla gnaller godkanna gomd gomde gomma gommer gomt grand granden graset grata graver grund
    grunden grym hacken hala halet hall hallas hallen haller hallit halls halsa halva hamna hamnade hamnar hamnat
    hande handel handen hang hanga hangd hanger hant haret hatten haven havets helen hell henne hetta hinder hitat
    hittades hittas hittat hjalm hjalpe hjalpt hotet hovet hummer hunden husen huvet hylla inne intet isar jamna
    kalender kall kalla kalle kande kanin kaniner kann kannas kanoner kapa kara karen kasta kinden klaga klagar
    klappa klarat klipp klippa kloka knacka knapp knappa knappar knappast kolla koma kommando kommandot kommen
    kontaktat kontakter kontant konton kontor kontrakt kopet kopplad kopplar kopplas kopplat korset korta korten
    kottet kramer krav krava krossa krossade krossar krossas kudde kudden kuken kunder kungen kungens kvart kvavs
    ladda laddade laddar lader lagar lagat lage lagen lagga lagger lagre lagt laker lamnas lampa lana lanade lanar
    lanat lance lander lane lanet langa langare langd langs langst lapp lappen lara lart lasse lasten lata later
    latta lauren ligga lista lngen lnget lnnan locka lofte lonen loper loser lungt luta lycka lyckan lyckats lyser
    lyset mager maken malar malet mamma mamman manad mangd manniskan manuel mappen marke marker market masken
    maskiner master maten matta matte medan medarbetare minnas minnen minus miste mobler moder moderna modet mogen
    mojlig mojligt morgan morka moses moster motas motellet moter mots mott motte mottes munkar muren musen nacken
    nagons namna nara nasta naste neka nigger notter nyheten officer oken omojliga onska onskan onskat oppen
    oppnas osaker packar pank pannan pappa pappan para parken pasta perfekta pinne platt plocka porter posten
    potter prat pratas pratat priser puben radda rader ramla rana ranade ranar ratta reagera reda rena rensar
    repet resa resan reser rest restauranger reste retar riktiga riktigt rinner roken rokning rotter ruta rutin
    rymt sacken sager saken sakert sakta salja samla samman sammy sander sandra sanger sanker santa sara sarar
    saren satan satsa satt satte satts schyst scott shoppa simma sinne sinnen sinnet sitta skada skaka skala
    skalla skalle skam skamma skammer skapar skapat skar skara skarp skarpa sker skick skickas skinka skiva skott
    skrack skrapet skrek skrevs skrik skrika skrivet skruva skull slack slacka slaget slagits slakt slampa slangde
    slangt slapa slappas slappna slapps slappt slicka slickar slips slita slosa slott slut slutar slutat smart
    snack snackar snackat snall snallt snarare snett snopp soder soker soner sopa soppa sorten sott spana spar
    sparar sparat spark sparka sparkad sparra sporten sprak spriten staende stalar stalla stallet stamma stang
    stanga stangd stangda stangdes stangs star stark starkt starta stat statt sticka stilen stolen stoppar stoppas
    stoppat stort stott strack stressa struntar stuart suger summa summer suveran svaga svagare svagt svalja svalt
    svarade svarat svard svaret svars svarta svarte svavar synder syster tacka tacker tagen tagit taket talan
    talas talat talet tander tankar tanner tappa tappar tarar tavlar team tekniken teven tillbaks tillgangliga
    timma titta tittade tittar tjana tjanar tjata tolka tommy topp torkar torra trakig trakigt trams trasiga tryck
    trycka trycket tryckte turen tusan tyckt underbar underbara undra undrade undrat undvika ungen upplysningar
    uppna upprepar upprepas vadda vagar vager vaggar vagnar vagra vaktar valar valj vander vandra vandrar vaning
    vanja vanner vanta vantan vantat varar vardig varen vargar varken varor viktig vilar vilja vilsen vinner visas
    visat viskar vittnet vunnit
  `,
  joins: `
    las up = las upp; pin kod = pinkod; pin koden = pinkoden; help desk = helpdesk; jobb mobil = jobbmobil; jobb mobilen = jobbmobilen; face id = faceid; touch id = faceid; sim kort = simkort; sim kortet = simkortet; puk kod = puk; puk koden = puk; tva faktor = tvafaktor; i phone = iphone; i pad = ipad; lap top = laptop; las ord = losenord; los ord = losenord; logga in = logga; loggar in = loggar
  `,
  sets: {
    not: 'inte|ej|inge|icke|int|aldrig|knappt',
    able: 'kan|kunde|gar|gick|kommer|kom|lyckas|lyckades|klarar|kunnat|funkar',
    enter: 'in|inpa|at|oppna|oppnar|lasa|upp|logga|loggar|anvanda|forbi|komma|atkomst|vidare',
    mind: 'minns|mins|ihag|vet|kommer|kan|minnas|komma|koll|aning',
    take: 'accepterar|accepteras|funkar|fungerar|stammer|godkanns|godkanner|gar|tar|ok|duger|kanner|galler|giltig|fungerat|funkat|ratt|reagerar',
    who: 'manniska|nagon|support|supporten|helpdesk|person|tekniker|kundtjanst|servicedesk|personal|it-avdelningen|avdelningen|handlaggare|administrator',
    want: 'behover|behovde|vill|skulle|ge|fa|far|skicka|ha|skapa|onskar|generera|beho|satta|valja',
    their:
      'kollegas|kollegans|kollegornas|chefs|chefens|frus|mans|sons|dotters|sambos|kunds|kundens|kompis|kompisens|medarbetares|hans|hennes|deras|annas|pappas|mammas',
    taken:
      'stulen|stulet|snodd|snott|stulit|snattat|rånad|forsvunnen|borttappad|tappad|bestulen|forsvunnit|borta|forlorad|stal|snodde',
    again: 'igen|gang|nytt|en',
  },
  signals: {
    device: `
      mobil|mobilen|mobiler|mobilens|telefon|telefonen|telefoner|telefonens|tele|tfn|tel|telen|lur|luren|iphonen|ipaden|ipad|surfplatta|surfplattan|platta|plattan|plattor|enhet|enheten|enhetens|samsungen|androiden|tablet|skarmlas|skarmlaset|fingeravtryck|fingeravtrycket|faceid|padda|paddan|mobilisen|nalle|nallen|smartphonen|apparat|apparaten
      *mobil|*mobilen|*telefon|*telefonen|*luren|*plattan|*enhet|*enheten
      mobil*|telefon*
      arbetsprofil|arbetsprofilen|jobbprofilen
    `,
    code: `
      kod|koden|koder|koderna|pinkod|pinkoden|pinnen|pinen|pinkoder|laskod|laskoden|monster|monstret|upplasningskod|upplasningskoden|kodlas|kodlaset|kodn|sifferkod|sifferkoden|upplasningsmonster|mobilkod|mobilkoden|telefonkod|telefonkoden
      dorrkod|dorrkoden|portkod|portkoden|larmkod|larmkoden|moteskod|moteskoden|konferenskod|konferenskoden|entrekoden
    `,
    password: `losenord|losenordet|losen|losenorden|losenordn|password|mobillosenord|mobillosenordet|losenordsåterställning`,
    computer: `dator|datorn|datorns|datorer|laptop|laptopen|pc|pcn|datan|arbetsdator|arbetsdatorn|jobbdatorn|jobbdator|skrivbord|bios|arbetsstation|windows`,
    account: `konto|kontot|kontona|mejl|mejlen|mail|mailen|epost|eposten|teams|natverk|natverket|vpn|inlogg|inloggning|app|appen|portal|portalen|losenordsportalen|webben|hemsidan|sajten|system|systemet|tidrapport|tidrapporten|tidrapporteringen|excel|intranatet|bankid|databasen|office`,
    mfa: `
      tvafaktor|tvafaktorn|tvafaktorsautentisering|tvafaktorsinloggning|autentisering|autentiseringsapp|autentiseringsappen|autentiserare|verifieringskod|verifieringskoden|engangskod|engangskoden|sakerhetskod|sakerhetskoden|multifaktor|multifaktorautentisering|verifiering|mfan
      kod|koden|koder via|med|per sms
      sms kod|koden
      tvåstegs*
    `,
    meeting: `mote|motet|moten|motes|moteskod|moteskoden|konferens|konferensen|konferenssamtal|konferenskod|konferenskoden|telefonmote|telefonmotet|webinar|webinariet|zoom|telefonkonferens|telefonkonferensen|videomote|videomotet|mötespin`,
    voicemail: `rostbrevlada|rostbrevladan|telefonsvarare|telefonsvararen|voicemail|svarare|svararen|rostmeddelande|rostbrevladans|mobilsvar|mobilsvaret`,
    door: `dorr|dorren|dorrens|dorrkod|dorrkoden|larm|larmet|larmkod|larmkoden|port|porten|portkod|portkoden|dorrkoder|grind|grinden|garage|garaget|skap|skapet|passerkort|passerkortet|lokalen|lager|lagret|forrad|forradet|kontoret|parkering|parkeringen|hiss|hissen|kassaskap|kassaskapet|entren|entrekoden|toaletten`,
    sim: `simkort|simkortet|sim|simmet`,
    puk: `
      sim pin|pinkod|kod|last|pinkoden|koden
      simpin|simpinkod
      pin|pinkod|pinkoden|koden|kod till ..1 sim|simkort|simkortet
      simkort|simkortet|sim ..3 last|sparrat|sparrad|blockerat
      puken|puk*
    `,
    gadget: `skrivare|skrivaren|skrivarna|headset|headsetet|horlurar|horlurarna|tv|tvn|klocka|klockan|bilen|kamera|kameran|projektor|projektorn|hogtalare|hogtalaren|kaffemaskinen|maskinen`,
    act: `
      aterstall*|nollstall*|resett*|reset|reseta|resetta|upplasning|upplast|lasupp|avblockera|upplasning*|reaktivera|deblockera|avsparra
      las|lasa|laser|last|laste ..4 upp
      oppna|oppnar ..3 <device>
      ta|tar|fa|tas|rensa ..4 bort|bortagen|borttagen|av ..4 <code>|<password>
      ta|tar|fa|radera|slopa|rensa ..3 <code>|<password> ..4 bort|borttagen|borttaget
      radera|slopa ..3 <code>|<password>
      byt|byta|andra|byter|andrar|fixa ..4 <code>|<password>
      kommer|komma|kom ..4 in|at|inpa ..2 igen
      hjalp ..3 in i ..2 <device>
      hur kommer|tar|kom ..2 in|at|inpa ..3 <device>
      slapp|slappa ..3 in|igenom
      behover|vill|maste ..1 komma|in|at ..2 in|at ..3 <device>
      fa ..1 upp ..3 <device>
      oppna|oppnat ..3 <device>
    `,
    change: `
      ny|nytt|nya|tillfallig|tillfalligt|annan|temporar|temporart ..2 +pin|pinkod|laskod|pincode|passcode
      <want> ..5 ny|nytt|nya|tillfallig|tillfalligt|temporar|temporart ..2 <code>|<password>
      tillfallig|tillfalligt|temporart ..1 <code>|<password>
    `,
    forgot: `
      glom*|glomt|glomde|glommer|glomd|bortglomd|bortglomt
      minns|mins|vet|kommer|kan ..3 <not> ..4 <code>|<password>
      <code>|<password> ..4 minns|mins|vet|kommer|kan ..3 <not>
      minns|mins <not>
      kommer ..1 <not> ihag
      <not> ..2 ihag
      ingen|noll|inge|nolla aning|koll|minne
      tappat|tappade|forlorat|slarvat|blivit|forlorade ..3 bort|av ..4 <code>|<password>
      tappat|tappade|forlorat|forlorade ..3 <code>|<password>
      vad|vilken ..2 var ..5 <code>
      bortblast
      fallit ur minnet
      <code>|<password> ..3 bortblast|borta
      blackout
    `,
    trouble: `
      last|lasta|sparrad|sparrat|blockerad|blockerat|lasts|last|inaktiverad|inaktiv|otillganglig|otillgangligt|avstangd|laset|lasst|lasat
      <able> ..3 <not> ..5 <enter>
      <not> ..1 <able> ..4 <enter>
      omojligt|omojlig ..4 <enter>
      <not> ..2 <take>
      <take> ..3 <not>
      tar <not>|inte ..2 emot
      vagrar
      fel|felaktig|felaktigt|ogiltig|ogiltigt ..2 <code>|<password>
      <code>|<password> ..4 fel|felaktig|felaktigt|ogiltig|nekas|nekad
      slagit|skrev|skrivit|slog|angett|knappat|tryckt ..4 fel
      vill|kraver|kravs|fragar|begar|ber ..4 <code>|<password>
      andrat|andrade|bytt|bytte ..3 <code>|<password>
      forsok igen
      atkomst nekad
      ingen|inte|forlorat|tappat atkomst
      <not> ..2 <code>|<password> ..2 <take>
      hangt|last sig
      tjatar|fragar|undrar ..2 <code>|<password>
    `,
    out: `
      last|laste|lasta|laser ..3 ute
      utelast|utelasta|utlast
      for ..1 manga ..3 forsok|ganger|fel
      for manga
      <device> ..2 <not> tillganglig|tillgangligt
      <device> ..2 inaktiverad|otillganglig|sparrad
      <able> ..2 <not> ..4 lasa upp ..3 <device>
      <able> ..2 <not> ..3 oppna ..3 <device>
      nagon|nan|barnen ..3 andrat|bytt ..3 <code>
      fast pa|i|vid lasskarm|lasskarmen
      <able> <not> ..2 forbi|vidare lasskarmen
    `,
    lost: `
      tappat|tappade|forlorat|slarvat|slarvade|forlorade ..3 <device>
      tappat|tappade|slarvat|forlagt bort ..2 <device>
      blivit|blev ..2 av med ..2 <device>
      <device> ..4 <taken>
      <taken> ..4 <device>
      hittar|hitta|hittade ..2 <not> ..3 <device>
      <not> ..1 hitta ..3 <device>
      glomt|glomde|lamnade|lamnat ..2 <device> ..1 i|pa|hos|kvar ..1 taxin|taxi|taget|bussen|tunnelbanan|flyget|hotellet|restaurangen|baren|bilen|tag|buss|flygplanet|gymmet
      lamnade|lamnat ..2 <device> pa|i|hos|kvar
      stoldanmala
      <device> ..2 i sjon|vattnet|havet
      <device> ..1 borta|forsvunnen
    `,
    broken: `
      sprucken|spruckit|sprack|krossad|krossat|sprickor|spricka|trasig|trasigt|sonder
      skarm|skarmen|display|displayen|glas|glaset ..4 svart|sprucken|krossad|trasig|sonder|dod|gron|slackt|svartnat
      tappat|tappade ..3 <device> ..1 i backen|golvet|marken|asfalten
      vattenskad*
    `,
    order: `
      bestall*|kopa|inkop
      lamna|lamnar|lamnat|skicka|skickar|returnera|returnerar|retur ..2 tillbaka|in|igen ..3 <device>
      returnera|returnerar|retur
      <want> ..4 ny|nya|nytt|annan|battre ..1 <device>
      nar|beställa ..4 ny|nya ..1 <device>
      byta|byter|byt ..2 <device>
      ersattningstelefon|ersattningsmobil|lanetelefon|lanemobil|utbytestelefon
      uppgradera
    `,
    wipe: `
      fabriksaterstall*|fabriksinstallning*
      tomma|tommer|rensa|radera|formatera|torka ..4 <device> ..3 helt|innan|pa|fullstandigt
      radera|rensa|tomma allt|alla
      formatera
      rensa|radera|tomma ..2 gamla ..2 <device>
      hard|factory reset
    `,
    other: `
      <their> ..1 <device>|<code>
      min|mitt|var|en kollega|chef|fru|man|sambo|kompis ..2 last|glomt
      at|for min|en kollega|chef|fru|man|son|dotter|sambo $
    `,
    solved: `
      funkar|fungerar ..2 igen|nu
      nu|nu|allt funkar|fungerar|ok|bra
      lost sig|nu
      har lost det
      det|den loste sig
      kom|kommit in nu|igen
      det ordnade|loste sig
      hittade den|koden
      kom pa den|koden|det
      kom ihag koden|den|pinkoden
      <device> ar upplast
    `,
    no: `
      inte|ej|aldrig|ingen|inget|inga|icke|slipp|slippa|lat|undvik|int
      behovs inte
      vanta|avvakta ..1 med|innan
    `,
    but: `
      men|dock|fast|utan|istallet|daremot
      och nu
      och jag
      och den
      och det
      och min
      och sa
    `,
    fine: `
      oroa dig inte
      <not> brattom|saker
      vet <not> om|hur|varfor|vad
      ingen|inga fara|panik|stress|bradska|svar|problem|som
      ingen svarar
      <not> svarar
      ^ nej $
      ring*|ringa|na|sms|smsa ..2 pa ..2 <device>
      numret|nummer|telefonnummer|mobilnummer ..3 <device>
      batteri|batteriet|laddare|laddaren|skal|skalet|abonnemang|abonnemanget|rakning|rakningen ..2 <device>
      telefonnummer|telefonnumret|mobilnummer|mobilnumret|telefonsamtal|telefonsamtalet|mobilskal|telefonbok|mobilapp|mobilappen|mobilstrategi|telefonlista|telefontid|mobilabonnemang|mobilitet|mobiltäckning
      kod|koden|koder for|till tidrapporteringen|tidrapport|projekt|projektet|kund|rabatt|rabatten|artikeln|kunden|fakturan
      qr|kund|kallkod|rabatt|projekt|artikel|post kod|koden
      rabattkod|rabattkoden|kallkod|kallkoden|projektkod|projektkoden|artikelkod|kundkod|postkod|felkod|felkoden|landskod|swishkod
      last|laser|laste|lasa ..2 scope|scopet|budget|budgeten|agendan|dagordningen|datum|priset|filen|dokumentet|dorren|sprinten|kalendern
      scope|scopet|budget|budgeten|agendan|dagordningen|datumet|priset|filen|dokumentet|projektet|kalendern ar last
      skickat fran min
      glom ..2 att
      last pa|om|igenom|i|mejlet|boken|din|mailet|artikeln
      glomt|glomde att
      utan att ..4 aterstall*|radera|forlora
      jag|vi aterstallde|nollstallde|resettade|laste
      hur laser ..2 jag|man ..2 <device> $
      autolas|autolaset|automatisk
    `,
    status: `
      status|statusen|uppdatering|uppdateringar
      hur gar|gick|ligger|ser ..3 det|till|min|arendet|aterstallningen|med
      hur lang ..1 tid
      hur lange|langt
      nagot|nagra|nat|nagon nytt|nyheter|uppdatering|besked
      ar ..5 aterstalld|klar|klart|fardig|fardigt|upplast|resettad|nollstalld|aterstallt ..1 an|nu|redan|snart
      ar ..3 <device> aterstalld|upplast|klar|nollstalld
      ar det|den|ni klart|klar|fardigt|fardig
      nar ar|blir|far ..4 klar|klart|fardig|den|det|hora
      vantar ..1 fortfarande
      fortfarande ..1 vantar
      vantar ..2 pa ..3 aterstallning|aterstallningen|koden|losenordet|svar
      har ni|du ..3 aterstallt|resettat|hunnit|nollstallt
      har ni|du ..3 last upp
      vad hander
      klar|klara|klart|fardiga snart|an
      hur lange
    `,
    show: `
      visa|visar|se|skicka|upprepa|skriv|sag ..5 <code>|<password> ..3 igen|pa|en|gang
      visa|visar|se|skicka|upprepa ..2 igen ..3 <code>|<password>
      visa ..3 <code>|<password>
      hann|hunnit|glomde|hinner|inte ..4 skriva|anteckna|spara|kopiera|notera|skrev|antecknade ..4 <code>|<password>
      hann inte ..3 skriva|anteckna|spara|kopiera|notera|se|lasa
      <code>|<password> ..5 hann ..2 inte
      stangde|stangt|stängde|klickade ..6 <code>|<password>
      stangde|stangt|klickade ..2 rutan|fonstret|kortet|chatten
      glomt|tappat ..3 tillfalliga|tillfallig ..2 <code>|<password>
      vad var|ar ..3 tillfalliga|nya ..1 <code>|<password>
    `,
    cancel: `
      ^ avbryt|stopp|stoppa|angra|avbryta|stop|avsluta|sluta|annullera $
      ^ avbryt|stopp|stoppa|angra|avbryta|stop|avsluta|annullera ..2 begaran|arendet|aterstallningen|allt|det|tack|forfragan|processen
      avbryt
      strunta|skit|glom|skippa ..1 det
      strunt|skit samma
      behovs <not> ..1 langre
      behover <not>|inte ..2 langre
      behovs|behover ..1 inte langre
      har ..1 angrat mig
      angrade mig
      det var inget|inte
      glom det
    `,
    help: `
      ^ hjalp|help|kommandon|meny|info|start|hjalp $
      vad ..2 kan ..1 du ..1 gora|hjalpa
      vad kan|gor du
      hur ..1 funkar|fungerar ..4 aterstallning|aterstallningen|det|detta|du|den|har|upplasning|upplasningen
      hur gor ..1 man|jag
      hur anvander
      vad hander ..1 om|nar ..5 aterstall*|laser|nollstall*
      vem|vad ar du
      instruktioner|manual
      kan du hjalpa
      hjalp mig
    `,
    thanks: `tack|tackar|tacksam|tusen|toppen|super|grymt|schysst|perfekt|kanon|thanks|thx|suverant|underbart`,
    greeting: `
      hej|hejsan|tjena|tja|hallå|halla|tjo|hello|hi|god|morrn|morsning|tjabba|hejhej
      god morgon|kvall|dag|eftermiddag|formiddag
      hur mar du
      laget
    `,
    it: `
      prata|tala|kontakta|kontaktar|na|nar|kontakt|snacka|ringa|chatta|koppla|komma ..4 <who>
      prata|tala|kontakta|na|nar|ringa|kontakt ..2 it
      kontakta|nar|ringa|na|kontaktar ..1 it $
      prata|tala|kontakt med it
      riktig manniska|person
      nummer|numret ..2 <who>
      ^ support|supporten|manniska|helpdesk $
      <who> tack
    `,
    speak: `
      pa <tongue> tack|snalla|please
      ^ pa <tongue> $
      ^ <tongue> $
      prata|pratar|tala|talar|skriv|skriva|svara|ta|byt|byta|kor|forstar ..4 <tongue>
      <tongue> tack|please|snalla
      kan vi|du ..4 pa <tongue>
    `,
  },
  tongues: {
    en: 'engelska|english',
    it: 'italienska|italiano',
    sv: 'svenska|swedish',
    ja: 'japanska|日本語',
    fr: 'franska|francais',
    de: 'tyska|deutsch',
    es: 'spanska|espanol',
  },
  closings: `
    med vänlig hälsning
    med vänliga hälsningar
    vänliga hälsningar
    vänlig hälsning
    hälsningar
    mvh
    hälsning
    bästa hälsningar
    vh
    med vänlig hälsning
    allt gott
    hej då
  `,
}
