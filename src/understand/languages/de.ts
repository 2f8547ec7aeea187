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
    leute zusammen team liebe lieber geehrte damen herren woche montag dienstag mittwoch donnerstag freitag samstag sonntag wochenende urlaub minuten stunde stunden minute uhr halt eigentlich irgendwie leider bisher bereits also etwa circa naechste nachste letzte letzten letzter jeder jedes alle allen alles man sonst ganze ans ins aufs jemals weiterhin eh mega voll habt hätte wäre ware sein
  `,
  notSlips: `
    acht allem altes anfragen ankommen anmerkung aussen bande bauch beine bereit biegen biene binden bitten
    bitter bittet block blocke bringen bringt bruch darauf darum dauer dauern deiner drucke drucken durst
    eigen eilen eisen engel entscheiden falle falls falten fange fassen feder fehlen ferne fernsehen feuer
    flasche fliegen fordern frisch fullen gang garten gebrauch gedicht gefangen gegen gericht gern gesetz
    gespart gestehen gewandert gewicht hafen haken hallen hand handel handeln handler handlung harte hasst
    heben heiss hoffen hosen hotels hunde hutte jager kalte kanne kannte karre kase kasten kauft kissen klappe
    kleider klein kleinen kleines krieger kummer kummere kunst lachen lage lagern lande lander langen langer
    larm last latte lauf laufe laut laute lauten leben leder legen legt leine letzt licht lieben lieder linde
    loben loch locher locke luft lunge mache madchen magen mals marke masche masse meile meint melde messen
    mitte mobel mode munter musste nacht nadel nagel neben neigen nennen nennt neun nichte nieder notiz ofen
    offene onkel passen passte pausiert pfote putzen ratte rauch rauchen rechnen recht redet reine rennen
    rennt rest resten richtige ring sachen sack sand schaf schaffen schaft schal schale schalter scharf schaum
    schicht schiessen schiff schimmel schinken schlank schluss schock schone schranken schrei schreien schreit
    segen seht sicht siegen sitte sitzen sitzt spaten speck speer sperling spinne stall steche stechen stehen
    stern sternchen sterne still stille stimme stirn stock storch storen strand strecke streik streit stuck
    stucke sunde tagen taschen tasse teuer tische toben toten tragt turcodes verein vergehen vergossen
    verhalten verkehr verlassen verschwenden verschwinden vielen vorhang vorn wachen wahlen wande wandern
    wange warm warme warnen wasche wegen weinen weise weite weitere werken werte wetter wichtig wiegen wogen
    wolle worte wunde zange zeiten ziele zimmer zweite
  `,
  joins: `
    pass wort = passwort; pass code = passcode; pin code = pincode; help desk = helpdesk; face id = faceid; touch id = faceid; sim karte = simkarte; sim karten = simkarte; puk code = puk; sperr code = sperrcode; handy pin = handypin; dienst handy = diensthandy; firmen handy = firmenhandy; zwei faktor = zweifaktor; 2 faktor = zweifaktor; i phone = iphone; i pad = ipad; lap top = laptop; zuruck setzen = zurucksetzen; zuruck gesetzt = zuruckgesetzt; ent sperren = entsperren; frei schalten = freischalten; service desk = helpdesk; wi fi = wifi; w lan = wlan; kredit karte = kreditkarte; kaffee maschine = kaffeemaschine; sperr bildschirm = sperrbildschirm; arbeits handy = arbeitshandy; gerate pin = geratepin; gerate code = geratecode
  `,
  sets: {
    resetting: 'zurucksetz*|zuruckgesetzt|entsperr*|reset|resett*|sperr*|freischalt*',
    request: 'anfrage|antrag|ticket|anliegen',
    strong:
      'entsperren|entsperrt|aufsperren|offnen|aufmachen|reinkommen|rankommen|draufkommen|einloggen|anmelden|rein|drauf|hinein|zugreifen|reinlassen|freischalten|entriegeln|zugang|zugriff|herein|raufkommen|aufbekommen|aufkriegen|aufschliessen|ran|entsperrung|reinkomm',
    people:
      'mensch|menschen|jemand|jemandem|jemanden|support|helpdesk|hotline|mitarbeiter|person|edv|techniker|ansprechpartner|administrator|admin|it|kundendienst|kollegen|itler',
    not: 'nicht|nich|net|nit|nimmer|nie|ned|nciht|kaum|nichtmehr|niht|nichts|nimma|nirgends',
    able: 'kann|komm|komme|kommen|konnte|lasst|lasse|lassen|geht|schaffe|krieg|kriege|bekomme|bekomm|klappt|funktioniert|laesst|kam|gelingt|krig|klappts|gehts|kannst|krich|bekommen|lassts|kommt|kumm|geling|schaff|lass|konnen',
    enter:
      'rein|reinkommen|rauf|drauf|hinein|entsperren|entsperrt|aufsperren|offnen|aufmachen|zugreifen|einloggen|anmelden|reinlassen|offen|dran|herein|freischalten|entriegeln|weiter|zugang|zugriff|benutzen|nutzen|entsichern|rankommen|vorbei|aufheben|auf|dazu|reinkomm|reinkomme|einwahlen|reingekommen|reinzukommen|einsteigen|auflassen|raufkommen|draufkommen|nutzbar|starten|aufgehen|aufbekommen|aufkriegen|aufschliessen|freigeben|ran|reinkommst|einlogge|anmelde|entsperrung|eini|eine|nei|inne|ini|nein',
    mind: 'erinnern|erinnere|erinner|weiss|weis|wissen|kenne|kenn|merken|gemerkt|einfallen|kennen|wusste|erinnre|einfallt|gewusst|merke|merk|kennt|gedachtnis|memorisiert|behalten',
    take: 'nimmt|annimmt|akzeptiert|akzeptieren|erkennt|erkannt|geht|funktioniert|klappt|stimmt|passt|tut|lasst|gehen|funzt|reagiert|nehmen|angenommen|gultig|richtig|laesst|nimmts|akzeptierts|anerkannt|erkennen|gegangen|stimmen|gefallt|greift|matched',
    who: 'mensch|menschen|jemand|jemandem|support|helpdesk|hotline|mitarbeiter|person|personlich|edv|techniker|ansprechpartner|administrator|admin|echten|it|kundendienst',
    want: 'brauche|brauch|mochte|will|hatte|gib|gebt|geben|bekomme|schick|schicken|schickt|benotige|erstelle|erstellen|setzen|bekommen|haben|vergeben|kriege|konnte|braucht|benotigt|haette|gerne|schickst|gibst|erstellt',
    wrong:
      'falsch|falsche|falschen|falscher|ungultig|ungultige|inkorrekt|fehlerhaft|verkehrt|verkehrte|unrichtig|fehler|abgelehnt|verweigert|fehlgeschlagen|ungultiger|falsches|verkehrter',
    taken:
      'geklaut|gestohlen|verloren|entwendet|abhanden|verschwunden|gemopst|verlegt|verlorn|futsch|beklaut|bestohlen|weggenommen|mitgenommen|gezockt|geraubt|gemoppst',
    their:
      'kollegen|kollegin|chefs|chefin|chef|frau|mann|mannes|sohnes|sohn|tochter|freundin|freundes|kunden|mitarbeiters|mitarbeiterin|mutter|vaters|kolleginnen|bruder|schwester|oma|opa|cousin|nachbar|nachbarin|praktikant|praktikanten|azubi|azubis|freund|vorgesetzten|lebensgefahrtin|patientin|partners',
    unlock: 'entsperren|freischalten|zurucksetzen|resetten|aufsperren|entriegeln|zurueckzusetzen',
  },
  signals: {
    former: `
      kollegen|kollege|kollegin|mitarbeiter|besitzer|nutzer|vorganger|vorgangerin ..3 ausgeschieden|gegangen|weg|gekundigt|rente
      ausgeschiedenen|ausgeschiedene|fruheren|ehemaligen|vorherigen|letzten|vorigen ..1 kollegen|kollegin|besitzer|nutzer|mitarbeiter|mitarbeiters
      ex kollege|kollegen
      vorganger|vorgangerin|vorgangers|vorbesitzer|vorbesitzers|geerbt|ubernommen
      meinen|meine|meiner ..1 zwei|beiden ..1 <device>
      meines|des|dieses ..1 <device>
    `,
    rule: `
      richtlinie|richtlinien|vorschrift|vorschriften|policy|vorgabe|vorgaben|regel|regeln
    `,
    doubt: `
      warum|wieso|weshalb|stellen|stellig|sechsstellig|vierstellig|zeichen|leute|kollege|kollegin|kollegen|chef|chefin|freund|freundin|neugier|neugierig|interesse|nachbar|nachbarin
      gefunden|eingefallen|gelöst|geschafft|offen|funktioniert
      sicher|sichere|empfohlen|besser|artikel|kurs|schulung|präsentation|anleitung|handbuch|leitfaden|doku|witz|erlaubt|pflicht|viele|oft
    `,
    self: `
      ich|mein|meine|meinen|meinem|meiner|mir|mich|unser|unsere|wir|hab|habe|komm|komme|krieg|kriege|bin|brauch|brauche
    `,
    plea: `
      hilfe|helfen|helft|hilf|dringend|eilig|problem|probleme|notfall|sos|fehler|schwierigkeiten|spinnt|zickt|streikt|ärger|stress|panik|verzweifelt|mist|klemmt|hakt
    `,
    thing: `
      karte|karten|kreditkarte|bankkarte|ec|bank|banking|onlinebanking|koffer|fahrrad|fahrradschloss|datei|dateien|anhang|anhange|dokument|dokumente|link|links|foto|fotos|bild|bilder|video|videos|kalender|browser|seite|einstellungen|kontakte|landkarte|prasentation|rechnung|umfrage|paket|klingelton|hintergrundbild|hintergrund|timer|wecker|galerie|musik|formular|verlauf|helligkeit|tabelle|ordner|protokoll|akte|vertrag
      gutscheincode|rabattcode|fehlercode|aktionscode|quellcode|produktcode|buchungscode|barcode|firmenkarte|firmenkreditkarte|kundenkarte|girokarte|bankkonto|*karte
      kamera|mikrofon|lautsprecher|taschenlampe|vibration|lautstärke|tastatur|hotspot|bluetooth
    `,
    device: `
      handy|handys|handies|telefon|telefons|telefone|smartphone|smartphones|mobiltelefon|mobiltelefons|mobil|diensthandy|diensthandys|firmenhandy|firmenhandys|tablet|tablets|gerat|gerates|gerats|apparat|phone|mobilgerat|mobilgerats|iphones|handi|hendy|fon|diensttelefon|firmentelefon|handyapparat|natel|endgerat|faceid|fingerabdruck|fingerabdrucks|sperrbildschirm|bildschirmsperre|displaysperre|touchid|fingerabdrucksensor|mobiltelefone
      *handy|*handys|*telefon|*tablet|*smartphone|*iphone
      handy*
      arbeitsprofil|arbeitsprofils
      tablett|handie|smartfon|handgerat|arbeitshandy|telefonapparat|mobilteil|handheld|ipads|biometrie|gesichtserkennung|gesicht|finger|daumen|smartphon|mobile
      *tablett|*handheld|*ipad|*gerat
      handydisplay|telefondisplay
      *sensor|fingersensor
    `,
    code: `
      code|codes|pincode|muster|entsperrmuster|entsperrcode|sperrcode|zahlencode|geheimzahl|sperrmuster|zugangscode|geratecode|handypin|ziffern|ziffer|handycode|entsperrpin|displaycode|sperrmusters|pinn|pinnummer|zahlenkombination|geratepin|entriegelungscode|bildschirmpin|sim-code
      turcode|tuercode|besprechungscode|konferenzcode|alarmcode|meetingcode|torcode|einwahlcode
      *pin|*code
      wischmuster|zahlen|nummernfolge|entsperrnummer|zahlenfolge|pins
      *codes
      sperre
    `,
    password: `passwort|kennwort|passwortes|passworter|passwd|pw|kennworter|password|passworts|handypasswort|handykennwort|passwrot|*passwort|*kennwort`,
    computer: `
      computer|rechner|pc|laptop|laptops|notebook|computers|rechners|desktop|arbeitsplatzrechner|bios|dienstlaptop|firmenlaptop|*laptop|*rechner|*computer|pcs
      dell|hp|desktoprechner|thinkpad|klapprechner|tower|*notebook|*pc
      windowspasswort|rechnerpasswort|computerpasswort|laptoppasswort|pcpasswort
    `,
    account: `
      konto|kontos|benutzerkonto|account|accounts|benutzer|postfach|mail|mails|email|emails|teams|netzwerk|netzlaufwerk|laufwerk|portal|webseite|website|intranet|app|apps|bankkonto|datenbank|excel|zeiterfassung|windowskonto|microsoft|profilseite|system|*konto|*account|datev
      wlan|wifi|gastewlan|gastenetz|gastnetz|profil|crm|erp|urlaubsantrag|lohnabrechnung|stempeluhr|domane|posteingang|software|programm|plattform|kundenportal|lernplattform|netz|*wlan|*netz|*portal|*system
      mailpasswort|emailpasswort|mailkennwort|netzwerkpasswort|outlookpasswort|benutzerpasswort|wlanpasswort|sappasswort
    `,
    mfa: `
      zweifaktor|zweifaktorauthentifizierung|zweifaktorauthentisierung|authentifizierung|authentisierung|bestatigungscode|bestatigungscodes|verifizierungscode|sicherheitscode|einmalcode|einmalpasswort|multifaktor|authentifikator|faktorauthentifizierung|tan|mehrfaktor|mehrfaktorauthentifizierung|verifikationscode|*faktor
      sms code|codes
      zweiter|zweiten faktor
      push|pushmeldung|pushnachricht|bestatigung|freigabeanfrage|token|benachrichtigung
      anmeldung ..2 bestatigen|genehmigen|freigeben
      code ..2 per|via|als|app
    `,
    meeting: `
      meeting|meetings|besprechung|besprechungen|konferenz|telefonkonferenz|videokonferenz|telko|webinar|zoom|call|besprechungscode|konferenzcode|einwahlcode|einwahl|telefonkonferenzen|meetingcode|*besprechung|*konferenz|besprechungs
      schulung|workshop|videocall|videochat|webkonferenz|teamsmeeting|jourfixe|sitzung|*meeting
      konferenzraum|konferenzraums|meetingraum
    `,
    voicemail: `
      mailbox|anrufbeantworter|voicemail|sprachbox|mobilbox|ab|anrufbeantworters|combox
      sprachnachricht|sprachnachrichten|sprachmailbox
    `,
    door: `
      tur|turen|turcode|tuer|tuercode|alarmanlage|alarm|alarmcode|tor|torcode|garage|tiefgarage|parkhaus|garagentor|*tor|lager|buro|eingang|eingangstur|spind|schranke|tresor|gebaude|zutritt|zutrittskarte|aufzug|schrank|schliessfach|haustur|burotur|turschloss|*tur|*tuer|toilette|wc|keypad
      drehkreuz|umkleide|fitnessstudio|serverraum|lagerraum|poller|pforte|parkplatz|schlusselkasten|schloss|hintereingang|zugangskarte|*schloss|*schrank|*tresor|*garage|*lager|fahrstuhl|kuhlraum|besprechungsraum
      spindcode|spindpin|turpin|schrankcode|schliessfachcode|garagencode|tresorcode|*schliessfach|hoftor|rolltor|werkstor
      tiefgaragencode|parkhauscode|haustürcode|*garagencode
    `,
    sim: `
      sim|simkarte|simkarten|esim
      netzbetreiber|provider|mobilfunkanbieter
    `,
    puk: `
      sim|simkarte ..2 gesperrt|pin|pins|pincode|blockiert
      simpin
      pin|pincode|code ..3 sim|simkarte
      sperr*|gesperrt ..2 sim|simkarte
      puks|pukcode
    `,
    gadget: `
      drucker|druckers|router|routers|headset|kopfhorer|fernseher|tv|uhr|auto|autos|kamera|scanner|beamer|lautsprecher|monitor|dienstwagen|wagen|kopierer|kaffeemaschine|modem|dockingstation|*drucker|*router
      beamers|kaffeeautomat|kuhlschrank|tastatur|maus|thermostat|heizung|plotter|faxgerat|fax|smartwatch|kassen|kasse|stapler|gabelstapler|waage|navi|dashcam|spulmaschine|*maschine|*kopierer|*scanner|*automat|*monitor
    `,
    act: `
      zurucksetz*|zuruckgesetzt|zuruckzusetzen|reset|resett*|resete*|entsperr*|entriegel*|freischalt*|freigeschaltet|freizuschalten|aufsperr*|entsper*|entblock*|rucksetz*|zurueckzusetzen|ruckgesetzt|entsperrung|freischaltung|entsicher*|zurucksetzung|resettet
      schalt|schalte|schaltet ..5 frei
      sperr|sperrt|mach|macht ..5 auf
      losch*|entfern*|weg|runter|raus|aufheb*|deaktivier* ..4 <code>|<password>
      <code>|<password> ..7 losch*|entfern*|runter|wegmachen|weg|raus|deaktivier*|aufheb*|wegnehmen|entfernt
      ander*|wechsel*|erneuer* ..4 <code>|<password>
      <code>|<password> ..4 andern|wechseln|erneuern|zurucksetzen
      komm|komme|kommen ..3 wieder ..3 in|an|auf ..3 <device>
      krieg|kriege|bekomm|bekomme|mach|macht ..5 <device> ..2 auf|offen|frei
      +sperre|bildschirmsperre|displaysperre ..3 aufheb*|entfern*|losch*|raus|weg|losen
      entferne|entfernt|heb|hebt|nehmt|nimm ..3 sperre|bildschirmsperre|displaysperre
      entsperren|freischalten|zurucksetzen|entsperrn|zuruksetzen|zurücksetzten|zurucksezten|rucksetzung|reaktivier*|freigeben|offnet|offne
      mach|macht|machen|kriege|krieg|kriegt|bekommt|bekomme|bring ..6 auf|offen|frei|lauffahig
      komm*|reinkomm* ..4 <device> ..3 wieder|rein|ran
      wieder ..2 in|an|auf ..2 <device> ..2 komm*|kommen|rein|ran
      zugang|zugriff ..2 zu|auf|wieder ..3 <device>
      lass|lasst ..2 mich ..3 rein
      setz|setze|setzt|setzen ..9 zuruck|zurueck
      stell|stellt|stelle ..5 zuruck
      schmeiss|schmeisst|hau|haut|nimm|nehmt|mach|macht ..4 <code>|<password> ..3 runter|raus|weg
      muss|will|mochte|mussen ..4 in|ins|ans|aufs ..1 <device> $
      nehmt|nimm|nehmen|macht|mach|machen|bekommt|kriegt ..4 <code>|<password>|sperre|bildschirmsperre ..2 raus|rausnehmen|weg|wegmachen|runter|auf|aufheben
      <code>|<password>|sperre|bildschirmsperre|displaysperre|tastensperre ..3 rausnehmen|wegmachen|wegbekommen|abschalten|ausschalten|rauswerfen|killen|umgehen|aufheben
      vorbeikommen|vorbei|umgehen ..4 sperrbildschirm|<code>
      sperrbildschirm|<code> ..4 vorbeikommen|umgehen|überspringen
      <code>|<password> ..5 zurückgesetzt|zurücksetzen|neu|resettet
      <code>|<password> zum|zu freischalten|entsperren|öffnen
      zurücksetz*|zurückzusetzen|zurückgesetzt
      bringt|lasst|lass|bring ..2 mich ..6 ins|in|aufs ..1 <device>
      aufmacht|aufmachen|öffnet|knackt|entsperrt ..3 <device>?
      jemand|jemanden ..4 aufmacht|öffnet|aufsperrt|knackt
    `,
    change: `
      neue|neuen|neuer|neues|temporare|temporaren|vorlaufige|vorlaufigen|ubergangs|einmalige|andere|anderen|temporarer|ne|nen ..1 +pin|pincode|passcode|handypin|entsperrcode|sperrcode|zugangscode
      <want> ..4 neue|neuen|neuer|neues|temporare|temporaren|temporares|vorlaufige|vorlaufigen|andere|anderen ..2 <code>|<password>
      temporare|temporaren|temporarer|temporares|vorlaufige|vorlaufigen ..1 <code>|<password>
      neue|neuen|neuer|neues ..1 <code> ..4 geben|bekommen|haben|vergeben|schicken|erstellen|fur
      brauche|brauch|mochte|will|gebt|gib|benotige|schickt|hatte ..3 den|einen|nen|ne|die|eine ..1 <code> fur|zum|zu|vom|am ..3 <device>
      neue|neuen|neuer|neues|frischen|frische ..1 <code>|<password> ..3 fur|bitte|geben|her
      brauche|brauch|benotige|benotigen ..3 <code> ..3 <device>
      <want> ..3 frische|frischen|ersatz ..2 <code>
      ersatzcode|ersatzpin|notfallcode|entsperrcode ..2 bitte|geben|haben|brauche
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
      <code>|<password> & <mind> & <not>
      keine|null|kein|keinen ahnung|plan|schimmer|dunst|blassen
      niemand|keiner ..2 weiss|kennt ..4 <code>|<password>
      nie ..3 aufgeschrieben|notiert|gewusst|gehabt|bekommen|vergeben|benutzt|gemerkt|eingestellt|gesetzt
      <code>|<password> ..5 nie ..2 aufgeschrieben|notiert|gewusst|gehabt|bekommen|vergeben|benutzt|gemerkt
      kopf|hirn|gehirn|gedachtnis|birne ..3 leer|sieb|matsch|streikt
      weg|raus|verschwunden|futsch|entfallen ..3 <code>|<password>
      <code>|<password> ..5 weg|entfallen|verschwunden|entfleucht|futsch|gefallen
      gedachtnislucke|aussetzer|filmriss
      komm|komme ..3 <not> ..3 drauf|auf ..3 <code>|<password>?
      <not> ..1 drauf ..5 <code>|<password>
      verwechs* ..3 <code>|<password>
      fallt|fallen & <not> & <code>|<password>
      was|wie|welche|welchen ..2 war ..4 <code>|<password>
      krieg|kriege|bekomm|bekomme|bring|bringe ..4 <not> ..2 zusammen|hin|auf
      <code>|<password> ..3 <not> ..2 parat|präsent|zusammen|geläufig|griffbereit|bekannt|auswendig
      durcheinander|durcheinandergebracht|durcheinandergekommen
      <code>|<password> & durcheinander|durcheinandergebracht|verwechselt|vertauscht
      entglitten|entschwunden|entfleucht|abhandengekommen|futschikato|perdu|weggeblasen|weggewischt|verblasst
      keiner|niemand|nie ..3 gesagt|mitgeteilt|verraten|gegeben ..3 <code>|<password>?
      zettel ..4 <code>|<password> ..3 verloren|weg|verlegt|weggeworfen|verschwunden
      verloren|verlegt|weggeworfen ..3 zettel ..3 <code>|<password>
      schlauch|brett ..5 <code>|<password>
      <code>|<password> vergäss*|vagess*
      <code>|<password> ..3 unbekannt
      zahlendreher
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
      <wrong> ..2 <code>|<password>
      <code>|<password> ..4 <wrong>
      <wrong> eingegeben|getippt|eingetippt
      vertippt|verwahlt|vertipt
      will|verlangt|fragt|fordert|mochte|braucht ..4 <code>|<password>
      nach ..2 <code> gefragt
      geandert ..3 <code>
      <code>|<password> ..4 geandert|geandert|verandert|verstellt
      erneut|spater versuchen
      kein|keinen|keine zugriff|zugang
      abgelehnt|verweigert
      <not> ..2 ran|rein|drauf
      sperrte|gesperrtem|gesperrter|blockierte|verriegelte|lockt|eingefroren|zugesperrt|dichtgemacht
      will|wollte ..2 mich ..1 <not>
      probleme|problem|arger|schwierigkeiten ..4 entsperr*|offnen|zugang|zugriff|<code>|anmelden
      ohne|keinen|kein|verloren zugriff|zugang
      <code>|<password> ..3 abgelaufen
      zickt|spinnt|streikt|meckert ..5 <code>
      sagt|meldet|zeigt|steht|heisst ..4 <wrong>|gesperrt|deaktiviert|verfugbar|versuch|versuche
      vertippt|vertan|verdruckt|verhauen ..4 <code>?
      bekomm|bekomme|krieg|kriege|bring|bringe & <not> & auf|offen|entsperrt|frei
      +finger|fingerabdruck|daumen|gesicht|faceid ..4 <not> ..2 erkannt|an|mehr|akzeptiert
      hat|ist ..2 sich ..2 gesperrt|aufgehangt|verriegelt
      stunde|stunden|minuten ..2 warten
      <code>|<password> ..1 will|mag|tuts|zieht|greift <not>
      <device> ..2 dicht|zu $
      kein|keiner|keine|keines & <code> & geht|funktioniert|passt|klappt|stimmt|angenommen|gilt
      hang*|steck*|fest ..3 codebildschirm|sperrbildschirm|codeeingabe|pineingabe
      <device> & raus|ausgesperrt|rausgeschmissen
      lehnt & ab
      hangt|hange|steckt|stecke|klemmt|festgefahren
      <device> ..2 entsperrt|offnet ..1 <not>
      entsperrt ..1 sich <not>
      dicht|verrammelt|weggesperrt|verbarrikadiert|verschlossen|zugemacht|eingerastet
      macht|machts|geht ..3 <not> ..2 auf
      <not> ..2 <code> ..2 angenommen|akzeptiert|erkannt|genommen
      weder & <code>
      beides|beide|keines|keins|keiner <not>
      minuten|min|stunde|stunden|viertelstunde ..2 erneut|nochmal|wieder|später ..1 versuchen|probieren
      warten|warte ..4 min|minuten|stunde|stunden|viertelstunde
      min|minuten|stunde|stunden|viertelstunde ..1 warten
      <code>|<password> ..4 will|mag|schluckt|frisst|kennt ..1 <not>
      will|mag|schluckt|frisst|kennt|nimmt ..3 <code>|<password> ..2 <not>
      wehrt|weigert ..1 sich
      wirft|schmeisst|haut ..2 mich ..2 raus
      chum|chume|komm ..3 nüm|nümme|nimmer ..3 i|in|ins|uf|dri
      <device> ..2 zickt|spinnt|streikt|bockt
      kommt|geht|verbindet|kommen ..2 <not> ..2 ins|in|auf|mit ..2 <account>
      krieg|kriege|bekomm|bekomme|bring|bringe ..5 <not> ..1 weg|raus|runter|los
      bekomme|kriege|krieg ich <not> ..1 weg|raus|runter|los
      kennt|erkennt ..1 mich <not>
      offnet|entsperrt ..5 <not> ..1 mehr
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
      mann|frau|kollege|sohn|tochter|kind ..5 <code> ..5 geandert|verstellt|verandert
      falscheingabe*|fehleingabe*
      versuch|versuche ..3 ubrig|aufgebraucht|erschopft|verbraucht|fehlgeschlagen|uberschritten
      ein|einen|letzter|letzten|kein|keine versuch|versuche
      <wrong> ..5 <code> ..3 mal
      <code> ..4 <wrong> ..4 mal
      mal|zigmal|mehrfach|dauernd|standig ..3 <wrong> ..2 <code>|<password>
      zu ..1 oft|haufig|viel
      irgendwer|jemand|irgendjemand|sohn|tochter|kind|kinder|kids|kleine|kleiner|mann|frau|enkel ..6 <code> ..5 geandert|verstellt|verandert|gesetzt|umgestellt
      noch|nur|letzter|ein|einen versuch|versuche
      bildschirm|display ..2 gesperrt
      rausgeworfen|rausgeschmissen|rausgeflogen|ausgeloggt
      nur ..1 noch ..1 ein|einen|eine|zwei|2|1 ..1 versuch|versuche
      versuch|versuche ..3 bevor|dann|sonst|weg|alle|vorbei
      alle versuche
      rumgetippt|rumgedrückt|rumgespielt|herumgetippt|herumgespielt ..5 dicht|zu|gesperrt|blockiert
      minuten|min|stunde|stunden ..1 erneut|nochmal|wieder ..1 versuchen|probieren
      versuch|versuche ..4 gelöscht|zurückgesetzt
      <not> ..1 am handy|telefon|tablet ..1 anmelden|einloggen|angemeldet
    `,
    lost: `
      <taken> ..3 <device>
      <device> ..4 <taken>
      <device> ..5 liegen ..1 lassen|gelassen|geblieben
      liegenlassen|liegengelassen|liegengeblieben ..4 <device>
      <device> ..1 im|in ..3 vergessen|liegenlassen|liegengelassen|liegengeblieben
      finde|find|finden ..4 <device> ..3 <not>
      <not> finden
      <device> ..2 unauffindbar
      <device> ..2 weg $
      <device> ist ..1 weg|verschwunden
      weiss <not> ..2 wo ..3 <device>
      wo ..3 <device> ..2 ist|liegt|geblieben
      <device> ..4 liegen
      uberfallen|beraubt|einbruch|taschendieb|diebstahl
      mir|uns ..3 geklaut|gestohlen
      <device> ..4 <not> ..3 finden|findet|auffindbar
      zug|bahn|taxi|bus|flugzeug|hotel|restaurant|kneipe|bar|ubahn|sbahn ..3 vergessen|liegen|liegengelassen|verloren
      <taken> ..3 <computer>
      <computer> ..3 <taken>
      aus ..2 tasche gefallen|gerutscht
    `,
    broken: `
      kaputt|kaputtes|gesprungen|gebrochen|zersprungen|zerbrochen|zersplittert|kaputter|geplatzt|splitter
      display|bildschirm|screen|glas|scheibe ..4 schwarz|kaputt|gesprungen|gebrochen|tot|dunkel|grun|defekt
      runtergefallen|hinuntergefallen|heruntergefallen|hingefallen|defekt
      wasserschaden
      riss|risse|sprung|spruenge
      geht|lasst|laesst|schaltet ..4 <not> ..3 an|anschalten|einschalten|ein|laden|aufladen|starten
      startet|ladt|laedt|ladet|bootet ..3 <not>
      bleibt ..2 schwarz|dunkel|tot|aus
      keinen mucks
      mausetot|tot|aufgeblaht|nass|ertrunken|geflogen
      akku ..3 tot|aufgeblaht|kaputt|leer
      repar*|reparatur
      kratzer|spinnennetz|glasbruch
      fallen ..2 gelassen|lassen
      ins klo|wasser|waschmaschine ..2 gefallen
      gesplittert|zerkratzt|verbogen|zerstort
      scherben
    `,
    order: `
      bestell*|kaufen|kaufe|anschaffen|beschaff* ..5 <device>
      <want>|bekommen|wann ..4 neues|anderes|neueres|zweites ..1 <device>
      gebe|geb|geben|gib|schick|schicke|sende|bringe ..6 zuruck|ab
      zuruckgeben|zuruckschicken|zurucksenden|abgeben|umtauschen|ruckgabe|retoure|ruckgeben|zuruckzugeben
      ersatzgerat|ersatzhandy|leihgerat|leihhandy|austauschgerat|ersatztelefon|ersatz
      <device> ..3 bestellen|kaufen|tauschen|geliefert|austauschen
      lieferung ..3 <device>
      steht|zusteht|anspruch|wann|bekomme|bekommt|kriege|gibt ..6 neues|neueres|anderes|zweites|nachstes ..1 <device>
      neues|neueres|zweites|anderes ..1 <device> ..4 bitte|bestellen|bekommen|beantragen|zu|fallig|wann
      austausch*|tausch*|umtausch*|eintausch* ..4 <device>?
      ruckversand
      <device> ..3 zuruckgeben|abgeben|zuruckschicken|ausleihen|leihen
      leihen|ausleihen|leihgabe ..3 <device>
      beantrag* ..3 neues|neue|weiteres|zweites ..1 <device>
      brauchen|brauche|benotigen|benotige ein|nen <device> fur
      hole|holen|abhole|abholen ..4 neues ..1 <device>
      neues ..1 <device> ..3 ab|abholen
    `,
    wipe: `
      werkseinstellung*|werkszustand|werksreset|auslieferungszustand|werkszurucksetz*
      <device> ..3 komplett|vollstandig|ganz|alles ..2 losch*|formatier*
      komplett|vollstandig|alles|daten ..2 losch*|formatier*
      formatier*
      alle daten
      hard|factory reset
      werks*
      losch*|formatier*|bereinig* ..3 komplett|alles|alle|daten|inhalte
      alle|alles|daten|inhalte|komplett ..3 losch*|geloscht
    `,
    other: `
      wie ..1 lang|lange ..3 <code> ..2 gültig|gilt
      wie ..1 lang|lange ..2 gilt|gültig|hält ..3 <code>
      <device>|<code> ..1 meines|meiner|meinem|von|vom|der|des ..1 <their>
      mein|meine|unser|unsere kollege|kollegin|chef|chefin|frau|mann ..2 ist|kann|kommt|braucht
      fur meine|meinen|eine|einen <their> $
      sein|seine|seinem|seinen|seines|seiner|ihrem|ihres|deren|dessen ..2 <device>
      wie ..1 oft ..4 <code>|andern|wechseln
      wie viele|lang|komplex ..1 ziffern|stellen|zeichen|muss
      wie lang ..4 <code>
      vergessen|vergisst ..3 leute|viele|andere|oft|man
      leute|viele|andere|menschen ..4 vergess*
      kollege|kollegin|chef|chefin|kumpel|freund|freundin|nachbar|bekannter|praktikant|azubi ..6 vergess*|gesperrt|ausgesperrt|erzahlt|meinte|sagt|kommt
      alle|allen|aller ..2 handys|telefone|gerate|smartphones|diensthandys|geraten
      der|die|herr|frau|vom|von muller|meier|schmidt|schneider|fischer|weber|wagner|becker|schulz|hoffmann|thomas|peter|michael|andreas|stefan|sabine|anna|julia|markus|klaus|petra|martin|jan|lisa|max|lukas|tobias|sandra|monika|jurgen|tim ..6 hat|ist|kann|vergess*|ausgesperrt|gesperrt
      muller|meier|schmidt|schneider|fischer|thomas|peter|michael|andreas|stefan|sabine|anna|julia|markus|klaus|petra|martin|jan|lisa|max|lukas|tobias|sandra|monika|jurgen|tim ..1 hat|ist|kann|kommt ..6 <device>|<code>
      <device>|<code> von muller|meier|schmidt|thomas|peter|michael|andreas|stefan|sabine|anna|julia|markus|klaus|petra|martin|jan|lisa|max|lukas|tobias|sandra|monika|jurgen|tim
      annas|peters|julias|stefans|markus|michaels|lisas|maxs|lukas|sandras|sabines <device>|<code>
      handys|telefone|smartphones|gerate|diensthandys|firmenhandys
      pflicht|vorgeschrieben|verpflichtend|normal dass
      muss|mussen|soll|sollte man|jeder|alle
      schwester|bruder|frau|mann|mutter|vater|mama|papa|freund|freundin|sohn|tochter|chef|chefin|kollege|kollegin ..3 hat|kann|weiss|ist ..6 vergess*|ausgesperrt
      ein <device> ..3 zuruckgesetzt|gesperrt|entsperrt
      bevor ein
      warum ..3 handys|telefone|gerate|smartphones
      wird|werden man|leute|wir ..2 informiert|benachrichtigt
      <device>|<code> von|vom karl|hans|fritz|paul|jonas|leon|felix|laura|sarah|nina|lena|christian|daniel|matthias|sebastian|florian|birgit|claudia|susanne
      wie viele versuche
      <device>|<code> von|vom <name>
      <name> ..2 hat|ist|kann ..6 ausgesperrt|vergess*
      <their> ..4 vergisst|vergessen|gesperrt|ausgesperrt
      mein|meine|unser|unsere <their> ..6 ihr|ihre|ihren|sein|seine|seinen|ihrem|seinem ..1 <device>|<code>
      warum|wieso|weshalb ..2 muss|müssen|braucht
      wie ..1 oft|viele ..2 darf|kann|muss|soll|hat
      gehen|verliere|verlieren ..5 fotos|bilder|daten
      neugier|interessehalber
      <name> ..1 <device>
      bekommt|kriegt|braucht|hat jeder|man|alle ..4 <code>
    `,
    solved: `
      geht|lauft|funktioniert|klappt|tut ..1 wieder|jetzt|nun
      jetzt|wieder|nun geht|lauft|funktioniert|klappt
      wieder ..1 offen|drin|entsperrt
      gelost|erledigt|behoben
      bin ..1 wieder drin
      hat ..1 geklappt|funktioniert
      ist ..1 mir ..1 wieder eingefallen
      alles gut|klar|bestens
      wieder ..2 eingefallen|gefunden|erinnert
      ist ..3 eingefallen
      fehlalarm
      hat ..1 sich ..2 entsperrt|gelost
      komm|komme ..2 wieder ..1 rein
      geht|lauft|klappt|funktioniert ..3 wieder|jetzt|inzwischen
      selbst ..2 hinbekommen|geschafft|entsperrt|gelost
      hab|habs|habe ..3 geschafft|hinbekommen|hingekriegt
      alles ..2 ok|okay|erledigt|geklart|gelost
      wieder freigeschaltet|frei
      wieder ..1 offen|frei|zuganglich|nutzbar
      fällt|fiel|ist|kommt ..4 wieder|doch ein|eingefallen
      hab|habe ..3 <code> wieder|doch ..1 gefunden?
      zettel ..4 gefunden
      <device> ..2 wieder ..1 auf|offen|entsperrt
      weiss|weiß ..2 <code> wieder
    `,
    no: `
      nicht|nich|net|nie|niemals|kein|keine|keinen|keinesfalls|keineswegs|nix|nciht|ned|weder|lass|lasst|vermeiden
      auf keinen fall
      warte|wartet|warten ..1 sie|mit|bis|noch ..2 mit|bis
      warte|wartet|warten mit|bis
      finger weg ..3 <device>
      hande weg
      unnotig|uberflussig|verboten
      niemand|keiner ..1 soll|darf|sollte|muss
      nichts ..2 machen|tun|unternehmen|mehr
      brauchst|musst|müsst|braucht ..2 nichts
      finger weg
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
      weiss <not> ..1 ob|wie|warum|wieso|was|wann|wo
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
      gesperrt ..2 kalender|strasse|termin|budget
      termin|strasse|budget|rechnung|zahlung|lieferant|auftrag|projekt|dokument|datei|autobahn|kreditkarte|karte ist|sind|wurde gesperrt|blockiert
      sperr* ..2 termin|budget|strasse|rechnung
      von meinem iphone|ipad|handy|smartphone|samsung|android gesendet
      vergiss nicht
      nicht vergessen $
      mal wieder
      ohne ..4 zuruckzusetz*|zurucksetz*|entsperren|loschen|verlieren
      finger weg
      wurde|habe|hab|haben ..6 zuruckgesetzt|entsperrt|resettet ..3 jetzt|und
      wurde ..5 zuruckgesetzt|entsperrt
      wie sperre|sperr ich
      wie sperrt man
      automatische|automatisch sperre|sperrt|gesperrt
      schreib*|sitze|sitz gerade? ..3 vom|von|am|an ..3 <computer>
      notruf|notrufe
      hintergrundbild
      kann ..2 <not> ..2 arbeiten|telefonieren|warten|liefern|stempeln|anrufen
      sim|simkarte ..1 ist ..1 drin|eingelegt
      weiss <not> ..2 wie ich|man
      <not> ..1 benutzt|genutzt|gebraucht|angefasst|verwendet
      im|in ..2 spind|schrank|auto|büro|rucksack|tasche|keller|schliessfach|garage
    `,
    status: `
      status|stand|fortschritt|bearbeitungsstand
      wie|wo ..1 ist|steht ..2 stand|anfrage|es
      wie lange
      wie weit
      was|gibt ..1 es ..1 neues|neuigkeiten
      neues|neuigkeiten ..2 zu
      ist ..4 fertig|zuruckgesetzt|entsperrt|freigeschaltet $
      schon|bereits ..2 zuruckgesetzt|entsperrt|fertig|erledigt|passiert|freigeschaltet
      habt|haben ihr|sie ..4 zuruckgesetzt|entsperrt|resettet|freigeschaltet
      hast du ..4 zuruckgesetzt|entsperrt|resettet
      warte ..3 auf ..3 reset|code|zurucksetzung|antwort|passcode
      wann ..4 fertig|zuruckgesetzt|entsperrt|antwort
      wann ist|bekomme ich|es|das|mein
      dauert|dauerts ..1 noch|lange
      was passiert ..1 gerade|jetzt
      passiert ..3 was|noch|etwas
      tut ..1 sich ..2 was|etwas|da
      wie ..1 siehts|sieht|schauts|schaut|gehts ..2 aus|voran|weiter
      wie ..1 weit ..2 seid|bist|ist|sind
      kommt ..2 noch ..1 was
      gibt|gibts ..3 neues|neuigkeiten|neuigkeit|news|update|fortschritt|fortschritte|ruckmeldung
      was ..2 macht|ist|wurde|wird ..3 anfrage|antrag|reset|ticket|zurucksetzung|meiner
      anfrage|antrag|reset|ticket|zurucksetzung|anliegen ..5 stand|angekommen|durch|bearbeitet|weiter|schon|genehmigt|geworden|fertig|gestellt|status
      wie ..2 lange|lang ..3 noch|dauert|dauerts|brauchen|muss|warten
      dauert ..4 noch|lange|so|ewig
      warte|wart|warten ..5 seit|immer|noch|schon
      seid|bist|seit ihr|du ..3 dran|fertig|weit
      schon ..3 was|fertig|passiert|soweit|genehmigt|bearbeitet
      soweit
      wann ..5 soweit|entsperrt|fertig|weiter|zuruckgesetzt|dran
      habt|hat|haben ..4 gesehen|bearbeitet|bekommen|erhalten|genehmigt|angeschaut
      kummert ..2 sich ..3 jemand|wer
      <request> & neuigkeiten|neues|wie|wann|stand|schon|bearbeitet|gesehen|weit|passiert|los|was|erledigt|angekommen
      entsperrung|zurucksetzung|freischaltung|reset ..3 schon|lauft|fertig|durch|gange|erledigt|passiert
      lauft|ist ..2 entsperrung|zurucksetzung|freischaltung|reset
      immer|noch ..1 nichts
      it|edv & zugestimmt|genehmigt|freigegeben|geantwortet|entschieden|eingewilligt
      warum ..4 lange
      ist|wurde|ward ..3 genehmigt|freigegeben|bestätigt|durch|durchgegangen|angekommen|bearbeitet
      <request> ..3 durch|durchgegangen|angekommen|genehmigt|bearbeitet|da
      hat|habt|haben ..4 draufgeschaut|angeschaut|geguckt|draufgeguckt|nachgesehen|reingeschaut|gekümmert|angesehen
      kümmert|schaut|guckt ..2 jemand|wer
      schon ..2 fertig|durch|erledigt|genehmigt
      ist ..2 fertig|erledigt $
      was ..1 neues
    `,
    show: `
      zeig*|anzeigen|schick*|sag*|wiederhol*|sehen ..6 <code>|<password> ..3 nochmal|noch|erneut|wieder|an|mal|bitte
      zeig*|anzeigen ..4 <code>|<password>
      <code>|<password> ..3 nochmal|noch|erneut|wieder ..2 zeig*|anzeigen|sehen|schick*|mal
      <code>|<password> anzeigen|zeigen
      <code>|<password> ..5 nicht ..2 notiert|aufgeschrieben|gesehen|gespeichert|kopiert|abgeschrieben
      nicht ..4 notiert|aufgeschrieben|abgeschrieben|kopiert|aufschreiben|notieren|mitgeschrieben
      geschlossen|zugemacht|weggeklickt ..7 <code>|<password>
      fenster|karte|chat ..4 geschlossen|zugemacht|weggeklickt
      temporaren|temporare|vorlaufigen|vorlaufige ..1 <code>|<password> ..2 vergessen|verloren|verpasst
      zeig*|anzeigen|schick*|sag*|wiederhol*|sehen & nochmal|nochmals|erneut|wieder & <code>|<password>
      was|wie ..2 war|ist|lautet|lautete ..2 mein|der|das|die ..1 neue|neuer|neues|temporare|temporarer|vorlaufige ..1 <code>|<password>
      <code>|<password> ..1 nochmal|noch|erneut|einmal ..1 einmal|mal|bitte|zeigen|sehen|anzeigen
      nochmal ..3 <code>|<password> ..2 sehen|zeigen|anzeigen|haben|bitte
      wo ..3 finde|sehe|steht|ist ..4 neuen|neue|temporaren|temporare|neuer ..1 <code>|<password>
      <code>|<password> ..2 den|das|die ..1 du|ihr|ich ..2 mir|gerade|eben ..3 gegeben|geschickt|angezeigt|gezeigt|bekommen
      <code>|<password> ..4 verschwunden|weggeklickt|geschlossen|zugemacht
      verpasst|ubersehen ..3 <code>|<password>
      <code>|<password> ..3 verpasst|ubersehen
      zu schnell ..3 geschlossen|weg|zu|weggeklickt
      neuen|temporaren|neue|temporare <code>|<password> ..2 vergessen|verloren|verpasst
      nicht ..4 rechtzeitig|schnell ..3 notier*|les*|schreib*|kopier*
      ^ den|der|das ..1 <code> ..1 nochmal|noch|erneut
      ^ <code> nochmal|erneut
      temporare|temporarer|temporaren|vorlaufige|vorlaufiger & <code> & was|wie|wo & war|nochmal|ist|lautet
      wiederhol*|wiederhole ..4 <code>|<password>
      <code>|<password> ..2 wiederhol*
      wie war|lautete ..3 temporäre|neue|vorläufige ..1 <code>
      <code> ..5 abschreiben|notieren|aufschreiben|mitschreiben|kopieren|lesen
      <code> ..3 nochmal|nochmals|erneut ..2 zeigen|sehen|anzeigen|schicken|sagen|geben
      nachricht|karte|fenster ..4 <code> ..3 weg|verschwunden|zu|geschlossen
      nicht ..2 abgeschrieben|notiert|mitgeschrieben|gelesen ..3 <code>?
      wie war ..2 der|die|dieser <code> nochmal|noch|nochmals
      <code> ..3 gerade|eben|vorhin ..1 gegeben|geschickt|gezeigt|bekommen
      verpasst ..3 <code>?
    `,
    cancel: `
      ^ abbrechen|abbruch|storno|stornieren|stopp|stop|abbrech|brich|abgebrochen|zuruckziehen $
      abbrechen|stornieren|abbruch|storno
      brich|brecht ..3 ab
      ist|hat ..2 sich ..1 erledigt
      sich ..1 erledigt
      <not> ..1 mehr notig|gebraucht|benotigt
      ich lasses|lass
      schon gut
      abbrech*|storn*|zuruckzieh*|zurucknehm*|abblas*|beend*|schliess*|losch* ..3 anfrage|antrag|ticket|vorgang|reset|zurucksetzung|alles
      anfrage|antrag|ticket|vorgang|reset|zurucksetzung|alles ..4 abbrech*|storn*|zuruckzieh*|zurucknehm*|abblas*|schliess*|losch*|beenden|stoppen
      zieh*|nehm*|nimm ..4 anfrage|antrag ..3 zuruck
      stopp|stop|halt ..2 doch|alles|bitte|das|zuruck
      brauch*|notig|benotig* ..4 <not> ..2 mehr
      vergiss|vergesst ..1 das|es|meine|alles
      lass|lasst ..2 mal|gut|es|stecken|bleiben|sein
      doch ..1 nicht|nich
      kommando zuruck
      hab|habe ..2 mich ..1 vertan|anders
      anders uberlegt
      abgebrochen
      ^ abbruch|abbrechen|vergiss|stopp
      reset|zurucksetzung|entsperrung ..2 stoppen|abbrechen|anhalten
      lass|lassen|lasst ..2 gut|sein|bleiben|stecken
      ^ stopp|stop|halt
      hören ..2 auf
      wir lassen|hören|brechen
      zieh|ziehe|ziehen ..3 zurück
      ^ ok|okay|bitte|doch stopp|stop|halt $
    `,
    help: `
      ^ hilfe|help|befehle|menu|start|info|hilf $
      was|wobei ..2 kannst|konnen ..2 du|sie ..2 tun|helfen|machen
      wie ..2 funktioniert|geht|lauft|benutze|bedient ..2 zurucksetzen|reset|zurucksetzung|entsperren
      wie ..2 funktioniert|geht|lauft|benutze|bedient ..4 das|hier|du|der
      was passiert ..6 zurucksetz*|reset|entsperr*|zuruckgesetzt
      was passiert wenn
      wer|was bist du
      anleitung
      hilf mir
      kannst du ..1 helfen
      was|wobei|womit ..2 kannst|konnen|machst|kann ..3 du|sie|man|der|bot
      wofur|wozu ..2 bist|ist|gut|da
      wie ..2 kannst|konnen ..2 du|sie ..2 helfen
      welche ..2 befehle|moglichkeiten|optionen|funktionen
      erklar*|erklär*
      was ..1 ist ..1 das|dies ..1 hier|bot?
      was ..3 passiert|geschieht|ist & wenn & <resetting>
      wie ..3 funktioniert ..4 sperre|handysperre|entsperrung|bildschirmsperre
      was ist ein|eine temporarer|temporare|vorlaufiger ..1 <code>
    `,
    thanks: `
      danke|dank|dankeschon|merci|super|prima|toll|perfekt|klasse|spitze|herzlichen|thx|bedankt|bedanke|dankeschoen|cool|topp
      dankeschön|lieb|nett|genial|wunderbar|ausgezeichnet|hammer|mega|bravo|fein|spitzenmassig|dankbar|supi|herrlich
    `,
    greeting: `
      hallo|hi|hey|moin|servus|gruezi|tag|hallöchen|hello|na|grussgott|moinmoin
      guten|gute|schonen morgen|tag|abend|nachmittag|mittag
      gruss gott
      gruss dich
      wie gehts|geht
      moinsen|tach|hallochen|guden|ciao|salut|bonjour|halloechen|heyho|hoi
      schonen guten
    `,
    it: `
      sprechen|reden|kontaktieren|erreichen|erreiche|kontakt|anrufen|rede|spreche|chatten ..3 <who>
      <who> ..3 sprechen|reden|kontaktieren|erreichen|anrufen|verbinden|schreiben
      nummer ..2 <who>
      mit der it
      ^ mensch|support|helpdesk|hotline|mitarbeiter $
      sprechen|reden|kontaktieren|erreichen|erreiche|anrufen|rede|spreche|chatten|verbinden|verbinde|telefonieren & <people>
      verbind*|stell*|leit* ..4 mit|an|zu|durch|weiter ..3 <who>|jemand|jemandem|it
      wie ..2 erreiche|kontaktiere|komme ..4 it|support|helpdesk|hotline|edv|ihr
      nummer|telefonnummer|durchwahl|kontakt|mail|ansprechpartner ..4 it|support|helpdesk|hotline|edv
      echter|echten|richtigen|richtiger|lebenden|realen ..1 mensch|menschen|mitarbeiter|person
      die|der|zur|an ..1 it ..1 fragen|abteilung|weiterleiten|kontakt|hotline
      frag* ..1 it
      it ..1 fragen|abteilung|support|hotline|team|kontaktieren
      jemand|jemanden|jemandem ..2 von|aus ..2 it|edv|support
      kein|keinen bot|roboter
      it|edv|support|helpdesk ..5 fragen|senden|schicken|kontaktieren|anschreiben|informieren|melden|schreiben
      an ..1 die it|edv
      menschen|mensch
      leit*|verbind*|stell*|gib ..4 kollegen|kollegin|mitarbeiter|it|support
      ruf|ruft|rufen|rufe|anrufen|zurückrufen|telefonieren ..4 <people>
      <people> ..2 zurückrufen|anrufen|zurückruft|anruft
      kann|soll|könnte ..2 mich ..3 <people> ..1 zurückrufen|anrufen
      ^ mitarbeiter|mensch|ansprechpartner|techniker|support|helpdesk|berater|operator ..1 bitte
      verbinde|verbinden|verbindet|stell|durchstellen ..5 <people>|it|durch
      lieber ..3 <people>
      weiterleiten|weitergeben ..3 it|support
      it weiterleiten
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
