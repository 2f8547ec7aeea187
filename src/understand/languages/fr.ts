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
  `,
  notSlips: `
    acceptee achats achete achetee achetes acheteur actes acteur administrateurs agents aides aient aimerait alle
    annuel annuelle annuellement annuelles annuels appetit apple applicable applications applique appliquee
    appliquees appliquer appliques argent arrivee arriver articles atteinte attend attendu attendus attentes audi
    audit autres avait avancee avancer avances avions avoirs ayant baisse baisser balle banques barres basse
    batteries besoins blancs boire bombe bonn bonnes brille briser budgets bureaux cahier caisse cameras carre
    cartes casser cause centre cesse cession cetait chance changes chante chanter charge charger chasse chiffre
    chine chips clarte classe clients coeur coins combine comite comites commente comprend compter comte
    conferences conseille conseillers contact contacts continue continuera contradiction contraint contrainte
    contraintes contraints contraire contrairement contraste contrat contrats contre contrepartie contrer
    contribuable contribuables contribue contribuent contribuer contribution contributions conversations copains
    copies cordes correcte cotes couler couleurs courrier couvert couvre couvrir cran credit cree creee crees
    crise dacceder daccepter dachat dacheter dadministrateur daffichage dafficher dalarme daller dappareils dappel
    dapplication dattente daucune dautre davance davant davion davoir dechapper decors decrit defaire delle
    delocalisation demandee demander demandes demarche demarre demettre demontre demontrent demontrer dentre
    dentree dentrer denvoyer dependant detenu detour devoir digne directeurs dobtenir doit donnait donnee donnera
    donnes dordinateur dordinateurs dossiers doter doubler doubles douleur doute doutes douvrir dresse dupuis
    dusage dutiliser echange echanges egale egard eleve elevee elevees eleves emettre emise emplacement
    enregistree enregistrer enregistres entier entrees envoie envol envoyer envoyes essai essaie etant etre evite
    eviter exiger expose factures faille faite fasse fausses femmes fermee fermer fermes file filles firme foire
    folle fonctionner fond fonde fondu forme forte fortes fournisseurs gare gassee genere gere grain graves grise
    guerre hausse heures heurte hommes hotels humaine humains immeubles incapables informatiques inutiles javais
    joint journees labandon labonnement lachat lacteur ladministrateur laffichage laffiche lagent laise lait
    lappareil lappel lappellation lapplication larticle lassistance lattente lautre lavance lavant lavion lavoir
    lecran lentree lerreur lettre lheure libre lignes ligue lille limmeuble line linformatique linge lisse litre
    livraisons livrer livres livret locale loffre loperateur loperation lordinateur lors louvre lunique lunite
    lusage lusine lutilisateur lutiliser mains manche manque marcher marches masque masse mauvaise memoires mette
    mettra mille modes moindre moins monstre mont montage montagne montagnes montant montants monte montee montent
    monter morte mortes moyens navais navez navoir nechappe netait noffre noires noirs notera notes noubliez
    nouveaux nouvelle numeros obligataire obligataires obligation obligations obligatoire obligatoirement oblige
    obligee obliges oeuvre offre operateurs operations outre ouverte ouverts ouvrier paiements paire palme parce
    parfaite parier parkings parole parvient passee passes patrons pause payement peint perd perdus perle perou
    personnel personnes perte pertes peter picque piste plat plume pointe points pommes pont port portait portant
    portee porter ports pose posee postes pourrez pouvoirs prendra prevoir prevue primo prise procedures produite
    produits professionnels profile profils profit projets promet prouve prouver public publication publications
    publicitaire publicitaires publicite publicites publics publie publiee publiees publier publies publique
    publiques quant quelque rachat racheter rails rappele rappellent rappelons rarete reagi reagir rebond recente
    recents recette recettes reclamer reconnaissance reconnue reconnus recours recouvre reculer refuge refus
    refuser regie reglage regler rejet remet remis remises remonte remontee remontent remonter remplace remplaces
    rend rendu rendue rente rentree renvoie repandu repandue repartir repartis reperer reponses repose reseaux
    restaurants reste retard retards retenue retenus reticences retiendra retient retourne retrait retraite
    retrospective retrouvee retrouvent retrouvera return returns reunit reussie reussir reussit revenu revirement
    revu revues roue rouge roule routes sable sage saisie saisir sale salee salles sappelle saut savoir schemas
    serez serveurs setait signe sinquieter situations soeurs soffre soins soirees somme sommet sommets sonne sort
    sorte sortes sortie sortir souhait soumis sources souris soutenir soutenu souvenirs souvent souvient souvre
    souvrir star stars statue statuts supporte supports techniciens telephoner telephonie temporaires tendre
    tentative terme terminee terminer titre toilette tonne tournee trains trait trends trouvee trouvera uniques
    united unites usages usines utilisateurs utilisee utilises vais varie vendre vendu vendue ventre vide video
    vides ville viser vision vitres vivement vivre voies voire voitures volet vols voter voudrait vraies vrais
  `,
  joins: `
    telephone portable = telephone; tel portable = telephone; code pin = pincode; mot de passe = motdepasse; mots de passe = motdepasse; mdp = motdepasse; code d acces = codeacces; help desk = helpdesk; face id = faceid; touch id = faceid; carte sim = simcard; ordinateur portable = ordinateur; pc portable = pc; empreinte digitale = empreinte; i phone = iphone; i pad = ipad; double authentification = doubleauth; 2 facteurs = deuxfacteurs; deux facteurs = deuxfacteurs; code puk = puk; portable dell = laptop; portable hp = laptop; portable lenovo = laptop
  `,
  sets: {
    not: 'pas|plus|jamais|ps|pa|guere|point',
    ne: 'ne|n|pas|plus|jamais',
    able: 'arrive|arrives|peux|peut|pouvoir|parviens|reussis|sais|arrivons|pouvons|puis|narrive|arrivais|pu',
    enter:
      'entrer|rentrer|ouvrir|acceder|deverrouiller|debloquer|connecter|utiliser|rentre|ouvre|accede|passer|deverouiller|deverrouille|entre|ouvert|acces|demarrer',
    mind: 'souviens|rappelle|rappel|souvenir|rappeler|sais|connais|souvenu|rappelles|retrouve|retrouver|connait|memoriser|retenu|rapelle',
    take: 'accepte|reconnait|reconnaissent|prend|marche|fonctionne|passe|reagit|valide|bon|lit|va|accepter|acceptent|ouvre|reconnu|marchent|correct|prends',
    who: 'humain|quelqu|personne|support|helpdesk|technicien|assistance|informatique|conseiller|operateur|it|administrateur|hotline|dsi|agent',
    want: 'faut|faudrait|voudrais|veux|besoin|avoir|donnez|donner|donne|envoyez|generer|creer|souhaite|souhaiterais|mettre|aimerais|obtenir',
    wrong:
      'faux|fausse|errone|erronee|incorrect|incorrecte|invalide|mauvais|refuse|refusee|rejete|bloque',
    taken: 'vole|volee|voles|piquee|derobe|chourave|chipe|disparu|perdu|perdue|egare',
    their:
      'collegue|chef|femme|mari|fils|fille|ami|amie|client|cliente|directeur|directrice|copain|frere|soeur|patron|mere|pere',
  },
  signals: {
    device: `
      telephone|telephones|tel|phone|portable|portables|mobile|mobiles|smartphone|gsm|tablette|tablettes|appareil|appareils|terminal|bigophone|telephonne|empreinte|faceid|natel|cellulaire|cell|biniou|telefone|deverrouillage|verrouillage
      profil ..1 pro|professionnel|travail
      doigt|doigts
    `,
    code: `
      code|codes|pincode|codeacces|digicode|schema|chiffres
    `,
    password: `motdepasse|password`,
    computer: `ordinateur|ordinateurs|ordi|pc|laptop|poste|session|bureau|unite|bios|tour`,
    account: `compte|comptes|mail|mails|messagerie|email|emails|courriel|teams|reseau|site|identifiant|intranet|application|appli|app|excel|badgeuse|paie|banque|outlook|serveur|utilisateur|courriels`,
    mfa: `
      doubleauth|deuxfacteurs|authentification|authentificateur|multifacteur|multifacteurs
      code ..1 verification|securite|authentification|confirmation|validation
      code ..3 sms
      double facteur|authentification
      code a usage unique
    `,
    meeting: `reunion|reunions|conference|visio|visioconference|webinaire|zoom|call|conf|audioconference|teleconference|audio`,
    voicemail: `
      repondeur|vocale|vocal
      messagerie vocale
      boite vocale
    `,
    door: `porte|portes|portail|alarme|entrepot|parking|casier|garage|immeuble|entree|coffre|barriere|digicode|batiment|local|ascenseur|placard|cadenas|grille|toilettes`,
    sim: `sim|simcard`,
    puk: `
      sim|simcard ..2 bloquee|bloque|pin|pincode|verrouillee
      pin|pincode|code ..3 sim|simcard
      bloque ..2 sim|simcard
    `,
    gadget: `imprimante|imprimantes|routeur|casque|tele|television|tv|montre|voiture|camera|scanner|box|videoprojecteur|enceinte|ecrans|photocopieur|photocopieuse|ecouteurs|routeurs`,
    act: `
      reinitialis*|debloc*|debloqu*|deverrouill*|deverouill*|reset|resett*|deblocage|restaurer
      remettre|remettez a zero
      raz|ouvrez|desactivez|deverr*|devérouil*
      supprim*|enlev*|retir*|efface*|vir* ..4 <code>|<password>
      changer|changez|modifi*|recuperer|regenerer|renouveler|refaire ..4 <code>|<password>
      rentrer|entrer|acceder|reacceder ..2 dans|a|sur ..2 <device>
      reinit|reinitialise|reinitialisez
      recuper*|retrouver|recouvrer ..2 acces ..3 <device>
    `,
    change: `
      nouveau|nouvel|autre|temporaire|provisoire ..2 +pin|pincode|code|codeacces|passcode
      <want> ..4 nouveau|autre|temporaire|provisoire ..3 <code>|<password>
      <code>|<password> temporaire|provisoire
    `,
    forgot: `
      oubli*
      <not> ..1 <mind> ..2 <code>|<password>
      <able>|me|ne|m ..2 <mind> ..1 <not>
      <mind> <not>
      <not> ..3 souvenir|rappeler
      impossible ..4 souvenir|rappeler|retrouver|rappelle|souviens
      perdu|egare|paume|perdre ..4 <code>|<password>
      trou|blanc ..1 de memoire|noir
      trou
      c est ..1 quoi ..3 <code>
      quel ..1 etait|est ..3 <code> ..3 <device>
      aucune idee ..3 <code>|<password>
      plus ..1 aucune idee
      sorti ..2 tete
      <code>|<password> ..3 souviens|rappelle ..1 <not>
      echapp*|envole|zappe
    `,
    trouble: `
      bloqu*|verrouill*|verouill*|desactiv*|indisponible|inaccessible|bloquer
      <able> ..1 <not> ..5 <enter>
      <not> ..1 <able> ..5 <enter>
      impossible|incapable ..3 <enter>
      <take> ..1 <not> ..4 <code>|<password>
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
    `,
    out: `
      trop ..2 tentatives|essais|fois|erreurs
      bloque|bloquee|enferme|enfermee|coince|coincee ..2 dehors|hors
      coince|coincee|bloque|bloquee ..3 ecran ..2 verrouillage|deverrouillage
      ecran ..2 verrouillage ..4 <not>
      quelqu ..3 change ..3 <code>
      <able> ..1 <not> ..4 deverrouiller|debloquer|ouvrir ..3 <device>
      impossible ..3 deverrouiller|debloquer|rentrer|entrer|ouvrir|acceder ..4 <device>
      <device> ..2 indisponible|desactive|desactivee
    `,
    lost: `
      <taken> ..3 <device>
      <device> ..3 <taken>
      oublie|laisse|oubliee ..3 <device> ..1 dans|au|a ..2 taxi|train|metro|bus|hotel|restaurant|avion|voiture|tram|bar|rer|tgv
      <device> ..1 oublie ..1 dans|au ..2 taxi|train|metro|bus|hotel|restaurant|avion|voiture|tram
      laisse ..2 <device> dans|au|chez|a
      retrouve|trouve|retrouver ..1 <not> ..3 <device>
      <not> ..1 retrouver|trouver ..3 <device>
      l a ..1 vole
      vole|volee $
      vole|voler|pique ..4 <device>
      fait voler|piquer
    `,
    broken: `
      casse|cassee|fissure|fissuree|brise|brisee|fele|felee|pete|petee|explose|fendu|fendue|raye
      ecran|vitre|dalle|affichage ..5 noir|noire|casse|fissure|brise|mort|vert|blanc|explose
      tombe|tombee ..3 eau|toilettes
      tactile ..3 <not>
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
    `,
    wipe: `
      parametres|reglages|reinitialisation|etat|configuration|remise ..1 d|en usine
      usine
      effacer|vider|formater|nettoyer|reinitialiser ..4 <device> ..4 completement|avant|entierement|totalement
      effacer ..1 completement|tout|toutes
      formater|formatage
      hard reset
    `,
    other: `
      <device>|<code> ..1 de|du mon|ma|notre|un|une <their>
      <device>|<code> du <their>
      mon|ma|notre <their> ..2 bloque|bloquee|oublie
      son <device>
      pour mon|ma|un|une <their> $
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
    `,
    no: `
      pas|jamais|non|aucun|aucune|evitez|arretez|inutile|nul|ni
      pas besoin
      attend* ..2 avant|de|pour
      ne ..1 reinitialis*|debloqu*|deverrouill*|touch*
      rien
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
      qr code
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
    `,
    status: `
      statut|status|avancement|etat|avance
      en|ca en est ..1 ou
      ou en est|sommes|etes
      combien de temps
      des|du nouvelles|nouveau
      nouvelles
      est il ..2 reinitialis*|debloque|pret|deverrouille|fait
      est ce que ..3 fait|pret|fini|bon
      c est ..1 fait|pret|fini|termine
      deja ..2 reinitialis*|debloque|fait|deverrouille
      avez ..1 vous ..2 reinitialis*|debloque|deverrouille|fait
      as ..1 tu ..2 reinitialis*|debloque|deverrouille
      vous avez|aviez reinitialis*|debloque|deverrouille
      tu as|avais reinitialis*|debloque|deverrouille ..3 <device>|<code>
      quand ..4 pret|fini|fait|debloque|reponse
      toujours ..1 en attente|rien
      j attends
      encore ..1 longtemps
      c est pour quand
      en etes|es|est ou|vous
      bientot ..1 fini|pret|bon|fait
    `,
    show: `
      montr*|remontr*|affich*|reaffich*|revoir|renvoy*|redonn*|voir|rappeler|repeter ..4 <code>|<password>
      ferme ..7 <code>|<password>
      ferme ..2 fenetre|carte|conversation|chat|page
      pas|sans|avant|oublie ..4 noter|note|ecrit|copier|copie|sauvegarde|enregistre ..3 <code>|<password>
      eu le temps ..2 noter|lire|copier|voir
      oublie ..2 <code>|<password> temporaire|provisoire
      quel ..1 est|etait ..3 <code>|<password> temporaire|provisoire
    `,
    cancel: `
      ^ annuler|annule|annulez|annul*|stop|arrete|arretez|laisse|laissez|abandon* $
      annul* ..2 demande|tout|reinitialisation|ticket|svp|ca|requete|operation|procedure|s|merci
      ^ annul*
      laisse|laissez tomber
      <not> besoin $
      plus ..1 besoin
      oubliez|oublie ..1 ca|demande|tout
      j ai change d avis
      finalement non|rien
      tant pis
    `,
    help: `
      ^ aide|help|commandes|menu|start|info $
      sais|peux|savez|pouvez ..1 tu|vous ..1 faire ..1 quoi
      tu ..1 sais|peux ..1 faire
      qu|que ..4 sais|peux|pouvez|savez ..3 faire
      a quoi ..2 sers|sert|servez
      comment ..2 marche|fonctionne|utilise ..3 reinitialisation|reset|deblocage
      comment ..3 marche|fonctionne|utilise|utiliser
      que ..1 se passe|passera ..5 reinitialis*|debloq*
      qui|quoi es|etes tu|vous
      aidez|aide moi
      instructions|mode
    `,
    thanks: `merci|mercii|remercie|remercions|genial|parfait|nickel|super|top|cool|impeccable|chapeau|mci|thx|thanks`,
    greeting: `
      bonjour|salut|coucou|bonsoir|hello|hi|yo|hey|bjr|slt|re|wesh
      bonne journee|soiree
      ca va
      bien le bonjour
    `,
    it: `
      parler|joindre|contacter|discuter|appeler|contacte|joins|echanger|parle ..3 <who>
      vrai|vraie ..1 humain|personne
      numero ..3 <who>
      <who> s il vous plait
      humain|conseiller|technicien|personne svp|stp
      ^ humain|support|conseiller|technicien $
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
