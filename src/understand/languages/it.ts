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
    po qui li qua cosi oddio dai magari proprio anzi sto stavo stiamo fate gente ragazzi team signori cara caro gentile gentili giorno sera appena ormai finora davvero purtroppo qualsiasi ogni altro altri
    aggiornamento
  `,
  notSlips: `
    accedi accendo accerta acceso accessi accetto adattatore adatto albero alta alto altre anno approvata
    aprile armi attende atto attore aver averne avvisato azzurro banco banda barca barra bassa bella bello
    bianca bocca busta camicia camino camion cammina cammino campi canto cassa cedere cella centro chiesa
    chiesta chiesto chiude chiunque cogliere completata condiviso confermi consenti continuo copia copialo
    corda cordoni coro corpo correttamente corsa corta corto costa crearne danno darlo davanti dell denaro
    dente disposto doppia dosso dovere ella entrate entrati eseguita eseguite etto fango fascia ferro festa
    fianco finire finta finto fiori firma foglia foglio forma fungo funzionato furbo genere giusta gradi grano
    grazia gridare grido gusto impiego importo imposta impostarne imposti incontra lancia lasci lasciare
    lascio lavare lavora legno lettere letto libero lista locale luogo macchia manica mano marca massa matto
    mento messa miglia minestra misto mobili molta molte molti monte mosso moto necessaria nell nelle nobile
    nuora nuota orologi orso osso pace paglia panno partita passano passati passo pasta patto pausa pensa pera
    perdo perla peso pianta polso portalo portare portate porte posa possa possibili posti potere prega prendi
    prendo prese presi presso presto primi primo privato pronta prova provare provate provo punta punti
    qualcos qualcun quarto quasi quinto ratto regge regno rende resto retta richieste ridere riesca riesci
    riposta rispetto risposta ritardo ritorno rosso rubare ruota santo sapore scambio scelta schema schermi
    scorso scorta scritta scritti seconda segna seguo sella serie serva servo sete sette siede smette sogno
    sordo sospese sosta sperare spirito state stati svelto sviluppo taglia taglio tasto telefonica tempio
    tenta termine teste testo tetto tiene tolto torta trovate tutta ultime ultimi uova uovo usata vede vendere
    visita volare volo volpe voluto
  `,
  joins: `
    telefono cellulare = cellulare; c e = ce; parola chiave = password; help desk = helpdesk; face id = faceid; touch id = faceid; codice pin = pincode; impronta digitale = impronta; i phone = iphone; i pad = ipad; due fattori = duefattori; 2 fattori = duefattori; lap top = laptop; riconoscimento facciale = faceid; wi fi = wifi; scheda sim = sim; carta di credito = carta; posta elettronica = posta; parola d ordine = password; n c e = ce
  `,
  sets: {
    resetting: 'resett*|reimpost*|sblocc*|reset|ripristin*|blocc*',
    request: 'richiesta|ticket|pratica|segnalazione',
    people:
      'persona|umano|operatore|qualcuno|assistenza|supporto|helpdesk|tecnico|tecnici|amministratore|it|informatici|informatico|ced|collega|referente',
    cant: 'non|nn|manco|nemmeno',
    able: 'riesco|riesce|riusciamo|riuscendo|posso|puo|potendo|fa|lascia|consente|permette|possibile|lasciano|riuscivo|riesc|riescono|riusciti|riuscire|riuscito|riuscita|possiamo|permettono|fanno|funge|grado|capace',
    mind: 'ricordo|ricordarmi|ricordare|ricorda|ricordavo|rammento|so|conosco|viene|sapevo|sapere|ricordando|memoria|ricordiamo|ricordassi|sovviene|memorizzato|memorizzare|venire',
    take: 'accetta|accettato|riconosce|riconosciuto|prende|preso|legge|va|funziona|funzionano|vale|valido|valida|corretto|corretta|giusto|legge|passa|entra|piglia|apre|sblocca|accettano|accettando|accettata|riconoscono|riconoscere|riconoscendo|funge|funzionava|andava|piace|combacia|corrisponde|validi|ok',
    enter:
      'entrare|entro|entra|accedere|accedo|aprire|apro|apre|aprirlo|aprirla|entrarci|accederci|sbloccare|sblocco|sbloccarlo|sbloccarla|sblocca|sbloccano|usare|usarlo|superare|oltrepassare|loggarmi|collegarmi|entrarvi|rientrare|rientrarci|aprirsi|sbloccarsi|sbloccarmi|loggarsi|entrata|accesso|andare|dentro',
    who: 'persona|umano|operatore|qualcuno|assistenza|supporto|helpdesk|tecnico|tecnici|amministratore|it|informatici|informatico|ced',
    want: 'serve|servirebbe|vorrei|voglio|bisogno|necessito|avere|mandate|mandatemi|mandami|date|datemi|dammi|genera|generare|generate|ricevere|richiedo|chiedo|mettere|impostare|creare',
    taken:
      'sparito|sparita|scomparso|rubato|rubata|rubati|rubano|fregato|fregata|sottratto|scippato|scippata|perso|persa|smarrito|smarrita|perduto',
    their:
      'collega|capo|moglie|marito|figlio|figlia|amico|amica|cliente|fratello|sorella|mamma|papa|direttore|colleghi|responsabile|superiore|zio|zia|nonno|nonna|fidanzato|fidanzata|compagno|compagna|stagista|tirocinante|dipendente|paziente|segretaria',
    someone: 'qualcuno|figlio|figlia|bambino|bambina|bimbo|hanno',
  },
  signals: {
    former: `
      collega|dipendente|proprietario|utente|persona ..2 andato|andata|precedente|prima|pensione|licenziato|uscito
      precedente ..1 proprietario|utente|collega
      ex collega
      ereditat*
      ex ..1 dipendente
    `,
    rule: `
      policy|regolamento|linee guida|norme|politica|regola|regole
    `,
    doubt: `
      perche|regole|cifre|caratteri|cellulari|telefoni|dispositivi|tutti|tutte|gente|persone|colleghi|collega|amico|amica|capo|curiosita|curioso|curiosa|chiedevo|lui|lei|loro|vicino
      ricordato|ricordo|ritrovato|trovato|sbloccato|risolto|riuscito|riuscita|funziona
      sicuro|sicura|consigliato|meglio|articolo|corso|formazione|presentazione|manuale|guida|documentazione|scherzo|permesso|obbligatorio|quante|quanti|quanto
      ogni quanto|mese|anno|giorni
    `,
    self: `
      mio|mia|miei|mie|io|mi|me|ho|sono|nostro|nostra|abbiamo|riesco|posso
    `,
    plea: `
      aiuto|aiutatemi|aiutarmi|aiutami|aiutate|urgente|urgentemente|problema|problemi|guaio|guai|emergenza|errore|disperato|disperata|sistemare|sistemate|risolvere|grana|grane|casino|pasticcio|impazzito|capricci
    `,
    thing: `
      carta|carte|bancomat|postepay|valigia|bici|bicicletta|lucchetto|file|allegato|allegati|documento|documenti|link|foto|fotografie|immagine|immagini|video|calendario|browser|pagina|impostazioni|contatti|mappa|mappe|presentazione|fattura|sondaggio|pacco|suoneria|sfondo|timer|galleria|musica|conto|bonifico|modulo|moduli|cronologia|luminosita
      sconto|buono|promozionale
      fotocamera|telecamera|microfono|altoparlante|torcia|vibrazione|volume|tastiera
    `,
    device: `
      telefono|telefoni|telefonino|telefonini|cellulare|cellulari|cell|cel|tel|telefonico|mobile|dispositivo|dispositivi|impronta|faceid|smarthpone|tablet|tavoletta|apparecchio|terminale
      profilo ..1 lavoro|aziendale
      fonino|fonini|smartfone|smartphon|smarphone|celulare|cellulre|telefno|telefon|palmare|biometria|volto|viso
      blocco schermo
    `,
    code: `
      pincode|codice|codici|sequenza|segno|cod
      cifre|pattern|codce|codic
      combinazione
    `,
    password: `password|pass|psw|pwd|passw`,
    computer: `
      computer|portatile|pc|fisso|notebook|postazione|workstation|bios
    `,
    account: `
      account|posta|mail|email|utenza|teams|rete|portale|gestionale|sito|utente|spid|app|excel|cartella|banca|database|outlook|intranet|onedrive
      wifi|profilo|crm|timesheet|cedolino|registro|fascicolo|abbonamento|login|pec|dominio|credenziali|cartellino|presenze
      casella ..1 condivisa|mail|posta
    `,
    mfa: `
      duefattori|multifattore|autenticatore|autenticazione
      codice|codici ..1 verifica|sicurezza|autenticazione|otp|conferma
      codice|codici ..3 sms
      doppio|secondo fattore
      notifica|notifiche ..3 push|accesso|login|approvazione
      token
      app ..1 autenticazione
      codice|codici ..3 messaggio|app
    `,
    meeting: `
      riunione|riunioni|meeting|conferenza|call|videoconferenza|webinar|zoom|webex|videochiamata
      conferenze|incontro|teleconferenza|audioconferenza|seminario
    `,
    voicemail: `
      segreteria|voicemail
      casella|messaggio vocale
    `,
    door: `
      porta|portone|cancello|allarme|armadietto|garage|ufficio|magazzino|ingresso|parcheggio|sbarra|cassaforte|tastierino|edificio|badge|serratura|sede|bagno|ascensore
      cassetto|deposito|spogliatoio|palestra|tornello|cancelletto|bagni|archivio|antifurto
    `,
    sim: `sim|scheda`,
    puk: `
      sim ..2 bloccata|pin|blocco|bloccato
      pin|codice|pincode ..3 sim
      bloccato|bloccata ..2 sim
    `,
    gadget: `
      stampante|stampanti|cuffie|tv|televisore|orologio|auto|macchina|stampantina|scanner|proiettore|altoparlante|monitor|telecamera|lavagna
      fotocopiatrice|plotter|smartwatch|macchinetta|caffe|distributore|termostato|frigo|navigatore|fax|modem|proiettori|auricolari|tastiera|mouse|centralino|lavatrice
    `,
    act: `
      reimpost*|rimpost*|resett*|sblocc*|ripristin*|reset|azzer*|riattiv*|sbloc|reinizializz*|reinserire|disblocc*
      togliere|toglietemi|togli|togliete|rimuov*|rimoz*|cancell*|elimin*|disattivare|disattivate|levare|leva|levate ..4 <code>|<password>
      cambi*|modific*|reimpostare|recuper*|rigener* ..4 <code>|<password>
      come ..1 entro|rientro|entrare|rientrare|accedere|accedo ..3 <device>
      rientrare|entrare|accedere ..3 <device>
      togli*|levare|levate|leva|rimuov*|disattiv* ..3 blocco
      sbloccami|sbloccatemi|sbloccarmi|resettami|resettatemi|reimpostarmi|azzeratemi
      fatemi|fammi|fatemici|farmi ..2 entrare|rientrare|accedere ..3 <device>?
      ridatemi|ridammi|ridare|riavere|riottenere|recuperare|ripristinare ..3 accesso
      liberate|libera|liberare|aprite|aprire|riaprire|riapri|riaprite ..2 <device>
      rientro|rientrare|rientra ..3 nel|dentro ..2 <device>
      rifare|rifate|rigenerare|reimpostere|rimettere ..3 <code>|<password>
      togliermi|togliere|togli|tolga|levarmi|levami|toglimi|toglietemi ..4 <code>|<password>
      toglietemi|toglimi|togliere|levatemi|levami|leva|eliminate ..3 blocco|sequenza|segno
      rifatemi|rifammi|rimettetemi|rimettimi|ridatemi|riassegnatemi|rigeneratemi ..4 <code>|<password>
      <code>|<password> ..2 a|da zero
      azzerami
      rendetemi|ridatemi ..2 accesso
      come ..1 si? supero|aggiro|bypasso|salto ..3 <code>|blocco|schermata
      apra|apri|aprite|apre ..3 coso|affare|aggeggio
      fate|fatemi|mi ..1 fate|fa entrare ..2 <device>
    `,
    change: `
      nuovo|nuova|altro|altra|temporaneo|temporanea|provvisorio|provvisoria ..1 <code>
      <code> ..1 nuovo|nuova|temporaneo|temporanea|provvisorio
      <want> ..3 nuovo|nuova|temporaneo|temporanea|provvisorio|provvisoria ..3 <code>|<password>
      <want> ..3 <password> ..1 nuova|temporanea|provvisoria
      serve|servirebbe|bisogno|date|datemi|mandatemi|dammi|vorrei|ho ..2 un|il|del ..1 <code> per|del|di|dello ..3 <device>
      <want> ..4 altro|altra ..1 <code>|<password>
      <want> ..3 <code> ..2 sblocco
      rimandatemi|rimanda ..2 nuovo ..1 <code>
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
      <code>|<password> ..2 boh|mah
      boh ..3 <code>|<password>
      <cant> ..2 ho idea
      nessuna|zero idea|memoria|ricordo
      idea|chissa ..4 <code>|<password>
      <cant> ..2 conosco|conosciamo|conosce
      nessuno ..2 sa|conosce|ricorda ..3 <code>
      testa|memoria|mente|cervello ..2 vuota|vuoto|pallone|tilt|bianco
      <code>|<password> ..4 sparit*|svanit*|cancellat*|volat*|pers* ..2 mente|testa|memoria
      rimosso ..3 <code>|<password>
      mai ..1 saputo|memorizzato|usato|avuto|scritto|segnato|impostato ..3 <code>|<password>
      <code>|<password> ..3 mai ..1 saputo|memorizzato|usato|avuto|scritto|segnato|impostato
      lapsus|amnesia|vuoto|blackout
      quale|qual|che ..3 <code>|<password> ..2 avevo|ho ..1 messo|impostato|scelto
      confondo|confuso ..3 <code>|<password>
      <cant> ..3 <mind> ..1 nulla|niente|mica
      chi ..1 se|lo ..1 lo? ..1 ricorda
      <code>|<password> sparit*|svanit*|andat*|volat*|sconosciut*
      <code>|<password> ..4 perso|persa|perduto|perduta|smarrito|smarrita
      ^ sparit*|svanit*|volat*|perso $
      scurdat*|scurdai
      nun ..3 ricordo|so|arricordo
      <code>|<password> ..4 sparito|sparita|volato|volata|svanito|andato|evaporato
      foglietto|bigliettino|biglietto|foglio|agenda|post ..5 <code>|<password> ..3 perso|sparito|buttato?
      mescolato|scambiato|mischiato|invertito ..3 <code>|<password>
      nessuno ..4 dato|detto|comunicato|fornito ..3 <code>|<password>
      mai ..3 dato|detto|comunicato|ricevuto ..3 <code>|<password>
      non ricordo come ..2 sblocca|apre|entra
      <mind> ..2 più ..2 <code>|<password>
    `,
    trouble: `
      bloccat*|blocco|bloccatissimo|disattivat*|disabilitat*|inaccessibile|bloccandosi|bloca|blocca|blocato
      <cant> ..2 <able> ..5 <enter>
      impossibile|impossibilitato|impossibilitata ..3 <enter>
      <cant> si|me|mi|lo apre|sblocca
      <cant> si sblocca|apre|sbloccano
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
      <code>|<password> & sbagliat*|errat*|scorrett*|rifiutat*|respint*
      <device> ..3 <cant> ..2 <take>|riconosce
      rifiut*|respinge|respinto|respinta ..4 <code>|<password>
      <device> ..3 rifiut*
      bloccarsi|autobloccato|impallato
      problemi|problema|difficolta|guaio ..2 sblocc*|aprire|entrare|accedere|accesso|<code>
      senza accesso
      perso ..2 accesso
      codice|pin|password ..2 scadut*
      non mi fa|lascia|permette ..2 entrare|accedere|aprire
      digit*|inseri*|messo|sbagli* ..4 volte
      continua a ..2 chiedere|rifiutare|dire
      riprova|riprovare ..1 tra|piu|fra
      nessun|nessuno & <code> & va|funziona|giusto|entra|accetta|valido
      <device> & fuori & mi|chiuso|buttato|sbattuto
      inchiodat*|fermo|piantat*|bloccat* ..3 schermata
      ferm*|inchiodat*|piantat*|incastrat* ..2 su|sul|alla|sulla ..4 <code>|schermata
      riprova|riprovare|aspettare|attendere ..2 tra|fra|per? ..1 minuti|ore|ora|minuto
      <device> ..3 fa|dà ..1 capricci|problemi|bizze
      tiene|lascia|lasciato|tenuto|buttato|sbattuto|cacciato|estromesso ..1 fuori
      errat*|sbagliat*
      nessuno|nessuna ..2 due|tre|codici ..2 apre|sblocca|va
      combinazione|sequenza ..3 errata|sbagliata|non
      non riconosciut*|valid*|disponibile
      <cant> ..1 <able> ..2 togliere|levare|rimuovere|disattivare ..3 blocco|<code>
      <cant> mi ..1 riconosce|conosce
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
      tentativi ..2 esaurit*|superat*|finit*|fallit*|terminat*|rimast*
      esaurit*|superat*|finit*|terminat*|bruciat* ..3 tentativi
      ultimo|un|nessun|pochi tentativo|tentativi
      sbagliat* ..4 <code> ..3 volte
      <code> ..3 sbagliat* ..3 volte
      qualcuno|figlio|figlia|bambino|bambina|bimbo|bimba|nipote|nipotino|gatto ..4 cambiato|modificato|impostato|messo ..3 <code>
      sbagliato|sbagliata|provato|digitato|inserito troppe|troppo
      resta|rimane|restano|rimasto ..2 tentativo|tentativi
      schermo ..2 bloccato
      fuori dall|dal|dallo ..2 <device>
      tentativ* ..3 cancella|formatta|elimina|esauriti|finiti
      sbagliato|sbagliata|provati|provato|provate ..2 quattro|cinque|dieci|sei|tre|mille|tutti|tutte
      tagliato|tagliata|buttato|sbattuto|cacciato|lasciato|rimasto ..1 fuori
      <cant> ..1 <able> ..2 entrare|rientrare $
      riprova|riprovare|aspettare|attendere ..2 minuti|ore|ora
      tentativ* ..3 poi|prima ..2 cancell*|formatt*|tutto
      tentativo|tentativi ..2 rimast* ..2 poi|prima
      chius*|tagliat*|rimast*|bloccat* fuori
    `,
    lost: `
      <taken> ..3 <device>
      <device> ..3 <taken>
      lasciato|dimenticato|scordato|dimenticata ..3 <device> ..1 in|sul|sulla|nel|nella|al ..1 taxi|treno|bus|autobus|metro|albergo|hotel|ristorante|bar|aereo|aeroporto|macchina|palestra
      lasciato ..2 <device> in|sul|sulla|nel|nella|al|a|da
      <cant> ..2 trovo|trova|ritrovo ..3 <device>
      caduto ..3 mare|acqua|tombino|lago
      furto|smarrimento
      me lo|hanno ..2 rubato
      scippat*|derubat*|borseggiat*|scippo
      <cant> ..2 so ..3 dove ..2 <device>
      dove ..3 finito|lasciato|messo ..2 <device>
      lasciato|dimenticato ..1 in|sul|sulla|nel|nella|al taxi|treno|bus|autobus|metro|albergo|hotel|ristorante|bar|aereo|aeroporto
      rubat*|fregat*|sottratt*
      <taken> ..3 <computer>
      caduto|caduta|scivolato ..5 tasca|borsa
    `,
    broken: `
      rotto|rotta|crepato|crepata|incrinato|incrinata|frantumato|scheggiato|spaccato|spaccata|distrutto
      schermo|display|vetro|touch ..3 nero|rotto|crepato|spento|frantumato|incrinato|verde|bianco|nera
      caduto|caduta ..3 <device>
      touch ..1 non
      frantumi
      mille pezzi
      <cant> ..2 accende|accendere|carica|ricarica|parte|avvia
      <cant> da ..1 segni ..1 vita
      morto|spento|scarico|esploso|gonfia|gonfiata|bagnato|allagato
      batteria ..3 morta|gonfia|andata
      riparare|riparazione|aggiustare|riparato
      caduto|cascato
      crepe|crepa|graffi|vetro
      rotti|rotte
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
      nuovo|nuova|altro|secondo|ulteriore|migliore ..1 <device> ..3 spetta|aspetta|tocca|arriva|avere|richiedere|ordinare
      spetta|diritto ..4 <device>
      quando ..4 nuovo|cambio|cambiare|cambiato ..2 <device>
      cambio <device>|telefono|cellulare
      ridare|ridarvi|riportare|consegnare|riconsegna|spedire|rimandare|rispedire ..4 <device>
      upgrade|aggiornare ..3 modello
      muletto
      serve|servirebbe|occorre un|uno <device> per
      ritir* ..3 nuovo ..1 <device>
    `,
    wipe: `
      impostazioni|dati|reset|ripristino|stato ..1 di fabbrica
      formatt*
      inizializz*
      cancellare|svuotare|ripulire|azzerare ..4 <device> ..2 completamente|prima|tutto|vecchio
      cancellare tutti|tutto
      hard|factory reset
      ripristino|ripristinare|riportare|tornare|reset ..4 fabbrica
      fabbrica
      cancell*|eliminare|svuot* ..3 dati|tutto|contenuto
    `,
    other: `
      quanto ..1 dura|vale|valido ..3 <code>
      <device>|<code> ..1 del|della|di|dei mio|mia|nostro|nostra|un|una <their>
      <device>|<code> ..1 di|del|della <their>
      al|alla|mio|mia <their> ..2 serve|bloccato|dimenticato|si
      per il|la|un|una|mio|mia|nostro <their> $
      ogni quanto
      quante cifre|volte|caratteri
      quanto ..1 lungo|lunga|spesso|complesso|sicuro
      ogni tot
      collega|collaboratore|amico|amica|capo|cugino|vicino ..3 raccont*|detto|dice|diceva|bloccat*|dimenticat*
      a lui|lei ..4 bloccat*|capitat*|successo
      gli|le si ..1 e|era ..1 bloccat*
      tutti|tutte|nostri ..2 telefoni|cellulari|dispositivi|tablet
      la|le gente|persone ..3 dimentic*|scord*|blocc*
      mario|luca|giulia|marco|paolo|anna|andrea|francesco|francesca|laura|giovanni|giuseppe|sara|chiara|elena|stefano|davide|matteo|roberto|antonio|alessandro|simone|martina|federica|silvia ..4 ha|si|e|non ..3 bloccat*|dimentic*|scord*|ricord*|chius*|sbagliat*
      suo|loro <device>
      telefoni|cellulari|dispositivi|telefonini
      obbligatorio|obbligatoria|obbligo|normale che
      bisogna|deve|devono avere|essere|cambiare|usare
      sorella|fratello|moglie|marito|madre|padre|mamma|papa|amico|amica|figlio|figlia|capo|collega ..3 ha|si|non|dice ..3 dimentic*|scord*|blocc*|riesce|ricorda
      un <device> ..3 resettato|bloccato|sbloccato|reimpostato
      perche i|gli <device>
      prima che un
      il|del|di ..1 <device> di carlo|karl|gianni|piero|pietro|enrico|giorgio|valentina|alice|claudia|monica|fabio|daniele|lorenzo|michele|claudio
      quanti tentativi
      <device>|<code> di <name>
      perche ..1 devo|dobbiamo|bisogna ..2 cambiare
      perdo|perdono|cancellano ..3 foto|dati|contatti
      se ..2 resett*|reimpost*|sblocc* ..4 perdo|perdono
      direttore|direttrice|capo|responsabile|collega|colleghi ..4 bloccato|bloccata|dimenticato|fuori|dimentica
      glielo|gliela ..1 dico|dica|spiego
      chi decide
      tutti|ognuno|chiunque ..2 ricev*|hanno|ottien* ..3 <code>
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
      tornato ..2 mente|memoria
      sbloccat* ..1 da solo|sola
      mi ..1 sono ..1 ricordat*
      ricordato|ricordata
      falso allarme
      rientrat* ..1 finalmente|ora|adesso|nel|sul
      ho risolto
      funziona|va ..1 tutto
      riapert*|riaccess*
      ora|adesso|gia ..2 aperto|riaperto|accessibile
      tornato|tornata|venuto ..2 mente
      ritrovat*|trovato ..2 <code>|foglietto|biglietto
      mi ricordo|sono ..2 ricordato
    `,
    no: `
      non|nn|nessun|nessuno|nessuna|mai|evita|evitate|evitare|mica
      niente|no reset|reimpostazione|sblocco|ripristino
      non va|vanno|deve|devono|serve|occorre|bisogna|dovete|devi|ce ..3 resett*|sblocc*|reimpost*|ripristin*|bisogno
      guai
      aspett* ..1 a|prima|di|con
      attendete|attendi|rinviate|rinvia
      lascia|lasciate|lasciatelo|lascialo ..2 stare|perdere|cosi
      giu le mani
      assolutamente no|non
      divieto|vietato
      <device> ..2 come|com ..1 sta
      lascia*|lasciate|lasci ..4 <device>|<code> ..2 stare|pace|com|come|così
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
      scrivo|scrivendo|sto dal|da ..4 <computer>
      chiamata|chiamate ..1 emergenza
      sfondo|salvaschermo
      problemi|problema a parte
      non vedo|leggo|trovo|ricevo ..3 consegne|mail|ordini|turni|messaggi
      non so piu come|perche|se|cosa
      non ..1 uso|usavo|usato|usavamo|adopero|toccavo
    `,
    status: `
      stato|status|aggiornamenti|novita|notizie|sviluppi
      a che punto
      e|stato|stata ..2 gia ..3 reimpostat*|sbloccat*|resettat*|fatto|pronto
      avete|hai ..2 reimpostat*|sbloccat*|resettat*|fatto
      come va|procede|sta ..3 reset|richiesta|pratica|procedendo|andando
      sono in attesa
      aspetto ..2 reset|codice|ancora
      ancora ..1 nulla|niente
      fatto $
      <device> ..2 gia ..3 reimpostat*|sbloccat*|resettat*
      quando ..3 pronto|finito|fatto
      buon fine
      ancora ..1 molto|tanto
      punto ..2 siamo|siete|sta|e|stiamo
      ci vuole|vorra|vogliono ..3 ancora|molto|tanto|tempo
      quanto ..3 ancora|manca|devo|dovro|aspettare|attendere|dura
      che fine
      progressi
      avete|hai ..2 finito|fatto|visto|ricevuto|iniziato
      allora ..2 reset|richiesta|sblocco|codice
      richiesta|pratica|reset|sblocco ..4 punto|stato|procede|arrivata|presa|sospeso|ferma|andata|andato|avanti|fatto|pronto
      devo|sto|stiamo ..2 aspettare|aspettando|attendere
      aspetto ..1 da
      qualcuno ..3 occupando|guardando|lavorando|seguendo
      in lavorazione|corso
      ma ..1 quanto
      si sa ..1 qualcosa|niente|nulla
      ancora ..1 in|da attesa|aspettare
      <request> & novita|come|punto|stato|quando|ancora|gia|vista|presa|news|notizie|stata|sapere
      sblocco|reset|reimpostazione ..3 corso|partito|iniziato|fatto|pronto|completato|avviato
      come ..1 vanno ..1 cose
      punto sono
      it & approvato|autorizzato|deciso|risposto|accettato
      perche ..4 tanto|lungo|tempo
      <request> & arrivata|ricevuta|arrivato
      approvat*|accettat*|evas* ..1 già?
      cosa|che ..2 succede|succedendo
      sono qui ..2 aspett*|attend*
      ancora ..1 in attesa|aspettando
      qualcuno ..3 guardat*|vist*|controllat*|occupando
      avete|hanno ..3 guardat*|vist*|controllat*|finito|approvat*
      è ..1 pronto|fatto|fatta|approvato|approvata
      andata ..1 buon fine|porto
      quanto ..2 manca|ci|tempo|aspettare
      reset|richiesta|sblocco|pratica ..2 finit*|conclus*|pront*|fatto|fatta|terminat*
    `,
    show: `
      rivedere|rimostra|rimostrami|mostrami|mostra|mostrare|rimanda|rimandi|rimandami|ripeti|ripetere|rivedo|visualizza|visualizzare|vedere|reinvia|mostrarmi|rimandarmi ..4 <code>|<password>
      chiuso ..7 <code>|<password>
      chiuso ..3 finestra|scheda|chat|messaggio
      non|senza|scordato|dimenticato ..6 scritto|segnato|salvato|annotato|copiato|segnarmi|scrivere|appuntato|segnare|annotare|copiare
      <code>|<password> ..2 di nuovo|prima $
      qual|quale|quali ..2 <code>|<password> ..2 temporane*|provvisori*|nuovo|nuova
      dimenticato|perso ..2 <code>|<password> temporane*|provvisori*
      <code>|<password> che|appena ..1 mi ..1 hai|avete|ha|hanno ..1 dato|mandato|inviato|mostrato|fatto|scritto
      qual|quale|cosa|che ..2 era|e ..1 il|la ..1 mio|mia? ..1 <code> ..1 nuov*|temporane*|provvisori*
      <code>|<password> ..3 un altra volta
      ancora una? volta ..2 <code>
      un altra volta ..3 <code>
      perso|chiuso|mancato ..3 <code> temporane*|nuov*|provvisori*
      dove ..3 trovo|vedo|leggo|trovare ..3 <code>|<password>
      <code>|<password> ..3 chiuso|nascosto
      riapri|riaprire|riaprimi|riguardare ..3 <code>|scheda|messaggio|finestra
      <code>|<password> ..2 ancora|nuovamente|di nuovo $
      fatto in tempo ..6 <code>|scrivere|copiare|segnarlo|leggerlo
      mostr*|rived*|vedere|ripet*|rimand*|rilegg* & nuovo|ancora|volta & <code>|<password>
      non ..3 fatto ..1 in? ..1 tempo ..4 legger*|scriver*|copiar*|segnar*|veder*
      ^ di nuovo ..1 <code>
      ^ <code> di nuovo ..1 per|grazie|favore
      <code>|<password> ..2 ancora una? volta
      temporane*|provvisori* & <code> & qual|quale|cosa|dove & era|e
      ripet*|rimostr*|rimanda*|rivedere|rifammi|ridammi|ridimmi|rileggere ..4 <code>|<password>
      <code>|<password> ..4 ripet*|rimostr*|rivedere|rimostri
      non ..1 vedo ..2 <code>|<password>
      segnarmi|copiare|annotare|scrivere|trascrivere|leggere ..3 <code>|<password>
      qual|quale ..2 codice temporaneo|provvisorio|nuovo
      <code>|<password> ..3 mi ..1 hai|avete appena dato|mandato|mostrato
      perso|mancato ..3 <code> ..3 riaverlo|rivederlo|ridarmelo
      mostr*|visualizz* ..3 <code>|<password>
    `,
    cancel: `
      ^ annulla|annullare|annullate|cancella|stop|ferma|fermate|interrompi|lascia|basta $
      ^ annulla|annullare|annullate|cancella|stop|ferma|fermati|fermate|interrompi|interrompere|blocca ..2 richiesta|tutto|reset|ticket|procedura|reimpostazione|operazione|per|grazie
      lascia|lasciate|lasciamo|lascialo stare|perdere
      non importa
      annulla*
      ho cambiato idea
      come non detto
      non ne ho ..1 bisogno
      fermati|fermatevi|fermate|fermalo
      ^ no ..2 lascia|lasciate|ferma|fermati|niente
      ho sbagliato $
      annull*|cancell*|interromp*|ferm*|ritir*|revoc*|blocca|bloccate|elimin* ..3 richiesta|procedura|pratica|ticket|operazione|tutto
      lascia|lasciate ..1 stare|perdere|correre
      niente ..2 lascia|fa|grazie
      non ..2 serve|occorre|importa|necessario ..1 piu
      ^ fa niente
      ci ho ripensato
      non ..1 voglio piu
      dimentica ..1 tutto|richiesta
      annullamento
      chiudi|chiudere|chiudete|chiudiamo ..3 richiesta|ticket|pratica
      ^ interrompi|interrompere|abortire|abortisci|termina
      ^ non fa niente $
      lascia|lasciamo|lasciate ..1 stare|perdere
      stop
      cambiato idea
      facciamo niente
      non ..1 mi? serve ..1 più
      basta così
      ^ ok|va fermo|fermi|stop $
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
      cosa|che ..3 sai|puoi|potete|sapete|offri|fai ..1 fare
      a ..1 che|cosa cosa? servi|serve
      come ..2 mi ..1 puoi|potete aiutare
      cosa ..1 sei|fa ..2 bot
      che ..1 comandi|opzioni|funzioni
      spiega*|spieg*
      in cosa ..2 aiut*
      che|cosa ..3 succede|succedera|accade|avviene & se|quando & <resetting>
      che|cosa ..4 ai|coi|i|le|miei dati|foto
      come ..3 funziona ..4 blocco|sblocco
      cos|cosa|che e ..1 un ..1 <code> ..1 temporaneo|provvisorio
    `,
    thanks: `
      grazie|ringrazio|gentilissim*|perfetto|ottimo|grandi|grande|grz|thx|fantastico|mitico|evviva
      gentile|gentili|bravo|bravi|bravissimi|top|super|meraviglioso|figata
    `,
    greeting: `
      ciao|salve|buongiorno|buonasera|buondi|hey|ehi|hola|buonpomeriggio|giorno
      come va|stai
      ehila|hello|hi|saluti
      buon pomeriggio|giorno|di
    `,
    it: `
      parlare|contattare|contatto|chiamare|sentire|raggiungere|scrivere|parlo|chiamo|passami|passatemi|chattare ..3 <who>
      numero ..3 <who>
      ^ assistenza|operatore|supporto $
      passi|passa|passami|passate|passatemi|passarmi|metti|mettimi ..2 qualcuno|<who>|operatore|assistenza
      parlare|parlo|contattare|contatto|chiamare|chiamo|scrivere|sentire|raggiungere|comunicare & <people>
      qualcuno ..2 assistenza|supporto|it|informatica|ufficio
      come ..2 contatto|contattare|raggiungo|chiamo|raggiungere ..3 <who>
      numero|telefono|contatto|recapito|mail ..3 assistenza|supporto|it|helpdesk|ced|informatici
      persona|operatore|umano vero|vera|reale|umano|umana|ossa
      chiedere|chiedi|chiedo ..1 all|a ..1 it|assistenza|supporto|informatici
      aprire ..2 ticket
      umano
      contatt*|invi*|manda*|scriv*|chied*|domand*|segnal*|sent* ..2 al|il|all ..1 reparto|ufficio|servizio|team|supporto|helpdesk ..1 it|informatico|ced?
      reparto|ufficio|servizio|team|supporto it|informatico|tecnico
      inoltr*|trasfer*|passami|passatemi|girami|mettimi ..3 collega|it|assistenza|operatore
      richiam*|chiam*|telefonare|telefonarmi|telefonate ..4 <people>
      <people> ..3 richiam*|chiam*|telefonare|telefonarmi
      ^ operatore|tecnico|assistenza|umano|helpdesk ..1 per|favore|prego
      passami|passatemi|mettimi|collegami|mettermi ..4 <people>|contatto|it
      preferirei|preferisco ..5 <people>
      parlare|parlo ..3 service|desk|servicedesk
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
