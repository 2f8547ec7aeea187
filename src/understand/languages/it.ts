import type { Language } from '../types.ts'

export const it: Language = {
  tongue: 'it',
  marks: `
    il lo la i gli le un uno una di da in con su per tra fra del dello della dei degli delle al allo alla ai agli alle dal dallo dalla nel nello nella nei sul sulla
    e ed o ma che chi cui non mi ti si ci vi ne me te lui lei noi voi loro io tu mio mia miei mie tuo tua suo sua nostro nostra vostro
    sono sei siamo siete era stato stata ho hai ha abbiamo avete hanno avrei vorrei potrei potete potreste puoi posso devo dovrei serve bisogno voglio
    questo questa quello quella come cosa quando dove perche quanto quale quali piu gia ancora ora adesso oggi ieri domani stamattina stasera dopo prima anche solo sempre mai
    ciao salve buongiorno buonasera grazie prego scusa scusate favore cortesia cortesemente piacere gentilmente aiuto aiutare aiutarmi aiutatemi urgente urgentemente subito
    se quindi allora poi pero tutto tutti niente nulla qualcuno qualcosa nessuno fare fai fa faccio va vado bene si no ok mille nn xke cmq
  `,
  notSlips: `
    accadere accendere accendi acceso accettate accetti accetto acque aerea aerei aggiornamento aggiungere aiutaci
    aiutando aiutata aiutato albero alberto alta alto altre altri amano ambiente ambizione amici ancor andata
    andate andati andavo anno aprila aprile aprilo aprite arrivate arrivi arrivo articoli ascia aspetta aspettano
    aspettate aspetti asta attimo atto attore aver averle averne avery aveste avrete avuta avuti avuto azzardo
    azzurro bagni bambine bambini banco banda barca basa basata bassa batterie bella beni bevono bianca bimba
    bimbi bisogni bloccare bocca bollette botta branco buoni busta butti butto cabina caduti camicia camille
    camino camion cammina camminando camminare camminato cammini cammino campi campionato campione campioni canto
    capisca capisce capisco carla carlo cartelle cartello cassa cattura cedere ceduto cella centro cesso champagne
    chiacchierare chiacchierata chiacchiere chiappe chiara chiaramente chiare chiarezza chiari chiarire chiaro
    chiavi chieda chiedi chiesa chiese chimica chimico chiodo chissa chiuda chiude chiudendo chiudo chiuse chiusi
    ciambella ciambelle civili clienti cogliere college colto comanda comando combinando combinato combinazione
    combini commesso compare compra comprata comprate comprati compri conferenze conosca conosce conosci
    consegnare consegnato consegne contatti conto contratti copro corda corde correttamente corrotto corta costa
    costituzione costo cotta cotto creata creato culla cuori danno darlo darmi dateci degno dell delta dente
    dentro detta dette devon dille dimmi dimostra disponibili distratto distretto distrutta distrutti ditemi
    documenti dodici doppia dosso dover dovere dovrete edifici ella entrano entrata entrate entrati entri esaurito
    esso etica evitato extra faccende fallito fammi fanno fantastica fantastici farla farli farlo fascia fata
    fatemi fato fatte fatti fegato fermare fermarti fermata fermato fermi fermo festa fetta fianco figli figlie
    finestre finita finite finto fiori firma fissa foglia foglie foglio fondo fonti forma formato fotta fratelli
    frattura fregati freno frutta funzionando funzionato funzione furbo furti gamma gatto generale genere gente
    giorni giunto giusta giuste giusti gradi grand grazia grida grotta guanto guidi guido gusto hanna impiego
    importi impronte inizi inizio invitato invito iscritto istruzione lancia lanciato lasci lasciala lasciali
    lasciami lasciando lasciar lasciare lasciarlo lasciata lasciati lascio lavare lavora lavorate lavori leale
    legare legata legate legati legato legga leggi leggo legno lettere letto levati linda linee liscia lnvece
    locale lotta lotto lutto macchia macchine mama mamme mancia manda mandando mandare mandarmi mandata mandati
    mandato mando manica maniere mano manzo marca marco mario mariti massa massaggio matta matto menta menti
    mentire mento mentore merito messa messaggi messe messi metri metta mettera metterei mettero metti metto mezzi
    miele miglia miglio miller mills minestra miniera mobili mogli molo molta molte molti mondi monte morta
    mortale morto mosso mostrarti mostri mostro motel moto motto muori muova muovo nastro necessita negare nell
    nelle nobile nostre nostri notizia numeri nuoto nuove nuovi operazioni orologi orrore osare osso ottima ottime
    ottimi otto pablo palla palo paolo parco pari parlarle parlarne parlato parti parto passano passata passate
    passati passavo passi passo pasta pasto patto paula pausa pazzi pensa pensi penso perda perde perdero perdo
    perdona perduta perfetta perfette perfetti perla permetta permetti permetto perse persi persone pesa peso
    petto pezzo piene pista poeta polso porca portala portalo portar portare portarle portate porte porti porto
    posa possa possibili post posti potra pratico prega pregato prenda prendere prendi prendo presa prese presi
    presso presto prezzi prime primi primo problemi procedure prodotti progetti prometto pronta pronte pronti
    protetto prova provato provo punito punta punti puzzi qualcun qualcuna quanta quante quanti quarto quasi
    quinto ragazzino ragno ratto reali regge regno rende rendera resta retro retta richieste richiesto riconosci
    riconosciuta riconosco ricordano ricordarti ricordate ricordato ricordi rientra riesca riesci rimanga rimaste
    rimasti rimorso rimosso ringrazia ripeto risponda rispondete rispondo risposta risposte risposto ristoranti
    risulta ritrovata ritrovi riuscira riusciro riuscite riusciti riusciva rivolta rivolto rosso rotte rubando
    rubate sale saltato salva salvata salvati salvi salvo sanno santo saper sapete sapeva sapevi sapore sbagli
    sbaglia sbagliare sbarre scaduto scambiare scambiato scambio scappata scappato schema scherzo scommessa
    scomparsa scomparse scomparsi scontro scorre scorsa scorso scorta scorte scortese scritta scritte scritti
    scriva scrive scrivo secchio seconda secondi sedere segna segnale segni segretaria seguo sella senato senno
    seno sensi senta sente sentira sentite sento sere sergente serie serva server servi servo sesso sette sfuggire
    sistemata situazioni smesso smette smettere soglia sognare sognato sogno sopporto sordo sorelle sorta sosta
    sostituto sotto sparato sparite spariti sperare spinto spirito sposta squali staccato star stara starei stark
    staro starti state stati statua stava stavo stuart succeda sulle sullo superato sviluppo tagli tanta tante
    tanti tata tatto team tecnica telecamere telefonate telefonica temo tempi tempio temporale tenta tentativo
    terrore tessa test teste testo tette tetto tiene toglie toglietevi tolto torta tosta tosto treni trent troia
    trono troppa troppo troupe trovai trovano trovata trovate trovati trovavo trovi truppe tutta tutte uffici
    umane umani uova uovo usano usarla usate uscira uscite usciti usciva vecchi vecchia vecchie vede vederle
    vedete vedro veglia vende vendere vene venere verdi vere verme vero verro versi vetri vieni violato vita
    volano volete volpe volta voltato volti volto voluto vorrai vostra votato voto vuol vuota vuote vuoti
  `,
  joins: `
    telefono cellulare = cellulare; c e = ce; parola chiave = password; help desk = helpdesk; face id = faceid; touch id = faceid; codice pin = pincode; impronta digitale = impronta; i phone = iphone; i pad = ipad; due fattori = duefattori; 2 fattori = duefattori; lap top = laptop; riconoscimento facciale = faceid
  `,
  sets: {
    cant: 'non|nn|manco|nemmeno',
    able: 'riesco|riesce|riusciamo|riuscendo|posso|puo|potendo|fa|lascia|consente|permette|possibile|lasciano|riuscivo|riesc',
    mind: 'ricordo|ricordarmi|ricordare|ricorda|ricordavo|rammento|so|conosco|viene|sapevo|sapere|ricordando|memoria',
    take: 'accetta|accettato|riconosce|riconosciuto|prende|preso|legge|va|funziona|funzionano|vale|valido|valida|corretto|corretta|giusto|legge|passa|entra|piglia|apre|sblocca|accende',
    enter:
      'entrare|entro|entra|accedere|accedo|aprire|apro|apre|aprirlo|aprirla|entrarci|accederci|sbloccare|sblocco|sbloccarlo|sbloccarla|sblocca|sbloccano|usare|usarlo|superare|oltrepassare|loggarmi|collegarmi',
    who: 'persona|umano|operatore|qualcuno|assistenza|supporto|helpdesk|tecnico|tecnici|amministratore|it|informatici|informatico|ced',
    want: 'serve|servirebbe|vorrei|voglio|bisogno|necessito|avere|mandate|mandatemi|mandami|date|datemi|dammi|genera|generare|generate|ricevere|richiedo|chiedo|mettere|impostare|creare',
    taken:
      'sparito|sparita|scomparso|rubato|rubata|rubati|rubano|fregato|fregata|sottratto|scippato|scippata|perso|persa|smarrito|smarrita|perduto',
    their:
      'collega|capo|moglie|marito|figlio|figlia|amico|amica|cliente|fratello|sorella|mamma|papa|direttore',
    someone: 'qualcuno|figlio|figlia|bambino|bambina|bimbo|hanno',
  },
  signals: {
    device: `
      telefono|telefoni|telefonino|telefonini|cellulare|cellulari|cell|cel|tel|telefonico|mobile|dispositivo|dispositivi|impronta|faceid|smarthpone|tablet|tavoletta|apparecchio|terminale
      profilo ..1 lavoro|aziendale
    `,
    code: `
      pincode|codice|codici|sequenza|segno|cod
    `,
    password: `password|pass|psw|pwd|passw`,
    computer: `computer|portatile|pc|fisso|notebook|postazione|workstation|bios`,
    account: `account|posta|mail|email|utenza|teams|rete|portale|gestionale|sito|utente|spid|app|excel|cartella|banca|database|outlook|intranet|onedrive`,
    mfa: `
      duefattori|multifattore|autenticatore|autenticazione
      codice|codici ..1 verifica|sicurezza|autenticazione|otp|conferma
      codice|codici ..3 sms
      doppio|secondo fattore
    `,
    meeting: `riunione|riunioni|meeting|conferenza|call|videoconferenza|webinar|zoom|webex|videochiamata`,
    voicemail: `
      segreteria|voicemail
      casella|messaggio vocale
    `,
    door: `porta|portone|cancello|allarme|armadietto|garage|ufficio|magazzino|ingresso|parcheggio|sbarra|cassaforte|tastierino|edificio|badge|serratura|sede|bagno|ascensore`,
    sim: `sim|scheda`,
    puk: `
      sim ..2 bloccata|pin|blocco|bloccato
      pin|codice|pincode ..3 sim
      bloccato|bloccata ..2 sim
    `,
    gadget: `stampante|stampanti|cuffie|tv|televisore|orologio|auto|macchina|stampantina|scanner|proiettore|altoparlante|monitor|telecamera|lavagna`,
    act: `
      reimpost*|rimpost*|resett*|sblocc*|ripristin*|reset|reset|azzer*|riattiv*|sbloc|reinizializz*|reinserire|disblocc*
      togliere|toglietemi|togli|togliete|rimuov*|rimoz*|cancell*|elimin*|disattivare|disattivate|levare|leva|levate ..4 <code>|<password>
      cambi*|modific*|reimpostare|recuper*|rigener* ..4 <code>|<password>
      come ..1 entro|rientro|entrare|rientrare|accedere|accedo ..3 <device>
      rientrare|entrare|accedere ..3 <device>
    `,
    change: `
      nuovo|nuova|altro|altra|temporaneo|temporanea|provvisorio|provvisoria ..1 <code>
      <code> ..1 nuovo|nuova|temporaneo|temporanea|provvisorio
      <want> ..3 nuovo|nuova|temporaneo|temporanea|provvisorio|provvisoria ..3 <code>|<password>
      <want> ..3 <password> ..1 nuova|temporanea|provvisoria
    `,
    forgot: `
      dimentic*|scord*|scordat*
      <cant> ..3 <mind>
      perso|persa|smarrito|smarrita|perduto ..4 <code>|<password>
      vuoto|buco ..2 memoria|testa
      passato|uscito|uscita|sparito|volato|fuggito ..2 mente|testa
      dimenticatoio
      qual|quale|qualera ..1 era|e ..2 <code> ..2 <device>
      <cant> ce ..2 mente|testa
      sfuggit*|sfugge|sfuggendo
      buio totale
    `,
    trouble: `
      bloccat*|blocco|bloccatissimo|disattivat*|disabilitat*|inaccessibile|bloccandosi|bloca|blocca|blocato
      <cant> ..2 <able> ..5 <enter>
      impossibile|impossibilitato|impossibilitata ..3 <enter>
      <cant> si|me|mi|lo apre|sblocca|accende
      <cant> si sblocca|apre|accende|sbloccano
      <cant> entro|accedo|apre|entra
      <cant> vuole ..1 aprirsi|sbloccarsi|saperne|entrare
      rifiut* ..2 aprirsi|sbloccarsi|entrare|il|di
      <cant> ce verso|modo|maniera ..4 <enter>
      digitato|inserito|messo|scritto ..1 male ..3 <code>|<password>
      <cant> ..4 <take>
      <cant> ..3 <code> ..2 <take>
      sbagliat*|errat*|scorrett*|sbaglio|sbagliando|sbagliavo ..4 <code>|<password>
      <code>|<password> ..4 sbagliat*|errat*|scorrett*|rifiutat*|negat*
      chiede|richiede|vuole|chiedendo|chiedono|pretende ..3 <code>|<password>
      cambiato|cambiata|modificato ..3 <code>|<password>
      accesso negato
      dice ..3 sbagliato|errato|scorretto
      troppe volte
      <code>|<password> ..2 niente|nulla
    `,
    out: `
      chiuso|chiusa|bloccato|bloccata|rimasto|rimasta ..3 fuori
      troppi ..2 tentativi|errori
      troppe ..2 volte ..3 <code>
      <code> ..4 troppe volte
      <device> ..2 disattivat*|disabilitat*
      <device> non disponibile
      <cant> ..2 <able> ..3 sblocc* ..3 <device>
      <cant> ..2 <able> ..3 entrare|accedere|aprire ..3 <device>
      schermata ..2 blocco
      <someone> ..4 cambiato ..3 <code>
      tentativi ..1 esauriti|superati|finiti|falliti
    `,
    lost: `
      <taken> ..3 <device>
      <device> ..3 <taken>
      rubato|fregato ..4 <device>
      lasciato|dimenticato|scordato|dimenticata ..3 <device> ..1 in|sul|sulla|nel|nella|al ..1 taxi|treno|bus|autobus|metro|albergo|hotel|ristorante|bar|aereo|aeroporto|macchina|palestra
      lasciato ..2 <device> in|sul|sulla|nel|nella|al|a|da
      <cant> ..2 trovo|trova|ritrovo ..3 <device>
      caduto ..3 mare|acqua|tombino|lago
      furto|smarrimento
      me lo|hanno ..2 rubato
    `,
    broken: `
      rotto|rotta|crepato|crepata|incrinato|incrinata|frantumato|scheggiato|spaccato|spaccata|distrutto
      schermo|display|vetro|touch ..3 nero|rotto|crepato|spento|frantumato|incrinato|verde|bianco|nera
      caduto|caduta ..3 <device>
      touch ..1 non
      frantumi
      mille pezzi
    `,
    order: `
      ordin*|comprare|acquistare|compro|comprato|ordinazione
      restituire|restituisco|riconsegn*|rendere|restituzione|reso|rimandare ..4 <device>
      sostituire|sostituzione|sostitutivo|sostituito|ricambio
      <want> ..4 nuovo|nuova|altro ..1 <device>
      <want> ..3 <device> ..1 nuovo|sostitutivo|muletto
      arriv* ..4 nuovo ..1 <device>
      arriva|arrivare|consegnate|consegna ..4 <device>
      cambiare telefono|cellulare|smartphone
    `,
    wipe: `
      impostazioni|dati|reset|ripristino|stato ..1 di fabbrica
      formatt*
      inizializz*
      cancellare|svuotare|ripulire|azzerare ..4 <device> ..2 completamente|prima|tutto|vecchio
      cancellare tutti|tutto
      hard|factory reset
    `,
    other: `
      <device>|<code> ..1 del|della|di|dei mio|mia|nostro|nostra|un|una <their>
      <device>|<code> ..1 di|del|della <their>
      al|alla|mio|mia <their> ..2 serve|bloccato|dimenticato|si
      per il|la|un|una|mio|mia|nostro <their> $
    `,
    solved: `
      funziona|va|funzionano|andato ..1 di nuovo|adesso|ora|bene
      ora|adesso|gia|tutto funziona|va|risolto|posto|ok|sbloccato
      risolto|risolta|sistemato
      sono rientrato|riuscito|riuscita|entrato
      tutto a posto
      tutto ok|bene
      lho|ho trovato|ritrovato
      si e sbloccato
      trovato
      ce lho fatta
    `,
    no: `
      non|nn|nessun|nessuno|nessuna|mai|evita|evitate|evitare|mica
      niente|no reset|reimpostazione|sblocco|ripristino
      non va|vanno|deve|devono|serve|occorre|bisogna|dovete|devi|ce ..3 resett*|sblocc*|reimpost*|ripristin*|bisogno
      guai
      aspett* ..1 a|prima|di|con
      attendete|attendi|rinviate|rinvia
    `,
    but: `
      ma|pero|tuttavia|invece|bensi|mentre|anziche
      e adesso|ora|poi
      e quindi
      e non
      e il|la|mi
    `,
    fine: `
      non ti|vi|si preoccup*
      non preoccup*
      non voglio disturbare|perdere
      non so se|come|perche|cosa|quando
      non c|ce nessuno|fretta|problema
      non posso|riesco ..2 aspettare|lavorare|chiamare|telefonare|timbrare|rispondere
      non risponde nessuno
      non risponde|rispondono
      ^ no $
      ^ non importa
      non mi aiuta|aiutano
      numero|chiamata|chiamate|bolletta|custodia|cover|batteria|ricarica|caricatore|caricabatterie|abbonamento|rubrica|contratto|tariffa|linea ..1 di|del|della|sul|al|dal|aziendale <device>
      codice|codici cliente|fiscale|postale|iva|prodotto|articolo|progetto|sconto|promo|sorgente|commessa|ordine|fornitore|civile|etico|iban|errore|qr
      chiam* ..3 al|sul|il <device>
      sala|budget|progetto|pratica|agenda|data|calendario bloccat*
      bloccato|bloccata|bloccato la|il|una sala|budget|agenda|data|calendario|slot
      al|via|per <device>
      app mobile
      sblocc* ..2 budget|fondi|pagamento|ordine|fattura|situazione|trattativa|documento|file
      bloccato|bloccata nel|in|dal traffico
      fattura|pagamento|fornitore|pratica|ordine|bonifico ..2 bloccat*
      inviato da|dal
      senza resett*|sblocc*|perdere|cancellare
      ho|abbiamo|hai|avevo resettato|reimpostato|sbloccato|ripristinato
      come ..2 blocco|bloccare|blocca $
      come ..2 blocco|bloccare ..2 <device>
      blocco automatico
    `,
    status: `
      stato|status|aggiornamenti|novita|notizie|sviluppi
      a che punto
      quanto ..2 ci|tempo ..3 vuole|mettete|mette|voglia|impiega|serve
      quanto ..2 tempo|manca
      e|stato|stata ..2 gia ..3 reimpostat*|sbloccat*|resettat*|fatto|pronto
      avete|hai ..2 reimpostat*|sbloccat*|resettat*|fatto
      e ..1 pronto|fatto
      come va|procede|sta ..3 reset|richiesta|pratica|procedendo|andando
      sto ..1 ancora aspettando
      sono in attesa
      aspetto ..2 reset|codice|ancora
      ancora ..1 nulla|niente
      fatto $
      <device> ..2 gia ..3 reimpostat*|sbloccat*|resettat*
      quando ..3 pronto|finito|fatto
      buon fine
      ci vuole ..2 ancora|molto|tanto
      ancora ..1 molto|tanto
    `,
    show: `
      rivedere|rimostra|rimostrami|mostrami|mostra|mostrare|rimanda|rimandami|ripeti|ripetere|rivedo|visualizza|visualizzare|vedere|reinvia|mostrarmi|rimandarmi ..4 <code>|<password>
      chiuso ..7 <code>|<password>
      chiuso ..3 finestra|scheda|chat|messaggio
      non|senza|scordato|dimenticato ..6 scritto|segnato|salvato|annotato|copiato|segnarmi|scrivere|appuntato|segnare|annotare|copiare
      <code>|<password> ..2 di nuovo|prima $
      qual|quale|quali ..2 <code>|<password> ..2 temporane*|provvisori*|nuovo|nuova
      dimenticato|perso ..2 <code>|<password> temporane*|provvisori*
    `,
    cancel: `
      ^ annulla|annullare|annullate|cancella|stop|ferma|fermate|interrompi|lascia|basta $
      ^ annulla|annullare|annullate|cancella|stop|ferma|fermati|fermate|interrompi|interrompere|blocca ..2 richiesta|tutto|reset|ticket|procedura|reimpostazione|operazione|per|grazie
      lascia|lasciate|lasciamo|lascialo stare|perdere
      non ..1 serve|occorre ..1 piu
      non importa
      annulla*
      ho cambiato idea
      come non detto
      non ne ho ..1 bisogno
    `,
    help: `
      ^ aiuto|help|comandi|menu|guida|start|inizia $
      cosa|che ..2 sai|puoi|fai|fate ..1 fare
      cosa ..1 sai|puoi|fai
      come funziona|funzioni ..3 reset|reimpostazione|sblocco
      come ..2 funziona|funzioni|usa|uso
      che succede|cosa succede|avviene ..4 resett*|reimpost*|sblocc*
      chi|cosa sei
      istruzioni
      mi ..1 aiuti|aiutate
      aiutami
    `,
    thanks: `grazie|ringrazio|gentilissim*|perfetto|ottimo|grandi|grande|grz|thx|fantastico|mitico|evviva`,
    greeting: `
      ciao|salve|buongiorno|buonasera|buondi|hey|ehi|hola|buonpomeriggio|giorno
      buon giorno|pomeriggio
      come va|stai
    `,
    it: `
      parlare|contattare|contatto|chiamare|sentire|raggiungere|scrivere|parlo|chiamo|passami|passatemi|chattare ..3 <who>
      numero ..3 <who>
      operatore|umano $
      ^ assistenza|operatore|supporto $
      persona vera|reale|umana
    `,
    speak: `
      in <tongue> per|grazie|please|prego
      ^ in <tongue> $
      ^ <tongue> $
      parli|parla|parlate|parlare|rispondi|rispondimi|scrivi|scrivimi|scrivere|rispondere|continuiamo|passiamo|capisci ..3 <tongue>
      puoi|possiamo ..3 in <tongue>
    `,
  },
  tongues: {
    en: 'inglese|english',
    it: 'italiano',
    sv: 'svedese|svenska',
    ja: 'giapponese|日本語',
    fr: 'francese|francais',
    de: 'tedesco|deutsch',
    es: 'spagnolo|espanol',
  },
  closings: `
    cordiali saluti
    distinti saluti
    saluti
    un saluto
    un cordiale saluto
    cordialmente
    in fede
    buona giornata
    buon lavoro
    a presto
    un caro saluto
  `,
}
