import type { Language } from '../types.ts'

export const fr: Language = {
  tongue: 'fr',
  marks: `
    le la les un une des du de au aux l d j n s t qu c m ce cet cette ces mon ma mes ton ta tes son sa ses notre votre nos vos leur
    je tu il elle on nous vous ils elles me te se lui moi toi y en et ou mais donc or ni car que qui quoi dont quand comment pourquoi combien quel quelle quels
    est es suis sommes etes sont etait etais ete ai as a avons avez ont avais aurais voudrais pouvez peux peut pourriez pourrais dois faut besoin veux
    ne pas plus jamais rien aucun aucune dans sur sous avec sans pour par chez vers depuis avant apres pendant encore toujours deja maintenant aujourd hui hier demain matin soir
    bonjour bonsoir salut coucou merci svp stp plait s il vite urgent urgence cordialement aide aider aidez moi beaucoup tres bien bon oui non ok voila tout tous toute
    pro travail boulot si ca cela ceci meme aussi comme fait faire faites
    ds avc tjs pr bjr dsl slmt nan ouais pk pq desole desolee equipe messieurs madame chers cher chere ici bas vraiment etre semaine mois matinee midi soiree jour jours heure heures minute minutes sera serait soit etre avoir autre autres chaque certains quelque chose
  `,
  notSlips: `
    acceptee acteur activer adressez ample applications approuvee approuver appui arriere arriver atteindre
    attention aura avait baisser banc barbe barque barres boire bosse botte bouche boue bouger bougie boule
    cahier caisse carre carriere centre chance chanter clarte codec commencer commerce compter comte connecte
    connectez connexions contraire contre contredit copiez cordes corne coter coucher coupe cour courrier
    course court couter couvert couvrir cree crier crise decider dernieres derniers derriere devenir devoir
    donnee doute douter echo ecouter eleve elever empire encre enregistree entier entra entrez essaie essayez
    essuyer etable eviter exiger faute file finir foire fonctionner forme fosse gain gare gere geste glisser
    gouter grain guerre guillemet hausse identifie joint larme lettre lors loup maire manche manque marcher
    masse metre mille montagne monter mouche mouchoir nappe noyer obliger oblique occuper oeuvre oter outre
    ouverte ouvrier paire parmi partir patience pause peche pendre pente perle personnes piste place planter
    plume poete poing pointe points pommes pont port porter pose possibles preferer preter pretre prevenir
    prevoir prie proche prouve prouver public rebond recette reclamer reconnaissance recouvrir reculer reduire
    refuge reine relais remonter renvoi rester restez retard reussie reussir rive roche rouge rouler sage
    saisir sauver savant savoir sessions somme sommet sonner sorte sortie sortir souhaiter soupe soutenir
    table taire tante tasse tentee terme terreur tracer trainer trait traiter trente troupe veine ventre veste
    ville
    envoyer envoyez envoie envoyé envoi piquet
    masque masques
  `,
  joins: `
    telephone portable = telephone; tel portable = telephone; code pin = pincode; mot de passe = motdepasse; mots de passe = motdepasse; mdp = motdepasse; code d acces = codeacces; help desk = helpdesk; face id = faceid; touch id = faceid; carte sim = simcard; ordinateur portable = ordinateur; pc portable = pc; empreinte digitale = empreinte; i phone = iphone; i pad = ipad; double authentification = doubleauth; 2 facteurs = deuxfacteurs; deux facteurs = deuxfacteurs; code puk = puk; portable dell = laptop; portable hp = laptop; portable lenovo = laptop; wi fi = wifi; carte bancaire = cb; carte bleue = cb; coffre fort = coffre; machine a cafe = cafetiere; ecran de verrouillage = ecranverrou; j me = jme; chsais = sais; chais = sais; c koi = c quoi; mot de pase = motdepasse; mot de pass = motdepasse; mots de pase = motdepasse; mot passe = motdepasse
  `,
  sets: {
    resetting: 'reinitialis*|debloqu*|deverrouill*|reset|bloqu*',
    request: 'demande|requete|ticket|dossier',
    people:
      'humain|humaine|quelqu|personne|support|helpdesk|technicien|assistance|informatique|informaticien|conseiller|operateur|it|administrateur|hotline|dsi|agent|service',
    not: 'pas|plus|jamais|ps|pa|guere|point|pu|pus|nan|jms|jamai',
    ne: 'ne|n|pas|plus|jamais',
    able: 'arrive|arrives|peux|peut|pouvoir|parviens|reussis|sais|arrivons|pouvons|puis|narrive|arrivais|pu|arriv|arive|arrve|marche|reussi|peu|peuvent|possible|permet|parvenir|reussit',
    enter:
      'entrer|rentrer|ouvrir|acceder|deverrouiller|debloquer|connecter|utiliser|rentre|ouvre|accede|passer|deverouiller|deverrouille|entre|ouvert|acces|demarrer|rouvrir|dedans|rentree|lancer|reprendre|debloque|ouverture|avancer|identifier',
    mind: 'souviens|rappelle|rappel|souvenir|rappeler|sais|connais|souvenu|rappelles|retrouve|retrouver|connait|memoriser|retenu|rapelle|rappele|souvient|souviendrai|retenir|memoire|connaissais|savais|rapel|souvien|memorise|sait',
    take: 'accepte|reconnait|reconnaissent|prend|marche|fonctionne|passe|reagit|valide|bon|lit|va|accepter|acceptent|ouvre|reconnu|marchent|correct|prends|acceptait|reconnue|reconnaitre|valable|prenait|fonctionnait|fonctionnent|correspond|reagissent|repond',
    who: 'humain|quelqu|personne|support|helpdesk|technicien|assistance|informatique|conseiller|operateur|it|administrateur|hotline|dsi|agent',
    want: 'faut|faudrait|voudrais|veux|besoin|avoir|donnez|donner|donne|envoyez|generer|creer|souhaite|souhaiterais|mettre|aimerais|obtenir',
    wrong:
      'faux|fausse|errone|erronee|incorrect|incorrecte|invalide|mauvais|refuse|refusee|rejete|bloque|errones|mauvaise|invalides|refuses|rejetee|rejetes|incorrects',
    taken: 'vole|volee|voles|piquee|derobe|chourave|chipe|disparu|perdu|perdue|egare',
    their:
      'collegue|chef|femme|mari|fils|fille|ami|amie|client|cliente|directeur|directrice|copain|frere|soeur|patron|mere|pere|neveu|niece|collegues|copine|stagiaire|assistant|assistante|responsable|manager|conjoint|compagnon|beau|belle',
  },
  signals: {
    former: `
      collegue|employe|proprietaire|utilisateur|personne|gars ..2 parti|partie|precedent|avant|retraite|demissionne
      ancien|precedent ..1 proprietaire|utilisateur|collegue|collaborateur
      herit*
      ex ..1 collegue|salarie
      on|quand ..5 son ..1 <device>
    `,
    rule: `
      politique|reglement|regles|charte|consigne|directive|regle
    `,
    doubt: `
      pourquoi|regles|chiffres|caracteres|telephones|portables|mobiles|appareils|gens|collegue|collegues|ami|amie|chef|curiosite|curieux|curieuse|voisin|voisine
      rappelle|souviens|souvenu|retrouve|trouve|debloque|resolu|reussi|marche
      securise|conseille|recommande|mieux|article|cours|formation|presentation|manuel|guide|documentation|blague|permis|obligatoire|combien
    `,
    self: `
      mon|ma|mes|je|j|moi|me|m|jai|notre|nous
    `,
    plea: `
      aide|aidez|aider|urgent|urgence|probleme|problemes|souci|soucis|galere|galère|secours|erreur|bug|panne|depanner|depannez|ennui|ennuis|pépin|cata|panique|déconne|beugue|resoudre
    `,
    thing: `
      cb|carte|cartes|bancaire|banque|valise|velo|antivol|cadenas|fichier|fichiers|document|documents|lien|liens|photo|photos|image|images|video|videos|calendrier|agenda|navigateur|page|pages|reglages|parametres|contacts|plan|presentation|facture|factures|sondage|colis|sonnerie|fond|minuteur|galerie|musique|formulaire|historique|luminosite|dossier|dossiers|tableur
      promo|réduction|remise|promotionnel
      camera|micro|microphone|haut-parleur|lampe|torche|vibreur|volume|clavier
      appareil photo
    `,
    device: `
      telephone|telephones|tel|phone|portable|portables|mobile|mobiles|smartphone|gsm|tablette|tablettes|appareil|appareils|terminal|bigophone|telephonne|empreinte|faceid|natel|cellulaire|cell|biniou|telefone|deverrouillage|verrouillage
      profil ..1 pro|professionnel|travail
      doigt|doigts
      tph|telefon|cellphone|cellulaires|bigo|fon|smartfone|telephoe|telphone|portabl|ecranverrou|biometrie|visage
      verrouillage|verrou ..2 ecran
    `,
    code: `
      code|codes|pincode|codeacces|digicode|schema|chiffres
      nip|chiffre|motif
      combinaison
    `,
    password: `motdepasse|password`,
    computer: `
      ordinateur|ordinateurs|ordi|pc|laptop|poste|session|bureau|unite|bios|tour
      hp|desktop|pcs
    `,
    account: `
      compte|comptes|mail|mails|messagerie|email|emails|courriel|teams|reseau|site|identifiant|intranet|application|appli|app|excel|badgeuse|paie|banque|outlook|serveur|utilisateur|courriels
      wifi|profil|crm|badgeage|abonnement|domaine|extranet|logiciel|plateforme|serveurs
    `,
    mfa: `
      doubleauth|deuxfacteurs|authentification|authentificateur|multifacteur|multifacteurs
      code ..1 verification|securite|authentification|confirmation|validation
      code ..3 sms
      double facteur|authentification
      code a usage unique
      jeton|token
      notification|notifications ..3 connexion|push|approbation|validation|authentification
      sms ..2 code|verification
    `,
    meeting: `
      reunion|reunions|conference|visio|visioconference|webinaire|zoom|call|conf|audioconference|teleconference|audio
      atelier|seminaire|formation
    `,
    voicemail: `
      repondeur|vocale|vocal
      messagerie vocale
    `,
    door: `
      porte|portes|portail|alarme|entrepot|parking|casier|garage|immeuble|entree|coffre|barriere|digicode|batiment|local|ascenseur|placard|cadenas|grille|toilettes
      vestiaire|tourniquet|hall|archives|ascenseurs|sas|serrure|bureaux|cantine
    `,
    sim: `
      sim|simcard
      operateur|puce
    `,
    puk: `
      sim|simcard ..2 bloquee|bloque|pin|pincode|verrouillee
      pin|pincode|code ..3 sim|simcard
      bloque ..2 sim|simcard
    `,
    gadget: `
      imprimante|imprimantes|routeur|casque|tele|television|tv|montre|voiture|camera|scanner|box|videoprojecteur|enceinte|ecrans|photocopieur|photocopieuse|ecouteurs|routeurs
      cafetiere|machine|distributeur|frigo|frigidaire|thermostat|ecouteur|casques|clavier|souris|copieur|scanneur|onduleur|traceur|modem|borne|enceintes|climatisation|lave|autoradio|tableau|projecteur
    `,
    act: `
      reinitialis*|debloc*|debloqu*|deverrouill*|deverouill*|reset|resett*|deblocage|restaurer
      raz|ouvrez|desactivez|deverr*|devérouil*
      supprim*|enlev*|retir*|efface*|vir* ..4 <code>|<password>
      changer|changez|modifi*|recuperer|regenerer|renouveler|refaire ..4 <code>|<password>
      rentrer|entrer|acceder|reacceder ..2 dans|a|sur ..2 <device>
      reinit|reinitialise|reinitialisez
      enlev*|retir*|supprim*|vir*|lev*|saut*|desactiv* ..3 blocage|verrouillage|verrou
      debloquer|deverrouiller|reinitialiser|debloquez|deverrouillez
      redonn*|rendez|rend*|retrouver|recouvrer|recuper*|retabl* ..3 acces ..3 <device>?
      ouvrir|rouvrir|ouvrez|liberer|liberez|reactiv* ..2 <device>
      remise|remettre|remets|remettez|remis ..2 a zero
      reinitialisation|reinitialisaton|reinitaliser
      retourner|rentrer|revenir|re entrer ..3 dans|sur ..2 <device>
      refaire|refaites|refais|regenerez|renouvelez|changement ..3 <code>|<password>
      dois|veux|voudrais|faut|besoin ..3 entrer|rentrer|acceder ..2 <device>
      enlev*|retir*|vir*|dégag*|saut* ..3 <code>|schéma|verrou|blocage
      ouvr* ..3 à|a distance
      ouvrir|ouvrez|rouvrir ..2 distance
      contourner|passer|sauter ..3 <code>|verrouillage|blocage
      dépann*|depann* ..3 <device>|<code>
      ouvre|ouvrir|ouvrez ..2 truc|machin|bidule|engin
    `,
    change: `
      nouveau|nouvel|autre|temporaire|provisoire ..2 +pin|pincode|code|codeacces|passcode
      <want> ..4 nouveau|autre|temporaire|provisoire ..3 <code>|<password>
      <code>|<password> temporaire|provisoire
      faut|faudrait|voudrais|veux|besoin|donnez|donner|envoyez|aurais ..2 d|un|le|du ..1 <code> ..4 <device>
      <want> ..4 autre|nouveau|nouvel ..1 <code>|<password>
      nouveaux|nouveau|nouvelle <code>|<password>
      <code> de deverrouillage|deblocage
      besoin ..3 <code> ..2 temporaire|provisoire|deblocage|deverrouillage
      besoin ..2 <code> ..4 <device>
      obtenir|recevoir|avoir ..2 nouveau|autre|temporaire|provisoire ..1 <code>
    `,
    forgot: `
      oubli*
      <not> ..1 <mind> ..2 <code>|<password>
      <able>|me|ne|m ..2 <mind> ..1 <not>
      <mind> <not>
      <not> ..3 souvenir|rappeler
      impossible ..4 souvenir|rappeler|retrouver|rappelle|souviens
      perdu|egare|paume|perdre ..4 <code>|<password>
      trou
      c est ..1 quoi ..3 <code>
      quel ..1 etait|est ..3 <code> ..3 <device>
      <code>|<password> ..3 souviens|rappelle ..1 <not>
      echapp*|envole|zappe
      jsp|sais|aucune ..4 <code>|<password>
      c quoi ..3 <code>|<password> ..3 <device>
      <code>|<password> ..3 jsp|aucune
      jamais ..2 eu|connu|su|note|ecrit|mis|utilise|retenu ..3 <code>|<password>
      <code>|<password> ..4 jamais ..2 eu|connu|su|note|ecrit|mis|utilise|retenu
      personne ..2 connait|sait ..3 <code>|<password>
      <not> ..1 idee|souvenir|memoire
      aucun|aucune|zero souvenir|idee|memoire
      trou|blanc|vide|flou ..2 memoire|total|complet|noir
      perdu|perdue|egare|paume ..4 <code>|<password>
      <code>|<password> ..4 perdu|egare|paume|oublie|envole|parti|revient <not>?
      <code>|<password> ..2 me revient <not>
      revient <not> ..2 <code>|<password>?
      tete ..2 vide|passoire
      sorti|parti ..3 tete|esprit|memoire
      confond*|melang* ..3 <code>|<password>
      <mind> ..2 rien ..4 <code>|<password>
      <code>|<password> inconnu
      sèche|seche ..3 <code>|<password>
      sais|souviens|rappelle ..1 <not> ..2 celui|lequel
      <code>|<password> ..3 aucune|zero|nulle ..1 idée|idee|souvenir
      perdu|paumé|jeté|égaré ..3 papier|feuille|carnet|postit
      jamais ..3 eu|donné|dit|communiqué|reçu|fourni ..3 <code>|<password>?
      personne ..4 donné|dit|communiqué ..3 <code>|<password>
      mélang*|inters* ..3 <code>|<password>
      <code>|<password> ..4 envolé|évaporé|disparu|échapp*
    `,
    trouble: `
      bloqu*|verrouill*|verouill*|desactiv*|indisponible|inaccessible|bloquer
      <able> ..1 <not> ..5 <enter>
      <not> ..1 <able> ..5 <enter>
      impossible|incapable ..3 <enter>
      <code>|<password>|<device> ..4 <take> ..1 <not>
      reconnait|prend|accepte ..1 <not>
      <device> ..2 refuse
      refuse ..2 <code>|laisser|entrer|ouvrir
      laisse <not> ..5 <enter>
      veut <not> ..2 ouvrir|laisser|demarrer|prendre|rien
      veut <not> de ..2 <code>|<password>
      <not> moyen ..4 <enter>
      laisse ..1 <not>
      s ouvre ..1 <not>
      <not> ..1 acces
      perdu ..1 acces
      <wrong> ..2 <code>|<password>
      <code>|<password> ..4 <wrong>
      trompe|trompee|tromper ..5 <code>|<password>|fois
      demande|exige|reclame|veut ..3 <code>|<password>
      change ..3 <code>|<password>
      reessayez
      acces refuse
      rate|tape|saisi ..4 fois
      recuperation
      <take> & <not> & <code>|<password>
      barre|barree|plante|bloker|blocke|bloqee|bloqeu|bugue|fige
      <device> ..2 veut ..1 <not>
      veut <not> ..2 de ..1 mon|ma|mes
      prive|privee ..2 acces
      probleme|problemes|souci|soucis|galere ..3 ouvrir|entrer|deverrouill*|debloqu*|acceder|acces|<code>
      <code>|<password> ..3 expire
      trompe|trompee|plante|gour* ..3 <code>|fois
      n arrete <not> ..4 <code>
      dit ..3 <wrong>|indisponible|bloque
      m a ..1 bloque|bloquee|jete
      +empreinte|doigt|visage|faceid ..3 <not> ..1 reconnu|marche|passe|lu
      faut|dois|doit|oblige|dit ..3 attendre|reessayer|patienter ..4 heure|heures|minutes|minute
      aucun|aucune & <code> & marche|fonctionne|passe|va|bon|accepte
      <device> & dehors|ejecte|jete & m|me|mis
      redemande|demande ..2 <code>
      coince|coincee|plantee
      deverrouille|debloque|deverouille <not>
      ne se deverrouille|debloque|ouvre|deverouille <not>?
      rééssay*|reessay*|réessayez ..2 dans
      attendre|patienter ..3 minutes|min|heure|heures
      jette|jeté|éjecte|éjecté|expulse|expulsé|vire|viré ..2 <device>?
      me|m jette|jeté|éjecte|vire
      <device> ..4 mis|mise|jeté ..1 dehors
      nombre|maximum|maximal ..3 tentatives|essais
      fait ..1 des? caprices
      veut ..1 rien ..1 savoir
      aucun ..1 des ..1 deux
      ni ..3 ni & <code>
      non reconnu|reconnue|accepté|acceptée|valide|validé|disponible
      réessayez|réessayer|ressayez
      <not> ..3 enlever|retirer|supprimer|désactiver ..3 verrouillage|verrou|blocage|<code>
      n entre|rentre|accède|ouvre <not>
      me ..1 reconnaît|connaît <not>
      passe|marche|va <not> ..2 depuis
      refus*|rejet* ..4 <code>|<password>
    `,
    out: `
      trop ..2 tentatives|essais|fois|erreurs
      bloque|bloquee|enferme|enfermee|coince|coincee ..2 dehors|hors
      coince|coincee|bloque|bloquee ..3 ecran ..2 verrouillage|deverrouillage
      ecran ..2 verrouillage ..4 <not>
      <able> ..1 <not> ..4 deverrouiller|debloquer|ouvrir ..3 <device>
      impossible ..3 deverrouiller|debloquer|rentrer|entrer|ouvrir|acceder ..4 <device>
      <device> ..2 indisponible|desactive|desactivee
      tentatives|essais ..3 epuise*|depasse*|restant*|rate*|echou*|termine*|finies
      epuise*|depasse*|grille*|plus ..3 tentatives|essais
      dernier|derniere|une|un|reste ..2 tentative|essai
      trompe|trompee ..4 fois
      fois ..3 mauvais|faux ..1 <code>
      mauvais|faux ..2 <code> ..3 fois
      quelqu|fils|fille|enfant|enfants|gamin|gosse|mome|bebe ..5 change|modifie|touche|mis|remplace ..3 <code>
      enferme*|bloque* ..2 dehors|exterieur
      verrouillage ..1 de securite
      trop ..1 essayer|essaye|tente
      reste ..2 essai|essais|tentative
      ecran ..2 verrouille|bloque
      maximal|maximum|max ..1 de tentatives|essais
      tentatives|essais ..2 erron*|atteint*|incorrect*|infructueu*
      mis|mise|jeté|éjecté|viré|foutu|laissé ..1 dehors
      après|apres ..1 dix|10|cinq|5|essais|tentatives ..1 essais|tentatives
    `,
    lost: `
      <taken> ..3 <device>
      <device> ..3 <taken>
      oublie|laisse|oubliee ..3 <device> ..1 dans|au|a ..2 taxi|train|metro|bus|hotel|restaurant|avion|voiture|tram|bar|rer|tgv
      <device> ..1 oublie ..1 dans|au ..2 taxi|train|metro|bus|hotel|restaurant|avion|voiture|tram
      laisse ..2 <device> dans|au|chez|a
      retrouve|trouve|retrouver ..1 <not> ..3 <device>
      <not> ..1 retrouver|trouver ..3 <device>
      vole|volee $
      vole|voler|pique ..4 <device>
      fait voler|piquer
      <not> ..2 sais ..3 ou ..3 <device>
      ou ..3 passe|laisse|mis ..2 <device>
      oublie|laisse|oubliee|perdu ..2 dans|au|a|sur taxi|train|metro|bus|hotel|restaurant|avion|voiture|tram|plage
      introuvable
      agress*|cambriol*|pickpocket
      tombe|tombee ..3 mer|lac|riviere|eau|canal
      declarer|declaration ..2 vol|perte
      <taken> ..3 <computer>
      tombe|tombee|glisse ..4 poche|sac
      laissé|oublié ..2 <device> ..2 dans|au|à ..2 taxi|train|bus|restaurant|hôtel|avion
    `,
    broken: `
      casse|cassee|fissure|fissuree|brise|brisee|fele|felee|pete|petee|explose|fendu|fendue|raye
      ecran|vitre|dalle|affichage ..5 noir|noire|casse|fissure|brise|mort|vert|blanc|explose
      tombe|tombee ..3 eau|toilettes
      tactile ..3 <not>
      allume|rallume|demarre|charge|recharge|eteint <not>
      <not> ..1 allumer|rallumer|charger|recharger
      mort|morte|eteint|hs|grille|noye|mouille|mouillee|trempe
      batterie ..3 gonfle|gonflee|morte|hs
      reparer|reparation|repare|reparateur
      tombe|tombee ..3 sol|escalier|parterre|terre|eau
      fait tomber ..3 <device>
      casser|briser|fissures|eclate|eclatee
      miettes|morceaux
    `,
    order: `
      command*|acheter|achat
      rendre|retourner|renvoyer|restituer|restitution|retour ..4 <device>
      remplacement|remplacer ..3 <device>
      <device> ..2 remplacement|pret
      <want>|avoir|recevoir ..4 nouveau|nouvel|autre ..1 <device>
      <want>|avoir|recevoir ..4 <device> neuf|recent
      changer de <device>
      recois|recevoir|livraison|livre ..4 <device>
      droit|demander|demande|obtenir|commander|avoir ..3 nouveau|nouvel|autre|deuxieme|second|meilleur ..1 <device>
      nouveau|nouvel|autre|deuxieme ..1 <device> ..3 quand|svp|stp|arrive|prevu|possible
      quand ..4 changer|nouveau|renouvel* ..3 <device>
      renouvellement|remplacement|echange|echanger ..3 <device>
      rends|rendre|rapporter|ramener|deposer|retourne ..4 <device>
      faut|faudrait un|une <device> pour
      recuper* ..3 nouveau ..1 <device>
    `,
    wipe: `
      parametres|reglages|reinitialisation|etat|configuration|remise ..1 d|en usine
      usine
      effacer|vider|formater|nettoyer|reinitialiser ..4 <device> ..4 completement|avant|entierement|totalement
      effacer ..1 completement|tout|toutes
      formater|formatage
      hard reset
      effac*|vid*|supprim* ..3 toutes|tout|donnees|contenu
    `,
    other: `
      combien ..2 temps ..3 valable|valide ..3 <code>
      combien ..1 de? temps ..3 <code>
      <device>|<code> ..1 de|du mon|ma|notre|un|une <their>
      <device>|<code> du <their>
      mon|ma|notre <their> ..2 bloque|bloquee|oublie
      pour mon|ma|un|une <their> $
      tous|toutes les|nos ..1 combien|mois|telephones|portables|mobiles|appareils
      quelle ..1 frequence
      combien ..1 de chiffres|caracteres|fois
      les gens ..4 oubli*
      souvent ..4 oubli*
      longueur|complexite ..3 <code>
      collegue|copain|copine|ami|amie|voisin|cousin ..4 bloqu*|oubli*|enferm*|raconte|dit
      il|elle s|a ..3 bloqu*|oubli*|enferm* ..3 son|sa
      lui|leur ..2 bloqu*
      pierre|paul|jean|marie|sophie|julien|nicolas|thomas|camille|lucas|claire|michel|luc|antoine|kevin|julie|laura|emma|hugo|louis|marc|philippe|nathalie|isabelle|sylvie|bruno ..4 a|s|est|n ..3 bloqu*|oubli*|enferm*|trompe|souvient|arrive
      <device>|<code> de pierre|paul|jean|marie|sophie|julien|nicolas|thomas|camille|lucas|claire|michel|luc|antoine|kevin|julie|laura|emma|hugo|louis|marc|philippe|nathalie|isabelle|sylvie|bruno
      son|sa|leur ..1 <device>|<code>
      telephones|portables|mobiles|tablettes|smartphones
      obligatoire|obligation|normal que|qu
      soeur|frere|femme|mari|mere|pere|maman|papa|ami|amie|fils|fille|chef|collegue ..3 a|s|n|est ..3 oubli*|bloqu*|arrive|souvient
      un <device> ..3 reinitialise|bloque|debloque|verrouille
      pourquoi les <device>
      avant qu un
      on ..2 prevenu|averti|informe
      <device> de karl|carl|chloe|lea|manon|alice|paul|vincent|olivier|david|celine|sandrine|sebastien|laurent|patrick|fabrice|mathieu|romain
      combien ..1 d|de ..1 essais|tentatives
      <device>|<code> de|d <name>
      pourquoi ..3 changer
      pourquoi ..2 faut
      si ..3 réinitialis*|débloqu* ..5 perd*|photos|données
      perd* ..3 photos|données|contacts
      qui décide
      quoi ..1 un ..1 +pin|code ..1 sûr|fort|solide|temporaire
      tout le monde ..3 <code>
    `,
    solved: `
      remarche|refonctionne|resolu|resolue|regle|debloque|reglee ..1 maintenant|merci|c
      ca remarche|refonctionne|marche|fonctionne|va
      marche|fonctionne ..1 maintenant|bien|nouveau
      a nouveau
      c est bon|resolu|regle|debloque|reparti
      remarche|refonctionne
      j ai ..1 reussi
      retrouve mon|le code
      probleme ..1 resolu|regle
      je l ai ..1 retrouve
      revenu|retrouve|rappele ..2 code|finalement|enfin|memoire
      m est ..1 revenu
      souviens|rappelle maintenant|finalement|enfin
      debloque ..2 seul|meme
      s est ..1 debloque|deverrouille
      fausse alerte
      c est|tout ..1 rentre ..1 ordre
      reussi ..2 a
      rouvert|reouvert|redebloque
      revenu|revient ..2 merci|c
      retrouvé|retrouve ..2 <code>
      <device> ..3 rouvert|débloqué ..1 merci|finalement
    `,
    no: `
      pas|jamais|non|aucun|aucune|evitez|arretez|inutile|nul|ni
      pas besoin
      attend* ..2 avant|de|pour
      ne ..1 reinitialis*|debloqu*|deverrouill*|touch*
      rien
      laisse|laissez ..2 <device>|tranquille
      touche|touchez|toucher ..1 <not>|rien
      veux|voudrais|souhaite <not>
      hors de question
      interdit|interdiction
      personne ne doit|devrait|peut
      laiss* ..3 <device>|<code> ..2 tranquille|comme|tel|ainsi
    `,
    but: `
      mais|cependant|pourtant|toutefois|alors|tandis|sauf
      et la
      et maintenant
      et du
      et je
      et j
      et il
      et elle
      et mon
    `,
    fine: `
      inquiet* <not>|pas
      <ne> vous|t|te inquiet* ..1 pas
      pas grave|urgent|presse|sur
      pas de souci|soucis|probleme|panique
      sais ..1 <not> ..1 si|comment|pourquoi|ce
      aucun souci|probleme
      personne <ne> repond
      repond <not>|pas
      ^ non $
      pouvez|pourriez|peux vous|tu pas
      numero|appel|appels|coque|batterie|facture|forfait|ligne|chargeur|abonnement|etui ..2 de|du|sur ..2 <device>
      appel* ..3 sur ..2 <device>
      joindre ..4 sur ..2 <device>
      par telephone|tel
      au telephone
      code article|postal|client|promo|produit|projet|source|erreur|fournisseur|barre|iban|couleur|vestimentaire|route|imputation
      compte a rebours
      revue de code
      dossier|projet|budget|facture|commande|paiement|virement|situation|livraison|demande ..2 bloque|bloquee|verrouille
      debloquer ..2 budget|fonds|situation|paiement|credits|commande|dossier
      bloque|bloquee ..2 salle|agenda|date|creneau|embouteillages|bouchons
      application mobile
      j ai bloque ..2 salle|date|creneau|agenda|heure
      envoye de|depuis mon|ma
      sans ..1 reinitialis*|perdre|effacer|debloquer
      j|on|nous ai|a|avons reinitialise|debloque|deverrouille
      comment ..3 verrouiller|bloquer|verrouille|bloque ..3 <device>
      verrouillage automatique
      ecris|ecrire|message ..2 depuis|du|de|d ..3 <computer>
      appel|appels ..1 urgence
      fond d ecran
      vois|lis|recois ..1 plus|pas ..3 mails|messages|tournee|planning|livraisons
      ai|avais|avons pas|plus utilise|servi|touche|allume
      depuis ..3 s est eteint
      depuis ..3 a redémarré
    `,
    status: `
      statut|status|avancement|etat|avance
      ou en est|sommes|etes
      des|du nouvelles|nouveau
      nouvelles
      est il ..2 reinitialis*|debloque|pret|deverrouille|fait
      est ce que ..3 fait|pret|fini|bon
      deja ..2 reinitialis*|debloque|fait|deverrouille
      avez ..1 vous ..2 reinitialis*|debloque|deverrouille|fait
      as ..1 tu ..2 reinitialis*|debloque|deverrouille
      vous avez|aviez reinitialis*|debloque|deverrouille
      tu as|avais reinitialis*|debloque|deverrouille ..3 <device>|<code>
      quand ..4 pret|fini|fait|debloque|reponse
      toujours ..1 en attente|rien
      j attends
      c est pour quand
      en etes|es|est ou|vous
      bientot ..1 fini|pret|bon|fait
      ou ..1 ca|on|vous|nous ..1 en
      ca ..1 en ..1 est
      en ..2 est|etes|sommes|es ..1 ou
      ca ..1 avance|bouge|progresse|prend|traine|dure
      du ..1 nouveau|neuf
      des|une ..1 nouvelles|nouvelle|news
      quoi de neuf
      encore ..2 longtemps|long|attendre
      combien ..3 temps|attendre|minutes
      faut|dois|va ..2 attendre
      attends|attend|attente|patiente ..2 depuis|toujours|encore
      depuis ..3 attends|attente|patiente
      qu|que ..3 devient|deviens|passe ..3 demande|reinitialisation|dossier|requete|ticket
      demande|reinitialisation|requete|ticket|dossier ..4 avance|en|ou|statut|traite|traitee|recu|recue|pris|prise|valide|validee|abouti|pret|cours|fait|faite
      fait|finie|fini|terminee|pret|prete ou ..1 pas
      est ..2 fait|faite|fini|finie|termine|terminee|pret|prete
      recu|pris|traite|vu ..2 ma demande
      c est en ..1 cours|route
      alors ..2 reinitialisation|demande|code
      quand ..4 debloque|debloquee|reinitialise|dispo|marche|recevrai|aurai
      <request> & nouvelles|nouvelle|ou|quand|comment|combien|traitee|traite|recue|vue|avance|statut|point|toujours|deja|enfin|passe
      deblocage|deverrouillage|reinitialisation|reset ..4 cours|route|fait|fini|pret|lance|commence|avance
      reste ..2 combien|longtemps
      toujours|encore rien
      ou ..2 en ..1 sont|est ..2 choses|point
      informatique|it|dsi & accord|accepte|approuve|valide|repondu|decide
      pourquoi ..4 long|longtemps
      si long
      <request> & arrivee|arrive|parvenue
      pret|prete|fini ..2 quand
      quand ..4 pret|prete|fini
      valid*|approuv*|accept*|acté ..1 ou?
      <request> ..3 pass*|valid*|approuv*|accept*|parti*
      quelqu ..3 regardé|vu|vérifié|occupé|jeté
      c|cest est? ..1 fait|prêt|validé|approuvé $
      réinitialisation|demande|déblocage ..2 fini|finie|terminé|terminée|prêt|prête|fait|faite
    `,
    show: `
      ferme ..7 <code>|<password>
      ferme ..2 fenetre|carte|conversation|chat|page
      pas|sans|avant|oublie ..4 noter|note|ecrit|copier|copie|sauvegarde|enregistre ..3 <code>|<password>
      oublie ..2 <code>|<password> temporaire|provisoire
      quel ..1 est|etait ..3 <code>|<password> temporaire|provisoire
      revoir|remontrer|remontre|reaffiche|reafficher|renvoie|renvoyer|redonne|redonner|redis|redire|montre|affiche|affichez|consulter ..4 <code>|<password>
      <code>|<password> ..2 que ..1 vous|tu|l ..1 m ..1 avez|as|a
      quel|quoi|c ..3 <code> ..1 nouveau|temporaire|provisoire
      quel|quoi ..2 etait|est ..2 nouveau|nouvel ..1 <code>
      quel|quoi ..2 etait|est ..2 <code> ..1 deja
      nouveau <code> ..1 c quoi|etait
      encore|nouveau ..1 fois ..3 <code>
      <code>|<password> ..3 encore|nouvelle une? fois
      <code>|<password> ..3 a nouveau
      ou ..2 voir|trouver|trouve|est|vois ..3 <code>|<password> ..1 temporaire|provisoire|nouveau?
      perdu|rate|loupe|ferme ..3 <code> temporaire|provisoire
      <code>|<password> ..3 disparu|ferme|trop vite
      vu|lu|note ..1 <not> ..2 <code>|<password> temporaire|provisoire
      pas eu|pris ..2 temps ..4 noter|lire|copier|voir|retenir
      pouvez|peux|pourriez vous|tu|me ..1 rappeler ..3 <code>|<password>
      montr*|remontr*|revoir|affich*|redonn*|renvoy* & encore|nouveau|fois & <code>|<password>
      eu ..1 le? ..1 temps ..3 noter|lire|copier|voir|retenir|recopier
      ^ <code> ..1 encore|nouveau
      ^ le <code> ..1 encore|nouveau|deja
      temporaire|provisoire & <code> & quoi|quel|ou & etait|est
      répét*|repet*|remontr*|redonn*|renvo*|réaffich*|réafich* ..4 <code>|<password>
      c ..1 était|etait quoi ..3 <code>|<password>
      vois|voit ..1 <not> ..2 <code>
      copier|noter|lire|recopier ..2 <code>|<password>
      <code>|<password> ..3 viens|venez ..2 donner|montrer|envoyer
      raté ..2 <code> & encore|revoir|ravoir
      montr*|remontr*|affich*|reaffich*|revoir|renvoy*|redonn* ..4 <code>|<password>
    `,
    cancel: `
      ^ annuler|annule|annulez|annul*|stop|arrete|arretez|laisse|laissez|abandon* $
      annul* ..2 demande|tout|reinitialisation|ticket|svp|ca|requete|operation|procedure|s|merci
      <not> besoin $
      plus ..1 besoin
      j ai change d avis
      tant pis
      annul*|arret*|stopp*|retir*|supprim*|interromp*|ferm*|abandonn* ..3 demande|requete|procedure|ticket|dossier|reinitialisation|tout|ca
      laisse|laissez|laisses ..1 tomber|faire
      oublie|oubliez|oublies ca|tout|ma
      oublie|oubliez ..2 demande
      en fait ..2 non|annul*|laisse|c
      finalement ..3 pas|non|plus|rien|bon
      plus ..1 la peine
      plus ..1 necessaire|utile
      c est bon ..2 laisse|laissez|annul*
      ai|me ..2 trompe $
      erreur ..2 part
      stop ..1 stop|arrete|annule|tout
      ^ abandonner|abandonne|abandonnez|interrompre|interrompez
      ^ oublie|oubliez|oublions ..2 arrête|ça|tout
      laiss* tomber|béton
      on arrête|arrete|laisse ..1 là|la|tomber?
      arrête|arrêtez|stop tout|ça|là
      changé ..1 d avis|idée
      ^ ok|bon|allez stop|arrête|arrêtez $
    `,
    help: `
      ^ aide|help|commandes|menu|start|info $
      sais|peux|savez|pouvez ..1 tu|vous ..1 faire ..1 quoi
      tu ..1 sais|peux ..1 faire
      qu|que ..4 sais|peux|pouvez|savez ..3 faire
      comment ..2 marche|fonctionne|utilise ..3 reinitialisation|reset|deblocage
      comment ..3 marche|fonctionne|utilise|utiliser
      que ..1 se passe|passera ..5 reinitialis*|debloq*
      qui|quoi es|etes tu|vous
      aidez|aide moi
      instructions|mode
      a quoi ..4 sers|sert|servez|utile
      sers|sert ..1 a quoi
      tu|vous ..1 fais|faites|sers ..1 quoi
      que|quoi ..2 peux|pouvez|sais|savez ..2 faire
      comment ..3 utilis*|servir
      quelles ..2 commandes|options|fonctions
      explique*|expliqu*
      c quoi ..2 bot|truc|ca
      c est quoi ..2 bot|truc|ca|ici
      comment ca ..1 marche|fonctionne|passe
      comment ..2 peux|pouvez ..2 aider
      que|qu|quoi ..4 devient|deviennent|passe|arrive & si|quand & <resetting>
      comment ..3 fonctionne|marche ..4 verrouillage|blocage|deblocage
      quoi ..1 un ..1 <code> temporaire|provisoire
    `,
    thanks: `
      merci|mercii|remercie|remercions|genial|parfait|nickel|super|top|cool|impeccable|chapeau|mci|thx|thanks
      sympa|excellent|gentil|bravo|genialissime|parfaite|formidable|remercier|extra|ouf|sauve
    `,
    greeting: `
      bonjour|salut|coucou|bonsoir|hello|hi|yo|hey|bjr|slt|re|wesh
      bonne journee|soiree
      ca va
      allo|hola|ciao|hallo|bonjours|bonjou
      bon apres midi
      bonne apres midi
    `,
    it: `
      parler|joindre|contacter|discuter|appeler|contacte|joins|echanger|parle ..3 <who>
      numero ..3 <who>
      <who> s il vous plait
      humain|conseiller|technicien|personne svp|stp
      ^ humain|support|conseiller|technicien $
      passer|passez|passe|transfer*|mettre|mettez|orienter ..3 <who>|service|quelqu|relation|contact
      parler|parle|joindre|contacter|contacte|discuter|appeler|appelle|echanger|ecrire & <people>
      service|support|equipe|departement|dsi informatique|it|technique
      numero|telephone|contact|mail|coordonnees ..3 support|informatique|it|helpdesk|dsi|assistance
      humain|humaine|vraie|vrai ..1 personne|humain|conseiller
      quelqu un ..3 it|informatique|support|reel|vrai|humain
      demander|demande|voir ..2 a|avec ..1 l|la ..1 it|informatique|dsi
      contacter|demander|joindre ..1 it|l ..1 it?
      envoy*|contact*|ecri*|transfer*|signal*|demand* ..2 au|le|a|l service|support|equipe|it|helpdesk|dsi ..1 informatique|it|technique?
      humain|humains|humaine
      transfer*|passez|passe|mettez|dirig* ..3 collegue|informatique|it|support|quelqu|humain
      technicien|conseiller|humain|opérateur|assistance|agent ..3 rappelle|appeler|appelle|rappeler|joindre
      rappel*|appel* ..3 <people>
      préfère|prefere ..4 <people>
      mets|mettez|passe|passez|passer ..3 relation|<people>|informatique|support
      ^ conseiller|technicien|humain|opérateur|agent|assistance|support ..1 svp|stp|s
    `,
    speak: `
      en <tongue> svp|stp|s|merci|please
      ^ en <tongue> $
      ^ <tongue> $
      parl*|repond*|ecri*|passer|passe|continuer|comprends|comprenez|basculer ..3 <tongue>
      <tongue> please|svp|stp
    `,
  },
  tongues: {
    en: 'anglais|english',
    it: 'italien|italiano',
    sv: 'suedois|svenska',
    ja: 'japonais|日本語',
    fr: 'francais|french',
    de: 'allemand|deutsch',
    es: 'espagnol|espanol',
  },
  closings: `
    cordialement
    bien cordialement
    cdt
    bien a vous
    salutations
    sincères salutations
    meilleures salutations
    bonne journée
    amicalement
    respectueusement
    cdlt
    belle journée
    bonne réception
  `,
}
