import type { Language } from '../types.ts'

export const es: Language = {
  tongue: 'es',
  marks: `
    el la los las un una unos unas de del al a en con por para sin sobre entre desde hasta y e o u que quien como cuando donde cual cuales cuanto porque pero si
    yo tu usted ustedes nosotros ellos ella me te se lo le les nos mi mis su sus este esta estos estas ese esa eso esto aquel mio mia
    soy eres es somos son estoy esta estas estamos estan fue era estaba ha he has han hemos habia tengo tiene tienes tienen puedo puede puedes pueden podria podrian podrias quiero quisiera necesito necesita
    no ni nunca jamas nada nadie ya aun todavia muy mas menos tambien solo siempre ahora hoy ayer manana noche tarde dia dias antes despues luego hace vez
    hola buenos buenas gracias favor porfa porfavor pf ayuda ayudar ayudarme ayudenme urgente urgentemente rapido bien ok vale saludos mucho muchas todo todos algo alguien
    q xq pq d m x aqui ahi
  `,
  notSlips: `
    abri abril abrio abrira abrire abrirla aceptar aceptas acepte acepto actor acuerdas admito adora afuera
    agarrar agarre agarro agentes agradecidos aigo aiguien alguna alta amas ambicion ambiente amigas amigos andie
    anos ante anual apagado aparatos aparecen aparecer aprisa apunta apuntando apunten apunto archivos arde artes
    articulos ascenso asustes ataco avancen ayudare ayude ayudeme ayuden ayudes ayudo bajado bajos bancos bando
    banks barco barra barro baterias bebes bello blanca blancos bonos bordo bromas bromea buena bueno burro
    cabezas cabina cable caliente calla callado calles calme camaras camas camilla camina caminando caminar
    caminas camino caminos camiones camioneta camisa camisas camiseta cancer canciller cansado canto carcel
    cargado cargo carlo caro carros casar casco casos celula celulas centro cerrada cerrados cerrando cerro cierre
    clase clases clavo clientes coches cocina comando comarca combinacion comer comercial comerciales comercio
    comere comeremos companeros compania companias comparado comparar compartimos compartir compasion competencia
    competir complace complejo completa completar complicada complicado complice comportamiento computadoras
    comunicarse condado conmigo conozca conseguir consiga contactos contar contaste contenta contento contentos
    contigo contratos copia copias corra corre correcta corren correr corres corrio crea crean creas creer criar
    cuanta cuantas cuantos cuarto cuentan cuente cuentes cuento cuentos cuerda cuesta cueva cunado dados damas
    damos danos dean debas debe deber deberan deberia deberias dejala dejale dejalos dejando dejar dejarlo dejas
    dejen dejes denle dense dentro desactivar desaparecida desaparecidos describir desee dinamita documentos
    duenos echa echo edificios elige ello empleados encendedor encendida encendido encontrara encontrare encontro
    encuentra encuentre enero enseguida entendemos entender entendera entenderas entenderlo entendi entendido
    entendio entendiste entera entere entiendas entiende entienden entradas entrado entran entrara entrare entras
    entregas entrego entren entrenar entres envia envian enviando enviare envie equipos equivoca equivocados esas
    escala escapar escape escrita escrito escritor escritura esencia esencial espera esperad esperado esperan
    esperara esperare esperas esposas esposos establecer estadio estados estais estando estar estatua estes
    estrella estrellas estribor estupenda estuve excelentes exijo expedientes extra falda falla fallo falls falsa
    faltan ficha fichas flanco flecha fondo fractura frente fuego fuentes fueran fueras fuerte fuerza funcion
    funcionar funcione funciones garras gatos general genovia gente gorra grabado gracia guarda guardan guardas
    guardo haber habiar haceis hacen hallado hallar halle hallo harto hayan hayes hazlo hecha hechos hermanas
    hermanos hora huelga huellas huelo hueso huevo humanas humanos ilegal ingresos inicial intenta intentado
    intentarlo intentas intenten intentes intento invente iugar james joder jodido juego jugar juntar juntas junto
    justa lancelot leal letal libra ligera limpia limpias linda lineas lisa listas listos llave llaves llegan
    llegar llegas llego llena lleva loca locas lograr logras luchas lunar madame maestra maestro maestros mandado
    mandare mandaron manos marino materia mejora memorias menor mentes menti mete meten metere meterse meterte
    metio meto metros mientas miente milla modos molesta molestan monstruo monstruos monte mortal mostaza motel
    movio mucha muera muertas muerte muerto mueva nacer necesaria necesitar necesitara necesitas necesite negar
    nego negras negros ninguno notar note noticia novias novios nuca nuestras nuestros nuevas nueve nuevos ocupa
    ocurra ocurren oficinas ogro operadora ordenado paces pagar paras parece parque partido partir parto pasaje
    pasan pasara pasare pasarme pasas pasear patio peces pecho pedi pedire pedo perdera perdere perdidas perdidos
    perdona perfecta perfectos permita permiten permites personal personas pesar pila pista podamos podre podremos
    pone ponemos ponen pones postre preguntan preguntar preguntas pregunte pregunto presa prima probado problemas
    productor productos protector proyectos pudo pueda puedan puedas puente puerto puesta punta queda quedando
    queden quedes queen quemado quemo queramos queria querra querrias queso quiera quiere quieta quieto quinn
    quinta quisieras quitare quitarle quitarme quitas quitate quite quitense quites quito quiza rabia ramas
    reaccion receta rechazar reconocer reconoces reconoci reconocido record recordare recuerdan recuerde recuerden
    recuerdes recuerdos regresa regresan regresara regresare regresas reno repente reputacion requiere respeta
    respetable respetar respeto responsabilidad responsabilidades responsable responsables respuestas resulto
    revolver risa robando roma rompe rostro ruego sabeis saben saber sabian sabias sabio sabra sabria sales salga
    sali salia salida salio salta salto saludo salvo sano santa santos sato seguido seguidos segunda segundos
    sello servido siguen sigues silla simio sintio sirva sirven sirvo sitios solucion soporto star stuart subes
    suceda suceder suenas suenos tango tanto tardar tarea tarjetas tarta techo tecnica tecnicos tejado temas temer
    temia tenes tenga tenian tenias tenis tenso terminan terminar termine termino terror tiempos todas trabaja
    trabajan trabajas trabaje trabajos trade tragico tratado utiliza vacia vacias valia valle vaya vayas vende
    vengo venia ventaja ventanas vera verdaderos verdes vere verga veria verla verle verme verne verse verte viena
    vienen vienes villa vine vista visto voces volvera volvere vuela vuelo vuelta vuelto vuelvan vuelvas vuelven
    vuelves vuestra vuestras vuestro vuestros zorra zorro
  `,
  joins: `
    telefono movil = telefono; telefono celular = telefono; help desk = helpdesk; face id = faceid; touch id = faceid; codigo pin = pincode; numero pin = pincode; tarjeta sim = simcard; codigo puk = puk; doble factor = doblefactor; dos factores = doblefactor; dos pasos = doblefactor; i phone = iphone; i pad = ipad; lap top = laptop; correo electronico = correo; huella dactilar = huella; codigo de acceso = pincode; contrasena de aplicacion = contrasena
  `,
  sets: {
    not: 'no|nunca|ni|jamas|tampoco|n',
    able: 'puedo|puede|logro|consigo|deja|pude|podemos|logre|consegui|permite|dejan|podido|poder|pueden|logra|sirve',
    enter:
      'entrar|acceder|abrir|abrirlo|desbloquear|desbloquearlo|ingresar|usar|iniciar|meterme|pasar|entro|accedo|abre|desbloquea|utilizar|conectarme|encender|abro|ingreso|entra|desbloquearla|acceso|loguearme|avanzar|desbloqueo|salir',
    mind: 'recuerdo|acuerdo|recordar|acordarme|acuerda|recuerda|recuerdas|se|sabia|conozco|sepa|idea|recordaba|acordaba|viene|memoria',
    take: 'acepta|aceptan|reconoce|reconocen|funciona|sirve|va|coge|lee|toma|vale|reconocio|anda|jala|entra|funcionan|agarra|valida|abre|reacciona|pilla|correcto|admite',
    who: 'persona|humano|alguien|soporte|helpdesk|tecnico|agente|operador|sistemas|informatica|asesor|ti|administrador|ayuda|humana|asistencia',
    want: 'necesito|quiero|quisiera|dame|denme|mandame|envien|envienme|generar|generen|crear|tener|poner|ocupo|requiero|necesitaria|obtener|deme|enviame|querria|hace|falta|dan',
    wrong:
      'incorrecto|incorrecta|erroneo|erronea|equivocado|equivocada|invalido|invalida|mal|malo|mala|rechazado|rechazada|fallido',
    taken:
      'robaron|robado|robada|robo|hurtaron|perdido|perdida|extraviado|extravio|perdi|desaparecido|extravie|chorizado|mangado|quitaron|asaltaron',
    their:
      'companero|companera|jefe|jefa|esposa|esposo|marido|mujer|hijo|hija|amigo|amiga|cliente|clienta|hermano|hermana|novio|novia|mama|papa|empleado',
  },
  signals: {
    device: `
      telefono|telefonos|movil|moviles|celular|celulares|celu|cel|tel|tlf|telf|phone|mobil|aparato|dispositivo|dispositivos|tableta|tabletas|terminal|smartfono|telefonito|movilcito|huella|faceid|cell|telefon|fono|iphones
      perfil ..1 trabajo|laboral
    `,
    code: `
      codigo|codigos|pincode|patron|clave|claves|numeros|cifras
    `,
    password: `contrasena|contrasenas|password|contrasenia|pass|passwd|contra|contrasennia`,
    computer: `ordenador|ordenadores|computadora|computador|compu|portatil|portatiles|pc|laptop|laptops|sobremesa|escritorio|equipo|estacion|bios`,
    account: `cuenta|cuentas|correo|correos|email|mail|usuario|teams|red|portal|web|sitio|intranet|app|aplicacion|excel|nomina|banco|sistema|outlook|carpeta|servidor|wifi`,
    mfa: `
      doblefactor|autenticador|autentificador|autenticacion|multifactor|verificacion
      codigo|codigos ..1 verificacion|seguridad|autenticacion|confirmacion
      codigo ..3 sms
      segundo factor
      clave dinamica
    `,
    meeting: `reunion|reuniones|conferencia|videollamada|videoconferencia|webinar|zoom|junta|llamada|audioconferencia|meeting|call|teleconferencia`,
    voicemail: `
      contestador|voicemail|contestadora
      buzon de voz
      correo de voz
    `,
    door: `puerta|puertas|alarma|almacen|oficina|porton|garaje|parking|estacionamiento|taquilla|casillero|edificio|entrada|bodega|locker|ascensor|elevador|caja|verja|cerradura|candado|bano|banos|tarjeta|local`,
    sim: `sim|simcard|chip`,
    puk: `
      sim|simcard|chip ..2 bloqueada|bloqueado|pin|pincode|bloqueo|bloqueo
      pin|pincode|codigo|clave ..3 sim|simcard|chip
      bloqueo|bloqueado|bloqueada|bloquee ..2 sim|simcard
    `,
    gadget: `impresora|impresoras|router|auriculares|tele|televisor|tv|reloj|coche|carro|camara|escaner|proyector|altavoz|modem|monitor|fotocopiadora|audifonos|cascos|pizarra|bocina`,
    act: `
      restablec*|restablez*|reset|resete*|desbloque*|desbloqeu*|desbloc*|reestablec*|reestablez*|reinici*|restaur*|recuper*|desbloqueo|desbloqueen|resetear|desbloqe*|reactiv*|liberar|libera|liberen
      quita|quitar|quiten|quitenle|quitale|quitame|elimin*|borra|borrar|borren|suprimir|remover|remueve ..4 <code>|<password>
      cambi*|modific*|renov*|actualiz* ..4 <code>|<password>
      vuelvo|volver|vuelva ..1 a entrar|acceder ..3 <device>
      entrar|acceder|entro|accedo ..2 <device>
    `,
    change: `
      nuevo|nueva|otro|otra|temporal|provisional|provisorio ..1 <code>
      <code> ..1 nuevo|nueva|temporal|provisional|provisorio
      <want> ..3 nuevo|nueva|temporal|provisional|otra|otro ..2 <code>|<password>
      <want> ..3 <password> ..1 nueva|temporal|provisional
    `,
    forgot: `
      olvid*|olvide|olvidado|olvidada|olvido|olbid*
      <not> ..2 <mind>
      <not> ..2 logro|consigo|puedo recordar|acordarme
      ni idea
      sin idea
      perdi|perdido|extravi*|perdio ..4 <code>|<password>
      laguna|lapsus|blanco ..4 <code>|<password>
      fue|borro ..2 <code>|<password> ..2 cabeza|mente|memoria
      fue ..2 santo|cabeza|olla
      cual ..1 era|es ..3 <code>|<password> ..3 <device>
      que ..1 <code>|<password> tenia
      mente en blanco
      fue ..2 <code>|<password> ..4 cabeza|mente|memoria
      se me fue|escapa|escapo|borro
    `,
    trouble: `
      bloque*|bloquead*|deshabilitad*|desactivad*|inhabilitad*|inaccesible|bloqeado|trabado|trabada|blokeado|inutilizable
      <not> ..2 <able> ..4 <enter>
      <not> ..2 abre|entra|abro|entro
      <not> se ..1 desbloquea|abre|deja
      <not> hay ..3 de <enter>
      imposible|incapaz ..3 <enter>
      <not> ..3 <take>
      <not> disponible
      <not> ..1 me deja
      <not> ..1 <code> ..2 <take>
      <wrong> ..2 <code>|<password>
      <code>|<password> ..4 <wrong>
      equivoque|equivocado|equivocada|equivoco|falle|fallado ..5 <code>|<password>|veces
      pide|solicita|exige|pidiendo|pregunta ..3 <code>|<password>
      cambio|cambiaron|cambiado ..3 <code>|<password>
      intentalo|intente ..2 nuevo|tarde
      acceso denegado
      <not>|sin|perdi|tengo acceso
      <not> ..1 tengo acceso
      rechaza|rechazo ..3 <code>|<password>
      puse|meti|ingrese|introduje ..4 mal|veces
      recuperacion
    `,
    out: `
      demasiad*|muchos|muchas ..2 intentos|veces|errores
      quede|quedado|bloqueado|bloqueada ..2 fuera
      fuera ..1 de|del ..2 <device>
      <not> ..1 paso|pasa|avanza|avanzo|sale|salgo ..3 pantalla ..2 bloqueo
      pantalla ..2 bloqueo
      alguien|hijo|hija|nino ..4 cambio|cambiado ..3 <code>|<password>
      <not> ..2 <able> ..3 desbloquear|entrar|acceder|abrir|ingresar ..3 <device>
      <device> ..2 desactivado|deshabilitado|inhabilitado
      <device> <not> disponible
    `,
    lost: `
      <taken> ..3 <device>
      <device> ..3 <taken>
      deje|olvide|dejado|olvidado ..3 <device> ..1 en ..2 taxi|tren|metro|bus|autobus|hotel|restaurante|avion|uber|aeropuerto|bar|camion|coche
      deje|dejado ..2 <device> en
      <not> ..1 encuentro|encontrar|aparece ..3 <device>
      <device> ..1 <not> aparece
      me ..2 robaron|robado|mangaron
      robo|hurto ..2 <device>
      cayo ..4 agua|mar|rio|retrete|inodoro
      desaparecio|desaparecido
    `,
    broken: `
      rompio|roto|rota|rajado|rajada|agrietad*|quebro|quebrado|quebrada|estrellad*|estrellado|estrello|astillad*|rompi|romper|partida|partio
      pantalla|display|cristal|vidrio ..4 negra|negro|rota|roto|estrellada|verde|muerta|rajada|astillada|apagada
      tactil ..3 <not>
    `,
    order: `
      compr*|encarg*|adquirir|pedido ..4 <device>
      pedir|pido|solicitar|solicito|quiero|necesito ..2 <device> ..1 nuevo|nueva
      devolv*|devuelv*|regresar|entregar ..4 <device>
      reemplaz*|reposicion|sustitucion|repuesto
      <want>|quiero|dar ..4 <device> ..1 nuevo|nueva
      <device> ..1 reemplazo|sustituto
      <want>|quiero|dar ..4 nuevo|nueva|otro ..1 <device>
      llega|entrega|envio ..4 <device>
      cambiar de <device>
      comprar
    `,
    wipe: `
      valores|ajustes|estado|configuracion|datos|restablecimiento|reinicio ..1 de|a fabrica
      fabrica
      formate*
      borrar|borro|vaciar|limpiar|resetear|eliminar ..4 <device> ..4 completo|completamente|antes|entero|todo
      borrar ..1 todo|todos|completo
      borrar por completo
      hard reset
    `,
    other: `
      <device>|<code> ..1 de|del mi|un|una|nuestro|nuestra <their>
      <device>|<code> del <their>
      mi|nuestro|nuestra <their> ..2 bloqueado|bloqueada|olvido|tiene
      para mi|un|una <their> $
      su <device>
    `,
    solved: `
      ya|ahora|todo funciona|funciono|pude|puedo|anda|sirve|va|entre|resuelto|solucionado|bien|jala|quedo
      funciona ..1 nuevo|ya|bien
      resuelto|solucionado|arreglado|solucione|resolvi
      ya ..1 lo ..1 encontre|resolvi|recorde
      ya ..1 me acorde
      se desbloqueo solo
      lo logre
    `,
    no: `
      no|nunca|jamas|ningun|ninguna|ni|tampoco|nada|evita|eviten|evitar
      nada de
      no hace falta|hay que|deben|deberian|debes|se|necesitan|vayan ..4 desbloque*|restablec*|resete*
      esper* ..1 antes|a|para
      aguarden|posterg*
    `,
    but: `
      pero|aunque|sino|mientras|excepto
      y ahora
      y ya
      y la
      y el
      y me
      y mi
      y no
      y hoy
      y luego
      en cambio
      en lugar
    `,
    fine: `
      no te|se preocup*
      no se si|como|porque|que|por
      no pasa nada
      no hay problema|prisa|nadie
      no es broma|urgente
      no contesta|responde|contestan|responden|ayudan
      no quiero molestar|perder
      no puedo esperar|trabajar|llamar|fichar|contestar
      ^ no $
      numero|llamada|llamadas|bateria|factura|funda|cargador|linea|contrato|tarifa|plan|senal ..2 de|del|al ..2 <device>
      llam* ..3 al|por|a ..2 <device>
      por|al telefono|cel|celular|movil
      codigo|clave postal|cliente|producto|proyecto|fuente|articulo|descuento|promocional|error|barras|iban|civil|interbancaria|vestimenta|swift
      codigo qr
      clave del|de la exito|cuestion
      revision de codigo
      proyecto|presupuesto|factura|pedido|pago|transferencia|expediente|situacion|calle|carretera|tramite|entrega ..2 bloquead*
      bloque* ..1 sala|agenda|calendario|fecha|hueco|horario
      desbloque* ..2 presupuesto|pago|fondos|situacion|negociacion|documento|archivo|expediente|pedido
      bloquead* ..2 por|en ..1 compras|trafico|atasco|legal|finanzas
      aplicacion movil
      enviado desde
      sin ..1 restablec*|resete*|perder|borrar|desbloque*
      restableci|desbloquee|resetee|reinicie ..4 <device> ..1 ayer|y
      ayer restableci|desbloquee|resetee|reinicie
      como bloqueo|bloquear
      bloqueo automatico
    `,
    status: `
      estado|estatus|status|novedad|novedades|noticias|actualizacion|avance|avances
      como va|van|sigue|esta ..3 mio|solicitud|peticion|reset|restablecimiento|todo
      como ..1 va $
      cuanto ..2 tarda|falta|demora|tiempo|toma|tardan|tarde
      ya ..1 esta|quedo|estuvo ..2 restablecid*|desbloquead*|listo|lista|reseteado|hecho
      esta ..2 listo|restablecid*|hecho
      ya ..2 restableci*|desbloquearon|resetearon|reseteaste|desbloqueaste
      han|has|habeis restablecid*|desbloquead*|reseteado ..3 <device>|<code>
      cuando ..4 listo|lista|respuesta|termina
      sigo ..1 esperando
      estoy esperando
      en que ..2 va|quedo|quedamos|anda
      que paso|pasa con ..3 solicitud|peticion|reset|restablecimiento|caso
    `,
    show: `
      muestr*|mostr*|ver|ensen*|reenvi*|repet*|repit*|vuelve|visualizar|pasame ..5 <code>|<password> ..2 otra|nuevo|vez|temporal
      muestr*|mostr*|ensen*|reenvi*|repet*|repit* ..4 <code>|<password>
      otra vez ..3 <code>|<password>
      ver ..1 otra|nuevo ..4 <code>|<password>
      cerre|cerrado ..7 <code>|<password>
      cerre ..2 ventana|tarjeta|chat|pestana
      no|sin|antes|olvide ..5 anotar|apuntar|copiar|apunte|anote|copie|guardar|escribir|apuntado|guarde ..3 <code>|<password>
      no ..3 apunte|anote|copie ..3 <code>|<password>
      cual|que ..1 es|era ..2 <code>|<password> ..1 temporal|provisional
      olvide ..2 <code>|<password> temporal|provisional
    `,
    cancel: `
      ^ cancelar|cancela|cancele|cancel*|anular|anula|detener|deten|para|parar|stop|dejalo|olvidalo|dejelo|dejenlo|olvidenlo|olvidelo $
      cancel* ..2 solicitud|todo|peticion|ticket|restablecimiento|proceso|reset|eso|tramite
      cancela*
      anula* ..2 solicitud|peticion|todo
      dejalo|olvidalo|dejenlo|olvidenlo
      ya ..1 no ..2 falta|necesario|necesito
      no hace falta|ya
      no lo necesito
      mejor no
      da igual
      cambie de opinion
    `,
    help: `
      ^ ayuda|help|comandos|menu|inicio|start|info $
      que ..1 puedes|sabes|haces|puede|pueden|sabe ..1 hacer
      que haces|puedes
      como ..1 funciona|sirve|usa|uso ..3 restablecimiento|reset|desbloqueo
      como ..1 funciona|sirve|usa|uso|funcionas
      que ..1 pasa|ocurre|sucede ..5 restablec*|desbloque*|resete*
      quien|que eres
      instrucciones
      me ayudas
      ayudame
      para que sirves|sirve
    `,
    thanks: `gracias|agradezco|agradecido|genial|perfecto|excelente|estupendo|mil|thanks|thx|guay|chevere|agradecida`,
    greeting: `
      hola|holi|buenas|hey|hello|ola|buen|buenos|saludos|quiubo|epa|hi
      buenos dias
      buen dia
      buenas tardes|noches
      que tal|onda
      como estas|esta
    `,
    it: `
      hablar|contactar|contacto|llamar|comunicarme|comunicar|contacta|escribir|chatear|hablo|pasame ..3 <who>
      numero ..3 <who>
      persona|humano real|verdadero|verdadera
      ^ agente|soporte|humano|operador $
      <who> por favor
    `,
    speak: `
      en <tongue> por|porfa|gracias|please
      ^ en <tongue> $
      ^ <tongue> $
      habl*|respond*|escrib*|contest*|cambia|cambiar|podemos|seguimos|entiendes ..3 <tongue>
      <tongue> por|please
    `,
  },
  tongues: {
    en: 'ingles|english',
    it: 'italiano',
    sv: 'sueco|svenska',
    ja: 'japones|日本語',
    fr: 'frances|francais',
    de: 'aleman|deutsch',
    es: 'espanol|castellano|spanish',
  },
  closings: `
    un saludo
    saludos
    saludos cordiales
    atentamente
    cordialmente
    un abrazo
    atte
    un cordial saludo
    muchas gracias y saludos
    gracias y saludos
    quedo atento
    quedo atenta
  `,
}
