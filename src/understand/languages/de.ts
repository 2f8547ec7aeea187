import type { Language } from '../types.ts'

export const de: Language = {
  tongue: 'de',
  marks: `
    der die das den dem des ein eine einen einem einer eines mein meine meinen meinem meiner meines dein deine deinen ihr ihre ihren ihrem euer eure unser unsere
    ich du er sie es wir mich mir dich dir sich uns euch ihnen ihn ihm und oder aber denn weil dass wenn ob als wie was wer wo wann warum welche welcher welches
    bin bist ist sind seid war waren wird werden wurde wurden worden habe hab hast hat haben hatte hatten kann kannst koennen konnen konnte konnt konnten konntest mochte mochten will wollen muss mussen soll sollte darf
    nicht kein keine keinen nie niemand auch noch schon nur mal bitte danke hallo hi guten tag morgen abend moin servus hey sehr ganz gerade eben jetzt heute gestern wieder mehr immer
    in im an am auf aus bei beim mit von vom zu zum zur fur nach vor uber unter durch seit bis ab ja nein ok okay gut dringend schnell sofort hilfe helfen hilft brauche brauch
    da dort hier dann so doch ne nen n hab's geht gehts gibt's
  `,
  notSlips: `
    abends abgenommen abhangen acht achten affen akzeptiere allem allen aller altes andenken andi andrea andrew
    andy anerkennung angekommen angerichtet angerufen angeruhrt ankommen antwortet anvertrauen anzeige anzufangen
    arima aufgebaut aufgeben aufgebracht aufwachen ausmachen autor autsch bauch beamter bedanken bedenkt befehl
    befehlen befragt beine beinen bekommt bemerkt benommen benotigen benutzt benutzte benutzten bereit bereite
    beschaftigen beschaftigt beschlossen besten bestes biete binden bitten bittet block blocks brach branche
    brauchen brauchst brauchte breche bricht bring bringen bringt bulle butter cannes college dabei damen danken
    darauf darum date dates dauer dauern dauerte deinem deiner deines denke dicht dinger dokumente draus drucke
    drucken drunter dummer dunkeln dunkle echte echtes einig einlassen eisen eklig ende entsprechend entspricht
    erden ergeben erinnert erinnerte erkannte erkenne erkennst erledige erleichtert erstellt euren falken falle
    falls fallst falsches fanden fange fangst fasse fassen fasst feder fehlen feinde feinden fernsehen fester
    feuer findet finds fingen fingerabdrucke fingern flasche flaschen fliegen flugzeuge fordere fordern forge
    fortschritte frag frage fragst fragte freunde freunden fullen funktionierte futter gaben gasse gebaudes gebet
    gebracht gebunden gedanke gedient gegen gehe gehn gehst geklart gekommen gelangt gelben gerate geraten
    geraucht gerede geschaffen geschafft geschossen gespart gespurt gestehen gestellt grade gross grusse gutem
    guter gutes habens hafen haken halben hall halle halte hand hande handel handeln handelt handen handler
    handlung handschellen handschuhe handtasche handtuch harte hasen hasse hassen hasst hatt hattet hauen haufen
    hauschen heben heilig heiss helden helen helfe hell henry heroin herrin herstellen hodes hoffen holle hoschen
    hotels hummer hunden huren hutte jagen jager jeden jeder jemanden kalte kamerad kameras kanns kannte kannten
    kapiert karre kasse kate kauf kaufer kauft kaufte keinem keines keins kennst kennt kenny kissen klappe kleider
    klein kleinen kleines komplette konne konntet kontakte kriegen krieger krieges kriegt kummer kunde lachen
    lachst lacht lage lagen lance lander landern lane lang langem langen langer langes langst larm last lauf laufe
    laufen laufst laufts laut laute lauten lauter leben legen leiden leidet leine leiser leiter licht lieben
    lieder liefen liege lmmer loch locher luft lunge mache machs machte machten machts madchen magen manchen
    manner marchen masse master meile meilen meins meint meinte meinten merke mine mister mitte mobel mode model
    mogen morgan morgens motel munter musste nacht nadel nagel nahmen nate neben nehme nenne nennen neun nichte
    nichts nieder night nimm nimms nimmst nochmals notiz nummern nutten ofen offene offenen offne offnet panic
    papst passe passen passierte passte pater perfekte perry personliche pissen problemen psst putzen rachen randy
    rasse raten ratte rauch rauche raucht rechnen recht rechten redet redete redeten regen reine reinen reiner
    reinkommt reiss rennen rest restaurants revier rich richtige richtiger richtiges ringe route rucksitz runden
    sachen sahen sand sandy sarge sassen satt satze schafe schaff schaffen schafft schaffte schale schalter
    schatten schaut schaute scheck schecks scheine schere scherze schicht schiffe schinken schlamm schlimme
    schlimmer schmerz schock schockiert schone schoner schones schrei schreie schreien schreist schreit schrieb
    schrieben schwanz schwarze segen sehe sehn seht seien seine seinem seinen seiner seines senden sender sendet
    setzte setzten sherry sichere sichern sicht siegen sieht sitze sitzen sitzt sohne sonde sorg sorgen sorgt
    sorte sparrow speck speer spitzel sprach sprache sprachen sprang spring spritze spruch staat stadt stammt stan
    star starb stark stars state statue steak stechen steh stehe stehen stehst stehts stimme stimmte stimmts stock
    stort strand strassen strecke stuart stuck stuckchen stucke summer sunde sunden systeme tagen taschen tasse
    tassen taten tauchen team termine teuer todes toiletten tonnen tragt trevor ture unserem unseren unserer
    unseres unwichtig vater verandern verbessern verbessert verbesserung verbindet verbunden vergebe vergisst
    verhoren verkehr verlange verlass verlassen verlasst verlieben verliere verlierer verlor verlorene verpasse
    verpassen verpiss verschwenden verschwinden versiegelt versteht versuch versuchs versuchst versuchte
    versuchten vertrau viel vielen vieler vieles vortrag wachen wachst wacht wandern ware warm warme warne wart
    warten warter wartet wegen wehen weiber weine weinen weise weisse weissen weisst weist weite weiten weitere
    welch welchem welchen wendy werde werte wessen wetter wichtig wichtigen wiederhoren wies worte worum wunde
    wunden wurd wurdet wussten wuste xander zehen zeilen zeiten zerbrechen zeugen ziele zimmer zuruckgehen zweite
    zweitens zweites
  `,
  joins: `
    pass wort = passwort; pass code = passcode; pin code = pincode; help desk = helpdesk; face id = faceid; touch id = faceid; sim karte = simkarte; sim karten = simkarte; puk code = puk; sperr code = sperrcode; handy pin = handypin; dienst handy = diensthandy; firmen handy = firmenhandy; zwei faktor = zweifaktor; 2 faktor = zweifaktor; i phone = iphone; i pad = ipad; lap top = laptop; zuruck setzen = zurucksetzen; zuruck gesetzt = zuruckgesetzt; ent sperren = entsperren; frei schalten = freischalten; service desk = helpdesk
  `,
  sets: {
    not: 'nicht|nich|net|nit|nimmer|nie|ned|nciht|kaum|nichtmehr',
    able: 'kann|komm|komme|kommen|konnte|lasst|lasse|lassen|geht|schaffe|krieg|kriege|bekomme|bekomm|klappt|funktioniert|laesst|kam|gelingt|krig',
    enter:
      'rein|reinkommen|rauf|drauf|hinein|entsperren|entsperrt|aufsperren|offnen|aufmachen|zugreifen|einloggen|anmelden|reinlassen|offen|dran|herein|freischalten|entriegeln|weiter|zugang|zugriff|benutzen|nutzen|entsichern|rankommen|vorbei|aufheben|auf|dazu|reinkomm|reinkomme|einwahlen',
    mind: 'erinnern|erinnere|erinner|weiss|weis|wissen|kenne|kenn|merken|gemerkt|einfallen|kennen|wusste',
    take: 'nimmt|annimmt|akzeptiert|akzeptieren|erkennt|erkannt|geht|funktioniert|klappt|stimmt|passt|tut|lasst|gehen|funzt|reagiert|nehmen|angenommen|gultig|richtig|laesst',
    who: 'mensch|menschen|jemand|jemandem|support|helpdesk|hotline|mitarbeiter|person|personlich|edv|techniker|ansprechpartner|administrator|admin|echten|it|kundendienst',
    want: 'brauche|brauch|mochte|will|hatte|gib|gebt|geben|bekomme|schick|schicken|schickt|benotige|erstelle|erstellen|setzen|bekommen|haben|vergeben|kriege|konnte|braucht|benotigt',
    wrong:
      'falsch|falsche|falschen|falscher|ungultig|ungultige|inkorrekt|fehlerhaft|verkehrt|verkehrte|unrichtig|fehler',
    taken:
      'geklaut|gestohlen|verloren|entwendet|abhanden|verschwunden|gemopst|verlegt|verlorn|futsch',
    their:
      'kollegen|kollegin|chefs|chefin|chef|frau|mann|mannes|sohnes|sohn|tochter|freundin|freundes|kunden|mitarbeiters|mitarbeiterin|mutter|vaters',
    unlock: 'entsperren|freischalten|zurucksetzen|resetten|aufsperren|entriegeln|zurueckzusetzen',
  },
  signals: {
    device: `
      handy|handys|handies|telefon|telefons|telefone|smartphone|smartphones|mobiltelefon|mobiltelefons|mobil|diensthandy|diensthandys|firmenhandy|firmenhandys|tablet|tablets|gerat|gerates|gerats|apparat|phone|mobilgerat|mobilgerats|iphones|handi|hendy|fon|diensttelefon|firmentelefon|handyapparat|natel|endgerat|faceid|fingerabdruck|fingerabdrucks|sperrbildschirm|bildschirmsperre|displaysperre|touchid|fingerabdrucksensor|mobiltelefone
      *handy|*handys|*telefon|*tablet|*smartphone|*iphone
      handy*
      arbeitsprofil|arbeitsprofils
    `,
    code: `
      code|codes|pincode|muster|entsperrmuster|entsperrcode|sperrcode|zahlencode|geheimzahl|sperrmuster|zugangscode|geratecode|handypin|ziffern|ziffer|handycode|entsperrpin|displaycode|sperrmusters|pinn|pinnummer|zahlenkombination|geratepin|entriegelungscode|bildschirmpin|sim-code
      turcode|tuercode|besprechungscode|konferenzcode|alarmcode|meetingcode|torcode|einwahlcode
      *pin|*code
    `,
    password: `passwort|kennwort|passwortes|passworter|passwd|pw|kennworter|password|passworts|handypasswort|handykennwort|passwrot|*passwort|*kennwort`,
    computer: `computer|rechner|pc|laptop|laptops|notebook|computers|rechners|desktop|arbeitsplatzrechner|bios|dienstlaptop|firmenlaptop|*laptop|*rechner|*computer|pcs`,
    account: `konto|kontos|benutzerkonto|account|accounts|benutzer|postfach|mail|mails|email|emails|teams|netzwerk|netzlaufwerk|laufwerk|portal|webseite|website|intranet|app|apps|bankkonto|datenbank|excel|zeiterfassung|windowskonto|microsoft|profilseite|system|*konto|*account|datev`,
    mfa: `
      zweifaktor|zweifaktorauthentifizierung|zweifaktorauthentisierung|authentifizierung|authentisierung|bestatigungscode|bestatigungscodes|verifizierungscode|sicherheitscode|einmalcode|einmalpasswort|multifaktor|authentifikator|faktorauthentifizierung|tan|mehrfaktor|mehrfaktorauthentifizierung|verifikationscode|*faktor
      code ..1 per|via|als sms
      sms code|codes
      zweiter|zweiten faktor
    `,
    meeting: `meeting|meetings|besprechung|besprechungen|konferenz|telefonkonferenz|videokonferenz|telko|webinar|zoom|call|besprechungscode|konferenzcode|einwahlcode|einwahl|telefonkonferenzen|meetingcode|*besprechung|*konferenz|besprechungs`,
    voicemail: `mailbox|anrufbeantworter|voicemail|sprachbox|mobilbox|ab|anrufbeantworters|combox`,
    door: `tur|turen|turcode|tuer|tuercode|alarmanlage|alarm|alarmcode|tor|torcode|garage|tiefgarage|parkhaus|garagentor|*tor|lager|buro|eingang|eingangstur|spind|schranke|tresor|gebaude|zutritt|zutrittskarte|aufzug|schrank|schliessfach|haustur|burotur|turschloss|*tur|*tuer|toilette|wc|keypad`,
    sim: `sim|simkarte|simkarten|esim`,
    puk: `
      sim|simkarte ..2 gesperrt|pin|pins|pincode|blockiert
      simpin
      pin|pincode|code ..3 sim|simkarte
      sperr*|gesperrt ..2 sim|simkarte
      puks|pukcode
    `,
    gadget: `drucker|druckers|router|routers|headset|kopfhorer|fernseher|tv|uhr|auto|autos|kamera|scanner|beamer|lautsprecher|monitor|dienstwagen|wagen|kopierer|kaffeemaschine|modem|dockingstation|*drucker|*router`,
    act: `
      zurucksetz*|zuruckgesetzt|zuruckzusetzen|reset|resett*|resete*|entsperr*|entriegel*|freischalt*|freigeschaltet|freizuschalten|aufsperr*|entsper*|entblock*|rucksetz*|zurueckzusetzen|ruckgesetzt|entsperrung|freischaltung|entsicher*|zurucksetzung|resettet
      setz|setze|setzt|setzen ..7 zuruck|zurueck
      schalt|schalte|schaltet ..5 frei
      sperr|sperrt|mach|macht ..5 auf
      losch*|entfern*|weg|runter|raus|aufheb*|deaktivier* ..4 <code>|<password>
      <code>|<password> ..7 losch*|entfern*|runter|wegmachen|weg|raus|deaktivier*|aufheb*|wegnehmen|entfernt
      ander*|wechsel*|erneuer* ..4 <code>|<password>
      <code>|<password> ..4 andern|wechseln|erneuern|zurucksetzen
      komm|komme|kommen ..3 wieder ..3 in|an|auf ..3 <device>
      krieg|kriege|bekomm|bekomme|mach|macht ..5 <device> ..2 auf|offen|frei
    `,
    change: `
      neue|neuen|neuer|neues|temporare|temporaren|vorlaufige|vorlaufigen|ubergangs|einmalige|andere|anderen|temporarer|ne|nen ..1 +pin|pincode|passcode|handypin|entsperrcode|sperrcode|zugangscode
      <want> ..4 neue|neuen|neuer|neues|temporare|temporaren|temporares|vorlaufige|vorlaufigen|andere|anderen ..2 <code>|<password>
      temporare|temporaren|temporarer|temporares|vorlaufige|vorlaufigen ..1 <code>|<password>
      neue|neuen|neuer|neues ..1 <code> ..4 geben|bekommen|haben|vergeben|schicken|erstellen|fur
    `,
    forgot: `
      vergess*|vergass|vergesen|vergesssen|entfallen|verschwitzt|verschusselt|vergassen|entfalen|verlernt
      <mind> ..6 <not>
      <not> ..5 <mind>
      keine|kein|null ahnung|plan|erinnerung|schimmer
      <code>|<password> ..3 verloren|verlegt|weg|verschlampt|verbummelt|futsch|verlorn
      verloren|verlegt|verschlampt ..3 <code>|<password>
      weg ausm|aus kopf
      aus dem|ausm kopf|gedachtnis|sinn
      was|wie|welche ..1 war|lautet|lautete|ist ..5 <code> ..2 <device>
      was|wie|welche war|lautet|lautete ..5 <code>
      blackout
      fallt|fallen ..6 <not> ..2 ein
      kenn|kenne ..3 <not>
    `,
    trouble: `
      gesperrt|gesperrte|gesperrtes|gesperrten|blockiert|blockiertes|verriegelt|deaktiviert|deaktiviertes|abgesperrt|gspert|gespert|sperre|inaktiv|unzuganglich|gesperrrt|blockt|gelockt|sperrt
      <able> ..6 <not> ..6 <enter>
      komme|komm|kommen|kam ..4 <not> ..2 in|ins|ans|aufs|an|auf
      <not> ..2 <able> ..4 <enter>
      <not> ..6 <enter> <able>
      <not> verfugbar
      unmoglich ..5 <enter>
      <take> ..5 <not>
      <not> ..2 <take>
      lasst|laesst ..1 mich <not> ..2 rein|drauf|ran
      <enter> lasst|laesst sich <not>
      lasst|laesst sich ..1 <not>
      <wrong> ..2 <code>|<password>
      <code>|<password> ..4 <wrong>
      <wrong> eingegeben|getippt|eingetippt
      vertippt|verwahlt|vertipt
      will|verlangt|fragt|fordert|mochte|braucht ..4 <code>|<password>
      nach ..2 <code> gefragt
      geandert ..3 <code>
      <code>|<password> ..4 geandert|geandert|verandert|verstellt
      erneut|spater versuchen
      zugriff|zugang verweigert|gesperrt
      kein|keinen|keine zugriff|zugang
      fest ..2 sperrbildschirm
      hang*|steck* ..3 sperrbildschirm
      abgelehnt|verweigert
      <able> ..5 <not> ..2 ran|auf|rein
      <not> ..2 ran|rein|drauf
    `,
    out: `
      ausgesperrt|rausgesperrt|ausgespert|ausgeschlossen
      zu ..1 oft|viele|haufig ..4 <code>|<wrong>|versuche|fehlversuche|versucht|fehleingaben
      fehlversuche
      zu viele|oft
      <device> ..2 deaktiviert
      hang*|steck*|fest|komm* ..5 sperrbildschirm ..2 fest|vorbei|nicht
      sperrbildschirm ..2 fest|vorbei
      <device> ..2 <not> verfugbar|erreichbar
      kann|kan|lasst|laesst ..4 <device> ..2 <not> ..2 entsperren|offnen|entsperrt
      irgendwer|jemand|irgendjemand|sohn|tochter|kind|kleine|kleiner ..5 <code> ..5 geandert|verstellt|verandert
      mann|frau|kollege|sohn|tochter|kind ..5 <code> ..5 geandert|verstellt|verandert
      falscheingabe*|fehleingabe*
    `,
    lost: `
      <taken> ..3 <device>
      <device> ..4 <taken>
      <device> ..4 geklaut|gestohlen
      <device> ..5 liegen ..1 lassen|gelassen|geblieben
      liegenlassen|liegengelassen|liegengeblieben ..4 <device>
      <device> ..1 im|in ..3 vergessen|liegenlassen|liegengelassen|liegengeblieben
      finde|find|finden ..4 <device> ..3 <not>
      <not> finden
      <device> ..2 unauffindbar
      zug|bahn|taxi|bus|flugzeug|hotel|restaurant|kneipe|bar ..2 vergessen|liegen
      wurde ..1 mir geklaut|gestohlen
      <device> ..2 weg $
      <device> ist ..1 weg|verschwunden
    `,
    broken: `
      kaputt|kaputtes|gesprungen|gebrochen|zersprungen|zerbrochen|zersplittert|kaputter|geplatzt|splitter
      display|bildschirm|screen|glas|scheibe ..4 schwarz|kaputt|gesprungen|gebrochen|tot|dunkel|grun|defekt
      riss ..2 display|bildschirm|glas
      runtergefallen|hinuntergefallen|heruntergefallen|hingefallen|defekt
      wasserschaden
      riss|risse|sprung|spruenge
    `,
    order: `
      bestell*|kaufen|kaufe|anschaffen|beschaff*|beantrag* ..5 <device>
      <want>|bekommen|wann ..4 neues|anderes|neueres|zweites ..1 <device>
      gebe|geb|geben|gib|schick|schicke|sende|bringe ..6 zuruck|ab
      zuruckgeben|zuruckschicken|zurucksenden|abgeben|umtauschen|ruckgabe|retoure|ruckgeben|zuruckzugeben
      ersatzgerat|ersatzhandy|leihgerat|leihhandy|austauschgerat|ersatztelefon|ersatz
      <device> ..3 bestellen|kaufen|tauschen|geliefert|austauschen
      lieferung ..3 <device>
    `,
    wipe: `
      werkseinstellung*|werkszustand|werksreset|auslieferungszustand|werkszurucksetz*
      <device> ..3 komplett|vollstandig|ganz|alles ..2 losch*|formatier*
      komplett|vollstandig|alles|daten ..2 losch*|formatier*
      formatier*
      losch* ..2 alles|alle|daten
      alle daten
      hard|factory reset
    `,
    other: `
      <device>|<code> ..1 meines|meiner|meinem|von|vom|der|des ..1 <their>
      mein|meine|unser|unsere kollege|kollegin|chef|chefin|frau|mann ..2 ist|kann|kommt|braucht
      fur meine|meinen|eine|einen <their> $
    `,
    solved: `
      geht|lauft|funktioniert|klappt|tut ..1 wieder|jetzt|nun
      jetzt|wieder|nun geht|lauft|funktioniert|klappt
      wieder ..1 offen|drin|entsperrt
      gelost|erledigt|behoben
      bin ..1 wieder drin
      hat ..1 geklappt|funktioniert
      wieder gefunden|eingefallen
      ist ..1 mir ..1 wieder eingefallen
      alles gut|klar|bestens
    `,
    no: `
      nicht|nich|net|nie|niemals|kein|keine|keinen|keinesfalls|keineswegs|nix|nciht|ned|weder|lass|lasst|vermeiden
      auf keinen fall
      warte|wartet|warten ..1 sie|mit|bis|noch ..2 mit|bis
      warte|wartet|warten mit|bis
    `,
    but: `aber|jedoch|sondern|doch|allerdings|obwohl|statt|stattdessen|dafur|trotzdem
      und jetzt
      und nun
      und ich
      und es
      und das
      und mein
      und dann
      und die
      und der
    `,
    fine: `
      keine sorge|angst|panik|eile|hektik|antwort|hilfe|zeit|probleme
      kein problem|stress|ding|thema|witz|scherz
      <not> schlimm|dringend|eilig|sicher|so
      weiss <not> ob|wie|warum|wieso|was|wann|wo
      weiss ..1 auch|leider <not> wie|warum|was
      niemand|keiner erreichbar|da|ran
      geht keiner|niemand
      nicht ran
      ^ nein $
      konnt|konnen|konnten|kannst ihr|sie|du nicht
      handynummer|telefonnummer|handyvertrag|handyrechnung|handyhulle|handyakku|telefonat|telefonnummern|telefontermin|handyladekabel|telefonbuch|handystrategie|telefonliste|telefonisch|handyempfang|handynutzung|handyverbot|handynummern|handyladegerat|telefonzentrale|handytarif|handykosten
      handy|telefon nummer|vertrag|rechnung|hulle|akku|ladegerat|tarif
      ruf*|ruft|anruf*|erreich* ..4 am|auf|uber|an|per ..2 <device>
      am|per|ubers|via telefon|handy
      gutscheincode|quellcode|rabattcode|fehlercode|artikelcode|projektcode|landercode|strichcode|barcode|buchungscode|dresscode|promocode|farbcode|sourcecode|aktionscode|ländervorwahl
      code review|freeze|reviews
      qr code
      gesperrt ..2 kalender|strasse|termin|budget
      termin|strasse|budget|rechnung|zahlung|lieferant|auftrag|projekt|dokument|datei|autobahn|kreditkarte|karte ist|sind|wurde gesperrt|blockiert
      sperr* ..2 termin|budget|strasse|rechnung
      von meinem iphone|ipad|handy|smartphone|samsung|android gesendet
      vergiss nicht
      nicht vergessen $
      bitte nicht vergessen
      mal wieder
      ohne ..4 zuruckzusetz*|zurucksetz*|entsperren|loschen|verlieren
      finger weg
      wurde|habe|hab|haben ..6 zuruckgesetzt|entsperrt|resettet ..3 jetzt|und
      wurde ..5 zuruckgesetzt|entsperrt
      wie sperre|sperr ich
      wie sperrt man
      automatische|automatisch sperre|sperrt|gesperrt
    `,
    status: `
      status|stand|fortschritt|bearbeitungsstand
      wie|wo ..1 ist|steht ..2 stand|anfrage|es
      wie lange
      wie weit
      was|gibt ..1 es ..1 neues|neuigkeiten
      neues|neuigkeiten ..2 zu
      ist|sind ..3 schon ..1 zuruckgesetzt|entsperrt|fertig|erledigt|freigeschaltet
      ist ..4 fertig|zuruckgesetzt|entsperrt|freigeschaltet $
      schon|bereits ..2 zuruckgesetzt|entsperrt|fertig|erledigt|passiert|freigeschaltet
      habt|haben ihr|sie ..4 zuruckgesetzt|entsperrt|resettet|freigeschaltet
      hast du ..4 zuruckgesetzt|entsperrt|resettet
      warte ..2 noch|immer
      warte ..3 auf ..3 reset|code|zurucksetzung|antwort|passcode
      wann ..4 fertig|zuruckgesetzt|entsperrt|antwort
      wann ist|bekomme ich|es|das|mein
      dauert|dauerts ..1 noch|lange
      schon fertig
      was passiert ..1 gerade|jetzt
    `,
    show: `
      zeig*|anzeigen|schick*|sag*|wiederhol*|sehen ..6 <code>|<password> ..3 nochmal|noch|erneut|wieder|an|mal|bitte
      zeig*|anzeigen ..4 <code>|<password>
      <code>|<password> ..3 nochmal|noch|erneut|wieder ..2 zeig*|anzeigen|sehen|schick*|mal
      <code>|<password> anzeigen|zeigen
      <code>|<password> ..5 <not> ..2 notiert|aufgeschrieben|gesehen|gespeichert|kopiert|gemerkt|abgeschrieben
      <not> ..4 notiert|aufgeschrieben|abgeschrieben|kopiert|aufschreiben|notieren|mitgeschrieben
      geschlossen|zugemacht|weggeklickt ..7 <code>|<password>
      fenster|karte|chat ..4 geschlossen|zugemacht|weggeklickt
      temporaren|temporare|vorlaufigen|vorlaufige ..1 <code>|<password> ..2 vergessen|verloren|verpasst
    `,
    cancel: `
      ^ abbrechen|abbruch|storno|stornieren|stopp|stop|abbrech|brich|abgebrochen|zuruckziehen $
      abbrechen|stornieren|abbruch|storno
      brich|brecht ..3 ab
      vergiss ..1 es
      vergiss das
      ist|hat ..2 sich ..1 erledigt
      sich ..1 erledigt
      doch nicht
      brauche|brauch ..3 <not> ..1 mehr $
      <not> ..1 mehr notig|gebraucht|benotigt
      anfrage|antrag zuruckziehen|zurucknehmen
      lass ..1 gut ..1 sein
      ich lasses|lass
      schon gut
    `,
    help: `
      ^ hilfe|help|befehle|menu|start|info|hilf $
      was|wobei ..2 kannst|konnen ..2 du|sie ..2 tun|helfen|machen
      was kannst|machst du
      wie ..2 funktioniert|geht|lauft|benutze|bedient ..2 zurucksetzen|reset|zurucksetzung|entsperren
      wie ..2 funktioniert|geht|lauft|benutze|bedient ..4 das|hier|du|der
      was passiert ..6 zurucksetz*|reset|entsperr*|zuruckgesetzt
      was passiert wenn
      wer|was bist du
      anleitung
      hilf mir
      kannst du ..1 helfen
    `,
    thanks: `danke|dank|dankeschon|merci|super|prima|toll|perfekt|klasse|spitze|herzlichen|thx|bedankt|bedanke|dankeschoen|cool|topp`,
    greeting: `
      hallo|hi|hey|moin|servus|gruezi|tag|hallöchen|hello|na|grussgott|moinmoin
      guten|gute|schonen morgen|tag|abend|nachmittag|mittag
      gruss gott
      gruss dich
      wie gehts|geht
    `,
    it: `
      sprechen|reden|kontaktieren|erreichen|erreiche|kontakt|anrufen|rede|spreche|chatten ..3 <who>
      <who> ..3 sprechen|reden|kontaktieren|erreichen|anrufen|verbinden|schreiben
      nummer ..2 <who>
      mit der it
      ^ it fragen $
      ^ frag*|fragt die? it $
      kontakt zur it
      echter|echten|richtigen mensch|menschen|mitarbeiter
      ^ mensch|support|helpdesk|hotline|mitarbeiter $
    `,
    speak: `
      auf|in <tongue> bitte|danke|please
      bitte ..2 auf|in ..1 <tongue>
      ^ auf|in <tongue> $
      ^ <tongue> $
      sprich*|sprech*|spricht|rede|antworte|antworten|schreib*|konnen|geht|verstehst|kannst|wechsel* ..5 <tongue>
      <tongue> bitte
    `,
  },
  tongues: {
    en: 'englisch|english',
    it: 'italienisch|italiano',
    sv: 'schwedisch|svenska',
    ja: 'japanisch|日本語',
    fr: 'franzosisch|francais',
    de: 'deutsch|german',
    es: 'spanisch|espanol',
  },
  closings: `
    mit freundlichen grüßen
    mit freundlichem gruß
    freundliche grüße
    viele grüße
    beste grüße
    liebe grüße
    schöne grüße
    herzliche grüße
    grüße
    gruß
    mfg
    lg
    vg
    bg
    mit besten grüßen
    freundlichen gruß
    mit freundlichen gruessen
    viele gruesse
  `,
}
