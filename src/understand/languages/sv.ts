import type { Language } from '../types.ts'

export const sv: Language = {
  tongue: 'sv',
  marks: `
    jag du han hon vi ni de dom mig dig sig oss er min mitt mina din ditt dina sin sitt sina var vart vara en ett den det dessa denna detta
    och eller att som om i in pa till fran for med av ur at efter innan sedan sen nar hur vad vem vilken vilket dar har har hade haft ar blir blev bli blivit
    kan kunde kunna vill ska skulle maste behover behovde far fa fatt gar gick ga gor gjort tack snalla hej hejsan tja halla hjalp hjalpa garna
    nu idag igar morse imorse ikvall kvall imorgon igen fortfarande redan bara ocksa aven lite mycket alla allt nagot nagon nan nat ingen inget inte ej ju val sa for men utan
    ja nej ok fort snabbt bradskande akut jobb jobbet snarast mvh vore hjalpsam tacksam god dag
    snälla asså liksom typ nog va vilka sadan andra forra nasta vecka veckan manad manaden timme timmar minut minuter stund natten helgen semestern fredag mandag tisdag onsdag torsdag lordag sondag gang gangen dags verkligen helt sjalv sjalva bast battre tydligen dock ens just precis alltsa borde brukar borjar borjade kommit tagit fick haha hoppas
    natt
  `,
  notSlips: `
    anda andras andrats ange annat ansikte anslut anvand anvants atta avbrot avslutat avstand avstangt badda
    barnet basta begara begart behov betar bland blandad blockera borja borjan bota byte fager fallet fanga
    farlig fasta fastna fatta finna fiska flicka flygel fonster forlat forran fragan fragat fragor framgar
    fred fryser funnit gangar genom giftig godkande godkann grina grund haka haller hamna handel handen hang
    hanga havt hittades hjalm hjalpt hopp inaktiverat kasta klagar klippa kolla kollar kontor kopierad korta
    krava kulle kunder kvart lagar lage lagga laggar lagt lampa langa lapp lara lata later letat lista locka
    lopa loser lycka magen mangd mata matar mate matt matta matte medan microsofts misslyckades mista moder
    mogen mojlig moster motte nara neka nekade nekat okant oken olasta onska oppet passa pasta pinne posten
    pussar raderar raderas rand ratta reda registrerad registrerat resa resan rest ruta salja samla samman
    sang sate sattet seger simma sinne sist sitta skada skaka skall skam skapas skarp skata skickades skickas
    skott skrek skrika skruv slang slanga slita slott slutar smart snall snar snett soppa spar sparad sparare
    sparas spark sparra sparv stalla stalle stallt stam stan stanna startats stat sting stod stol stolen stolt
    stoppar stoppat strangaste summa sund svalja svarade svaret taket talja tang tanka tanke tappa tittar topp
    tryck trycka trycket undra vagar vaggar vagrat vaktar vald valj vana vanda vandra vanja vantande vante
    varar varde varor vilja visas visat visst
  `,
  joins: `
    las up = las upp; pin kod = pinkod; pin koden = pinkoden; help desk = helpdesk; jobb mobil = jobbmobil; jobb mobilen = jobbmobilen; face id = faceid; touch id = faceid; sim kort = simkort; sim kortet = simkortet; puk kod = puk; puk koden = puk; tva faktor = tvafaktor; i phone = iphone; i pad = ipad; lap top = laptop; las ord = losenord; los ord = losenord; logga in = logga; loggar in = loggar; wi fi = wifi; kaffe maskin = kaffemaskin; kredit kort = kreditkort; bank kort = bankkort; las skarm = lasskarm; skarm las = skarmlas; jobb telefon = jobbtelefon; jobb telefonen = jobbtelefonen; tjanste mobil = tjanstemobil; tjanste telefon = tjanstetelefon; mote s = motes
  `,
  sets: {
    resetting: 'aterstall*|nollstall*|resett*|laser|last|upplast|reset',
    request: 'arende|arendet|begaran|forfragan|ansokan',
    people:
      'manniska|nagon|support|supporten|helpdesk|person|tekniker|kundtjanst|servicedesk|personal|handlaggare|administrator|it|medarbetare',
    not: 'inte|ej|inge|icke|int|aldrig|knappt|nt|itne|ingenting',
    able: 'kan|kunde|gar|gick|kommer|kom|lyckas|lyckades|klarar|kunnat|funkar|gatt|kommit|lyckats|kommr|funka|slapper|slappa|kmr',
    enter:
      'in|inpa|at|oppna|oppnar|lasa|upp|logga|loggar|anvanda|forbi|komma|atkomst|vidare|oppnat|oppnas|last|upplast|loggat|inloggad|startat|oppen|ansluta',
    mind: 'minns|mins|ihag|vet|kommer|kan|minnas|komma|koll|aning|minne|mindes|kommit|veta|visste|kand|ide|susning|blek',
    take: 'accepterar|accepteras|funkar|fungerar|stammer|godkanns|godkanner|gar|tar|ok|duger|kanner|galler|giltig|fungerat|funkat|ratt|reagerar|funka|fungera|accepterats|stamt|godkant|duga|kant|matchar|gallde|giltigt|korrekt|registrerar',
    who: 'manniska|nagon|support|supporten|helpdesk|person|tekniker|kundtjanst|servicedesk|personal|it-avdelningen|avdelningen|handlaggare|administrator',
    want: 'behover|behovde|vill|skulle|ge|fa|far|skicka|ha|skapa|onskar|generera|beho|satta|valja',
    their:
      'kollegas|kollegans|kollegornas|chefs|chefens|frus|mans|sons|dotters|sambos|kunds|kundens|kompis|kompisens|medarbetares|hans|hennes|deras|annas|pappas|mammas|systers|brors|kollegors|vans|vannens|makes|grannens|lararens|elevs|praktikants|vikariens|sonens|dotterns',
    taken:
      'stulen|stulet|snodd|snott|stulit|snattat|rånad|forsvunnen|borttappad|tappad|bestulen|forsvunnit|borta|forlorad|stal|snodde|stold|rovad|knyckt|knycktes|forsvann',
    again: 'igen|gang|nytt|en',
  },
  signals: {
    former: `
      kollega|medarbetare|agare|person|anvandare ..2 slutat|slutade|gatt|pension
      tidigare|forra|gamla ..1 agaren|anvandaren|kollegan|agare
      arvt|arvde|foretradare|foretradaren|foretradarens
      tog|tagit over ..3 <device>
      sin|sitt|sina egen|eget|egna
      mina ..2 <device>
    `,
    rule: `
      policy|policyn|regler|reglerna|riktlinjer|riktlinjerna|regel|regeln
    `,
    doubt: `
      varför|siffror|siffrig|sexsiffrig|fyrsiffrig|tecken|telefoner|telefonerna|mobiler|mobilerna|enheter|folk|kollega|kollegor|kollegan|chefen|kompis|nyfiken|undrar|han|hon|hans|hennes|deras|granne|grannen
      minns|kommer ihåg|hittat|hittade|öppen|öppnades|löst|löste|funkar|fungerar
      säker|säkert|säkra|bättre|artikel|kurs|utbildning|presentation|manual|guide|skämt|tillåtet|obligatoriskt|många
    `,
    self: `
      jag|min|mitt|mina|mig|vi
      fick
    `,
    plea: `
      hjalp|hjalpa|hjalper|akut|bradskande|problem|strul|strular|krangel|krånglar|kris|fel|snarast|fixa|ordna|losa|panik|sos|knas|bekymmer|jävlas|bråkar
    `,
    thing: `
      kort|kortet|bankkort|bankkortet|kreditkort|kreditkortet|banken|bank|vaska|vaskan|cykel|cykeln|cykellas|resvaska|resvaskan|fil|filen|filer|bilaga|bilagan|bilagor|dokument|dokumentet|lank|lanken|lankar|foto|foton|bild|bilder|bilden|film|filmen|kalender|kalendern|webblasare|webblasaren|sida|sidan|installningar|installningarna|kontakter|kontakterna|karta|kartan|presentation|presentationen|faktura|fakturan|enkat|enkaten|paket|paketet|ringsignal|bakgrundsbild|timer|galleri|musik|formular|formularet|historik|ljusstyrka|mapp|mappen|protokoll
      rabattkod|rabattkoden|felkod|felkoden|kampanjkod|företagskort*|betalkort*|kreditkort*|tjänstekort*|bankkort*
      kamera|kameran|mikrofon|mikrofonen|högtalare|högtalaren|ficklampa|ficklampan|vibration|volym|volymen|tangentbord|tangentbordet
    `,
    device: `
      mobil|mobilen|mobiler|mobilens|telefon|telefonen|telefoner|telefonens|tele|tfn|tel|telen|lur|luren|iphonen|ipaden|ipad|surfplatta|surfplattan|platta|plattan|plattor|enhet|enheten|enhetens|samsungen|androiden|tablet|skarmlas|skarmlaset|fingeravtryck|fingeravtrycket|faceid|padda|paddan|mobilisen|nalle|nallen|smartphonen|apparat|apparaten
      *mobil|*mobilen|*telefon|*telefonen|*luren|*plattan|*enhet|*enheten
      mobil*|telefon*
      arbetsprofil|arbetsprofilen|jobbprofilen
      fonen|paddor|handenhet|handenheten|mobbe|mobben|biometri|ansiktet|ansiktsigenkanning|fingret|tumme|tummen
      *padda|*paddan|*platta|*lur|*mobiler|*mobilerna|*telefoner|*telefonerna|*telefonens|*mobilens|*surfplatta
      mobilskarm|mobilskarmen
      fingeravtryckslasaren|fingeravtryckslasare
    `,
    code: `
      kod|koden|koder|koderna|pinkod|pinkoden|pinnen|pinen|pinkoder|laskod|laskoden|monster|monstret|upplasningskod|upplasningskoden|kodlas|kodlaset|kodn|sifferkod|sifferkoden|upplasningsmonster|mobilkod|mobilkoden|telefonkod|telefonkoden
      dorrkod|dorrkoden|portkod|portkoden|larmkod|larmkoden|moteskod|moteskoden|konferenskod|konferenskoden|entrekoden
      siffror|siffrorna|kodord|skarmkod|skarmkoden|upplasningskoder|mobilpin|telefonpin|lasmonster|siffrer
      lösenkod|lösenkoden|lösenkoder
      sifferkombo|sifferkombination|sifferkombinationen|sifferkombon|kombinationen
      pinåterställning|kodåterställning
    `,
    password: `losenord|losenordet|losen|losenorden|losenordn|password|mobillosenord|mobillosenordet|losenordsåterställning`,
    computer: `
      dator|datorn|datorns|datorer|laptop|laptopen|pc|pcn|datan|arbetsdator|arbetsdatorn|jobbdatorn|jobbdator|skrivbord|bios|arbetsstation|windows
      dell|hp|laptops|barbar|handdator|skrivbordsdator|stationara|macen|*datorn|*dator
    `,
    account: `
      konto|kontot|kontona|mejl|mejlen|mail|mailen|epost|eposten|teams|natverk|natverket|vpn|inlogg|inloggning|app|appen|portal|portalen|losenordsportalen|webben|hemsidan|sajten|system|systemet|tidrapport|tidrapporten|tidrapporteringen|excel|intranatet|bankid|databasen|office
      wifi|wifit|gastnat|gastnatet|natet|profil|profilen|crm|lonesystem|lonesystemet|medarbetarportalen|stampelklockan|domanen|inkorg|inkorgen|programmet|journalsystemet|journalen|plattform|schemat
      mejllosenord|mejllosenordet|maillosenord|maillosenordet|epostlosenord|windowslosenord|natverkslosenord|teamskonto|teamskontot|*kontot|*konto
      teamslosenord|teamslosenordet
    `,
    mfa: `
      tvafaktor|tvafaktorn|tvafaktorsautentisering|tvafaktorsinloggning|autentisering|autentiseringsapp|autentiseringsappen|autentiserare|verifieringskod|verifieringskoden|engangskod|engangskoden|sakerhetskod|sakerhetskoden|multifaktor|multifaktorautentisering|verifiering|mfan
      kod|koden|koder via|med|per sms
      sms kod|koden
      tvåstegs*
      notis|notisen ..3 inloggning|godkanna|authenticator|logga
      aviseringen|token
      godkanna ..2 inloggning|inloggningen
      kod|koden i|via sms
      freja
    `,
    meeting: `
      mote|motet|moten|motes|moteskod|moteskoden|konferens|konferensen|konferenssamtal|konferenskod|konferenskoden|telefonmote|telefonmotet|webinar|webinariet|zoom|telefonkonferens|telefonkonferensen|videomote|videomotet|mötespin
      samtal|workshop|utbildningen|seminarium|seminariet|motespinkod|moteslank|motesrum|teamsmote|teamsmotet
      konferensrum|konferensrummet|motesrummet
    `,
    voicemail: `
      rostbrevlada|rostbrevladan|telefonsvarare|telefonsvararen|voicemail|svarare|svararen|rostmeddelande|rostbrevladans|mobilsvar|mobilsvaret
      talsvar|rostmeddelanden|mobilsvarskod
    `,
    door: `
      dorr|dorren|dorrens|dorrkod|dorrkoden|larm|larmet|larmkod|larmkoden|port|porten|portkod|portkoden|dorrkoder|grind|grinden|garage|garaget|skap|skapet|passerkort|passerkortet|lokalen|lager|lagret|forrad|forradet|kontoret|parkering|parkeringen|hiss|hissen|kassaskap|kassaskapet|entren|entrekoden|toaletten
      gym|gymmet|omkladningsrum|omkladningsrummet|grindar|kylrum|kylrummet|forradsdorr|kontorsdorr|byggnaden|porttelefonen|tvattstugan|soprummet|nyckelskap|nyckelskapet|*dorren|*dorr|*skapet|*skap|*porten|*larmet|*larm|*garaget
    `,
    sim: `simkort|simkortet|sim|simmet`,
    puk: `
      sim pin|pinkod|kod|last|pinkoden|koden
      simpin|simpinkod
      pin|pinkod|pinkoden|koden|kod till ..1 sim|simkort|simkortet
      simkort|simkortet|sim ..3 last|sparrat|sparrad|blockerat
      puken|puk*
    `,
    gadget: `
      skrivare|skrivaren|skrivarna|headset|headsetet|horlurar|horlurarna|tv|tvn|klocka|klockan|bilen|kamera|kameran|projektor|projektorn|hogtalare|hogtalaren|kaffemaskinen|maskinen
      kaffemaskin|kaffeautomat|kaffeautomaten|kopiator|kopiatorn|skannern|skanner|skannar|tangentbord|tangentbordet|mus|routern|router|modemet|modem|diskmaskinen|kylskapet|frysen|truck|trucken|bildskarm|bildskarmen|horsnackor|smartklocka|termostat|larmklocka|whiteboard|*skrivaren|*skrivare|*maskinen|*klockan
    `,
    act: `
      aterstall*|nollstall*|resett*|reset|reseta|resetta|upplasning|upplast|lasupp|avblockera|upplasning*|reaktivera|deblockera|avsparra
      las|lasa|laser|last|laste ..4 upp
      ta|tar|fa|tas|rensa ..4 bort|bortagen|borttagen|av ..4 <code>|<password>
      ta|tar|fa|radera|slopa|rensa ..3 <code>|<password> ..4 bort|borttagen|borttaget
      radera|slopa ..3 <code>|<password>
      byt|byta|andra|byter|andrar|fixa ..4 <code>|<password>
      kommer|komma|kom ..4 in|at|inpa ..2 igen
      hjalp ..3 in i ..2 <device>
      hur kommer|tar|kom ..2 in|at|inpa ..3 <device>
      slapp|slappa ..3 in|igenom
      behover|vill|maste ..1 komma|in|at ..2 in|at ..3 <device>
      oppna|oppnat ..3 <device>
      ta|tar|plocka|fa|stang* ..3 bort ..3 las|laset|skarmlas|skarmlaset|sparr|sparren
      aterstallning|aterstallningen|aterstallt|aterstallas|aterstaller
      lasa|las|laser ..5 upp
      oppna|oppnas|oppnar|slapp ..3 <device>
      ge|fa|far|aterfa ..2 tillbaka ..2 atkomst|tillgang
      tillgang|atkomst ..2 till ..3 <device>
      komma|kommer|in ..2 in ..2 i|pa ..3 <device>
      fa|far|fixa|hjalp ..3 upp|igang ..3 <device>
      <device> ..3 upplast|uppl*|oppnad|aterstalld
      lossa|las ..2 <device>
      ordna|fixa|gor ..3 ny|om ..2 <code>|<password>
      hava ..3 spärr|spärren|las|laset
      lasas|lases|lasts ..4 upp
      maste|behover|vill|ska ..1 in i ..2 <device>
      ta|tar|plocka|få|slopa|lyft|häv ..3 bort|av ..3 <code>|<password>|skärmlås|skärmlåset|låset
      förbi|runt ..2 låsskärm|låsskärmen|<code>
      få ..5 <code>|<password> ..1 återställd|nollställd|resettad|ändrad
      öppna|öppnar ..1 den|det ..2 åt|igen|tack
      få|släpp|hjälp|fixa in mig ..1 i|på ..2 <device>
      öppnar|öppna|låser ..3 saken|grejen|manicken
      pinåterställning|kodåterställning
    `,
    change: `
      ny|nytt|nya|tillfallig|tillfalligt|annan|temporar|temporart ..2 +pin|pinkod|laskod|pincode|passcode
      <want> ..5 ny|nytt|nya|tillfallig|tillfalligt|temporar|temporart ..2 <code>|<password>
      tillfallig|tillfalligt|temporart ..1 <code>|<password>
      behover|vill|ge|fa|far|skicka ..3 <code> till|for|pa ..2 <device>
      <want> ..4 annan|ny ..2 <code>|<password>
      <code>|<password> ..1 ny|nytt
      nya|ny <code>|<password> ..1 till|for|pa
      skicka|skicka|ge|ordna|fixa|få|sätt ..3 ny|nytt|tillfällig|temporär $
    `,
    forgot: `
      glom*|glomt|glomde|glommer|glomd|bortglomd|bortglomt
      minns|mins <not>
      <not> ..2 ihag
      ingen|noll|inge|nolla aning|koll|minne
      tappat|tappade|forlorat|slarvat|blivit|forlorade ..3 bort|av ..4 <code>|<password>
      tappat|tappade|forlorat|forlorade ..3 <code>|<password>
      vad|vilken ..2 var ..5 <code>
      bortblast
      fallit ur minnet
      <code>|<password> ..3 bortblast|borta
      blackout
      <code>|<password> & <mind> & <not>
      ingen|noll|inte ..2 aning|susning|ide|koll ..4 <code>|<password>?
      ingen ..2 vet|kan|minns|kommer ..3 <code>|<password>
      aldrig ..2 skrivit|skrev|antecknat|sparat|haft|fatt|lart|satt|anvant|kunnat|vetat ..3 <code>|<password>|den|ner
      <code>|<password> ..4 aldrig ..2 skrivit|skrev|antecknat|sparat|haft|fatt|lart|satt|anvant|vetat
      huvudet|hjarnan|skallen|minnet ..3 tomt|tom|slut|slappt|star
      hjarnslapp|minneslucka|blank
      vad|vilken ..4 <code>|<password> ..2 var|hade|ar|satte|valde
      <code>|<password> ..3 forsvunnit|borta|slappt|ur minnet|huvudet
      tappat minnet
      minns|mins|vet|kommer ..2 inget|ingenting ..3 <code>|<password>
      <code>|<password> okand
      <code>|<password> ..3 borttappad|borttappat|forsvunnen|slarvats
      ^ borta|borttappad $
      tappade|tappat|slängt|slarvat ..3 lappen|papperet|papper|lapp|anteckningen ..5 <code>|<password>
      lappen ..4 <code>|<password> ..3 borta|försvunnen|slängd
      <code>|<password> ..2 vill <not> ..1 fram
      puts|spårlöst ..1 väck|borta|försvunnen
      blandade|blandat|förväxlat|förväxlade ..2 ihop? ..3 <code>|<password>
      ingen|inte ..4 gav|sagt|sa|berättat ..3 <code>|<password>
      fick|fått aldrig ..3 <code>|<password>
    `,
    trouble: `
      last|lasta|sparrad|sparrat|blockerad|blockerat|lasts|inaktiverad|inaktiv|otillganglig|otillgangligt|avstangd|laset|lasst|lasat
      <able> ..3 <not> ..5 <enter>
      <not> ..1 <able> ..4 <enter>
      omojligt|omojlig ..4 <enter>
      <not> ..2 <take>
      <take> ..3 <not>
      vagrar
      fel|felaktig|felaktigt|ogiltig|ogiltigt ..2 <code>|<password>
      <code>|<password> ..4 fel|felaktig|felaktigt|ogiltig|nekas|nekad
      slagit|skrev|skrivit|slog|angett|knappat|tryckt ..4 fel
      vill|kraver|kravs|fragar|begar|ber ..4 <code>|<password>
      andrat|andrade|bytt|bytte ..3 <code>|<password>
      forsok igen
      ingen|inte|forlorat|tappat atkomst
      <not> ..2 <code>|<password> ..2 <take>
      hangt|last sig
      tjatar|fragar|undrar ..2 <code>|<password>
      tar|accepterar|godkanner|gillar ..2 <not> ..3 <code>|<password>
      nekar|nekas|nekad|avvisar|avvisas|vagrade
      spärrad|spärrat|spärrades|sparrades|laste|lastes
      problem|strul|strular|krangel|krånglar ..4 lasa|oppna|komma|logga|<code>
      utan ..2 atkomst|tillgang
      <code>|<password> ..2 gatt ut|utgangen
      matat|knappat|slagit|skrivit|tryckt ..3 fel
      sager|star|skriver|visar ..4 fel|last|sparrad|inaktiverad|otillganglig
      slapper|slappte ..1 <not> ..2 in
      tankt|hangt upp sig
      last|laste|lasa sig|mig
      far|fick <not> upp|in
      far|fick <not> ..1 <device> upp|igang
      far|fick ..1 <not> igang
      forsok|forsoka ..2 igen ..3 timme|timmar|minuter
      ingen|inga|inget & <code> & funkar|fungerar|stammer|gar|godkanns|passar|galler
      <device> & ute|utslangd & mig
      fast ..3 kodskarm|kodskarmen|lasskarm|lasskarmen|skarmen
      godtas|godtogs ..2 <not>
      <not> ..2 godtas
      lst
      far|fick ..1 <not> upp
      fastnat|fastnade|hakat ..1 pa|i|vid|upp
      fastnat|fastnade
      laser|laste ..1 <not> upp
      baklås|lås|låsläge
      sparkat|sparkade|slängde|kastade|kastat|slängt|släpper ..2 ut|ute ..1 mig?
      försök|prova|försöka ..2 om ..2 minuter|timme|timmar|min|kvart
      vänta ..4 minuter|min|timme|timmar|kvart
      ingen|inget|inga ..3 öppnar|låser|funkar
      säger|sa|svarar nej|nix|stopp|ifrån
      död|stendöd för ..1 <code>
      utkastad|utslängd|utsparkad
      kommer|kopplar|ansluter ..3 inte ..3 <account>
      ansluter|kopplar|kommer|når ..2 inte ..2 in? på|till|med ..2 <account>
      får|kan <not> ..2 bort|av ..2 <code>|skärmlåset|skärmlås|låset
      öppnar|öppna <not> ..2 <device>|längre
      känner <not> ..2 igen ..1 mig
      kommer|kom|kan ..4 <not> ..4 in|at|vidare|upp|forbi
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
      fast pa|i|vid lasskarm|lasskarmen
      <able> <not> ..2 forbi|vidare lasskarmen
      forsok ..3 kvar|slut|overskridet|forbrukade|misslyckade|aterstar
      slut ..2 pa? ..1 forsok
      ett|sista|inga|fler forsok
      fel ..4 <code> ..3 ganger
      <code> ..3 fel ..4 ganger|gang
      nagon|nan|barnen|ungarna|ungen|sonen|dottern|barn|grabben|tjejen|sambon ..5 andrat|bytt|lekt|satt ..4 <code>
      utestangd|utestangt|utelåst|utlasta
      stangd|stangt ute
      laste|last mig ..2 ute|ur
      for ofta
      felaktiga|misslyckade|fel|ogiltiga|manga forsok
      bara|sista|ett|enda ..1 forsok
      last|lasta ute mig
      skarmen|skarm|displayen ..1 last|sparrad
      sparkat|sparkade|slängde|kastade|kastat|slängt|stängde|stängt ..1 ut|ute ..1 mig
      alla ..1 koder ..4 komma|kan|testat|provat
      testat|försökt|provat ..3 alla <code>
      bara|endast ..1 försök
      gått|gick ..1 i ..1 baklås|lås
      försök|prova|försöka ..1 igen? ..1 om ..2 minuter|timme|timmar|min
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
      hittar|hitta|hittat <not> ..3 den $
      vet|minns ..1 <not> ..2 var ..3 <device>
      var ..2 ar|lamnade|lade ..2 <device>
      glomt|glomde|lamnade|lamnat|kvarglomd|kvar ..4 taxin|taxi|taget|bussen|tunnelbanan|flyget|hotellet|restaurangen|baren|tag|flygplanet|gymmet|pendeltaget|sparvagnen
      rånad|rånade|inbrott|ficktjuv|stold|stolden
      tappat|tappade|forlorat ..2 bort ..2 <computer>
      <computer> ..3 <taken>
      ramlade|foll|gled ..3 ficka|fickan|vaskan
    `,
    broken: `
      sprucken|spruckit|sprack|krossad|krossat|sprickor|spricka|trasig|trasigt|sonder
      skarm|skarmen|display|displayen|glas|glaset ..4 svart|sprucken|krossad|trasig|sonder|dod|gron|slackt|svartnat
      tappat|tappade ..3 <device> ..1 i backen|golvet|marken|asfalten
      vattenskad*
      <not> ..2 starta|startar|ladda|laddar|tanda|tands|satta|sla|slas ..1 pa|igang|upp?
      startar|laddar|tands|vaknar|laddas ..2 <not>
      gar ..1 <not> ..1 igang|starta|att ..1 starta|ladda|tanda
      helt svart|dod|slocknad
      svart|dod|slackt|slocknat|stendod|svullet|svullen
      lagas|laga|reparera|reparation|repareras|lagning
      ramlat|ramlade|foll|fallit ..4 golvet|marken|asfalten|trappan|vattnet
      tappade|tappat ..2 <device> ..2 i|pa ..1 golvet|backen|vatten|vattnet|toan|toaletten
      blot|blott|repor
      bitar|flisor
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
      byta|byter|byt|uppgradera ..3 till|mot ..2 ny|nyare|annan|battre|nyaste
      nar|ratt|dags|ska ..6 ny|nyare|nytt|nasta|annan ..1 <device>
      nyare|nyaste|extra|andra|modernare <device>
      ny|nytt|nya ..1 <device> ..3 bestalla|fa|nar|tack|dags|ratt
      lamna|lamnar|aterlamna|aterlamnar|skicka ..3 <device> ..2 tillbaka|in|ater|var
      aterlamna|aterlamning|inlamning
      laneenhet|lana ..2 <device>
      behover en|ett <device> till|at
      hamtar|hamta ..4 ny|nya ..1 <device>
    `,
    wipe: `
      fabriksaterstall*|fabriksinstallning*
      tomma|tommer|rensa|radera|formatera|torka ..4 <device> ..3 helt|innan|pa|fullstandigt
      radera|rensa|tomma allt|alla
      formatera
      rensa|radera|tomma ..2 gamla ..2 <device>
      hard|factory reset
      fabriksinst*|fabrikslage|fabriksläge
      radera|rensa|torka|nolla ..3 allt|all|alla|helt|data|innehall
    `,
    other: `
      hur länge ..2 gäller|giltig ..3 <code>
      <their> ..1 <device>|<code>
      min|mitt|var|en kollega|chef|fru|man|sambo|kompis ..2 last|glomt
      at|for min|en kollega|chef|fru|man|son|dotter|sambo $
      sin|sitt|sina ..2 <device>|<code>
      hur ofta
      hur manga siffror|tecken|ganger|forsok
      hur lang ..2 ska|maste|behover ..3 <code>
      glommer folk|man|andra
      folk|manniskor|andra ..3 glommer|laser
      kollega|kollegan|chefen|kompis|kompisen|vännen|medarbetare ..5 last|glomt|lase|kan|kommer|berattade|sa
      alla ..2 telefoner|mobiler|enheter
      kalle|anna|erik|lars|maria|johan|karin|anders|eva|per|lisa|peter|sara|mikael|emma|fredrik|linda|daniel|sofia|andreas|jenny|stefan|oskar|elin|magnus|ulla|bosse|lasse|olle|pelle|nisse ..5 har|hade|ar|kan|kom|laste|glomde|glomt
      annas|eriks|johans|karins|evas|pers|saras|mikaels|emmas|fredriks|lindas|daniels|sofias|pelles|olles|kalles|marias|lisas|peters ..1 <device>|<code>
      telefoner|mobiler|plattor|surfplattor|enheter
      obligatoriskt|tvunget
      normalt att
      syster|bror|fru|mamma|pappa|kompis|chef|kollega ..3 har|kan ..3 last|glomt|komma|lasa
      maste|ska man|alla
      en|ett <device> ..2 aterstalls|aterstallts|lases|lasts|blir
      innan en <device>
      varfor ..2 laser ..2 telefoner|mobiler|enheter|plattor
      far man
      alla|karls|nisses|bosses|lasses|gustavs|axels|hugos|alices|elsas|noras|kristers|hasses ..1 <device>|<code>
      <name> ..3 har|kan ..3 last|glomt|lase
      varför ..1 måste|behöver|ska ..2 byta|ha
      försvinner|förlorar|raderas ..3 bilder|bilderna|foton|data
      om ..2 återställer|resettar ..4 försvinner|bilder
      chefen|kollegan|kollega|frun|mannen ..3 fick|glömt|glömmer|låst ..2 sin|sitt
      <name> ..1 <device>
      alla ..2 får|har|behöver ..3 <code>
    `,
    solved: `
      funkar|fungerar ..2 igen|nu
      nu|nu|allt funkar|fungerar|ok|bra
      kom|kommit in nu|igen
      det ordnade|loste sig
      hittade den|koden
      kom ihag koden|den|pinkoden
      <device> ar upplast
      kom|kommit|komma ..1 pa ..2 den|koden|det|pinkoden|nu|igen
      minns ..1 den|koden ..1 nu|igen
      kom ihag
      loste|lost ..2 sig|det|nu
      falskt alarm
      funkade|fungerade|gick|gar ..2 nu|igen|bra
      allt ..1 ar? ..1 ok|lost|bra|lugnt
      upplast ..1 igen|nu|av
      last upp sig|den ..1 sjalv|nu
      kommer ..1 in ..1 igen|nu
      oppen|oppnad|upplast|tillganglig ..1 igen|nu
      kom|kommer|minns ..2 på? ..1 <code> ..1 nu|igen
      kom|kommit på ..1 <code>
      hittade|hittat ..2 <code>|lappen
      <device> ..2 öppen|upplåst|igång ..1 igen
    `,
    no: `
      inte|ej|aldrig|ingen|inget|inga|icke|slipp|slippa|lat|undvik|int
      vanta|avvakta ..1 med|innan
      lat|lamna ..2 <device> ..2 vara|ifred
      ror <not>
      behöver <not> ..1 göra ..2 något|nåt|nånting
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
      vet <not> ..1 om|hur|varfor|vad
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
      last pa|om|igenom|mejlet|boken|din|mailet|artikeln
      glomt|glomde att
      utan att ..4 aterstall*|radera|forlora
      jag|vi aterstallde|nollstallde|resettade|laste
      hur laser ..2 jag|man ..2 <device> $
      autolas|autolaset|automatisk
      skriver|sitter fran|vid|pa ..3 <computer>
      nodsamtal|nodsamtalet|larmnummer
      bakgrundsbild|bakgrunden
      kan <not> ..1 jobba|arbeta|ringa|vanta|svara|leverera
      last i ..1 mejlet|mailet|boken|tidningen|artikeln|nyheterna
      <not> ..1 anvant|rort|anvande|behovt
      ta|tar|svara|larma|slå ..1 på? larm
      hur går|gör jag ..1 till ..1 väga?
      tappade ..1 telefonen|mobilen|luren ..4 hel|funkar|fungerar|ok
    `,
    status: `
      status|statusen
      hur gar|gick|ligger|ser ..3 det|till|min|arendet|aterstallningen|med
      hur lange|langt
      ar ..5 aterstalld|klar|klart|fardig|fardigt|upplast|resettad|nollstalld|aterstallt ..1 an|nu|redan|snart
      ar ..3 <device> aterstalld|upplast|klar|nollstalld
      nar ar|blir|far ..4 klar|klart|fardig|den|det|hora
      fortfarande ..1 vantar
      vantar ..2 pa ..3 aterstallning|aterstallningen|koden|losenordet|svar
      har ni|du ..3 aterstallt|resettat|hunnit|nollstallt
      har ni|du ..3 last upp
      vad hander
      klar|klara|klart|fardiga snart|an
      hander ..2 nagot|nat|det|nagonting
      vad ..1 hander ..3 min|med
      hur ..1 gar|gick|ser|ligger|langt|star ..2 det|ut|till|ni|kommit
      hur ..1 lange|lang ..3 till|tid|kvar|drojer|drojas|vanta|tar
      drojer|dröjer|tar ..1 det ..2 lang|mycket|lange
      har ..1 ni|nagon|du ..4 hunnit|sett|fatt|tittat|borjat|kollat|aterstallt|fixat|godkant
      ar ..2 den|det|ni|min ..3 klar|klart|klara|fardig|fardiga|igang|gang|godkand|godkant
      blir ..2 klar|klart|klara
      vantat|vantar|vantade ..5 lange|timme|minuter|fortfarande|svar|stund|sedan|halvtimme
      nagot|nagra|nat|nagon ..1 nytt|nyheter|uppdatering|besked|nyhet
      begaran|arende|arendet|arenden|aterstallning|aterstallningen|ansokan|forfragan ..4 status|gar|gatt|hander|klar|klart|godkand|igenom|inne|nytt|kommit|eller
      nytt ..1 om|i|med ..3 arendet|begaran|aterstallningen
      snart klar|klara|klart|fardig|fardigt
      <request> & nytt|hur|nar|status|har|vad|nagot|annu|kommit|tittat|klart|klar
      upplasningen|aterstallningen|upplasning|aterstallning ..3 gang|klar|fardig|igang|gar|status|hander|borjat|snart
      fortfarande|annu ..1 inget|ingenting
      ligger ..1 det till
      it & godkant|accepterat|svarat|bestamt|sagt
      varfor ..4 lang|lange
      <request> & fram|mottagen|inkommit
      gar ..1 det ..1 framat
      godkänt|godkänd|beviljat|beviljad
      gick|gått ..3 igenom
      it|någon|ni ..2 kollat|tittat|sett|tagit
      någon|nån ..3 tittat|kollat|sett|jobbar
      är ..2 klart|klar|fixat|färdigt
      lång tid ..1 kvar
    `,
    show: `
      visa|visar|se|skicka|upprepa ..2 igen ..3 <code>|<password>
      visa ..3 <code>|<password>
      hann|hunnit|glomde|hinner|inte ..4 skriva|anteckna|spara|kopiera|notera|skrev|antecknade ..4 <code>|<password>
      hann inte ..3 skriva|anteckna|spara|kopiera|notera|se|lasa
      <code>|<password> ..5 hann ..2 inte
      stangde|stangt|stängde|klickade ..6 <code>|<password>
      stangde|stangt|klickade ..2 rutan|fonstret|kortet|chatten
      glomt|tappat ..3 tillfalliga|tillfallig ..2 <code>|<password>
      vad var|ar ..3 tillfalliga|nya ..1 <code>|<password>
      visa|visar|se|skicka|upprepa|skriv|sag|ge|titta ..5 <code>|<password> ..4 igen|pa|en|gang|till
      visa|se|skicka|upprepa & igen|gang & <code>|<password>
      vad|vilken ..2 var|ar ..2 min|den ..1 nya|tillfalliga ..1 <code>|<password>
      <code>|<password> ..2 som? ..1 du|ni|jag ..1 gav|skickade|visade|fick ..1 nyss|nu|precis?
      <code>|<password> ..3 igen $
      var ..3 hittar|ser|finns|kan ..4 nya|tillfalliga|tillfallig <code>|<password>
      <code>|<password> ..3 forsvann|stangdes
      tappat|tappade|glomt|glomde|missade|stangde ..1 bort? ..1 den|mitt|min? ..1 tillfalliga|nya <code>|<password>
      missade ..3 <code>|<password>
      hann ..2 <not> ..4 <code>|<password>|den|lasa|skriva|se
      hann ..1 inte ..2 lasa|skriva|se|notera|kopiera|anteckna
      ^ <code> igen
      tillfalliga|tillfallig|temporara & <code> & vad|vilken|var & var|ar|igen
      upprepa*|repetera*|återge ..3 <code>|<password>
      visa ..3 igen
      hann <not> ..3 anteckna|skriva|kopiera|läsa|notera ..3 <code>?
      meddelandet ..3 <code> ..2 försvann|borta|försvunnit
      <code>|<password> ..3 du ..1 precis|nyss|just ..1 gav|skickade|visade
    `,
    cancel: `
      ^ avbryt|stopp|stoppa|angra|avbryta|stop|avsluta|sluta|annullera $
      ^ avbryt|stopp|stoppa|angra|avbryta|stop|avsluta|annullera ..2 begaran|arendet|aterstallningen|allt|det|tack|forfragan|processen
      avbryt
      strunt|skit samma
      det var inget
      avbryt|avbryta|stoppa|stopp|angra|annullera|dra|ta|ställ|stall|stang|avsluta ..3 begaran|arendet|aterstallningen|allt|det|forfragan|processen|tillbaka|ansokan|in
      ta|dra ..3 tillbaka ..2 begaran|arendet|det|den|min
      strunta|skit|glom|skippa|hoppa ..2 det|i|over
      vanta|nej|lagg ..2 av|angrar|strunta|stopp|avbryt
      behover|behovs|behover ..2 <not> ..3 langre|mer
      inte ..1 aktuellt|behovs ..1 langre
      angrat|angrar|angrade ..1 mig
      lat ..1 det ..1 vara
      jag tog ..1 fel $
      stoppa|stopp|avbryt|avbryta ..2 aterstallningen|upplasningen|aterstallning
      glom ..1 alltihop|allt|allting
      strunta|strunt ..1 i ..1 det
      ändrat mig|mej
      ^ ok|okej|nej stopp|stop $
      kan ..2 avbryta|stanga ..3 arendet|begaran
    `,
    help: `
      ^ hjalp|help|kommandon|meny|info|start|hjalp $
      hur ..1 funkar|fungerar ..4 aterstallning|aterstallningen|det|detta|du|den|har|upplasning|upplasningen
      hur gor ..1 man|jag
      hur anvander
      vem|vad ar du
      instruktioner|manual
      kan du hjalpa
      hjalp mig
      vad ..2 kan|gor ..2 du|man|ni|boten ..2 gora|hjalpa|har?
      hur ..2 anvander|funkar|fungerar|kan ..4 du|detta|har|boten|det
      hur ..1 kan ..1 du ..1 hjalpa
      vilka ..2 kommandon|alternativ|saker
      forklara|beratta
      vad ar ..1 detta|det
      vem ..2 du
      vad ..3 hander & om|nar & <resetting>
      hur ..3 fungerar|funkar ..4 laset|mobillaset|upplasning|skarmlaset|telefonlaset
      vad ar en tillfallig ..1 <code>
    `,
    thanks: `
      tack|tackar|tacksam|toppen|super|grymt|schysst|perfekt|kanon|thanks|thx|suverant|underbart
      tusen|snällt|najs|nice|fint|kalas|utmarkt|fantastiskt|hjalten|underbar
      losta
    `,
    greeting: `
      hej|hejsan|tjena|tja|hallå|halla|tjo|hello|hi|god|morrn|morsning|tjabba|hejhej
      god morgon|kvall|dag|eftermiddag|formiddag
      hur mar du
      laget
      tjenare|tjenamors|halloj|goddag|godmorgon|hallo|yo
    `,
    it: `
      prata|tala|kontakta|kontaktar|na|nar|kontakt|snacka|ringa|chatta|koppla|komma ..4 <who>
      prata|tala|kontakta|na|nar|ringa|kontakt ..2 it
      kontakta|nar|ringa|na|kontaktar ..1 it $
      nummer|numret ..2 <who>
      ^ support|supporten|manniska|helpdesk $
      <who> tack
      prata|tala|kontakta|na|snacka|ringa|chatta|koppla|komma & <people>
      nummer|numret|telefonnummer|mejl|mejladress|kontakt|kontaktuppgifter ..3 it|support|supporten|helpdesk|servicedesk
      hur ..2 nar|kontaktar|ringer|far ..4 it|support|supporten|helpdesk|nagon
      it avdelningen|support|supporten|enheten|folk
      nagon|manniska|person ..2 pa|fran it
      levande|riktig|verklig ..1 manniska|person
      be|fraga|skicka|kontakta|mejla|maila|skriv|prata|vand ..3 it
      it om hjalp
      till it
      manniska|manniskor
      koppla|vidarekoppla|skicka ..4 kollega|it|support
      koppla|kopplas|vidarekoppla|kopplad ..3 <people>|it|vidare
      <people> ..3 ringa|ringer|ring ..2 mig|upp
      ring|ringa|ringer ..3 <people>
      ^ handläggare|tekniker|människa|support|supporten|person|medarbetare ..1 tack
    `,
    speak: `
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
