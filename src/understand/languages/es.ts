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
    tmb tb ke k xfa xfavor plis equipo estimados estimado buen lunes martes miercoles jueves viernes semana mes hora horas minutos rato media medio asi alla mismo misma otra otro tengan tener hacer hago haces hacen haga hice hizo dar algun cada ir voy vamos va ser sido
  `,
  notSlips: `
    abril acceda accede acento aceptar activo actor adentro adonde alguno ambiente anos ante anual aparecer
    arroba ascenso atrapado aula barco barra barrio blanca blando bolsa burro caben caminar camino camisa
    cansado canto capa carcel cargo carreta casar casco centro cerdo cero cerrarlo cierto clase clavel clavo
    cocina coinciden conocer conozca copia correa correcta correr cosa crea creer criar cuarto cuento cuerda
    cuesta cueva cunado deber decidido decidir defender defensa deles denegada depende depender describir
    despacio despertar determinar director domingo encendido enero enseguida entender entendido entera escala
    escapar escaso esencia esfera especial especie espejo espeso espiritu establecer estatua experto falda
    falso faltar fiera firma formar franco fuerza funcion funcionar gallo general gorra grado gramo grano
    guarda habil hacia hecha hierro horno huerta huevo inicia inicie inicios intencion invento invitado juntar
    junto libra libre libro liebre ligero litera llave llaves llegada lleno lleva loro macho madera maestro
    mancha marca marchar menor milla monte necesaria nieta notar nuevas nueve oponer padecer pagar palido
    parece pared patrona pausar pecado pecho pedi pegue permiten perro pesar piel pila pisar pista postre
    pregunte probar pueda puerto puesta punta quedaba quedar queja queso quiera quieto quiza rabia rabo rastro
    razon recibe reir reno repente respeto resto retrato revisado revolver rueda saber sabio salida salto
    salvo sano santa siendo sierra siga silla suerte tantos tarea techo temer tender tenga tenor terminar
    tierra tomar tonto toro trago traje trato tronco ultima ultimos vaca vacio valle variar varios ventaja
    vera viento villa vista visto vuelo vuelta vuelto vuelven zorro
    probe probé
  `,
  joins: `
    telefono movil = telefono; telefono celular = telefono; help desk = helpdesk; face id = faceid; touch id = faceid; codigo pin = pincode; numero pin = pincode; tarjeta sim = simcard; codigo puk = puk; doble factor = doblefactor; dos factores = doblefactor; dos pasos = doblefactor; i phone = iphone; i pad = ipad; lap top = laptop; correo electronico = correo; huella dactilar = huella; codigo de acceso = pincode; contrasena de aplicacion = contrasena; wi fi = wifi; tarjeta de credito = credito; caja fuerte = cajafuerte; maquina de cafe = cafetera; pantalla de bloqueo = pantallabloqueo; foto copiadora = fotocopiadora; computadora portatil = portatil; numero de pin = pincode; clave de acceso = clave
  `,
  sets: {
    resetting: 'restablec*|resete*|desbloque*|reinici*|reset|bloque*',
    request: 'solicitud|peticion|tramite|ticket|caso',
    people:
      'persona|humano|humana|alguien|soporte|helpdesk|tecnico|agente|operador|sistemas|informatica|asesor|it|administrador|asistencia',
    not: 'no|nunca|ni|jamas|tampoco|n',
    able: 'puedo|puede|logro|consigo|deja|pude|podemos|logre|consegui|permite|dejan|podido|poder|pueden|logra|sirve|logramos|consigue|conseguir|lograr|pudiendo|quiere|pudo|capaz|capaces',
    enter:
      'entrar|acceder|abrir|abrirlo|desbloquear|desbloquearlo|ingresar|usar|iniciar|meterme|pasar|entro|accedo|abre|desbloquea|utilizar|conectarme|encender|abro|ingreso|entra|desbloquearla|acceso|loguearme|avanzar|desbloqueo|salir|meter|abra|ingresa|ingresamos|entrarle|desbloquer|desblokear|desblokiar|destrabar|accesar|iniciarlo|dentro|abrirla|abrirme|desbloqueado',
    mind: 'recuerdo|acuerdo|recordar|acordarme|acuerda|recuerda|recuerdas|se|sabia|conozco|sepa|idea|recordaba|acordaba|viene|memoria|acordamos|recordamos|memorice|memorizar|recorde|recordaria|grabo|sabe|sabemos|recuerd|acuerd|acordo',
    take: 'acepta|aceptan|reconoce|reconocen|funciona|sirve|va|coge|lee|toma|vale|reconocio|anda|jala|entra|funcionan|agarra|valida|abre|reacciona|pilla|correcto|admite|admiten|tomaba|aceptaba|reconocer|reconocia|funcione|sirven|jalo|agarran|corresponde|coincide|valido',
    who: 'persona|humano|alguien|soporte|helpdesk|tecnico|agente|operador|sistemas|informatica|asesor|ti|administrador|ayuda|humana|asistencia',
    want: 'necesito|quiero|quisiera|dame|denme|mandame|envien|envienme|generar|generen|crear|tener|poner|ocupo|requiero|necesitaria|obtener|deme|enviame|querria|hace|falta|dan',
    wrong:
      'incorrecto|incorrecta|erroneo|erronea|equivocado|equivocada|invalido|invalida|mal|malo|mala|rechazado|rechazada|fallido|incorrectos|equivocados|errado|errada|fallida|rechazan',
    taken:
      'robaron|robado|robada|robo|hurtaron|perdido|perdida|extraviado|extravio|perdi|desaparecido|extravie|chorizado|mangado|quitaron|asaltaron|chorearon|afanaron|birlado|birlaron|arrebataron',
    their:
      'companero|companera|jefe|jefa|esposa|esposo|marido|mujer|hijo|hija|amigo|amiga|cliente|clienta|hermano|hermana|novio|novia|mama|papa|empleado|companeros|esposas|tia|tio|abuela|abuelo|prima|primo|vecino|becario|practicante|asistente|secretaria|pareja|suegra',
  },
  signals: {
    former: `
      companero|companera|empleado|dueno|usuario|persona|alguien ..2 fue|marcho|anterior|antes|jubilo|renuncio
      anterior|antiguo ..1 dueno|propietario|usuario|companero
      ex companero
      hered*
    `,
    rule: `
      politica|politicas|normativa|norma|normas|reglas|regla
    `,
    doubt: `
      porque|reglas|digitos|cifras|caracteres|moviles|celulares|telefonos|dispositivos|gente|colega|compañero|compañera|amigo|amiga|jefe|jefa|curiosidad|curioso|pregunto|ellos|vecino|vecina
      acorde|acordé|recorde|recordé|encontre|encontrado|desbloquee|resuelto|solucionado|logre|funciona|abrio
      seguro|segura|recomendado|mejor|articulo|curso|formacion|presentacion|manual|guia|documentacion|broma|permitido|obligatorio|cuantos|cuantas|cuanto
    `,
    self: `
      mi|mis|mio|mia|yo|me|he|estoy|tengo|nuestro|nuestra|necesito|quiero|puedo|soy
    `,
    plea: `
      ayuda|ayudar|ayudarme|ayudenme|ayudame|ayuden|urgente|urge|problema|problemas|error|fallo|falla|socorro|emergencia|auxilio|lio|líos|solucionar|arreglar|drama|bronca|apuro|desesperado|desesperada
    `,
    thing: `
      credito|debito|tarjeta|tarjetas|bancaria|cajero|maleta|bici|bicicleta|candado|archivo|archivos|adjunto|adjuntos|documento|documentos|enlace|enlaces|link|foto|fotos|imagen|imagenes|video|videos|calendario|navegador|pagina|ajustes|contactos|mapa|mapas|presentacion|factura|encuesta|paquete|tono|fondo|temporizador|galeria|musica|formulario|historial|brillo|hoja|planilla
      descuento|cupon|promocional|producto
      código de error|descuento|producto|barras|reserva
      cámara|micrófono|altavoz|linterna|vibración|volumen|teclado
    `,
    device: `
      telefono|telefonos|movil|moviles|celular|celulares|celu|cel|tel|tlf|telf|phone|mobil|aparato|dispositivo|dispositivos|tableta|tabletas|terminal|smartfono|telefonito|movilcito|huella|faceid|cell|telefon|fono|iphones
      perfil ..1 trabajo|laboral
      telefno|telfono|telefeno|movi|celulr|celualr|smarthphone|smartphon|esmartfon|cacharro|telefonico|pantallabloqueo|biometria|rostro|tlfn|tlfno|zelular
      bloqueo de? pantalla
    `,
    code: `
      codigo|codigos|pincode|patron|clave|claves|numeros|cifras
      patrones|digitos
      nip
      dibujo|trazo
      combinacion
    `,
    password: `contrasena|contrasenas|password|contrasenia|pass|passwd|contra|contrasennia`,
    computer: `
      ordenador|ordenadores|computadora|computador|compu|portatil|portatiles|pc|laptop|laptops|sobremesa|escritorio|equipo|estacion|bios
      ordenata|dell|hp|lap|pcs|computadoras
    `,
    account: `
      cuenta|cuentas|correo|correos|email|mail|usuario|teams|red|portal|web|sitio|intranet|app|aplicacion|excel|nomina|banco|sistema|outlook|carpeta|servidor|wifi
      perfil|plataforma|crm|fichaje|suscripcion|dominio|software|servidores|programa|gmail|buzon
    `,
    mfa: `
      doblefactor|autenticador|autentificador|autenticacion|multifactor|verificacion
      codigo|codigos ..1 verificacion|seguridad|autenticacion|confirmacion
      codigo ..3 sms
      segundo factor
      clave dinamica
      token
      notificacion|notificaciones ..3 inicio|push|aprobar|sesion|acceso|autenticador
      codigo ..2 mensaje|autenticador|app
    `,
    meeting: `
      reunion|reuniones|conferencia|videollamada|videoconferencia|webinar|zoom|junta|llamada|audioconferencia|meeting|call|teleconferencia
      charla|taller|seminario|conferencias|videollamadas|videoconferencias
    `,
    voicemail: `
      contestador|voicemail|contestadora
      buzon de voz
      correo de voz
    `,
    door: `
      puerta|puertas|alarma|almacen|oficina|porton|garaje|parking|estacionamiento|taquilla|casillero|edificio|entrada|bodega|locker|ascensor|elevador|caja|verja|cerradura|candado|bano|banos|tarjeta|local
      cajafuerte|torno|torniquete|gimnasio|vestuario|porteria|despacho|cajon|cochera|nave
    `,
    sim: `
      sim|simcard|chip
      operadora
    `,
    puk: `
      sim|simcard|chip ..2 bloqueada|bloqueado|pin|pincode|bloqueo|bloqueo
      pin|pincode|codigo|clave ..3 sim|simcard|chip
      bloqueo|bloqueado|bloqueada|bloquee ..2 sim|simcard
    `,
    gadget: `
      impresora|impresoras|router|auriculares|tele|televisor|tv|reloj|coche|carro|camara|escaner|proyector|altavoz|modem|monitor|fotocopiadora|audifonos|cascos|pizarra|bocina
      cafetera|maquina|nevera|refrigerador|termostato|teclado|raton|copiadora|plotter|impresor|bocinas|parlante|lavadora|microondas|tpv|datafono|audifono|camaras|smartwatch|fax
    `,
    act: `
      restablec*|restablez*|reset|resete*|desbloque*|desbloqeu*|desbloc*|reestablec*|reestablez*|reinici*|restaur*|recuper*|desbloqueo|desbloqueen|resetear|desbloqe*|reactiv*|liberar|libera|liberen
      quita|quitar|quiten|quitenle|quitale|quitame|elimin*|borra|borrar|borren|suprimir|remover|remueve ..4 <code>|<password>
      cambi*|modific*|renov*|actualiz* ..4 <code>|<password>
      vuelvo|volver|vuelva ..1 a entrar|acceder ..3 <device>
      entrar|acceder|entro|accedo ..2 <device>
      quit*|elimin*|saca*|sacar|levant*|desactiv* ..3 bloqueo
      desbloqueame|desbloquearme|desbloquenme|desbloqueenme|destrab*|desblok*
      devuelv*|devolver|dame|denme|recuper*|restaur*|recobrar|tener ..3 acceso ..3 <device>?
      abrir|abran|abreme|abrirme|reabrir|habilit*|liber*|rehabilit* ..2 <device>
      rehacer|regenerar|poner|ponerle|reponer|resetean|resetea ..3 <code>|<password>
      entrar|ingresar|acceder ..2 a|en|al ..2 mi ..1 <device> de? nuevo|otra
      blanque* ..3 <code>|<password>
      tengo|necesito|quiero|debo|urge ..3 entrar|acceder|ingresar ..2 <device>
      quit*|quítenme|quítame|sáqu*|saca*|quitadme|borradme ..3 bloqueo|patron|<code>|<password>
      desbloqu*|destrab*|destrá*|ábre*|abre|abrid|abrir ..3 <device>
      salt* ..3 <code>|bloqueo|pantalla
      quit*|quitadme|quítenme|sacadme|sáquenme ..2 +bloqueo ..2 pantalla
      abra|abre|abran|abrir ..3 cacharro|aparato|trasto
      metéis|meten|metan|metes ..2 en|al ..2 <device>
    `,
    change: `
      nuevo|nueva|otro|otra|temporal|provisional|provisorio ..1 <code>
      <code> ..1 nuevo|nueva|temporal|provisional|provisorio
      <want> ..3 nuevo|nueva|temporal|provisional|otra|otro ..2 <code>|<password>
      <want> ..3 <password> ..1 nueva|temporal|provisional
      necesito|quiero|dame|denme|ocupo|requiero|pueden ..3 un|el ..1 <code> para|de|del ..3 <device>
      <want> ..3 <code> ..2 desbloqueo|temporal|provisional|nuevo
      cambio ..2 <code>
      poner|ponerme|ponme|pónganme|ponedme|asignar|asígnenme|pasar|pasarme|mandar ..3 nueva|nuevo|temporal|provisional|otra|otro ..2 <code>|<password>
      poner|ponerme|ponme|pónganme|ponedme|asignar ..2 <code>|<password> ..1 nueva|nuevo|temporal|provisional
    `,
    forgot: `
      olvid*|olvide|olvidado|olvidada|olvido|olbid*
      <not> ..2 <mind>
      <not> ..2 logro|consigo|puedo recordar|acordarme
      sin idea
      perdi|perdido|extravi*|perdio ..4 <code>|<password>
      laguna|lapsus|blanco ..4 <code>|<password>
      fue ..2 santo|cabeza|olla
      cual ..1 era|es ..3 <code>|<password> ..3 <device>
      <not> ..1 me ..1 viene|sale ..2 <code>?
      nadie ..2 sabe|recuerda|conoce ..3 <code>|<password>
      nunca ..2 supe|tuve|use|puse|apunte|anote|memorice|escribi ..3 <code>|<password>
      <code>|<password> ..4 nunca ..2 lo? ..1 supe|tuve|use|puse|apunte|anote|memorice|escribi
      <mind>|idea ..3 <code>|<password> ..1 puse|era|tenia
      se me ..1 paso|borro|olvido|fue|va|escapa|escapo|olvida|barro
      cabeza|mente|memoria ..2 blanco|vacia|falla|fallo
      cual|que ..3 <code>|<password> ..2 puse|habia|tenia|era
      despist*|laguna|lapsus|amnesia
      <not> ..2 <mind> ..1 nada ..4 <code>|<password>
      <code>|<password> desconocido|desconocida
      <code>|<password> ..4 perdido|perdida|extraviado|extraviada
      se ..1 esfumo|esfumado
      ido|fue|salió|borró|borrado|escapó|escapado ..5 cabeza|mente|memoria
      <not> ..2 doy|atino|caigo|acierto ..2 con|en ..2 <code>|<password>?
      <not> ..1 atino|acierto|caigo
      <not> ..2 recuerdo|acuerdo ..3 dibujo|patrón|secuencia|trazo
      perdi|perdido|tiré|boté|extravié ..3 papel|papelito|nota|libreta|postit
      siglos ..4 <not>
      mezcl*|revolv*|confund* ..3 <code>|<password>
      se ..1 me? ..1 olvido|olvidó|olvidaron
      nadie ..3 dijo|dio|pasó|entregó ..3 <code>|<password>
      nunca ..2 me ..2 dieron|dijeron|pasaron|entregaron ..3 <code>|<password>
      dibujo|trazo ..2 para|de ..1 desbloque*
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
      <not> & <take> & <code>|<password>
      <device> ..3 <not> ..1 me ..1 <take>
      trabo|tranco|trancado|trancada|inhabilito|deshabilito|desactivo
      <not> me ..2 <able>|reconoce|abre
      <not> hay ..2 manera|forma|modo
      problemas|problema|lio|dificultad|dificultades ..2 para|con|al ..2 entrar|abrir|desbloque*|acceder|acceso|<code>
      sin ..2 acceso
      caduco|vencio|expiro ..3 <code>
      dice|pone|sale ..4 <wrong>|bloqueado|deshabilitado|disponible
      intent* ..3 de nuevo|mas|dentro
      +huella|faceid|dedo|cara ..3 <not> ..2 <take>|lee|detecta|reconoce
      me ..1 equivoque|equivoco ..4 <code>|veces
      <not> ..1 <mind> ..1 me ..1 pide
      bloquee|bloquie|trabe
      intente|intentar|intentalo|espere|esperar|espera ..4 hora|horas|minuto|minutos
      ningun|ninguno|ninguna & <code> & vale|va|sirve|funciona|entra|acepta|correcto
      <device> & fuera|afuera & me|deja|dejo|saco
      atascado|atascada|atorado|atorada|trabado|pegado ..3 pantalla
      atascado|atascada|atorado|atorada|trabado|congelado ..2 en|al ..3 <code>|introducir|pantalla|meter
      atascado|atascada|atorado|atorada
      pas* ..1 de intentos
      <code>|<password> ..2 no ..1 le|les gusta
      espere|esperar|espera|reintent* ..3 minutos|hora|horas
      expuls*|ech*|bot*|sac* ..2 <device>?
      me ..1 ha|han ..1 expulsado|echado|botado
      neg* ..2 acceso|entrada
      <not> ..1 me ..1 acepta|toma|coge|agarra
      ninguno|ninguna|ni ..3 abre|desbloquea|sirve
      bloqueado|bloqueada
      <not> ..1 <able> ..2 quitar|sacar|remover|desactivar|eliminar ..3 bloqueo|<code>|patron
      ya no ..1 entro|accedo|abro|ingreso
      <not> me ..1 conoce|reconoce
    `,
    out: `
      demasiad*|muchos|muchas ..2 intentos|veces|errores
      quede|quedado|bloqueado|bloqueada ..2 fuera
      fuera ..1 de|del ..2 <device>
      <not> ..1 paso|pasa|avanza|avanzo|sale|salgo ..3 pantalla ..2 bloqueo
      pantalla ..2 bloqueo
      <not> ..2 <able> ..3 desbloquear|entrar|acceder|abrir|ingresar ..3 <device>
      <device> ..2 desactivado|deshabilitado|inhabilitado
      <device> <not> disponible
      intentos ..3 agotad*|superad*|fallid*|restante*|acabad*|quedan
      agot*|acab*|super*|gast* ..3 intentos
      ultimo|un|queda|quedan ..2 intento|intentos
      equivoque|equivocado|falle|fallado|mal|puse|meti ..5 muchas|varias|demasiadas|mil|tantas ..1 veces
      veces ..3 mal ..2 <code>
      alguien|hijo|hija|nino|nina|nene|nena|bebe|peque|sobrino|nieto ..5 cambio|cambiado|modifico|puso|toco ..4 <code>|<password>
      me ..1 quede|quedado ..1 afuera|fuera
      afuera ..1 de|del ..2 <device>
      bloquead* ..1 fuera|afuera
      intentos ..2 mal|malos|incorrectos|erroneos
      queda|quedan|resta ..2 intento|intentos
      pantalla ..1 bloqueada
      quede|quedé|quedado|quedo|estoy ..1 sin intentos
      pasé|pase|pasado ..1 de intentos
      me|nos echó|echo|expulsó|expulso|botó|sacó ..3 intentos
      <device> ..1 me|nos ..1 echó|echo|expulsó|expulsado|botó|boto|sacó
      no ..1 paso|pasa ..2 pantallabloqueo|+pantalla
      espere|esperar|reintente|intente|inténtelo ..4 minutos|horas|hora
    `,
    lost: `
      <taken> ..3 <device>
      <device> ..3 <taken>
      deje|olvide|dejado|olvidado ..3 <device> ..1 en ..2 taxi|tren|metro|bus|autobus|hotel|restaurante|avion|uber|aeropuerto|bar|camion|coche
      deje|dejado ..2 <device> en
      <not> ..1 encuentro|encontrar ..3 <device>
      <device> ..1 <not> aparece
      me ..2 robaron|robado|mangaron
      cayo ..4 agua|mar|rio|retrete|inodoro
      desaparecio|desaparecido
      <not> ..1 se ..2 donde ..3 <device>
      donde ..3 deje|quedo|esta ..2 <device>
      deje|olvide|olvidado|perdi|perdido ..1 en el|la|un|una ..1 taxi|tren|metro|bus|autobus|hotel|restaurante|avion|uber|aeropuerto|bar|camion|coche
      me ..1 lo ..1 robaron|robado|quitaron
      atracaron|atracado|asaltaron|asaltado|ladron|ladrones|hurto
      denunci* ..3 robo|perdida
      <taken> ..3 <computer>
      perdi ..1 mi ..1 <computer>
      cayo ..5 bolsillo|bolso
      <not> aparece mi|el <device>
    `,
    broken: `
      rompio|roto|rota|rajado|rajada|agrietad*|quebro|quebrado|quebrada|estrellad*|estrellado|estrello|astillad*|rompi|romper|partida|partio
      pantalla|display|cristal|vidrio ..4 negra|negro|rota|roto|estrellada|verde|muerta|rajada|astillada|apagada
      tactil ..3 <not>
      <not> ..1 enciende|prende|carga|arranca|encender|prender
      <not> ..1 da senales
      muerto|muerta|apagado|mojado|mojo|hinchada|inflada
      repar*|arregl* ..3 <device>|pantalla
      cayo|caido ..3 suelo|piso|escaleras|agua|bano
      se ..1 me ..1 cayo ..3 <device>
      rompieron|rotas|rotos|trizo|trizada|craquelada
      anicos|pedazos|trizas
      grietas|grieta
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
      toca|corresponde|derecho|cuando ..4 nuevo|nueva|cambio|cambiar|renovar|renovacion ..2 <device>
      <device> nuevo|nueva ..4 cuando|toca|solicitar|pedir|llega|por
      renov* ..3 <device>
      cambiar|cambio ..2 <device> ..3 nuevo|mejor|moderno|otro
      segundo|adicional|extra ..1 <device>
      regres*|entreg* ..3 <device>
      falta|necesito|necesitamos un|una <device> para
      recoj*|recog* ..4 nuevo
    `,
    wipe: `
      valores|ajustes|estado|configuracion|datos|restablecimiento|reinicio ..1 de|a fabrica
      fabrica
      formate*
      borrar|borro|vaciar|limpiar|resetear|eliminar ..4 <device> ..4 completo|completamente|antes|entero|todo
      borrar ..1 todo|todos|completo
      hard reset
      borr*|elimin*|limpi* ..3 todos|todo|datos|contenido
    `,
    other: `
      cuanto|cuánto ..1 dura|vale|valido ..3 <code>
      <device>|<code> ..1 de|del mi|un|una|nuestro|nuestra <their>
      <device>|<code> del <their>
      mi|nuestro|nuestra <their> ..2 bloqueado|bloqueada|olvido|tiene
      para mi|un|una <their> $
      su <device>
      cada cuanto
      cuantos digitos|caracteres|numeros|meses
      con que ..1 frecuencia
      la gente ..4 olvid*
      se le ..1 olvid*|bloque*|perdio|fue|quedo|trabo
      a ..3 se le|les
      le|les pasa|paso
      todos ..2 telefonos|moviles|celulares|dispositivos
      companero|companera|amigo|amiga|primo|vecino|jefe|jefa ..4 bloque*|olvid*|cont*|dijo|dice|tiene|<not>
      longitud|complejidad|largo ..3 <code>
      paco|juan|pedro|maria|ana|luis|carlos|jose|miguel|laura|marta|lucia|javier|antonio|pablo|sofia|carmen|diego|jorge|manuel|sergio|alberto|rosa|elena|fernando|raul|lola|pepe ..4 se|ha|esta|no|tiene ..4 bloque*|olvid*|acuerda|recuerda|puede|quedo
      <device>|<code> de paco|juan|pedro|maria|ana|luis|carlos|jose|miguel|laura|marta|lucia|javier|antonio|pablo|sofia|carmen|diego|jorge|manuel|sergio|alberto|rosa|elena|fernando|raul|lola|pepe
      telefonos|moviles|celulares|tabletas|dispositivos
      obligatorio|obligatoria|obligacion|normal que
      hermana|hermano|mujer|esposa|esposo|marido|madre|padre|mama|papa|amigo|amiga|hijo|hija|jefe|jefa ..3 olvid*|bloque*|se|<not> ..2 bloque*|acuerda|puede|recuerda|olvido|codigo|pin|clave
      un <device> ..3 restablecido|bloqueado|desbloqueado|reseteado
      restablecer|resetear|desbloquear|reiniciar un <device>
      se bloquean
      por ..1 que ..2 bloquean ..2 <device>
      avisan|avisa|informan ..2 antes
      <device> de carlos|karl|andres|isabel|teresa|beatriz|rocio|alejandro|ricardo|roberto|ramon|silvia|patricia|cristina|monica|daniel
      cuantos intentos
      <device>|<code> de <name>
      si ..1 resete*|restablec*|reinici*|desbloque* ..4 pierdo|pierden|pierde|borran
      pierden|pierdo|borran ..3 fotos|datos|contactos
      por qué|que ..1 hay|tenemos|piden|tengo
      curiosidad
      ustedes|vosotros ..3 olvida
      todos|todo|cualquiera ..3 reciben|recibe|tiene|tienen ..3 <code>
    `,
    solved: `
      ya|ahora|todo funciona|funciono|pude|puedo|anda|sirve|va|entre|resuelto|solucionado|bien|jala
      funciona ..1 nuevo|ya|bien
      resuelto|solucionado|arreglado|solucione|resolvi
      lo logre
      me ..1 acorde|acordado|recorde|recordado
      me ha ..1 venido
      vino ..2 memoria|cabeza|mente
      desbloqueo|arreglo|soluciono solo|sola
      falsa alarma
      pude ..1 entrar|desbloquear|abrir
      todo ..1 bien|arreglado|solucionado
      recordado|recorde
      ya ..1 lo ..1 recorde|tengo|encontre|recordado|desbloquee
      ya ..1 se ..1 abrio|abre|desbloqueo
      volvio a abrir
      me acorde|acordé|acuerdo ya|gracias
      ya ..2 acorde|acordé|recorde|recordé|encontré
      encontré|encontre ..2 <code>|papel
      <device> ..1 ya abre|funciona|abrió
    `,
    no: `
      no|nunca|jamas|ningun|ninguna|ni|tampoco|nada|evita|eviten|evitar
      no hace falta|hay que|deben|deberian|debes|se|necesitan|vayan ..4 desbloque*|restablec*|resete*
      esper* ..1 antes|a|para
      aguarden|posterg*
      dej* ..2 <device> ..2 paz|tranquilo|asi|como
      ni se ..1 ocurra
      no ..1 quiero|toquen|toques|tocar|vayan|deben|hagan
      prohibido|prohibo
      nadie ..1 debe|deberia|tiene|puede|toque|restablezca
      dej*|dejad ..3 <device>|<code> ..1 como|tranquilo|en|así
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
      por telefono|cel|celular|movil
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
      escrib* ..2 desde|del ..3 <computer>
      llamada|llamadas ..2 emergencia
      fondo de pantalla
      no veo|leo|recibo ..3 mensajes|correos|pedidos|turno|ruta
      sin ..2 datos|problema|problemas|duda
      una y otra vez
      no ..1 uso|usaba|usado|use|utilizo|tocaba
      cayó|cayo ..4 funciona|anda|va ..1 bien|perfecto
      hablo|hablando|hablar|atiendo|atender al telefono|cel|celular|movil
    `,
    status: `
      estado|estatus|status|novedad|novedades|noticias|avance|avances
      como va|van|sigue|esta ..3 mio|solicitud|peticion|reset|restablecimiento|todo
      como ..1 va $
      cuanto ..2 tarda|falta|demora|tiempo|toma|tardan|tarde
      ya ..1 esta|quedo|estuvo ..2 restablecid*|desbloquead*|listo|lista|reseteado|hecho
      esta ..2 listo|restablecid*|hecho
      han|has|habeis restablecid*|desbloquead*|reseteado ..3 <device>|<code>
      cuando ..4 listo|lista|respuesta|termina
      en que ..2 va|quedo|quedamos|anda
      que paso|pasa con ..3 solicitud|peticion|reset|restablecimiento|caso
      ya ..1 quedo|esta|estuvo|termino|terminaron|acabaron|hicieron ..2 o|listo|todavia|no
      todavia ..1 no|nada|falta
      falta|faltan|tarda|demora|queda ..1 mucho|poco
      cuanto ..3 falta|queda|tarda|esperar|espero
      llevo ..4 esperando|espera
      esperando ..2 desde|hace|respuesta|hora
      sigo|estoy|seguimos|llevo ..3 esperando
      hay ..1 algo|alguna|algun ..1 nuevo|novedad|noticia|avance
      que ..1 hay|pasa|paso|sabe|saben ..2 de|con ..2 mi|la|lo
      como ..1 va|van|sigue|anda|esta|marcha ..2 lo|mi|la|el|todo|eso|proceso|tramite
      en que ..2 esta|va|quedo|anda
      solicitud|peticion|tramite|caso|ticket|restablecimiento|reset ..4 va|estado|lista|listo|hecho|aprobad*|recibi*|proceso|quedo|quedado|como
      aprobaron|aprobado|recibieron|vieron|revisaron ..3 solicitud|peticion|caso|ticket
      ya ..3 aprob*|restableci*|desbloque*|resete*|arregl* $
      alguien ..3 viendo|atendiendo|revisando|mirando
      para cuando|rato
      cuando ..3 estara|estaria|queda|quedara|acaba
      <request> & como|que|cuando|novedades|novedad|estado|ya|alguna|alguien|aun|todavia|donde|hay
      desbloqueo|restablecimiento|reset ..4 proceso|marcha|curso|hecho|listo|va|falta
      proceso|marcha|curso ..3 desbloqueo|restablecimiento|reset
      todavia|aun|sigue nada|sin
      como ..1 van ..1 las cosas
      cuanto ..5 tarda|tardar|demorar|demora|falta|queda
      ti|it|sistemas & aprobo|aprobado|autorizo|acepto|respondio|decidio
      por ..1 que ..3 tarda|tardan|tanto|demoran
      donde ..2 va ..3 solicitud|restablecimiento|reset|desbloqueo
      hay|alguna|algun ..1 actualizacion|actualizaciones
      <request> & llego|llegado|recibieron|recibida
      aprob*|autoriz* ya?
      ya lo|la|me? ..1 aprob*|autoriz*|miraron|vieron|revisaron
      ^ ya esta|quedo|estuvo $
      pasó|paso|llegó|llego|entró ..2 <request>
      alguien ..3 mirado|visto|revisado|miró|revisó|atendiendo
      cómo|como va|anda ..2 mío|mio|eso|cosa|<request>
    `,
    show: `
      muestr*|mostr*|ver|ensen*|reenvi*|repet*|repit*|vuelve|visualizar|pasame ..5 <code>|<password> ..2 otra|nuevo|vez|temporal
      muestr*|mostr*|ensen*|reenvi* ..4 <code>|<password>
      otra vez ..3 <code>|<password>
      cerre|cerrado ..7 <code>|<password>
      cerre ..2 ventana|tarjeta|chat|pestana
      no|sin|antes|olvide ..5 anotar|apuntar|copiar|apunte|anote|copie|guardar|escribir|apuntado|guarde ..3 <code>|<password>
      olvide ..2 <code>|<password> temporal|provisional
      me ..1 lo|la ..1 muestr*|repit*|ensen*|pasas ..2 otra|nuevo
      cual|que ..2 es|era|fue ..2 <code>|<password> ..1 nuevo|temporal|provisional|dieron|diste
      cual|que ..2 es|era|fue ..2 nuevo|nueva ..1 <code>|<password>
      <code>|<password> ..1 que ..1 me ..1 diste|dieron|mandaste|enviaste|mostraste|ensenaste|diste|dio|han
      <code>|<password> ..2 otra|de vez|nuevo
      ver|volver|mostrar|ensenar|leer & otra|nuevo & <code>|<password>
      donde ..3 veo|ver|encuentro|esta ..3 <code>|<password> ..1 nuevo|temporal|provisional
      <code>|<password> ..3 desaparecio|cerro|borro|perdi
      se ..1 me ..1 cerro|paso ..5 <code>|ventana|tarjeta|mensaje|chat
      no ..3 dio|tuve tiempo
      no alcance
      perdi|cerre ..2 <code>|<password> temporal|provisional|nuevo
      muestr*|mostr*|ver|repit*|repet*|ensen* & otra|nuevo|vez & <code>|<password>
      dio ..1 tiempo ..4 leer|apuntar|copiar|ver|anotar
      temporal|provisional & <code> & cual|que|donde & era|es
      repit*|repet*|repíteme|repetir|muéstr*|muestr*|enséñ*|sácame|reenvía* ..4 <code>|<password>
      cuál|cual ..2 <code> temporal|provisional|nuevo
      apuntar|copiar|anotar|copiarlo|apuntarlo|anotarlo ..3 <code>|<password>?
      ya no veo ..3 <code>|<password>
      de nuevo|otra ..2 <code>|<password> $
      volver ..1 a ver ..3 <code>
      <code>|<password> ..3 acabas|acaban ..2 dar|pasar|enviar|mostrar
    `,
    cancel: `
      ^ cancelar|cancela|cancele|cancel*|anular|anula|detener|deten|para|parar|stop|dejalo|olvidalo|dejelo|dejenlo|olvidenlo|olvidelo $
      cancela*
      dejalo|olvidalo|dejenlo|olvidenlo
      no hace falta|ya
      no lo necesito
      da igual
      cancel*|anul*|deten*|para|parar|paren|retir*|elimin*|descart*|cierr*|interrump* ..3 solicitud|peticion|proceso|tramite|ticket|caso|todo|eso|restablecimiento|reset
      deja|dejen|dejemos|dejar ..1 eso|asi|estar|todo
      olvida|olvide|olviden|olvidar ..1 eso|todo
      ya ..1 no ..2 falta|necesario|necesito|quiero|hace|ocupo
      no ..1 hace falta ..1 ya
      me ..1 arrepenti
      cambi* ..1 de idea|opinion|parecer
      no ..1 sigas|sigan
      me ..1 equivoque $
      mejor ..1 no
      nada ..2 deja|dejalo|olvidalo|gracias
      ^ aborta|abortar|interrumpir|interrumpe
      paren|pare|para|parar|detener|detengan ..3 restablecimiento|reset|desbloqueo
      haz como ..2 nada
      olvídalo|olvidadlo|olvídenlo
      déjalo|déjenlo|dejémoslo
      ^ para|parad|paren|alto|basta
      ^ ok|vale|bueno para|stop|alto $
    `,
    help: `
      ^ ayuda|help|comandos|menu|inicio|start|info $
      que haces|puedes
      como ..1 funciona|sirve|usa|uso ..3 restablecimiento|reset|desbloqueo
      como ..1 funciona|sirve|usa|uso|funcionas
      que ..1 pasa|ocurre|sucede ..5 restablec*|desbloque*|resete*
      quien|que eres
      instrucciones
      me ayudas
      ayudame
      que|cual ..3 puedes|sabes|haces|puede|pueden|sabe ..1 hacer
      para ..1 que ..2 sirves|sirve|eres|vales
      en ..1 que ..2 puedes|ayudas|ayudar
      que ..1 comandos|opciones|funciones
      explic*
      como ..2 usar|uso|usa|utiliz*
      que ..1 es ..1 esto
      que ..3 pasa|pasara|ocurre|sucede & si|cuando & <resetting>
      como ..3 funciona ..4 bloqueo|desbloqueo
      que es ..1 un ..1 <code> temporal|provisional
    `,
    thanks: `
      gracias|agradezco|agradecido|genial|perfecto|excelente|estupendo|mil|thanks|thx|guay|chevere|agradecida
      amable|amables|crack|maravilla|buenisimo|bravo|merci|grax|gracia|fenomenal|maravilloso
    `,
    greeting: `
      hola|holi|buenas|hey|hello|ola|buen|buenos|saludos|quiubo|epa|hi
      buenas tardes|noches
      que tal|onda
      como estas|esta
      holaa|alo|ciao|bonjour|buenass
      buena tarde|noche
    `,
    it: `
      hablar|contactar|contacto|llamar|comunicarme|comunicar|contacta|escribir|chatear|hablo|pasame ..3 <who>
      numero ..3 <who>
      persona|humano real|verdadero|verdadera
      ^ agente|soporte|humano|operador $
      <who> por favor
      pas*|comunic*|pon*|transfer*|conect* ..3 <who>|persona|alguien|operador|soporte
      hablar|hablo|contactar|contacto|llamar|llamo|comunicarme|escribir|chatear|atienda & <people>
      como ..2 contacto|contactar|llamo|localizo|comunico ..3 <who>
      numero|telefono|contacto|correo|extension ..3 soporte|sistemas|informatica|helpdesk|ti|it|tecnico
      persona|humano|agente|alguien real|verdad|humana|humano|carne
      alguien ..3 soporte|sistemas|informatica|it|ti
      preguntar|pedir|consultar ..2 a ..1 it|ti|informatica|sistemas|soporte
      departamento|equipo|area ..2 informatica|sistemas|ti|it|soporte
      quiero ..2 humano|persona
      enviar|envia|envie|contact*|escrib*|mand*|preguntar|avis* ..2 a|con|al ..1 ti|it|soporte|sistemas|informatica
      contactar con
      humano|humana|humanos
      pasenme|pasame|transfier*|comunicame|deriv*|derivame ..3 companero|companera|soporte|alguien|sistemas|persona
      comuní*|comunic*|pás*|pasa|pasame|conect*|transfier* ..5 <people>|mesa|ayuda|servicio
      <people> ..2 llam*|llame|llamarme
      llam*|llame|llamarme ..3 <people>
      prefiero|preferiría ..5 <people>
      ^ agente|técnico|humano|operador|asesor|soporte ..1 por|favor|porfa
      mesa|centro ..1 de ayuda|servicio|servicios
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
